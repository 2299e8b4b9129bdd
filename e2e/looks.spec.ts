// What colour, size and line of the map show: chosen by keyboard, explained by the legend, true in pictures.
import type { Locator, Page } from '@playwright/test';
import { de } from '../src/i18n/de';
import { en } from '../src/i18n/en';
import { violations } from './axe';
import { drawn } from './canvas';
import { svgOf } from './pictures';
import { expect, mapStands, openDemo, shownActors, test } from './stage';

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
  // The legend follows when the map is drawn.
  await expect.poll(() => explainedCount(explained(page, /Region/))).toBe(78);
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

  const picture = await svgOf(page);
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
  const picture = await svgOf(page);
  await expect(page.locator('[data-live-announcer]')).toContainText(
    'Einfluss und eigene Felder mit Text sind nicht im Bild',
  );
  expect(picture).not.toContain('Einfluss');
  expect(picture).toContain('Größe: Zahl der Kooperationen');
  expect(picture).toContain('Farbe und Zeichen: Trägerschaft');
});

for (const [language, theme] of [
  ['de', 'light'],
  ['en', 'dark'],
] as const) {
  const tag = language === 'de' ? [] : '@long';
  test(`axe finds nothing in menu and legend of a look, ${language}, ${theme}`, { tag }, async ({ page }) => {
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
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: map.look.title, exact: true }).click();
    await expect(page.getByRole('dialog', { name: map.look.title })).toBeVisible();
    // React Aria puts a hidden button that closes, for screen readers, beside the dialog of a popover.
    expect(await violations(page, { region: { enabled: false } })).toEqual([]);
  });
}
