// Bytes that are not what they claim to be: mixed, cut off, marked wrongly, filled up, misread once before.
import { describe, expect, it } from 'vitest';
import { type CodePage, upperHalf } from '../formats/codePages';
import { freshList } from './importList';
import { readFile } from '../formats/importReading';
import { Network } from '../model/network';
import { rowsOfNet } from '../model/net';

const utf8 = (text: string) => new TextEncoder().encode(text);

function inPage(text: string, page: CodePage): Uint8Array {
  return Uint8Array.from(text, (sign) =>
    sign < '\u0080' ? sign.charCodeAt(0) : 128 + upperHalf[page].indexOf(sign),
  );
}

const joined = (...parts: readonly Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));
const wide = (text: string) =>
  Uint8Array.from([...text].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]));

async function read(bytes: Uint8Array) {
  const file = await readFile({ name: 'Liste.csv', bytes, choices: [] }, () => {});
  if (file.kind === 'refused') throw new Error(file.code);
  const [list] = file.lists;
  if (list === undefined) throw new Error('no list');
  return { notes: file.notes, list };
}

const list = 'Name;Straße\r\nSüdschule;Schloßweg 1\r\nHort Köthen;Ring 2\r\nKlub Jülich;Weg 3\r\n';
const rows = [
  ['Südschule', 'Schloßweg 1'],
  ['Hort Köthen', 'Ring 2'],
  ['Klub Jülich', 'Weg 3'],
];
const typographic = 'Name;Ort\n„Die Brücke“ e. V. – Nord;Ulm\nKita „Spatz“;Ulm\nX…;Ulm\n';

describe('the text is found', () => {
  it.each([
    [
      'typographic signs and one umlaut',
      inPage(typographic, 'windows-1252'),
      'windows-1252',
      ['„Die Brücke“ e. V. – Nord', 'Ulm'],
    ],
    [
      'the last letter cut off',
      utf8('Name;Ort\nA;Köln\nB;Jülich\nC;Lö').slice(0, -1),
      'utf-8',
      ['A', 'Köln'],
    ],
    [
      'a mark of UTF-8 before another encoding',
      joined(Uint8Array.from([0xef, 0xbb, 0xbf]), inPage(list, 'windows-1252')),
      'windows-1252',
      rows[0],
    ],
    ['the end mark of DOS', joined(inPage(list, 'ibm850'), Uint8Array.from([0x1a])), 'ibm850', rows[0]],
    ['filled up with zeros', joined(utf8(list), new Uint8Array(512)), 'utf-8', rows[0]],
    ['one byte too many', joined(wide(`\ufeff${list}`), Uint8Array.from([10])), 'utf-16le', rows[0]],
  ])('%s', async (_, bytes, encoding, first) => {
    const { list: found } = await read(bytes);
    expect([found.encoding, found.table.rows.length, found.table.rows[0]]).toEqual([encoding, 3, first]);
  });

  it('rows pasted from another program are read by lines, and told', async () => {
    const pasted = inPage('Förderschule;Weg 4\r\nBäckerei;Weg 5\r\n', 'windows-1252');
    const { list: found, notes } = await read(joined(utf8(list), pasted));
    expect(found.table.rows).toEqual([...rows, ['Förderschule', 'Weg 4'], ['Bäckerei', 'Weg 5']]);
    expect([found.encoding, found.confidence < 0.7]).toEqual(['utf-8', true]);
    expect(notes).toEqual([{ code: 'otherLines', count: 2, examples: [] }]);
  });
});

describe('a list that was misread before', () => {
  const network = new Network('net-1', rowsOfNet('net-1'));
  const codes = async (text: string) => freshList((await read(utf8(text))).list, network, 'Liste.csv').codes;
  const misread = new TextDecoder('windows-1252').decode(utf8(list));

  it('is repaired with its header, without being asked', async () => {
    const { list: found } = await read(utf8(misread));
    expect(found.table.header).toEqual(['Name', 'Straße']);
    expect(freshList(found, network, 'Liste.csv').sheet.rows).toEqual(rows);
  });

  it('is left alone where some umlauts are whole', async () => {
    expect(await codes(`${misread}Bäckerei;Übergang\r\n`)).not.toContain('mojibake');
    expect(await codes(list)).not.toContain('mojibake');
  });
});
