// The bar of time in a real browser: nobody moves, the date travels, and two days are compared side by side.
import type { Page } from '@playwright/test';
import { drawn } from './canvas';
import { card, expect, grid, mapStands, openDemo, shownActors, test } from './stage';
import { living, readStore } from './store';

const bar = (page: Page) => page.getByRole('region', { name: 'Zeitleiste' });
const slider = (page: Page) => bar(page).getByRole('slider', { name: 'Stand am' });
const day = (page: Page) => slider(page).getAttribute('aria-valuetext');
const iso = (german: string | null) => (german ?? '').split('.').reverse().join('-');

/** Cooperations that are there on a day, as the records say. */
async function tiesOn(page: Page, date: string): Promise<ReadonlySet<string>> {
  const stored = await readStore(page);
  const dayOf = (value: unknown, open: string) => (typeof value === 'string' ? value : open);
  const isThere = (row: Readonly<Record<string, unknown>>) =>
    dayOf(row['validFrom'], '') <= date && dayOf(row['validTo'], '9999') >= date;
  const actors = new Set(
    living(stored, 'actors')
      .filter(isThere)
      .map(({ id }) => id),
  );
  const isDrawn = (row: Readonly<Record<string, unknown>>) =>
    actors.has(String(row['actorA'])) && actors.has(String(row['actorB']));
  return new Set(
    living(stored, 'cooperations')
      .filter((row) => isThere(row) && isDrawn(row))
      .map(({ id }) => id),
  );
}

/** What is painted on the map of the earlier day. */
function painted(page: Page): Promise<string> {
  return page
    .getByRole('img', { name: /^Netzkarte, Stand / })
    .evaluate((element) => (element as HTMLCanvasElement).toDataURL());
}

test('the date travels over the years and nobody moves; the address keeps bar and day', async ({ page }) => {
  await openDemo(page);
  const now = await drawn(page);
  await page.getByRole('application', { name: 'Netzkarte' }).focus();
  await page.keyboard.press('t');
  const today = await day(page);
  await expect(bar(page).getByText(/^\d+ neue Kooperationen/)).toBeVisible();

  await slider(page).focus();
  for (const key of ['PageDown', 'PageDown', 'ArrowLeft']) await page.keyboard.press(key);
  const { size } = await tiesOn(page, iso(await day(page)));
  await expect.poll(async () => (await drawn(page)).lines).toBe(size);
  const then = await drawn(page);
  expect(then.actors).toBeLessThan(now.actors);
  for (const [id, at] of Object.entries(then.at)) expect(at).toEqual(now.at[id]);

  await page.getByRole('button', { name: /^Legende/ }).click();
  await expect(page.getByRole('region', { name: 'Legende' })).toContainText('neue Verbindung');
  await page.getByRole('button', { name: /^Legende/ }).click();

  const shown = await day(page);
  const few = await shownActors(page).innerText();
  await page.reload();
  await mapStands(page);
  await expect(slider(page)).toHaveAttribute('aria-valuetext', shown ?? '');
  await expect(shownActors(page)).toHaveText(few);

  const at = await slider(page).boundingBox();
  if (!at) throw new Error('no handle');
  await page.mouse.move(at.x + at.width / 2, at.y + at.height / 2);
  await page.mouse.down();
  await page.mouse.move(at.x - 150, at.y, { steps: 6 });
  await page.mouse.up();
  expect(await day(page)).toMatch(/^01\.\d\d\.\d{4}$/);
  expect(iso(await day(page)) < iso(shown)).toBe(true);

  await slider(page).press('End');
  await expect(slider(page)).toHaveAttribute('aria-valuetext', today ?? '');
  await expect.poll(async () => (await drawn(page)).at).toEqual(now.at);
});

