// Web pages that are called .xls and JSON that is a list are read as the tables they hold; nothing in them runs or counts but text.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlTables } from './htmlTables';
import { readFile } from './importReading';
import { jsonRecords } from './jsonRecords';

const rowsOf = (html: string) => htmlTables(html).map(({ rows }) => rows);

async function read(content: string | Uint8Array, name = 'export.xls') {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const file = await readFile({ name, bytes, choices: [] }, () => {});
  if (file.kind === 'refused') return file.code;
  return [file.format, ...file.lists.map(({ table: { header, rows } }) => [header, ...rows])];
}

describe('the tables of a page', () => {
  it('are rows of text: blanks joined, breaks kept, signs read, tags and scripts left out', () => {
    const html = `<TABLE border=1><tr><th>Name<th>Ort&nbsp;/ PLZ</th></tr>
      <tr><td class="a>b"><b>Grund</b>schule\n  &bdquo;Nord&ldquo;<br>Haus&#32;2<td x:str>06618 M&uuml;ssig &amp; &#x41; &unbekannt;
      <tr><td><script>document.write("<td>böse</td>")</script>5 < 6 &auml</td><td><!-- <td>weg</td> -->=1+1</table>`;
    expect(rowsOf(html)).toEqual([
      [
        ['Name', 'Ort\u00a0/ PLZ'],
        ['Grundschule „Nord“\nHaus 2', '06618 Müssig & A &unbekannt;'],
        ['5 < 6 ä', '=1+1'],
      ],
    ]);
  });

  it('fill up where cells reach over columns and rows, as merged cells of a workbook', () => {
    const html =
      '<table><tr><td rowspan=2>A<td colspan="2">B<td>C<tr><td>1<td>2<td rowspan=2>3<tr><td>x<td>y</table>';
    expect(rowsOf(html)).toEqual([
      [
        ['A', 'B', '', 'C'],
        ['', '1', '2', '3'],
        ['x', 'y'],
      ],
    ]);
  });

  it('stand by themselves where one lies in a cell of another, with their captions', () => {
    const html =
      '<table><tr><td><table><caption>Kitas</caption><tr><td>a<td>b</table></td></tr></table><table><tr><td>c</table>';
    expect(htmlTables(html)).toEqual([
      { name: 'Kitas', rows: [['a', 'b']] },
      { name: '', rows: [['c']] },
    ]);
  });

  it('are read to the end however broken the markup is', () => {
    const piece = fc.constantFrom(
      ...'<table> </table> <tr> <td> </td> <td colspan=9 rowspan=9> <!-- --> <script> </script> <" =\' > & &#999999999; x'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        for (const { rows } of htmlTables(pieces.join('')))
          expect(rows.flat().every((cell) => !/<td/.test(cell))).toBe(true);
      }),
    );
    expect(rowsOf(`<table><tr><td colspan=999999 rowspan=999999>x${'<tr>'.repeat(50)}`)[0]?.[0]?.length).toBe(
      500,
    );
    expect(rowsOf('<table>'.repeat(5000) + '<tr><td>x')).toEqual([]);
  });
});

describe('a page that is called .xls', () => {
  const sap = (rows: string) =>
    `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset="windows-1252"><style><!--td{mso:x}--></style></head><body><table>${rows}</table></body></html>`;

  it('is a list, in its character set, with zeros in front', async () => {
    const html = sap('<tr><th>Name<th>PLZ<th>Ort<tr><td>Grundschule S\u00fcd<td>06618<td>Naumburg');
    const latin = Uint8Array.from(html, (sign) => sign.charCodeAt(0));
    const list = [
      ['Name', 'PLZ', 'Ort'],
      ['Grundschule Süd', '06618', 'Naumburg'],
    ];
    expect(await read(latin)).toEqual(['html', list]);
    expect(await read(html)).toEqual(['html', list]);
  });

  it('is refused where it holds no table', async () => {
    expect(await read('<html><frameset><frame src="sheet001.htm"></frameset></html>')).toBe('markup');
    expect(await read(sap('<tr><th>Name'))).toBe('noRows');
  });
});

describe('JSON', () => {
  it('is a list where it is an array of records, alone or in the envelope of a service', async () => {
    const records = [
      { name: 'Nord', plz: '06618', zahl: 1.5, aktiv: true, ort: { name: 'Naumburg' }, tags: ['a', 'b'] },
      { name: 'Süd', leer: null, tief: { noch: { tiefer: 1 } } },
    ];
    const list = [
      ['name', 'plz', 'zahl', 'aktiv', 'ort.name', 'tags'],
      ['Nord', '06618', '1,5', 'ja', 'Naumburg', 'a | b'],
      ['Süd', '', '', '', '', ''],
    ];
    expect(await read(JSON.stringify(records), 'x.json')).toEqual(['json', list]);
    expect(await read(JSON.stringify({ count: 2, data: records }), 'x.json')).toEqual(['json', list]);
    expect([...(jsonRecords(records)?.nested ?? [])]).toEqual([['tief.noch', 1]]);
  });

  it('is a list where it is rows of cells', async () => {
    const rows = [
      ['Name', 'PLZ'],
      ['Nord', '06618'],
    ];
    expect(await read(JSON.stringify(rows), 'x.json')).toEqual(['json', rows]);
  });

  it('is no list where it holds something else', async () => {
    for (const value of [
      {},
      [],
      [1, 2],
      { name: 'x' },
      { rules: [{ a: 1 }] },
      { data: [{ a: 1 }], items: [{ b: 1 }] },
    ])
      expect(await read(JSON.stringify(value), 'x.json')).toBe('json');
    expect(await read('[{"a":1},', 'x.json')).toBe('json');
  });

  it('minds names that objects have by themselves', () => {
    expect(jsonRecords(JSON.parse('[{"__proto__":"a","constructor":"b"}]'))?.rows).toEqual([
      ['__proto__', 'constructor'],
      ['a', 'b'],
    ]);
  });
});
