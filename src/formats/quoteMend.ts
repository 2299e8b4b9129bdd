// Quotes that were written wrongly – never closed, or not doubled inside – put right line by line, before the strict reading.
import { closingQuote, type Shape } from './scanRecords';

export interface QuoteProblem {
  /** `unclosedQuote`: opened and never closed; `badQuote`: text behind a closing quote; `strayQuote`: a quote inside a plain cell. */
  readonly code: 'unclosedQuote' | 'badQuote' | 'strayQuote';
  /** From 0. */
  readonly record: number;
}

export interface Mended {
  readonly text: string;
  /** Where something was put right; records from 0. */
  readonly problems: QuoteProblem[];
}

const LF = 10;
const CR = 13;
/** UTF-16 units a line may have to be put right. */
const longest = 65_536;
/** Quotes that may stand wrongly in one cell that goes over several lines. */
const oddMost = 50;
/** Ways to cut one line that are tried. */
const triesMost = 5000;

/**
 * The text as it was meant. A record whose quotes stand wrongly is read as its one line where that has as many cells as the others: a
 * quote then closes only before a separator or at the end of the line, and one that closes nowhere is a letter.
 */
export function mendQuotes(text: string, delimiter: string, quote: string, shape: Shape): Mended {
  const delim = delimiter.charCodeAt(0);
  const mark = quote.charCodeAt(0);
  const width = usualWidth(text, delimiter, shape);
  const parts: string[] = [];
  const problems: QuoteProblem[] = [];
  let kept = 0;
  let record = 0;
  for (let at = 0; at < text.length; record += 1) {
    const strict = strictRecord(text, at, mark, delim);
    if (strict.isWrong && (strict.isOdd || strict.width !== width)) {
      const end = lineEnd(text, at);
      const cells = meantCells(text, at, end, { delimiter, quote, width, strict });
      if (cells !== undefined) {
        parts.push(text.slice(kept, at), written(cells, delimiter, quote));
        kept = end;
        problems.push({ code: strict.end === -1 ? 'unclosedQuote' : 'badQuote', record });
        at = behind(text, end);
        continue;
      }
    }
    at = strict.end === -1 ? text.length : behind(text, strict.end);
  }
  parts.push(text.slice(kept));
  return { text: parts.join(''), problems };
}

interface Strict {
  /** Where the record ends by its quotes, -1 if one of them never closes. */
  readonly end: number;
  readonly width: number;
  /** A quote stands wrongly. */
  readonly isOdd: boolean;
  /** That, or the record goes over several lines. */
  readonly isWrong: boolean;
}

function strictRecord(text: string, start: number, mark: number, delim: number): Strict {
  let width = 1;
  let isOdd = false;
  let hasBreak = false;
  let at = start;
  for (let fieldStart = true; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (fieldStart && code === mark) {
      const close = closingQuote(text, at + 1, mark, delim, oddMost);
      if (close.end === -1) return { end: -1, width, isOdd: true, isWrong: true };
      isOdd ||= close.isOdd;
      hasBreak ||= /[\r\n]/.test(text.slice(at, close.end));
      at = close.end;
      fieldStart = false;
      continue;
    }
    if (code === LF || code === CR) break;
    fieldStart = code === delim;
    if (fieldStart) width += 1;
    at += 1;
  }
  return { end: at, width, isOdd, isWrong: isOdd || hasBreak };
}

/** The cells of one line, where they are what was meant rather than the strict reading; `undefined` where that is kept. */
function meantCells(
  text: string,
  start: number,
  end: number,
  { delimiter, quote, width, strict }: { delimiter: string; quote: string; width: number; strict: Strict },
): string[] | undefined {
  if (end - start > longest) return undefined;
  const line = text.slice(start, end);
  const cells = cellsOfLine(line, delimiter, quote, width);
  if (strict.end === -1) return cells ?? line.split(delimiter);
  if (cells === undefined || strict.end <= end) return cells;
  // A text of several lines, or lines of their own: that is told by those that follow.
  let at = end;
  for (let lines = strict.isOdd ? 1 : 50; lines > 0 && at < strict.end; lines -= 1) {
    const from = behind(text, at);
    at = lineEnd(text, from);
    if (at - from > longest || cellsOfLine(text.slice(from, at), delimiter, quote, width) === undefined)
      return undefined;
  }
  return cells;
}

/** The line cut into exactly `width` cells, the nearest closing quotes first; `undefined` where that cannot be. */
function cellsOfLine(line: string, delimiter: string, quote: string, width: number): string[] | undefined {
  const failed = new Set<number>();
  let tries = 0;
  const cut = (from: number, wanted: number): string[] | undefined => {
    const key = from * 1024 + wanted;
    tries += 1;
    if (tries > triesMost || failed.has(key)) return undefined;
    for (const { cell, end } of waysOf(line, from, delimiter, quote)) {
      if (wanted === 1 && end === line.length) return [cell];
      if (wanted === 1 || end === line.length) continue;
      const rest = cut(end + delimiter.length, wanted - 1);
      if (rest !== undefined) return [cell, ...rest];
    }
    failed.add(key);
    return undefined;
  };
  return width > 500 ? undefined : cut(0, width);
}

/** The cells that can begin at `from`: closed by each quote before a separator or the end, and then as it stands. */
function* waysOf(
  line: string,
  from: number,
  delimiter: string,
  quote: string,
): Generator<{ cell: string; end: number }> {
  if (line[from] === quote) {
    for (let at = line.indexOf(quote, from + 1); at !== -1; at = line.indexOf(quote, at + 1)) {
      const end = at + 1;
      if (end === line.length || line.startsWith(delimiter, end))
        yield { cell: line.slice(from + 1, at).replaceAll(quote + quote, quote), end };
    }
  }
  const next = line.indexOf(delimiter, from);
  const end = next === -1 ? line.length : next;
  yield { cell: line.slice(from, end), end };
}

/** Of records whose quotes are right; of plain lines where there are hardly any. */
function usualWidth(text: string, delimiter: string, { widths, openQuote }: Shape): number {
  const trusted = widths.slice(0, openQuote).filter((width) => width > 1);
  const plain = () =>
    text
      .slice(0, 200_000)
      .split(/[\r\n]+/)
      .map((line) => line.split(delimiter).length);
  const counts = new Map<number, number>();
  for (const width of trusted.length < 3 ? [...trusted, ...plain()] : trusted)
    counts.set(width, (counts.get(width) ?? 0) + 1);
  return [...counts].sort((one, other) => other[1] - one[1] || other[0] - one[0])[0]?.[0] ?? 1;
}

function written(cells: readonly string[], delimiter: string, quote: string): string {
  return cells
    .map((cell) =>
      cell.includes(quote) || cell.includes(delimiter)
        ? quote + cell.replaceAll(quote, quote + quote) + quote
        : cell,
    )
    .join(delimiter);
}

function lineEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === LF || code === CR) return at;
  }
  return text.length;
}

/** Behind the line end at `at`. */
function behind(text: string, at: number): number {
  return text.charCodeAt(at) === CR && text.charCodeAt(at + 1) === LF ? at + 2 : at + 1;
}
