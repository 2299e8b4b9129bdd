// From a file to records and back, on a real (in-memory) database, as a person does it.
import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { undoStep } from '../session/command';
import { useSession } from '../session/session';
import { row, text as cell, workbook } from '../formats/excel.sample';
import {
  button,
  importBefore,
  network,
  onFreshNetworks,
  patience,
  press,
  show,
  takes,
} from './importDialog.sample';
import { hasSample, sampleBytes } from '../formats/files.sample';

onFreshNetworks();

it('imports the chosen file only after „Importieren“ was pressed, and as one step that can be undone', async () => {
  const user = show();
  const file = new File(
    ['Name;Schulform;PLZ;Fax\nMörike-Schule;Grundschule;6618;1\nKita Nord;Kita;39104;\n'],
    'liste.csv',
  );
  await user.upload(screen.getByLabelText('Datei mit der Liste'), file);
  await press(user, 'Weiter');
  await press(user, 'Weiter');
  await takes('2 Akteure neu');
  expect(network().actors.size).toBe(0);
  await press(user, 'Importieren');
  expect(await screen.findByText('Die Liste ist importiert', {}, patience)).toBeTruthy();
  const actors = [...network().actors.values()];
  expect(actors.map(({ name, type, postalCode }) => [name, type, postalCode])).toEqual([
    ['Mörike-Schule', 'primary_school', '06618'],
    ['Kita Nord', 'daycare_centre', '39104'],
  ]);
  expect(actors[0]?.['own.Fax']).toBe('1');
  await act(async () => {
    expect((await undoStep()).ok).toBe(true);
  });
  expect(network().actors.size).toBe(0);
});

it('begins with text that was pasted elsewhere, and lists the rows it leaves out', async () => {
  const user = show({ text: 'Akteur A\tAkteur B\nSchule\tVerein\nSchule\t\nVerein\tSchule\nSchule\tSchule' });
  await press(user, 'Weiter');
  await press(user, 'Weiter');
  await takes('2 Akteure, 1 Kooperation neu');
  await user.click(screen.getByRole('button', { name: /^Abgelehnt 2/ }));
  const rows = within(await screen.findByRole('grid', { name: 'Datensätze' })).getAllByRole('row');
  expect(rows.slice(1).map((row) => within(row).getByRole('rowheader').textContent)).toEqual([
    'Schule',
    'Schule',
  ]);
  expect(rows[1]?.textContent).toContain('„Akteur B“ ist leer.');
  expect(rows.slice(1).map((row) => row.querySelector('[aria-colindex="5"]')?.textContent)).toEqual([
    '3',
    '5',
  ]);
});

it('lets a type be chosen for a value nobody knows', async () => {
  const user = show({ file: new File(['Name;Typ\nA;Zirkus\nB;Zirkus\n'], 'x.csv') });
  await press(user, 'Weiter');
  const type = await screen.findByRole('combobox', { name: 'Akteurstyp für „Zirkus“' });
  await user.clear(type);
  await user.type(type, 'Presse');
  await user.click(await screen.findByRole('option', { name: /Presse und Medien/ }));
  await press(user, 'Weiter');
  await press(user, 'Importieren');
  await screen.findByText('Die Liste ist importiert', {}, patience);
  expect([...network().actors.values()].map(({ type: code }) => code)).toEqual(['media', 'media']);
});

it('asks for the column that is missing before it goes on', async () => {
  const user = show({ text: 'Menge;Summe\n12;3\n40;5' });
  await press(user, 'Weiter');
  expect(screen.getByText(/^Es fehlt noch: „Name“/)).toBeTruthy();
  expect((await button('Weiter')).disabled).toBe(true);
});

it.each([
  [
    'ein Bild.csv',
    new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]),
    'Das ist ein Bild',
  ],
  ['leer.csv', new Uint8Array(), 'Die Datei ist leer'],
  [
    'karte.csv',
    new TextEncoder().encode('{"type":"FeatureCollection","features":[]}'),
    'Das sind Kartendaten (GeoJSON), keine Liste',
  ],
  ['kopf.csv', new TextEncoder().encode('Name;Ort;PLZ\n'), 'Unter der Kopfzeile steht nichts'],
])('refuses %s politely and changes nothing', async (name, bytes, title) => {
  show({ file: new File([bytes], name) });
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain(title);
  expect(alert.textContent).toContain('An Ihrem Netz wurde nichts geändert.');
  expect((await button('Weiter')).disabled).toBe(true);
});

it('reads again when the separator is chosen by hand', async () => {
  const user = show({ text: 'Name,Ort\nSchule; Haus A,Stadt\nKita; Haus B,Stadt' });
  await screen.findByText('2 Zeilen, 2 Spalten');
  await user.click(screen.getByRole('button', { name: /Trennzeichen/ }));
  await user.click(await screen.findByRole('option', { name: 'Semikolon ;' }));
  await waitFor(() =>
    expect(screen.getByRole('button', { name: /Trennzeichen/ }).textContent).toContain('Semikolon'),
  );
});

it('closes without a trace', async () => {
  const user = show({ text: 'Name;Ort\nSchule;Stadt' });
  await press(user, 'Weiter');
  await user.click(await button('Abbrechen'));
  expect(useSession.getState().dialog).toBeUndefined();
  expect(network().actors.size).toBe(0);
});

