// The formats in which a list or a network can leave: one entry each, with what it writes and what it can carry.
import { unmistakable } from '../ui/formulaGuard';
import { fileName } from '../ui/offerFile';
import type { ListKind } from './columns';
import { excelGerman, toCsvBytes } from './csvWrite';
import { toWorkbook, type WorkbookSheet } from './excelWrite';
import { type Extract, type ExtractList, textRows } from './exportExtract';
import { gephiEdges, gephiNodes } from './gephiWrite';
import { toGexf } from './gexfWrite';
import { toGraphml } from './graphmlWrite';
import { kumuCsv, kumuJson, kumuTables, kumuWorkbook } from './kumuWrite';
import { listTitles } from './listTitles';
import { shapeOf } from './networkShape';
import { toPajek } from './pajekWrite';
import { popoloProperties, toPopolo } from './popoloWrite';
import { toHtmlPage, toMarkdown } from './tableWrite';
import { cardProperties, toCards } from './vcardWrite';

export const exportCodes = [
  'csv',
  'xlsx',
  'html',
  'markdown',
  'vcard',
  'workbook',
  'kumuXlsx',
  'kumuCsv',
  'kumuJson',
  'gexf',
  'gephi',
  'graphml',
  'pajek',
  'popolo',
] as const;
export type ExportCode = (typeof exportCodes)[number];

/** What stands in a file besides the records. */
export interface ExportAbout {
  /** Name of the network. */
  readonly title: string;
  /** ISO day of writing. */
  readonly day: string;
  /** A line for readers: day, and that personal data are in it. */
  readonly subtitle: string;
}

/** `name` is put behind the common part of the file name; `''` for a single file. */
export interface ExportFile {
  readonly name: string;
  readonly extension: string;
  readonly bytes: Uint8Array;
}

/**
 * `lists`: kinds of list the format has a place for; `undefined` for a list format that takes any one.
 * `carried`: the properties it has a place for, per list; without it all chosen columns.
 */
export interface ExportFormat {
  readonly code: ExportCode;
  /** `list`: one list with columns of choice · `network`: several lists at once. */
  readonly writes: 'list' | 'network';
  readonly lists: readonly ListKind[];
  readonly carried?: Partial<Record<ListKind, ReadonlySet<string>>>;
  /** Nothing but the names of nodes and the strength of ties. */
  readonly isBare?: true;
  /** Excel may open it and would run formulas: cells are guarded. */
  readonly isGuarded?: true;
  /** XML, which cannot hold all signs. */
  readonly isXml?: true;
  /** Ids are left out, because people read it. */
  readonly isForReaders?: true;
  /** Can be imported again and is known as our own. */
  readonly comesBack?: true;
  /** What comes back from a file that does not come back whole: its part of the network, or nothing at all; else rows without ids. */
  readonly wayBack?: 'part' | 'none';
  /** Where actors stand on the map goes along. */
  readonly hasPlaces?: true;
  readonly mediaType: string;
  readonly write: (extract: Extract, about: ExportAbout) => readonly ExportFile[];
}

const everyList: readonly ListKind[] = [
  'actors',
  'contacts',
  'cooperations',
  'relations',
  'gremien',
  'seats',
];
const graphLists: readonly ListKind[] = ['actors', 'cooperations', 'relations', 'gremien', 'seats'];
const excel = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const csv = 'text/csv;charset=utf-8';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const file = (extension: string, bytes: Uint8Array, name = ''): ExportFile => ({ name, extension, bytes });

function firstList({ lists }: Extract): ExtractList {
  return lists[0] ?? { kind: 'actors', columns: [], records: [] };
}

function csvRows(extract: Extract): Uint8Array {
  const list = firstList(extract);
  const numberColumns = list.columns.flatMap(({ isNumber }, at) => (isNumber ? [at] : []));
  return toCsvBytes(textRows(extract, list), { ...excelGerman, numberColumns });
}

function sheetOf(extract: Extract, list: ExtractList): WorkbookSheet {
  return {
    name: listTitles[list.kind],
    rows: [
      list.columns.map(({ header }) => header),
      ...list.records.map((record) => {
        extract.onRow?.();
        // Dates are text, too, so that no program turns them round or counts them from 1904.
        return list.columns.map((column) =>
          column.isNumber ? column.plain(record) : unmistakable(column.text(record)),
        );
      }),
    ],
  };
}

function page(extract: Extract, { title, subtitle }: ExportAbout) {
  const list = firstList(extract);
  return { title: `${listTitles[list.kind]}: ${title}`, subtitle, rows: textRows(extract, list) };
}

