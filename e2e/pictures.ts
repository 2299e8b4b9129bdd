// Saves a picture of the map as somebody does: by menu and dialog.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';

/** `all` names everybody there is room for; else the picture names who is named on the screen. */
export async function takePicture(
  page: Page,
  format: 'PNG-Bild' | 'SVG-Grafik',
  names: 'screen' | 'all' = 'screen',
): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Bild und Druck' }).click();
  await page.getByRole('menuitem', { name: `Als ${format}` }).click();
  const dialog = page.getByRole('dialog', { name: 'Bild der Karte speichern' });
  if (names === 'all') await dialog.getByRole('radio', { name: 'Alle, für die Platz ist' }).click();
  await dialog.getByRole('button', { name: 'Bild speichern' }).click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

/** The text of an SVG file of what the map shows. */
export async function svgOf(page: Page, names: 'screen' | 'all' = 'screen'): Promise<string> {
  return (await takePicture(page, 'SVG-Grafik', names)).bytes.toString('utf8');
}
