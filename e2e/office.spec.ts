// The office story: a list comes in, both sides go on working on it, its next edition comes in, and all of it can be taken back.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import {
  chooseKind,
  confirmImport,
  exportList,
  importDialog,
  listFile,
  plannedCounts,
  readList,
  toPreview,
} from './lists';
import { editCell, firstEdition, nextEdition, partners } from './partners';
import { expect, goTo, grid, saved, startEmpty, test } from './stage';
import { contradictions, living, readStore } from './store';

const openItem = (page: Page, name: string) =>
  grid(page, 'Datensätze').getByRole('rowheader', { name, exact: true }).getByRole('button').click();
const pane = (page: Page) =>
  importDialog(page).getByRole('complementary', { name: 'Einzelheiten zum Eintrag' });

test('a list, its next edition over own edits, all but two accepted, and all of it taken back', async ({
  page,
}) => {
  test.setTimeout(240_000);
  const list = partners();
  const name = (number: number) => list[number - 1]?.name ?? '';
  await startEmpty(page, 'Bürogeschichte');
  await readList(page, firstEdition(list));
  await toPreview(page);
  expect(await plannedCounts(page)).toMatchObject({ neu: 40, geändert: 0, unverändert: 0 });
  await confirmImport(page);
  await importDialog(page).getByRole('button', { name: 'Schließen' }).last().click();

  // Five cells are edited here; the office changes one of them, too.
  await goTo(page, 'Akteure');
  for (const number of [1, 2, 3, 4, 5])
    await editCell(page, name(number), 'Ort', `Eigenes ${String(number)}`);
  await saved(page);
  const before = await exportList(page, 'Akteure');
  const bytes = readFileSync(before.path);

  // Twenty cells in nineteen rows, three new rows, two rows gone, other columns first, Windows-1252.
  const next = list.map((one) => ({ ...one }));
  const at = (number: number) => {
    const one = next[number - 1];
    if (one === undefined) throw new Error(`no entry ${number}`);
    return one;
  };
  at(5).city = 'Neu-Öhringen';
  for (let number = 10; number < 27; number += 1) at(number).phone = `0999 ${String(number)}`;
  at(10).street = 'Weg der Änderung 1';
  at(30).code = '09999';
  const edition = [
    ...next.filter(({ number }) => number !== 'P-039' && number !== 'P-040'),
    ...[41, 42, 43].map((number) => ({
      ...at(1),
      number: `P-0${String(number)}`,
      name: `Zuwachs ${['Elbe', 'Oder', 'Weser'][number - 41] ?? ''}`,
      street: `Neue Straße ${String(number)}`,
    })),
  ];
  await readList(page, nextEdition(edition));
  const dialog = importDialog(page);
  await expect(dialog.getByText('Erkannt als „Partner 2025“')).toBeVisible();
  await expect(dialog.getByRole('button', { name: /Zeichensatz/ })).toContainText('Windows (westlich)');
  await toPreview(page);

  // Rows 10–26 and 30 are changed (19 cells), row 5 is a conflict, rows 1–4 keep what was edited here.
  expect(await plannedCounts(page)).toMatchObject({
    neu: 3,
    geändert: 18,
    konflikt: 1,
    'fehlt in der datei': 2,
    'hier bearbeitet': 4,
    unverändert: 40 - 18 - 1 - 2,
  });
  await dialog.getByRole('button', { name: /^Geändert/ }).click();
  const rows = grid(page, 'Datensätze');
  await expect(rows.getByRole('row')).toHaveCount(19);
  await expect(rows.getByRole('row', { name: name(10) })).toContainText('Weg der Änderung 1');
  await expect(rows.getByRole('row', { name: name(30) })).toContainText('06129 → 09999');

  // Conflict: ours stays unless chosen; all at once, taken back, and then this one from the file.
  await dialog.getByRole('button', { name: /^Konflikt/ }).click();
  await expect(rows.getByRole('row', { name: name(5) })).toContainText(
    'bleibt Eigenes 5 (in der Datei: Neu-Öhringen)',
  );
  const takings = dialog.getByLabel('Was geschehen wird');
  await dialog.getByRole('radio', { name: 'alle: aus der Datei' }).click();
  await expect(takings).toContainText('19 Akteure geändert');
  await page.keyboard.press('Control+z');
  await expect(takings).toContainText('18 Akteure geändert');
  await openItem(page, name(5));
  await expect(pane(page).getByRole('radio', { name: 'Hier: Eigenes 5' })).toBeChecked();
  await pane(page).getByText('Datei: Neu-Öhringen').click();
  await dialog.getByRole('button', { name: 'Einzelheiten schließen' }).click();

  // Two are not accepted; those missing in the file end today.
  await dialog.getByRole('button', { name: /^Alle Unterschiede/ }).click();
  for (const left of [name(12), 'Zuwachs Oder']) {
    await dialog.getByRole('searchbox', { name: 'In der Vorschau suchen' }).fill(left);
    await expect(rows.getByRole('row')).toHaveCount(2);
    await rows.getByRole('row', { name: left }).getByRole('checkbox').click();
  }
  await dialog
    .getByRole('radiogroup', { name: 'Einträge, die in der Datei fehlen' })
    .getByText(/beenden$/)
    .click();
  await expect(dialog.getByLabel('Was geschehen wird')).toContainText(
    '2 Akteure neu · 18 Akteure geändert · 2 Akteure beendet',
  );
  await confirmImport(page);
  await expect(dialog.getByRole('term')).toHaveText([
    'Neu',
    'Geändert',
    'Beendet',
    'Eigenes behalten',
    'Nicht angehakt',
  ]);
  await expect(dialog.getByRole('definition')).toHaveText([
    '2 Akteure',
    '18 Akteure',
    '2 Akteure',
    '4 Einträge',
    '2 Einträge',
  ]);

  const actors = living(await readStore(page), 'actors');
  const kept = new Map(actors.map((row) => [row['name'], row]));
  expect(actors).toHaveLength(42);
  expect(kept.get(name(1))).toMatchObject({ city: 'Eigenes 1' });
  expect(kept.get(name(5))).toMatchObject({ city: 'Neu-Öhringen' });
  expect(kept.get(name(10))).toMatchObject({ phone: '0999 10', street: 'Weg der Änderung 1' });
  expect(kept.get(name(12))).toMatchObject({ phone: list[11]?.phone });
  expect(kept.get(name(30))).toMatchObject({ postalCode: '09999' });
  expect(kept.has('Zuwachs Oder')).toBe(false);
  expect(kept.get(name(39))?.['validTo']).toMatch(/^\d{4}-\d\d-\d\d$/);

  // One step back: byte for byte what it was.
  await dialog.getByRole('button', { name: 'Schließen' }).last().click();
  await page
    .getByRole('banner')
    .getByRole('button', { name: /^Rückgängig: / })
    .click();
  await expect.poll(async () => living(await readStore(page), 'actors').length).toBe(40);
  await saved(page);
  const after = await exportList(page, 'Akteure');
  expect(readFileSync(after.path).equals(bytes)).toBe(true);
  expect(contradictions(await readStore(page))).toEqual([]);
});

