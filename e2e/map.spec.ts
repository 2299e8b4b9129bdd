// The map by hand: drag, add, tie, focus, layers, pictures, and the same network as text.
import type { Page } from '@playwright/test';
import { drawn, freeSpot, freestActor, spotOf } from './canvas';
import { toggleLayer } from './layers';
import { takePicture } from './pictures';
import {
  addActor,
  card,
  choose,
  expect,
  mapStands,
  openDemo,
  saved,
  shownActors,
  startEmpty,
  test,
} from './stage';
import { idOf, living, readStore } from './store';

/** An actor that can be taken with the mouse. */
async function someActor(page: Page): Promise<string> {
  const id = await freestActor(page);
  return String(living(await readStore(page), 'actors').find((row) => row.id === id)?.['name']);
}

async function placesOf(page: Page): Promise<Record<string, unknown>> {
  const rows = living(await readStore(page), 'placements');
  return Object.fromEntries(
    rows.map(({ actorId, x, y, pinned }): [string, unknown] => [String(actorId), { x, y, pinned }]),
  );
}

test('dragging an actor pins it there, also after a reload, and can be taken back', async ({ page }) => {
  await openDemo(page, 'S');
  const name = await someActor(page);
  const from = await spotOf(page, name);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 40, from.y + 25, { steps: 5 });
  await page.mouse.move(from.x + 80, from.y + 50, { steps: 5 });
  await page.mouse.up();
  const undo = page.getByRole('banner').getByRole('button', { name: /^Rückgängig: / });
  await expect(undo).toBeEnabled();
  const { at } = await drawn(page);
  const id = living(await readStore(page), 'actors').find((row) => row['name'] === name)?.id ?? '';
  const place = (await placesOf(page))[id] as { x: number; y: number; pinned: boolean };
  expect(place.pinned).toBe(true);
  expect(Math.abs((at[id]?.x ?? 0) - place.x)).toBeLessThan(1);

  await page.reload();
  await mapStands(page);
  await expect.poll(async () => (await drawn(page)).at[id]).toEqual({ x: place.x, y: place.y });
  await undo.click();
  await expect.poll(async () => (await drawn(page)).at[id]?.x).not.toBe(place.x);
});

test('a double-click on free ground adds an actor there and moves nobody else', async ({ page }) => {
  await openDemo(page, 'S');
  const before = (await drawn(page)).at;
  const spot = await freeSpot(page);
  await page.mouse.dblclick(spot.x, spot.y);
  const dialog = page.getByRole('dialog', { name: 'Akteur anlegen' });
  await dialog.getByRole('textbox', { name: /^Name/ }).fill('Neue Werkstatt');
  await choose(dialog.getByRole('combobox', { name: /^Akteurstyp/ }), 'Grundschule');
  await dialog.getByRole('button', { name: 'Akteur anlegen' }).click();
  await expect(shownActors(page)).toHaveText('41 Akteure');
  await expect.poll(async () => (await drawn(page)).actors).toBe(41);
  const after = (await drawn(page)).at;
  for (const [id, place] of Object.entries(before)) expect(after[id]).toEqual(place);
  const id = await idOf(page, 'actors', 'Neue Werkstatt');
  expect(Math.hypot((after[id]?.x ?? 0) - spot.onMap.x, (after[id]?.y ?? 0) - spot.onMap.y)).toBeLessThan(2);
});

test('a tie is drawn from the handle of one actor to another', async ({ page }) => {
  await startEmpty(page, 'Zwei Nachbarn');
  await page.getByRole('navigation').getByRole('button', { name: 'Karte', exact: true }).click();
  await addActor(page, 'Schule am Teich');
  await addActor(page, 'Jugendclub Süd', 'Jugendamt');
  await mapStands(page);
  await expect.poll(async () => (await drawn(page)).actors).toBe(2);
  await page.keyboard.press('Escape');
  await expect(card(page)).toBeHidden();
  const from = await spotOf(page, 'Schule am Teich');
  const to = await spotOf(page, 'Jugendclub Süd');
  await page.mouse.move(from.x, from.y);
  // Not the handle of the selected actor, which is shown until the hovered one has its own.
  await page.getByRole('button', { name: /^Kooperation von „Schule am Teich“ ziehen/ }).hover();
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 5 });
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await page.mouse.up();
  const dialog = page.getByRole('dialog', { name: 'Kooperation anlegen' });
  await expect(dialog.getByRole('combobox', { name: 'Akteur A' })).toHaveValue('Schule am Teich');
  await expect(dialog.getByRole('combobox', { name: 'Akteur B' })).toHaveValue('Jugendclub Süd');
  await dialog.getByRole('button', { name: 'Kooperation anlegen' }).click();
  await expect(dialog).toBeHidden();
  await expect.poll(async () => (await drawn(page)).lines).toBe(1);
  await expect(page.getByText('Grundlage: 2 Akteure, 1 Kooperation')).toBeAttached();
});

test('the surroundings of an actor grow with each step', async ({ page }) => {
  await openDemo(page, 'L');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Suchen oder Befehl eingeben' }).fill('ASD');
  await page.keyboard.press('Enter');
  await page.getByRole('navigation').getByRole('button', { name: 'Karte', exact: true }).click();
  const steps = page.getByRole('radiogroup', { name: 'Umfeld' });
  const counts: number[] = [];
  for (const step of ['1', '2', '3']) {
    await steps.getByRole('radio', { name: step }).click();
    await expect(page.getByText(new RegExp(`^Umfeld von .*: ${step} Schritte?$`))).toBeVisible();
    const text = await shownActors(page).innerText();
    counts.push(Number(/^\d+/.exec(text)?.[0]));
    await expect.poll(async () => (await drawn(page)).actors).toBe(counts.at(-1));
  }
  const [one = 0, two = 0, three = 0] = counts;
  expect(one).toBeGreaterThan(1);
  expect(two).toBeGreaterThan(one);
  expect(three).toBeGreaterThan(two);
  await steps.getByRole('radio', { name: 'Alle' }).click();
  await expect(shownActors(page)).toHaveText('242 Akteure');
});

