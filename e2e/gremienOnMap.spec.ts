// Gremien on the map, units as their organisation, and the working layer: by keyboard and mouse, kept over a reload, left out of pictures.
import type { Page } from '@playwright/test';
import { drawn } from './canvas';
import { chooseLayer, openLayers, toggleLayer } from './layers';
import { svgOf } from './pictures';
import { card, expect, mapStands, openDemo, shownActors, test } from './stage';
import { living, readStore } from './store';

const basis = (page: Page) => page.getByText(/^Grundlage: \d+ Akteure, /);
const voice = (page: Page) => page.locator('[data-live-announcer]');

interface Core {
  getElementById(id: string): { renderedPosition(): { x: number; y: number } };
  container(): HTMLElement;
}

/** Middle of a node on the screen, in pixels of the page. */
function nodeAt(page: Page, id: string): Promise<{ x: number; y: number }> {
  return page.evaluate((wanted) => {
    type Ground = Element & { readonly _cyreg?: { readonly cy: Core } };
    const cy = document.querySelector<Ground>('.__________cytoscape_container')?._cyreg?.cy;
    if (!cy) throw new Error('no map');
    const { left, top } = cy.container().getBoundingClientRect();
    const { x, y } = cy.getElementById(wanted).renderedPosition();
    return { x: left + x, y: top + y };
  }, id);
}

test('Gremien are nodes with seats, areas, or ties instead of cooperations', async ({ page }) => {
  await openDemo(page, 'L');
  const plain = await drawn(page);
  const store = await readStore(page);
  const gremien = living(store, 'gremien');
  await page.getByRole('button', { name: 'Ebenen' }).focus();
  await page.keyboard.press('Enter');
  const menu = page.getByRole('dialog', { name: 'Ebenen' });
  await menu.getByRole('button', { name: /Gremien$/ }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Als Kn');
  await page.keyboard.press('Enter');
  await expect(voice(page)).toContainText('Gremien: Als Knoten mit ihren Sitzen.');
  await page.keyboard.press('Escape');
  await expect(basis(page)).toContainText(/; \d+ Gremien; \d+ Sitze/);
  await expect.poll(async () => (await drawn(page)).actors).toBeGreaterThan(plain.actors);
  const nodes = await drawn(page);
  for (const [id, at] of Object.entries(plain.at)) expect(nodes.at[id]).toEqual(at);
  const pill = Object.keys(nodes.at).find((id) => id.startsWith('gremium:')) ?? '';
  const name = String(gremien.find(({ id }) => `gremium:${id}` === pill)?.['name']);
  const spot = await nodeAt(page, pill);
  await page.mouse.click(spot.x, spot.y);
  await expect(card(page).getByRole('heading', { level: 2 })).toHaveText(name);
  await page.getByRole('button', { name: 'Karteikarte schließen' }).click();

  await page.reload();
  await mapStands(page);
  await expect.poll(async () => (await drawn(page)).at).toEqual(nodes.at);

  await chooseLayer(page, await openLayers(page), 'Gremien', 'Gemeinsam in Gremien statt Kooperationen');
  await page.keyboard.press('Escape');
  await expect(basis(page)).toHaveText(
    /Paare in ≥ 2 gemeinsamen Gremien \(\d+ Gremien\); Kooperationen werden nicht gezählt$/,
  );
  const pairs = Number(/(\d+) Paare/.exec(await basis(page).innerText())?.[1]);
  await expect.poll(async () => (await drawn(page)).lines).toBe(pairs);
  await page.getByRole('button', { name: 'Gliederung', exact: true }).click();
  await expect(page.getByRole('treeitem', { name: /Kooperation/ })).toHaveCount(0);
  await expect(page.getByRole('treeitem', { name: /gemeinsam in Gremien$/ }).first()).toBeVisible();

  await chooseLayer(page, await openLayers(page), 'Gremien', 'Als Flächen um ihre Mitglieder');
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await drawn(page)).lines).toBe(plain.lines);
  await page.getByRole('button', { name: 'Legende', exact: true }).click();
  const areas = page.getByRole('region', { name: 'Legende' }).getByRole('heading', { name: 'Gremien' });
  const names = await areas.locator('xpath=..').getByRole('button').allInnerTexts();
  expect(names).toHaveLength(3);
  const picture = await svgOf(page);
  for (const each of names) expect(picture).toContain(`>${each}</text>`);
  expect(picture.split('fill-rule="evenodd"').length - 1).toBeGreaterThanOrEqual(6);
});

test('units are drawn as their organisation and found there; tensions stay on the screen', {
  tag: '@long',
}, async ({ page }) => {
  await openDemo(page, 'L');
  const plain = await drawn(page);
  await chooseLayer(page, await openLayers(page), 'Einheiten', 'In ihrer Organisation (oberste Ebene)');
  await page.keyboard.press('Escape');
  await toggleLayer(page, 'Arbeitsebene');
  await expect(voice(page)).toContainText('Zu sehen: Arbeitsebene.');
  await expect.poll(async () => (await drawn(page)).actors).toBeLessThan(plain.actors);
  const rolled = await drawn(page);
  for (const [id, at] of Object.entries(rolled.at)) expect(plain.at[id]).toEqual(at);
  await expect(basis(page)).toContainText('Einheiten als ihre Organisation gezeichnet');
  await expect(shownActors(page)).toHaveText('242 Akteure');

  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Suchen oder Befehl eingeben' }).fill('ASD Mitte');
  await page.keyboard.press('Enter');
  await expect(voice(page)).toContainText(/ist zusammengefasst in „Musterlandkreis“/);

  await page.getByRole('button', { name: 'Legende', exact: true }).click();
  const legend = page.getByRole('region', { name: 'Legende' });
  await expect(legend.getByRole('heading', { name: 'Arbeitsebene (vertraulich)' })).toBeVisible();
  await expect(legend.getByText('angespannt')).toBeVisible();
  const picture = await svgOf(page);
  expect(picture).toContain('als ihre Organisation gezeichnet');
  for (const word of ['angespannt', 'abgebrochen', 'Vetospieler', 'Arbeitsebene'])
    expect(picture).not.toContain(word);
  await page.keyboard.press('Escape');

  await page.reload();
  await mapStands(page);
  await expect.poll(async () => (await drawn(page)).actors).toBe(rolled.actors);
  const menu = await openLayers(page);
  await expect(menu.getByRole('checkbox', { name: /^Arbeitsebene/ })).toBeChecked();
});
