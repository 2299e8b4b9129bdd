// A workbook gives every text and number back, holds no formula, and has what an office expects of a list.
import fc from 'fast-check';
import { readSheet } from 'read-excel-file/universal';
import { describe, expect, it } from 'vitest';
import { columnLetters, toWorkbook } from './excelWrite';
import { naughtyTexts } from './naughtyNetworks.sample';
import { readZip } from './zip';

async function sheetOf(bytes: Uint8Array, sheet: number): Promise<unknown[][]> {
  return (await readSheet(new Blob([new Uint8Array(bytes)]), sheet, { trim: false })) as unknown[][];
}

function partOf(bytes: Uint8Array, name: string): string {
  const zip = readZip(bytes);
  return zip.ok ? new TextDecoder().decode(zip.entries.get(name)) : '';
}

describe('a workbook', () => {
  it('gives back every text, also such as Excel would take for a number, a date or a formula', async () => {
    const texts = [
      ...naughtyTexts,
      ' vorn und hinten ',
      'a\r\nb',
      '\u0007',
      '_x0007_',
      '_X000D_',
      '\ufffe',
      '\t',
    ];
    const rows = [['Text', 'Nummer'], ...texts.map((text, at) => [text, at])];
    const bytes = toWorkbook([{ name: 'Texte', rows }]);
    expect(await sheetOf(bytes, 1)).toEqual(rows);
  });

  it('gives back whatever else a text may hold', async () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.string({
        unit: fc.constantFrom('_', 'x', '0', '7', 'F', '<', '&', ']', '\n', '\u0001', '='),
        minLength: 1,
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }), async (body) => {
        const rows = [['a', 'b'], ...body];
        const found = await sheetOf(toWorkbook([{ name: 'x', rows }]), 1);
        expect(found).toEqual(rows.map((row) => row.map((text) => text.replace(/[\ud800-\udfff]/gu, ''))));
      }),
      { numRuns: 100 },
    );
  });

  it('has numbers as numbers and everything else as text with the format of a text', () => {
    const bytes = toWorkbook([
      {
        name: 'A',
        rows: [
          ['PLZ', 'Zahl'],
          ['06618', -1.5],
        ],
      },
    ]);
    const sheet = partOf(bytes, 'xl/worksheets/sheet1.xml');
    expect(sheet).toContain('<c r="A2" s="1" t="s"><v>2</v></c><c r="B2"><v>-1.5</v></c>');
    expect(sheet).not.toContain('<f');
    expect(partOf(bytes, 'xl/styles.xml')).toContain('<xf numFmtId="49" fontId="0"');
    expect(partOf(bytes, 'xl/sharedStrings.xml')).toContain('<t xml:space="preserve">06618</t>');
  });

  it('has a frozen header with a filter and columns as wide as their texts on every sheet', () => {
    const sheets = ['Akteure', 'Sitze'].map((name) => ({
      name,
      rows: [
        ['ID', 'Name'],
        ['1', 'x'.repeat(200)],
      ],
    }));
    const bytes = toWorkbook(sheets);
    for (const number of [1, 2]) {
      const sheet = partOf(bytes, `xl/worksheets/sheet${number}.xml`);
      expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
      expect(sheet).toContain('<autoFilter ref="A1:B2"/>');
      expect(sheet).toContain('<col min="1" max="1" width="8" ');
      expect(sheet).toContain('<col min="2" max="2" width="60" ');
    }
    expect(partOf(bytes, 'xl/workbook.xml')).toContain("'Sitze'!$A$1:$B$2");
  });

  it('has names of sheets that Excel accepts, none twice', () => {
    const sheets = ['a/b:c', 'A B C', '', 'x'.repeat(40)].map((name) => ({ name, rows: [['ID']] }));
    const names = [...partOf(toWorkbook(sheets), 'xl/workbook.xml').matchAll(/<sheet name="([^"]*)"/g)];
    expect(names.map(([, name]) => name)).toEqual(['a b c', 'Tabelle2', 'Tabelle3', 'x'.repeat(31)]);
  });

  it('cuts a text at the limit of Excel, which would refuse the file otherwise', async () => {
    const [, row] = await sheetOf(toWorkbook([{ name: 'A', rows: [['a'], ['y'.repeat(40_000)]] }]), 1);
    expect(String(row?.[0]).length).toBe(32_767);
  });
});

it('columns are lettered as in Excel', () => {
  expect([0, 25, 26, 51, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'ZZ', 'AAA']);
});
