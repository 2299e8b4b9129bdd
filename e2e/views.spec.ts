// Saved views in a real browser: kept over a reload, stepped as a story, moved without moving others, taken back.
import type { Page } from '@playwright/test';
import { drawn, freestActor, spotOf } from './canvas';
import { toggleLayer } from './layers';
import { svgOf } from './pictures';
import { expect, mapStands, openDemo, saved, shownActors, test } from './stage';
import { living, readStore } from './store';

const bar = (page: Page) => page.getByRole('group', { name: /^Ansicht: / });
const onMap = (page: Page) => page.getByRole('application', { name: 'Netzkarte' }).focus();

async function saveView(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Ansichten' }).click();
  const menu = page.getByRole('dialog', { name: 'Ansichten' });
  await menu.getByRole('textbox', { name: 'Neue Ansicht' }).fill(name);
  await menu.getByRole('button', { name: 'Ansicht speichern' }).click();
  await expect(page.getByRole('group', { name: `Ansicht: ${name}` })).toBeVisible();
}

/** What of the map is in sight, in map units. */
function inSight(page: Page) {
  return page.evaluate(() => {
    type Ground = Element & {
      readonly _cyreg?: { readonly cy: { extent(): { x1: number; y1: number; w: number } } };
    };
    const extent = document.querySelector<Ground>('.__________cytoscape_container')?._cyreg?.cy.extent();
    return [extent?.x1 ?? 0, extent?.y1 ?? 0, extent?.w ?? 0].map((value) => Math.round(value));
  });
}

test('a view keeps its places, what is shown and the part in sight, over a reload too', async ({ page }) => {
  await openDemo(page, 'S');
  const id = await freestActor(page);
  const name = String(living(await readStore(page), 'actors').find((row) => row.id === id)?.['name']);
  const main = (await drawn(page)).at[id];
  await saveView(page, 'Alles');

  await toggleLayer(page, 'Strukturbeziehungen');
  await expect(bar(page).getByText('geändert')).toBeVisible();
  const at = await spotOf(page, name);
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  await page.mouse.move(at.x + 40, at.y + 20, { steps: 5 });
  await page.mouse.move(at.x + 70, at.y + 40, { steps: 5 });
  await page.mouse.up();
  await expect(
    page.getByRole('banner').getByRole('button', { name: /^Rückgängig: .*verschoben/ }),
  ).toBeEnabled();
  await onMap(page);
  await page.keyboard.press('Escape');
  for (const key of ['+', '+', 'Shift+ArrowRight']) await page.keyboard.press(key);
  await saveView(page, 'Struktur');
  const there = (await drawn(page)).at[id];
  expect(there).not.toEqual(main);
  const { lines } = await drawn(page);
  const sight = await inSight(page);

  await page.keyboard.press('0');
  await page.reload();
  await mapStands(page);
  await expect(bar(page)).toHaveAccessibleName('Ansicht: Struktur');
  await expect(bar(page).getByText('geändert')).toBeHidden();
  await expect.poll(async () => (await drawn(page)).lines).toBe(lines);
  await expect.poll(async () => (await drawn(page)).at[id]).toEqual(there);
  await expect.poll(() => inSight(page)).toEqual(sight);

  await page.getByRole('button', { name: 'Ansichten' }).click();
  await page.getByRole('button', { name: 'Karte ohne Ansicht' }).click();
  await expect(bar(page)).toBeHidden();
  await expect.poll(async () => (await drawn(page)).at[id]).toEqual(main);
  await saved(page);
});

