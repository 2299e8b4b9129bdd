// Is the lock file honest: does it say what package.json asks for, is each package sealed, and is that what is installed?
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nameOf, readJson, root } from './shippedPackages.mjs';

const equal = (one = {}, other = {}) =>
  JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort());

/** What npm itself prints and answers; it is the npm that runs this, where there is one. */
export function askNpm(args, timeout) {
  const npm = process.env.npm_execpath;
  const options = { cwd: root, encoding: 'utf8', timeout, maxBuffer: 2 ** 27 };
  return npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}

/** What is wrong with the two files themselves. */
function wrongInFiles(manifest, lock) {
  const wrong = [];
  const own = lock.packages[''];
  for (const field of ['name', 'version', 'license'])
    if (manifest[field] !== own[field])
      wrong.push(`"${field}" differs between package.json and the lock file`);
  for (const field of [
    'dependencies',
    'devDependencies',
    'optionalDependencies',
    'peerDependencies',
    'engines',
  ])
    if (!equal(manifest[field], own[field]))
      wrong.push(`"${field}" differs between package.json and the lock file`);
  for (const [path, entry] of Object.entries(lock.packages)) {
    if (path === '') continue;
    if (!path.startsWith('node_modules/') || entry.link === true)
      wrong.push(`${path} is not from the registry`);
    if (!/^sha512-[A-Za-z0-9+/]{86}==$/.test(entry.integrity ?? '')) wrong.push(`${path} has no SHA-512`);
    // npm takes each from the registry it is set up with; the seal above says that it is the same one everywhere.
    if (entry.resolved !== undefined) wrong.push(`${path} names where it comes from: ${entry.resolved}`);
  }
  return wrong;
}

/** Names in a folder of packages, those of scopes with their scope. */
function installedIn(folder) {
  const names = readdirSync(folder).filter((name) => !name.startsWith('.'));
  return names.flatMap((name) =>
    name.startsWith('@') ? readdirSync(join(folder, name)).map((each) => `${name}/${each}`) : [name],
  );
}

/** What is installed otherwise than locked; a package for another machine may be missing. */
function wrongInstalled(lock) {
  const wrong = [];
  for (const [path, entry] of Object.entries(lock.packages)) {
    if (path === '') continue;
    const file = join(root, path, 'package.json');
    if (!existsSync(file)) {
      if (!entry.optional && !entry.devOptional) wrong.push(`${path} is not installed`);
      continue;
    }
    const { name, version } = JSON.parse(readFileSync(file, 'utf8'));
    if (name !== (entry.name ?? nameOf(path)) || version !== entry.version)
      wrong.push(`${path} is ${name} ${version}, locked is ${entry.version}`);
  }
  for (const name of installedIn(join(root, 'node_modules')))
    if (lock.packages[`node_modules/${name}`] === undefined)
      wrong.push(`${name} is installed, but not locked`);
  return wrong;
}

/** Everything that is not honest about the lock file, as lines; none when all is well. */
export function wrongLock() {
  const lock = readJson('package-lock.json');
  const wrong = [...wrongInFiles(readJson('package.json'), lock), ...wrongInstalled(lock)];
  // Whether each locked version is one that its users accept: npm knows how to read their ranges and our overrides.
  const { status, stderr } = askNpm(['ls', '--all', '--package-lock-only', '--parseable'], 60_000);
  if (status !== 0) {
    const said = stderr.split('\n').filter((line) => /: /.test(line) && !/warn|log of this run/.test(line));
    wrong.push(...said.map((line) => `npm ls says ${line}`), 'the lock file does not fit package.json');
  }
  return wrong;
}
