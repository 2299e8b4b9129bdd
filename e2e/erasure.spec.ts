// Story 10: somebody asks what is stored of them and wants it deleted. Afterwards no byte of them is found, whatever is opened or imported.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { readZip } from '../src/formats/zip';
import { violations } from './axe';
import { importDialog, readList, toPreview } from './lists';
import { downloadNetwork } from './netFiles';
import { readPdf } from './pdf';
import { card, expect, goTo, openDemo, saved, shownActors, test } from './stage';
import { contradictions, living, readStore } from './store';

const person = {
  Vorname: 'Jürgen',
  Nachname: 'Übelfrosch-Weiß',
  'E-Mail (dienstlich)': 'j.uebelfrosch@amt.example',
  'Telefon (dienstlich)': '03445 9173-42',
} as const;
/** Every spelling of name, address and number; also as it stands in links and in Unicode's long form. */
const traces = /[üuü]\u0308?e?belfrosch|%C3%9Cbelfrosch|9173[\s/-]?42/iu;

async function command(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Suchen oder Befehl eingeben' }).fill(text);
  await expect(page.getByRole('option').first()).toContainText(text);
  await page.keyboard.press('Enter');
}

/** Fills fields of the record whose card is open. */
async function edit(page: Page, fields: Readonly<Record<string, string>>, group?: string): Promise<void> {
  await card(page).getByRole('button', { name: 'Bearbeiten' }).click();
  const dialog = page.getByRole('dialog');
  if (group !== undefined) {
    const toggle = dialog.getByRole('button', { name: group });
    if ((await toggle.getAttribute('aria-expanded')) !== 'true') await toggle.click();
  }
  for (const [name, text] of Object.entries(fields))
    await dialog.getByRole('textbox', { name: new RegExp(`^${name.replace(/[()]/g, '\\$&')}`) }).fill(text);
  await dialog.getByRole('button', { name: 'Speichern' }).click();
  await expect(dialog).toBeHidden();
  await saved(page);
}

/** The files the browser keeps for the app, unpacked. */
async function ownFiles(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const texts: string[] = [];
    const listed = async (folder: FileSystemDirectoryHandle, path: string): Promise<void> => {
      for await (const entry of (
        folder as unknown as { values: () => AsyncIterable<FileSystemHandle> }
      ).values()) {
        texts.push(`${path}/${entry.name}`);
        if (entry.kind === 'directory')
          await listed(entry as FileSystemDirectoryHandle, `${path}/${entry.name}`);
        else {
          const bytes = await (await (entry as FileSystemFileHandle).getFile()).arrayBuffer();
          for (const code of ['utf-8', 'utf-16le']) texts.push(new TextDecoder(code).decode(bytes));
          // What is packed is read as well.
          // A snapshot of the second ring is one plain line and then gzip.
          const behindLine = bytes.slice(new Uint8Array(bytes).indexOf(10) + 1);
          for (const format of ['gzip', 'deflate-raw', 'deflate'] as const) {
            for (const part of [bytes, behindLine]) {
              const stream = new Blob([part]).stream().pipeThrough(new DecompressionStream(format));
              texts.push(await new Response(stream).text().catch(() => ''));
            }
          }
        }
      }
    };
    await listed(await navigator.storage.getDirectory(), '');
    return texts.join('\n');
  });
}

/** Everything this browser keeps for the app, as text: every table, storage, cache and file of its own. */
async function dump(page: Page): Promise<string> {
  const tables = await page.evaluate(async () => {
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error(String(request.error)));
      });
    const kept: unknown[] = [Object.entries(localStorage), Object.entries(sessionStorage), document.cookie];
    for (const { name = '' } of await indexedDB.databases()) {
      const db = await answer(indexedDB.open(name));
      const stores = [...db.objectStoreNames];
      const transaction = db.transaction(stores, 'readonly');
      for (const store of stores) {
        const [keys, values] = await Promise.all([
          answer(transaction.objectStore(store).getAllKeys()),
          answer(transaction.objectStore(store).getAll()),
        ]);
        kept.push(store, keys, values);
      }
      db.close();
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys())
        kept.push(request.url, await (await cache.match(request))?.text());
    }
    // Bytes that are kept in a table are text, too.
    const readable = (_key: string, value: unknown) =>
      value instanceof ArrayBuffer || ArrayBuffer.isView(value)
        ? new TextDecoder().decode(value as ArrayBuffer)
        : value;
    return [JSON.stringify(kept, readable), location.href, document.title, document.body.innerText].join(
      '\n',
    );
  });
  return [tables, await ownFiles(page)].join('\n');
}