test('the story is stepped by keys on the map, and a deleted view comes back by undo', async ({ page }) => {
  await openDemo(page, 'S');
  await saveView(page, 'Alle');
  await page.evaluate(() => {
    window.location.hash += '&geaendert=1&region=Mitte';
  });
  await expect(bar(page).getByText('geändert')).toBeVisible();
  await expect(shownActors(page)).not.toHaveText('40 Akteure');
  const few = await shownActors(page).innerText();
  await saveView(page, 'Nur Mitte');
  await onMap(page);
  await page.keyboard.press('PageUp');
  await expect(bar(page)).toHaveAccessibleName('Ansicht: Alle');
  await expect(shownActors(page)).toHaveText('40 Akteure');
  await page.keyboard.press('PageDown');
  await expect(shownActors(page)).toHaveText(few);
  await expect.poll(async () => (await drawn(page)).actors).toBe(Number.parseInt(few, 10));

  await page.getByRole('button', { name: 'Ansichten' }).click();
  await page.getByRole('button', { name: 'Weitere Aktionen für „Nur Mitte“' }).click();
  await page.getByRole('menuitem', { name: 'Löschen' }).click();
  await expect(bar(page)).toBeHidden();
  await expect(page.getByRole('button', { name: 'Karte ohne Ansicht' })).toBeFocused();
  await page.keyboard.press('Escape');
  await page
    .getByRole('banner')
    .getByRole('button', { name: /^Rückgängig: Ansicht „Nur Mitte“ entfernt/ })
    .click();
  await onMap(page);
  await page.keyboard.press('PageDown');
  await expect(bar(page)).toContainText('1 von 2');
  await page.keyboard.press('PageDown');
  await expect(bar(page)).toHaveAccessibleName('Ansicht: Nur Mitte');
});

interface Core {
  zoom(): number;
  pan(): { x: number; y: number };
  container(): HTMLElement;
}

/** A point of the map on the screen, in pixels of the page. */
function onScreen(page: Page, at: { readonly x: number; readonly y: number }) {
  return page.evaluate(({ x, y }) => {
    type Ground = Element & { readonly _cyreg?: { readonly cy: Core } };
    const cy = document.querySelector<Ground>('.__________cytoscape_container')?._cyreg?.cy;
    if (!cy) throw new Error('no map');
    const { left, top } = cy.container().getBoundingClientRect();
    return { x: left + x * cy.zoom() + cy.pan().x, y: top + y * cy.zoom() + cy.pan().y };
  }, at);
}

test('on the Akteurslandkarte dragging into a ring sets it, and the picture shows the rings', async ({
  page,
}) => {
  await openDemo(page, 'S');
  const before = (await drawn(page)).at;
  await page.getByRole('button', { name: 'Anordnung wählen' }).click();
  await page.getByRole('menuitem', { name: 'Akteurslandkarte: Ringe und Bereiche' }).click();
  const undo = page.getByRole('banner').getByRole('button', { name: /^Rückgängig: / });
  await expect(undo).toHaveAccessibleName(/neu angeordnet/i);

  const row = async (id: string) => living(await readStore(page), 'actors').find((actor) => actor.id === id);
  const id = await freestActor(page);
  const actor = await row(id);
  const [self] = living(await readStore(page), 'networks');
  const { zones } = JSON.parse(String(self?.['layout'])) as {
    zones: { x: number; y: number; radii: number[] };
  };
  const now = (await drawn(page)).at[id] ?? { x: 0, y: 0 };
  const [core = 0, involved = 0] = zones.radii;
  // Along its own sector into another ring: out of the core, or into it.
  const radius = actor?.['ring'] === 'core' ? (core + involved) / 2 : core / 2;
  const away = Math.hypot(now.x - zones.x, now.y - zones.y);
  const aim = {
    x: zones.x + ((now.x - zones.x) * radius) / away,
    y: zones.y + ((now.y - zones.y) * radius) / away,
  };
  const from = await spotOf(page, String(actor?.['name']));
  const to = await onScreen(page, aim);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 5 });
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await page.mouse.up();
  const wanted = actor?.['ring'] === 'core' ? 'involved' : 'core';
  await expect(undo).toHaveAccessibleName(/eingeordnet/);
  expect((await row(id))?.['ring']).toBe(wanted);

  const words = (await svgOf(page)).replace(/<[^>]+>/g, '\n');
  for (const area of ['Kern', 'beteiligt', 'Umfeld', 'Jugendhilfe']) expect(words).toContain(`\n${area}\n`);

  await undo.click();
  await expect.poll(async () => (await row(id))?.['ring']).toBe(actor?.['ring']);
  await undo.click();
  await expect.poll(async () => (await drawn(page)).at).toEqual(before);
});
