// Steps through the import dialog and the export of lists.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, goTo } from './stage';

/** A path, or a file that exists only in this journey. */
export type ListFile = string | { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

/** A small list as a file of the given text. */
export function listFile(name: string, text: string): ListFile {
  return { name, mimeType: 'text/csv', buffer: Buffer.from(text, 'utf8') };
}

export function importDialog(page: Page) {
  return page.getByRole('dialog', { name: /^Liste importieren/ });
}

/** Opens the import by its letter, hands it the file and waits until it is read. */
export async function readList(page: Page, file: ListFile): Promise<void> {
  await openImport(page);
  await importDialog(page).getByLabel('Datei mit der Liste').setInputFiles(file);
  await expect(importDialog(page).getByRole('heading', { name: 'So wurde die Liste gelesen' })).toBeVisible();
}

export async function openImport(page: Page): Promise<void> {
  if (await importDialog(page).isVisible()) return;
  await goTo(page, 'Daten');
  await page.getByRole('main').getByRole('button', { name: 'Liste importieren' }).click();
  await expect(importDialog(page)).toBeVisible();
}

/** What kind of list the import takes it for; changed by hand where it guessed otherwise. */
export async function chooseKind(page: Page, kind: string): Promise<void> {
  const field = importDialog(page).getByRole('button', { name: /Art der Liste/ });
  if ((await field.innerText()).includes(kind)) return;
  await field.click();
  await page.getByRole('option', { name: kind, exact: true }).click();
}

/** From the first step through the columns to the preview. */
export async function toPreview(page: Page): Promise<void> {
  const next = importDialog(page).getByRole('button', { name: 'Weiter', exact: true });
  await next.click();
  await expect(importDialog(page).getByRole('heading', { name: 'Was steht in den Spalten?' })).toBeVisible();
  await next.click();
  await expect(importDialog(page).getByLabel('Was geschehen wird')).toBeVisible({ timeout: 30_000 });
}

/** The figures of the preview, by their word in lower case; those of nothing are left out but for the usual ones. */
export async function plannedCounts(page: Page): Promise<Readonly<Record<string, number>>> {
  const figures = importDialog(page).getByRole('group', { name: 'Gezeigt werden' }).getByRole('button');
  const texts = await figures.allInnerTexts();
  return Object.fromEntries(
    texts.map((text) => {
      const [, word = '', figure = ''] = /^(.*?)\s*([\d.]+)$/s.exec(text.trim()) ?? [];
      return [word.trim().toLowerCase(), Number(figure.replace(/\D/g, ''))];
    }),
  );
}

/** Presses „Importieren“ and waits for the confirmation. */
export async function confirmImport(page: Page): Promise<void> {
  await importDialog(page).getByRole('button', { name: 'Importieren', exact: true }).click();
  await expect(importDialog(page).getByRole('heading', { name: 'Die Liste ist importiert' })).toBeVisible({
    timeout: 30_000,
  });
}

/** Saves one list from the place "Daten" and returns its file. */
export async function exportList(
  page: Page,
  list: string,
): Promise<{ name: string; path: string; text: string }> {
  await goTo(page, 'Daten');
  await page.getByRole('button', { name: `${list} exportieren …` }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('dialog').getByRole('button', { name: 'Exportieren', exact: true }).click();
  const file = await download;
  const path = await file.path();
  return { name: file.suggestedFilename(), path, text: readFileSync(path, 'utf8') };
}
