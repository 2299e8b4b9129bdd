// A small server of the built app that can be stopped and can hand out a changed file, as a new release would.
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve, sep } from 'node:path';
import { servedHeaders } from '../.ci/plugins.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};

export interface Release {
  /** With a slash at its end. */
  readonly address: string;
  /** From now on every file called so has this much more at its end. */
  readonly append: (name: string, text: string) => void;
  readonly close: () => Promise<void>;
}

/** Where the build to be tried lies. */
const built = resolve(import.meta.dirname, '..', process.env['E2E_DIST'] ?? 'dist');

/** The build for double-click from disk. */
export const singleFile = resolve(
  import.meta.dirname,
  '..',
  process.env['E2E_SINGLE'] ?? 'dist-single',
  'index.html',
);

/** Serves the build on a free port of this machine. */
export async function serve(): Promise<Release> {
  const more = new Map<string, string>();
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = join(built, path === '/' ? 'index.html' : path);
    if (!file.startsWith(built + sep) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      ...servedHeaders,
      'Content-Type': types[extname(file)] ?? 'application/octet-stream',
      'Cache-Control': 'no-cache',
    });
    const added = more.get(path.slice(1));
    if (added === undefined) createReadStream(file).pipe(response);
    else response.end(readFileSync(file, 'utf8') + added);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    append: (name, text) => more.set(name, text),
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