/** What stands in a file, what is packed in it included, read as UTF-8 and as UTF-16. */
function textOf(bytes: Uint8Array): string {
  const zip = readZip(bytes);
  const parts = zip.ok ? [...zip.entries.values()] : [bytes];
  return parts
    .flatMap((part) =>
      ['utf-8', 'utf-16le', 'windows-1252'].map((code) => new TextDecoder(code).decode(part)),
    )
    .join('\n')
    .concat(zip.ok ? [...zip.entries.keys()].join(' ') : '');
}

async function fileBy(page: Page, press: () => Promise<void>): Promise<Buffer> {
  const download = page.waitForEvent('download');
  await press();
  return readFileSync(await (await download).path());
}

async function netFile(page: Page): Promise<Buffer> {
  return readFileSync(await (await downloadNetwork(page)).path());
}

/** As somebody of the own office would export it. */
async function exported(page: Page, format: string): Promise<Buffer> {
  await page.getByRole('main').click();
  await page.keyboard.press('e');
  const dialog = page.getByRole('dialog', { name: /exportieren$/ });
  await dialog.getByText(format, { exact: true }).click();
  const intern = dialog.getByRole('radio', { name: 'Intern' });
  if ((await intern.count()) > 0) await intern.click();
  return fileBy(page, () => dialog.getByRole('button', { name: 'Exportieren', exact: true }).click());
}

const workbook = (page: Page) => exported(page, 'Excel-Mappe mit allen Listen');
const otherFormats = [
  'GraphML',
  'Gephi (GEXF)',
  'Pajek (NET)',
  'Popolo (JSON)',
  'Adressbuch (vCard)',
  'Excel (deutsch), CSV',
];

/** The map as the browser prints it, read as a viewer reads it, and the page that is handed out. */
async function mapOnPaper(page: Page): Promise<string> {
  await goTo(page, 'Karte');
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  const { pages } = readPdf(await page.pdf({ preferCSSPageSize: true }));
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  expect(pages.map(({ text }) => text).join('').length).toBeGreaterThan(500);
  const handout = await fileBy(page, async () => {
    await page.getByRole('button', { name: 'Bild und Druck' }).click();
    await page.getByRole('menuitem', { name: 'Handzettel (HTML, öffnet offline)' }).click();
  });
  return pages.map(({ text }) => text).join('\n') + textOf(handout);
}

