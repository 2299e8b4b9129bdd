// The map by hand: drag, add, tie, focus, layers, pictures, and the same network as text.
import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { de } from '../src/i18n/de';
import { en } from '../src/i18n/en';
import { drawn, freeSpot, freestActor, spotOf } from './canvas';
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
  const from = await spotOf(page, 'Schule am Teich');
  await page.mouse.move(from.x, from.y);
  const handle = page.getByRole('button', { name: /^Kooperation ziehen/ });
  await expect(handle).toBeVisible();
  await handle.hover();
  await page.mouse.down();
  const to = await spotOf(page, 'Jugendclub Süd');
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
  await page.getByRole('button', { name: 'Strukturbeziehungen' }).click();
  await expect(basis).toHaveText(/\d+ Strukturbeziehungen/);
  await expect(basis).toContainText(counted);
  expect((await drawn(page)).lines).toBeGreaterThan(lines);
  await page.getByRole('button', { name: 'Strukturbeziehungen' }).click();
  await expect.poll(async () => (await drawn(page)).lines).toBe(lines);
});

test('the picture says what, when and how to read it, and names no person', async ({ page }) => {
  await openDemo(page, 'L');
  const take = async (format: string) => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Bild speichern' }).click();
    await page.getByRole('menuitem', { name: format }).click();
    const file = await download;
    return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
  };
  const svg = await take('Als SVG-Grafik');
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

  const png = await take('Als PNG-Bild');
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

/** An entry of the opened legend: its words with the count beside them. */
function explained(page: Page, title: string | RegExp): Locator {
  return page
    .getByRole('region', { name: 'Legende' })
    .getByRole('heading', { name: title })
    .locator('xpath=..');
}

/** How many records an opened group of the legend explains. */
async function explainedCount(group: Locator): Promise<number> {
  const entries = await group.getByRole('listitem').allInnerTexts();
  return entries.reduce((sum, entry) => sum + Number(/(\d+)\s*$/.exec(entry)?.[1]), 0);
}

test('colour, size and line are chosen by keyboard, announced, explained, and still there after a reload', async ({
  page,
}) => {
  await openDemo(page, 'L');
  await page.getByRole('button', { name: 'Legende', exact: true }).click();
  const voice = page.locator('[data-live-announcer]');
  const open = page.getByRole('button', { name: 'Darstellung', exact: true });
  await open.focus();
  await page.keyboard.press('Enter');
  const menu = page.getByRole('dialog', { name: 'Darstellung' });
  await expect(menu).toBeVisible();
  for (const [part, keys, said] of [
    ['Farbe zeigt', 'Region', 'Die Karte zeigt jetzt durch Farbe: Region / Sozialraum.'],
    ['Größe zeigt', 'Sch', 'Die Karte zeigt jetzt durch Größe: Schülerzahl.'],
    ['Linie zeigt', 'Dauer', 'Die Karte zeigt jetzt durch Linie: Dauer der Kooperation.'],
  ] as const) {
    await menu.getByRole('button', { name: part }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('listbox')).toBeVisible();
    await page.keyboard.type(keys);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('listbox')).toBeHidden();
    await expect(voice).toContainText(said);
  }
  await page.keyboard.press('Escape');
  await expect(open).toBeFocused();
  const check = async () => {
    const { actors, lines } = await drawn(page);
    expect(actors).toBe(242);
    const colour = explained(page, 'Farbe und Zeichen: Region / Sozialraum');
    for (const region of ['Mitte', 'Nord', 'Süd']) await expect(colour.getByText(region)).toBeVisible();
    expect(await explainedCount(colour)).toBe(actors);
    expect(await explainedCount(explained(page, 'Form und Buchstaben: Akteurstyp'))).toBe(actors);
    const size = explained(page, 'Größe: Schülerzahl');
    await expect(size.getByText('ohne Angabe')).toBeVisible();
    expect(await explainedCount(size)).toBe(actors);
    expect(await explainedCount(explained(page, /^Farbe und Zeichen der Linie: Dauer/))).toBe(lines);
  };
  await check();
  expect(page.url()).toMatch(/farbe=region&groesse=pupilCount&linie=age/);
  await page.reload();
  await mapStands(page);
  await page.getByRole('button', { name: 'Legende', exact: true }).click();
  await check();

  // A filter changes what is shown, never what a colour stands for.
  const before = await explained(page, /Region/)
    .getByRole('listitem')
    .filter({ hasText: 'Süd' })
    .innerText();
  await page.evaluate(() => {
    location.hash += '&bereich=school';
  });
  await expect(shownActors(page)).toHaveText('78 von 242 Akteuren');
  expect(await explainedCount(explained(page, /Region/))).toBe(78);
  const after = await explained(page, /Region/)
    .getByRole('listitem')
    .filter({ hasText: 'Süd' })
    .innerText();
  expect(after.split(/\s/)[0]).toBe(before.split(/\s/)[0]);

  await open.click();
  await menu.getByRole('button', { name: 'Standard', exact: true }).click();
  await expect(voice).toContainText('Die Karte zeigt wieder die Standarddarstellung.');
  await page.keyboard.press('Escape');
  await expect(explained(page, 'Bereich: Form, Farbe und Buchstaben')).toBeVisible();
  expect(page.url()).not.toMatch(/farbe|groesse|linie/);
});

