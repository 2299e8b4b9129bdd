// The hand-out is saved, opened as a file without a network, and used: by pointer, by keyboard, by search. It names no person.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { violations } from './axe';
import { expect, openDemo, test } from './stage';
import { living, readStore } from './store';

test('the hand-out opens offline, is explored, and holds no contact data', async ({
  page,
  context,
  watch,
}, testInfo) => {
  await openDemo(page, 'L');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Bild und Druck' }).click();
  await page.getByRole('menuitem', { name: 'Handzettel (HTML, öffnet offline)' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^Musterlandkreis_\d{4}-\d{2}-\d{2}\.html$/);
  const path = testInfo.outputPath('handout.html');
  await file.saveAs(path);
  const html = readFileSync(path, 'utf8');

  const stored = await readStore(page);
  const people = living(stored, 'contacts');
  expect(people.length).toBeGreaterThan(100);
  const personal = [...people, ...living(stored, 'actors')].flatMap((row) =>
    ['email', 'phone', 'mobile', 'street', 'note', 'website'].flatMap((field) => row[field] ?? []),
  );
  expect(personal.length).toBeGreaterThan(300);
  for (const value of personal) expect(html).not.toContain(String(value));
  for (const row of people)
    expect(html).not.toContain(`${String(row['firstName'])} ${String(row['lastName'])}`);
  for (const row of living(stored, 'cooperations')) {
    const description = String(row['description'] ?? '');
    if (description.length > 12) expect(html).not.toContain(description);
  }

  const address = pathToFileURL(path).href;
  watch.alsoAt(address);
  await context.setOffline(true);
  const copy = await context.newPage();
  await copy.goto(address);
  await expect(copy.getByRole('heading', { level: 1 })).toHaveText('Musterlandkreis');
  await expect(copy.getByText('Demodaten – fiktiv')).toBeVisible();
  const map = copy.locator('#map');
  await expect(map.locator('.node')).toHaveCount(242);
  await expect(map.locator('#names text').first()).toBeVisible();
  // At first sight the letters of nearly everybody can be read, and nobody's are too small to be.
  const letters = await map.locator('.node text:not([visibility="hidden"])').evaluateAll((texts) =>
    texts.map((text) => {
      const scale = (text as SVGTextElement).getScreenCTM()?.a ?? 0;
      return Number(text.getAttribute('font-size')) * scale;
    }),
  );
  expect(letters.length).toBeGreaterThan(220);
  expect(Math.min(...letters)).toBeGreaterThan(8.99);
  expect(await violations(copy)).toEqual([]);

  // No two words of the legend lie on each other, whatever letters the machine has.
  const covered = await copy.locator('.legend text').evaluateAll((texts) => {
    const boxes = texts.map((text) => {
      const { left, right, top, bottom } = text.getBoundingClientRect();
      return { words: text.textContent, left, right, top, bottom };
    });
    return boxes.flatMap((a, at) =>
      boxes
        .slice(at + 1)
        .filter(
          (b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 4 && b.top < a.bottom - 4,
        )
        .map((b) => `${String(a.words)} | ${String(b.words)}`),
    );
  });
  expect(covered).toEqual([]);

  // Search, choose from the list by keyboard, go on to a partner.
  const search = copy.getByRole('searchbox', { name: 'Akteur suchen' });
  await search.fill('jugendberufsag');
  await expect(copy.getByRole('status')).toHaveText('1 von 242 Akteuren');
  await copy.keyboard.press('Tab');
  await copy.keyboard.press('Enter');
  const panel = copy.locator('#panel');
  await expect(panel.getByRole('heading')).toHaveText('Jugendberufsagentur Musterland');
  const partners = panel.getByRole('listitem');
  const count = await partners.count();
  expect(count).toBeGreaterThan(10);
  await expect(copy.getByRole('status')).toContainText(`${String(count)} Verbindungen`);
  expect(await map.locator('.tie.near').count()).toBe(count);
  expect(await map.locator('.node.near').count()).toBeLessThanOrEqual(count + 1);
  const partner = partners.first().getByRole('button');
  const name = await partner.innerText();
  await partner.click();
  await expect(panel.getByRole('heading')).toHaveText(name);
  await copy.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(map.locator('.near')).toHaveCount(0);

  // Whoever is chosen is named on the map, and so are the partners.
  await search.fill('tintenfass');
  for (const key of ['Tab', 'Enter']) await copy.keyboard.press(key);
  const chosen = await panel.getByRole('heading').innerText();
  expect(chosen).toContain('Tintenfass');
  const all = [chosen, ...(await partners.getByRole('button').allInnerTexts())];
  expect(all.length).toBeGreaterThan(3);
  // By the short name where the whole one finds no room.
  const briefs = new Map(
    living(stored, 'actors').map((row) => [String(row['name']), String(row['shortName'] ?? row['name'])]),
  );
  await expect(async () => {
    const named = await map.locator('#names text').allTextContents();
    const untold = all.filter((each) => !named.includes(each) && !named.includes(briefs.get(each) ?? each));
    expect(untold).toEqual([]);
  }).toPass();
  await copy.keyboard.press('Escape');

  // By pointer and keys on the map.
  await search.fill('');
  const world = copy.locator('#world');
  const before = await world.getAttribute('transform');
  await map.focus();
  for (const key of ['+', 'ArrowRight']) await copy.keyboard.press(key);
  await expect(world).not.toHaveAttribute('transform', before ?? '');
  await copy.keyboard.press('0');
  await expect(world).toHaveAttribute('transform', before ?? '');
  await map.locator('.node').nth(3).click();
  await expect(panel).toBeVisible();

  // The same as text, and nothing of it ran or asked what it may not: `watch` would have heard.
  await copy.getByText('Das Netz als Text').click();
  await expect(copy.locator('#twin > ul > li')).toHaveCount(242);
  await context.setOffline(false);
});
