// R5: the browser refuses to save. Editing stops in words, what was typed stays, a file holds it, and trying again saves it.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { firstSeed, randomFrom, rounds, Tally } from '../../.ci/faultTally.ts';
import { addActor, choose, expect, goTo, grid, saved, startEmpty, test } from '../stage';
import { contradictions, idOf, living, patchRow, readStore } from '../store';
import { refuseWrites } from './storage';

const refusals = ['QuotaExceededError', 'AbortError', 'UnknownError', 'DatabaseClosedError', 'TimeoutError'];

/** Names of the actors in the file that the button hands out. */
async function actorsInFile(page: Page, button: ReturnType<Page['getByRole']>): Promise<string[]> {
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
  const parts = unzipSync(new Uint8Array(readFileSync(await file.path())));
  const lines = strFromU8(parts['tables/actors.ndjson'] ?? new Uint8Array()).split('\n');
  return lines.filter(Boolean).map((line) => (JSON.parse(line) as { name: string }).name);
}

test('R5 what the browser refuses is told, kept, offered as a file and saved in the end', async ({
  page,
}) => {
  test.setTimeout(rounds(3, 60) * 60_000);
  const tally = new Tally('R5', 'write refused by the browser');
  await startEmpty(page, 'Voll');
  await goTo(page, 'Akteure');
  await addActor(page, 'Schon da');
  let kept = 1;
  const tries = rounds(3, 60);
  const begin = Math.floor(randomFrom(firstSeed)() * refusals.length);
  for (let round = 0; round < tries; round += 1) {
    const name = refusals[(begin + round) % refusals.length] ?? 'AbortError';
    const actor = `Einrichtung ${round}`;
    await refuseWrites(page, name);
    await page.getByRole('button', { name: 'Akteur anlegen' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'Akteur anlegen' });
    await dialog.getByRole('textbox', { name: /^Name/ }).fill(actor);
    await choose(dialog.getByRole('combobox', { name: /^Akteurstyp/ }), 'Grundschule');
    await dialog.getByRole('button', { name: 'Akteur anlegen' }).click();
    // Above the form, with what was typed still in it.
    const banner = page
      .getByRole('alert')
      .filter({ hasText: /Nicht gespeichert|beschädigt/ })
      .first();
    await expect(banner).toContainText('ist nur noch in diesem Fenster');
    await expect(dialog.getByRole('textbox', { name: /^Name/ })).toHaveValue(actor);
    const inFile = await actorsInFile(page, banner.getByRole('button', { name: 'Als Datei sichern' }));
    const isInFile = inFile.includes(actor);
    if (name === 'UnknownError') {
      // Damaged: nothing is tried on it any more. What a browser says of a page that alone holds a change is agreed to.
      await refuseWrites(page, undefined);
      page.once('dialog', (question) => void question.accept());
      await banner.getByRole('button', { name: 'Seite neu laden' }).click();
      await expect(grid(page, 'Akteure')).toBeVisible();
      const names = living(await readStore(page), 'actors').map((row) => row['name']);
      if (isInFile && !names.includes(actor)) tally.refused();
      else tally.gone(`seed ${firstSeed}, round ${round}, ${name}: in file ${isInFile}`);
      continue;
    }
    const again = banner.getByRole('button', { name: 'Noch einmal versuchen' });
    await again.click();
    await expect(banner).toBeVisible();
    await expect(again).toBeEnabled();
    await refuseWrites(page, undefined);
    await again.click();
    await expect(dialog).toBeHidden();
    await expect(banner).toBeHidden();
    kept += 1;
    // The table draws the rows in sight only.
    await expect(page.getByRole('region', { name: 'Filter' }).getByRole('status')).toHaveText(
      `${kept} Akteure`,
    );
    await saved(page);
    const stored = await readStore(page);
    const times = living(stored, 'actors').filter((row) => row['name'] === actor).length;
    const wrong = contradictions(stored);
    if (times === 1 && wrong.length === 0 && isInFile) tally.recovered();
    else tally.gone(`seed ${firstSeed}, round ${round}, ${name}: kept ${times} times, ${wrong.join(', ')}`);
  }
  expect(tally.lost).toEqual([]);
});

test('R5 the browser clears its data under the app: what is on screen can be saved', async ({ page }) => {
  const tally = new Tally('R5', 'site data cleared under the app');
  await startEmpty(page, 'Geräumt');
  await goTo(page, 'Akteure');
  const session = await page.context().newCDPSession(page);
  const origin = new URL(page.url()).origin;
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
  const banner = page.getByRole('alert').filter({ hasText: 'Die Datenbank ist nicht mehr erreichbar' });
  await expect(banner).toBeVisible();
  // Trying again does not found an empty database over the loss.
  await banner.getByRole('button', { name: 'Noch einmal versuchen' }).click();
  const damaged = page.getByRole('alert').filter({ hasText: 'beschädigt' });
  await expect(damaged).toBeVisible();
  await expect(page.getByRole('button', { name: 'Netz: Geräumt' })).toBeVisible();
  expect(await actorsInFile(page, damaged.getByRole('button', { name: 'Als Datei sichern' }))).toEqual([]);
  tally.recovered();
});

test('R5 a part of the app that is gone offers the data as a file and the way on', async ({
  page,
  watch,
}) => {
  watch.provokes(/Failed to fetch dynamically|ERR_FAILED|Failed to load|Unable to preload/);
  await startEmpty(page, 'Panne');
  await goTo(page, 'Akteure');
  await page.route(/\/HistoryPlace[^/]*$/, (route) => route.abort());
  await goTo(page, 'Verlauf');
  const apology = page.getByRole('alert').filter({ hasText: 'Ein Teil von Akteursnetz fehlt' });
  await expect(apology).toBeVisible();
  await expect(apology.getByRole('button', { name: 'Als Datei sichern' })).toBeVisible();
  await page.unroute(/\/HistoryPlace[^/]*$/);
  await apology.getByRole('button', { name: 'Seite neu laden' }).click();
  await expect(apology).toBeHidden();
});

test('R5 a row that was damaged past the app is found and brought back by one undoable step', async ({
  page,
}) => {
  await startEmpty(page, 'Prüfung');
  await goTo(page, 'Akteure');
  await addActor(page, 'Hort Sonnenblume');
  const id = await idOf(page, 'actors', 'Hort Sonnenblume');
  await patchRow(page, 'actors', id, { name: 'Verdreht', verifiedAt: 'gestern' });
  await page.reload();
  await goTo(page, 'Einstellungen');
  const part = page.getByRole('region', { name: 'Daten prüfen' });
  await part.getByRole('button', { name: 'Jetzt prüfen' }).click();
  await expect(part).toContainText('2 Fehler gefunden');
  await expect(part).toContainText('„gestern“ passt nicht in dieses Feld');
  await part.getByRole('button', { name: '2 Fehler beheben' }).click();
  await expect(part).toContainText('Alles in Ordnung');
  await goTo(page, 'Akteure');
  await expect(grid(page, 'Akteure').getByRole('rowheader', { name: 'Hort Sonnenblume' })).toBeVisible();
  expect(contradictions(await readStore(page))).toEqual([]);
});
