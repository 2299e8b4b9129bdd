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

  it('is left out of networks, too', async () => {
    const nodes = [
      {
        id: 'a',
        label: 'Hort Nord',
        Ansprechpartner: 'Erika Muster',
        Geburtsdatum: '1.2.1980',
        'Telefon privat': '0170 1',
      },
      { id: 'b', label: 'GS Süd', Ansprechpartner: 'Max Beispiel', Geburtsdatum: '', 'Telefon privat': '' },
    ];
    const { lists, notes } = await read(
      JSON.stringify({ nodes, links: [{ source: 'a', target: 'b' }] }),
      'n.json',
    );
    expect(JSON.stringify(lists.map(({ table }) => [table.header, table.rows]))).not.toMatch(/1980|0170/);
    expect(lists[0]?.targets).toHaveLength(lists[0]?.table.header.length ?? 0);
    expect(notes).toContainEqual({
      code: 'personalDataLeftOut',
      count: 2,
      examples: ['Geburtsdatum', 'Telefon privat'],
    });
  });

  it('is known by more words', async () => {
    for (const word of [
      'geb. am',
      'GebDat',
      'Geburtsd.',
      'DOB',
      'Staatsangeh.',
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
