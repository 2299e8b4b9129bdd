// R9: saved as a file, everything of the site wiped, the file opened: the same tables. And a state brought back from the second ring: the same tables.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type Page, test } from '@playwright/test';
import { firstSeed, randomFrom, rounds, Tally } from '../../.ci/faultTally.ts';
import { downloadNetwork } from '../netFiles';
import { addActor, enterDemo, expect, goTo } from '../stage';
import { readStore } from '../store';
import { savedTwice } from './profile';

/** The log of what was handed out goes on after the file was written; the state for merging is made for the file. */
const goesOn = ['disclosures', 'sidecars'];

/** Of all rows of the only network, whatever it is called; a removed row counts by its id. */
async function digest(page: Page): Promise<string> {
  const { rows } = await readStore(page);
  const lines = Object.entries(rows).flatMap(([table, list]) =>
    list.flatMap((row) => {
      if (goesOn.includes(table)) return [];
      const left = row['_del'] === undefined ? row : { id: row.id };
      const own =
        table === 'networks' ? { ...left, id: '', name: '', networkId: '' } : { ...left, networkId: '' };
      return [
        `${table} ${JSON.stringify(Object.entries(own).sort(([one], [other]) => one.localeCompare(other)))}`,
      ];
    }),
  );
  return `${lines.length} ${createHash('sha256').update(lines.sort().join('\n')).digest('hex')}`;
}

test('R9 saved, wiped, restored', async ({ page, context, baseURL }) => {
  const [file, ring] = [
    new Tally('R9', 'saved as a file, site wiped, file opened'),
    new Tally('R9', 'database deleted, restored from the second ring'),
  ];
  await context.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
  });
  const session = await context.newCDPSession(page);
  const wipe = async (storageTypes: string) => {
    // The page must not hold what is wiped.
    await page.goto('about:blank');
    await session.send('Storage.clearDataForOrigin', { origin: new URL(baseURL ?? '').origin, storageTypes });
    await page.goto('/');
  };
  for (let round = 0; round < rounds(1, 100); round += 1) {
    const told = `round ${round}, seed ${firstSeed + round}`;
    const random = randomFrom(firstSeed + round);
    await wipe('all');
    await enterDemo(page, 'S');
    for (let at = 0; at < 1 + random() * 3; at += 1) await addActor(page, `Neu ${at} „${random()}“`);
    if (random() < 0.5) await page.keyboard.press('Control+z');
    await savedTwice(page);
    const before = await digest(page);
    const path = await (await downloadNetwork(page)).path();
    await savedTwice(page);
    await wipe('indexeddb');
    await page
      .getByRole('alertdialog')
      .getByRole('button', { name: 'Wiederherstellen', exact: true })
      .click();
    await expect(page.getByRole('button', { name: /^Netz: / })).toBeVisible();
    await savedTwice(page);
    const fromRing = await digest(page);
    if (fromRing === before) ring.recovered();
    else ring.gone(`${told}: ${before} became ${fromRing}`);
    await wipe('all');
    await expect(page.getByRole('button', { name: 'Beispielnetz öffnen' })).toBeEnabled();
    await page.getByLabel('Netzdatei auswählen').setInputFiles({
      name: 'gesichert.netz',
      mimeType: 'application/octet-stream',
      buffer: readFileSync(path),
    });
    await expect(page.getByRole('button', { name: /^Netz: / })).toBeVisible();
    await goTo(page, 'Akteure');
    await savedTwice(page);
    const fromFile = await digest(page);
    if (fromFile === before) file.recovered();
    else file.gone(`${told}: ${before} became ${fromFile}`);
  }
  expect([...ring.lost, ...file.lost]).toEqual([]);
});
