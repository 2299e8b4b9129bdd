// Finds a Chromium-like browser for the browser tests and benches, and installs one where that is possible.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const require = createRequire(import.meta.url);
const say = (text) => console.error(`[browser] ${text}`);

/** Where browsers usually are on this kind of computer, best first. */
function usualPlaces() {
  const { env, platform } = process;
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);
    const programs = [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ];
    return programs.flatMap((program) => roots.map((folder) => join(folder, program)));
  }
  if (platform === 'darwin') {
    const programs = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    return ['/Applications', join(env.HOME ?? '', 'Applications')].flatMap((folder) =>
      programs.map((name) => join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
    );
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];
  const folders = (env.PATH ?? '').split(delimiter).concat('/usr/bin', '/usr/local/bin', '/snap/bin');
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** The browser Playwright would use itself, whether or not it has been downloaded; undefined without Playwright. */
function playwrightsOwn() {
  try {
    return require('@playwright/test').chromium.executablePath();
  } catch {
    return undefined;
  }
}

/** Runs a command with a time limit in seconds; true when it ended well. Its output goes to stderr. */
function runs(command, args, seconds, env = {}) {
  say(`${command} ${args.join(' ')} …`);
  const options = { cwd: root, stdio: ['ignore', 2, 2], timeout: seconds * 1000, killSignal: 'SIGKILL' };
  return spawnSync(command, args, { ...options, env: { ...process.env, ...env } }).status === 0;
}

function installed() {
  const own = playwrightsOwn();
  return [...usualPlaces(), ...(own === undefined ? [] : [own])].find((path) => existsSync(path));
}

/** The Firefox of this computer, `FIREFOX_PATH` before all; none is installed. `undefined` where there is none. */
export function findFirefox() {
  const given = process.env.FIREFOX_PATH ?? '';
  const folders = (process.env.PATH ?? '').split(delimiter).concat('/usr/bin', '/snap/bin');
  const usual = folders.flatMap((folder) => ['firefox-esr', 'firefox'].map((name) => join(folder, name)));
  const found = [given, ...usual].find((path) => path !== '' && existsSync(path));
  if (found === undefined) say('No Firefox found. On Debian: apt-get install firefox-esr');
  return found;
}

/**
 * The path of a browser that can be started, or undefined after every way was tried (each with a time limit).
 * On Debian and Ubuntu as root the system package goes before Playwright's download, because it brings the
 * system libraries that the download lacks on a bare machine.
 */
export function findBrowser() {
  const given = process.env.CHROMIUM_PATH;
  if (given !== undefined && given !== '') {
    if (existsSync(given)) return given;
    say(`CHROMIUM_PATH points to ${given}, which does not exist; looking further.`);
  }
  const present = installed();
  if (present !== undefined) return present;

  say('No Chromium, Chrome or Edge found; trying to install Chromium.');
  if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
    const listed = runs('apt-get', ['update', '-qq'], 120, quiet);
    const packages = ['install', '-y', '-qq', '--no-install-recommends', 'chromium'];
    if (listed && runs('apt-get', packages, 240, quiet) && installed() !== undefined) return installed();
  }
  const playwright = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  if (existsSync(playwright)) runs(process.execPath, [playwright, 'install', 'chromium'], 180);
  const found = installed();
  if (found === undefined)
    say('No browser. Install Chromium or Chrome, or set CHROMIUM_PATH to its program.');
  return found;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const path = findBrowser();
  if (path === undefined) process.exit(1);
  console.log(path);
}
