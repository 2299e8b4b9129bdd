// Story 1: a regional meeting is prepared from the start page, counted click by click; the start page itself beside it.
import type { Page } from '@playwright/test';
import { violations } from './axe';
import { readPdf } from './pdf';
import { card, expect, grid, openDemo, stopwatch, test } from './stage';
import { living, readStore } from './store';

type Row = Readonly<Record<string, unknown>>;

/** A day of the store; what has none is over at no time. */
const dayOf = (row: Row, field: string, none: string) => {
  const day = row[field];
  return typeof day === 'string' ? day : none;
};

const gap = (page: Page, code: string) => page.locator(`[data-gap="${code}"]`);
const count = async (page: Page, code: string) => {
  const text = await gap(page, code).locator('span').first().innerText();
  return Number.parseInt(text.replace('.', ''), 10);
};

/** Twelve months before today, and six months after, as the store writes days. */
function days(): { readonly today: string; readonly yearAgo: string } {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  const tail = `-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return { today: `${String(now.getFullYear())}${tail}`, yearAgo: `${String(now.getFullYear() - 1)}${tail}` };
}

test('a meeting in Süd: invitation, gap sheet, list of people and the map on A3 in at most ten clicks', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.addInitScript(() => {
    window.print = () => {
      document.documentElement.dataset['printed'] = document.querySelector(
        'body > .papers, body > .sheets',
      )?.className;
    };
  });
  await openDemo(page, 'L');
  const store = await readStore(page);
  const [actors, contacts, ties, relations] = (
    ['actors', 'contacts', 'cooperations', 'relations'] as const
  ).map((table) => living(store, table) as readonly Row[]) as [
    readonly Row[],
    readonly Row[],
    readonly Row[],
    readonly Row[],
  ];
  const { today, yearAgo } = days();
  const there = new Set(actors.flatMap((row) => (row['region'] === 'Süd' ? [row['id']] : [])));
  const current = contacts.filter((row) => there.has(row['actorId']) && row['validTo'] === undefined);
  const stale = current.filter((row) => dayOf(row, 'verifiedAt', '') < yearAgo);
  const over = ties.filter(
    (row) =>
      (there.has(row['actorA']) || there.has(row['actorB'])) &&
      row['status'] === 'active' &&
      dayOf(row, 'validTo', '9') < today,
  );
  const schools = actors.filter((row) => there.has(row['id']) && /_school$/.test(String(row['type'])));
  const staffed = new Set(relations.flatMap((row) => (row['kind'] === 'locatedAt' ? [row['to']] : [])));
  expect(Math.min(stale.length, over.length, schools.length)).toBeGreaterThan(0);

  let clicks = 0;
  const seconds = stopwatch();
  const click = async (name: string | RegExp, role: 'button' | 'radio' = 'button') => {
    clicks += 1;
    await page
      .getByRole(role, { name, exact: typeof name === 'string' })
      .first()
      .click();
  };
  await click('Start');
  await expect(page.getByRole('heading', { name: 'Das Dringendste' })).toBeVisible();
  // What is most urgent opens exactly what it counts, one click each.
  const expired = page.locator('[data-matter="expired"]');
  const allOver = ties.filter((row) => row['status'] === 'active' && dayOf(row, 'validTo', '9') < today);
  await expect(expired.locator('span').first()).toHaveText(String(allOver.length));
  await expired.getByRole('button').first().click();
  await expect(expired.getByRole('listitem')).toHaveCount(allOver.length);
  await expired.getByRole('listitem').first().getByRole('button').click();
  await expect(card(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('Noch nie als Datei gesichert.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Einladung zum Treffen Süd/ })).toBeVisible();
  expect(await violations(page)).toEqual([]);

  await click('Süd');
  await expect(page.locator('#list-title')).toHaveText('Lückenblatt Süd');
  expect(await count(page, 'schoolsWithoutSocialWork')).toBe(
    schools.filter((row) => !staffed.has(row['id'])).length,
  );
  expect(await count(page, 'staleContacts')).toBe(stale.length);
  expect(await count(page, 'expired')).toBe(over.length);
  await expect(page.getByText(`${String(stale.length)} seit über 12 Monaten nicht geprüft`)).toBeVisible();
  expect(await violations(page)).toEqual([]);

  await click('BCC kopieren …');
  await click(/^\d+ Adressen kopieren$/);
  await expect(page.getByText(/Adressen kopiert/).first()).toBeVisible();
  const copied = (await page.evaluate(() => navigator.clipboard.readText())).split('; ');
  const known = new Set(current.map((row) => String(row['email'])));
  expect(copied.length).toBeGreaterThan(50);
  expect(copied.filter((address) => !known.has(address))).toEqual([]);
  await click('Schließen');

  await click('Drucken (A4)');
  await expect(page.locator('html')).toHaveAttribute('data-printed', 'papers');
  const pdf = readPdf(await page.pdf({ preferCSSPageSize: true }));
  expect(pdf.pages.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual([[595, 842]]);
  const paper = pdf.pages[0]?.text ?? '';
  expect(paper).toContain('Lückenblatt Süd – Musterlandkreis');
  const without = schools.filter((school) => !staffed.has(school['id'])).map((row) => String(row['name']));
  expect(paper).toContain(`${String(without.length)} von ${String(schools.length)}`);
  for (const name of without.sort((a, b) => a.localeCompare(b, 'de', { numeric: true })).slice(0, 8))
    expect(paper.replaceAll('\n', ' ')).toContain(name);
  for (const row of contacts) expect(paper).not.toContain(String(row['lastName']));
  await page.evaluate(() => {
    window.dispatchEvent(new Event('afterprint'));
    delete document.documentElement.dataset['printed'];
  });

  await click('Liste zeigen');
  await expect(page.locator('#list-title')).toHaveText('Alle Kontakte in Süd');
  await expect(
    grid(page, 'Alle Kontakte in Süd')
      .getByText(/über 12 Monate|^nie$/)
      .first(),
  ).toBeVisible();
  await click('Lückenblatt');
  await click('Karte auf A3 …');
  const dialog = page.getByRole('dialog', { name: 'Karte drucken' });
  await expect(dialog.getByRole('radio', { name: /A3/ })).toBeChecked();
  clicks += 1;
  await dialog.getByRole('button', { name: 'Drucken', exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('data-printed', 'sheets');
  await expect(page.locator('.sheet-a3-landscape')).toHaveCount(1);
  await expect(page.getByText(/^\d+ von 242 Akteuren$/)).toBeVisible();
  seconds(`meeting prepared, ${String(clicks)} clicks`);
  expect(clicks).toBeLessThanOrEqual(10);
});
