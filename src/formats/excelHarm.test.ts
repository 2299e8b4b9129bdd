// Broken, locked and harmful workbooks are refused with the reason; real ones are read to the last cell.
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import writeExcel from 'write-excel-file/universal';
import { readWorkbook } from './excelRead';
import { row, text, workbook } from './excel.sample';
import { readFile } from './importReading';
import { hasSample, sampleBytes } from './files.sample';

describe('workbooks that are refused', () => {
  const small = workbook([{ name: 'L', rows: row(1, text('A1', 'Name')) }]);
  const refusal = async (bytes: Uint8Array) => readFile({ name: 'Mappe.xlsx', bytes, choices: [] }, () => {});

  it('bombs, before they are unpacked', async () => {
    const bomb = { 'xl/worksheets/sheet9.xml': new Uint8Array(20_000_000) };
    expect(await refusal(workbook([{ name: 'L', rows: '' }], bomb))).toEqual({
      kind: 'refused',
      code: 'hugeWorkbook',
    });
  });

  it('cut off at any place', async () => {
    for (const share of [0.3, 0.6, 0.99]) {
      const read = await refusal(small.subarray(0, Math.floor(small.length * share)));
      expect(read).toMatchObject({ kind: 'refused', code: 'damagedWorkbook' });
    }
  });

  it('with one changed byte in a sheet', async () => {
    const stored = zipSync(
      { 'xl/workbook.xml': strToU8('<workbook/>'), 'xl/_rels/workbook.xml.rels': strToU8('<R/>') },
      { level: 0 },
    );
    const at = stored.indexOf('<'.charCodeAt(0));
    stored[at] = 63;
    expect(await refusal(stored)).toEqual({ kind: 'refused', code: 'damagedWorkbook' });
  });

  it('without a sheet, and with nothing on any', async () => {
    expect(await refusal(workbook([]))).toMatchObject({ kind: 'refused' });
    expect(await refusal(workbook([{ name: 'L', rows: '' }]))).toEqual({ kind: 'refused', code: 'empty' });
    expect(await refusal(zipSync({ 'xl/x.xml': strToU8('<x/>') }))).toEqual({
      kind: 'refused',
      code: 'damagedWorkbook',
    });
  });

  it('pictures inside do not count', async () => {
    const photo = { 'xl/media/image1.jpeg': new Uint8Array(90_000_000) };
    expect(
      await refusal(
        workbook([{ name: 'L', rows: row(1, text('A1', 'Name')) + row(2, text('A2', 'X')) }], photo),
      ),
    ).toMatchObject({ kind: 'read' });
  });
});

describe('workbooks of other programs', () => {
  const simple = [
    ['date', 'temperature', 'place'],
    ['2011-01-01', '1', 'Galway'],
    ['2011-01-02', '-1', 'Galway'],
    ['2011-01-03', '0', 'Galway'],
    ['2011-01-01', '6', 'Berkeley'],
    ['2011-01-02', '8', 'Berkeley'],
    ['2011-01-03', '5', 'Berkeley'],
  ];
  const files = [
    ['b02_kumu_exports/snap-to-tutorial-data.xlsx', ['Elements', 'Connections']],
    ['b06_onodo/onodo_template.xlsx', ['Nodes', 'Relations']],
    ['b06_onodo/Game_of_Thrones.xlsx', ['Nodes', 'Relations']],
  ] as const;

  it.each(files.filter(([file]) => hasSample(file)))('%s has its sheets', async (file, names) => {
    const read = await readWorkbook(sampleBytes(file));
    if (!read.ok) throw new Error(read.code);
    expect(read.sheets.map(({ name }) => name)).toEqual(names);
    expect(read.notes).toEqual([]);
    for (const { rows } of read.sheets) expect(rows.length).toBeGreaterThan(1);
  });

  it.each(['e07_messytables/simple.xlsx'].filter(hasSample))(
    '%s is read to the last cell, days counted from 1904',
    async (file) => {
      const read = await readWorkbook(sampleBytes(file));
      if (!read.ok) throw new Error(read.code);
      expect(read.sheets.map(({ rows }) => rows)).toEqual([simple]);
    },
  );

  const refused = [
    ['b02_kumu_exports/corrupt_overview-of-the-euro-crisis.xlsx', 'damagedWorkbook'],
    ['e07_messytables/simple.ods', 'openWorkbook'],
    ['e07_messytables/simple.xls', 'legacyWorkbook'],
  ] as const;
  it.each(refused.filter(([file]) => hasSample(file)))('%s is refused as %s', async (file, code) => {
    const read = await readFile({ name: file, bytes: sampleBytes(file), choices: [] }, () => {});
    expect(read).toMatchObject({ kind: 'refused', code });
  });

  it('what the writing library writes is read back', async () => {
    const rows = [
      ['Name', 'PLZ', 'Stand am', 'Anzahl', 'aktiv'],
      ['Müller & Söhne', '06618', new Date(Date.UTC(2026, 10, 22)), 2.5, true],
    ];
    const sheets = ['Schulen', 'Partner'].map((sheet) => ({ sheet, data: rows, dateFormat: 'dd.mm.yyyy' }));
    const bytes = new Uint8Array(await (await writeExcel(sheets).toBlob()).arrayBuffer());
    const read = await readWorkbook(bytes);
    expect(read).toMatchObject({
      sheets: ['Schulen', 'Partner'].map((name) => ({
        name,
        rows: [rows[0], ['Müller & Söhne', '06618', '2026-11-22', '2,5', 'ja']],
      })),
    });
  });
});
