// File or pasted text → its lists, or the reason why it has none. Runs in the worker, and in place where there are no workers.
import { type CleaningCode, countCleanings } from './cleanCells';
import type { ImportKind } from './columns';
import { decode, type Encoding, readText } from './encoding';
import type { FormatCode, FormatNote } from './importFormats';
import { limits } from './limits';
import { isMisread, repairMojibake } from './mojibake';
import { networkOfSheets, networkOfTable, readNetworkFile } from './networkFile';
import type { NetworkFile, NetworkRefusal, NetworkRefusalCode } from './networkParts';
import { readTableInSteps, type TableChoice, tableFromRows, type TableRead } from './readTable';
import { type FileCode, looksLike } from './refuse';
import { isSideSheet } from './sideSheets';

/** What is to be read, and what the user has decided about it by hand. */
export interface ReadRequest {
  readonly name: string;
  readonly bytes?: Uint8Array;
  readonly text?: string;
  readonly encoding?: Encoding;
  /** By the place of the list in the file (a CSV has one); none where everything is to be guessed. */
  readonly choices: readonly TableChoice[];
}

export type RefusalCode = Exclude<FileCode, 'table' | 'workbook'> | NetworkRefusalCode | 'hugeWorkbook';

export interface Refusal {
  readonly kind: 'refused';
  readonly code: RefusalCode;
  readonly what?: string;
}

/** A file as read: a CSV is one list, a workbook one per sheet, a network file one of actors, one of ties and so on. */
export interface ReadFile {
  readonly kind: 'read';
  readonly format: FormatCode;
  readonly lists: readonly ReadList[];
  /** What cannot be carried over, or was mended on the way. */
  readonly notes: readonly FormatNote[];
}

export interface ReadList {
  /** Of the sheet or part, '' for a CSV. */
  readonly name: string;
  /** Where the format itself says what the list is … */
  readonly kindGiven?: ImportKind;
  /** … and what its columns mean: a target code (mapping.ts) each, '' to be guessed. */
  readonly targets?: readonly string[];
  /** False for a sheet that is empty or hidden. */
  readonly isWanted: boolean;
  readonly table: TableRead;
  /** Absent for pasted text. */
  readonly encoding?: Encoding;
  /** Of the encoding, 0–1. */
  readonly confidence: number;
  /** Places that could not be read. */
  readonly replaced: number;
  /** The first lines as they are. */
  readonly lines: readonly string[];
  /** UTF-8 that was read wrongly before, throughout: the header is repaired, and the cells are unless the user says otherwise. */
  readonly isMisread?: boolean;
  /** Cells each clean-up would change. */
  readonly cleanings: Readonly<Record<CleaningCode, number>>;
}

type Tell = (rows: number, fraction: number) => void;

/** Rejects only with the signal's reason. */
export async function readFile(
  request: ReadRequest,
  onProgress: Tell,
  signal?: AbortSignal,
): Promise<ReadFile | Refusal> {
  const { bytes, name, choices } = request;
  if (bytes !== undefined) {
    const { code, what } = looksLike(bytes, name);
    if (code === 'workbook') return readSheets(bytes, choices, onProgress);
    const network = networkCodes.has(code) ? readNetworkFile(bytes, name) : undefined;
    if (network !== undefined) return networkRead(network);
    if (code !== 'table') return { kind: 'refused', code, ...(what === undefined ? {} : { what }) };
  }
  const text = textOf(request);
  if (text.text.trim() === '') return { kind: 'refused', code: 'empty' };
  const table = await readTableInSteps(text.text, choices[0] ?? {}, {
    onProgress,
    ...(signal && { signal }),
  });
  const fatal = fatalOf(table);
  if (fatal !== undefined) return { kind: 'refused', code: fatal };
  const lines = text.text
    .slice(0, 20_000)
    .split(/\r\n|\r|\n/, 8)
    .map((line) => line.slice(0, 400));
  cutCells(table);
  const network = networkOfTable(table.header, table.rows);
  if (network !== undefined) return networkRead(network, { ...text.found, lines, table });
  const cleanings = countCleanings(table.rows);
  const list: ReadList = { name: '', isWanted: true, ...mended(table), ...text.found, lines, cleanings };
  const otherLines = { code: 'otherLines', count: text.otherLines, examples: [] };
  const notes = [...(text.otherLines === 0 ? [] : [otherLines]), ...filledNote([table])];
  return { kind: 'read', format: 'table', lists: [list], notes };
}

function filledNote(tables: readonly TableRead[]): FormatNote[] {
  const filled = tables.flatMap(({ header, filledDown }) =>
    filledDown === undefined
      ? []
      : [{ count: filledDown.count, names: filledDown.columns.map((column) => header[column] ?? '') }],
  );
  const count = filled.reduce((sum, one) => sum + one.count, 0);
  const examples = [...new Set(filled.flatMap(({ names }) => names))].slice(0, 5);
  return count === 0 ? [] : [{ code: 'filledDown', count, examples }];
}

/** The header is repaired together with the cells, so that its columns are known. */
function mended(table: TableRead): Pick<ReadList, 'table' | 'isMisread'> {
  if (!isMisread([table.header, ...table.rows.slice(0, 20_000)])) return { table };
  return { table: { ...table, header: table.header.map(repairMojibake) }, isMisread: true };
}

/** What a network in another form can look like at first; in a text table it is only seen by its columns. */
const networkCodes: ReadonlySet<FileCode> = new Set(['json', 'geojson', 'markup', 'networkText', 'table']);

