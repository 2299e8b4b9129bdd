// Text → table with header, body and everything that is odd about it. Guesses what it is not told; changes no cell.
import { filledLength, type Parsed, parseSteps } from './csv';
import { guessLayout, type Quote, sepLine } from './delimiter';
import { withoutEntityMarks } from './entities';
import { type FilledDown, fillDown } from './fillDown';
import { findStart, joinedNames } from './headerRow';
import { findLeft, type LeftWhy } from './leftRows';
import { limits } from './limits';
import { markdownRows } from './markdownTable';
import { unwrappedRows, usualQuotes } from './quoteDialects';
import { tablesBelow } from './tablesBelow';
import {
  makeReport,
  reportHeader,
  reportRow,
  type TableProblem,
  type TableProblemCode,
} from './tableProblems';

/** What the user has decided by hand; everything left out is guessed. */
export interface TableChoice {
  readonly delimiter?: string;
  readonly quote?: Quote;
  /** Record (from 0, behind a `sep=` line) with the column names, -1: there is none. */
  readonly headerRow?: number;
  /** First record of the body; only needed with `headerRow: -1` and lines before the table. */
  readonly firstRow?: number;
  /** Also takes the rows that look like no record (`TableRead.left`). */
  readonly keepsAll?: boolean;
  /** Of those, only these: rows as a spreadsheet counts (`LeftRow.row`). */
  readonly keepsRows?: readonly number[];
  /** Leaves cells empty that look as if the one above were meant (`TableRead.filledDown`). */
  readonly keepsGaps?: boolean;
  /** Reads tables that stand one below the other as one (`TableRead.below`). */
  readonly keepsBelow?: boolean;
  /** Leaves rows apart that look as if a line break in a cell had broken them (problem `brokenRow`). */
  readonly keepsBreaks?: boolean;
  /** Column names the file must have, e.g. of our own export: anything else is reported as `wrongHeader`. */
  readonly expectedHeader?: readonly string[];
}

export interface TableRead {
  /** The body without blank rows. Rows keep their own width and every cell its exact text. */
  readonly rows: string[][];
  /** Spreadsheet row (from 1) of each body row. */
  readonly rowNumbers: number[];
  /** One entry per column (the first 500 of a list that is too wide); unique ("Telefon", "Telefon (2)"); '' where the list names none. */
  readonly header: string[];
  /** Record from 0, -1 without header. */
  readonly headerRow: number;
  /** Lines before the table, blank ones left out. */
  readonly preamble: string[][];
  /** Rows among and behind the body that are no records: repeated header, headings of groups, sums, notes. */
  readonly left: readonly LeftRow[];
  /** Tables with headers of their own that stand below this one: their rows, and where these begin as a spreadsheet counts. */
  readonly below: readonly { readonly rows: readonly string[][]; readonly row: number }[];
  /** Empty cells of the body that got the text above, as in a form with merged cells. */
  readonly filledDown?: FilledDown;
  /** '' where cells are given and not separated: the sheets of a workbook. */
  readonly delimiter: string;
  readonly quote: Quote;
  /** How sure the separator is, 0–1; 1 when chosen by hand. */
  readonly confidence: number;
  readonly lineEnd: Parsed['lineEnd'];
  /** How many body rows have how many cells. */
  readonly widths: ReadonlyMap<number, number>;
  /** Among the body; thousands behind it are not counted. */
  readonly blankRows: number;
  /** At most 1,000 in detail; `problemCounts` has all. */
  readonly problems: TableProblem[];
  readonly problemCounts: Readonly<Partial<Record<TableProblemCode, number>>>;
}

export interface LeftRow {
  /** As a spreadsheet counts, from 1. */
  readonly row: number;
  readonly cells: readonly string[];
  readonly why: LeftWhy;
}

export interface Progress {
  readonly onProgress?: (rowsDone: number, fraction: number) => void;
  readonly signal?: AbortSignal;
}