test('two days stand side by side, and every difference leads to its record', async ({ page }) => {
  await openDemo(page);
  await page.getByRole('button', { name: 'Zeitleiste' }).click();
  await bar(page).getByRole('button', { name: 'Zwei Stände nebeneinander vergleichen' }).click();
  const since = iso(
    await bar(page).getByRole('slider', { name: 'Vergleichstag' }).getAttribute('aria-valuetext'),
  );
  const asOf = iso(await day(page));
  const [before, after] = [await tiesOn(page, since), await tiesOn(page, asOf)];
  const earlier = page.getByRole('img', { name: /^Netzkarte, Stand / });
  await expect(earlier).toHaveAccessibleName(new RegExp(`, ${String(before.size)} Kooperationen$`));

  // In a low window both maps have the room until the list is wanted; its sum is there before.
  const panel = page.getByRole('region', { name: 'Unterschiede zwischen den beiden Ständen' });
  const numbers = ((await panel.locator('strong').textContent()) ?? '').match(/\d+/g)?.map(Number) ?? [];
  expect(numbers.slice(1).reduce((sum, each) => sum + each, 0)).toBe(numbers[0]);
  const box = await earlier.boundingBox();
  expect(box?.height).toBeGreaterThan(400);
  await panel.getByRole('button', { name: 'Unterschiede aufklappen' }).click();
  const list = grid(page, 'Unterschiede zwischen den beiden Ständen');
  await expect(panel.getByText(`${String(numbers[0])} Unterschiede`, { exact: true })).toBeVisible();
  const begun = [...after].filter((id) => !before.has(id)).length;
  const ended = [...before].filter((id) => !after.has(id)).length;
  expect(begun * ended).toBeGreaterThan(0);
  await expect(
    bar(page).getByText(`${String(begun)} neue Kooperationen, ${String(ended)} beendete`),
  ).toBeVisible();
  await expect(list.getByRole('row').nth(1)).toContainText('Kooperation neu');

  // Pan and zoom are one: what the keys do to the one map is seen on the other.
  const still = await painted(page);
  await page.getByRole('application', { name: 'Netzkarte' }).press('+');
  await expect.poll(() => painted(page)).not.toBe(still);

  // The other map is walked by keys, too, and says of which day it speaks.
  await page.getByRole('application', { name: 'Karte des Vergleichstags' }).focus();
  await page.keyboard.press('Enter');
  const voice = page.locator('[data-live-announcer]');
  await expect(voice).toContainText(/Stand \d{2}\.\d{2}\.\d{4}: /);
  await page.keyboard.press('Escape');

  await list.getByRole('rowheader').first().focus();
  await page.keyboard.press('Enter');
  await expect(card(page).getByRole('heading', { level: 2 })).toBeVisible();
  await page
    .getByRole('radio', { name: 'Zahlen' })
    .or(page.getByRole('button', { name: 'Zahlen' }))
    .click();
  const figures = page.getByRole('region', { name: 'Zahlen' });
  await expect(figures.getByRole('row', { name: /^Kooperationen/ })).toHaveText(
    new RegExp(`${String(before.size)}\\s*${String(after.size)}$`),
  );
  await expect(figures.getByRole('row', { name: /^alle Schulen/ })).toContainText(/\d+ von 78 \(\d+ %\)/);

  // A view keeps all of it.
  await page.getByRole('button', { name: 'Ansichten' }).click();
  await page.getByRole('textbox', { name: 'Neue Ansicht' }).fill('Vorjahr');
  await page.getByRole('button', { name: 'Ansicht speichern' }).click();
  const view = page.getByRole('group', { name: 'Ansicht: Vorjahr' });
  await expect(view.getByText('geändert')).toBeHidden();
  await bar(page).getByRole('button', { name: 'Neues und Beendetes markieren' }).click();
  await expect(view.getByText('geändert')).toBeVisible();
  await view.getByRole('button', { name: 'Zurück zur gespeicherten Ansicht' }).click();
  await expect(view.getByText('geändert')).toBeHidden();
  await page.reload();
  await mapStands(page);
  await expect(earlier).toBeVisible();
});