test('structural relations are a layer of their own and never counted as cooperations', async ({ page }) => {
  await openDemo(page, 'L');
  const { lines } = await drawn(page);
  const basis = page.getByText(/^Grundlage: 242 Akteure, \d+ Kooperationen/);
  const counted = /\d+ Kooperationen/.exec(await basis.innerText())?.[0] ?? '';
  await toggleLayer(page, 'Strukturbeziehungen');
  await expect(basis).toHaveText(/\d+ Strukturbeziehungen/);
  await expect(basis).toContainText(counted);
  expect((await drawn(page)).lines).toBeGreaterThan(lines);
  await toggleLayer(page, 'Strukturbeziehungen');
  await expect.poll(async () => (await drawn(page)).lines).toBe(lines);
});

test('the picture says what, when and how to read it, and names no person', async ({ page }) => {
  await openDemo(page, 'L');
  const svg = await takePicture(page, 'SVG-Grafik');
  expect(svg.name).toMatch(/^Musterlandkreis.*\d{4}-\d{2}-\d{2}\.svg$/);
  const text = svg.bytes.toString('utf8');
  expect(text).toContain('<title');
  const words = text.replace(/<[^>]+>/g, ' ');
  expect(words).toContain('Musterlandkreis');
  expect(words).toMatch(/Stand \d{2}\.\d{2}\.\d{4}/);
  expect(words).toContain('Demodaten – fiktiv');
  for (const legend of ['Vereinbarung, Vertrag, Bescheid', '2 Koordination']) expect(words).toContain(legend);
  const people = living(await readStore(page), 'contacts').map((row) => String(row['lastName']));
  expect(people.length).toBeGreaterThan(100);
  for (const empty of ['undefined', '']) expect(people).not.toContain(empty);
  for (const person of people) expect(words).not.toContain(person);

  const png = await takePicture(page, 'PNG-Bild');
  expect(png.name).toMatch(/\.png$/);
  expect(png.bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect(png.bytes.readUInt32BE(16)).toBeGreaterThan(1000);
});

test('the outline walks from actor to tie to partner by keyboard', async ({ page }) => {
  await openDemo(page, 'S');
  await page.getByRole('button', { name: 'Gliederung', exact: true }).click();
  const tree = page.getByRole('tree');
  await tree.focus();
  await page.keyboard.press('Home');
  const active = async () => {
    const id = (await tree.getAttribute('aria-activedescendant')) ?? '';
    return page.locator(`[id="${id}"]`);
  };
  // Downwards to somebody who has ties.
  for (let tries = 0; tries < 40; tries += 1) {
    if ((await (await active()).getAttribute('aria-expanded')) !== null) break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('ArrowRight');
  await expect(await active()).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowRight');
  const tie = await (await active()).getAttribute('aria-label');
  expect(tie).toMatch(/^arbeitet mit .* zusammen: /);
  const partner = /^arbeitet mit (.*) zusammen: /.exec(tie ?? '')?.[1] ?? '';
  await page.keyboard.press('Enter');
  expect(((await (await active()).getAttribute('aria-label')) ?? '').startsWith(partner)).toBe(true);
  await page.keyboard.press('Enter');
  await expect(card(page).getByRole('heading', { level: 2 })).toHaveText(partner);
  // Scrolled away by mouse, the line with the focus is still there for a screen reader.
  await page.keyboard.press('Home');
  await tree.evaluate((list) => list.scrollTo(0, list.scrollHeight));
  await expect(tree.getByRole('treeitem').last()).toBeInViewport();
  await expect(await active()).toHaveAttribute('aria-posinset', '1');
  // Over whom one gets from here to somebody is asked with Shift; without it a letter jumps to a name.
  const asked = page.getByRole('dialog', { name: 'Über wen führt der Weg?' });
  const line = (await (await active()).getAttribute('aria-label')) ?? '';
  await page.keyboard.press('Shift+W');
  const from = asked.getByRole('combobox', { name: 'Von' });
  await expect(from).not.toHaveValue('');
  expect(line.startsWith(`${await from.inputValue()}, `)).toBe(true);
});

test('deleting an actor on the map takes its ties along and one undo brings all back', async ({ page }) => {
  await openDemo(page, 'S');
  const { actors, lines } = await drawn(page);
  const name = await someActor(page);
  const at = await spotOf(page, name);
  await page.mouse.click(at.x, at.y);
  await expect(card(page).getByRole('heading', { level: 2 })).toHaveText(name);
  await page.getByRole('application', { name: 'Netzkarte' }).focus();
  await page.keyboard.press('Delete');
  await expect(shownActors(page)).toHaveText('39 Akteure');
  await expect.poll(async () => (await drawn(page)).actors).toBe(actors - 1);
  await page.keyboard.press('Control+z');
  await expect(shownActors(page)).toHaveText('40 Akteure');
  await expect.poll(async () => (await drawn(page)).lines).toBe(lines);
  await saved(page);
});
