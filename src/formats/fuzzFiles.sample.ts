// For tests only: files as they must never come but do. Whole ones of every kind, and seeded ways to break them; a number is a file.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { type CodePage, upperHalf } from './codePages';
import { row, text, workbook } from './excel.sample';
import { hasSample, sampleBytes, sampleNames } from './files.sample';

export interface FuzzFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

type Random = () => number;

/** Mulberry32: 0 ≤ x < 1, the same sequence for the same seed. */
function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const list =
  'Name;Straße;PLZ;Ort;Telefon;Stand\r\nGrundschule Süd;"Am Brühl 3; Hof";06618;Köthen;+49 3445 1;01.08.2026\r\n"Klub ""Ärmel""";Schloßweg 1;6667;Öhringen;;1.9.26\r\n\r\nSumme;;;;;2\r\n';
const ties =
  'Schule,ID,Partner,Art,Intensität,von,bis\nNord,S-1,Verein A,Kooperation,3,2024-01-01,\nNord,S-1,"Klub, B",,2,,31.12.2026\nSüd,S-2,Verein A,Gremium,,,\n';

function inPage(source: string, page: CodePage): Uint8Array {
  return Uint8Array.from(source, (sign) => {
    const code = sign.charCodeAt(0);
    return code < 128 ? code : 128 + Math.max(0, upperHalf[page].indexOf(sign));
  });
}

function wide(source: string): Uint8Array {
  return Uint8Array.from(
    [...`\ufeff${source}`].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]),
  );
}

const networks: readonly FuzzFile[] = (
  [
    [
      'a.gexf',
      '<?xml version="1.0"?><gexf version="1.3"><graph defaultedgetype="undirected"><attributes class="node"><attribute id="0" title="Ort" type="string"/></attributes><nodes><node id="a" label="Nord"><attvalues><attvalue for="0" value="Ulm"/></attvalues></node><node id="b" label="S&#252;d"/></nodes><edges><edge id="0" source="a" target="b" weight="2"/><edge source="a" target="z"/></edges></graph></gexf>',
    ],
    [
      'a.graphml',
      '<graphml><key id="n" for="node" attr.name="label" attr.type="string"/><graph edgedefault="directed"><node id="1"><data key="n">Nord</data></node><node id="2"/><edge source="1" target="2"/></graph></graphml>',
    ],
    [
      'a.gml',
      'graph [ directed 0 node [ id 1 label "Nord" ] node [ id 2 label "S&uuml;d" ] edge [ source 1 target 2 value 3 ] ]',
    ],
    ['a.net', '*Vertices 2\n1 "Nord"\n2 "Süd"\n*Edges\n1 2 3\n'],
    [
      'a.json',
      '{"elements":[{"_id":"e1","attributes":{"label":"Nord","element type":"Schule"}},{"_id":"e2","attributes":{"label":"Süd"}}],"connections":[{"_id":"c1","from":"e1","to":"e2","attributes":{"label":"kennt"}}],"maps":[]}',
    ],
    [
      'popolo.json',
      '{"persons":[{"id":"p1","name":"Anna Beispiel"}],"organizations":[{"id":"o1","name":"Beirat"}],"memberships":[{"person_id":"p1","organization_id":"o1","role":"Vorsitz","start_date":"2024"}]}',
    ],
    [
      'list.json',
      '{"count":2,"data":[{"name":"Nord","plz":"06618","ort":{"name":"Ulm"}},{"name":"Süd","tags":["a","b"]}]}',
    ],
    ['nodes.csv', 'Id,Label,Type\n1,Nord,Schule\n2,Süd,Verein\n'],
    ['edges.csv', 'Source,Target,Type,Weight\n1,2,Undirected,1\n'],
  ] as const
).map(([name, source]) => ({ name, bytes: strToU8(source) }));