test('groups and brokerage come from the worker, and the picture shows and explains what the screen does', async ({
  page,
}) => {
  await openDemo(page, 'L');
  await page.evaluate(() => {
    location.hash += `${location.hash.includes('?') ? '&' : '?'}farbe=community&groesse=betweenness&linie=purpose`;
  });
  await page.getByRole('button', { name: 'Legende', exact: true }).click();
  const groups = explained(page, 'Farbe und Zeichen: Gruppe mit engem Austausch');
  await expect(groups.getByText(/^Gruppe um /).first()).toBeVisible();
  expect(await explainedCount(groups)).toBe(242);
  expect(await explainedCount(explained(page, /^Größe: Vermittlung/))).toBe(242);

  await page.getByRole('button', { name: 'Gliederung', exact: true }).click();
  await expect(page.getByRole('treeitem').first()).toHaveAttribute(
    'aria-label',
    /Gruppe mit engem Austausch: .*Vermittlung .*: /,
  );

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Bild speichern' }).click();
  await page.getByRole('menuitem', { name: 'Als SVG-Grafik' }).click();
  const picture = readFileSync(await (await download).path()).toString('utf8');
  const onScreen = await groups.getByRole('listitem').allInnerTexts();
  for (const entry of onScreen) {
    const [, words = '?', count = '?'] = /^(?:\S\s+)?(.*?)\s+(\d+)$/s.exec(entry) ?? [];
    expect(picture).toContain(`>${words} (${count})</text>`);
  }
  expect(picture).toContain('Farbe zeigt: Gruppe mit engem Austausch.');
  expect(picture).toContain('Farbe und Zeichen der Linie: Felder der Zusammenarbeit');
});

test('influence is shown on the screen but in no picture', async ({ page }) => {
  await openDemo(page, 'S');
  await page.getByRole('button', { name: 'Legende', exact: true }).click();
  await page.evaluate(() => {
    location.hash += `${location.hash.includes('?') ? '&' : '?'}groesse=influence&farbe=governance`;
  });
  await expect(explained(page, 'Größe: Einfluss (1–3)')).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Bild speichern' }).click();
  await page.getByRole('menuitem', { name: 'Als SVG-Grafik' }).click();
  const picture = readFileSync(await (await download).path()).toString('utf8');
  await expect(page.locator('[data-live-announcer]')).toContainText(
    'Vertrauliche Einschätzungen sind nicht im Bild',
  );
  expect(picture).not.toContain('Einfluss');
  expect(picture).toContain('Größe: Zahl der Kooperationen');
  expect(picture).toContain('Farbe und Zeichen: Trägerschaft');
});

for (const [language, theme] of [
  ['de', 'light'],
  ['en', 'dark'],
] as const) {
  test(`axe finds nothing in menu and legend of a look, ${language}, ${theme}`, async ({ page }) => {
    await page.addInitScript(
      (state) => localStorage.setItem('akteursnetz-preferences', JSON.stringify({ state, version: 1 })),
      { language, theme },
    );
    const { map, networks } = language === 'de' ? de : en;
    await page.goto('/');
    await page.getByRole('radio', { name: 'S', exact: true }).click();
    await page.getByRole('button', { name: networks.first.demo, exact: true }).click();
    await expect.poll(async () => (await drawn(page)).actors).toBe(40);
    await page.evaluate(() => {
      location.hash += `${location.hash.includes('?') ? '&' : '?'}farbe=fresh&groesse=strength&linie=basis`;
    });
    await page.getByRole('button', { name: map.legend, exact: true }).click();
    const look = async (rules: Record<string, { enabled: boolean }>) => {
      const { violations } = await new AxeBuilder({ page }).options({ rules }).setLegacyMode().analyze();
      return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id} at ${node.target.join(' ')}`));
    };
    expect(await look({})).toEqual([]);
    await page.getByRole('button', { name: map.look.title, exact: true }).click();
    await expect(page.getByRole('dialog', { name: map.look.title })).toBeVisible();
    // React Aria puts a hidden button that closes, for screen readers, beside the dialog of a popover.
    expect(await look({ region: { enabled: false } })).toEqual([]);
  });
}
