// For tests only: the list of bad input (reliability 2.6), as files that somebody might hand to a coordinator.
import { strToU8, type Zippable, zipSync } from 'fflate';
import { row, text, workbook } from './excel.sample';
import { limits } from './limits';
import { hostileNetworks } from './hostileNetworks.sample';
import { type HostileFile, hostileTexts } from './hostileTexts.sample';

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const table = (separator: string) => {
  const rows = hostileTexts.map((cell, at) => [`Träger ${String(at)} ${cell}`, cell, '06618', cell]);
  return [['Name', 'Ort', 'PLZ', 'Webseite'], ...rows]
    .map((cells) => cells.map(quoted).join(separator))
    .join('\r\n');
};
const utf16 = (source: string) =>
  Uint8Array.from(
    [...`\ufeff${source}`].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]),
  );
const latin = (source: string) => Uint8Array.from(source, (sign) => sign.charCodeAt(0));
const book = (cells: string, extra: Zippable = {}) =>
  workbook([{ name: 'Liste', rows: row(1, text('A1', 'Name'), text('B1', 'Ort')) + cells }], extra);

const csv = (
  what: string,
  source: string | Uint8Array,
  ends: HostileFile['ends'] = 'accepted',
): HostileFile => ({
  what,
  name: `${what}.csv`,
  bytes: () => (typeof source === 'string' ? strToU8(source) : source),
  ends,
});
const json = (what: string, source: string, ends: HostileFile['ends'] = 'refused'): HostileFile => ({
  what,
  name: `${what}.json`,
  bytes: () => strToU8(source),
  ends,
});
const xlsx = (
  what: string,
  bytes: () => Uint8Array,
  ends: HostileFile['ends'] = 'accepted',
): HostileFile => ({
  what,
  name: `${what}.xlsx`,
  bytes,
  ends,
});
/** Bytes that cannot be packed smaller. */
function noise(length: number): Uint8Array {
  let state = 7;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 24;
  });
}

