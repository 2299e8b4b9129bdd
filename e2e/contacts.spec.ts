// Story 4 and the upkeep of contacts: the contact person of the ASD changes by keyboard alone; what is old is found, sent out and confirmed.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { confirmImport, plannedCounts, readList } from './lists';
import { readPdf } from './pdf';
import { card, expect, goTo, grid, openDemo, saved, shownActors, test } from './stage';
import { contradictions, living, readStore, type Row, type Stored } from './store';

async function command(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: 'Suchen oder Befehl eingeben' });
  await field.fill(text);
  await expect(page.getByRole('option').first()).toContainText(text);
  await page.keyboard.press('Enter');
}

const contactOf = (stored: Stored, lastName: string, firstName: string): Row => {
  const found = living(stored, 'contacts').find(
    (row) => String(row['lastName']).startsWith(lastName) && row['firstName'] === firstName,
  );
  if (found === undefined) throw new Error(`nobody called ${firstName} ${lastName}`);
  return found;
};
const listsOf = (row: Row) => Object.keys(row).filter((key) => key.startsWith('mailing.'));
/** What the user sees of contacts, seats and cooperations, in an order of its own. */
const content = (stored: Stored) =>
  ['contacts', 'seats', 'cooperations'].map((table) =>
    living(stored, table)
      .map((row) => JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1))))
      .sort(),
  );

