// What leaves: three profiles of one export hold what they say, and the log tells of all three without naming anybody.
import { readFileSync } from 'node:fs';
import { readZip } from '../src/formats/zip';
import { objectionMarks } from '../src/model/contacts';
import { personLeaves } from '../src/model/privacy';
import type { Contact } from '../src/model/records';
import { violations } from './axe';
import { expect, goTo, grid, openDemo, test } from './stage';
import { living, readStore, type Row } from './store';

test('an export leaves public, for Gremien and internal, and the log shows the three', {
  tag: '@long',
}, async ({ page }) => {
  await openDemo(page, 'L');
  const people = living(await readStore(page), 'contacts');
  const named = (one: Row) => String(one['email'] ?? '');
  const marks = objectionMarks(people as unknown as Contact[]);
  const closed = people.filter((one) => !personLeaves('gremium', one as unknown as Contact, marks));
  expect(closed.length).toBeGreaterThan(0);
  const written = async (profile: string) => {
    await page.keyboard.press('e');
    const dialog = page.getByRole('dialog', { name: /^(Liste|Netz) exportieren$/ });
    await dialog.getByText('Excel-Mappe mit allen Listen').click();
    await expect(dialog.getByRole('radio', { name: 'Öffentlich' })).toBeChecked();
    await expect(dialog.getByText('Enthält keine personenbezogenen Daten.')).toBeVisible();
    await dialog.getByRole('radio', { name: profile }).click();
    const said = await dialog
      .getByText(/^Enthält/)
      .first()
      .innerText();
    if (profile === 'Intern') {
      expect(await violations(page)).toEqual([]);
      await dialog
        .getByText(/^Arbeitsebene/)
        .first()
        .click();
    }
    const download = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Exportieren', exact: true }).click();
    const zip = readZip(new Uint8Array(readFileSync(await (await download).path())));
    const text = zip.ok
      ? [...zip.entries.values()].map((piece) => new TextDecoder().decode(piece)).join('')
      : '';
    return { said, text };
  };
  const isIn = (text: string) => (one: Row) => named(one) !== '' && text.includes(named(one));

  const open = await written('Öffentlich');
  expect(people.filter(isIn(open.text))).toEqual([]);
  expect(open.text).not.toMatch(/Telefon|Kontaktperson|Einfluss|Klima/);
  const gremium = await written('Für Gremien');
  const told = /^Enthält (\d+) Kontaktpersonen mit dienstlichen Angaben/.exec(gremium.said)?.[1];
  expect(Number(told)).toBe(people.length - closed.length);
  expect(closed.filter(isIn(gremium.text))).toEqual([]);
  expect(people.filter(isIn(gremium.text)).length).toBeGreaterThan(100);
  expect(gremium.text).not.toMatch(/Einfluss|Klima|Widerspruch/);
  const all = await written('Intern');
  expect(people.filter((one) => named(one) !== '' && !isIn(all.text)(one))).toEqual([]);
  expect(all.text).toMatch(/Einfluss/);

  await goTo(page, 'Einstellungen');
  await page.getByRole('button', { name: 'Ausgabeprotokoll' }).click();
  const log = grid(page, 'Ausgabeprotokoll');
  await expect(log.getByRole('row')).toHaveCount(4);
  const lines = await log.getByRole('row').allInnerTexts();
  expect(lines.slice(1).map((line) => /Öffentlich|Für Gremien|Intern/.exec(line)?.[0])).toEqual([
    'Intern',
    'Für Gremien',
    'Öffentlich',
  ]);
  const kept = JSON.stringify(living(await readStore(page), 'disclosures'));
  for (const one of people) expect(kept).not.toContain(String(one['lastName']));
  await page.getByRole('button', { name: 'Nur mit personenbezogenen Daten' }).click();
  await expect(log.getByRole('row')).toHaveCount(3);
  await log.getByRole('row').nth(2).getByRole('gridcell').first().click();
  await page.getByRole('button', { name: 'Text bei Datenverlust …' }).click();
  const text = page.getByRole('dialog', { name: 'Was war in der verlorenen Datei?' }).getByRole('textbox');
  await expect(text).toHaveValue(new RegExp(`Profil „Für Gremien“.*Angaben von ${told} Personen`));
  expect(await violations(page)).toEqual([]);
});
