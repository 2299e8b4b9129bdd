// Runs before `npm start` and `npm test`: checks Node and installs the packages when they are missing or differ from the lock file.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Akteursnetz needs Node.js 20.19 or newer; this is Node.js ${process.versions.node}.`);
  console.error('Please install a current Node.js (LTS) and try again.');
  process.exit(1);
}

const wanted = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex');
const stamp = join(root, 'node_modules', '.lock-sha256');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8').trim() !== wanted) {
  console.log('[setup] Installing packages with npm ci (about a minute) …');
  const started = Date.now();
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund'];
  const npm = process.env.npm_execpath;
  const options = { cwd: root, stdio: 'inherit', timeout: 8 * 60_000 };
  // npm.cmd needs a shell on Windows; the script npm itself runs from does not.
  const result = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  if (result.status !== 0) {
    console.error('[setup] npm ci did not finish; see its message above.');
    process.exit(result.status ?? 1);
  }
  writeFileSync(stamp, `${wanted}\n`);
  console.log(`[setup] Done in ${Math.round((Date.now() - started) / 1000)} s.`);
}
