// The file is the truth: a network bound to a file, what a colleague saves there, what a bad drive leaves, and a shared folder.
import type { Page } from '@playwright/test';
import { violations } from './axe';
import { answerPickers, filePart, ownFile, writeOwnFile } from './netFiles';
import { choose, expect, goTo, startEmpty, test } from './stage';
import { living, readStore } from './store';

const file = 'Laufwerk.netz';

async function addActor(page: Page, name: string): Promise<void> {
  await page.keyboard.press('n');
  const form = page.getByRole('dialog', { name: 'Akteur anlegen' });
  await form.getByRole('textbox', { name: /^Name/ }).fill(name);
  await choose(form.getByRole('combobox', { name: /^Akteurstyp/ }), 'Grundschule');
  await form.getByRole('button', { name: 'Akteur anlegen' }).click();
  await expect(form).toBeHidden();
}

/** What the bar says of the file. */
const state = (page: Page, words: RegExp) => page.getByRole('button', { name: words });
const standsSaved = (page: Page) =>
  expect(state(page, /^Datei dieses Netzes: .*gesichert \d\d:\d\d, seitdem/)).toBeVisible();

test('a network is saved to its file, encrypted, and nothing of a colleague is written over', async ({
  page,
  browser,
  baseURL,
}) => {
  await answerPickers(page);
  await startEmpty(page, 'Netz Ost');
  await addActor(page, 'Grundschule Nord');
  await expect(state(page, /^Datei dieses Netzes: Keine Datei/)).toBeVisible();
  await page.keyboard.press('Control+s');
  const dialog = page.getByRole('dialog', { name: 'Netz als Datei sichern' });
  const passphrase = await dialog.getByRole('textbox', { name: 'Passphrase' }).inputValue();
  expect(passphrase).toMatch(/^([a-z]{4,8} ){5}[a-z]{4,8}$/);
  await expect(dialog.getByText('Stark (66 Bit).')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  const save = dialog.getByRole('button', { name: 'Datei auswählen und sichern …' });
  await expect(save).toBeDisabled();
  await dialog.getByText('Ich habe die Passphrase aufgeschrieben oder abgelegt').click();
  await save.click();
  await expect(dialog).toBeHidden();
  await standsSaved(page);
  const first = await ownFile(page, file);
  expect(first.subarray(0, 9).toString()).toBe('NETZENC1\n');
  expect(first.toString('latin1')).not.toContain('tables/');
  const [network] = living(await readStore(page), 'networks');
  const id = network?.networkId ?? '';

  // The next saving needs a key only, and keeps the version before.
  await addActor(page, 'Neues Jugendhaus');
  await expect(state(page, /^Datei dieses Netzes: .*geändert, nicht gesichert seit/)).toBeVisible();
  await page.keyboard.press('Control+s');
  await standsSaved(page);
  const second = await ownFile(page, file);
  expect(second.equals(first)).toBe(false);
  expect((await ownFile(page, `files/${id}/earlier.1.netz`)).equals(first)).toBe(true);

  // Another device opens it: with the passphrase, and with nothing else.
  const other = await browser.newContext({ ...(baseURL !== undefined && { baseURL }), locale: 'de-DE' });
  const colleague = await other.newPage();
  await answerPickers(colleague);
  await colleague.goto('/');
  await colleague.getByLabel('Netzdatei auswählen').setInputFiles({
    name: file,
    mimeType: 'application/octet-stream',
    buffer: second,
  });
  const question = colleague.getByRole('dialog', { name: `Passphrase für „${file}“` });
  await question.getByRole('textbox').fill('wolke regal hafen zimt uhrwerk anker');
  await question.getByRole('button', { name: 'Öffnen' }).click();
  await expect(question.getByText('Die Passphrase passt nicht zu dieser Datei')).toBeVisible();
  await question.getByRole('textbox').fill(passphrase);
  await question.getByRole('button', { name: 'Öffnen' }).click();
  await expect(question).toBeHidden();
  await expect(state(colleague, /^Netz: Netz Ost/)).toBeVisible();
  await addActor(colleague, 'Akteur der Kollegin');
  await colleague.keyboard.press('Control+s');
  const theirs = colleague.getByRole('dialog', { name: 'Netz als Datei sichern' });
  await theirs.getByText('Jeder, der die Datei bekommt').first().click();
  await theirs.getByText(/^Ich sichere unverschlüsselt/).click();
  await theirs.getByRole('button', { name: 'Datei auswählen und sichern …' }).click();
  await standsSaved(colleague);
  const changed = await ownFile(colleague, file);
  await other.close();

  // What the colleague saved stays as it is, and what differs is said.
  await writeOwnFile(page, file, changed);
  await addActor(page, 'Noch ein Verein');
  await page.keyboard.press('Control+s');
  const foreign = page.getByRole('alertdialog', { name: `„${file}“ wurde nicht überschrieben` });
  await expect(foreign.getByText('Akteure: 1 nur in der Datei, 1 nur hier')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  expect((await ownFile(page, file)).equals(changed)).toBe(true);
  await foreign.getByRole('button', { name: 'Als eigene Kopie öffnen' }).click();
  await expect(state(page, /^Netz: Netz Ost \(Datei vom/)).toBeVisible();
  expect(await networksIn(page)).toEqual([
    'Akteur der Kollegin, Grundschule Nord, Neues Jugendhaus',
    'Grundschule Nord, Neues Jugendhaus, Noch ein Verein',
  ]);

  // A file the drive has broken is refused, and the version before is offered.
  await writeOwnFile(page, file, second.subarray(0, second.length - 40));
  await goTo(page, 'Daten');
  await page.getByRole('button', { name: 'Datei öffnen', exact: true }).click();
  const refused = page.getByRole('alertdialog', { name: `„${file}“ wurde nicht geöffnet` });
  await expect(refused.getByText('Die Datei ist nicht vollständig')).toBeVisible();
  await refused.getByRole('button', { name: /^Fassung vom .* öffnen$/ }).click();
  await expect.poll(() => networksIn(page)).toContain('Grundschule Nord');
});

test('in a shared folder each device writes its own file, and a missing one is told', {
  tag: '@long',
}, async ({ page }) => {
  await answerPickers(page);
  await startEmpty(page, 'Netz Ost');
  await goTo(page, 'Daten');
  await filePart(page).getByRole('button', { name: 'Als Datei sichern …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Netz als Datei sichern' });
  await dialog.getByText('In einen gemeinsamen Ordner').first().click();
  await dialog.getByText('Jeder, der die Datei bekommt').first().click();
  await dialog.getByText(/^Ich sichere unverschlüsselt/).click();
  await dialog.getByRole('button', { name: 'Ordner auswählen und sichern …' }).click();
  await standsSaved(page);
  await expect(page.getByText('In diesem Ordner sichert bisher nur dieses Gerät.')).toBeVisible();
  const [folder] = await namesIn(page, ['Ordner']);
  const devices = `Ordner/${folder}/devices`;
  const [own] = await namesIn(page, devices.split('/'));
  expect(own).toMatch(/^[\w-]+\.netz$/);

  await writeOwnFile(page, `${devices}/OtherDevice0000002.netz`, await ownFile(page, `${devices}/${own}`));
  await addActor(page, 'Neues Jugendhaus');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('In diesem Ordner sichert 1 weiteres Gerät.')).toBeVisible();
  await expect(
    page.getByText(/^Anderes Gerät: neu seit .*, hier noch nicht zusammengeführt\./),
  ).toBeVisible();
  const beside = await namesIn(page, devices.split('/'));
  expect(beside).toHaveLength(3);
  expect(beside).toContain(own?.replace('.netz', '.1.netz'));

  await page.evaluate(async (names) => {
    let place = await navigator.storage.getDirectory();
    for (const name of names) place = await place.getDirectoryHandle(name);
    await place.removeEntry('OtherDevice0000002.netz');
  }, devices.split('/'));
  await addActor(page, 'Noch ein Verein');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('1 Gerät ist nicht mehr zu sehen.')).toBeVisible();
  await page.getByRole('button', { name: 'Verstanden' }).click();
  await expect(page.getByText('1 Gerät ist nicht mehr zu sehen.')).toBeHidden();
});

/** What the actors of each network are called, a line a network, in alphabetical order. */
async function networksIn(page: Page): Promise<string[]> {
  const stored = await readStore(page);
  const lines = living(stored, 'networks').map(({ networkId }) =>
    living(stored, 'actors')
      .filter((actor) => actor.networkId === networkId)
      .map((actor) => String(actor['name']))
      .sort()
      .join(', '),
  );
  return lines.sort();
}

/** Names in a folder among the browser's own files, in order. */
async function namesIn(page: Page, path: readonly string[]): Promise<string[]> {
  return page.evaluate(async (names) => {
    let folder = await navigator.storage.getDirectory();
    for (const name of names) folder = await folder.getDirectoryHandle(name);
    const found: string[] = [];
    const entries = folder as FileSystemDirectoryHandle & { keys: () => AsyncIterable<string> };
    for await (const name of entries.keys()) found.push(name);
    return found.sort();
  }, path);
}
