// `npm start`: builds the app when its sources changed, serves the built app on this machine and prints the address.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, preview } from 'vite';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const sources = ['src', 'public', 'index.html', 'vite.config.ts', 'package-lock.json', 'package.json', '.ci'];

/** The time of the last change at or below a path, in milliseconds since 1970. */
function newest(path) {
  const info = statSync(path);
  if (!info.isDirectory()) return info.mtimeMs;
  return Math.max(info.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

const built = join(root, 'dist', 'index.html');
const changed = Math.max(
  ...sources
    .map((name) => join(root, name))
    .filter(existsSync)
    .map(newest),
);

if (!existsSync(built) || statSync(built).mtimeMs < changed) {
  console.log('Akteursnetz wird gebaut …');
  await build({ root, logLevel: 'warn' });
}

// The headers (Content-Security-Policy among them) come from `preview.headers` in vite.config.ts.
const wished = Number(process.env.PORT ?? 4173);
const server = await preview({ root, preview: { host: '127.0.0.1', port: wished, strictPort: false } });
const address = server.resolvedUrls?.local[0]?.replace(/\/$/, '') ?? `http://127.0.0.1:${wished}`;
console.log(`Akteursnetz läuft: ${address}   (Beenden mit Strg+C)`);
