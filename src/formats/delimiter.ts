// Guesses what separates the cells of a list: by how steady the number of fields is, never by counting signs.
import { modeOf } from './evenWidths';
import { scanRecords, type Shape } from './scanRecords';

/** In the order in which they win a tie. */
export const delimiters = [';', ',', '\t', '|'] as const;
/** Signs of old programs: only where no other separates, and every line has as many. */
const rareDelimiters = ['^', '~'] as const;
export type Delimiter = (typeof delimiters)[number] | (typeof rareDelimiters)[number];
/** `''`: quotes mean nothing in this file. */
export type Quote = '"' | "'" | '';

export interface Layout {
  readonly delimiter: Delimiter;
  readonly quote: Quote;
  /** 0 (no separator found, read as one column) to 1. */
  readonly confidence: number;
}

const sampleRecords = 300;
const sampleLength = 400_000;

/** The likeliest separator and quote of a text (without byte order mark and `sep=` line). */
export function guessLayout(text: string): Layout {
  const sample = text.length > sampleLength ? text.slice(0, sampleLength) : text;
  const tried = delimiters.flatMap((delimiter) => {
    const quote = quoteOf(sample, delimiter);
    return { delimiter, quote, ...steadiness(sample, delimiter, quote) };
  });
  const best = tried.filter((one) => one.share >= 0.5).sort((one, other) => other.score - one.score)[0];
  if (best === undefined)
    return rareLayout(sample) ?? { delimiter: ';', quote: quoteOf(sample, ';'), confidence: 0 };
  const second = Math.max(
    0,
    ...tried.filter((one) => one !== best && one.share >= 0.5).map((one) => one.score),
  );
  return {
    delimiter: best.delimiter,
    quote: best.quote === '"' ? lateQuote(text, best.delimiter) : best.quote,
    confidence: Math.min(1, best.share * (best.score > second + 0.05 ? 1 : 0.6)),
  };
}

function rareLayout(sample: string): Layout | undefined {
  for (const delimiter of rareDelimiters) {
    if (!sample.includes(delimiter)) continue;
    const widths = scanRecords(sample, delimiter, '"', sampleRecords).widths.filter((width) => width > 0);
    const width = modeOf(widths);
    const isEven = widths.length > 2 && width > 1 && widths.slice(0, -1).every((one) => one === width);
    if (isEven) return { delimiter, quote: '"', confidence: 0.6 };
  }
  return undefined;
}

/** First line `sep=;` as Excel understands it: the separator, and the text behind that line. */
export function sepLine(text: string): { delimiter: string; rest: string } | undefined {
  const line = /^"?sep=([^"\r\n])"?[;,\t|]*(?:\r\n|\r|\n|$)/i.exec(text);
  return line?.[1] === undefined ? undefined : { delimiter: line[1], rest: text.slice(line[0].length) };
}

/** The apostrophe quotes only if it does so everywhere, or where it is needed: names like 's-Hertogenbosch begin with one, too. */
function quoteOf(sample: string, delimiter: Delimiter, most = sampleRecords): Quote {
  const single = scanRecords(sample, delimiter, "'", most);
  const { opened, closed } = single.quoted;
  if (opened < 1 || single.oddQuotes > 0 || closed < opened) return '"';
  const double = scanRecords(sample, delimiter, '"', most);
  if (single.strayQuotes.length === 0) {
    const gain = evenness(single) - evenness(double);
    const isDoubleWrong = double.oddQuotes > 0 || double.strayQuotes.length > 0;
    if (gain > 0 || (gain === 0 && isDoubleWrong)) return "'";
  }
  if (opened < 2 || single.strayQuotes.length > single.widths.length / 10) return '"';
  return double.quoted.opened === 0 ? "'" : '"';
}

/** Share of the rows that have the usual width. */
function evenness({ widths }: Shape): number {
  const width = modeOf(widths.filter((one) => one > 0));
  return widths.filter((one) => one === width).length / Math.max(1, widths.length);
}

/** Where the first rows need no apostrophes, later ones may. */
function lateQuote(text: string, delimiter: Delimiter): Quote {
  const isUsed = text.includes("'") && /[;,\t|\r\n]'/.test(text) && /'[;,\t|\r\n]/.test(text);
  return isUsed ? quoteOf(text, delimiter, Infinity) : '"';
}

function steadiness(sample: string, delimiter: Delimiter, quote: Quote): { share: number; score: number } {
  const shape = scanRecords(sample, delimiter, quote, sampleRecords);
  const byQuotes = steadinessOf(sample, delimiter, shape);
  if (shape.oddQuotes === 0) return byQuotes;
  // Quotes that stand wrongly swallow rows: then the lines tell as much.
  const byLines = steadinessOf(sample, delimiter, scanRecords(sample, delimiter, '', sampleRecords));
  return byLines.score > byQuotes.score ? byLines : byQuotes;
}

function steadinessOf(sample: string, delimiter: Delimiter, shape: Shape): { share: number; score: number } {
  const cut = sample.length === sampleLength && shape.widths.length < sampleRecords ? -1 : undefined;
  const widths = shape.widths.slice(0, cut).filter((width) => width > 0);
  const width = modeOf(widths.filter((one) => one > 1));
  if (width === 0) return { share: 0, score: 0 };
  // Lines before the table do not count against it, but a table is more than its last line.
  const body = widths.slice(widths.indexOf(width));
  const steady = body.filter((one) => one === width).length;
  const share = steady / body.length;
  if (steady === 1 && widths.length > 2) return { share: 0, score: 0 };
  const score =
    share +
    0.015 * Math.min(width, 10) -
    proseLike(sample, delimiter) -
    (shape.openQuote === undefined ? 0 : 0.2);
  return { share, score: score - 0.3 * (1 - body.length / widths.length) };
}

/** Commas and bars of a sentence are followed by a blank, decimal commas stand between digits. */
function proseLike(sample: string, delimiter: Delimiter): number {
  if (delimiter === ';' || delimiter === '\t') return 0;
  const part = sample.slice(0, 50_000);
  const count = part.split(delimiter).length - 1;
  if (count === 0) return 0;
  const spaced = part.split(`${delimiter} `).length - 1;
  const decimal = delimiter === ',' ? (part.match(/\d,(?=\d)/g)?.length ?? 0) : 0;
  return spaced > count / 2 ? 0.25 : decimal > count / 2 ? 0.1 : 0;
}
