// Tables: edit in the cell, change many at once, sort like a German phone book, filter, choose columns, copy, cards on a phone.
import { addActor, card, expect, goTo, grid, openDemo, pastedText, saved, startEmpty, test } from './stage';

test('a cell is edited by keyboard and keeps its value over a reload', async ({ page }) => {
  await openDemo(page, 'S');
  await goTo(page, 'Akteure');
  const table = grid(page, 'Akteure');
  const row = table.getByRole('row').nth(1);
  const name = await row.getByRole('rowheader').innerText();
  await row.getByRole('gridcell').nth(3).focus();
  await page.keyboard.press('F2');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Öhringen-Süd');
  await page.keyboard.press('Enter');
  await expect(row.getByRole('gridcell').nth(3)).toHaveText('Öhringen-Süd');
  await saved(page);
  await page.reload();
  await expect(table.getByRole('row', { name }).getByText('Öhringen-Süd')).toBeVisible();
});

test('Escape leaves a cell as it was', async ({ page }) => {
  await openDemo(page, 'S');
  await goTo(page, 'Akteure');
  const cell = grid(page, 'Akteure').getByRole('row').nth(1).getByRole('gridcell').nth(3);
  const before = await cell.innerText();
  await cell.focus();
  await page.keyboard.type('Falsch');
  await page.keyboard.press('Escape');
  await expect(cell).toHaveText(before);
  await expect(page.getByRole('button', { name: 'Rückgängig' })).toBeDisabled();
});

test('one field of several actors is changed in one step and taken back in one', async ({ page }) => {
  await openDemo(page, 'S');
  await goTo(page, 'Akteure');
  const table = grid(page, 'Akteure');
  for (const at of [1, 2, 3]) await table.getByRole('row').nth(at).getByRole('checkbox').click();
  await page.getByRole('button', { name: 'Feld ändern' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Feld' }).fill('Ort');
  await page.getByRole('option', { name: 'Ort', exact: true }).click();
  await dialog.getByRole('combobox', { name: 'Ort' }).fill('Neustadt am Versuch');
  await expect(dialog.getByText(/3 Akteure ändern: Ort → Neustadt am Versuch/)).toBeVisible();
  await dialog.getByRole('button', { name: /^Ändern|ändern$/ }).click();
  await expect(dialog).toBeHidden();
  await expect(table.getByText('Neustadt am Versuch')).toHaveCount(3);
  await page
    .getByRole('banner')
    .getByRole('button', { name: /^Rückgängig/ })
    .click();
  await expect(table.getByText('Neustadt am Versuch')).toHaveCount(0);
});

test('names are sorted as Germans sort them', async ({ page }) => {
  await startEmpty(page, 'Sortierung');
  await goTo(page, 'Akteure');
  for (const name of ['Zebra e. V.', 'Team 10', 'Öffentliche Bücherei', 'Team 2', 'Ostschule', 'Ärztehaus']) {
    await addActor(page, name);
  }
  const table = grid(page, 'Akteure');
  const sorted = ['Ärztehaus', 'Öffentliche Bücherei', 'Ostschule', 'Team 2', 'Team 10', 'Zebra e. V.'];
  await expect(table.getByRole('rowheader')).toHaveText(sorted);
  await table.getByRole('columnheader', { name: 'Name' }).click();
  await expect(table.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'descending');
  await expect(table.getByRole('rowheader')).toHaveText([...sorted].reverse());
});

test('a column filter forgives spelling, says how many are left and can be removed', async ({ page }) => {
  await openDemo(page, 'L');
  await goTo(page, 'Akteure');
  const region = page.getByRole('main');
  await expect(region.getByRole('status').nth(1)).toHaveText('242 Akteure');
  await region.getByRole('button', { name: 'Name filtern' }).click();
  await page.getByRole('dialog').getByLabel('Enthält').fill('BUERGER');
  await page.keyboard.press('Escape');
  await expect(region.getByRole('status').nth(1)).toHaveText(/^\d+ von 242 Akteuren$/);
  const names = await region.getByRole('rowheader').allInnerTexts();
  expect(names.length).toBeGreaterThan(0);
  for (const name of names) expect(name).toMatch(/bürger/i);
  await region.getByRole('button', { name: 'Filter auf Name entfernen' }).click();
  await expect(region.getByRole('status').nth(1)).toHaveText('242 Akteure');
});

test('chosen columns are still there after a reload', async ({ page }) => {
  await openDemo(page, 'S');
  await goTo(page, 'Akteure');
  const table = grid(page, 'Akteure');
  await expect(table.getByRole('columnheader', { name: 'PLZ' })).toBeHidden();
  await page.getByRole('button', { name: 'Spalten' }).click();
  await page.getByRole('dialog', { name: 'Spalten' }).getByLabel('PLZ').check();
  await page.keyboard.press('Escape');
  await expect(table.getByRole('columnheader', { name: 'PLZ' })).toBeAttached();
  await page.reload();
  await expect(table.getByRole('columnheader', { name: 'PLZ' })).toBeAttached();
});

test('selected rows are copied as cells for a spreadsheet, with telephone and e-mail only when chosen', async ({
  page,
}) => {
  await openDemo(page, 'S');
  await goTo(page, 'Akteure');
  const table = grid(page, 'Akteure');
  await expect(table).toBeVisible();
  const columns = await table.getByRole('columnheader').count();
  const copied = async () => {
    await table.getByRole('row').nth(1).getByRole('gridcell').first().focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+c');
    return (await pastedText(page)).trimEnd().split('\n');
  };
  const open = await copied();
  expect(open).toHaveLength(40);
  for (const line of open) expect(line.split('\t')).toHaveLength(columns - 3);
  expect(open.join('\n')).not.toContain('@');
  await expect(page.getByText(/^40 Zeilen kopiert\. Ohne: Telefon.*, E-Mail/).first()).toBeVisible();

  await page.getByRole('button', { name: /^Kopieren und Drucken von Zeilen/ }).click();
  await page.getByRole('menuitem').filter({ hasText: 'Weitergabe: intern' }).first().click();
  const lines = await copied();
  for (const line of lines) expect(line.split('\t')).toHaveLength(columns - 1);
  expect(lines.join('\n')).toContain('@');
  await expect(table.getByRole('rowheader').first()).toHaveText(lines[0]?.split('\t')[0] ?? '');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('a table is a list of cards and nothing is wider than the screen', async ({ page }) => {
    await openDemo(page, 'S');
    await goTo(page, 'Akteure');
    const list = page.getByRole('list', { name: 'Akteure' });
    await expect(list.getByRole('listitem').first()).toHaveAttribute('aria-setsize', '40');
    const first = list.getByRole('listitem').first().getByRole('button').first();
    const name = await first.innerText();
    await first.click();
    await expect(card(page).getByRole('heading', { level: 2 })).toHaveText(name);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
    await card(page).getByRole('button', { name: 'Karteikarte schließen' }).click();
    await expect(card(page)).toBeHidden();
  });
});
