// Quotes as people and programs really set them: every row and cell is found again, and what was put right is reported.
import { describe, expect, it } from 'vitest';
import { readTable } from './readTable';

const codes = (text: string) => [...new Set(readTable(text).problems.map(({ code }) => code))];
const many = Array.from({ length: 30 }, (_, at) => `Klub ${at};Ulm;3`).join('\n');

describe('quotes that stand wrongly', () => {
  it('one that is never closed swallows nothing', () => {
    const table = readTable(`Name;Ort;Tel\nNord;Ulm;1\n"Verein X;Bonn;2\n${many}\n`);
    expect(table.rows).toHaveLength(32);
    expect(table.rows[1]).toEqual(['"Verein X', 'Bonn', '2']);
    expect(table.problems).toContainEqual({ code: 'unclosedQuote', row: 3 });
  });

  it.each([
    [
      'a name that begins with a word in quotes',
      'Name;Ort\nKita "Spatz" e. V.;Ulm\n"Die Brücke" e. V.;Bonn\nVerein "X";Köln\n',
      [
        ['Kita "Spatz" e. V.', 'Ulm'],
        ['"Die Brücke" e. V.', 'Bonn'],
        ['Verein "X"', 'Köln'],
      ],
      ['strayQuote', 'badQuote'],
    ],
    [
      'quotes in quoted cells, not doubled',
      '"Name";"Ort"\n"Kita "Spatz" e. V.";"Ulm"\n"Nord";"Bonn"\n"Verein "X"";"Köln"\n',
      [
        ['Kita "Spatz" e. V.', 'Ulm'],
        ['Nord', 'Bonn'],
        ['Verein "X"', 'Köln'],
      ],
      ['badQuote'],
    ],
    [
      'tabs from the clipboard',
      'Name\tOrt\nKita "A"\tUlm\n"B" e. V.\tBonn\n"C\tKöln\nD\tJena\n',
      [
        ['Kita "A"', 'Ulm'],
        ['"B" e. V.', 'Bonn'],
        ['"C', 'Köln'],
        ['D', 'Jena'],
      ],
      ['strayQuote', 'unclosedQuote'],
    ],
    [
      'one column',
      'Verein\n"Die Brücke" e. V.\nSüd\n"Nord\nWest\n',
      [['"Die Brücke" e. V.'], ['Süd'], ['"Nord'], ['West']],
      ['unclosedQuote'],
    ],
  ])('%s', (_, text, rows, reported) => {
    expect(readTable(text).rows).toEqual(rows);
    expect(codes(text).sort()).toEqual([...reported].sort());
  });

  it('rows that a forgotten quote would hold are rows', () => {
    const text = `Name;Ort;Tel\n"Verein X;Bonn;2\n${many}\nKlub 12" Zoll;Ulm;3;"\nSüd;Ulm;4\n`;
    expect(readTable(text).rows).toHaveLength(33);
  });
});

describe('other ways of quoting', () => {
  it.each([
    [
      'a backslash before the quote',
      '"Name","Ort"\n"Kita \\"Spatz\\", Haus 2","Ulm"\n"Nord","Bonn"\n"Verein \\"X\\"","Köln"\n',
      [
        ['Kita "Spatz", Haus 2', 'Ulm'],
        ['Nord', 'Bonn'],
        ['Verein "X"', 'Köln'],
      ],
    ],
    [
      'a blank before the quote',
      '"Name", "Ort", "Telefon"\n"A, B", "Ulm", "1"\n"C", "Bonn, Nord", "2"\n',
      [
        ['A, B', 'Ulm', '1'],
        ['C', 'Bonn, Nord', '2'],
      ],
    ],
    [
      'whole rows quoted once more',
      'Name,Ort,Telefon\r\n"A,Ulm,""0731 1"""\r\n"B,""Bonn, Nord"",1"\r\nC,Köln,2\r\n',
      [
        ['A', 'Ulm', '0731 1'],
        ['B', 'Bonn, Nord', '1'],
        ['C', 'Köln', '2'],
      ],
    ],
    [
      'apostrophes only where they are needed',
      'Name;Ort\n\'Schule; Haus 2\';Ulm\nB;Bonn\nC "Mitte";Jena\n',
      [
        ['Schule; Haus 2', 'Ulm'],
        ['B', 'Bonn'],
        ['C "Mitte"', 'Jena'],
      ],
    ],
  ])('%s', (_, text, rows) => {
    const table = readTable(text);
    expect([table.rows, table.problems]).toEqual([rows, []]);
  });

  it('a path in the last cell of a row is none of them', () => {
    const table = readTable('"Name";"Ordner"\n"Nord";"C:\\Listen\\"\n"Süd";"D:\\"\n');
    expect(table.rows[0]).toEqual(['Nord', 'C:\\Listen\\']);
  });
});

describe('quotes that stand rightly are left alone', () => {
  const long = 'Zeile;mit;Trennern\n'.repeat(40);
  it.each([
    ['texts of many lines with separators', `Name;Text;Ort\nA;"${long}";Ulm\nB;;Bonn\nC;x;Köln\n`, long],
    [
      'the same in a row that is too long',
      `Name;Text;Ort\nA;"${long}";Ulm;zu viel\nB;;Bonn\nC;x;Köln\n`,
      long,
    ],
  ])('%s', (_, text, cell) => {
    const table = readTable(text);
    expect([table.rows.length, table.rows[0]?.[1], table.problems.map(({ code }) => code)]).toEqual([
      3,
      cell,
      table.rows[0]?.length === 4 ? ['longRow'] : [],
    ]);
  });

  it('a text over two lines with a wrong quote stays one cell', () => {
    const table = readTable('Name;Text\nA;"Er sagte "ja" und\nging"\nB;x\nC;y\n');
    expect(table.rows).toHaveLength(3);
    expect(table.rows[0]?.[1]).toContain('und\nging');
  });

  it('a hundred thousand wrong quotes take no time', () => {
    const text = `Name;Ort\n${'"A" b;Ulm\n"C;Bonn\n'.repeat(50_000)}`;
    expect(readTable(text).rows).toHaveLength(100_000);
  });
});
