// The first screen: four ways in, and the shelf of networks that lie on this device.
import { expect, openDemo, shownActors, startEmpty, test } from './stage';

test.use({ installs: true });

test('the first screen offers four ways and says that nothing leaves the device', async ({ page }) => {
  await page.goto('/');
  const ways = page.getByRole('region', { name: 'So fangen Sie an' });
  for (const name of ['Beispielnetz öffnen', 'Liste importieren', 'Datei öffnen', 'Leer beginnen']) {
    await expect(ways.getByRole('button', { name, exact: true })).toBeEnabled();
  }
  await expect(page.getByText('Nichts wird übertragen.')).toBeVisible();
  await expect(page.getByText('Ihre Netze auf diesem Gerät')).toBeHidden();
});

test('one click opens the example network of 242 actors on the map', { tag: '@long' }, async ({ page }) => {
  await openDemo(page);
  await expect(shownActors(page)).toHaveText('242 Akteure');
  await expect(page.getByRole('button', { name: /^Netz: Musterlandkreis/ })).toBeVisible();
  await expect(page.getByText('Demodaten – fiktiv', { exact: true })).toBeVisible();
  await expect(page.getByText(/^Grundlage: 242 Akteure, \d+ Kooperationen/)).toBeVisible();
});

test('an empty network needs a name and opens at its start page', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Leer beginnen' }).click();
  await page.getByRole('button', { name: 'Netz anlegen' }).click();
  await expect(page.getByText('Bitte geben Sie dem Netz einen Namen.')).toBeVisible();
  await startEmpty(page, 'Netzwerk Ostkreis');
  await expect(page).toHaveTitle(/Netzwerk Ostkreis/);
});

test('a network is renamed, copied, and deleted only after its name was typed', async ({ page }) => {
  await startEmpty(page, 'Erstes Netz');
  await page.getByRole('button', { name: 'Alle Netze' }).click();
  const shelf = page.getByRole('region', { name: /Ihre Netze auf diesem Gerät/ });
  const menu = async (network: string, action: string) => {
    await shelf.getByRole('button', { name: `Mehr zu „${network}“` }).click();
    await page.getByRole('menuitem', { name: action }).click();
  };

  await menu('Erstes Netz', 'Umbenennen');
  const rename = page.getByRole('dialog', { name: 'Netz umbenennen' });
  await rename.getByLabel('Name des Netzes').fill('Netz Süd');
  await rename.getByRole('button', { name: 'Umbenennen' }).click();
  await expect(shelf.getByRole('button', { name: '„Netz Süd“ öffnen' })).toBeVisible();

  await menu('Netz Süd', 'Duplizieren');
  await expect(shelf.getByRole('button', { name: '„Netz Süd (Kopie)“ öffnen' })).toBeVisible();

  await menu('Netz Süd', 'Löschen');
  const question = page.getByRole('alertdialog', { name: '„Netz Süd“ löschen?' });
  const really = question.getByRole('button', { name: 'Netz löschen' });
  await expect(really).toBeDisabled();
  await question.getByRole('textbox').fill('Netz Nord');
  await expect(really).toBeDisabled();
  await question.getByRole('textbox').fill('Netz Süd');
  await really.click();
  await expect(shelf.getByRole('button', { name: '„Netz Süd“ öffnen' })).toBeHidden();
  await expect(shelf.getByRole('button', { name: '„Netz Süd (Kopie)“ öffnen' })).toBeVisible();

  await page.reload();
  await expect(shelf.getByRole('button', { name: /öffnen$/ })).toHaveCount(1);
});

test('the next visit returns to the network that was open last', async ({ page }) => {
  await startEmpty(page, 'Netz von gestern');
  await page.goto('about:blank');
  await page.goto('/');
  await expect(page.getByRole('button', { name: 'Netz: Netz von gestern' })).toBeVisible();
});
