// Two tabs of the same browser: they stay in step, and neither writes over the other.
import { addActor, expect, goTo, grid, openDemo, startEmpty, test } from './stage';

test('what one tab adds the other shows, and either may take it back', async ({ page, context }) => {
  await startEmpty(page, 'Zwei Fenster');
  await goTo(page, 'Akteure');
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.getByRole('button', { name: 'Netz: Zwei Fenster' })).toBeVisible();

  await addActor(page, 'Hort Sonnenblume');
  await expect(grid(other, 'Akteure').getByRole('rowheader', { name: 'Hort Sonnenblume' })).toBeVisible();

  await other
    .getByRole('banner')
    .getByRole('button', { name: /^Rückgängig: / })
    .click();
  await expect(page.getByRole('rowheader', { name: 'Hort Sonnenblume' })).toBeHidden();
  await page
    .getByRole('banner')
    .getByRole('button', { name: /^Wiederholen: / })
    .click();
  await expect(grid(other, 'Akteure').getByRole('rowheader', { name: 'Hort Sonnenblume' })).toBeVisible();
});

test('both tabs edit the same actor and both edits stay', async ({ page, context }) => {
  await openDemo(page, 'S');
  await goTo(page, 'Akteure');
  const other = await context.newPage();
  await other.goto(page.url());
  const name = await grid(page, 'Akteure').getByRole('rowheader').first().innerText();
  const cellIn = (tab: typeof page, column: string) =>
    grid(tab, 'Akteure').getByRole('row', { name }).locator(`[aria-colindex="${column}"]`);
  await expect(cellIn(other, '5')).toBeVisible();
  const write = async (tab: typeof page, column: string, text: string) => {
    // Whoever writes in a window has it in front of them; Firefox gives keys to no other.
    await tab.bringToFront();
    await cellIn(tab, column).focus();
    await tab.keyboard.press('F2');
    await tab.keyboard.press('Control+a');
    await tab.keyboard.type(text);
    await tab.keyboard.press('Enter');
  };
  await write(page, '5', 'Erststadt');
  await write(other, '6', '01234 567');
  for (const tab of [page, other]) {
    await expect(cellIn(tab, '5')).toHaveText('Erststadt');
    await expect(cellIn(tab, '6')).toHaveText('01234 567');
  }
});

test('a network that is deleted in another tab closes in words, not in an error', async ({
  page,
  context,
}) => {
  await startEmpty(page, 'Wird gelöscht');
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.getByRole('button', { name: 'Netz: Wird gelöscht' })).toBeVisible();
  await page.getByRole('button', { name: 'Alle Netze' }).click();
  await page.getByRole('button', { name: 'Mehr zu „Wird gelöscht“' }).click();
  await page.getByRole('menuitem', { name: 'Löschen' }).click();
  const question = page.getByRole('alertdialog');
  await question.getByRole('textbox').fill('Wird gelöscht');
  await question.getByRole('button', { name: 'Netz löschen' }).click();
  await expect(other.getByRole('button', { name: 'Leer beginnen' })).toBeVisible();
  await expect(other.getByRole('button', { name: '„Wird gelöscht“ öffnen' })).toBeHidden();
});
