// Gremien: a whole Gremium filled by keyboard, and a finding opened, ticked off with a reason, undone.
import { expect, goTo, grid, openDemo, saved, test } from './stage';

test('the checks open what they counted, are ticked off with a reason and come back', async ({ page }) => {
  await openDemo(page);
  await goTo(page, 'Gremien');
  await page.getByRole('radio', { name: 'Prüfungen (21)' }).click();
  const room = page.getByRole('region', { name: 'Prüfungen', exact: true });
  const overlap = room.getByRole('region', { name: /^Mögliche Doppelstrukturen/ }).getByRole('listitem');
  const pair = overlap.filter({ hasText: 'Steuergruppe „Schulerfolg sichern“' }).first();
  const steering = pair.getByRole('button', { name: /6 gemeinsame Organisationen von 11/ });
  await steering.click();
  await expect(pair.getByRole('listitem')).toHaveCount(6);

  await steering.press('Delete');
  const dialog = page.getByRole('dialog', { name: 'Hinweis abhaken' });
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('Bitte einen Grund angeben.')).toBeVisible();
  await page.keyboard.type('So gewollt');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('radio', { name: 'Prüfungen (20)' })).toBeVisible();
  await saved(page);
  await page.reload();
  await page.getByRole('radio', { name: 'Prüfungen (20)' }).click();
  await page.getByRole('button', { name: '1 abgehakten zeigen' }).click();
  await expect(room.getByText(/Abgehakt am .+: So gewollt/)).toBeVisible();
  await room.getByRole('button', { name: /^Wieder zeigen/ }).click();
  await expect(page.getByRole('radio', { name: 'Prüfungen (21)' })).toBeVisible();

  await room
    .getByRole('button', { name: /^Jugendhilfeausschuss/ })
    .first()
    .click();
  await expect(page.getByRole('complementary').getByText('Familienhilfe Probendorf e. V.')).toBeVisible();
});

test('a Gremium of twelve seats is filled by keyboard alone and taken back in one step', {
  tag: '@long',
}, async ({ page }) => {
  await openDemo(page);
  await goTo(page, 'Gremien');
  const seats = async () => {
    await page.getByRole('radio', { name: 'Gremien', exact: true }).click();
    return grid(page, 'Gremien').getByRole('row', { name: /Beirat Probe/ });
  };
  await page.getByRole('button', { name: 'Gremium anlegen' }).first().click();
  const form = page.getByRole('dialog', { name: 'Gremium anlegen' });
  await form.getByRole('textbox', { name: /^Name/ }).fill('Beirat Probe');
  const type = form.getByRole('combobox', { name: /^Art des Gremiums/ });
  await type.fill('Beirat');
  await type.press('Enter');
  await form.getByRole('button', { name: 'Gremium anlegen' }).click();
  await expect(form).toBeHidden();
  await page.getByRole('button', { name: 'Sitze bearbeiten' }).press('Enter');
  const editor = page.getByRole('dialog', { name: 'Sitze bearbeiten: Beirat Probe' });
  await expect(editor.getByRole('combobox', { name: 'Organisation, Zeile 1', exact: true })).toBeFocused();

  let pressed = 0;
  const write = async (text: string) => {
    pressed += text.length;
    await page.keyboard.type(text);
  };
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) {
      pressed += 1;
      await page.keyboard.press(key);
    }
  };
  const inRow = (column: string, row: number) =>
    editor.getByRole('combobox', { name: `${column}, Zeile ${String(row)}`, exact: true });
  // Chair with a new person; deputy chair by the first letters of the role.
  await write('jugendamt');
  await press('Tab', 'Tab', 'Tab');
  await write('Kim Muster');
  await press('Enter');
  await expect(inRow('Organisation', 2)).toBeFocused();
  await write('jugendhilfepl');
  await press('Tab');
  await press('Control+a');
  await write('stellv');
  await press('Enter');
  // Nine more: name, Enter.
  const names = [
    'jobcenter',
    'kreiselternrat',
    'volkshoch',
    'gesundheitsamt',
    'landesjugend',
    'industrie',
    'handwerk',
  ];
  names.push('kreisschülerrat', 'jugendarbeit');
  for (const [at, name] of names.entries()) {
    await expect(inRow('Organisation', at + 3)).toBeFocused();
    await write(name);
    await press('Enter');
  }
  // The twelfth is nobody yet: its type is asked for at once.
  await expect(inRow('Organisation', 12)).toBeFocused();
  await write('Hort Probe');
  await press('Enter');
  await expect(editor.getByRole('combobox', { name: /^Akteurstyp von „Hort Probe“/ })).toBeFocused();
  await write('hort');
  await press('Enter');
  await expect(inRow('Organisation', 13)).toBeFocused();
  await expect(editor.getByText('12 Sitze')).toBeVisible();
  await press('Control+Enter');
  await expect(editor).toBeHidden();
  // About twelve keys a seat: a minute is enough at a slow pace.
  expect(pressed).toBeLessThan(200);

  const card = page.getByRole('complementary');
  await expect(card.getByRole('button', { name: /Jugendamt Kim Muster.*Vorsitz/ })).toBeVisible();
  await expect(
    card.getByRole('button', { name: /Jugendhilfeplanung.*Stellvertretender Vorsitz/ }),
  ).toBeVisible();
  await expect(card.getByRole('button', { name: /Hort Probe.*Stimmberechtigtes Mitglied/ })).toBeVisible();
  await expect((await seats()).getByRole('gridcell', { name: '12', exact: true })).toBeVisible();
  await page
    .getByRole('banner')
    .getByRole('button', { name: /^Rückgängig/ })
    .click();
  await expect((await seats()).getByRole('gridcell', { name: '0', exact: true })).toBeVisible();
  await expect(page.getByText('242 Akteure').first()).toBeVisible();
});