const book = workbook([
  {
    name: 'Elements',
    rows:
      row(1, text('A1', 'Label'), text('B1', 'Type'), text('C1', 'PLZ')) +
      row(2, text('A2', 'Nord'), text('B2', 'Schule'), '<c r="C2" s="1"><v>815</v></c>') +
      row(
        3,
        '<c r="A3" t="s"><v>1</v></c>',
        '<c r="B3" t="e"><v>#N/A</v></c>',
        '<c r="C3" s="2"><v>45992.5</v></c>',
      ),
    behind: '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>',
  },
  {
    name: 'Connections',
    rows:
      row(1, text('A1', 'From'), text('B1', 'To')) + row(2, text('A2', 'Nord'), text('B2', 'Rote Schule')),
  },
]);

/** As SAP and many portals save a table for Excel. */
const page =
  '<html><head><style>td{x:1}</style></head><body><table border="1"><tr><th>Name<th colspan="2">Ort</tr><tr><td rowspan=2>Grundschule S&uuml;d<td>06618<td>K&#246;then</tr><tr><td>a<table><tr><td>innen</table><!-- x --><td>1 < 2</table></body></html>';

/** Real lists by their beginning: enough to have their traps, short enough for a hundred thousand. */
function samples(): FuzzFile[] {
  const paths = [
    'a03_hh_zuwendungen_2011_2013_tsv/zuwendungsberichte_2011_2013.tsv',
    'a05_berlin_schulen_bom/schulen.csv',
    'a07_berlin_schulpartner/partner-schools-BE.csv',
    'a14_ladesaeulenregister_koeln/Ladesaeulenregister.csv',
    'e07_messytables/utf-16le_encoded.csv',
    'e07_messytables/spanish_chars.csv',
    'e06_csv_injection/csv-payload.txt',
    'b05_gexf_graphml_samples/v1_3.gexf',
    'b13_lesmis_formate/lesmis.net',
    ...sampleNames('e01_csv_spectrum')
      .filter((name) => name.endsWith('.csv'))
      .map((name) => `e01_csv_spectrum/${name}`),
  ];
  return paths.filter(hasSample).map((path) => ({
    name: path.slice(path.lastIndexOf('/') + 1),
    bytes: sampleBytes(path).subarray(0, 3000),
  }));
}

const pages = ['windows-1252', 'ibm850', 'macintosh'] as const;

/** What is broken; each kind is as likely as the other. */
const wholeFiles: readonly FuzzFile[] = [
  { name: 'list.csv', bytes: strToU8(list) },
  { name: 'marked.csv', bytes: strToU8(`\ufeff${list}`) },
  { name: 'wide.txt', bytes: wide(list.replaceAll(';', '\t')) },
  ...pages.map((page) => ({ name: `${page}.csv`, bytes: inPage(list, page) })),
  { name: 'ties.csv', bytes: strToU8(ties) },
  { name: 'quoted.csv', bytes: strToU8(ties.replaceAll('"', "'")) },
  { name: 'book.xlsx', bytes: book },
  { name: 'page.xls', bytes: strToU8(page) },
  { name: 'both.zip', bytes: zipSync({ 'list.csv': strToU8(list), 'ties.csv': strToU8(ties) }) },
  ...networks,
  ...samples(),
];

const pieces = [
  ';',
  ',',
  '\t',
  '|',
  '"',
  "'",
  '""',
  '\r',
  '\n',
  '\r\n',
  '\0',
  '\ufeff',
  '\u202e',
  '\u0085',
  '\u2028',
  '=1+1',
  'sep=,\n',
  '__proto__',
  '<',
  '&#x0;',
  '&amp;',
  ']]>',
  '{',
  '[',
  '9e999',
  '\u0301',
].map((piece) => strToU8(piece));
const bad = [
  Uint8Array.of(0xff, 0xfe),
  Uint8Array.of(0xed, 0xa0, 0x80),
  Uint8Array.of(0xc3),
  Uint8Array.of(0x00, 0xd8),
];

type Mutation = (bytes: Uint8Array, random: Random) => Uint8Array;

const place = (bytes: Uint8Array, random: Random) => Math.floor(random() * (bytes.length + 1));

function spliced(bytes: Uint8Array, at: number, cut: number, piece: Uint8Array): Uint8Array {
  const rest = bytes.subarray(Math.min(bytes.length, at + cut));
  const made = new Uint8Array(at + piece.length + rest.length);
  made.set(bytes.subarray(0, at));
  made.set(piece, at);
  made.set(rest, at + piece.length);
  return made;
}

