// What a browser cannot do for the data is told where one looks for them: files in Firefox, the storage of an app opened from disk.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { test as testFromDisk } from '@playwright/test';
import { expect, goTo, startEmpty, test } from './stage';

test('the help tells what this browser cannot do, and nothing where it can do all', async ({
  page,
  browserName,
}) => {
  await startEmpty(page, 'Grenzen');
  await goTo(page, 'Hilfe');
  await expect(page.getByRole('heading', { name: 'Wo liegen meine Daten?' })).toBeVisible();
  const files = page.getByText('Jedes Sichern ist ein Download, nichts wird von selbst gesichert');
  await expect(files).toHaveCount(browserName === 'firefox' ? 1 : 0);
  await expect(page.getByText('Akteursnetz ist hier als Datei geöffnet')).toHaveCount(0);
});

testFromDisk('the single file tells where its data are', async ({ page, browserName }) => {
  await page.goto(pathToFileURL(resolve(import.meta.dirname, '../dist-single/index.html')).href);
  await page.getByRole('button', { name: 'Leer beginnen' }).click();
  await page.getByLabel('Name des Netzes').pressSequentially('Vom Stick');
  await page.getByRole('button', { name: 'Netz anlegen' }).click();
  await goTo(page, 'Hilfe');
  await expect(page.getByText('Akteursnetz ist hier als Datei geöffnet')).toContainText(
    browserName === 'firefox'
      ? 'genau dieser Datei an genau diesem Ort'
      : 'in diesem Browser, nicht in der Datei',
  );
});
