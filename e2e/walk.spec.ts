// Walking the network without a mouse: from neighbour to neighbour, two steps around, over whom one gets to somebody, all of it announced.
import type { Locator, Page } from '@playwright/test';
import { drawn } from './canvas';
import { card, expect, openDemo, shownActors, test } from './stage';

const voice = (page: Page): Locator => page.locator('[data-live-announcer]');
const canvas = (page: Page): Locator => page.getByRole('application', { name: 'Netzkarte' });

/** The actor whose sentence was said last: "Grundschule Nord, Grundschule, 4 Kooperationen". */
async function said(page: Page, pattern: RegExp): Promise<RegExpMatchArray> {
  await expect(voice(page)).toContainText(pattern);
  const [match] = [...(await voice(page).innerText()).matchAll(new RegExp(pattern, 'g'))].slice(-1);
  if (!match) throw new Error('not said');
  return match;
}

test('by keyboard alone: to a neighbour, two steps around, and over whom to somebody else', async ({
  page,
}) => {
  await openDemo(page, 'L');
  await page.evaluate(() => {
    addEventListener(
      'pointerdown',
      (event) => event.pointerType !== '' && globalThis.console.error('a pointer was used'),
      true,
    );
  });
  // Somebody with many neighbours is found by name; the map goes there.
  await page.keyboard.press('Control+k');
  await page.keyboard.type('ASD Mitte');
  await expect(page.getByRole('option').first()).toContainText('Allgemeiner Sozialer Dienst');
  await page.keyboard.press('Enter');
  await expect(card(page).getByRole('heading', { level: 2 })).toHaveText(/^Allgemeiner Sozialer Dienst/);
  for (let stops = 0; stops < 60; stops += 1) {
    if (await canvas(page).evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('Shift+Tab');
  }
  await expect(canvas(page)).toBeFocused();

  // To a neighbour: what ties both is said, and who it is.
  for (const arrow of ['ArrowDown', 'ArrowLeft', 'ArrowRight', 'ArrowUp']) {
    await page.keyboard.press(arrow);
    const heading = await card(page).getByRole('heading', { level: 2 }).innerText();
    if (!heading.startsWith('Allgemeiner')) break;
  }
  const [, neighbour = ''] = await said(
    page,
    /arbeitet mit (.+?) zusammen: Stufe \d.*?\. .+?, .+?, \d+ Kooperation/,
  );
  await expect(card(page).getByRole('heading', { level: 2 })).toHaveText(neighbour);

  // Two steps around.
  await page.keyboard.press('2');
  await expect(voice(page)).toContainText(`Umfeld von ${neighbour}, 2 Schritte`);
  await expect(shownActors(page)).toHaveText(/^\d+ von 242 Akteuren$/);
  const around = Number(/^\d+/.exec(await shownActors(page).innerText())?.[0]);
  await expect.poll(async () => (await drawn(page)).actors).toBe(around);
  // How many that are is said, too, and nobody among them stands dimmed: all of it is about the one selected.
  await expect(voice(page)).toContainText(`2 Schritte: ${String(around)} von 242 Akteuren`);
  await expect(page.locator('[data-dim]')).toHaveAttribute('data-dim', 'none');

  // Escape leaves one thing after the other: the card with its actor, then the focus.
  await page.keyboard.press('Escape');
  await expect(card(page)).toBeHidden();
  await expect(canvas(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await said(page, /Das ganze Netz ist wieder zu sehen\./);
  await expect(shownActors(page)).toHaveText('242 Akteure');
  await expect(page.locator('[data-dim]')).toHaveAttribute('data-dim', 'none');

  // Back to where the walk was, and from there to somebody far away.
  await page.keyboard.press('Enter');
  await expect(voice(page)).toContainText(`${neighbour}, `);
  await page.keyboard.press('w');
  const dialog = page.getByRole('dialog', { name: 'Über wen führt der Weg?' });
  await expect(dialog.getByRole('combobox', { name: 'Von' })).toHaveValue(neighbour);
  await expect(dialog.getByRole('combobox', { name: 'Zu' })).toBeFocused();
  await page.keyboard.type('Mehrgenerationenhaus');
  await expect(page.getByRole('option').first()).toBeVisible();
  // One Enter takes the actor, the next shows the ways.
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listbox')).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  const found = await said(
    page,
    /(\d+) kürzeste[r]? Wege? von .+? zu .+?, (?:je )?(\d+) Schritte\. Der stärkste: (.+?)\./,
  );
  const panel = page.getByRole('region', { name: 'Wege' });
  const ways = panel.getByRole('listitem');
  await expect(ways).toHaveCount(Math.min(20, Number(found[1])));
  expect((await ways.first().innerText()).replaceAll(/\s+/g, ' ')).toBe(found[3]);
  expect(found[3]?.split(' – Stufe ')).toHaveLength(Number(found[2]) + 1);
  // Only who is on a way is drawn in front and counted; the rest is dimmed behind.
  const onWays = new Set((await panel.getByRole('button').allInnerTexts()).filter(Boolean));
  await expect.poll(async () => (await drawn(page)).actors).toBeGreaterThanOrEqual(onWays.size);
  await expect(page.getByText(/^abgeblendet: passt nicht$/)).toBeVisible();
  expect(page.url()).toMatch(/nach=/);

  await canvas(page).focus();
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(shownActors(page)).toHaveText('242 Akteure');
});
