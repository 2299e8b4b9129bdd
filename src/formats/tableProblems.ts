// What is odd about a table as read: found row by row, counted, and kept in detail for the first thousand.
import { limits } from './limits';

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
  /** Several lines of the file that were one row, put together again. */
  | 'brokenRow'
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

export type ProblemReport = ReturnType<typeof makeReport>;

export function makeReport() {
  const problems: TableProblem[] = [];
  const counts: Partial<Record<TableProblemCode, number>> = {};
  const add = (problem: TableProblem) => {
    counts[problem.code] = (counts[problem.code] ?? 0) + 1;
    if (problems.length < 1000) problems.push(problem);
  };
  return { problems, counts, add };
}

/** `wanted`: the names the file must have, where they are known. */
export function reportHeader(
  report: ProblemReport,
  raw: readonly string[],
  wanted: readonly string[] | undefined,
  row: number,
): void {
  const seen = new Set<string>();
  raw.forEach((name, column) => {
    if (name.trim() === '') report.add({ code: 'emptyHeader', row, column });
    else if (seen.has(name)) report.add({ code: 'duplicateHeader', row, column });
    seen.add(name);
    if (/^(?:__proto__|constructor|prototype)$/.test(name.trim()))
      report.add({ code: 'dangerousHeader', row, column });
  });
  const same =
    wanted === undefined || (wanted.length === raw.length && wanted.every((name, at) => name === raw[at]));
  if (!same) report.add({ code: 'wrongHeader', row });
}

/** `expected`: how many cells the row should have. */
export function reportRow(
  report: ProblemReport,
  row: readonly string[],
  number: number,
  expected: number,
): void {
  if (row.length !== expected) {
    const surplus = row.slice(expected).every((cell) => cell.trim() === '') ? 'blankSurplus' : 'longRow';
    report.add({
      code: row.length < expected ? 'shortRow' : surplus,
      row: number,
      expected,
      found: row.length,
    });
  }
  for (let column = 0; column < row.length; column += 1) {
    const length = row[column]?.length ?? 0;
    if (length > limits.cellLength) report.add({ code: 'cellTooLong', row: number, column, found: length });
  }
}