/** Reads a whole text at once. */
export function readTable(text: string, choice: TableChoice = {}): TableRead {
  const steps = tableSteps(text, choice);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same in pieces, so that a worker can report and be stopped; rejects with the signal's reason. */
export async function readTableInSteps(
  text: string,
  choice: TableChoice,
  progress: Progress,
): Promise<TableRead> {
  const steps = tableSteps(text, choice);
  for (;;) {
    progress.signal?.throwIfAborted();
    const step = steps.next();
    if (step.done === true) return step.value;
    progress.onProgress?.(step.value.records, step.value.fraction);
    if (step.value.fraction < 1) await new Promise((resume) => setTimeout(resume, 0));
  }
}

/** Rows that are cells already, such as a sheet of a workbook, as the table they hold; `firstRow` as a spreadsheet counts them. */
export function tableFromRows(rows: readonly string[][], choice: TableChoice = {}, firstRow = 1): TableRead {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const records = rows.map((row) => {
    const blanks = row.length === 0 ? 0 : width - row.length;
    return blanks === 0 ? row : [...row, ...Array.from({ length: blanks }, () => '')];
  });
  const parsed: Parsed = { records, problems: [], lineEnd: 'lf', cut: false };
  return tableOf(parsed, choice, firstRow, { delimiter: '', quote: '', confidence: 1 });
}

function* tableSteps(
  source: string,
  choice: TableChoice,
): Generator<{ records: number; fraction: number }, TableRead> {
  const bare = source.charCodeAt(0) === 0xfeff ? source.slice(1) : source;
  const sep = sepLine(bare);
  const isGuessed = choice.delimiter === undefined && choice.quote === undefined && sep === undefined;
  const drawn = isGuessed ? markdownRows(bare) : undefined;
  if (drawn !== undefined) {
    const parsed: Parsed = { records: drawn, problems: [], lineEnd: 'lf', cut: false };
    return tableOf(parsed, choice, 1, { delimiter: '|', quote: '', confidence: 1 });
  }
  const whole = sep?.rest ?? bare;
  const isSemicolon = (choice.delimiter ?? sep?.delimiter ?? ';') === ';';
  const masked = isSemicolon ? withoutEntityMarks(whole) : undefined;
  const given = masked?.text ?? whole;
  const first = guessLayout(given);
  const unwrapped = isGuessed ? unwrappedRows(given, first) : given;
  const guess = unwrapped === given ? first : guessLayout(unwrapped);
  const delimiter = choice.delimiter ?? sep?.delimiter ?? guess.delimiter;
  const quote = choice.quote ?? guess.quote;
  const chosen = choice.delimiter !== undefined || sep !== undefined;
  const text = usualQuotes(unwrapped, delimiter, quote);
  // Some more than the limit, for the header and lines before it.
  const filled = filledLength(text, delimiter);
  const joins = choice.keepsBreaks !== true;
  const parsed = yield* parseSteps(text.slice(0, filled), delimiter, quote, limits.rows + 1000, joins);
  if (masked !== undefined) {
    for (const record of parsed.records) {
      record.forEach((cell, column) => {
        record[column] = cell.replaceAll(masked.sign, ';');
      });
    }
  }
  const offset = sep === undefined ? 1 : 2;
  return tableOf(parsed, choice, offset, { delimiter, quote, confidence: chosen ? 1 : guess.confidence });
}

function tableOf(
  parsed: Parsed,
  choice: TableChoice,
  offset: number,
  layout: Pick<TableRead, 'delimiter' | 'quote' | 'confidence'>,
): TableRead {
  const all = withoutBlankColumns(parsed.records);
  const report = makeReport();
  const { headerRow, firstRow } = startOf(all, choice);
  const isOne = headerRow === -1 || choice.keepsAll === true || choice.keepsBelow === true;
  const starts = isOne ? [] : tablesBelow(all, all[headerRow] ?? [], firstRow);
  const records = starts.length === 0 ? all : all.slice(0, starts[0]);
  const named = headerRow === -1 ? [] : joinedNames(records, headerRow);
  // A list that is refused for its width needs no 300,000 unique names.
  const raw = named.slice(0, limits.columns);
  const apart = parsed.cut
    ? new Map<number, LeftWhy>()
    : findLeft(records, records[headerRow] ?? [], firstRow);
  const kept = new Set(choice.keepsRows);
  const takes = (row: number) => choice.keepsAll === true || kept.has(row);
  const rows: string[][] = [];
  const rowNumbers: number[] = [];
  const left: LeftRow[] = [];
  const widths = new Map<number, number>();
  for (let at = firstRow; at < records.length; at += 1) {
    const record = records[at] ?? [];
    if (record.every(isBlank)) continue;
    const why = apart.get(at);
    if (why !== undefined) left.push({ row: at + offset, cells: record, why });
    if (why !== undefined && !takes(at + offset)) continue;
    rows.push(record);
    rowNumbers.push(at + offset);
    widths.set(record.length, (widths.get(record.length) ?? 0) + 1);
  }
  const expected = headerRow === -1 ? usual(widths) : named.length;
  const columns = Math.max(parsed.tooWide ?? expected, ...widths.keys());
  for (const problem of parsed.problems)
    if (problem.record < records.length) report.add({ code: problem.code, row: problem.record + offset });
  if (rows.length === 0 && parsed.tooWide === undefined)
    report.add({ code: headerRow === -1 ? 'empty' : 'noRows', row: 0 });
  if (rows.length > limits.rows || parsed.cut)
    report.add({ code: 'tooManyRows', row: 0, expected: limits.rows });
  if (columns > limits.columns)
    report.add({ code: 'tooManyColumns', row: 0, expected: limits.columns, found: columns });
  reportHeader(report, raw, choice.expectedHeader, headerRow + offset);
  rows.forEach((row, at) => {
    reportRow(report, row, rowNumbers[at] ?? 0, expected);
  });
  const header = uniqueNames(
    Array.from({ length: Math.min(columns, limits.columns) }, (_, column) => raw[column] ?? ''),
  );
  const filledDown =
    choice.keepsAll === true || choice.keepsGaps === true ? undefined : fillDown(rows, header);
  return {
    rows,
    rowNumbers,
    header,
    headerRow,
    preamble: records
      .slice(0, headerRow === -1 ? firstRow : headerRow)
      .filter((record) => !record.every(isBlank)),
    left,
    below: starts.map((start, at) => ({
      rows: narrowed(all.slice(start, starts[at + 1])),
      row: start + offset,
    })),
    ...(filledDown && { filledDown }),
    ...layout,
    lineEnd: parsed.lineEnd,
    widths,
    blankRows: Math.max(
      0,
      records.length - firstRow - rows.length - left.filter(({ row }) => !takes(row)).length,
    ),
    problems: report.problems,
    problemCounts: report.counts,
  };
}

function startOf(records: readonly string[][], choice: TableChoice): { headerRow: number; firstRow: number } {
  if (choice.headerRow === undefined) return findStart(records.slice(0, 300));
  return { headerRow: choice.headerRow, firstRow: choice.firstRow ?? choice.headerRow + 1 };
}

/** Spreadsheets write hundreds of empty columns where one was formatted: only such tables are cut, to their last filled column. */
function withoutBlankColumns(records: string[][]): string[][] {
  if (!records.some((record) => record.length > 200)) return records;
  const cut = narrowed(records);
  return cut.some((record) => record.length > limits.columns) ? records : cut;
}

function narrowed(records: string[][]): string[][] {
  let width = 0;
  for (const record of records) {
    for (let column = record.length; column > width; column -= 1)
      if (!isBlank(record[column - 1] ?? '')) width = column;
  }
  return records.map((record) => record.slice(0, width));
}

function usual(widths: ReadonlyMap<number, number>): number {
  return [...widths].sort((one, other) => other[1] - one[1] || other[0] - one[0])[0]?.[0] ?? 0;
}

function uniqueNames(names: readonly string[]): string[] {
  const taken = new Set(names);
  const seen = new Set<string>();
  return names.map((name) => {
    if (isBlank(name)) return '';
    let unique = name;
    for (let count = 2; seen.has(unique) || (unique !== name && taken.has(unique)); count += 1)
      unique = `${name} (${count})`;
    seen.add(unique);
    return unique;
  });
}

function isBlank(cell: string): boolean {
  return cell.trim() === '';
}
