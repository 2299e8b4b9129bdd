// What leaves: a whole network for Gephi without persons, a workbook of all lists, the address book; each said before, each a real file.
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { readZip } from '../src/formats/zip';
import { violations } from './axe';
import { importDialog, readList, toPreview } from './lists';
import { expect, openDemo, test } from './stage';

function exportDialog(page: Page): Locator {
  return page.getByRole('dialog', { name: /^(Liste|Netz) exportieren$/ });
}

async function openExport(page: Page): Promise<Locator> {
  await page.keyboard.press('e');
  await expect(exportDialog(page)).toBeVisible();
  return exportDialog(page);
}

/** Presses the button that is ready and waits for the file. */
async function fileFrom(page: Page): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const download = page.waitForEvent('download');
  await exportDialog(page).getByRole('button', { name: 'Exportieren', exact: true }).click();
  const file = await download;
  await expect(exportDialog(page)).toBeHidden();
  return { name: file.suggestedFilename(), bytes: new Uint8Array(readFileSync(await file.path())) };
}

function partOf(bytes: Uint8Array, name: string): string {
  const zip = readZip(bytes);
  return zip.ok ? new TextDecoder().decode(zip.entries.get(name)) : zip.code;
}

test('the network goes to Gephi without persons, and the dialog says so before', async ({ page }) => {
  await openDemo(page);
  const dialog = await openExport(page);
  await dialog.getByRole('radio', { name: /^Gephi \(GEXF\)/ }).focus();
  await page.keyboard.press('Space');
  const lacks = dialog.getByRole('region', { name: 'Das geht nicht mit' });
  await expect(lacks).toContainText('300 Kontaktpersonen: Dafür hat dieses Format keinen Platz.');
  expect(await violations(page)).toEqual([]);
  const { name, bytes } = await fileFrom(page);
  expect(name).toMatch(/^netz_Musterlandkreis_\d{4}-\d{2}-\d{2}\.gexf$/);
  const text = new TextDecoder().decode(bytes);
  expect(text.match(/<node /g)).toHaveLength(242 + 14);
  expect(text).toContain('viz:position');
  expect(text).not.toMatch(/title="(?:Telefon|E-Mail|Einfluss|Klima)"/);

  // The next export begins where this one ended; persons stay out until asked again.
  const again = await openExport(page);
  await expect(again.getByRole('radio', { name: /^Gephi \(GEXF\)/ })).toBeChecked();
  await expect(again.getByText('Enthält keine personenbezogenen Daten.')).toBeVisible();
  await again.getByRole('radio', { name: 'Für Gremien' }).click();
  await expect(again.getByText('Diese Datei enthält personenbezogene Daten')).toBeVisible();
  expect(new TextDecoder().decode((await fileFrom(page)).bytes)).toContain('title="Telefon"');
});

test('all lists go into one workbook whose zeros Excel keeps', { tag: '@long' }, async ({ page }) => {
  await openDemo(page);
  const dialog = await openExport(page);
  await dialog.getByText('Excel-Mappe mit allen Listen').click();
  await expect(dialog.getByText('300 Kontaktpersonen: personenbezogen')).toBeVisible();
  await dialog.getByRole('radio', { name: 'Intern' }).click();
  await expect(dialog.getByText('300 Kontaktpersonen: personenbezogen')).toBeHidden();
  const { name, bytes } = await fileFrom(page);
  expect(name).toMatch(/\.xlsx$/);
  const sheets = [...partOf(bytes, 'xl/workbook.xml').matchAll(/<sheet name="([^"]+)"/g)].map(
    ([, title]) => title,
  );
  expect(sheets).toEqual([
    'Akteure',
    'Kontaktpersonen',
    'Kooperationen',
    'Strukturbeziehungen',
    'Gremien',
    'Sitze',
  ]);
  expect(partOf(bytes, 'xl/sharedStrings.xml')).toMatch(/<t xml:space="preserve">00\d{3}<\/t>/);
  expect(partOf(bytes, 'xl/worksheets/sheet1.xml').match(/<row /g)).toHaveLength(243);
});

test('the pair for Gephi comes back as it was saved, and there is nothing to take from it', async ({
  page,
}) => {
  await openDemo(page, 'S');
  const dialog = await openExport(page);
  await dialog.getByText('Gephi (zwei CSV)').click();
  const { name, bytes } = await fileFrom(page);
  expect(name).toMatch(/^netz-gephi_.*\.zip$/);
  await readList(page, { name, mimeType: 'application/zip', buffer: Buffer.from(bytes) });
  await toPreview(page);
  await expect(
    importDialog(page).getByText('Alles, was in der Datei steht, ist im Netz schon so vorhanden.'),
  ).toBeVisible();
});

test('Kumu gets its pair, and the table for minutes is pasted as a table', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openDemo(page, 'S');
  const dialog = await openExport(page);
  await dialog.getByText('Kumu (zwei CSV)').click();
  const { name, bytes } = await fileFrom(page);
  expect(name).toMatch(/^netz-kumu_.*\.zip$/);
  const zip = readZip(bytes);
  const names = zip.ok ? [...zip.entries.keys()] : [];
  expect(names.map((path) => path.replace(/^.*_/, ''))).toEqual(['elemente.csv', 'verbindungen.csv']);
  expect(partOf(bytes, names[0] ?? '').startsWith('Label,ID,Type,Tags,')).toBe(true);

  const table = await openExport(page);
  await table.getByText('Tabelle für ein Protokoll').click();
  await expect(table.getByRole('checkbox', { name: 'Name', exact: true })).toBeChecked();
  await table.getByRole('button', { name: 'Als Tabelle kopieren' }).click();
  await expect(table.getByText(/^40 Zeilen kopiert/)).toBeVisible();
  const html = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return (await item?.getType('text/html'))?.text();
  });
  expect(html?.match(/<tr>/g)?.length).toBe(41);
  expect(html).not.toContain('>ID<');
});