type Origin = Pick<ReadList, 'encoding' | 'confidence' | 'replaced' | 'lines' | 'table'>;

/** Each part is a list; `origin` is the text table that turned out to be a network. */
function networkRead(network: NetworkFile | NetworkRefusal, origin?: Origin): ReadFile | Refusal {
  if ('refused' in network) {
    const { refused, what } = network;
    return { kind: 'refused', code: refused, ...(what === undefined ? {} : { what }) };
  }
  const lists = network.parts.map(({ name, kind, header, rows, targets }): ReadList => {
    const own = tableFromRows([[...header], ...rows.map((row) => [...row])], {
      headerRow: 0,
      keepsAll: true,
    });
    const isSame = network.parts.length === 1 && origin?.table.rows.length === own.rows.length;
    // A table that is used row by row keeps what is known of its lines.
    const table = isSame ? { ...origin.table, header: own.header, rows: own.rows } : own;
    cutCells(table);
    const lines = origin?.lines ?? linesOf([header, ...rows]);
    const cleanings = countCleanings(table.rows);
    const isWanted = fatalOf(table) === undefined;
    return {
      confidence: 1,
      replaced: 0,
      ...origin,
      name,
      kindGiven: kind,
      targets,
      isWanted,
      table,
      lines,
      cleanings,
    };
  });
  const code = lists
    .map(({ table }) => fatalOf(table))
    .find((one) => one === 'tooManyRows' || one === 'tooManyColumns');
  if (code !== undefined) return { kind: 'refused', code };
  return { kind: 'read', format: network.format, lists, notes: network.notes };
}

/** The first rows as they are shown: cells apart by tabs. */
function linesOf(rows: readonly (readonly string[])[]): string[] {
  return rows.slice(0, 8).map((row) => row.join('\t').slice(0, 400));
}

/** A sheet that holds nothing, or too much, is a list that is not wanted; only where all are such is the workbook refused. */
async function readSheets(
  bytes: Uint8Array,
  choices: readonly TableChoice[],
  onProgress: Tell,
): Promise<ReadFile | Refusal> {
  // Loaded when the first workbook comes; in the worker it is there already.
  const { readWorkbook } = await import('./excelRead');
  const read = await readWorkbook(bytes, (fraction) => onProgress(0, fraction));
  if (!read.ok) return { kind: 'refused', code: read.code };
  const network = networkOfSheets(read.sheets.filter(({ isHidden }) => !isHidden));
  if (network !== undefined && !('refused' in network)) {
    onProgress(
      network.parts.reduce((sum, { rows }) => sum + rows.length, 0),
      1,
    );
    return networkRead({ ...network, notes: [...read.notes, ...network.notes] });
  }
  const tables = read.sheets.map(({ rows }, at) => tableFromRows(rows, choices[at]));
  const fatal = tables.map(fatalOf);
  const usable = tables.map((_, at) => fatal[at] === undefined);
  if (!usable.includes(true)) {
    const isLarge = read.notes.some(({ code }) => code === 'largeSheets');
    const code = isLarge ? 'tooManyRows' : fatal.find((one) => one !== undefined && one !== 'empty');
    return { kind: 'refused', code: code ?? 'empty' };
  }
  const isOpen = read.sheets.some(({ isHidden }, at) => !isHidden && usable[at] === true);
  const shown = read.sheets.flatMap(({ name, isHidden }, at) => {
    const table = tables[at];
    return table === undefined || isHidden || usable[at] !== true ? [] : [{ name, table }];
  });
  const beside = new Set(shown.filter((one) => isSideSheet(one, shown)).map(({ table }) => table));
  const lists = read.sheets.map(({ name, isHidden, rows }, at): ReadList => {
    const table = tables[at] as TableRead;
    cutCells(table);
    const isWanted = usable[at] === true && !(isHidden && isOpen) && !beside.has(table);
    const lines = linesOf(rows);
    const cleanings = countCleanings(table.rows);
    return { name, isWanted, table, confidence: 1, replaced: 0, lines, cleanings };
  });
  onProgress(
    tables.reduce((sum, { rows }) => sum + rows.length, 0),
    1,
  );
  const wanted = lists.filter(({ isWanted }) => isWanted).map(({ table }) => table);
  return { kind: 'read', format: 'xlsx', lists, notes: [...read.notes, ...filledNote(wanted)] };
}

/** Cells beyond the limit keep one sign too many, so that their row is still refused as too long, and nothing behind has megabytes to chew. */
function cutCells({ header, rows, problemCounts }: TableRead): void {
  const most = limits.cellLength + 1;
  header.forEach((name, column) => {
    if (name.length > most) header[column] = name.slice(0, most);
  });
  if (problemCounts.cellTooLong === undefined) return;
  for (const row of rows) {
    row.forEach((cell, column) => {
      if (cell.length > most) row[column] = cell.slice(0, most);
    });
  }
}

function fatalOf({ problemCounts }: TableRead) {
  return (['tooManyRows', 'tooManyColumns', 'empty', 'noRows'] as const).find(
    (code) => problemCounts[code] !== undefined,
  );
}

function textOf({ bytes, text = '', encoding }: ReadRequest) {
  if (bytes === undefined) return { text, found: { confidence: 1, replaced: 0 }, otherLines: 0 };
  if (encoding !== undefined) {
    const read = decode(bytes, encoding);
    return { text: read.text, found: { encoding, confidence: 1, replaced: read.replaced }, otherLines: 0 };
  }
  const { confidence, replaced, otherLines, ...read } = readText(bytes);
  return { text: read.text, found: { encoding: read.encoding, confidence, replaced }, otherLines };
}
