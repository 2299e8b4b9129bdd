// The list of network formats: a file is known by what is in it, never by its name alone, and read by the first that knows it.
import { readText } from './encoding';
import { gephiTable, readOwnGephi } from './gephiRead';
import { readGexf } from './gexfRead';
import { readGraphJson } from './graphJson';
import { readGml } from './gmlRead';
import { readGraphml } from './graphmlRead';
import type { NamedSheet } from './graphSheets';
import { listMark } from './listTitles';
import { readJson } from './jsonText';
import { readKumuJson } from './kumuJson';
import { readKumuSheets } from './kumuSheets';
import { type NetworkFile, type NetworkRefusal, refusedAt } from './networkParts';
import { readOnodo } from './onodoRead';
import { readOparl } from './oparlRead';
import { readPajek } from './pajekRead';
import { readPopolo } from './popoloRead';
import { xmlText } from './xml';

type Read = NetworkFile | NetworkRefusal;

interface TextFormat {
  /** Asked with the beginning of the text. */
  readonly looksLike: (start: string, name: string) => boolean;
  readonly read: (bytes: Uint8Array) => Read | undefined;
}

/** Adding a format is one entry here, or in one of the two lists below. */
const textFormats: readonly TextFormat[] = [
  { looksLike: (start) => /<(?:\w+:)?gexf[\s>]/i.test(start), read: (bytes) => readGexf(xmlText(bytes)) },
  {
    looksLike: (start) => /<(?:\w+:)?graphml[\s>]/i.test(start),
    read: (bytes) => readGraphml(xmlText(bytes)),
  },
  {
    looksLike: (start) => /^(?:(?:Creator|Version|Comment|#)[^\n]*\n\s*){0,10}graph\s*\[/i.test(start),
    read: (bytes) => readGml(readText(bytes).text),
  },
  {
    looksLike: (start, name) =>
      /^(?:(?:%|\/\*)[^\n]*\n\s*){0,20}\*(?:network|vertices)\b/i.test(start) ||
      start.startsWith(`% ${listMark} `) ||
      (/\.(?:net|paj)$/i.test(name) && /^\*\w/.test(start)),
    read: (bytes) => readPajek(readText(bytes).text),
  },
  { looksLike: (start) => /^[{[]/.test(start), read: (bytes) => readJsonNetwork(readText(bytes).text) },
];

const jsonFormats: readonly ((value: unknown) => Read | undefined)[] = [
  readKumuJson,
  readPopolo,
  readOparl,
  readGraphJson,
];
const sheetFormats: readonly ((sheets: readonly NamedSheet[]) => Read | undefined)[] = [
  readKumuSheets,
  readOnodo,
];

/** `undefined`: none of these formats. Never throws. */
export function readNetworkFile(bytes: Uint8Array, name: string): Read | undefined {
  const start = readText(bytes.subarray(0, 4096)).text.trimStart();
  return textFormats.find(({ looksLike }) => looksLike(start, name))?.read(bytes);
}

/** A workbook with a network in it (Kumu, Onodo); all cells as text, the header in the first row. */
export function networkOfSheets(sheets: readonly NamedSheet[]): Read | undefined {
  return firstOf(sheetFormats, sheets);
}

/** A table with a network in it: one of the two files of Gephi or of Kumu. */
export function networkOfTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
): Read | undefined {
  const own = readOwnGephi(header, rows) ?? readKumuSheets([{ name: '', rows: [header, ...rows] }]);
  if (own !== undefined) return own;
  const table = gephiTable(header, rows);
  if (table === undefined) return undefined;
  const name = table.kind === 'actors' ? 'nodes' : 'edges';
  return { format: 'gephi', parts: [{ name, header, ...table }], notes: [] };
}

function readJsonNetwork(text: string): Read | undefined {
  const isKnown =
    /"(?:elements|persons|nodes|links|edges)"\s*:|schema\.oparl\.org/.test(text) ||
    (text.includes('"data"') && text.includes('"source"'));
  if (!isKnown) return undefined;
  const read = readJson(text);
  if ('value' in read) return firstOf(jsonFormats, read.value);
  return refusedAt(read.trouble);
}

function firstOf<T>(formats: readonly ((input: T) => Read | undefined)[], input: T): Read | undefined {
  for (const read of formats) {
    const found = read(input);
    if (found !== undefined) return found;
  }
  return undefined;
}
