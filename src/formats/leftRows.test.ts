// What stands among the rows of a list and is no record is shown as such, with its reason, and can be taken all the same.
import { describe, expect, it } from 'vitest';
import { readTable } from './readTable';

const header = 'Schule;Straße;PLZ;Ort;Telefon';
const some = (count: number, name = 'Schule') =>
  Array.from({ length: count }, (_, at) => `${name} ${at};Weg ${at};0661${at};Naumburg;03445 ${at}`);
const lines = (...all: readonly string[]) => `${all.join('\n')}\n`;

const cases: readonly (readonly [what: string, text: string, rows: number, left: readonly string[]])[] = [
  [
    'headings of groups in a list without numbers',
    lines(
      header,
      'Grundschulen:;;;;',
      ...some(4),
      'Gymnasien:;;;;',
      ...some(3),
      'Förderschulen;;;;',
      ...some(2),
    ),
    9,
    ['groupHeading', 'groupHeading', 'groupHeading'],
  ],
  [
    'title, header and number of the page on every page',
    lines(
      'Schulliste;;;;',
      header,
      ...some(5),
      'Seite 1 von 2;;;;',
      'Schulliste;;;;',
      header,
      ...some(5),
      'Seite 2 von 2;;;;',
    ),
    10,
    ['pageLine', 'pageLine', 'repeatedHeader', 'footer'],
  ],
  [
    'sums of groups',
    lines(
      'Träger;Einrichtung;Plätze',
      'AWO;Kita A;50',
      'AWO;Kita B;60',
      'AWO Summe;;110',
      'DRK;Kita C;40',
      'DRK Summe;;40',
      'Gesamt;;150',
    ),
    3,
    ['subtotal', 'subtotal', 'subtotal'],
  ],
  [
    'numbers of the columns',
    lines('Schule;Ort;Schülerzahl', '(1);(2);(3)', 'Nord;Ulm;120', 'Süd;Bonn;85'),
    2,
    ['columnNumbers'],
  ],
  [
    'units',
    lines('Ort;Schulform;Schulen;Klassen', ';;Anzahl;Anzahl', 'Ulm;Gymnasien;3;60', 'Ulm;Horte;2;40'),
    2,
    ['columnNumbers'],
  ],
  [
    'lines of dashes and the count of a database',
    lines('Name;Ort;Tel', '----;---;---', 'Nord;Ulm;1', 'Süd;Bonn;2', '', '(2 Zeilen betroffen)'),
    2,
    ['pageLine', 'footer'],
  ],
  ['a sum without a word', lines('Name;Plätze;Kinder', 'Nord;10;8', 'Süd;20;15', ';30;23'), 2, ['footer']],
  [
    'the end of a statistics table',
    lines(
      header,
      ...some(3),
      '__________',
      'Die Daten wurden am 01.08.2026 abgerufen.',
      '(C)opyright Musterland, 2026',
      'Stand: 01.08.2026',
    ),
    3,
    ['footer', 'footer', 'footer', 'footer'],
  ],
  [
    'a signature',
    lines(header, ...some(3), 'Naumburg, den 01.08.2026;;;;', 'gez. Beispiel;;;;'),
    3,
    ['footer', 'footer'],
  ],
  [
    'two lists put together',
    `\ufeff${lines(header, ...some(2))}\ufeff${lines(header, ...some(2, 'Kita'))}`,
    4,
    ['repeatedHeader'],
  ],
];

describe('rows that are none', () => {
  it.each(cases)('%s', (_, text, rows, left) => {
    const table = readTable(text);
    expect([table.rows.length, table.left.map(({ why }) => why)]).toEqual([rows, left]);
    expect(readTable(text, { keepsAll: true }).rows).toHaveLength(rows + left.length);
  });
});

describe('rows that are records', () => {
  it.each([
    [
      'a few with a name alone',
      lines(header, ...some(3), 'Klub;;;;', ...some(2), 'Verein;;;;', ...some(1)),
      8,
    ],
    ['names alone, one behind the other', lines(header, 'Klub;;;;', 'Verein;;;;', ...some(4)), 6],
    ['a name alone at first', lines(header, 'Klub;;;;', ...some(4)), 5],
    [
      'names with telling words',
      lines(header, ...some(2), 'Gesamtschule Total;Weg 1;;Ulm;', 'Verein Summe;Weg 2;;Ulm;'),
      4,
    ],
    ['1, 2 in a list of two columns', lines('Nr.;Menge;Ort', '1;2;Ulm', '2;3;Bonn'), 2],
    ['a table of numbers', lines('A;B;C', '1;2;3', '4;5;6'), 2],
    ['a nameless row among nameless rows', lines('Name;Plätze;Kinder', 'Nord;10;8', ';20;15', ';30;23'), 3],
  ])('%s', (_, text, rows) => {
    const table = readTable(text);
    expect([table.rows.length, table.left]).toEqual([rows, []]);
  });
});

it('single rows are taken all the same, the others stay out', () => {
  const text = lines(header, 'Grundschulen:;;;;', ...some(4), 'Gymnasien:;;;;', ...some(3), 'Summe;;;;7');
  const { left } = readTable(text);
  expect(left.map(({ row }) => row)).toEqual([2, 7, 11]);
  const again = readTable(text, { keepsRows: [7] });
  expect(again.rows.map(([name]) => name)).toContain('Gymnasien:');
  expect(again.rows).toHaveLength(8);
  expect(again.rowNumbers).toContain(7);
  expect(again.left).toEqual(left);
  expect(again.blankRows).toBe(0);
});
