// The whole network as one file: saved, lost, opened again; and a damaged file is refused in words.
import { readFileSync } from 'node:fs';
import { downloadNetwork } from './netFiles';
import { expect, openDemo, shownActors, test } from './stage';
import { contradictions, living, readStore, type Stored } from './store';

/** Every living record but the network's own entry, which gets a new name or id on opening, and the state for merging that a file brings along. */
function content(stored: Stored, networkId: string) {
  return Object.fromEntries(
    Object.keys(stored.rows)
      .filter((table) => table !== 'networks' && table !== 'sidecars')
      .map((table) => [
        table,
        living(stored, table)
          .filter((row) => row.networkId === networkId)
          .map((row) => JSON.stringify({ ...row, networkId: '' }, ['id', ...Object.keys(row).sort()]))
          .sort(),
      ]),
  );
}

test('a saved network opens again after it was deleted here, with every record', async ({ page }) => {
  await openDemo(page, 'L');
  const before = await readStore(page);
  const [network] = living(before, 'networks');
  const file = await downloadNetwork(page);
  expect(file.suggestedFilename()).toMatch(/^Musterlandkreis.*\.netz$/);
  const path = await file.path();

  await page.getByRole('button', { name: 'Alle Netze' }).click();
  await page.getByRole('button', { name: /^Mehr zu „Musterlandkreis/ }).click();
  await page.getByRole('menuitem', { name: 'Löschen' }).click();
  const question = page.getByRole('alertdialog');
  await question.getByRole('textbox').fill(String(network?.['name']));
  await question.getByRole('button', { name: 'Netz löschen' }).click();
  await expect(page.getByRole('button', { name: /^Mehr zu/ })).toHaveCount(0);
  await expect.poll(async () => living(await readStore(page), 'actors').length).toBe(0);

  await page.getByLabel('Netzdatei auswählen').setInputFiles({
    name: 'Netz.netz',
    mimeType: 'application/octet-stream',
    buffer: readFileSync(path),
  });
  await expect(shownActors(page)).toHaveText('242 Akteure');
  const after = await readStore(page);
  const [opened] = living(after, 'networks');
  expect(content(after, opened?.networkId ?? '')).toEqual(content(before, network?.networkId ?? ''));
  expect(contradictions(after)).toEqual([]);
});

test('a damaged, a cut and a foreign file are refused in words and nothing is founded', async ({ page }) => {
  await openDemo(page, 'S');
  const whole = readFileSync(await (await downloadNetwork(page)).path());
  const damaged = Buffer.from(whole);
  const middle = Math.floor(damaged.length / 2);
  // Among the packed actors, not in a size or name of the archive.
  const spot = whole.indexOf('tables/actors') + 300;
  damaged[spot] = (damaged[spot] ?? 0) ^ 0xff;
  const files = [
    ['beschädigt.netz', damaged, 'Die Datei ist beschädigt'],
    ['halb.netz', whole.subarray(0, middle), 'Die Datei ist nicht vollständig'],
    ['fremd.netz', Buffer.from('MZ\u0000\u0001 something else'), 'Das ist keine Netzdatei'],
  ] as const;
  for (const [name, buffer, words] of files) {
    const input = page.getByLabel('Netzdatei auswählen');
    await input.setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
    const message = page.getByRole('alertdialog').or(page.getByRole('dialog'));
    await expect(message).toContainText(`„${name}“ wurde nicht geöffnet`);
    await expect(message).toContainText(words);
    await expect(message).toContainText('Auf diesem Gerät wurde nichts geändert.');
    await page.keyboard.press('Escape');
    await expect(message).toBeHidden();
  }
  expect(living(await readStore(page), 'networks')).toHaveLength(1);
});
