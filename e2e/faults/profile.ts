// A browser of its own with a profile that stays: it can be killed as a whole, and its files can be harmed while it is closed.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, expect, type Page } from '@playwright/test';
import { browserArgs } from '../browserArgs';

const args = [
  ...browserArgs,
  '--headless=new',
  '--lang=de-DE',
  '--window-size=1280,800',
  '--remote-debugging-port=0',
];

export class Profile {
  readonly folder: string;
  private readonly address: string;
  private child: ChildProcess | undefined;
  private browser: Browser | undefined;

  constructor(folder: string, address: string) {
    this.folder = folder;
    this.address = address;
    mkdirSync(folder, { recursive: true });
  }

  /** Where Chromium keeps IndexedDB for the app. */
  get leveldb(): string {
    const parent = join(this.folder, 'Default', 'IndexedDB');
    const name = readdirSync(parent).find((each) => each.endsWith('.leveldb'));
    if (name === undefined) throw new Error('no database in the profile');
    return join(parent, name);
  }

  /** Starts the browser and opens the app; `prepare` is for what has to be there before it. */
  async start(prepare: (page: Page) => Promise<void> = async () => {}): Promise<Page> {
    const path = process.env['CHROMIUM_PATH'] ?? chromium.executablePath();
    this.child = spawn(path, [...args, `--user-data-dir=${this.folder}`, 'about:blank'], {
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    this.browser = await chromium.connectOverCDP(await listeningAt(this.child));
    const [context] = this.browser.contexts();
    if (context === undefined) throw new Error('the browser has no window');
    context.setDefaultTimeout(60_000);
    await context.addInitScript(() => {
      Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
    });
    const page = await context.newPage();
    await prepare(page);
    await page.goto(this.address);
    return page;
  }

  /** The whole group of processes at once, as when the power goes. */
  async kill(): Promise<void> {
    const { child } = this;
    if (child?.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((done) => child.once('exit', done));
    process.kill(-child.pid, 'SIGKILL');
    await ended;
    await this.browser?.close().catch(() => undefined);
  }

  /** As by the cross of its window. */
  async quit(): Promise<void> {
    const { child } = this;
    if (child === undefined || child.exitCode !== null) return;
    const ended = new Promise((done) => child.once('exit', done));
    const session = await this.browser?.newBrowserCDPSession();
    await session?.send('Browser.close').catch(() => undefined);
    await ended;
  }
}

function listeningAt(child: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let text = '';
    child.once('exit', (code) => failed(new Error(`the browser ended with ${code}: ${text}`)));
    child.stderr?.on('data', (more: Buffer) => {
      text += more.toString();
      const address = /DevTools listening on (ws:\S+)/.exec(text)?.[1];
      if (address !== undefined) found(address);
    });
  });
}

/** A network without records, from the first screen that is there. */
export async function foundEmpty(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Leer beginnen' }).click();
  await page.getByLabel('Name des Netzes').fill(name);
  await page.getByRole('button', { name: 'Netz anlegen' }).click();
  await expect(page.getByRole('button', { name: `Netz: ${name}` })).toBeVisible();
}

/** In the database and in the second ring: the status line says so without any reservation. */
export async function savedTwice(page: Page): Promise<void> {
  await expect(
    page
      .getByRole('banner')
      .getByRole('status')
      .filter({ hasText: /^Gespeichert$/ }),
  ).toBeVisible();
}

/** What a start has led to. */
export type Start = 'whole' | 'restored' | 'from the saved file' | 'empty';

/** Waits until the app says what is there; brings back what is offered. `empty` is what must never be. */
export async function comeBack(page: Page, network: string, folder: string): Promise<Start> {
  const gate = page.getByRole('alertdialog');
  const open = page.getByRole('button', { name: new RegExp(`^Netz: ${network}`) });
  const onShelf = page.getByRole('button', { name: new RegExp(`^„${network}.*“ öffnen$`) }).first();
  const first = page.getByRole('button', { name: 'Beispielnetz öffnen' });
  await expect(gate.or(open).or(first).first()).toBeVisible({ timeout: 60_000 });
  if (await gate.isVisible()) {
    await gate.getByRole('button', { name: 'Wiederherstellen', exact: true }).click();
    const locked = gate.getByRole('alert').filter({ hasText: 'legt seine Datenbank auch nicht neu an' });
    await expect(open.or(locked)).toBeVisible({ timeout: 60_000 });
    if (await locked.isVisible()) return savedAndWiped(page, network, folder);
    await expect(gate).toBeHidden({ timeout: 60_000 });
    return 'restored';
  }
  if (await open.isVisible()) return 'whole';
  if (!(await onShelf.isVisible())) return 'empty';
  await onShelf.click();
  await expect(open).toBeVisible();
  return 'whole';
}

/** The way the app tells where Chromium refuses even a new database: a file, the data of the site cleared, the file opened. */
async function savedAndWiped(page: Page, network: string, folder: string): Promise<Start> {
  const session = await page.context().newCDPSession(page);
  const before = readdirSync(folder);
  // The browser is not Playwright's own, which so hears of no download.
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  await page.getByRole('button', { name: `Als Datei sichern: ${network}`, exact: true }).click();
  const saved = () => readdirSync(folder).find((name) => name.endsWith('.netz') && !before.includes(name));
  await expect.poll(saved).toBeDefined();
  const file = { name: 'gesichert.netz', mimeType: '', buffer: readFileSync(join(folder, saved() ?? '')) };
  const origin = new URL(page.url()).origin;
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  await page.reload();
  await page.getByLabel('Netzdatei auswählen').setInputFiles(file);
  await expect(page.getByRole('button', { name: `Netz: ${network}` })).toBeVisible({ timeout: 60_000 });
  return 'from the saved file';
}
