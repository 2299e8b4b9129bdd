// The geographic map: by the fictional coordinates of the demo, with an outline from a file, told as text and in pictures, and undone.
import { de } from '../src/i18n/de';
import { violations } from './axe';
import { spotOf } from './canvas';
import { svgOf } from './pictures';
import { expect, openDemo, test } from './stage';

const { geo, map } = de;

/** Two municipalities of the demo and one without actors. */
const outline = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    ['Beispielburg', 11.4, 52.3],
    ['Entwurfshausen', 11.5, 51.7],
    ['Leerfeld', 11.4, 52.7],
  ].map(([GEN, x, y]) => ({
    type: 'Feature',
    properties: { GEN },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [x, y],
          [Number(x) + 0.5, y],
          [Number(x) + 0.5, Number(y) + 0.3],
          [x, Number(y) + 0.3],
          [x, y],
        ],
      ],
    },
  })),
});

const file = (name: string, text: string) => ({
  name,
  mimeType: 'application/geo+json',
  buffer: Buffer.from(text),
});

test('actors stand where they are, an outline is loaded, named and undone, and what is no outline is refused', {
  tag: '@long',
}, async ({ page }) => {
  await openDemo(page, 'L');
  const layouts = page.getByRole('button', { name: map.layouts.title });
  await layouts.click();
  await page.getByRole('menuitem', { name: map.layouts.geo }).click();
  await expect(page.locator('[data-live-announcer]')).toContainText('neu angeordnet');
  const [north, south] = [
    await spotOf(page, 'Stadt Beispielburg'),
    await spotOf(page, 'Verbandsgemeinde Entwurfshausen'),
  ];
  expect(north.y).toBeLessThan(south.y - 100);

  await layouts.click();
  await page.getByRole('menuitem', { name: geo.menu }).click();
  const dialog = page.getByRole('dialog', { name: geo.title });
  await expect(dialog.getByText(geo.noOutline)).toBeVisible();
  const input = page.getByLabel(geo.load).last();
  await input.setInputFiles(file('topo.json', '{"type":"Topology","objects":{}}'));
  await expect(dialog.getByRole('alert')).toContainText('TopoJSON');
  await expect(dialog.getByText(geo.noOutline)).toBeVisible();
  await input.setInputFiles(file('kreis.geojson', outline));
  await expect(dialog.getByText('kreis.geojson: 3 Gebiete')).toBeVisible();
  await dialog.getByLabel(geo.source).fill('© Kreis Musterland');
  await page.keyboard.press('Enter');
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: geo.arrange }).click();
  await expect(dialog).toBeHidden();

  await page.getByRole('button', { name: 'Legende', exact: true }).click();
  const legend = page.getByRole('region', { name: 'Legende' });
  await expect(legend.getByText('Umriss: kreis.geojson, © Kreis Musterland')).toBeVisible();
  await page.getByRole('button', { name: 'Legende', exact: true }).click();
  await page.getByRole('button', { name: map.outline }).click();
  const tree = page.getByRole('tree', { name: map.outlineTitle });
  await expect(tree.getByRole('treeitem').first()).toContainText('Beispielburg');

  const picture = await svgOf(page);
  for (const words of ['Leerfeld', 'Musterstadt', 'Umriss: kreis.geojson', 'km'])
    expect(picture).toContain(words);

  await page.reload();
  await expect(page.getByRole('application', { name: 'Netzkarte' })).toBeVisible();
  expect((await spotOf(page, 'Stadt Beispielburg')).y).toBeLessThan(
    (await spotOf(page, 'Verbandsgemeinde Entwurfshausen')).y,
  );
});
