// Walks over a table text once, respecting quotes: how wide each record is, how lines end, and where quotes stand wrongly.
// It decides nothing; the delimiter guess and the strict report are made from what it saw.

export interface Shape {
  /** Number of fields of each record, in order; a blank line counts 0. */
  readonly widths: number[];
  /** Line ends outside of quotes. */
  readonly ends: { crlf: number; lf: number; cr: number };
  /** Records (from 0) in which a quote stands inside a field that does not begin with one. */
  readonly strayQuotes: number[];
  /** The record (from 0) in which a quote is opened and never closed. */
  readonly openQuote: number | undefined;
  /** Fields that begin with a quote, and how many of these close properly. */
  readonly quoted: { opened: number; closed: number };
  /** Fields that begin with a quote and are not as they should be: a quote inside neither doubled nor closing, or none that closes. */
  readonly oddQuotes: number;
  /** Long quoted fields with a separator and a line end inside: texts, or rows that a forgotten quote has swallowed. */
  readonly longQuotes: number;
  /** The last record ends with a line end, so nothing follows it. */
  readonly closed: boolean;
}

const LF = 10;
const CR = 13;

/** `quote` may be empty (no quoting). Only `\n`, `\r` and `\r\n` end a record: not U+0085, not U+2028. */
export function scanRecords(text: string, delimiter: string, quote: string, maxRecords = Infinity): Shape {
  const delim = delimiter.charCodeAt(0);
  const mark = quote === '' ? -1 : quote.charCodeAt(0);
  const widths: number[] = [];
  const ends = { crlf: 0, lf: 0, cr: 0 };
  const strayQuotes: number[] = [];
  const quoted = { opened: 0, closed: 0 };
  let openQuote: number | undefined;
  let oddQuotes = 0;
  let longQuotes = 0;
  let at = 0;
  let width = 1;
  let lineStart = 0;
  let fieldStart = true;
  let stray = false;

  while (at < text.length && widths.length < maxRecords) {
    const code = text.charCodeAt(at);
    if (fieldStart && code === mark) {
      quoted.opened += 1;
      const close = closingQuote(text, at + 1, mark, delim);
      if (close.isOdd) oddQuotes += 1;
      if (close.end === -1) {
        openQuote = widths.length;
        at = text.length;
      } else {
        quoted.closed += 1;
        if (close.end - at > longField && isTableLike(text.slice(at, close.end), delimiter)) longQuotes += 1;
        at = close.end;
      }
      fieldStart = false;
      continue;
    }
    fieldStart = false;
    if (code === delim) {
      width += 1;
      fieldStart = true;
    } else if (code === LF || code === CR) {
      const pair = code === CR && text.charCodeAt(at + 1) === LF;
      if (pair) ends.crlf += 1;
      else if (code === LF) ends.lf += 1;
      else ends.cr += 1;
      if (stray) strayQuotes.push(widths.length);
      widths.push(at === lineStart ? 0 : width);
      at += pair ? 2 : 1;
      width = 1;
      lineStart = at;
      fieldStart = true;
      stray = false;
      continue;
    } else if (code === mark) stray = true;
    at += 1;
  }
  const closed = at === lineStart;
  if (!closed && widths.length < maxRecords) {
    if (stray) strayQuotes.push(widths.length);
    widths.push(width);
  }
  return { widths, ends, strayQuotes, openQuote, quoted, oddQuotes, longQuotes, closed };
}

/** UTF-16 units behind which a quoted field is looked at. */
const longField = 100;

function isTableLike(field: string, delimiter: string): boolean {
  return field.includes(delimiter) && /[\r\n]/.test(field);
}

/** Where the quoted field ends that begins before `from`. */
export interface Closing {
  /** Position after the closing quote (blanks behind it included), -1 if there is none. */
  readonly end: number;
  /** There is no end, or a quote inside that is neither doubled nor closes. */
  readonly isOdd: boolean;
}

/** Looks no farther than the given number of quotes that stand wrongly. */
export function closingQuote(
  text: string,
  from: number,
  mark: number,
  delim: number,
  oddMost = Infinity,
): Closing {
  let odd = 0;
  const quote = String.fromCharCode(mark);
  for (let at = text.indexOf(quote, from); at !== -1 && odd <= oddMost; at = text.indexOf(quote, at + 1)) {
    if (text.charCodeAt(at + 1) === mark) {
      at += 1;
      continue;
    }
    let after = at + 1;
    while (after < text.length && isBlank(text.charCodeAt(after), delim)) after += 1;
    const next = text.charCodeAt(after);
    if (at + 1 === text.length || next === delim || next === LF || next === CR)
      return { end: after, isOdd: odd > 0 };
    odd += 1;
  }
  return { end: -1, isOdd: true };
}

function isBlank(code: number, delim: number): boolean {
  return code !== delim && (code === 32 || code === 9 || code === 0xa0);
}

/** The same text with `\n` for every line end outside of quotes; line breaks inside of cells stay as they are. */
export function evenLineEnds(text: string, delimiter: string, quote: string): string {
  const delim = delimiter.charCodeAt(0);
  if (quote === '' || !text.includes(quote)) return text.replace(/\r\n?/g, '\n');
  const mark = quote.charCodeAt(0);
  const parts: string[] = [];
  let kept = 0;
  let fieldStart = true;
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (fieldStart && code === mark) {
      const { end } = closingQuote(text, at + 1, mark, delim);
      at = end === -1 ? text.length : end;
      fieldStart = false;
      continue;
    }
    fieldStart = code === delim || code === LF || code === CR;
    if (code === CR) {
      parts.push(text.slice(kept, at), '\n');
      at += text.charCodeAt(at + 1) === LF ? 2 : 1;
      kept = at;
    } else at += 1;
  }
  parts.push(text.slice(kept));
  return parts.join('');
}
