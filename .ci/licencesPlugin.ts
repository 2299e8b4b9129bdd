// Keeps the list of licences whole: a build that takes in a package which the list does not name does not get built.
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** `emits` puts the list beside the page, for the build that has no public folder. */
export function licensed(emits = false): Plugin {
  const list = readFileSync(new URL('../public/licences.txt', import.meta.url), 'utf8');
  const named = new Set([...list.matchAll(/^(\S+) \S+ · /gm)].map(([, name]) => name));
  return {
    name: 'akteursnetz:licensed',
    apply: 'build',
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
      const names = modules.map((id) => /.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(id)?.[1]);
      const missing = names.filter((name) => name !== undefined && !named.has(name.replace('\\', '/')));
      if (missing.length > 0) this.error(`public/licences.txt lacks ${[...new Set(missing)].join(', ')}.`);
      if (emits) this.emitFile({ type: 'asset', fileName: 'licences.txt', source: list });
    },
  };
}
