// Story 13: the office head checks the landscape of Gremien: who sits where, double structures, gaps, on the map and on A3 in grey.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { violations } from './axe';
import { readPdf } from './pdf';
import { card, expect, goTo, openDemo, test } from './stage';
import { living, readStore } from './store';

type Row = Readonly<Record<string, unknown>>;

/** Organisations of each Gremium straight from the store; every seat of the demo is valid today. */
function membersIn(seats: readonly Row[]): Map<string, Set<string>> {
  const members = new Map<string, Set<string>>();
  for (const { gremiumId, actorId } of seats)
    members.set(
      String(gremiumId),
      (members.get(String(gremiumId)) ?? new Set<string>()).add(String(actorId)),
    );
  return members;
}

const view = (page: Page, name: string) => page.getByRole('radio', { name, exact: true }).click();
const matrix = (page: Page) => page.getByRole('grid', { name: 'Gremienlandschaft' });

async function openLandscape(page: Page): Promise<void> {
  await goTo(page, 'Gremien');
  await view(page, 'Landschaft');
  await expect(matrix(page)).toBeVisible();
}

test('double structures, many seats and missing sectors are found, opened and shown on the map', async ({
  page,
}) => {
  await openDemo(page, 'L');
  const store = await readStore(page);
  const [actors, gremien, seats] = (['actors', 'gremien', 'seats'] as const).map((table) =>
    living(store, table),
  );
  const nameOf = (list: readonly Row[] | undefined, id: string) =>
    String(list?.find((row) => row['id'] === id)?.['name']);
  const members = membersIn(seats ?? []);
  await openLandscape(page);
  expect(await violations(page)).toEqual([]);

  // By keyboard: from the search past the buttons into the matrix, to the vacant seat, and into its card.
  await page.getByRole('searchbox').focus();
  for (let tab = 0; tab < 5; tab += 1) await page.keyboard.press('Tab');
  await expect(matrix(page).locator(':focus')).toHaveAttribute('role', 'rowheader');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowUp');
  const vacant = seats?.find((seat) => seat['vacant'] === true);
  const gremium = nameOf(gremien, String(vacant?.['gremiumId']));
  const holder = nameOf(actors, String(vacant?.['actorId']));
  const focused = () =>
    page.evaluate(() => {
      const cell = document.activeElement;
      return cell?.getAttribute('aria-label') ?? cell?.getAttribute('title') ?? '';
    });
  while ((await focused()) !== gremium) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(matrix(page).locator(':focus')).toHaveAttribute('aria-sort', 'descending');
  while (!(await focused()).startsWith(`${holder}, `)) await page.keyboard.press('ArrowDown');
  expect(await focused()).toMatch(/ \(unbesetzt\)$/);
  expect(await matrix(page).locator(':focus').innerText()).toMatch(/^\(\w+\)$/);
  await page.keyboard.press('Enter');
  await expect(card(page).getByText('unbesetzt', { exact: false }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Karteikarte schließen' }).click();

  // Grouped by sector, a Gremium without health says 0.
  await page.getByRole('button', { name: 'Anordnung' }).click();
  const arrange = page.getByRole('dialog', { name: 'Anordnung' });
  await arrange
    .getByRole('button', { name: /Gruppieren nach/ })
    .first()
    .click();
  await page.getByRole('option', { name: 'Bereich', exact: true }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('searchbox').fill('Absentismus');
  await expect(matrix(page).getByRole('rowheader', { name: /^Schule/ })).toBeVisible();
  const groups = await matrix(page)
    .getByRole('gridcell', { name: /Arbeitsgruppe Schulabsentismus: \d+ Organisation/ })
    .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('aria-label') ?? ''));
  expect(groups.some((label) => /Schule, .*: 3 Org/.test(label))).toBe(true);
  expect(groups.filter((label) => /Gesundheit/.test(label))).toEqual([]);
  await page.getByRole('searchbox').fill('');
  await expect(
    matrix(page).getByRole('gridcell', { name: /^Öffentliche Jugendhilfe, .*: 0 Org/ }),
  ).toHaveCount(1);

  // Double structures as the store has them, parent and child apart.
  const parents = new Map((gremien ?? []).map((row) => [String(row['id']), String(row['parentId'])]));
  const pairs: string[] = [];
  for (const [a, one] of members) {
    for (const [b, two] of members) {
      const shared = [...one].filter((id) => two.has(id)).length;
      const isDouble = a < b && shared / Math.min(one.size, two.size) >= 0.5;
      if (isDouble && parents.get(a) !== b && parents.get(b) !== a)
        pairs.push([nameOf(gremien, a), nameOf(gremien, b)].sort().join(' + '));
    }
  }
  await view(page, 'Überschneidungen');
  const overlaps = page.getByRole('grid', { name: 'Gremien mit gemeinsamen Organisationen' });
  await expect(overlaps.getByText('55 % (6 von 11)')).toBeVisible();
  const rows = overlaps.locator('[role="row"]').filter({ has: page.getByRole('rowheader') });
  const found = await rows.evaluateAll((list) =>
    list.map((row) =>
      [1, 2].map((col) => row.querySelector(`[data-col="${String(col)}"]`)?.textContent ?? ''),
    ),
  );
  expect(found.map((pair) => pair.sort().join(' + ')).sort()).toEqual(pairs.sort());
  expect(await violations(page)).toEqual([]);

  await view(page, 'Sitze je Organisation');
  const load = page.getByRole('grid', { name: 'Sitze je Organisation' });
  const counts = new Map<string, number>();
  for (const { actorId } of seats ?? []) counts.set(String(actorId), (counts.get(String(actorId)) ?? 0) + 1);
  const many = [...counts].filter(([, count]) => count > 5).map(([id]) => nameOf(actors, id));
  await expect(load.getByText('Mehr als 5 Sitze')).toHaveCount(many.length);
  for (const name of many) await expect(load.getByRole('rowheader', { name })).toBeVisible();

  // The pair as areas on the map.
  await view(page, 'Überschneidungen');
  await overlaps.getByText('55 % (6 von 11)').locator('xpath=..').getByRole('checkbox').click();
  await page.getByRole('button', { name: 'Gewählte Gremien als Flächen auf der Karte' }).click();
  await page.getByRole('button', { name: 'Legende', exact: true }).click();
  const legend = page.getByRole('region', { name: 'Legende' }).getByRole('heading', { name: 'Gremien' });
  await expect(legend.locator('xpath=..').getByRole('button')).toHaveCount(2);
});

test('the matrix prints on A3 without a cut row, and leaves as CSV and workbook, without persons', async ({
  page,
}) => {
  await page.addInitScript(() => {
    window.print = () => {
      document.documentElement.dataset['printed'] = 'yes';
    };
  });
  await openDemo(page, 'L');
  const store = await readStore(page);
  const people = living(store, 'contacts').map(
    (row) => `${String(row['firstName'])} ${String(row['lastName'])}`,
  );
  await openLandscape(page);
  await page.getByRole('button', { name: 'Drucken (A3)' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-printed', 'yes');
  const pdf = readPdf(await page.pdf({ preferCSSPageSize: true }));
  const seated = new Set(living(store, 'seats').map((seat) => seat['actorId']));
  const names = living(store, 'actors').flatMap((row) =>
    seated.has(row['id']) ? [String(row['name'])] : [],
  );
  expect(names).toHaveLength(100);
  const mm = (points: number) => Math.round((points / 72) * 25.4);
  expect(pdf.pages.map(({ width, height }) => `${String(mm(width))} × ${String(mm(height))}`)).toEqual(
    Array(3).fill('420 × 297'),
  );
  for (const [at, { text }] of pdf.pages.entries()) {
    const lines = text.split('\n');
    for (const wanted of [
      'Gremienlandschaft – Musterlandkreis',
      'Jugendhilfeausschuss',
      'Stellvertretender Vorsitz',
    ])
      expect(lines).toContain(wanted);
    expect(text).toMatch(/Stand \d{2}\.\d{2}\.\d{4} · Demodaten – fiktiv/);
    expect(text).toContain(`Seite ${String(at + 1)} von 3`);
    expect(text).not.toContain('\uFFFD');
  }
  const all = pdf.pages.map(({ text }) => text).join('\n');
  // Each organisation once, in full: no row is cut at the end of a page or told twice. Very long names take two lines.
  const runs = all.split('\n');
  const written = [...runs, ...runs.map((run, at) => `${run} ${runs[at + 1] ?? ''}`)];
  expect(names.filter((name) => written.filter((line) => line === name).length !== 1)).toEqual([]);
  for (const person of people) expect(all).not.toContain(person);
  expect(pdf.pictures).toEqual([]);
  expect(pdf.fonts.filter(({ embedded }) => embedded === undefined)).toEqual([]);

  const saved = async (entry: string) => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Speichern als' }).click();
    await page.getByRole('menuitem', { name: entry }).click();
    return readFileSync(await (await download).path());
  };
  const csv = (await saved('CSV für Excel')).toString('utf8');
  const table = csv
    .replace('\uFEFF', '')
    .trim()
    .split('\r\n')
    .map((line) => line.split(';'));
  expect(csv.startsWith('\uFEFFOrganisation;Typ;Bereich;Region;Sitze;')).toBe(true);
  expect(table).toHaveLength(103);
  expect(table.at(-2)?.slice(0, 5)).toEqual(['Organisationen', '', '', '', '']);
  expect(table.at(-1)?.slice(0, 5)).toEqual(['Sitze', '', '', '', '160']);
  for (const person of people) expect(csv).not.toContain(person);
  expect((await saved('Excel-Arbeitsmappe (XLSX)')).subarray(0, 2).toString()).toBe('PK');
});