test('story 4: the contact person of the ASD changes by keyboard, in one step that can be taken back', async ({
  page,
}) => {
  await openDemo(page);
  const before = await readStore(page);
  const old = contactOf(before, 'Hügel', 'Toni');
  const [today, yesterday] = await page.evaluate(() => {
    const day = (offset: number) => {
      const date = new Date();
      date.setDate(date.getDate() + offset);
      return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
        .map((part) => String(part).padStart(2, '0'))
        .join('-');
    };
    return [day(0), day(-1)];
  });
  await command(page, 'Toni Hügel');
  await expect(card(page).getByRole('heading', { name: /Toni Hügel/ })).toBeVisible();
  await command(page, 'Ansprechperson wechselt');
  const dialog = page.getByRole('dialog', { name: 'Ansprechperson wechselt' });
  await expect(dialog.getByRole('textbox', { name: /^Wechsel am/ })).toBeFocused();

  // Without a name nothing happens, and it is said what is missing.
  await page.keyboard.press('Control+Enter');
  await expect(dialog.getByRole('textbox', { name: /^Nachname/ })).toHaveAttribute('aria-invalid', 'true');
  const type = async (name: RegExp, text: string) => {
    for (let at = 0; at < 12; at += 1) {
      if (await dialog.getByRole('textbox', { name }).evaluate((field) => field === document.activeElement))
        break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.type(text);
  };
  await type(/^Vorname/, 'Nora');
  await type(/^Nachname/, 'Neumann');
  await type(/^E-Mail/, 'nora.neumann@example.org');
  // The seat is handed over, the first cooperation stays as it is, one of twelve.
  const ties = dialog.getByRole('region', { name: 'Kooperationen' });
  await expect(dialog.getByRole('region', { name: 'Sitze in Gremien' }).getByRole('listitem')).toHaveCount(1);
  await expect(ties.getByRole('listitem')).toHaveCount(12);
  const kept = ties.getByRole('listitem').first();
  await kept.getByRole('radio', { name: 'An Nachfolge' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(kept.getByRole('radio', { name: 'Unverändert' })).toBeChecked();
  await expect(dialog.getByRole('checkbox', { name: 'Nachfolge aufnehmen: Rundbrief' })).toBeChecked();
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(card(page).getByRole('heading', { name: 'Nora Neumann' })).toBeVisible();
  await expect(card(page).getByText(/Toni Hügel/)).toBeVisible();
  await saved(page);

  const after = await readStore(page);
  expect(contradictions(after)).toEqual([]);
  const [left, next] = [contactOf(after, 'Hügel', 'Toni'), contactOf(after, 'Neumann', 'Nora')];
  expect([left['validTo'], left['successorId']]).toEqual([yesterday, next.id]);
  expect(next).toMatchObject({ validFrom: today, position: 'Teamleitung', actorId: old['actorId'] });
  expect(next['objection']).toBeUndefined();
  // No mailing list contains the old address; the new one is on the same list.
  expect([listsOf(old), listsOf(left), listsOf(next)]).toEqual([
    ['mailing.Rundbrief'],
    [],
    ['mailing.Rundbrief'],
  ]);
  const onLists = living(after, 'contacts').filter((row) => listsOf(row).length > 0);
  expect(onLists.filter((row) => row['email'] === old['email'])).toEqual([]);
  // The seat tells who sat there until yesterday and who sits there now.
  const held = (id: string) => living(after, 'seats').filter((row) => row['holderId'] === id);
  expect(held(old.id).map((row) => row['validTo'])).toEqual([yesterday]);
  expect(held(next.id).map((row) => row['validFrom'])).toEqual([today]);
  const named = (id: string) =>
    living(after, 'cooperations').filter((row) => row['contactA'] === id || row['contactB'] === id).length;
  expect([named(old.id), named(next.id)]).toEqual([1, 11]);

  await page.keyboard.press('Control+z');
  await expect(card(page).getByRole('heading', { name: 'Nora Neumann' })).toBeHidden();
  await saved(page);
  expect(content(await readStore(page))).toEqual(content(before));
});

test('what is old is found by region, sent out as a Steckbrief, comes back as two changes and is confirmed', {
  tag: '@long',
}, async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  await openDemo(page, 'S');
  await goTo(page, 'Kontakte');
  await page.evaluate(() => {
    location.hash = location.hash.replace('?', '?region=Mitte&');
  });
  await expect(shownActors(page)).toHaveText(/^\d+ von 40 Akteuren$/);
  // Story 1: in the list of contacts itself an old entry is marked in words.
  await expect(
    grid(page, 'Kontaktpersonen')
      .getByText(/^(über (12|24) Monate|nie geprüft)$/)
      .first(),
  ).toBeVisible();
  await page.getByRole('radio', { name: 'Aktualität' }).click();
  const table = grid(page, 'Aktualität');
  const group = page.getByRole('radiogroup', { name: 'Zuletzt geprüft' });
  const sizes = async () =>
    (await group.getByRole('radio').allInnerTexts()).map((text) => Number(/(\d+)$/.exec(text.trim())?.[1]));
  await expect(group.getByRole('radio', { name: /^bis 12 Monate/ })).toBeVisible();
  const [all = 0, never = 0, ancient = 0, stale = 0, fresh = 0] = await sizes();
  expect(never).toBeGreaterThan(0);
  expect(never + ancient + stale + fresh).toBe(all);
  await group.getByRole('radio', { name: /^nie geprüft/ }).click();
  await expect(table.getByRole('row')).toHaveCount(never + 1);

  // One person is chosen; the Steckbrief is that of the actor.
  await table.getByRole('row').nth(1).getByRole('checkbox').click();
  await page.getByRole('button', { name: 'Steckbrief …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Steckbrief' });
  await dialog.getByRole('button', { name: 'Steckbrief drucken' }).click();
  await expect(page.locator('html[data-printed]')).toBeAttached();
  const pdf = readPdf(await page.pdf({ preferCSSPageSize: true }));
  expect(pdf.pages).toHaveLength(1);
  expect(pdf.pages[0]?.text).toContain('Bitte prüfen, korrigieren und ergänzen');
  await dialog.getByText(/^CSV-Formular/).click();
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Formular speichern' }).click();
  const file = await download;
  const parts = unzipSync(new Uint8Array(readFileSync(await file.path())));
  const name = Object.keys(parts).find((each) => each.endsWith('_kontakte.csv')) ?? '';
  const lines = strFromU8(parts[name] ?? new Uint8Array()).split('\r\n');
  const header = (lines[0] ?? '').split(';');
  const cells = (lines[1] ?? '').split(';');
  cells[header.indexOf('Telefon')] = '030 23125-999';
  cells[header.indexOf('Zuständigkeit')] = 'Klassen 1 bis 4';
  parts[name] = strToU8([lines[0], cells.join(';'), ...lines.slice(2)].join('\r\n'));
  await readList(page, {
    name: file.suggestedFilename(),
    mimeType: 'application/zip',
    buffer: Buffer.from(zipSync(parts)),
  });
  const next = page
    .getByRole('dialog', { name: /^Liste importieren/ })
    .getByRole('button', { name: 'Weiter', exact: true });
  await next.click();
  await next.click();
  await expect(page.getByLabel('Was geschehen wird')).toContainText('1 Kontaktperson');
  expect(await plannedCounts(page)).toMatchObject({ neu: 0, geändert: 1 });
  await confirmImport(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Schließen' }).first().click();
  const changed = living(await readStore(page), 'contacts').find(
    (row) => row['responsibility'] === 'Klassen 1 bis 4',
  );
  expect(changed?.['phone']).toBe('030 23125-999');

  await goTo(page, 'Kontakte');
  await page.getByRole('radio', { name: 'Aktualität' }).click();
  await group.getByRole('radio', { name: /^nie geprüft/ }).click();
  await table.getByRole('checkbox', { name: 'Alle auswählen' }).click();
  await page.getByRole('button', { name: 'Heute geprüft' }).click();
  await expect(group.getByRole('radio', { name: 'nie geprüft: 0' })).toBeVisible();
  expect(await sizes()).toEqual([all, 0, ancient, stale, fresh + never]);
  await page.keyboard.press('Control+z');
  await expect(group.getByRole('radio', { name: `nie geprüft: ${String(never)}` })).toBeVisible();
});
