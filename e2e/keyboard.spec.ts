// The day of somebody without a mouse: find, open, add, undo, redo, end, filter, export.
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { card, expect, shownActors, test } from './stage';

/**
 * Presses Tab until the wanted control or something in it has the focus; a journey of more than `most` stops is a failure. What stands
 * before the focus is reached by Shift+Tab: past the last stop a browser goes on into its own bars, where no driver follows it.
 */
async function tabTo(
  page: Page,
  wanted: Locator,
  most = 30,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  await expect(wanted).toBeVisible();
  for (let stops = 0; stops <= most; stops += 1) {
    if (await wanted.evaluate((element) => element.contains(document.activeElement))) return;
    await page.keyboard.press(key);
    expect(await page.evaluate(() => document.hasFocus()), 'the focus is in the page').toBe(true);
  }
  throw new Error(`not reached with ${most} tabs: ${wanted.toString()}`);
}

/** Opens the palette, types and takes the first entry. */
async function palette(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: 'Suchen oder Befehl eingeben' });
  await expect(field).toBeFocused();
  await page.keyboard.type(text);
  await expect(page.getByRole('option', { selected: true })).toContainText(new RegExp(text.slice(0, 3), 'i'));
  await page.keyboard.press('Enter');
  await expect(field).toBeHidden();
}

test('a whole day works by keyboard alone', async ({ page }) => {
  test.setTimeout(120_000);
  // Any press of a pointer is told as an error, and an error fails the journey.
  await page.addInitScript(() => {
    addEventListener(
      'pointerdown',
      (event) => event.pointerType !== '' && globalThis.console.error('a pointer was used'),
      true,
    );
  });
  await page.goto('/');
  await tabTo(page, page.getByRole('button', { name: 'Beispielnetz öffnen' }));
  await page.keyboard.press('Enter');
  await expect(shownActors(page)).toHaveText('242 Akteure');
  const basis = page.getByText(/^Grundlage: 242 Akteure, /);
  const ties = Number(/(\d+) Kooperationen/.exec(await basis.innerText())?.[1]);

  // Find and open.
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: 'Suchen oder Befehl eingeben' });
  await expect(field).toBeFocused();
  await page.keyboard.type('ASD');
  await expect(page.getByRole('option').first()).toContainText('Allgemeiner Sozialer Dienst');
  await page.keyboard.press('Enter');
  await expect(card(page).getByRole('heading', { level: 2 })).toHaveText(
    'Allgemeiner Sozialer Dienst, Team Mitte',
  );

  // Add a cooperation with a school at step 2, from the card.
  await tabTo(page, card(page).getByRole('button', { name: 'Kooperation anlegen' }), 60);
  await page.keyboard.press('Enter');
  const form = page.getByRole('dialog', { name: 'Kooperation anlegen' });
  await expect(form.getByRole('combobox', { name: 'Akteur A' })).toHaveValue(/^Allgemeiner Sozialer Dienst/);
  await expect(form.getByRole('combobox', { name: 'Akteur B' })).toBeFocused();
  await page.keyboard.type('Grundschule');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(form.getByRole('combobox', { name: 'Akteur B' })).toHaveValue(/Grundschule|GS/);
  const school = await form.getByRole('combobox', { name: 'Akteur B' }).inputValue();
  await tabTo(page, form.getByRole('radiogroup', { name: 'Stufe' }));
  for (const [step, arrow] of [
    ['3', 'ArrowRight'],
    ['2', 'ArrowLeft'],
  ] as const) {
    const radio = form.getByRole('radio', { name: step });
    for (let moves = 0; moves < 5; moves += 1) {
      if (await radio.evaluate((element) => element === document.activeElement)) break;
      await page.keyboard.press(arrow);
    }
    await expect(radio).toBeChecked();
  }
  await page.keyboard.press('Control+Enter');
  await expect(form).toBeHidden();
  await expect(card(page)).toContainText('2 – Koordination');
  await expect(basis).toContainText(`${ties + 1} Kooperationen`);

  // Undo and redo.
  await page.keyboard.press('Control+z');
  await expect(basis).toContainText(`${ties} Kooperationen`);
  await page.keyboard.press('Control+y');
  await expect(basis).toContainText(`${ties + 1} Kooperationen`);
  await expect(card(page)).toContainText(school);

  // End it as of today: the last day still counts.
  await tabTo(page, card(page).getByRole('button', { name: 'Weitere Aktionen' }), 60);
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Beenden …' }).focus();
  await page.keyboard.press('Enter');
  const end = page.getByRole('dialog', { name: 'Kooperation beenden' });
  const today = new Intl.DateTimeFormat('de-DE', { dateStyle: 'medium', timeZone: 'Europe/Berlin' }).format();
  await expect(end.getByRole('textbox', { name: /^Beendet zum/ })).toHaveValue(today);
  await page.keyboard.press('Enter');
  await expect(end).toBeHidden();
  await expect(card(page)).toContainText('beendet');

  // Filter to the region Mitte.
  await tabTo(page, page.getByRole('button', { name: 'Filter', exact: true }), 60, 'Shift+Tab');
  await page.keyboard.press('Enter');
  const filter = page.getByRole('dialog', { name: 'Filtern nach' });
  await tabTo(page, filter.getByRole('checkbox', { name: 'Mitte', exact: true }));
  await page.keyboard.press('Space');
  await page.keyboard.press('Escape');
  await expect(shownActors(page)).toHaveText(/^\d+ von 242 Akteuren$/);
  const shown = Number(/^\d+/.exec(await shownActors(page).innerText())?.[0]);

  // Export what is in sight.
  await palette(page, 'Exportieren');
  const dialog = page.getByRole('dialog', { name: 'Liste exportieren' });
  await expect(dialog.getByRole('radio', { name: `gefilterte (${shown})` })).toBeChecked();
  const save = dialog.getByRole('button', { name: 'Exportieren', exact: true });
  await expect(save).toBeFocused();
  const download = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/\.csv$/);
  const text = readFileSync(await file.path(), 'utf8');
  expect(text.startsWith('\ufeff')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  const [header = '', ...lines] = text.slice(1).trimEnd().split('\r\n');
  // In quotes, because Excel takes a file that begins with a bare ID for another format.
  const columns = header.replaceAll('"', '').split(';');
  expect(columns[0]).toBe('ID');
  expect(lines).toHaveLength(shown);
  const region = columns.findIndex((name) => /Region/.test(name));
  expect(region).toBeGreaterThan(0);
  expect(new Set(lines.map((line) => line.split(';')[region]))).toEqual(new Set(['Mitte']));
});
