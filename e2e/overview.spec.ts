// The demo at 1280 × 800 in every layout: no name lies on another or on a node, and every type is told without colour.
import type { Page } from '@playwright/test';
import { expect, openDemo, test } from './stage';
import { living, readStore } from './store';
import { type Box, middles, noteStrokes, strokesOf } from './strokes';

test.use({ viewport: { width: 1280, height: 800 }, colorScheme: 'light' });

const overlap = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Names are put on whole pixels, so each side may be half a pixel off the ground that was found free. */
const onWholePixels = ({ left, top, right, bottom }: Box): Box => ({
  left: left + 0.5,
  top: top + 0.5,
  right: right - 0.5,
  bottom: bottom - 0.5,
});

test('no two names overlap at rest, and shape and letters tell each type in greyscale', async ({ page }) => {
  await noteStrokes(page);
  await openDemo(page, 'L');
  await isReadable(page, 'dark');
  // Letters stay on everybody when something opens beside or over the map.
  for (const [at, open] of ['Legende', 'Zeitleiste'].entries()) {
    const button = page.getByRole('button', { name: new RegExp(`^${open}`) }).first();
    await button.click();
    await settled(page);
    await isReadable(page, at === 0 ? 'light' : 'dark', { letters: 6.5, names: 20 });
    await button.click();
    await settled(page);
  }
});

test('the same holds in every layout of the list, structural relations and all', { tag: '@long' }, async ({
  page,
}) => {
  test.setTimeout(180_000);
  await noteStrokes(page);
  await openDemo(page, 'L');
  const layouts = [
    /^In Kreisen/,
    /^Hierarchie/,
    /^Nach Sozialraum/,
    /Ringe und Bereiche/,
    /Ringe und Träger/,
    /Ringe und Sozial/,
    /^Geografisch/,
    /^Raster/,
  ];
  for (const [at, name] of layouts.entries()) {
    const before = JSON.stringify(await middles(page));
    await page.getByRole('button', { name: /^Anordnung wählen/ }).click();
    await page.getByRole('menuitemradio', { name }).or(page.getByRole('menuitem', { name })).click();
    await expect.poll(async () => JSON.stringify(await middles(page)), `${String(name)}`).not.toBe(before);
    await settled(page);
    // A grid fills the screen with actors: names have the ground around it only. On a geographic map
    // actors stay as near to their town as they can, so they are the smallest there.
    const isGrid = String(name).includes('Raster');
    const least = { letters: String(name).includes('Geografisch') ? 7.4 : 7.9, names: isGrid ? 19 : 40 };
    await isReadable(page, at % 2 === 0 ? 'dark' : 'light', least, String(name));
  }
});

/** Until nobody glides any more. */
async function settled(page: Page): Promise<void> {
  let last = '';
  for (let still = 0; still < 3; ) {
    await page.waitForTimeout(100);
    const now = JSON.stringify(await middles(page));
    still = now === last ? still + 1 : 0;
    last = now;
  }
}

/** Letters are at least so high, in CSS pixels, and more names are written: less where something takes a part of the map's room. */
async function isReadable(
  page: Page,
  scheme: 'dark' | 'light',
  least = { letters: 7.9, names: 40 },
  where = 'at rest',
): Promise<void> {
  const screen = await middles(page);
  const { shapes, letters, names } = await strokesOf(page, scheme);
  const types = new Map(living(await readStore(page), 'actors').map((row) => [row.id, String(row['type'])]));
  const ids = Object.keys(screen);
  expect(ids.length).toBe(242);

  const marks = ids.map((id) => {
    const at = screen[id] ?? { x: 0, y: 0 };
    const shape = shapes.findLast(
      ({ left, right, top, bottom }) =>
        Math.abs((left + right) / 2 - at.x) < 1 && Math.abs((top + bottom) / 2 - at.y) < 1,
    );
    const letter = letters.findLast(({ x, y }) => Math.abs(x - at.x) < 1 && Math.abs(y - at.y) < 2);
    return { id, type: types.get(id) ?? '', shape, letter };
  });
  // Every node carries the letters of its type, at a size one can read.
  expect(marks.filter(({ shape, letter }) => !shape || !letter)).toEqual([]);
  expect(Math.min(...marks.map(({ letter }) => letter?.size ?? 0)), where).toBeGreaterThanOrEqual(
    least.letters,
  );
  // One type is one sign, and one sign one type, whatever the colour.
  const signs = marks.map(
    ({ type, shape, letter }) => [type, `${shape?.kind ?? ''} ${letter?.text ?? ''}`] as const,
  );
  const pairs = new Set(signs.map((pair) => pair.join('|')));
  expect(pairs.size).toBe(new Set(signs.map(([type]) => type)).size);
  expect(pairs.size).toBe(new Set(signs.map(([, sign]) => sign)).size);
  expect(pairs.size).toBeGreaterThan(40);

  // No name on another name, none on a node.
  expect(names.length, where).toBeGreaterThan(least.names);
  const nodes = marks.flatMap(({ shape }) => shape ?? []);
  const onNames = names.flatMap((name, at) =>
    names.slice(at + 1).flatMap((other) => (overlap(name, other) ? [`${name.text} / ${other.text}`] : [])),
  );
  expect(onNames).toEqual([]);
  const onNodes = names.flatMap((name) =>
    nodes
      .filter((node) => overlap(onWholePixels(name), node))
      .map((node) => `${name.text} ${JSON.stringify([name, node])}`),
  );
  expect(onNodes).toEqual([]);
  // Nor nodes on nodes: what is grown to be read still has air around it.
  const close = nodes.flatMap((one, at) =>
    nodes.slice(at + 1).filter((other) => {
      const away = Math.hypot(
        (one.left + one.right - other.left - other.right) / 2,
        (one.top + one.bottom - other.top - other.bottom) / 2,
      );
      return away < (one.bottom - one.top + other.bottom - other.top) / 2 - 4;
    }),
  );
  expect(close).toEqual([]);
}
