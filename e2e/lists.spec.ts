// Lists by purpose on the district L: stories 6, 7 and 8 of the coordinator, and labels that lie where the sheet has them.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { readPdf } from './pdf';
import { expect, grid, openDemo, stopwatch, test } from './stage';
import { living, readStore } from './store';

/** Counts what a hand does: clicks of the page, and keys that begin a search. */
class Hand {
  clicks = 0;
  private readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }
  async click(
    role: 'button' | 'radio' | 'option' | 'menuitem',
    name: string | RegExp,
    within?: string,
  ): Promise<void> {
    this.clicks += 1;
    const place = within === undefined ? this.page : this.page.getByRole('navigation', { name: within });
    await place.getByRole(role, { name, exact: typeof name === 'string' }).click();
  }
  /** Asks the palette and takes its first answer. */
  async search(text: string, answer: string): Promise<void> {
    this.clicks += 1;
    await this.page.keyboard.press('Control+k');
    await this.page.getByRole('combobox').fill(text);
    await expect(this.page.getByRole('option', { name: answer }).first()).toBeVisible();
    await this.page.getByRole('option', { name: answer }).first().click();
  }
}

const title = (page: Page) => page.locator('#list-title');

test('story 6: who sits in a Gremium and which schools have no school social work, each by one search', async ({
  page,
}) => {
  await openDemo(page, 'L');
  const stored = await readStore(page);
  const jha = living(stored, 'gremien').find((row) => row['shortName'] === 'JHA');
  const hand = new Hand(page);
  const seconds = stopwatch();
  await hand.search('wer sitzt jha', 'Wer sitzt in: JHA');
  await expect(title(page)).toHaveText('Wer sitzt in: JHA');
  const seats = living(stored, 'seats').filter(
    (row) => row['gremiumId'] === jha?.id && row['validTo'] === undefined,
  );
  const held = seats.filter((row) => row['vacant'] !== true && row['holderId'] !== undefined);
  await expect(page.getByText(`${String(held.length)} Personen · `)).toBeVisible();
  await expect(page.getByText('1 Sitz ohne bekannte Person')).toBeVisible();
  seconds('who sits in the JHA');
  for (const seat of held.slice(0, 5)) {
    const person = living(stored, 'contacts').find(({ id }) => id === seat['holderId']);
    await expect(
      grid(page, 'Wer sitzt in: JHA').getByText(
        `${String(person?.['firstName'])} ${String(person?.['lastName'])}`,
      ),
    ).toBeVisible();
  }

  await hand.search('schulen ohne', 'Schulen ohne Schulsozialarbeit');
  await expect(title(page)).toHaveText('Schulen ohne Schulsozialarbeit');
  const table = grid(page, 'Schulen ohne Schulsozialarbeit');
  await expect(page.getByText('46 Akteure · ')).toBeVisible();
  for (const header of [
    'Schulform',
    'Sozialraum',
    'Schülerzahl',
    'Nächste SSA im Sozialraum',
    'Letzte Beratung',
  ])
    await expect(table.getByRole('columnheader', { name: header, exact: true })).toBeVisible();
  seconds('schools without school social work');
  // Two searches, two clicks: far below half a minute each. The seconds stand in the report, they are no check.
  expect(hand.clicks).toBeLessThanOrEqual(4);
  await page.getByRole('button', { name: 'Dateien' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Schulliste (Excel)' }).click();
  expect((await download).suggestedFilename()).toMatch(/^Schulliste_.*\.xlsx$/);
});

test('story 7: names first, then BCC for school social workers and guidance teachers of Mitte', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openDemo(page, 'L');
  const stored = await readStore(page);
  const hand = new Hand(page);
  await hand.click('button', 'Kontakte', 'Hauptnavigation');
  await hand.click('radio', 'Listen');
  await hand.click('button', 'SSA und Beratungslehrkräfte', 'Fragen');
  await hand.click('button', /Alle Sozialräume/);
  await hand.click('option', 'Mitte');
  await hand.click('button', 'BCC kopieren …');

  const dialog = page.getByRole('dialog', { name: 'Verteiler für BCC' });
  const actors = new Map(living(stored, 'actors').map((row) => [row.id, row]));
  const asked = living(stored, 'contacts').filter(
    (row) =>
      actors.get(String(row['actorId']))?.['region'] === 'Mitte' &&
      ['Fachkraft Schulsozialarbeit', 'Beratungslehrkraft'].includes(String(row['position'])),
  );
  const kept = asked.filter(
    (row) => row['validTo'] === undefined && row['objection'] !== true && row['privateAddress'] !== true,
  );
  // The names stand there before anything is copied.
  await expect(dialog.getByRole('list').first().getByRole('listitem')).toHaveCount(kept.length);
  for (const row of kept.slice(0, 4))
    await expect(dialog.getByText(`${String(row['firstName'])} ${String(row['lastName'])}`)).toBeVisible();
  await hand.click('button', `${String(kept.length)} Adressen kopieren`);
  await expect(dialog.getByText(/Adressen kopiert/)).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text.split('; ').sort()).toEqual(kept.map((row) => String(row['email'])).sort());
  expect(hand.clicks).toBeLessThanOrEqual(7);

  // In parts, for mail programs that take only a few.
  await dialog.getByLabel('Höchstens so viele Adressen auf einmal').fill('10');
  await dialog.getByRole('button', { name: 'Teil 2: 11 bis 20 kopieren' }).click();
  await expect
    .poll(async () => (await page.evaluate(() => navigator.clipboard.readText())).split('; '))
    .toHaveLength(10);

  // Saved, the question is there after a reload, and undo takes it away.
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Als Frage speichern …' }).click();
  await page.getByLabel('Name der Frage').fill('Runde Mitte');
  await page.getByRole('dialog').getByRole('button', { name: 'Speichern' }).click();
  const saved = page.getByRole('navigation', { name: 'Fragen' }).getByRole('button', { name: 'Runde Mitte' });
  await expect(saved).toHaveAttribute('aria-current', 'true');
  await page.reload();
  await expect(title(page)).toHaveText('Runde Mitte');
  await expect(page.getByText(`${String(kept.length)} Personen`).first()).toBeVisible();
  await page.getByRole('button', { name: /^Rückgängig/ }).click();
  await expect(saved).toHaveCount(0);
});

