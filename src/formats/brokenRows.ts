// Rows that a line break inside of an unquoted cell has broken into two: put together again where the table can only be meant so.
import { evenness, modeOf } from './evenWidths';
import { closingQuote, type Shape } from './scanRecords';
import { unusedSign } from './unusedSign';

export interface JoinedRows {
  /** The text with `sign` for every line break that belongs to a cell. */
  readonly text: string;
  readonly sign: string;
}

interface Line {
  readonly start: number;
  readonly width: number;
  /** Where its text ends and its line end begins. */
  readonly end: number;
  /** `\r\n`, `\n`, `\r`, or nothing at the end of the file. */
  readonly sign: string;
  readonly isBlank: boolean;
  /** The first and the last cell say something. */
  readonly isOpen: boolean;
}

/** Parts of a row that are put together at most: an address of five lines. */
const partsMost = 6;

/**
 * `undefined` where nothing is broken, or nothing can be told. Rows that end otherwise than the breaks inside are known by their ends, if
 * then all are of one width; else short rows behind each other are one, if all short rows of the table come like that, make it full, and
 * their cells then stand under their like, as they did not before.
 */
export function joinBroken(
  text: string,
  delimiter: string,
  quote: string,
  { widths, ends }: Shape,
): JoinedRows | undefined {
  const filled = widths.filter((width) => width > 0);
  const usual = modeOf(filled);
  const body = filled.slice(Math.max(0, filled.indexOf(usual)));
  if (usual < 2 || body.every((width) => width >= usual)) {
    const kinds = Object.values(ends).filter((count) => count > 0).length;
    if (kinds < 2 || body.every((width) => width === usual)) return undefined;
  }
  const lines = linesOf(text, delimiter, quote);
  const breaks = breaksByEnds(lines) ?? breaksByWidth(lines, usual, (line) => cellsOf(text, line, delimiter));
  if (breaks === undefined) return undefined;
  const sign = unusedSign(text);
  const parts: string[] = [];
  let kept = 0;
  lines.forEach((line, at) => {
    if (!breaks.has(at)) return;
    parts.push(text.slice(kept, line.end), sign);
    kept = line.end + line.sign.length;
  });
  parts.push(text.slice(kept));
  return { text: parts.join(''), sign };
}

/** One kind of line end ends the rows, the others are breaks inside: so it is where the rows then are (nearly) all of one width. */
function breaksByEnds(lines: readonly Line[]): ReadonlySet<number> | undefined {
  const kinds = [...new Set(lines.map(({ sign }) => sign))].filter((sign) => sign !== '');
  if (kinds.length < 2) return undefined;
  const before = evenness(lines.map(({ width, isBlank }) => (isBlank ? 0 : width)));
  for (const kind of kinds) {
    const breaks = new Set<number>();
    const joined: number[] = [];
    let width = 0;
    let parts = 0;
    for (const [at, line] of lines.entries()) {
      width += parts === 0 ? line.width : line.width - 1;
      parts += 1;
      if (line.sign === kind || line.sign === '' || at === lines.length - 1) {
        joined.push(parts === 1 && line.isBlank ? 0 : width);
        width = 0;
        parts = 0;
      } else breaks.add(at);
    }
    const after = evenness(joined);
    const rows = joined.filter((one) => one > 0);
    if (rows.length >= 2 && modeOf(rows) >= 2 && after >= 0.95 && after > before) return breaks;
  }
  return undefined;
}

type CellsOf = (line: Line | undefined) => readonly string[];

function breaksByWidth(
  lines: readonly Line[],
  usual: number,
  cells: CellsOf,
): ReadonlySet<number> | undefined {
  if (usual < 3) return undefined;
  const breaks = new Set<number>();
  const first = lines.findIndex(({ width, isBlank }) => !isBlank && width === usual);
  const whole = lines.filter(({ width }, at) => at > first && width === usual);
  const sorts = sortsOf(whole.slice(0, 200).map(cells), usual);
  let at = first;
  while (at < lines.length) {
    const line = lines[at];
    if (line === undefined) return undefined;
    if (line.isBlank || line.width >= usual) {
      at += 1;
      continue;
    }
    const parts = partsFrom(lines, at, usual);
    const rest = lines.slice(at + 1, at + parts).map(cells);
    if (parts === 0 || !fitsBetter(sorts, cells(line), rest)) return undefined;
    for (let part = at; part < at + parts - 1; part += 1) breaks.add(part);
    at += parts;
  }
  return breaks.size > 0 && whole.length >= 2 && whole.length >= breaks.size ? breaks : undefined;
}

