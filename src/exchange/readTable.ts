// Text → table with header, body and everything that is odd about it. Guesses what it is not told; changes no cell.
import { type Parsed, parseSteps } from './csv';
import { guessLayout, type Quote, sepLine } from './delimiter';
import { findStart } from './headerRow';
import { limits } from './limits';

/** What the user has decided by hand; everything left out is guessed. */
export interface TableChoice {
  readonly delimiter?: string;
  readonly quote?: Quote;
  /** Record (from 0, behind a `sep=` line) with the column names, -1: there is none. */
  readonly headerRow?: number;
  /** First record of the body; only needed with `headerRow: -1` and lines before the table. */
  readonly firstRow?: number;
  /** Column names the file must have, e.g. of our own export: anything else is reported as `wrongHeader`. */
  readonly expectedHeader?: readonly string[];
}

/** Fatal ones (the import must be refused): `empty`, `tooManyRows`, `tooManyColumns`. */
export type TableProblemCode =
  | 'empty'
  | 'noRows'
  | 'wrongHeader'
  | 'duplicateHeader'
  | 'emptyHeader'
  | 'dangerousHeader'
  | 'shortRow'
  | 'longRow'
  | 'blankSurplus'
  | 'unclosedQuote'
  | 'badQuote'
  | 'strayQuote'
  | 'cellTooLong'
  | 'tooManyRows'
  | 'tooManyColumns';

export interface TableProblem {
  readonly code: TableProblemCode;
  /** Row as a spreadsheet counts them, from 1, header and lines before it included; 0 for the whole file. */
  readonly row: number;
  /** Column from 0. */
  readonly column?: number;
  readonly expected?: number;
  readonly found?: number;
}

export interface TableRead {
  /** The body without blank rows. Rows keep their own width and every cell its exact text. */
  readonly rows: string[][];
  /** Spreadsheet row (from 1) of each body row. */
  readonly rowNumbers: number[];
  /** One entry per column (the first 200 of a list that is too wide); unique ("Telefon", "Telefon (2)"); '' where the list names none. */
  readonly header: string[];
  /** Record from 0, -1 without header. */
  readonly headerRow: number;
  /** Lines before the table, blank ones left out. */
  readonly preamble: string[][];
  readonly delimiter: string;
  readonly quote: Quote;
  /** How sure the separator is, 0–1; 1 when chosen by hand. */
  readonly confidence: number;
  readonly lineEnd: Parsed['lineEnd'];
  /** How many body rows have how many cells. */
  readonly widths: ReadonlyMap<number, number>;
  readonly blankRows: number;
  /** At most 1,000 in detail; `problemCounts` has all. */
  readonly problems: TableProblem[];
  readonly problemCounts: Readonly<Partial<Record<TableProblemCode, number>>>;
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
    await new Promise((resume) => setTimeout(resume, 0));
  }
}

function* tableSteps(
  source: string,
  choice: TableChoice,
): Generator<{ records: number; fraction: number }, TableRead> {
  const bare = source.charCodeAt(0) === 0xfeff ? source.slice(1) : source;
  const sep = sepLine(bare);
  const text = sep?.rest ?? bare;
  const guess = guessLayout(text);
  const delimiter = choice.delimiter ?? sep?.delimiter ?? guess.delimiter;
  const quote = choice.quote ?? guess.quote;
  const chosen = choice.delimiter !== undefined || sep !== undefined;
  // Some more than the limit, for the header and lines before it.
  const parsed = yield* parseSteps(text, delimiter, quote, limits.rows + 1000);
  const offset = sep === undefined ? 1 : 2;
  return tableOf(parsed, choice, offset, { delimiter, quote, confidence: chosen ? 1 : guess.confidence });
}