test('story 8: letters as XLSX, all text, and labels that lie where the sheet has them', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => {
      document.documentElement.dataset['printed'] = '1';
    };
  });
  await openDemo(page, 'L');
  const hand = new Hand(page);
  await hand.search('schulleitungen mitte', 'Schulleitungen in Mitte');
  await hand.click('button', 'Serienbrief');
  const download = page.waitForEvent('download');
  await hand.click('menuitem', 'Adressliste für Serienbriefe (Excel)');
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^Serienbrief_Schulleitungen-in-Mitte_.*\.xlsx$/);
  const parts = unzipSync(readFileSync(await file.path()));
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  // Every cell is a shared string: no number, no formula.
  expect(sheet.match(/<c [^>]*>/g)?.every((cell) => cell.includes('t="s"'))).toBe(true);
  const strings = strFromU8(parts['xl/sharedStrings.xml'] ?? new Uint8Array());
  for (const text of ['PLZ Ort', 'Briefanrede', '00108', '00108 Musterstadt', 'Förderschule „Albert Übung“'])
    expect(strings).toContain(`>${text}</t>`);
  expect(hand.clicks).toBeLessThanOrEqual(3);

  await page.getByRole('button', { name: 'Drucken', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Adressetiketten …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Adressetiketten drucken' });
  await dialog.getByLabel('Beginnen mit Etikett Nr.').fill('5');
  await dialog.getByRole('button', { name: 'Drucken', exact: true }).click();
  await expect(page.locator('html[data-printed]')).toHaveCount(1);
  const pdf = readPdf(await page.pdf({ preferCSSPageSize: true }));
  await expect(page.locator('.papers')).toHaveCount(0);
  const points = (mm: number) => (mm / 25.4) * 72;
  for (const { width, height } of pdf.pages) {
    expect(Math.abs(width - points(210))).toBeLessThan(1);
    expect(Math.abs(height - points(297))).toBeLessThan(1);
  }
  // The expected file says which label lies where; each of its lines must be inside that label.
  const expected = readFileSync('src/lists/expected/etiketten-schulleitungen-mitte.txt', 'utf8')
    .trim()
    .split('\n');
  const runs = pdf.pages.flatMap(({ runs }, page) => runs.map((run) => ({ ...run, page: page + 1 })));
  let found = 0;
  for (const line of expected) {
    const [, sheetNumber, x, y, texts] = /^(\d+)\/\d+ ([\d.]+)\|([\d.]+) mm\t(.*)$/.exec(line) ?? [];
    const inside = runs.filter(
      (run) =>
        run.page === Number(sheetNumber) &&
        run.x >= Number(x) + 5 &&
        run.x <= Number(x) + 65 &&
        run.y >= Number(y) + 3 &&
        run.y <= Number(y) + 35,
    );
    // A long name may stand on two lines.
    const text = inside
      .map((run) => run.text.trim())
      .join(' ')
      .replaceAll(' ', '');
    expect(text).toBe((texts ?? '').replaceAll(' / ', '').replaceAll(' ', ''));
    found += inside.length;
  }
  expect(found).toBe(runs.filter((run) => run.text.trim() !== '').length);
  expect(expected.length).toBeGreaterThan(20);
});
