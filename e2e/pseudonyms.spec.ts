// In the pseudonymous view nothing that is shown, drawn, searched, saved or handed out names anybody of the demo.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { de } from '../src/i18n/de';
import { canvasTexts, noteCanvasTexts } from './canvasText';
import { readPdf } from './pdf';
import { svgOf } from './pictures';
import { everything, found } from './secrets';
import { expect, goTo, openDemo, test } from './stage';
import { living, readStore, type Stored } from './store';

/** Names of people, organisations and Gremien, ways to reach them, notes and addresses. */
function secretsOf(stored: Stored): Readonly<Record<string, readonly string[]>> {
  const of = (table: string, keys: readonly string[]) =>
    living(stored, table).flatMap((row) => keys.map((key) => String(row[key] ?? '')));
  const all = {
    people: [...of('contacts', ['lastName', 'firstName', 'email', 'phone', 'mobile'])],
    actors: of('actors', ['name', 'email', 'phone', 'street', 'note', 'services']),
    gremien: of('gremien', ['name', 'task', 'note']),
    notes: [...of('cooperations', ['description']), ...of('relations', ['description'])],
  };
  const plain = Object.entries(all).map(([kind, values]) => {
    const long = values
      .map((value) => value.replace(/ \(fiktiv\)$/, '').trim())
      .filter((value) => value.length > 3);
    return [kind, [...new Set(long)]] as const;
  });
  return Object.fromEntries(plain);
}

/** What stays: areas, the name of the network, and the app's own words, by which organisations are numbered. */
function publicWords(stored: Stored): readonly string[] {
  const words = (tree: object): string[] =>
    Object.values(tree).flatMap((each) => (typeof each === 'string' ? each : words(each as object)));
  const regions = ['actors', 'gremien'].flatMap((table) =>
    living(stored, table).map((row) => String(row['region'] ?? '')),
  );
  const names = living(stored, 'networks').map((row) => String(row['name']));
  // A type of two words, "Kreiselternrat / Kreisschülerrat", may be drawn by one of them.
  const said = words(de).flatMap((each) => [each, ...each.split(' / ')]);
  const own = [...regions, ...names, ...said].filter((word) => word.length > 2 && !word.includes('{{'));
  return [...new Set(own)].sort((a, b) => b.length - a.length);
}

/** `found`, asked only for what is somewhere in the texts: a hand-out has thousands of them. */
function leaks(
  stored: ReturnType<typeof secretsOf>,
  texts: readonly string[],
  names: readonly string[],
): string[] {
  const all = texts.join('\n');
  const near = Object.entries(stored).map(
    ([kind, values]) => [kind, values.filter((one) => all.includes(one))] as const,
  );
  const suspects = near.flatMap(([, values]) => values);
  const told = texts.filter((text) => suspects.some((one) => text.includes(one)));
  return found(Object.fromEntries(near), told, names).slice(0, 5);
}

const main = (page: Page) => page.getByRole('main');

test('the pseudonymous view names nobody in any place, card, picture or file', {
  tag: '@long',
}, async ({ page }) => {
  await noteCanvasTexts(page);
  await openDemo(page);
  const stored = await readStore(page);
  const secrets = secretsOf(stored);
  const names = publicWords(stored);
  const first = secrets['actors']?.[0] ?? '';
  expect(leaks(secrets, await everything(page), names)).not.toEqual([]);
  await page.getByRole('button', { name: /^Netz: / }).click();
  await page.getByRole('menuitem', { name: 'Pseudonyme Ansicht einschalten' }).click();
  await expect(main(page).getByText('Pseudonyme Ansicht', { exact: true })).toBeVisible();
  await expect
    .poll(async () => (await canvasTexts(page)).some(({ text }) => /^NWST \d/.test(text)))
    .toBe(true);
  await page.evaluate(() => window.canvasTexts.ever.clear());
  const look = async (where: string) =>
    expect(leaks(secrets, await everything(page), names), where).toEqual([]);

  await look('map');
  for (const place of ['Start', 'Akteure', 'Kontakte', 'Kooperationen', 'Gremien', 'Daten', 'Verlauf']) {
    await goTo(page, place);
    await expect(page.getByText('Pseudonyme Ansicht', { exact: true })).toBeVisible();
    if (['Akteure', 'Kontakte', 'Kooperationen', 'Gremien'].includes(place)) {
      await page.getByRole('grid').getByRole('rowheader').first().getByRole('button').click();
      await expect(page.getByRole('complementary', { name: /Karte/ })).toBeVisible();
    }
    await look(place);
  }
  await goTo(page, 'Gremien');
  await page.getByRole('radio', { name: 'Landschaft' }).click({ force: true });
  await look('Landschaft');

  // Nobody is found by name; what would change something says that it rests.
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Suchen oder Befehl eingeben' });
  await page.keyboard.type(first.slice(0, 24));
  await expect(palette).toContainText('Nichts gefunden');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(palette).toBeHidden();
  await goTo(page, 'Akteure');
  const add = page.getByRole('main').getByRole('button', { name: 'Akteur anlegen' }).first();
  await expect(add).toBeDisabled();
  await expect(add).toHaveAccessibleDescription('Ruht in der pseudonymen Ansicht.');

  await goTo(page, 'Karte');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Bild und Druck' }).click();
  await page.getByRole('menuitem', { name: 'Handzettel (HTML, öffnet offline)' }).click();
  const handout = readFileSync(await (await download).path(), 'utf8');
  expect(handout).toContain('Grundschule 1');
  expect(leaks(secrets, handout.split(/[<>"]/), names), 'hand-out').toEqual([]);
  const picture = await svgOf(page, 'all');
  expect(picture).toMatch(/>(GS|Grundschule) \d+</);
  expect(leaks(secrets, picture.split(/[<>"]/), names), 'picture').toEqual([]);
  for (const { id } of living(stored, 'actors')) expect(handout + picture).not.toContain(id);

  // A printed table, as it is read in the PDF.
  await goTo(page, 'Akteure');
  const paper = readPdf(await page.pdf());
  const lines = paper.pages.flatMap(({ text }) => text.split('\n'));
  expect(lines.join(' ')).toContain('Agentur für Arbeit 1');
  expect(leaks(secrets, lines, names), 'print').toEqual([]);

  await page.getByRole('button', { name: 'Pseudonyme Ansicht beenden' }).click();
  await goTo(page, 'Akteure');
  expect(leaks(secrets, await everything(page), names)).not.toEqual([]);
  expect(page.url()).not.toContain('pseudonym');
});