function tableOf(
  parsed: Parsed,
  choice: TableChoice,
  offset: number,
  layout: Pick<TableRead, 'delimiter' | 'quote' | 'confidence'>,
): TableRead {
  const { records } = parsed;
  const report = makeReport();
  const { headerRow, firstRow } = startOf(records, choice);
  const named = headerRow === -1 ? [] : (records[headerRow] ?? []);
  // A list that is refused for its width needs no 300,000 unique names.
  const raw = named.slice(0, limits.columns);
  const rows: string[][] = [];
  const rowNumbers: number[] = [];
  const widths = new Map<number, number>();
  for (let at = firstRow; at < records.length; at += 1) {
    const record = records[at] ?? [];
    if (record.every(isBlank)) continue;
    rows.push(record);
    rowNumbers.push(at + offset);
    widths.set(record.length, (widths.get(record.length) ?? 0) + 1);
  }
  const expected = headerRow === -1 ? usual(widths) : named.length;
  const columns = Math.max(expected, ...widths.keys());
  for (const problem of parsed.problems) report.add({ code: problem.code, row: problem.record + offset });
  if (rows.length === 0) report.add({ code: headerRow === -1 ? 'empty' : 'noRows', row: 0 });
  if (rows.length > limits.rows || parsed.cut)
    report.add({ code: 'tooManyRows', row: 0, expected: limits.rows });
  if (columns > limits.columns)
    report.add({ code: 'tooManyColumns', row: 0, expected: limits.columns, found: columns });
  reportHeader(report, raw, choice.expectedHeader, headerRow + offset);
  rows.forEach((row, at) => {
    reportRow(report, row, rowNumbers[at] ?? 0, expected);
  });
  return {
    rows,
    rowNumbers,
    header: uniqueNames(
      Array.from({ length: Math.min(columns, limits.columns) }, (_, column) => raw[column] ?? ''),
    ),
    headerRow,
    preamble: records
      .slice(0, headerRow === -1 ? firstRow : headerRow)
      .filter((record) => !record.every(isBlank)),
    ...layout,
    lineEnd: parsed.lineEnd,
    widths,
    blankRows: Math.max(0, records.length - firstRow - rows.length),
    problems: report.problems,
    problemCounts: report.counts,
  };
}

function startOf(records: readonly string[][], choice: TableChoice): { headerRow: number; firstRow: number } {
  if (choice.headerRow === undefined) return findStart(records.slice(0, 300));
  return { headerRow: choice.headerRow, firstRow: choice.firstRow ?? choice.headerRow + 1 };
}

type Report = ReturnType<typeof makeReport>;

function makeReport() {
  const problems: TableProblem[] = [];
  const counts: Partial<Record<TableProblemCode, number>> = {};
  const add = (problem: TableProblem) => {
    counts[problem.code] = (counts[problem.code] ?? 0) + 1;
    if (problems.length < 1000) problems.push(problem);
  };
  return { problems, counts, add };
}

function reportHeader(
  report: Report,
  raw: readonly string[],
  wanted: readonly string[] | undefined,
  row: number,
): void {
  raw.forEach((name, column) => {
    if (isBlank(name)) report.add({ code: 'emptyHeader', row, column });
    else if (raw.indexOf(name) < column) report.add({ code: 'duplicateHeader', row, column });
    if (/^(?:__proto__|constructor|prototype)$/.test(name.trim()))
      report.add({ code: 'dangerousHeader', row, column });
  });
  const same =
    wanted === undefined || (wanted.length === raw.length && wanted.every((name, at) => name === raw[at]));
  if (!same) report.add({ code: 'wrongHeader', row });
}

function reportRow(report: Report, row: readonly string[], number: number, expected: number): void {
  if (row.length !== expected) {
    const surplus = row.slice(expected).every(isBlank) ? 'blankSurplus' : 'longRow';
    report.add({
      code: row.length < expected ? 'shortRow' : surplus,
      row: number,
      expected,
      found: row.length,
    });
  }
  row.forEach((cell, column) => {
    if (cell.length > limits.cellLength)
      report.add({ code: 'cellTooLong', row: number, column, found: cell.length });
  });
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
