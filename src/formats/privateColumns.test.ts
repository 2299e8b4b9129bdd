// What is private of persons never gets past the reader, whatever form the list has.
import { describe, expect, it } from 'vitest';
import type { ReadFile } from './fileRead';
import { readFile } from './importReading';

async function read(text: string, name = 'Liste.csv'): Promise<ReadFile> {
  const file = await readFile({ name, bytes: new TextEncoder().encode(text), choices: [] }, () => {});
  if (file.kind === 'refused') throw new Error(file.code);
  return file;
}

const rows = [
  [
    'Einrichtung',
    'Name',
    'Vorname',
    'Geburtsdatum',
    'Funktion',
    'Private Anschrift',
    'Telefon privat',
    'Telefon',
    'Geschlecht',
    'E-Mail (privat)',
  ],
  ['GS Nord', 'Muster', 'Erika', '01.02.1980', 'Leitung', 'Weg 1', '0170 1', '03445 1', 'w', 'x@example.org'],
  ['GS Süd', 'Beispiel', 'Max', '03.04.1981', '', '', '', '03445 2', 'm', ''],
];
const kept = [
  ['Einrichtung', 'Name', 'Vorname', 'Funktion', 'Telefon'],
  ['GS Nord', 'Muster', 'Erika', 'Leitung', '03445 1'],
  ['GS Süd', 'Beispiel', 'Max', '', '03445 2'],
];

const forms = {
  CSV: rows.map((row) => row.join(';')).join('\n'),
  'rows in JSON': JSON.stringify(rows),
  'a web page': `<html><table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table></html>`,
};

describe('what is private of persons', () => {
  it.each(Object.entries(forms))('is left out of %s, and counted', async (_form, text) => {
    const { lists, notes } = await read(text, 'Liste');
    const [list] = lists;
    expect([list?.table.header, ...(list?.table.rows ?? [])]).toEqual(kept);
    expect(notes).toContainEqual({
      code: 'personalDataLeftOut',
      count: 7,
      examples: ['Geburtsdatum', 'Private Anschrift', 'Telefon privat', 'Geschlecht', 'E-Mail (privat)'],
    });
  });

  it('is known by more words', async () => {
    for (const word of [
      'geb. am',
      'Geb.-Datum',
      'Geburtstag',
      'Konfession',
      'Familienstand',
      'Staatsangehörigkeit',
      'Date of birth',
      'Privatadresse',
      'Handy privat',
      'Home address',
      'IBAN',
    ]) {
      const { lists } = await read(
        `Schule;Vorname;Nachname;${word}\nGS Nord;Erika;Muster;geheim\nGS Süd;Max;Beispiel;geheim\n`,
      );
      expect([word, lists[0]?.table.header]).toEqual([word, ['Schule', 'Vorname', 'Nachname']]);
    }
  });

  it('is not what only sounds like it', async () => {
    const header = [
      'Schule',
      'Ansprechpartner',
      'Private Trägerschaft',
      'Gründungsdatum',
      'Private Adresse',
      'Privatschule',
    ];
    const { lists, notes } = await read(
      `${header.join(';')}\nGS Nord;Erika Muster;ja;1980;nein;ja\nGS Süd;Max Beispiel;nein;1990;ja;nein\n`,
    );
    expect(lists[0]?.table.header).toEqual(header);
    expect(notes).toEqual([]);
  });
});
