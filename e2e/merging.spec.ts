// Two profiles work offline on copies of one network, swap files and merge both ways (issue 6, done when 3).
import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';
import { confirmImport, importDialog, listFile, readList, toPreview } from './lists';
import { downloadNetwork } from './netFiles';
import { expect, goTo, openDemo, shownActors, test, Watch } from './stage';
import { contradictions, living, readStore, type Row } from './store';

const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer });

/** A list of known actors with another value each comes in. */
async function importEdits(page: Page, actors: readonly Row[], column: string, word: string): Promise<void> {
  const text = actors.map(({ id, name }, at) => `${id};${String(name)};${word} ${at}`).join('\n');
  await readList(page, listFile(`${word}.csv`, `ID;Name;${column}\n${text}\n`));
  await toPreview(page);
  await confirmImport(page);
  await page.keyboard.press('Escape');
  await expect(importDialog(page)).toBeHidden();
}

async function saved(page: Page): Promise<Buffer> {
  return readFileSync(await (await downloadNetwork(page)).path());
}

function mergeDialog(page: Page) {
  return page.getByRole('dialog', { name: /^Abgleich mit/ });
}

async function compare(page: Page, name: string, buffer: Buffer): Promise<void> {
  await goTo(page, 'Daten');
  await page.getByLabel('Datei der Kopie wählen').setInputFiles(file(name, buffer));
  await expect(mergeDialog(page).getByText('nur in der Kopie geändert', { exact: true })).toBeVisible();
}

async function figure(page: Page, name: string): Promise<number> {
  const value = mergeDialog(page).locator('dl > div').filter({ hasText: name }).locator('dd');
  return Number((await value.innerText()).replace(/\D/g, ''));
}

/** Living records without what each shelf says for itself, the places of a first drawing and the logs. */
async function content(page: Page, networkId: string): Promise<readonly string[]> {
  const stored = await readStore(page);
  return ['actors', 'contacts', 'cooperations', 'relations', 'gremien', 'seats', 'views'].flatMap((table) =>
    living(stored, table)
      .filter((row) => row.networkId === networkId)
      .map(
        (row) => `${table} ${JSON.stringify({ ...row, networkId: '' }, ['id', ...Object.keys(row).sort()])}`,
      )
      .sort(),
  );
}

async function networkOf(page: Page): Promise<string> {
  const [self] = living(await readStore(page), 'networks');
  return self?.id ?? '';
}

/** A browser with a profile of its own. */
const profiles = test.extend<{ profile: (folder: string) => Promise<Page> }>({
  profile: async ({ playwright, launchOptions, baseURL }, give, info) => {
    const open: { context: BrowserContext; watch: Watch }[] = [];
    await give(async (name) => {
      const options = { ...launchOptions, locale: 'de-DE', viewport: { width: 1280, height: 800 } };
      const context = await playwright.chromium.launchPersistentContext(info.outputPath(name), {
        ...options,
        ...(baseURL === undefined ? {} : { baseURL }),
      });
      open.push({ context, watch: new Watch(context, `${baseURL}/`) });
      await context.addInitScript(() => {
        Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
      });
      return context.pages()[0] ?? context.newPage();
    });
    for (const { context, watch } of open) {
      expect(watch.verdict(), 'complaints of the browser').toEqual([]);
      await context.close();
    }
  },
});

profiles('100 edits each, merged both ways, make equal networks @long', async ({ profile }) => {
  profiles.setTimeout(300_000);
  const [page, other] = [await profile('mine'), await profile('theirs')];
  await openDemo(page, 'L');
  const first = await saved(page);
  await other.goto('/');
  await other.getByLabel('Netzdatei auswählen').setInputFiles(file('Kopie.netz', first));
  await expect(shownActors(other)).toHaveText('242 Akteure');

  const actors = [...living(await readStore(page), 'actors')].sort((one, two) =>
    one.id.localeCompare(two.id),
  );
  // Ten actors get a town on both sides, each another one.
  await importEdits(page, actors.slice(0, 100), 'Ort', 'Hierort');
  await importEdits(other, actors.slice(90, 190), 'Ort', 'Kopieort');
  const [mine, theirs] = [await saved(page), await saved(other)];

  await compare(page, 'von-der-anderen.netz', theirs);
  expect(await figure(page, 'nur hier geändert')).toBeGreaterThanOrEqual(90);
  expect(await figure(page, 'nur in der Kopie geändert')).toBeGreaterThanOrEqual(90);
  expect(await figure(page, 'zu entscheiden')).toBe(10);
  const confirm = mergeDialog(page).getByRole('button', { name: 'Noch 10 zu entscheiden' });
  await expect(confirm).toBeDisabled();
  // One is decided by keys, the others at once.
  const group = mergeDialog(page).getByRole('radiogroup').first();
  await group.getByRole('radio').first().focus();
  await page.keyboard.press('Space');
  await expect(mergeDialog(page).getByRole('button', { name: 'Noch 9 zu entscheiden' })).toBeDisabled();
  await mergeDialog(page).getByRole('button', { name: 'Überall: hier' }).click();
  await mergeDialog(page).getByRole('button', { name: 'Zusammenführen' }).click();
  await expect(mergeDialog(page).getByText('Die Kopien sind zusammengeführt')).toBeVisible();
  const protocol = page.waitForEvent('download');
  await mergeDialog(page).getByRole('button', { name: 'Protokoll sichern' }).click();
  const lines = readFileSync(await (await protocol).path(), 'utf8');
  expect(lines.match(/Hierort \d+.*Kopieort \d+.*→ Hier/g)).toHaveLength(10);
  await mergeDialog(page).getByRole('button', { name: 'Schließen' }).last().click();

  await compare(other, 'vom-anfang.netz', mine);
  expect(await figure(other, 'zu entscheiden')).toBe(10);
  await mergeDialog(other).getByRole('button', { name: 'Überall: Kopie' }).click();
  await mergeDialog(other).getByRole('button', { name: 'Zusammenführen' }).click();
  await expect(mergeDialog(other).getByText('Die Kopien sind zusammengeführt')).toBeVisible();
  await mergeDialog(other).getByRole('button', { name: 'Schließen' }).last().click();

  const [here, there] = [
    await content(page, await networkOf(page)),
    await content(other, await networkOf(other)),
  ];
  expect(there).toEqual(here);
  const towns = new Map(living(await readStore(page), 'actors').map(({ id, city }) => [id, city]));
  for (const [at, { id }] of actors.slice(0, 100).entries()) expect(towns.get(id)).toBe(`Hierort ${at}`);
  for (const [at, { id }] of actors.slice(100, 190).entries())
    expect(towns.get(id)).toBe(`Kopieort ${at + 10}`);
  for (const each of [page, other]) expect(contradictions(await readStore(each))).toEqual([]);

  // The same again changes nothing; undo takes the whole merge back.
  await compare(page, 'noch-einmal.netz', theirs);
  expect(await figure(page, 'zu entscheiden')).toBe(0);
  expect(await figure(page, 'nur in der Kopie geändert')).toBe(0);
  await mergeDialog(page).getByRole('button', { name: 'Abbrechen' }).click();
  await page.keyboard.press('ControlOrMeta+z');
  await expect
    .poll(
      async () =>
        living(await readStore(page), 'actors').filter(({ city }) => /^Kopieort/.test(String(city))).length,
    )
    .toBe(0);
});