/** One card alone is a file; several are one file for most programs, and one each for Outlook, which reads only the first of a file. */
function cardFiles(extract: Extract, { day }: ExportAbout): ExportFile[] {
  const cards = toCards(extract, day);
  const all = file('vcf', bytesOf(cards.map(({ text }) => text).join('')));
  if (cards.length < 2) return [all];
  const width = String(cards.length).length;
  return [
    { ...all, name: 'alle' },
    ...cards.map(({ name, text }, at) => {
      const number = String(at + 1).padStart(width, '0');
      return file('vcf', bytesOf(text), `einzeln/${fileName(number, name)}`);
    }),
  ];
}

const formats: { readonly [C in ExportCode]: Omit<ExportFormat, 'code'> } = {
  csv: {
    writes: 'list',
    lists: everyList,
    isGuarded: true,
    comesBack: true,
    mediaType: csv,
    write: (extract) => [file('csv', csvRows(extract))],
  },
  xlsx: {
    writes: 'list',
    lists: everyList,
    comesBack: true,
    mediaType: excel,
    write: (extract) => [file('xlsx', toWorkbook([sheetOf(extract, firstList(extract))]))],
  },
  html: {
    writes: 'list',
    lists: everyList,
    isForReaders: true,
    mediaType: 'text/html;charset=utf-8',
    write: (extract, about) => [file('html', bytesOf(toHtmlPage(page(extract, about))))],
  },
  markdown: {
    writes: 'list',
    lists: everyList,
    isForReaders: true,
    mediaType: 'text/markdown;charset=utf-8',
    write: (extract, about) => [file('md', bytesOf(toMarkdown(page(extract, about))))],
  },
  vcard: {
    writes: 'list',
    lists: ['contacts'],
    carried: { contacts: cardProperties },
    wayBack: 'none',
    mediaType: 'text/vcard;charset=utf-8',
    write: cardFiles,
  },
  workbook: {
    writes: 'network',
    lists: everyList,
    comesBack: true,
    mediaType: excel,
    write: (extract) => [file('xlsx', toWorkbook(extract.lists.map((list) => sheetOf(extract, list))))],
  },
  kumuXlsx: {
    writes: 'network',
    lists: graphLists,
    comesBack: true,
    mediaType: excel,
    write: (extract) => [file('xlsx', kumuWorkbook(kumuTables(shapeOf(extract))))],
  },
  kumuCsv: {
    writes: 'network',
    lists: graphLists,
    isGuarded: true,
    comesBack: true,
    mediaType: csv,
    write: (extract) => {
      const { elements, connections } = kumuTables(shapeOf(extract));
      return [file('csv', kumuCsv(elements), 'elemente'), file('csv', kumuCsv(connections), 'verbindungen')];
    },
  },
  kumuJson: {
    writes: 'network',
    lists: graphLists,
    comesBack: true,
    mediaType: 'application/json',
    write: (extract) => [file('json', bytesOf(kumuJson(shapeOf(extract))))],
  },
  gexf: {
    writes: 'network',
    lists: graphLists,
    isXml: true,
    comesBack: true,
    hasPlaces: true,
    mediaType: 'application/gexf+xml',
    write: (extract, about) => [file('gexf', bytesOf(toGexf(shapeOf(extract), about)))],
  },
  gephi: {
    writes: 'network',
    lists: graphLists,
    isGuarded: true,
    comesBack: true,
    mediaType: csv,
    write: (extract) => {
      const shape = shapeOf(extract);
      return [file('csv', gephiNodes(shape), 'knoten'), file('csv', gephiEdges(shape), 'kanten')];
    },
  },
  graphml: {
    writes: 'network',
    lists: graphLists,
    isXml: true,
    comesBack: true,
    hasPlaces: true,
    mediaType: 'application/graphml+xml',
    write: (extract) => [file('graphml', bytesOf(toGraphml(shapeOf(extract))))],
  },
  pajek: {
    writes: 'network',
    lists: graphLists,
    isBare: true,
    wayBack: 'part',
    hasPlaces: true,
    mediaType: 'text/plain;charset=utf-8',
    write: (extract) => [file('net', bytesOf(toPajek(shapeOf(extract))))],
  },
  popolo: {
    writes: 'network',
    lists: ['actors', 'contacts', 'gremien', 'seats'],
    carried: popoloProperties,
    wayBack: 'part',
    mediaType: 'application/json',
    write: (extract) => [file('json', bytesOf(toPopolo(extract)))],
  },
};

/** In the order in which they are offered: lists first, then whole networks. */
export const exportFormats: readonly ExportFormat[] = exportCodes.map((code) => ({ code, ...formats[code] }));

const byCode = new Map(exportFormats.map((format) => [format.code, format]));

export function exportFormat(code: ExportCode): ExportFormat {
  return byCode.get(code) ?? { code, ...formats[code] };
}
