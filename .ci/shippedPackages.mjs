// Which packages reach users: what the app depends on, and what the build tools put into it.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

export const readJson = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));

/** Development tools that leave code of their own in the app: the service worker, its registration, the loading of chunks. */
const leftByTools = [
  '@react-aria/optimize-locales-plugin',
  'rolldown',
  'vite',
  'vite-plugin-pwa',
  'workbox-core',
  'workbox-precaching',
  'workbox-routing',
  'workbox-strategies',
  'workbox-window',
];

/** Where Node finds `name` from the package at `from`, as a key of the lock file; undefined where it is not installed. */
function found(packages, from, name) {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    const path = `${at === '' ? '' : `${at}/`}node_modules/${name}`;
    if (packages[path] !== undefined) return path;
    if (at === '') return undefined;
  }
}

/** Keys of the lock file of all that ships, sorted. Packages for types only, which are optional peers, are not among them. */
export function shippedPaths(packages) {
  const shipped = new Set(leftByTools.map((name) => `node_modules/${name}`));
  const visit = (from, { dependencies = {}, peerDependencies = {}, peerDependenciesMeta = {} }) => {
    const peers = Object.keys(peerDependencies).filter((name) => !peerDependenciesMeta[name]?.optional);
    for (const name of [...Object.keys(dependencies), ...peers]) {
      const path = found(packages, from, name);
      if (path === undefined)
        throw new Error(`${from || 'package.json'} needs ${name}, the lock file has none`);
      if (shipped.has(path)) continue;
      shipped.add(path);
      visit(path, packages[path]);
    }
  };
  visit('', packages['']);
  return [...shipped].sort();
}

/** "node_modules/a/node_modules/@b/c" is called "@b/c". */
export const nameOf = (path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
