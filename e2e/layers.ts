// The menu "Ebenen" above the map.
import type { Locator, Page } from '@playwright/test';

/** Opens the menu; Escape closes it. */
export async function openLayers(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Ebenen', exact: true }).click();
  return page.getByRole('dialog', { name: 'Ebenen' });
}

/** Turns a layer on or off and closes the menu again. */
export async function toggleLayer(page: Page, name: string): Promise<void> {
  const menu = await openLayers(page);
  await menu.getByRole('checkbox', { name }).press('Space');
  await page.keyboard.press('Escape');
}

/** Chooses how Gremien, or units, are shown; the menu stays open. */
export async function chooseLayer(page: Page, menu: Locator, field: string, option: string): Promise<void> {
  await menu.getByRole('button', { name: new RegExp(`${field}$`) }).click();
  await page.getByRole('option', { name: option }).click();
}
