// A list comes again under another file name: it is known by its rows, asked about where that is not sure, and may be a new list.
import { confirmImport, importDialog, plannedCounts, readList, toPreview } from './lists';
import { editCell, firstEdition, nextEdition, partners } from './partners';
import { expect, goTo, saved, startEmpty, test } from './stage';
import { living, readStore } from './store';

test('the next edition is known under another file name, may be treated as a new list, and is asked about where only some rows are known', {
  tag: '@long',
}, async ({ page }) => {
  await startEmpty(page, 'Umbenannt');
  const list = partners().slice(0, 12);
  const name = (number: number) => list[number - 1]?.name ?? '';
  await readList(page, firstEdition(list, 'liste1.csv'));
  await toPreview(page);
  await confirmImport(page);
  const dialog = importDialog(page);
  await dialog.getByRole('button', { name: 'Schließen' }).last().click();
  await goTo(page, 'Akteure');
  await editCell(page, name(1), 'Ort', 'Eigenes 1');
  await saved(page);

  const next = list.map((one) => ({ ...one }));
  const second = next[1];
  if (second === undefined) throw new Error('no second entry');
  second.phone = '0999 2';
  await readList(page, { ...nextEdition(next.slice(0, 11)), name: 'Kontakte_Netz_endgültig.csv' });
  await expect(dialog.getByText('Erkannt als „liste1“')).toBeVisible();
  await expect(dialog.getByText('100 % der Zeilen sind von dort bekannt.')).toBeVisible();
  const goesOn = dialog.getByRole('button', { name: /Setzt fort/ });
  await expect(goesOn).toContainText('liste1 (');
  await goesOn.click();
  await page.getByRole('option', { name: 'Neue Liste' }).click();
  await expect(dialog.getByRole('textbox', { name: 'Name der Liste' })).toHaveValue(
    'Kontakte_Netz_endgültig',
  );
  await expect(dialog.getByText('Erkannt als „liste1“')).toBeHidden();
  await goesOn.click();
  await page.getByRole('option', { name: /^liste1 \(/ }).click();
  await expect(dialog.getByText('Erkannt als „liste1“')).toBeVisible();
  await toPreview(page);
  expect(await plannedCounts(page)).toMatchObject({
    neu: 0,
    geändert: 1,
    'fehlt in der datei': 1,
    'hier bearbeitet': 1,
    unverändert: 10,
  });
  await confirmImport(page);
  await dialog.getByRole('button', { name: 'Schließen' }).last().click();
  const stored = await readStore(page);
  const kept = new Map(living(stored, 'actors').map((row) => [row['name'], row]));
  expect(kept.get(name(1))).toMatchObject({ city: 'Eigenes 1' });
  expect(kept.get(name(2))).toMatchObject({ phone: '0999 2' });
  expect(living(stored, 'sources').map((source) => source['name'])).toEqual(['liste1']);

  // Four rows of ten are known: nobody but the coordinator can tell.
  const strangers = list.slice(4, 10).map((one, at) => ({
    ...one,
    number: `Z-${String(at)}`,
    name: `Zuwachs ${['Elbe', 'Oder', 'Weser', 'Ems', 'Aller', 'Leine'][at] ?? ''}`,
  }));
  await readList(page, {
    ...nextEdition([...list.slice(0, 4), ...strangers]),
    name: 'Auszug.csv',
  });
  await expect(dialog.getByText('Ist das eine neue Fassung von „liste1“')).toBeVisible();
  const go = dialog.getByRole('button', { name: 'Weiter', exact: true });
  await expect(go).toBeDisabled();
  await goesOn.click();
  await page.getByRole('option', { name: 'Neue Liste' }).click();
  await expect(go).toBeEnabled();
  await toPreview(page);
  expect(await plannedCounts(page)).not.toHaveProperty('fehlt in der datei');
});
