// The main way in: real lists of schools and their partners come in, can be taken back, and leave again without a difference.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { drawn } from './canvas';
import {
  chooseKind,
  confirmImport,
  exportList,
  importDialog,
  listFile,
  type ListFile,
  openImport,
  plannedCounts,
  readList,
  toPreview,
} from './lists';
import { expect, goTo, grid, shownActors, startEmpty, test } from './stage';
import { contradictions, living, readStore } from './store';

const fixtures = resolve(import.meta.dirname, '../fixtures');
const shared = resolve(import.meta.dirname, '../../shared/data');
const partners = join(fixtures, 'a07_berlin_schulpartner/partner-schools-BE.csv');
const programme = join(
  fixtures,
  'a10_programmlisten/Wettbewerbe - Kooperation von Schule und Jugendhilfe.csv',
);
const schools = join(shared, 'a05_berlin_schulen_bom/schulen.csv');
const zeros = join(shared, 'a10_programmlisten/Wettbewerbe - Schule gegen Rassismus.csv');
const geojson = join(shared, 'a19_stgallen_kindergarten/schulen_ist_geojson.csv');

// 2,970 different pairs, one of them without a partner: that row is reported, 2,969 ties are left.
test('2,977 rows become 410 schools, their partners and 2,969 ties, in one step and back', async ({
  page,
}) => {
  test.setTimeout(240_000);
  await page.goto('/');
  await page.getByRole('button', { name: 'Liste importieren' }).click();
  await expect(importDialog(page)).toBeVisible();
  await readList(page, partners);
  await expect(importDialog(page).getByText('2.977 Zeilen, 9 Spalten')).toBeVisible();
  await expect(importDialog(page).getByRole('button', { name: /Art der Liste/ })).toContainText(
    'Verbindungen mit Namen',
  );
  const next = importDialog(page).getByRole('button', { name: 'Weiter', exact: true });
  await next.click();
  // The types of the partners come from a mapping that is in sight before anything is written.
  const types = importDialog(page).getByRole('region', { name: 'Akteurstyp von Akteur B' });
  await expect(types.getByRole('row', { name: /Gemeinnütziger Akteur/ }).first()).toBeVisible();
  await next.click();

  await expect(importDialog(page).getByLabel('Was geschehen wird')).toContainText(
    /2\.532 Akteure, 2\.969 Kooperationen/,
    { timeout: 30_000 },
  );
  const counts = await plannedCounts(page);
  expect(counts).toMatchObject({ geändert: 0, abgelehnt: 1 });
  // Some of the new ones look alike: nobody is merged, a person may say so.
  expect((counts['neu'] ?? 0) + (counts['möglicher doppelgänger'] ?? 0)).toBe(5501);
  await expect(importDialog(page).getByText(/7 doppelte Zeilen zusammengefasst/)).toBeVisible();
  await importDialog(page)
    .getByRole('button', { name: /^Abgelehnt/ })
    .click();
  await expect(grid(page, 'Datensätze').getByRole('row')).toHaveCount(2);
  expect(living(await readStore(page), 'actors')).toHaveLength(0);
  await confirmImport(page);
  await importDialog(page).getByRole('button', { name: 'Karte ansehen' }).click();

  await expect(shownActors(page)).toHaveText('2.532 Akteure');
  await expect.poll(async () => (await drawn(page)).actors, { timeout: 120_000 }).toBe(2532);
  expect((await drawn(page)).lines).toBe(2969);
  const stored = await readStore(page);
  expect(stored.heads.filter(({ origin }) => origin === 'import')).toHaveLength(1);
  expect(contradictions(stored)).toEqual([]);
  const keyed = living(stored, 'actors').filter((row) => String(row['extKey'] ?? '').startsWith('BE-'));
  expect(keyed).toHaveLength(410);
  expect(new Set(living(stored, 'actors').map((row) => row['type'])).size).toBeGreaterThan(6);

  await goTo(page, 'Akteure');
  await page
    .getByRole('banner')
    .getByRole('button', { name: /^Rückgängig: / })
    .click();
  await expect(shownActors(page)).toHaveText('0 Akteure', { timeout: 30_000 });
  await page
    .getByRole('banner')
    .getByRole('button', { name: /^Wiederholen: / })
    .click();
  await expect(shownActors(page)).toHaveText('2.532 Akteure', { timeout: 30_000 });
  await page.reload();
  await expect(shownActors(page)).toHaveText('2.532 Akteure', { timeout: 30_000 });

  for (const [list, kind, count] of [
    ['Akteure', 'Akteure', 2532],
    ['Kooperationen', 'Kooperationen', 2969],
  ] as const) {
    const file = await exportList(page, list);
    expect(file.text.trimEnd().split('\r\n')).toHaveLength(count + 1);
    await readList(page, file.path);
    await chooseKind(page, kind);
    await toPreview(page);
    expect(await plannedCounts(page)).toMatchObject({ neu: 0, geändert: 0, unverändert: count });
    await expect(importDialog(page).getByRole('button', { name: 'Importieren', exact: true })).toBeDisabled();
    await importDialog(page).getByRole('button', { name: 'Abbrechen' }).click();
  }
});

