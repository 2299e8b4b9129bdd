// R6: two versions of the app in two tabs, whichever comes first: the older one says so, shows everything and writes nothing.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { firstSeed, randomFrom, rounds, Tally } from '../../.ci/faultTally.ts';
import { serve } from '../server';
import { choose, expect, goTo, grid, test } from '../stage';
import { living, readStore } from '../store';

test.use({ installs: true });

interface Frozen {
  readonly version: number;
  readonly stores: Readonly<
    Record<string, { readonly keyPath: string | string[]; readonly rows: readonly Record<string, unknown>[] }>
  >;
}

const folder = join(import.meta.dirname, '..', '..', 'fixtures', 'stores');
const frozen = readdirSync(folder)
  .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Frozen)
  .sort((a, b) => a.version - b.version);
const older = frozen.slice(0, -1);
/** All of them in the full form; in the short form one, another each time. */
const count = rounds(1, older.length);
const begin = count < older.length ? Math.floor(randomFrom(firstSeed)() * older.length) : 0;
/** An older version has the database open, and does not let go. */
async function plant(tab: Page, copy: Frozen): Promise<void> {
  await tab.evaluate(
    ({ version, stores }) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('akteursnetz', version * 10);
        request.onupgradeneeded = () => {
          for (const [store, { keyPath, rows }] of Object.entries(stores)) {
            const own = request.result.createObjectStore(store, { keyPath });
            for (const row of rows) {
              const whole = Object.entries(row).map(([key, value]) => {
                const { $bytes } = (value ?? {}) as { readonly $bytes?: readonly number[] };
                return [key, $bytes === undefined ? value : Uint8Array.from($bytes)];
              });
              own.add(Object.fromEntries(whole));
            }
          }
        };
        request.onsuccess = () => {
          Object.assign(globalThis, { held: request.result });
          resolve();
        };
        request.onerror = () => reject(new Error(String(request.error)));
      }),
    copy,
  );
}

/** The database is opened as the next release will: with a store more. Fails where the app would not let it. */
async function raise(tab: Page): Promise<void> {
  await tab.evaluate(async () => {
    const version = (await indexedDB.databases()).find(({ name }) => name === 'akteursnetz')?.version ?? 0;
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.open('akteursnetz', version + 10);
      request.onupgradeneeded = () => request.result.createObjectStore('ofTheNextVersion', { keyPath: 'id' });
      request.onblocked = () => reject(new Error('the older tab holds on'));
      request.onsuccess = () => {
        Object.assign(globalThis, { held: request.result });
        resolve();
      };
      request.onerror = () => reject(new Error(String(request.error)));
    });
  });
}

/** Every row of every store and the version, through the connection of the other version. */
async function everything(tab: Page): Promise<string> {
  return tab.evaluate(async () => {
    const { held } = globalThis as unknown as { readonly held: IDBDatabase };
    const names = [...held.objectStoreNames];
    const transaction = held.transaction(names, 'readonly');
    const lists = names.map(
      (name) =>
        new Promise((resolve, reject) => {
          const request = transaction.objectStore(name).getAll();
          request.onsuccess = () => resolve([name, request.result]);
          request.onerror = () => reject(new Error(String(request.error)));
        }),
    );
    return JSON.stringify([held.version, await Promise.all(lists)]);
  });
}

/** Tries to write by hand: a new actor, whose form keeps what was typed. */
async function tryToWrite(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Akteur anlegen' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Akteur anlegen' });
  await dialog.getByRole('textbox', { name: /^Name/ }).fill(name);
  await choose(dialog.getByRole('combobox', { name: /^Akteurstyp/ }), 'Grundschule');
  await dialog.getByRole('button', { name: 'Akteur anlegen' }).click();
  await expect(dialog.getByRole('textbox', { name: /^Name/ })).toHaveValue(name);
  await dialog.getByRole('button', { name: 'Abbrechen' }).click();
}

/** How many actors a frozen copy holds, one by one or many to an entry. */
function actorsOf({ stores }: Frozen): number {
  const packs = stores['packs']?.rows.filter(({ table }) => table === 'actors') ?? [];
  const packed = packs.flatMap(({ rows }) => rows as readonly Record<string, unknown>[]);
  return [...(stores['actors']?.rows ?? []), ...packed].filter((row) => row['_del'] === undefined).length;
}

for (let nth = 0; nth < count; nth += 1) {
  test(`R6 two versions of the app in two tabs, old and new (${nth + 1})`, async ({
    page,
    context,
    watch,
  }) => {
    const copy = older[(begin + nth) % older.length];
    if (copy === undefined) throw new Error('no frozen copies');
    const tally = new Tally('R6', `two versions in two tabs, after version ${copy.version}`);
    const release = await serve();
    watch.alsoAt(release.address);
    const banner = (title: string) => page.getByRole('alert').filter({ hasText: title });
    const same = async (what: string, before: string) => {
      if ((await everything(other)) === before) tally.refused();
      else tally.gone(`${what}: something was written`);
    };
    // A picture instead of a page asks for an icon of its own.
    watch.provokes(/favicon|Upgrade 'akteursnetz' blocked|service worker|ERR_CONNECTION_REFUSED/i);
    const other = await context.newPage();
    await other.goto(`${release.address}icon.svg`);

    // Blocked: the older version holds the database, and lets go in the end.
    await plant(other, copy);
    const planted = await everything(other);
    await page.goto(release.address);
    await expect(banner('Ein anderes Fenster hält die Datenbank fest')).toBeVisible();
    await same('blocked', planted);
    await other.evaluate(() => (globalThis as unknown as { readonly held: IDBDatabase }).held.close());
    await page
      .getByRole('button', { name: /^„.*“ öffnen$/ })
      .first()
      .click();
    await goTo(page, 'Akteure');
    await expect(grid(page, 'Akteure').getByRole('rowheader').first()).toBeVisible();
    if (living(await readStore(page), 'actors').length === actorsOf(copy)) tally.recovered();
    else tally.gone('blocked: actors are missing after the upgrade');

    // The newer version opens second: the older tab makes way at once.
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
    await raise(other);
    await expect(banner('In einem anderen Fenster läuft eine neuere Fassung')).toBeVisible();
    const newer = await everything(other);
    await tryToWrite(page, 'Zu spät');
    await same('newer second', newer);

    // The newer version is there first, and the service worker still serves the older app.
    await release.close();
    await page.reload();
    await expect(banner('Diese Daten gehören zu einer neueren Fassung')).toBeVisible();
    await expect(grid(page, 'Akteure').getByRole('rowheader').first()).toBeVisible();
    await tryToWrite(page, 'Zu alt');
    await same('newer first', newer);
    expect(tally.lost).toEqual([]);
  });
}
