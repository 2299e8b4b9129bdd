// The harder twins of the sample lists: what offices do to files, read by the automatic guess alone.
import { describe, expect, it } from 'vitest';
import { type CodePage, upperHalf } from './codePages';
import type { ReadFile, Refusal } from './fileRead';
import { readFile } from './importReading';

function inPage(text: string, page: CodePage): Uint8Array {
  return Uint8Array.from(text, (sign) => {
    const code = sign.charCodeAt(0);
    const at = upperHalf[page].indexOf(sign);
    if (code >= 128 && at === -1) throw new Error(`no ${sign} in ${page}`);
    return code < 128 ? code : 128 + at;
  });
}

function wide(text: string, little: boolean, mark = false): Uint8Array {
  const units = [...(mark ? '\ufeff' : ''), ...text].join('');
  const bytes = new Uint8Array(units.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < units.length; at += 1) view.setUint16(at * 2, units.charCodeAt(at), little);
  return bytes;
}

const utf8 = (text: string) => new TextEncoder().encode(text);

async function read(bytes: Uint8Array, name = 'Liste.csv'): Promise<ReadFile['lists'][number]> {
  const file: ReadFile | Refusal = await readFile({ name, bytes, choices: [] }, () => {});
  if (file.kind === 'refused') throw new Error(file.code);
  const [list] = file.lists;
  if (list === undefined) throw new Error('no list');
  return list;
}

const umlauts =
  'Name;Straße;Ort\r\nGrundschule Süd;Am Brühl 3;Köthen\r\nJugendklub Ärmelkanal;Schloßweg 1;Öhringen\r\n';
const umlautRows = [
  ['Grundschule Süd', 'Am Brühl 3', 'Köthen'],
  ['Jugendklub Ärmelkanal', 'Schloßweg 1', 'Öhringen'],
];

describe('encodings', () => {
  it.each(['windows-1252', 'iso-8859-1', 'iso-8859-15', 'ibm850', 'macintosh', 'windows-1250'] as const)(
    '%s',
    async (page) => {
      expect((await read(inPage(umlauts, page))).table.rows).toEqual(umlautRows);
    },
  );

  it.each([
    [true, true],
    [true, false],
    [false, true],
    [false, false],
  ])('UTF-16, little end first: %s, with mark: %s', async (little, mark) => {
    expect((await read(wide(umlauts, little, mark))).table.rows).toEqual(umlautRows);
  });

  it('a single umlaut in a long file decides', async () => {
    const rows = Array.from({ length: 2000 }, (_, at) => `Schule ${at};Ort ${at}`).join('\n');
    for (const page of ['windows-1252', 'ibm850', 'macintosh'] as const) {
      const list = await read(inPage(`Name;Ort\n${rows}\nVerein für alle;Ulm\n`, page));
      expect([page, list.table.rows.at(-1)]).toEqual([page, ['Verein für alle', 'Ulm']]);
    }
  });

  it('the euro sign of ISO-8859-15 and of Windows are told apart', async () => {
    const text = 'Träger;Betrag\nVerein Süd;500 €\nVerein Nord;1.200 €\n';
    for (const page of ['windows-1252', 'iso-8859-15'] as const) {
      const list = await read(inPage(text, page));
      expect([list.encoding, list.table.rows[0]]).toEqual([page, ['Verein Süd', '500 €']]);
    }
  });

  it('accents used as apostrophes, fractions and signs are no letters of another page', async () => {
    const text = 'Name;Text\nKann´s jeder;¼ Stelle\nRock ´n´ Roll;½ Tag, 3 m², 20 °C\nCafé;¾ Jahr § 11\n';
    const list = await read(inPage(text, 'windows-1252'));
    expect([list.encoding, list.table.rows[1]]).toEqual([
      'windows-1252',
      ['Rock ´n´ Roll', '½ Tag, 3 m², 20 °C'],
    ]);
  });

  it('capitals only', async () => {
    for (const page of ['windows-1252', 'ibm850', 'macintosh'] as const) {
      const list = await read(inPage('NAME;ORT\nMÜLLER;KÖLN\nGRÄF;ÜBACH\n', page));
      expect([page, list.table.rows[0]]).toEqual([page, ['MÜLLER', 'KÖLN']]);
    }
  });

  it('a Mac list with single carriage returns', async () => {
    const list = await read(inPage(umlauts.replaceAll('\r\n', '\r'), 'macintosh'));
    expect([list.table.rows, list.table.lineEnd]).toEqual([umlautRows, 'cr']);
  });
});

