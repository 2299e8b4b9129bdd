// Clocks that jump and five tabs that edit at once: the order is that of the changes, and nothing is lost.
import { rounds, Tally } from '../../.ci/faultTally.ts';
import { addActor, expect, goTo, grid, saved, startEmpty, test } from '../stage';
import { contradictions, living, readStore } from '../store';

test('R15 a clock that goes back a year and on by an hour changes no order and loses nothing', async ({
  page,
}) => {
  const tally = new Tally('R15', 'clock of this device jumps');
  const now = new Date('2026-11-23T12:00:00Z');
  await page.clock.install({ time: now });
  await startEmpty(page, 'Uhren');
  await goTo(page, 'Akteure');
  const jumps = [0, -365 * 24, -365 * 24 + 1, 1, 0];
  for (const [at, hours] of jumps.entries()) {
    await page.clock.setSystemTime(new Date(now.getTime() + hours * 3_600_000));
    await addActor(page, `Einrichtung ${at}`);
  }
  await saved(page);
  await page.reload();
  await goTo(page, 'Verlauf');
  const items = page.getByRole('list', { name: 'Änderungen' }).getByRole('listitem');
  await expect(items).toHaveCount(jumps.length + 1);
  const told = await items.allInnerTexts();
  expect(told.map((text) => /Einrichtung \d/.exec(text)?.[0])).toEqual([
    ...jumps.map((_, at) => `Einrichtung ${jumps.length - 1 - at}`),
    undefined,
  ]);
  await expect(page.getByText('Hier ging die Uhr eines Geräts falsch')).toBeVisible();
  // Undo takes back the last change, not the one with the latest time.
  for (let left = jumps.length - 1; left >= 0; left -= 1) {
    const undo = page.getByRole('banner').getByRole('button', { name: /^Rückgängig: / });
    await expect(undo).toHaveAccessibleName(new RegExp(`Einrichtung ${left}`));
    await undo.click();
    await expect.poll(async () => living(await readStore(page), 'actors').length).toBe(left);
  }
  const wrong = contradictions(await readStore(page));
  if (wrong.length === 0) tally.recovered();
  else tally.gone(wrong.join(', '));
  expect(tally.lost).toEqual([]);
});

test('R6 five tabs edit one network at once, and every edit of each is there in all', async ({
  page,
  context,
}) => {
  const tally = new Tally('R6', 'five tabs edit at once');
  await startEmpty(page, 'Fünf Fenster');
  await goTo(page, 'Akteure');
  const address = page.url();
  const tabs = [page];
  while (tabs.length < 5) {
    const tab = await context.newPage();
    await tab.goto(address);
    await expect(tab.getByRole('button', { name: 'Akteur anlegen' }).first()).toBeVisible();
    tabs.push(tab);
  }
  const each = rounds(2, 20);
  await Promise.all(
    tabs.map(async (tab, nth) => {
      for (let at = 0; at < each; at += 1) await addActor(tab, `Tab ${nth} Nr ${at}`);
    }),
  );
  const names = tabs
    .flatMap((_, nth) => Array.from({ length: each }, (__, at) => `Tab ${nth} Nr ${at}`))
    .sort();
  for (const tab of tabs)
    await expect(tab.getByRole('region', { name: 'Filter', exact: true }).getByRole('status')).toHaveText(
      `${names.length} Akteure`,
    );
  await expect(grid(page, 'Akteure').getByRole('rowheader', { name: 'Tab 4 Nr 0' })).toBeVisible();
  const stored = await readStore(page);
  const kept = living(stored, 'actors')
    .map((row) => String(row['name']))
    .sort();
  const wrong = contradictions(stored);
  for (const name of names)
    if (kept.includes(name) && wrong.length === 0) tally.recovered();
    else tally.gone(`${name} ${wrong.join(', ')}`);
  expect(kept).toEqual(names);
  expect(tally.lost).toEqual([]);
});
