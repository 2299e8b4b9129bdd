// Paper: the story of the demo as a PDF of five pages, a poster, a list beside the map; read as a viewer reads them.
import type { Page } from '@playwright/test';
import { type Pdf, readPdf } from './pdf';
import { expect, goTo, grid, mapStands, openDemo, test } from './stage';
import { living, readStore } from './store';

/** The browser's own window cannot be answered in a test; everything before and after it is real. */
async function silencePrintWindow(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.print = () => {
      document.documentElement.dataset['printed'] = String(
        Number(document.documentElement.dataset['printed'] ?? 0) + 1,
      );
    };
  });
}

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Karte drucken' });

async function openPrint(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Bild und Druck' }).click();
  await page.getByRole('menuitem', { name: 'Drucken oder PDF …' }).click();
  await expect(dialog(page).getByRole('figure', { name: 'Vorschau' })).toBeVisible();
}

/** What comes out of the print window as PDF. */
async function printed(page: Page): Promise<Pdf> {
  const count = () => page.evaluate(() => Number(document.documentElement.dataset['printed'] ?? 0));
  const before = await count();
  await dialog(page).getByRole('button', { name: 'Drucken', exact: true }).click();
  await expect.poll(count).toBe(before + 1);
  const bytes = await page.pdf({ preferCSSPageSize: true });
  // Nothing of it stays in the page.
  await expect(page.locator('.sheets')).toHaveCount(0);
  return readPdf(bytes);
}

/** A side of a page in millimetres, as viewers show it. */
const mm = (points: number) => Math.round((points / 72) * 25.4);
const sizes = ({ pages }: Pdf) =>
  pages.map(({ width, height }) => `${String(mm(width))} × ${String(mm(height))}`);

test('the story of five views is stepped through and becomes a PDF of five pages with text and umlauts', async ({
  page,
}) => {
  await silencePrintWindow(page);
  await openDemo(page, 'L');
  const views = [...living(await readStore(page), 'views')].sort(
    (a, b) => Number(a['order']) - Number(b['order']),
  );
  const names = views.map((view) => String(view['name']));
  expect(names).toHaveLength(5);
  await page.getByRole('application', { name: 'Netzkarte' }).focus();
  for (const name of names) {
    await page.keyboard.press('PageDown');
    await expect(page.getByRole('group', { name: `Ansicht: ${name}` })).toBeVisible();
    await mapStands(page);
  }

  // The browser's own command prints the map, too, never the app without it: who has a name on the screen has it on paper.
  await page.getByRole('button', { name: 'Alles zeigen', exact: true }).click();
  await mapStands(page);
  const own = readPdf(await page.pdf({ preferCSSPageSize: true }));
  expect(sizes(own)).toEqual(['297 × 210']);
  const [sheet = ''] = own.pages.map(({ text }) => text);
  for (const wanted of [names.at(-1) ?? '', 'Musterlandkreis', 'Seite 1 von 1', 'Demodaten – fiktiv'])
    expect(sheet.split('\n')).toContain(wanted);
  expect(sheet).not.toContain('Suchen oder Befehl eingeben');
  await expect(page.locator('.sheets')).toHaveCount(0);

  await page.keyboard.press('Control+p');
  await expect(dialog(page).getByRole('figure', { name: 'Vorschau' })).toBeVisible();
  await dialog(page).getByRole('radio', { name: 'Alle Ansichten (5)' }).click();
  await expect(dialog(page).getByText('5 Seiten A4 quer')).toBeVisible();
  const pdf = await printed(page);

  expect(sizes(pdf)).toEqual(Array(5).fill('297 × 210'));
  for (const [at, { text }] of pdf.pages.entries()) {
    const lines = text.split('\n');
    expect(text).not.toContain('\uFFFD');
    for (const wanted of [
      names[at],
      'Musterlandkreis',
      `Seite ${String(at + 1)} von 5`,
      'Demodaten – fiktiv',
    ])
      expect(lines).toContain(wanted);
    expect(text).toMatch(/\nStand \d{2}\.\d{2}\.\d{4}\n/);
    expect(text).toMatch(/Grundlage: \d+ Akteure, \d+ Kooperationen/);
    expect(text).toContain('Größe: Zahl der Kooperationen');
  }
  // Names of the map are text, written once, with their umlauts.
  const all = pdf.pages.map(({ text }) => text).join('\n');
  expect(pdf.pages[1]?.text).toContain('noch keinem Ring zugeordnet');
  expect(all.split('\n').filter((line) => /[äöüß]/i.test(line)).length).toBeGreaterThan(25);
  const overview = pdf.pages[0]?.text.split('\n') ?? [];
  const actors = living(await readStore(page), 'actors').map((row) =>
    String(row['shortName'] ?? row['name']),
  );
  // Not counted: what is also the second line of a longer name, or the letters of a type.
  const once = actors.filter(
    (name) => name.length > 5 && actors.filter((other) => other.includes(name)).length === 1,
  );
  const found = once.filter((name) => overview.includes(name));
  expect(found.length).toBeGreaterThan(25);
  for (const name of found) expect(overview.filter((line) => line === name)).toHaveLength(1);
  const letters = new Set(all);
  for (const letter of 'äöüßÄÖÜ–„“') expect(letters).toContain(letter);

  // Letters come along, and the map is drawn, not photographed.
  expect(pdf.fonts.length).toBeGreaterThan(0);
  expect(pdf.fonts.filter(({ embedded }) => embedded === undefined)).toEqual([]);
  expect(pdf.fonts.filter(({ name }) => !/Inter/.test(name))).toEqual([]);
  expect(pdf.pictures.filter(({ width, height }) => width * height > 64 * 64)).toEqual([]);

  // And nobody's name, number or address is in it.
  const people = living(await readStore(page), 'contacts');
  expect(people.length).toBeGreaterThan(100);
  const secrets = people
    .flatMap((row) => [row['email'], row['phone'], row['mobile']])
    .filter(Boolean)
    .map(String);
  for (const secret of secrets) expect(all).not.toContain(secret);
  for (const row of people)
    expect(all).not.toContain(`${String(row['firstName'])} ${String(row['lastName'])}`);
});

