// Workbooks as offices keep them are read sheet by sheet, each cell as the office reads it.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readWorkbook, type WorkbookRead } from './excelRead';
import { row, text, workbook } from './excel.sample';
import { readFile } from './importReading';

function rowsOf(read: WorkbookRead, at = 0): string[][] {
  if (!read.ok) throw new Error(read.code);
  return read.sheets[at]?.rows ?? [];
}

describe('cells of a workbook', () => {
  it('are read as the office reads them', async () => {
    const read = await readWorkbook(
      workbook([
        {
          name: 'Schulen &amp; Partner',
          rows: row(
            1,
            '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c>',
            '<c r="D1" s="1"><v>6618</v></c><c r="E1" s="2"><v>45992</v></c><c r="F1" s="3"><v>45992.5</v></c>',
            '<c r="G1" t="b"><v>1</v></c><c r="H1" t="b"><v>0</v></c><c r="I1"><v>4.93445123456E+11</v></c>',
            '<c r="J1"><v>0.30000000000000004</v></c><c r="K1" s="4"><v>0.5</v></c><c r="L1" s="5"><v>0.75</v></c>',
            '<c r="M1" s="6"><v>1067</v></c><c r="N1"><v>-12.5</v></c><c r="O1"><v>1E-7</v></c>',
            '<c r="P1" t="str"><f>A1</f><v>Ergebnis</v></c>',
          ),
        },
      ]),
    );
    expect(rowsOf(read)).toEqual([
      [
        'Müller & Söhne',
        'Rote Schule',
        'Zeile\r\nzwei',
        '06618',
        '2025-12-01',
        '2025-12-01 12:00',
        'ja',
        'nein',
        '493445123456',
        '0,3',
        '50 %',
        '18:00',
        '01067',
        '-12,5',
        '0,0000001',
        'Ergebnis',
      ],
    ]);
    expect(read).toMatchObject({ sheets: [{ name: 'Schulen & Partner', isHidden: false }], notes: [] });
  });

  it('are the same when a program writes its attributes in single quotes', async () => {
    const sheets = [
      {
        name: 'Offene &quot;Liste&quot;',
        rows:
          row(1, text('A1', 'Name'), text('C1', 'PLZ')) +
          '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" s="1"><v>6618</v></c></row>' +
          '<row r="4"><c r="A4" t="e"><v>#N/A</v></c><c r="C4" s="4"><v>0.5</v></c></row>',
        behind: '<mergeCells><mergeCell ref="C2:C3"/></mergeCells>',
      },
      { name: 'Versteckt', state: 'hidden', rows: row(1, text('A1', 'x > y')) },
    ];
    const single = Object.fromEntries(
      Object.entries(unzipSync(workbook(sheets))).map(([name, bytes]) => [
        name,
        strToU8(strFromU8(bytes).replace(/="([^"]*)"/g, "='$1'")),
      ]),
    );
    const read = await readWorkbook(zipSync(single));
    expect(read).toEqual(await readWorkbook(workbook(sheets)));
    expect(rowsOf(read).slice(0, 2)).toEqual([
      ['Name', '', 'PLZ'],
      ['Müller & Söhne', '', '06618'],
    ]);
    expect(read).toMatchObject({ sheets: [{ name: 'Offene "Liste"' }, { isHidden: true }] });
  });

  it('keep the address they name, though others have none', async () => {
    const read = await readWorkbook(
      workbook([
        {
          name: 'L',
          rows: "<row r='1'><c r='B1' t='inlineStr'><is><t>Name</t></is></c><c t='inlineStr'><is><t>Ort</t></is></c></row>",
        },
      ]),
    );
    expect(rowsOf(read)).toEqual([['', 'Name', 'Ort']]);
  });

  it('that hold an error or an unsolved formula are empty, and told', async () => {
    const read = await readWorkbook(
      workbook([
        {
          name: 'Liste',
          rows:
            row(1, text('A1', 'Name'), text('B1', 'Wert')) +
            row(2, text('A2', 'X'), '<c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c>') +
            row(3, text('A3', 'Y'), '<c r="B3" t="str"><f>A9</f></c>'),
        },
      ]),
    );
    expect(rowsOf(read)).toEqual([['Name', 'Wert'], ['X'], ['Y']]);
    expect(read).toMatchObject({
      notes: [
        { code: 'errorCells', count: 1, examples: ['Liste!B2'] },
        { code: 'formulasWithoutValue', count: 1, examples: ['Liste!B3'] },
      ],
    });
  });

  it('merged over several rows are meant for each, merged over columns for the first', async () => {
    const rows =
      row(1, text('A1', 'Schule'), text('B1', 'Partner')) +
      row(2, text('A2', 'Nord'), text('B2', 'P1')) +
      row(3, '<c r="A3"/>', text('B3', 'P2')) +
      row(4, text('A4', 'Titel'));
    const behind = '<mergeCells count="2"><mergeCell ref="A2:A3"/><mergeCell ref="A4:B4"/></mergeCells>';
    expect(rowsOf(await readWorkbook(workbook([{ name: 'L', rows, behind }])))).toEqual([
      ['Schule', 'Partner'],
      ['Nord', 'P1'],
      ['Nord', 'P2'],
      ['Titel'],
    ]);
  });

  it('without addresses, with a prefix and with gaps stand where they belong', async () => {
    const bare = '<row><c t="inlineStr"><is><t>A</t></is></c><c><v>2</v></c></row><row><c><v>3</v></c></row>';
    expect(rowsOf(await readWorkbook(workbook([{ name: 'L', rows: bare }])))).toEqual([['A', '2'], ['3']]);
    const gaps = row(2, '<c r="C2"><v>5</v></c>') + row(4, '<c r="AA4"><v>6</v></c>');
    const read = rowsOf(await readWorkbook(workbook([{ name: 'L', rows: gaps }])));
    expect(read.map((cells) => cells.length)).toEqual([0, 3, 0, 27]);
    const prefixed = strToU8(
      `<?xml version="1.0"?><x:worksheet xmlns:x="a"><x:sheetData><x:row r="1"><x:c r="A1" s="1"><x:v>815</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
    );
    const own = workbook([{ name: 'L', rows: '' }], { 'xl/worksheets/sheet1.xml': prefixed });
    expect(rowsOf(await readWorkbook(own))).toEqual([['00815']]);
  });
});

describe('addresses that do not exist', () => {
  it.each(['ÌÌÌC1', 'AAAAAAA1', 'C99999999', 'C0', '1', 'c1', 'A1B2'])('%s', async (address) => {
    const cell = `<c r="${address}" t="inlineStr"><is><t>X</t></is></c>`;
    const rows = row(1, text('A1', 'Name'), text('B1', 'Ort'), cell) + row(2, text('A2', 'Y'));
    expect(rowsOf(await readWorkbook(workbook([{ name: 'L', rows }])))).toEqual([
      ['Name', 'Ort', 'X'],
      ['Y'],
    ]);
  });

  it('of a row that is not its cells’', async () => {
    const rows = row(1, text('A1', 'Name')) + `<row r="1048576">${text('GZ2', 'X')}</row>`;
    const read = await readWorkbook(workbook([{ name: 'L', rows }]));
    expect(read).toMatchObject({ notes: [{ code: 'largeSheets', examples: ['L'] }] });
  });
});

describe('sheets of a workbook', () => {
  const list = row(1, text('A1', 'Name'), text('B1', 'Ort')) + row(2, text('A2', 'A'), text('B2', 'Köln'));

  it('are lists of one file; empty and hidden ones are not wanted', async () => {
    const bytes = workbook([
      { name: 'Schulen', rows: list },
      { name: 'Leer', rows: '' },
      { name: 'Alt', rows: list, state: 'hidden' },
      {
        name: 'Partner',
        rows:
          row(1, text('A1', 'Stand: 2026')) +
          row(3, text('A3', 'Name'), text('B3', 'PLZ')) +
          row(4, text('A4', 'B'), '<c r="B4" s="1"><v>815</v></c>'),
      },
    ]);
    const read = await readFile({ name: 'Mappe.xlsx', bytes, choices: [] }, () => {});
    expect(read).toMatchObject({
      kind: 'read',
      format: 'xlsx',
      lists: [
        { name: 'Schulen', isWanted: true, table: { header: ['Name', 'Ort'], rows: [['A', 'Köln']] } },
        { name: 'Leer', isWanted: false },
        { name: 'Alt', isWanted: false, table: { rows: [['A', 'Köln']] } },
        {
          name: 'Partner',
          isWanted: true,
          table: { header: ['Name', 'PLZ'], rows: [['B', '00815']], rowNumbers: [4] },
        },
      ],
      notes: [{ code: 'hiddenSheets', count: 1, examples: ['Alt'] }],
    });
  });

  it('that are all hidden are wanted, after all; a header by hand counts for its sheet alone', async () => {
    const bytes = workbook([
      { name: 'A', rows: list, state: 'veryHidden' },
      { name: 'B', rows: list, state: 'hidden' },
    ]);
    const read = await readFile({ name: 'x.xlsx', bytes, choices: [{}, { headerRow: -1 }] }, () => {});
    expect(read).toMatchObject({
      lists: [
        { isWanted: true, table: { headerRow: 0 } },
        {
          isWanted: true,
          table: {
            headerRow: -1,
            rows: [
              ['Name', 'Ort'],
              ['A', 'Köln'],
            ],
          },
        },
      ],
    });
  });

  it('formatted down to the last row and column of the program cost nothing', async () => {
    const styled = row(1_048_576, '<c r="XFD1048576" s="1"/>');
    const read = await readWorkbook(workbook([{ name: 'L', rows: list + styled }]));
    expect(rowsOf(read)).toEqual([
      ['Name', 'Ort'],
      ['A', 'Köln'],
    ]);
  });

  it('with one value in the farthest corner are left out, and the others read', async () => {
    const far = list + row(1_048_576, '<c r="XFD1048576"><v>1</v></c>');
    const bytes = workbook([
      { name: 'Weit', rows: far },
      { name: 'Gut', rows: list },
    ]);
    const read = await readFile({ name: 'x.xlsx', bytes, choices: [] }, () => {});
    expect(read).toMatchObject({
      lists: [{ isWanted: false }, { isWanted: true }],
      notes: [{ code: 'largeSheets', count: 1, examples: ['Weit'] }],
    });
    const alone = workbook([{ name: 'Weit', rows: far }]);
    expect(await readFile({ name: 'x.xlsx', bytes: alone, choices: [] }, () => {})).toEqual({
      kind: 'refused',
      code: 'tooManyRows',
    });
  });
});