const body =
  'Schule;Straße;PLZ;Ort;Telefon\nGrundschule Nord;Weg 1;06618;Naumburg;03445 1\nGymnasium;Weg 2;06667;Weißenfels;03443 2\nSekundarschule;Weg 3;06712;Zeitz;03441 3\n';

describe('before the table', () => {
  it('title lines with a word and a value in a narrow table', async () => {
    const { table } = await read(
      utf8('Stand:;01.08.2026;\nAnsprechperson:;Frau Beispiel;\nName;Ort;PLZ\nA;Ulm;89073\nB;Bonn;53111\n'),
    );
    expect([table.headerRow, table.header]).toEqual([2, ['Name', 'Ort', 'PLZ']]);
  });

  it('twelve lines of title, address, notes and blanks', async () => {
    const lines = [
      'Landkreis Musterland',
      'Amt für Bildung, Jugend und Sport; Sachgebiet Schulen',
      '',
      'Übersicht der Schulen im Landkreis',
      'Stand: 01.08.2026',
      '',
      'Ansprechperson:;Frau Beispiel',
      'Telefon:;03445 730',
      '',
      'Hinweis: Nur für den Dienstgebrauch; keine Weitergabe, auch nicht auszugsweise.',
      ';;;;',
      '',
    ];
    const { table } = await read(utf8(`${lines.join('\n')}\n${body}`));
    expect(table.headerRow).toBe(12);
    expect(table.header).toEqual(['Schule', 'Straße', 'PLZ', 'Ort', 'Telefon']);
    expect(table.rows).toHaveLength(3);
    expect(table.rowNumbers).toEqual([14, 15, 16]);
  });

  it('a header in two lines', async () => {
    const text =
      'Schule;;Partner;;Seit\nName;Telefon;Name;Telefon;\nNord;03445 1;Verein;03445 2;2024\nSüd;03445 3;Klub;03445 4;2025\n';
    const { table } = await read(utf8(text));
    expect(table.header).toEqual([
      'Schule Name',
      'Schule Telefon',
      'Partner Name',
      'Partner Telefon',
      'Seit',
    ]);
    expect(table.rows).toEqual([
      ['Nord', '03445 1', 'Verein', '03445 2', '2024'],
      ['Süd', '03445 3', 'Klub', '03445 4', '2025'],
    ]);
  });

  it('a title of one cell gives no column its name', async () => {
    const { table } = await read(utf8('Schulliste;;\n;Name;Ort\n1;Nord;Ulm\n2;Süd;Bonn\n'));
    expect(table.header).toEqual(['', 'Name', 'Ort']);
  });
});

describe('among and behind the rows', () => {
  it('sums, sources and dates at the end are told apart', async () => {
    const { table } = await read(
      utf8(`${body}Summe;;;;3\n\nStand: 01.08.2026\nQuelle: eigene Erhebung;;;;\n`),
    );
    expect(table.rows).toHaveLength(3);
    expect(table.left.map(({ row, why }) => [row, why])).toEqual([
      [5, 'footer'],
      [7, 'footer'],
      [8, 'footer'],
    ]);
    expect(table.problemCounts).toEqual({});
  });

  it('a school whose name begins like a note stays', async () => {
    const text = `${body}Gesamtschule Mitte;Weg 4;06618;Naumburg;\nHinweisgeber e.V.;;;;\nStandort Süd;;;;\n`;
    const { table } = await read(utf8(text));
    expect(table.rows).toHaveLength(6);
    expect(table.left).toEqual([]);
  });

  it('headings of groups above numbered rows, and the header again on every page', async () => {
    const head = 'Nr.;Schule;Ort';
    const text = `${head}\nGrundschulen;;\n1;Nord;Ulm\n2;Süd;Ulm\n${head}\nGymnasien;;\n3;Ost;Ulm\n`;
    const { table } = await read(utf8(text));
    expect(table.rows).toEqual([
      ['1', 'Nord', 'Ulm'],
      ['2', 'Süd', 'Ulm'],
      ['3', 'Ost', 'Ulm'],
    ]);
    expect(table.left.map(({ why }) => why)).toEqual(['groupHeading', 'repeatedHeader', 'groupHeading']);
    const all = await readFile({ name: '', bytes: utf8(text), choices: [{ keepsAll: true }] }, () => {});
    expect(all).toMatchObject({ lists: [{ table: { rows: { length: 6 } } }] });
  });

  it('hundreds of rows of separators alone', async () => {
    const { table } = await read(utf8(`${body}${';;;;\n'.repeat(900)}`));
    expect([table.rows.length, table.blankRows, table.problemCounts]).toEqual([3, 900, {}]);
  });
});