const lists: readonly HostileFile[] = [
  ...[';', ',', '\t', '|'].map((sign, at) =>
    csv(`formulas, markup and signs, separator ${String(at)}`, table(sign)),
  ),
  csv('separators mixed', 'Name;Ort,PLZ\tTyp|x\nA;B,C\tD|E\nF,G;H|I\tJ'),
  csv(
    'dangerous headers',
    '__proto__;constructor;prototype;toString;Name\n1;2;3;4;Schule A\n5;6;7;8;Schule B',
  ),
  csv('headers empty and thrice the same', 'Name;;;Ort;Ort;Ort\nA;b;c;d;e;f\nB;b;c;d;e;f'),
  csv(
    '5,000 columns',
    [0, 1, 2]
      .map((line) => Array.from({ length: 5000 }, (_, at) => `c${String(at)}-${String(line)}`).join(';'))
      .join('\n'),
    'refused',
  ),
  csv('a million columns', `${';'.repeat(1_000_000)}\n${';'.repeat(1_000_000)}`, 'refused'),
  csv('marked UTF-8', `\ufeff${table(';')}`),
  csv('UTF-16', utf16(table(';'))),
  csv('Windows-1252', latin('Name;Ort\nStra\xdfe;\x80\xe4\n\xd6ffentlich;K\xf6ln\n')),
  csv('NUL', 'Name;Ort\nA\0B;C\0\nD;E', 'refused'),
  csv(
    'half of a sign',
    Uint8Array.from([...strToU8('Name;Ort\nA'), 0xed, 0xa0, 0x80, ...strToU8(';B\nC;D')]),
  ),
  csv('a cell of one megabyte', `Name;Ort\nA;${'x'.repeat(1_000_000)}\nB;C`),
  csv('300,000 rows', `Name;Ort\n${'Schule;Halle\n'.repeat(300_000)}`, 'refused'),
  csv('a quote that never ends', `Name;Ort\nA;"B\n${'C;D\n'.repeat(200)}`),
  csv('lines ended in three ways', 'Name;Ort\r\nA;B\rC;D\nE;F\n\r'),
  csv('only a header', 'Name;Ort;PLZ\n', 'refused'),
  csv('nothing', '', 'refused'),
  csv('larger than allowed', new Uint8Array(limits.fileBytes + 1).fill(65), 'refused'),
  csv(
    'brackets for slow patterns',
    `Name;Telefon;E-Mail\nA;${'0'.repeat(9000)} ;${'a.'.repeat(4000)}@${'b-'.repeat(900)}\nB;${'+49(0)'.repeat(1500)};${'"'.repeat(3000)}`,
  ),
  csv('quotes for slow patterns', `Name;Ort\n${'"'.repeat(20_001)}\n${`a"b;"c"d\n`.repeat(2000)}`),
  {
    what: 'a workbook called .csv',
    name: 'liste.csv',
    bytes: () => book(row(2, text('A2', 'Schule'), text('B2', 'Halle'))),
    ends: 'accepted',
  },
  {
    what: 'a page that calls itself a table',
    name: 'liste.xls',
    bytes: () =>
      strToU8(
        '<html><body onload="window.__xss=1"><script>window.__xss=1</script><table><tr><td>Name<td>Ort<tr><td><img src=x onerror=window.__xss=1>Schule<td><a href="javascript:window.__xss=1">Halle</a></table></body></html>',
      ),
    ends: 'accepted',
  },
  {
    what: 'a picture with a script',
    name: 'bild.svg',
    bytes: () =>
      strToU8(
        '<svg xmlns="http://www.w3.org/2000/svg" onload="window.__xss=1"><script>window.__xss=1</script></svg>',
      ),
    ends: 'refused',
  },
];

const graphs: readonly HostileFile[] = [
  json(
    'dangerous keys',
    '{"__proto__":{"admin":true},"elements":[{"_id":"e1","attributes":{"__proto__":{"admin":true},"constructor":{"prototype":{"admin":true}},"label":"Nord"}},{"_id":"e2","attributes":{"label":"Süd"}}],"connections":[]}',
    'accepted',
  ),
  json('10,000 brackets', `${'['.repeat(10_000)}${']'.repeat(10_000)}`),
  json('10,000 braces', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`),
  json(
    'numbers without end',
    '{"elements":[{"_id":"e1","attributes":{"label":"Nord","n":1e308}},{"_id":"e2","attributes":{"label":"Süd","n":1e999}}],"connections":[{"_id":"c","from":"e1","to":"e2","attributes":{"weight":1e999}}]}',
    'accepted',
  ),
  json(
    'ties to nobody and to oneself',
    '{"elements":[{"_id":"e1","attributes":{"label":"Nord"}},{"_id":"e1","attributes":{"label":"Nord"}}],"connections":[{"_id":"c","from":"e1","to":"e1"},{"_id":"c","from":"e1","to":"gone"}]}',
    'accepted',
  ),
  json('cut off', '{"elements":[{"_id":"e1","attributes":{"label":"Nord"'),
  {
    what: 'entities that multiply',
    name: 'lachen.graphml',
    bytes: () =>
      strToU8(
        `<?xml version="1.0"?><!DOCTYPE g [<!ENTITY a "${'x'.repeat(1000)}">${Array.from({ length: 9 }, (_, at) => `<!ENTITY a${String(at)} "${`&a${at === 0 ? '' : String(at - 1)};`.repeat(10)}">`).join('')}]><graphml><graph><node id="&a8;"/></graph></graphml>`,
      ),
    ends: 'accepted',
  },
  {
    what: 'an entity of another file',
    name: 'fremd.gexf',
    bytes: () =>
      strToU8(
        '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd"><!ENTITY h SYSTEM "http://elsewhere.example/">]><gexf><graph><nodes><node id="1" label="&f;&h;"/></nodes></graph></gexf>',
      ),
    ends: 'accepted',
  },
  {
    what: 'elements 100,000 deep',
    name: 'tief.graphml',
    bytes: () => strToU8(`<graphml><graph>${'<node id="a">'.repeat(100_000)}`),
    ends: 'refused',
  },
  {
    what: 'lists 100,000 deep',
    name: 'tief.gml',
    bytes: () => strToU8(`graph [ ${'node [ '.repeat(100_000)}`),
    ends: 'refused',
  },
];

const books: readonly HostileFile[] = [
  xlsx('a bomb', () => book('', { 'xl/worksheets/sheet9.xml': new Uint8Array(20_000_000) }), 'refused'),
  xlsx(
    '100,000 entries',
    () =>
      zipSync(
        Object.fromEntries(
          Array.from({ length: 60_000 }, (_, at) => [`xl/x${String(at)}.xml`, new Uint8Array()]),
        ),
        { level: 0 },
      ),
    'refused',
  ),
  xlsx('a name that leads outside', () => book('', { '../../x': strToU8('x') }), 'refused'),
  xlsx('links to other files', () =>
    book(row(2, text('A2', 'Schule'), text('B2', 'Halle')), {
      'xl/externalLinks/externalLink1.xml': strToU8(
        '<externalLink><externalBook r:id="rId1"/></externalLink>',
      ),
      'xl/externalLinks/_rels/externalLink1.xml.rels': strToU8(
        '<Relationships><Relationship Id="rId1" Target="http://elsewhere.example/x" TargetMode="External"/></Relationships>',
      ),
    }),
  ),
  xlsx('macros', () => book('', { 'xl/vbaProject.bin': noise(100) }), 'refused'),
  xlsx(
    'a text that is not there',
    () => book(row(2, '<c r="A2" t="s"><v>99</v></c>', text('B2', 'Halle')) + row(3, text('A3', 'Schule'))),
    'refused',
  ),
  xlsx('formulas', () =>
    book(
      row(
        2,
        '<c r="A2" t="str"><f>HYPERLINK("http://elsewhere.example","Schule")</f><v>Schule</v></c>',
        '<c r="B2"><f>1/0</f><v>1</v></c>',
      ),
    ),
  ),
  xlsx(
    'entities',
    () =>
      book('', {
        'xl/sharedStrings.xml': strToU8(
          '<!DOCTYPE s [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><sst><si><t>&b;</t></si></sst>',
        ),
      }),
    'refused',
  ),
  xlsx('a cell far outside', () => book(row(1_048_576, text('XFD1048576', 'x'))), 'refused'),
  {
    what: 'archives inside of archives',
    name: 'a.zip',
    bytes: () =>
      zipSync({ 'b.zip': zipSync({ 'c.zip': zipSync({ 'liste.csv': strToU8('Name;Ort\nA;B\n') }) }) }),
    ends: 'refused',
  },
  {
    what: 'a bomb of zeros',
    name: 'b.zip',
    bytes: () => zipSync({ 'liste.csv': new Uint8Array(60_000_000) }),
    ends: 'refused',
  },
];

export const hostileFiles: readonly HostileFile[] = [...lists, ...graphs, ...books, ...hostileNetworks];
