// Rows that a line break in an unquoted cell has broken in two are put together again, and told.
import { describe, expect, it } from 'vitest';
import { readTable } from './readTable';

const header = 'Name;Adresse;Ort;Telefon';
const whole = ['A;Weg 1;Ulm;1', 'B;Weg 2;Bonn;2', 'C;Weg 3;Köln;3'];

const broken: readonly (readonly [what: string, text: string, row: readonly string[]])[] = [
  [
    'rows end with CRLF, the break is LF',
    `${[header, ...whole, 'D;Weg 4\nHinterhaus;Jena;4'].join('\r\n')}\r\n`,
    ['D', 'Weg 4\nHinterhaus', 'Jena', '4'],
  ],
  [
    'rows end with CRLF, the break is CR',
    `${[header, ...whole, 'D;Weg 4\rHinterhaus;Jena;4'].join('\r\n')}\r\n`,
    ['D', 'Weg 4\nHinterhaus', 'Jena', '4'],
  ],
  [
    'the break stands in the last cell, another in the first',
    `${[header, ...whole, 'D\nSüd;Weg 4;Jena;4\noder 5'].join('\r\n')}\r\n`,
    ['D\nSüd', 'Weg 4', 'Jena', '4\noder 5'],
  ],
  [
    'all lines end alike',
    [header, ...whole, 'D;Weg 4', 'Hinterhaus;Jena;4', 'E;Weg 5;Gera;5'].join('\n'),
    ['D', 'Weg 4\nHinterhaus', 'Jena', '4'],
  ],
  [
    'three lines for one row',
    [header, ...whole, 'D;Weg 4', 'Hinterhaus', '2. Stock;Jena;4'].join('\n'),
    ['D', 'Weg 4\nHinterhaus\n2. Stock', 'Jena', '4'],
  ],
  [
    'a blank line inside of a cell',
    `${[header, ...whole, 'D;Weg 4\n\nHinterhaus;Jena;4'].join('\r\n')}\r\n`,
    ['D', 'Weg 4\n\nHinterhaus', 'Jena', '4'],
  ],
  [
    'beside cells in quotes',
    `${[header, ...whole, '"D; Süd";Weg 4\nHinterhaus;"Je\r\nna";4'].join('\r\n')}\r\n`,
    ['D; Süd', 'Weg 4\nHinterhaus', 'Je\r\nna', '4'],
  ],
];

describe('a row in two lines', () => {
  it.each(broken)('%s', (_what, text, row) => {
    const table = readTable(text);
    expect(table.rows.slice(0, 3)).toEqual(whole.map((line) => line.split(';')));
    expect(table.rows[3]).toEqual(row);
    expect(table.problemCounts).toEqual({ brokenRow: 1 });
    expect(table.problems).toEqual([{ code: 'brokenRow', row: 5 }]);
  });

  it('is looked for where it came to stand: a quote that stands wrongly swallows the lines behind it', () => {
    const text =
      'Name;Straße;PLZ;Ort;Telef{"elements":[{"_id":"e1","attributes":{"label":"Nord","element type":"Schule"}},' +
      '{"_id":"e2"}],"maps":[]}on;Stand\r\nGrundschule Süd;"Am Brühl 3; Hof";06618;Köthen;+49 3445 1;01.08.2026\r\n' +
      'a,b,c\n1,2,3\n4,5,x"Klub ""Ärmel""";Schloßweg 1;6667;Vöhringen;;1.9.26\r\n\r\nSumme;;;;;2\r\n';
    const { rows, header: names } = readTable(text);
    expect([names, ...rows].flat().join(' ')).toContain('Schloßweg 1');
  });

  it('is left as it is where the user says so', () => {
    const [, text] = broken[3] ?? ['', ''];
    const table = readTable(text, { keepsBreaks: true });
    expect(table.rows).toHaveLength(6);
    expect(table.problemCounts).toEqual({ shortRow: 2 });
  });
});

describe('rows that only look broken', () => {
  it.each([
    ['short rows that do not add up', [header, ...whole, 'D;Weg 4', 'E', 'F;Weg 6;Gera;6']],
    [
      'rows without their empty ends, as some programs write',
      [header, ...whole, 'D;Weg 4', 'E;Weg 5;Gera', 'F;Weg 6'],
    ],
    ['a second part that begins with an empty cell', [header, ...whole, 'D;Weg 4', ';Jena;4', ...whole]],
    ['notes behind the table', [header, ...whole, 'Stand: heute;x', 'Quelle: Amt;x;y']],
    ['a list of two columns', ['Name;Ort', 'A;Ulm', 'B', 'C;Bonn', 'D']],
  ])('%s', (_what, lines) => {
    expect(readTable(lines.join('\n')).problemCounts.brokenRow).toBeUndefined();
  });

  it('two files with other line ends, one behind the other, stay two rows each', () => {
    const table = readTable(`${[header, ...whole].join('\r\n')}\r\n${whole.join('\n')}\n`);
    expect(table.rows).toHaveLength(6);
  });
});