test('paper, poster and list: each page has its size, its part and its number', async ({ page }) => {
  await silencePrintWindow(page);
  await openDemo(page, 'S');
  await openPrint(page);
  const choose = (name: string) => dialog(page).getByRole('radio', { name, exact: true }).click();

  await choose('A3');
  await choose('Hoch');
  await dialog(page).getByText('Karte und Liste auf einem Blatt').click();
  await expect(dialog(page).getByText('1 Seite A3 hoch')).toBeVisible();
  const sheet = await printed(page);
  expect(sizes(sheet)).toEqual(['297 × 420']);
  const lines = sheet.pages[0]?.text.split('\n') ?? [];
  const actors = living(await readStore(page), 'actors').map((row) => String(row['name']));
  expect(actors).toHaveLength(40);
  const brief = new Map(
    living(await readStore(page), 'actors').map((row) => [row['name'], row['shortName']]),
  );
  for (const name of actors)
    expect(lines.some((line) => line === name || line === brief.get(name))).toBe(true);

  await choose('A4');
  await choose('Quer');
  await choose('Plakat');
  await dialog(page).getByText('Karte und Liste auf einem Blatt').click();
  await expect(dialog(page).getByText('4 Seiten A4 quer')).toBeVisible();
  const poster = await printed(page);
  expect(sizes(poster)).toEqual(Array(4).fill('297 × 210'));
  const [first, second, third, fourth] = poster.pages.map(({ text }) => text);
  expect(first).toContain('Musterlandkreis');
  expect(second).toMatch(/Stand \d{2}\.\d{2}\.\d{4}/);
  expect(third).toContain('Grundlage: 40 Akteure');
  expect(fourth).toContain('Seite 4 von 4 · Reihe 2, Spalte 2');
  expect(first).not.toMatch(/Stand \d{2}/);
  expect(poster.pictures).toEqual([]);

  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Bild und Druck' })).toBeFocused();

  // A table printed by the browser's own command: its name, the day, what is filtered, and every row, whatever is in sight.
  await goTo(page, 'Akteure');
  await expect(grid(page, 'Akteure')).toBeVisible();
  const printedTable = readPdf(await page.pdf({ format: 'A4', landscape: true }));
  const table = printedTable.pages.map(({ text }) => text).join('\n');
  expect(table).toMatch(/Musterlandkreis · Stand \d{2}\.\d{2}\.\d{4} · Demodaten – fiktiv/);
  const flat = table.replace(/\s+/g, '');
  for (const name of ['40 Akteure', ...actors]) expect(flat).toContain(name.replace(/\s+/g, ''));
  expect(table).not.toContain('Suchen oder Befehl eingeben');
  await expect(page.locator('table')).toHaveCount(0);
  // From here the map is printed, too.
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Karte drucken');
  await expect(page.getByRole('option').first()).toContainText('Karte drucken');
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByRole('figure', { name: 'Vorschau' })).toBeVisible();
});