it('imports ties of a real list with its types in sight, and takes all of it back in one step', async () => {
  const path = 'a07_berlin_schulpartner/partner-schools-BE.csv';
  if (!hasSample(path)) throw new Error(`the sample ${path} is absent`);
  const some = new TextDecoder().decode(sampleBytes(path)).split('\n').slice(0, 301).join('\n');
  const user = show({ file: new File([some], 'partner-schools-BE.csv') });
  await press(user, 'Weiter');
  const police = 'Akteurstyp für „Öffentliche Infrastruktur (Sicherheit/Ordnung/Verkehr)“';
  const type = (await screen.findByRole('combobox', { name: police })) as HTMLInputElement;
  expect(type.value).toBe('Sonstige: Polizei, Ordnung, Justiz');
  await press(user, 'Weiter');
  await press(user, 'Importieren');
  await screen.findByText('Die Liste ist importiert', {}, patience);
  expect(network().cooperations.size).toBeGreaterThan(290);
  expect([...network().actors.values()].find(({ name }) => name === 'Berliner Polizei')?.type).toBe(
    'other_police_justice',
  );
  await act(async () => {
    await undoStep();
  });
  expect(network().actors.size).toBe(0);
}, 60_000);

it('gives up a large import while it is written: nothing is in the network, and it can be started again', async () => {
  const rows = Array.from({ length: 2100 }, (_, at) => `Schule ${String(at)};Stadt`);
  const user = show({ text: ['Name;Ort', ...rows].join('\n') });
  await press(user, 'Weiter');
  await press(user, 'Weiter');
  await press(user, 'Importieren');
  const bar = await screen.findByRole('progressbar', { name: 'Der Import wird gespeichert' }, patience);
  expect(bar.getAttribute('aria-valuenow')).not.toBe(null);
  await user.click(await button('Abbrechen'));
  expect(
    await screen.findByText('Der Import wurde abgebrochen. Ihr Netz ist unverändert.', {}, patience),
  ).toBeTruthy();
  expect(network().actors.size).toBe(0);
  await press(user, 'Importieren');
  await screen.findByText('Die Liste ist importiert', {}, patience);
  expect(network().actors.size).toBe(2100);
}, 60_000);

it('shows the rows that are no entries with their reason, and takes back in what is one after all', async () => {
  const schools = Array.from(
    { length: 4 },
    (_, at) => `Schule ${at};Weg ${at};0661${at};Naumburg;03445 ${at}`,
  );
  const rows = ['Schule;Straße;PLZ;Ort;Telefon', ...schools, 'Summe;;;;4', 'Stand: 1.1.2026;;;;'];
  const user = show({ text: rows.join('\n') });
  const title = /^2 Zeilen scheinen keine Einträge zu sein und bleiben draußen: 2 Zeilen am Ende/;
  expect(await screen.findByText(title, {}, patience)).toBeTruthy();
  expect(screen.getByText('Summe · 4')).toBeTruthy();
  await user.click(screen.getByRole('checkbox', { name: 'Zeile 6 übernehmen' }));
  expect(await screen.findByText('5 Zeilen, 5 Spalten', {}, patience)).toBeTruthy();
  expect(screen.getByText(/^1 Zeile scheint kein Eintrag zu sein/)).toBeTruthy();
  await user.click(screen.getByRole('checkbox', { name: 'Zeile 6 übernehmen' }));
  expect(await screen.findByText('4 Zeilen, 5 Spalten', {}, patience)).toBeTruthy();
});

it('shows the list that asks first, marks it, and goes on only once it is answered', async () => {
  const clubs = (from: number, to: number) =>
    Array.from(
      { length: to - from + 1 },
      (_, at) => [`Chor ${'ABCDEFGHIJKLMNOP'[from + at - 1] ?? ''}`, 'Zeitz', `03${from + at}`] as const,
    );
  const head = ['Name', 'Ort', 'Telefon'] as const;
  await importBefore([head, ...clubs(1, 10)].map((cells) => cells.join(';')).join('\n'), 'liste1.csv');
  const sheet = (name: string, rows: readonly (readonly string[])[]) => ({
    name,
    rows: rows
      .map((cells, at) =>
        row(at + 1, ...cells.map((one, column) => cell(`${'ABC'[column] ?? ''}${at + 1}`, one))),
      )
      .join(''),
  });
  const book = workbook([
    sheet('Gremien', [
      ['Gremium', 'Turnus'],
      ['Beirat Nord', 'monatlich'],
      ['Beirat Süd', 'jährlich'],
    ]),
    sheet('Auszug', [head, ...clubs(1, 4), ...clubs(11, 16)]),
  ]);
  const user = show({ file: new File([book.slice().buffer as ArrayBuffer], 'auszug.xlsx') });
  const lists = within(await screen.findByRole('navigation', { name: 'Listen der Datei' }, patience));
  const asking = lists.getByRole('button', { name: /Auszug.*Frage offen/s });
  expect(asking.getAttribute('aria-current')).toBe('true');
  expect((await button('Weiter')).disabled).toBe(true);
  await user.click(screen.getByRole('button', { name: /Setzt fort/ }));
  await user.click(await screen.findByRole('option', { name: 'Neue Liste' }));
  expect(lists.queryByText('Frage offen')).toBeNull();
  expect((await button('Weiter')).disabled).toBe(false);
});