type Sort = 'figures' | 'letters' | 'mail' | 'any';

function sortOf(cell: string): Sort {
  if (/^[\d\s+()/.,€%:'"-]*\d[\d\s+()/.,€%:'"-]*$/.test(cell)) return 'figures';
  if (/^\S+@\S+$/.test(cell)) return 'mail';
  return /\p{L}/u.test(cell) && !/[\d@]/.test(cell) ? 'letters' : 'any';
}

/** What the cells of a column have in common. */
function sortsOf(rows: readonly (readonly string[])[], width: number): Sort[] {
  return Array.from({ length: width }, (_, column) => {
    const found = new Set(
      rows
        .map((row) => row[column]?.trim() ?? '')
        .filter((cell) => cell !== '')
        .map(sortOf),
    );
    const [sort = 'any'] = found;
    return found.size === 1 ? sort : 'any';
  });
}

/** Put together, every cell stands under its like; apart, one of them does not. */
function fitsBetter(
  sorts: readonly Sort[],
  first: readonly string[],
  rest: readonly (readonly string[])[],
): boolean {
  const row = first.slice();
  for (const [joint = '', ...more] of rest) row.push(`${row.pop() ?? ''} ${joint}`, ...more);
  return doesFit(sorts, row) && !rest.every((cells) => doesFit(sorts, cells));
}

function doesFit(sorts: readonly Sort[], row: readonly string[]): boolean {
  return row.every((raw, column) => {
    const cell = raw.trim();
    const sort = sorts[column] ?? 'any';
    return cell === '' || sort === 'any' || sortOf(cell) === sort;
  });
}

/** Cells as they are written; none where a quoted one holds a separator. */
function cellsOf(text: string, line: Line | undefined, delimiter: string): readonly string[] {
  if (line === undefined) return [];
  const cells = text.slice(line.start, line.end).slice(0, 20_000).split(delimiter);
  return cells.length === line.width ? cells : [];
}

/** How many short lines from here make one full row; 0 where none do. */
function partsFrom(lines: readonly Line[], from: number, usual: number): number {
  let width = 1;
  for (let count = 1; count <= partsMost; count += 1) {
    const line = lines[from + count - 1];
    if (line === undefined || line.isBlank || line.width >= usual) return 0;
    // What was one cell says something on both sides of the break.
    if (count > 1 && !line.isOpen) return 0;
    width += line.width - 1;
    if (width > usual) return 0;
    if (width === usual) return count > 1 ? count : 0;
  }
  return 0;
}

function linesOf(text: string, delimiter: string, quote: string): Line[] {
  const delim = delimiter.charCodeAt(0);
  const mark = quote === '' ? -1 : quote.charCodeAt(0);
  const lines: Line[] = [];
  let start = 0;
  let width = 1;
  let isFieldStart = true;
  let at = 0;
  const close = (end: number, sign: string) => {
    const isBlank = end === start;
    const isOpen = text.charCodeAt(start) !== delim && !/^\s/.test(text.slice(start, start + 1));
    lines.push({ start, width, end, sign, isBlank, isOpen: isOpen && !isBlank });
    start = end + sign.length;
    width = 1;
    isFieldStart = true;
  };
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isFieldStart && code === mark) {
      const { end } = closingQuote(text, at + 1, mark, delim);
      at = end === -1 ? text.length : end;
      isFieldStart = false;
      continue;
    }
    isFieldStart = code === delim;
    if (code === delim) width += 1;
    else if (code === 10 || code === 13) {
      const sign = code === 10 ? '\n' : text.charCodeAt(at + 1) === 10 ? '\r\n' : '\r';
      close(at, sign);
      at = start;
      continue;
    }
    at += 1;
  }
  if (start < text.length) close(text.length, '');
  return lines;
}