test('story 10: what is stored of a person is told, printed and erased, and nothing brings it back', {
  tag: '@long',
}, async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  await openDemo(page);
  await command(page, 'Toni Hügel');
  await edit(page, person);
  await command(page, 'Jugendamt');
  const note = 'Frau Sommer gibt den Schlüssel aus. Dr. J. Übelfrosch-Weiss (03445/917342) schließt ab.';
  await edit(page, { Bemerkung: note }, 'Mehr Angaben');
  const before = await readStore(page);
  const own = living(before, 'contacts').find((row) => row['lastName'] === person.Nachname);
  const seats = living(before, 'seats').filter(
    (row) => own && [row['holderId'], row['deputyId']].includes(own.id),
  );
  expect(seats.length).toBeGreaterThan(0);
  const [oldNet, oldBook] = [await netFile(page), await workbook(page)];
  const old = [oldNet, oldBook, await exported(page, 'GraphML')];
  for (const file of old) expect(textOf(file)).toMatch(traces);

  // The search looks where it has to.
  await expect.poll(() => ownFiles(page)).toMatch(traces);
  expect(await dump(page)).toMatch(traces);

  // Everything is found by the number alone: seats, mentions, history.
  await page.getByRole('button', { name: 'Einstellungen' }).click();
  await page.getByRole('button', { name: 'Auskunft', exact: true }).click();
  await page.getByRole('textbox', { name: 'Name, E-Mail oder Telefon' }).fill('03445 9173');
  await page.getByRole('button', { name: /Jürgen Übelfrosch-Weiß/ }).click();
  const part = (name: string) => page.getByRole('region', { name: new RegExp(`^${name}`) });
  await expect(part('Sitze in Gremien').getByRole('definition')).toHaveCount(seats.length);
  await expect(part('Nennungen in Texten')).toContainText(
    'Dr. J. Übelfrosch-Weiss (03445/917342) schließt ab.',
  );
  await expect(part('Nennungen in Texten')).not.toContainText('Frau Sommer');
  await expect(part('Gespeicherte Angaben')).toContainText('j.uebelfrosch@amt.example');
  await expect(part('Verlauf der Änderungen').getByRole('definition')).toHaveCount(2);
  await expect(part('Empfänger')).toContainText('Netz als Datei (xlsx)');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Auskunft drucken' }).click();
  await expect(page.locator('html[data-printed]')).toBeAttached();
  const paper = page.locator('body > .papers');
  await expect(paper).toContainText('Auskunft nach Art. 15 DSGVO');
  await expect(paper).toContainText('schließt ab.');
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  // The browser's own menu prints the same page, and that is noted as well.
  const reports = async () =>
    living(await readStore(page), 'disclosures').filter(({ kind }) => kind === 'access').length;
  await expect.poll(reports).toBe(1);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await expect(paper).toContainText('schließt ab.');
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(paper).toHaveCount(0);
  await expect.poll(reports).toBe(2);

  await page.getByRole('button', { name: 'Löschen …' }).click();
  const dialog = page.getByRole('dialog', { name: /^Angaben zu Jürgen/ });
  await expect(dialog.getByRole('checkbox', { name: /^Akteur „.*“ · Bemerkung/ })).toBeChecked();
  await expect(dialog).toContainText('Das lässt sich nicht rückgängig machen.');
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Endgültig löschen' }).click();
  await expect(page.getByText(/^Eintrag im Löschprotokoll: .*Auf Verlangen der Person/)).toBeVisible();
  expect(await dump(page)).not.toMatch(traces);

  // Seats and figures stay, the log knows an id, and every step that is left can be taken back.
  const after = await readStore(page);
  expect(living(after, 'seats')).toHaveLength(living(before, 'seats').length);
  expect(after.rows['erasures']?.map(({ id }) => id)).toEqual([own?.id]);
  expect(contradictions(after)).toEqual([]);
  await page.getByRole('main').click();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: /^Rückgängig/ })).toBeDisabled();
  await page.keyboard.press('Control+y');
  await saved(page);
  expect(await dump(page)).not.toMatch(traces);
  for (const file of [await netFile(page), await workbook(page)]) expect(textOf(file)).not.toMatch(traces);
  for (const format of otherFormats) expect(textOf(await exported(page, format)), format).not.toMatch(traces);
  expect(await mapOnPaper(page)).not.toMatch(traces);

  // Files from before bring nobody back, and it is said.
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  await readList(page, { name: 'vorher.xlsx', mimeType, buffer: oldBook });
  await toPreview(page);
  await expect(importDialog(page).getByText('Diese Person wurde endgültig gelöscht.').first()).toBeAttached();
  await expect(importDialog(page).getByText('Übernommen werden: nichts')).toBeVisible();
  await expect(importDialog(page).getByRole('button', { name: 'Importieren', exact: true })).toBeDisabled();
  await importDialog(page).getByRole('button', { name: 'Abbrechen' }).click();
  await expect(importDialog(page)).toBeHidden();
  expect(await dump(page)).not.toMatch(traces);
  await page.getByLabel('Netzdatei auswählen').setInputFiles({
    name: 'vorher.netz',
    mimeType: 'application/octet-stream',
    buffer: oldNet,
  });
  const told = page.getByRole('dialog').getByText('1 Person aus der Datei wurde hier endgültig gelöscht');
  await expect(told).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(shownActors(page)).toHaveText('242 Akteure');
  expect(await dump(page)).not.toMatch(traces);
});