const mutations: readonly Mutation[] = [
  // A bit, a byte, a piece of one file, a piece twice, its end.
  (bytes, random) => {
    const made = bytes.slice();
    const at = Math.floor(random() * bytes.length);
    if (at < made.length) made[at] = (made[at] ?? 0) ^ (1 << Math.floor(random() * 8));
    return made;
  },
  (bytes, random) => spliced(bytes, place(bytes, random), 1, Uint8Array.of(Math.floor(random() * 256))),
  (bytes, random) => spliced(bytes, place(bytes, random), Math.floor(random() * 200), new Uint8Array(0)),
  (bytes, random) => {
    const at = place(bytes, random);
    return spliced(bytes, place(bytes, random), 0, bytes.subarray(at, at + Math.floor(random() * 500)));
  },
  (bytes, random) => bytes.subarray(0, place(bytes, random)),
  (bytes, random) =>
    spliced(bytes, place(bytes, random), 0, pieces[Math.floor(random() * pieces.length)] ?? bytes),
  (bytes, random) => spliced(bytes, place(bytes, random), 0, bad[Math.floor(random() * bad.length)] ?? bytes),
  // The same sign many times: a long cell, many cells, many lines, deep brackets.
  (bytes, random) => {
    const piece = pieces[Math.floor(random() * pieces.length)] ?? bytes;
    const count = random() < 0.004 ? 1_000_000 : Math.floor(random() * 300);
    const run = new Uint8Array(piece.length * count);
    for (let at = 0; at < count; at += 1) run.set(piece, at * piece.length);
    return spliced(bytes, place(bytes, random), 0, run);
  },
  (bytes, random) =>
    spliced(bytes, place(bytes, random), 0, new Uint8Array(random() < 0.004 ? 1_000_000 : 12_000).fill(120)),
  // Another file behind, or in the middle.
  (bytes, random) =>
    spliced(
      bytes,
      place(bytes, random),
      0,
      wholeFiles[Math.floor(random() * wholeFiles.length)]?.bytes ?? bytes,
    ),
];

/** The `number`-th broken file: one to four mutations of a whole one. */
export function fuzzFile(number: number): FuzzFile {
  const random = randomFrom(number);
  const { name, bytes } = wholeFiles[Math.floor(random() * wholeFiles.length)] as FuzzFile;
  // Of a workbook mostly a part is broken and packed again, for a broken archive is refused at once.
  if (name.endsWith('.xlsx') && random() < 0.7) return { name, bytes: brokenPart(bytes, random) };
  return { name, bytes: broken(bytes, random) };
}

function broken(bytes: Uint8Array, random: Random): Uint8Array {
  let made = bytes;
  for (let rounds = 1 + Math.floor(random() * 4); rounds > 0; rounds -= 1)
    made = (mutations[Math.floor(random() * mutations.length)] ?? mutations[0])?.(made, random) ?? made;
  return made;
}

const partPieces = [
  'r="XFD1048576"',
  'r="A0"',
  '<c r="B2"><v>1e400</v></c>',
  '<row r="200000">',
  't="s"',
  's="99"',
  't="d"',
  '<v>',
  '</c>',
  'state="hidden"',
  '<mergeCell ref="A1:A99999"/>',
];

function brokenPart(bytes: Uint8Array, random: Random): Uint8Array {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts).sort();
  const name = names[Math.floor(random() * names.length)] ?? '';
  const part = parts[name] ?? new Uint8Array(0);
  if (random() < 0.5) return zipSync({ ...parts, [name]: broken(part, random) }, { level: 1 });
  const source = strFromU8(part);
  const at = Math.floor(random() * source.length);
  const piece = partPieces[Math.floor(random() * partPieces.length)] ?? '';
  const cut = Math.floor(random() * 20);
  return zipSync(
    { ...parts, [name]: strToU8(source.slice(0, at) + piece + source.slice(at + cut)) },
    { level: 1 },
  );
}
