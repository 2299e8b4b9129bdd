// Without a server: the installed app and the single file do everything; a new release is offered, never forced.
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { drawn } from './canvas';
import {
  chooseKind,
  confirmImport,
  exportList,
  importDialog,
  listFile,
  plannedCounts,
  readList,
  toPreview,
} from './lists';
import { serve, singleFile } from './server';
import { addActor, card, enterDemo, expect, goTo, grid, mapStands, shownActors, test } from './stage';

test.use({ installs: true });

/** Every room once: edit, map, import, export, search, history. */
async function wholeDay(page: Page): Promise<void> {
  await goTo(page, 'Akteure');
  await addActor(page, 'Hort ohne Netz');
  await expect(grid(page, 'Akteure').getByRole('rowheader', { name: 'Hort ohne Netz' })).toBeVisible();
  await goTo(page, 'Karte');
  await mapStands(page);
  await expect.poll(async () => (await drawn(page)).actors).toBe(41);
  await readList(page, listFile('partner.csv', 'Akteur A;Akteur B;Stufe\nHort ohne Netz;Verein Übermut;2\n'));
  await chooseKind(page, 'Verbindungen mit Namen');
  await toPreview(page);
  await confirmImport(page);
  await page.keyboard.press('Escape');
  const file = await exportList(page, 'Akteure');
  expect(file.text).toContain('Verein Übermut');
  await readList(page, file.path);
  await toPreview(page);
  expect(await plannedCounts(page)).toMatchObject({ neu: 0, geändert: 0 });
  await importDialog(page).getByRole('button', { name: 'Abbrechen' }).click();
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: 'Suchen oder Befehl eingeben' });
  await field.fill('verein ubermut');
  await expect(page.getByRole('option').first()).toContainText('Verein Übermut');
  await page.keyboard.press('Enter');
  await expect(card(page).getByRole('heading', { level: 2 })).toHaveText('Verein Übermut');
  await goTo(page, 'Verlauf');
  await expect(page.getByRole('main')).toContainText('Hort ohne Netz');
  for (const place of ['Start', 'Kontakte', 'Kooperationen', 'Gremien', 'Daten', 'Einstellungen', 'Hilfe']) {
    await goTo(page, place);
    await expect(page.getByRole('heading', { level: 1 })).toBeAttached();
  }
}

test('with its server stopped the installed app starts and works in every room', async ({ page, watch }) => {
  test.setTimeout(120_000);
  const release = await serve();
  watch.alsoAt(release.address);
  await page.goto(release.address);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  await release.close();
  await expect(fetch(release.address)).rejects.toThrow();
  // The browser looks for a newer service worker and finds nobody.
  watch.provokes(/service worker|ERR_CONNECTION_REFUSED/i);
  await page.reload();
  await enterDemo(page, 'S');
  await wholeDay(page);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Hilfe' })).toBeAttached();
  const [licences] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('link', { name: 'Lizenzen der mitgelieferten Bausteine' }).click(),
  ]);
  await expect(licences.getByText('cytoscape 3')).toBeVisible();
  await licences.close();
  await goTo(page, 'Akteure');
  await expect(shownActors(page)).toHaveText('42 Akteure');
});

test('a new release is offered and the old one runs until the button is pressed', async ({ page, watch }) => {
  const release = await serve();
  watch.alsoAt(release.address);
  await page.goto(release.address);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  await page.reload();
  await page.evaluate(() => Object.assign(globalThis, { untouched: true }));
  const state = () =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      return { waiting: registration?.waiting != null, untouched: 'untouched' in globalThis };
    });
  await expect(page.getByText('Eine neue Fassung ist bereit')).toBeHidden();

  release.append('sw.js', '\n// The next release.\n');
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await expect(page.getByText('Eine neue Fassung ist bereit')).toBeVisible();
  expect(await state()).toEqual({ waiting: true, untouched: true });
  await enterDemo(page, 'S');
  expect(await state()).toEqual({ waiting: true, untouched: true });

  const loaded = page.waitForEvent('load');
  await page.getByRole('button', { name: 'Jetzt aktualisieren' }).click();
  await loaded;
  await expect(shownActors(page)).toHaveText('40 Akteure');
  expect(await state()).toEqual({ waiting: false, untouched: false });
  await release.close();
});

test('the single file works from disk in every room and asks nobody', { tag: '@long' }, async ({
  page,
  watch,
}) => {
  test.setTimeout(120_000);
  const address = pathToFileURL(singleFile).href;
  watch.alsoAt(address);
  await page.goto(address);
  await enterDemo(page, 'S');
  await wholeDay(page);
  await goTo(page, 'Akteure');
  await page.reload();
  await expect(shownActors(page)).toHaveText('42 Akteure');
});
