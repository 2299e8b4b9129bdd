// Text of a table → records, strictly: the only file that knows Papa Parse. Nothing is trimmed, dropped or renamed here.
import Papa from 'papaparse';
import { joinBroken } from './brokenRows';
import { mendQuotes, type QuoteProblem } from './quoteMend';
import { evenLineEnds, type Shape, scanRecords } from './scanRecords';
import { unusedSign } from './unusedSign';

export interface Parsed {
  readonly records: string[][];
  readonly problems: ParseProblem[];
  /** How the lines end outside of quotes; several kinds are all taken as line ends. */
  readonly lineEnd: 'crlf' | 'lf' | 'cr' | 'mixed';
  /** Stopped at `maxRecords`; the file goes on. */
  readonly cut: boolean;
  /** Set where a record has more cells than anybody can mean: then none is read. */
  readonly tooWide?: number;
}

/** `brokenRow`: put together again from several lines. */
export interface ParseProblem {
  readonly code: QuoteProblem['code'] | 'brokenRow';
  /** From 0. */
  readonly record: number;
}

interface Chunk {
  readonly data: string[][];
  readonly errors: readonly { readonly code: string; readonly row?: number }[];
  /** `truncated`: stopped at the number of records wanted. */
  readonly meta: { readonly cursor: number; readonly truncated: boolean };
}

const chunkLength = 1 << 20;
/** A spreadsheet has no more columns. */
const widestRecord = 16_384;

/** Parses piece by piece: yields the share done (0–1) and the records so far, so that the caller can pause or stop in between. */
export function* parseSteps(
  source: string,
  delimiter: string,
  quote: string,
  maxRecords = Infinity,
  joins = true,
): Generator<{ records: number; fraction: number }, Parsed> {
  const found = scanRecords(source, delimiter, quote, maxRecords + 1);
  const mended = needsMending(found) ? mendQuotes(source, delimiter, quote, found) : undefined;
  const told = mended?.text ?? source;
  const seen = mended === undefined ? found : scanRecords(told, delimiter, quote, maxRecords + 1);
  // A list that is refused for its length needs no mending.
  const isWhole = seen.widths.length <= maxRecords;
  const joined = joins && isWhole ? joinBroken(told, delimiter, quote, seen) : undefined;
  const whole = joined?.text ?? told;
  const shape = joined === undefined ? seen : scanRecords(whole, delimiter, quote, maxRecords + 1);
  const lineEnd = lineEndOf(shape);
  const tooWide = shape.widths.find((width) => width > widestRecord);
  if (tooWide !== undefined) return { records: [], problems: [], lineEnd, cut: false, tooWide };
  const text = lineEnd === 'mixed' ? evenLineEnds(whole, delimiter, quote) : whole;
  const newline = lineEnd === 'crlf' ? '\r\n' : lineEnd === 'cr' ? '\r' : '\n';
  // Not fastMode: it splits the whole rest of the file at once. An unused character switches quoting off instead.
  const quoteChar = quote === '' ? unusedSign(text) : quote;
  const preview = Number.isFinite(maxRecords) ? maxRecords + 1 : 0;
  const parser = new Papa.Parser({
    delimiter,
    newline,
    quoteChar,
    escapeChar: quoteChar,
    fastMode: false,
    preview,
  });
  const records: string[][] = [];
  const problems: ParseProblem[] = shape.strayQuotes.map((record) => ({ code: 'strayQuote', record }));
  problems.push(...(mended?.problems ?? []));
  let at = 0;
  let length = chunkLength;
  let isTruncated = false;
  while (at < text.length && records.length <= maxRecords) {
    const last = at + length >= text.length;
    const chunk = parser.parse(last && at === 0 ? text : text.slice(at, at + length), 0, !last) as Chunk;
    if (!last && chunk.data.length === 0) {
      length *= 2;
      continue;
    }
    for (const error of chunk.errors) {
      const row = error.row ?? 0;
      // A record that is cut by the end of the piece is read again with the next one.
      if (!last && row >= chunk.data.length) continue;
      const code = error.code === 'MissingQuotes' ? 'unclosedQuote' : 'badQuote';
      const record = records.length + row;
      const before = problems.at(-1);
      if (before?.code !== code || before.record !== record) problems.push({ code, record });
    }
    for (const record of chunk.data) records.push(record);
    isTruncated = chunk.meta.truncated;
    at = last ? text.length : at + chunk.meta.cursor;
    length = chunkLength;
    yield { records: records.length, fraction: at / text.length };
  }
  // Papa reads one more empty record behind the last line end.
  if (
    !isTruncated &&
    at >= text.length &&
    text.endsWith(newline) &&
    records.at(-1)?.length === 1 &&
    records.at(-1)?.[0] === ''
  )
    records.pop();
  const cut = records.length > maxRecords;
  if (cut) records.length = maxRecords;
  if (joined !== undefined) {
    // Looked for, not counted: a quote that stands wrongly shifts which record is the how many-th.
    for (const [record, cells] of records.entries()) {
      if (!cells.some((cell) => cell.includes(joined.sign))) continue;
      problems.push({ code: 'brokenRow', record });
      records[record] = cells.map((cell) => cell.replaceAll(joined.sign, '\n'));
    }
  }
  problems.sort((one, other) => one.record - other.record);
  return { records, problems: problems.filter((one) => one.record < records.length), lineEnd, cut };
}

/**
 * How many characters of a text stand before a long end of blank rows: spreadsheets write a million of them where a whole column was
 * formatted, and these are no rows to be counted or refused.
 */
export function filledLength(text: string, delimiter: string): number {
  let end = text.length;
  while (end > 0 && (text.charCodeAt(end - 1) <= 32 || text[end - 1] === delimiter)) end -= 1;
  if (text.length - end < 65_536) return text.length;
  const line = /[\r\n]/.exec(text.slice(end, end + 4096));
  return line === null ? text.length : end + line.index;
}

/** All records at once; an empty text has none. */
export function parseRecords(text: string, delimiter: string, quote = '"'): Parsed {
  const steps = parseSteps(text, delimiter, quote);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Quotes stand wrongly, or rows are of different width where one of them may hold others inside of quotes. */
function needsMending({ oddQuotes, longQuotes, widths }: Shape): boolean {
  return oddQuotes > 0 || (longQuotes > 0 && widths.some((width) => width > 0 && width !== widths[0]));
}

function lineEndOf(shape: Shape): Parsed['lineEnd'] {
  const kinds = (['crlf', 'lf', 'cr'] as const).filter((kind) => shape.ends[kind] > 0);
  return kinds.length > 1 ? 'mixed' : (kinds[0] ?? 'lf');
}