test('the programme list comes in as actors with every umlaut', async ({ page }) => {
  await startEmpty(page, 'Programmliste');
  await readList(page, programme);
  await chooseKind(page, 'Akteure');
  await toPreview(page);
  await confirmImport(page);
  await page.keyboard.press('Escape');
  const names = new Set(living(await readStore(page), 'actors').map((row) => row['name']));
  const wanted = readFileSync(programme, 'utf8')
    .split(/\r?\n/)
    .slice(1)
    .map((line) => /^"([^"]+)"/.exec(line)?.[1])
    .filter((name) => name !== undefined);
  expect(wanted.length).toBeGreaterThan(130);
  for (const name of wanted) expect(names).toContain(name);
});

if (existsSync(schools)) {
  test('the school list of a senate keeps leading zeros, phone numbers and umlauts', async ({ page }) => {
    await startEmpty(page, 'Schulliste');
    await readList(page, schools);
    await chooseKind(page, 'Akteure');
    await toPreview(page);
    await confirmImport(page);
    const rows = living(await readStore(page), 'actors');
    const text = readFileSync(schools, 'utf8').replace(/^\ufeff/, '');
    const lines = text
      .split(/\r?\n/)
      .slice(1)
      .filter((line) => line !== '' && !line.includes('"'));
    expect(lines.length).toBeGreaterThan(700);
    const kept = new Set(rows.map((row) => [row['name'], row['postalCode'], row['phone']].join('|')));
    for (const line of lines) {
      const [, name = '', code = '', , phone = ''] = line.split(';').map((cell) => cell.trim());
      expect(kept).toContain([name, code || undefined, phone || undefined].join('|'));
    }
    // "01A04", the official number, begins with a zero.
    const numbers = rows.flatMap((row) =>
      Object.values(row).filter((value) => /^0\dA\d\d$/.test(String(value))),
    );
    expect(numbers).toContain('01A04');
  });
}

if (existsSync(zeros)) {
  test('postal codes of Saxony keep their leading zero', async ({ page }) => {
    test.setTimeout(120_000);
    await startEmpty(page, 'Programm mit Nullen');
    await readList(page, zeros);
    await chooseKind(page, 'Akteure');
    await toPreview(page);
    await confirmImport(page);
    const rows = living(await readStore(page), 'actors');
    const school = rows.find((row) => row['name'] === 'Oberschule Regis-Breitingen');
    expect(school).toMatchObject({ postalCode: '04565', city: 'Regis-Breitingen', street: 'Schulstraße 9' });
    expect(rows.filter((row) => String(row['postalCode'] ?? '').length === 4)).toEqual([]);
  });
}

test('map data, a picture and an empty file are refused in words and change nothing', async ({ page }) => {
  await startEmpty(page, 'Bleibt leer');
  const before = (await readStore(page)).heads.length;
  const feature = '{ "type": "Feature", "properties": { "name": "Schulhaus" }, "geometry": null }';
  const mapData: ListFile = existsSync(geojson)
    ? geojson
    : listFile('schulen_ist_geojson.csv', `{\n"type": "FeatureCollection",\n"features": [\n${feature}\n]\n}`);
  const picture: ListFile = {
    name: 'liste.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex'),
  };
  const refusals: readonly (readonly [ListFile, string])[] = [
    [mapData, 'Das sind Kartendaten (GeoJSON), keine Liste'],
    [picture, 'Das ist ein Bild'],
    [listFile('leer.csv', ''), 'Die Datei ist leer'],
  ];
  await openImport(page);
  for (const [file, words] of refusals) {
    await importDialog(page).getByLabel('Datei mit der Liste').setInputFiles(file);
    await expect(importDialog(page).getByText(words)).toBeVisible();
    await expect(importDialog(page).getByText('An Ihrem Netz wurde nichts geändert.')).toBeVisible();
    await expect(importDialog(page).getByRole('button', { name: 'Weiter', exact: true })).toBeDisabled();
  }
  expect((await readStore(page)).heads).toHaveLength(before);
});

test('cells pasted from a spreadsheet come in like a file', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await startEmpty(page, 'Eingefügt');
  await openImport(page);
  const cells =
    'Name\tTyp\tPLZ\tTelefon\nÜbungsschule\tGrundschule\t01234\t0049 30 123\nHort Weiß\tHort\t09876\t030/77\n';
  await page.evaluate((text) => navigator.clipboard.writeText(text), cells);
  await page.keyboard.press('Control+v');
  await expect(importDialog(page).getByText('2 Zeilen, 4 Spalten')).toBeVisible();
  await chooseKind(page, 'Akteure');
  await toPreview(page);
  await confirmImport(page);
  const rows = living(await readStore(page), 'actors');
  expect(rows).toContainEqual(
    expect.objectContaining({ name: 'Übungsschule', postalCode: '01234', phone: '0049 30 123' }),
  );
});