test('a refused row is put right on the spot, and the rest is saved as a file that comes back', {
  tag: '@long',
}, async ({ page }) => {
  await startEmpty(page, 'Abgelehnt');
  const text = 'Akteur A;Akteur B;Bemerkung\nKita Süd;;x\nHort Ost;;y\nMusikschule;Verein Nord;z\n';
  await readList(page, listFile('Liste.csv', text));
  await chooseKind(page, 'Verbindungen mit Namen');
  await toPreview(page);
  expect(await plannedCounts(page)).toMatchObject({ neu: 3, abgelehnt: 2 });
  const dialog = importDialog(page);
  await dialog.getByRole('button', { name: /^Abgelehnt/ }).click();
  await openItem(page, 'Kita Süd');
  const field = pane(page).getByRole('textbox', { name: 'Akteur B' });
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await field.fill('Verein West');
  await field.press('Enter');
  await expect(pane(page).getByText('Berichtigt. In der Datei: leer')).toBeVisible();
  await expect.poll(async () => (await plannedCounts(page))['abgelehnt']).toBe(1);
  await pane(page).getByRole('button', { name: '„Akteur B“ wieder wie in der Datei' }).click();
  await expect.poll(async () => (await plannedCounts(page))['abgelehnt']).toBe(2);
  await field.fill('Verein West');
  await field.press('Enter');
  await expect.poll(async () => (await plannedCounts(page))['abgelehnt']).toBe(1);

  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: '1 abgelehnte Zeile speichern' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('Liste_abgelehnt.csv');
  const refused = readFileSync(await file.path(), 'utf8');
  expect(refused.split('\r\n')[0]).toBe('\ufeffAkteur A;Akteur B;Bemerkung;Grund der Ablehnung');
  expect(refused).toContain('Hort Ost;;y;');
  await confirmImport(page);
  await dialog.getByRole('button', { name: 'Schließen' }).last().click();

  await readList(page, listFile('Liste_abgelehnt.csv', refused.replace('Hort Ost;;', 'Hort Ost;Stadtbad;')));
  await chooseKind(page, 'Verbindungen mit Namen');
  await toPreview(page);
  expect(await plannedCounts(page)).toMatchObject({ neu: 3, geändert: 0 });
  await confirmImport(page);
  const stored = await readStore(page);
  const names = living(stored, 'actors').map((row) => String(row['name']));
  expect(new Set(names)).toEqual(
    new Set(['Kita Süd', 'Verein West', 'Musikschule', 'Verein Nord', 'Hort Ost', 'Stadtbad']),
  );
  expect(living(stored, 'cooperations')).toHaveLength(3);
  // The reasons are not taken for an own field.
  const all = [...living(stored, 'actors'), ...living(stored, 'cooperations')];
  expect(all.flatMap((row) => Object.keys(row)).filter((key) => key.includes('Grund'))).toEqual([]);
});