describe('rows of separators down to the last row of a spreadsheet', () => {
  it.each([';;;;\r\n', '\r\n', ' ; \n'])('%j', async (blank) => {
    const { table } = await read(utf8(`${body}${blank.repeat(1_048_576)}`));
    expect([table.rows.length, table.problemCounts]).toEqual([3, {}]);
  });

  it('and one more record behind them is too far away', async () => {
    const bytes = utf8(`${body}${'\n'.repeat(400_000)}A;B;C;D;E\n`);
    expect(await readFile({ name: '', bytes, choices: [] }, () => {})).toMatchObject({ code: 'tooManyRows' });
  });
});

describe('separators and quotes', () => {
  it.each([
    ['tabs with semicolons inside', 'Name\tThemen\nA\tx; y; z\nB\tu; v\nC\tw;\n', '\t', ['A', 'x; y; z']],
    ['bars with commas inside', 'Name|Themen\nA|x, y\nB|u, v, w\n', '|', ['A', 'x, y']],
    ['apostrophes around every cell', "'Name';'Text'\n'A; B';'it''s'\n'C';'D'\n", ';', ['A; B', "it's"]],
    [
      'apostrophes that are only letters',
      "Name;Ort\n's Gravenhage;Ulm\n't Hof;Bonn\nRock 'n' Roll;Köln\n",
      ';',
      ["'s Gravenhage", 'Ulm'],
    ],
    [
      'a semicolon list with more commas than semicolons',
      'Name;Themen\nA;a, b, c, d\nB;a, b, c, d\nC;a, b, c, d\n',
      ';',
      ['A', 'a, b, c, d'],
    ],
    [
      'quotes with breaks and separators',
      'Name,Text\n"A","x;y\nz;w"\n"B","p;q\nr;s"\n',
      ',',
      ['A', 'x;y\nz;w'],
    ],
  ] as const)('%s', async (_, text, delimiter, first) => {
    const { table } = await read(utf8(text));
    expect([table.delimiter, table.rows[0]]).toEqual([delimiter, first]);
  });

  it('one column with commas in it is one column', async () => {
    const { table } = await read(utf8('Thema\nSport, Spiel\nKunst\nMusik, Tanz, Theater\n'));
    expect(table.header).toHaveLength(1);
  });

  it('by hand any separator and quote', async () => {
    const bytes = utf8('Name:Ort\n"A:B\n');
    const file = await readFile({ name: '', bytes, choices: [{ delimiter: ':', quote: '' }] }, () => {});
    expect(file).toMatchObject({
      lists: [{ table: { delimiter: ':', confidence: 1, rows: [['"A', 'B']] } }],
    });
  });
});

describe('strange bytes', () => {
  it('NUL here and there', async () => {
    const { table } = await read(utf8('Name;Ort\nA\0B;Ulm\nC;\0\nD;Bonn\n'));
    expect(table.rows).toEqual([
      ['A\0B', 'Ulm'],
      ['C', '\0'],
      ['D', 'Bonn'],
    ]);
  });

  it('one line of many megabytes has no rows, and is told so', async () => {
    const bytes = utf8(`Name;${'x'.repeat(9_000_000)}`);
    expect(await readFile({ name: '', bytes, choices: [] }, () => {})).toEqual({
      kind: 'refused',
      code: 'noRows',
    });
    const cells = utf8('1;'.repeat(2_000_000));
    expect(await readFile({ name: '', bytes: cells, choices: [] }, () => {})).toMatchObject({
      code: 'tooManyColumns',
    });
  });

  it('broken UTF-8 in an otherwise whole file is told', async () => {
    const good = utf8(`Name;Ort\n${'Köln;Düren\n'.repeat(200)}`);
    const list = await read(Uint8Array.from([...good, 0xff, 0x3b, 0x41, 0x0a]));
    expect([list.encoding, list.replaced, list.table.rows[0]]).toEqual(['utf-8', 1, ['Köln', 'Düren']]);
  });
});
