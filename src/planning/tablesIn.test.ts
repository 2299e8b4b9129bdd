// Web pages that are called .xls and JSON that is a list are read as the tables they hold; nothing in them runs or counts but text.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlTables } from '../formats/htmlTables';
import { freshList } from './importList';
import { readFile } from '../formats/importReading';
import { jsonRecords } from '../formats/jsonRecords';
import { Network } from '../model/network';
import { rowsOfNet } from '../model/net';

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

describe('JSON of persons', () => {
  const network = new Network('net-1', rowsOfNet('A-B'));
  const secret = /1980|female|eva\.png|0170/;

  async function persons(value: unknown) {
    const bytes = new TextEncoder().encode(JSON.stringify(value));
    const file = await readFile({ name: 'persons.json', bytes, choices: [] }, () => {});
    if (file.kind === 'refused') throw new Error(file.code);
    const [list] = file.lists;
    if (list === undefined) throw new Error('no list');
    const { kind, targets } = freshList(list, network, 'persons.json').mapping;
    return { kind, header: list.table.header, targets, notes: file.notes, told: JSON.stringify(file.lists) };
  }

  const eva = {
    id: 'x1',
    name: 'Eva Muster',
    family_name: 'Muster',
    birth_date: '1980-01-01',
    gender: 'female',
    image: 'https://a.example/eva.png',
    contact_details: [{ type: 'cell', value: '0170 1' }],
    email: 'eva@amt.example',
  };
  const bo = {
    id: 'x2',
    name: 'Bo Beispiel',
    family_name: 'Beispiel',
    birth_date: '1980-02-02',
    gender: null,
  };
  const cem = { id: 'x3', name: 'Cem Muster', email: 'cem@amt.example' };

  it.each([{ value: [eva, bo, cem] }, { value: { results: [eva, bo, cem] } }])(
    'has no birth days, genders and pictures, says so, and makes nobody an organisation',
    async ({ value }) => {
      const { kind, header, targets, notes, told } = await persons(value);
      expect(kind).toBe('contacts');
      expect(header).toEqual(['id', 'contact_person', 'email']);
      expect(targets[header.indexOf('contact_person')]).toBe('fullName:lastName');
      expect(targets).not.toContain('refName:actorId');
      expect(told).toContain('Cem Muster');
      expect(told).not.toMatch(secret);
      expect(notes).toEqual([
        {
          code: 'personalDataLeftOut',
          count: 5,
          examples: ['birth_date', 'gender', 'image', 'contact_details'],
        },
      ]);
    },
  );

  it('is told by one private word, whatever its form', async () => {
    for (const word of [
      'birthDate',
      'Geburtsdatum',
      'date_of_birth',
      'gender',
      'Geschlecht',
      'person.birth_date',
    ]) {
      const read = await persons([
        { name: 'Eva Muster', [word]: '1980' },
        { name: 'Bo Beispiel', email: 'b@a.example' },
      ]);
      expect(read.told).not.toMatch(secret);
      expect(read.kind).toBe('contacts');
      expect(read.targets).toContain('fullName:lastName');
    }
    const typed = await persons([
      { '@type': 'Person', name: 'Eva Muster', image: 'eva.png', phone: '1' },
      { '@type': 'Person', name: 'Bo Beispiel', phone: '2' },
    ]);
    expect(typed.told).not.toMatch(secret);
    expect(typed.targets).not.toContain('value:name');
  });

  it('keeps the organisation that is called name beside the names of a person', async () => {
    const { header, told } = await persons([
      { name: 'Jugendamt', vorname: 'Eva', nachname: 'Muster', geburtstag: '1980' },
      { name: 'Hort', vorname: 'Bo', nachname: 'Beispiel', geburtstag: '1980' },
    ]);
    expect(header).toEqual(['name', 'vorname', 'nachname']);
    expect(told).not.toMatch(secret);
  });

  it('says a name once where its parts are told', async () => {
    const { header } = await persons([
      { name: 'Eva Muster', givenName: 'Eva', familyName: 'Muster', email: 'e@a.example' },
    ]);
    expect(header).toEqual(['givenName', 'familyName', 'email']);
  });

  it('leaves records of other things as they are', async () => {
    const { header, notes } = await persons([{ name: 'Hort', image: 'haus.png', links: 'a' }]);
    expect(header).toEqual(['name', 'image', 'links']);
    expect(notes).toEqual([]);
  });
});
