// Ways of quoting that a strict reading takes apart: escaped by a backslash, a blank before the quote, whole rows quoted once more.
import { guessLayout, type Layout } from './delimiter';
import { type Shape, scanRecords } from './scanRecords';

/** The text with usual quotes. Rows that were quoted as a whole are unwrapped before the separator can be guessed. */
export function unwrappedRows(text: string, guess: Layout): string {
  if (guess.confidence >= 0.9 || !/(?:^|[\r\n])"[^\r\n]*""[^\r\n]*"(?:[\r\n]|$)/.test(text.slice(0, 100_000)))
    return text;
  const plain = text.replace(
    /(^|[\r\n])"((?:[^"\r\n]|"")*)"(?=[\r\n]|$)/g,
    (_, start: string, row: string) => start + row.replaceAll('""', '"'),
  );
  const { delimiter, confidence } = guessLayout(plain);
  const { widths, oddQuotes, strayQuotes } = scanRecords(plain, delimiter, '"');
  const isTable = confidence >= 0.9 && oddQuotes === 0 && strayQuotes.length === 0;
  return isTable && isEven(widths) ? plain : text;
}

/** The same with `""` for `\"` and without blanks before quotes, if then every quote stands as it should. */
export function usualQuotes(text: string, delimiter: string, quote: string): string {
  if (quote !== '"') return text;
  const isEscaped = text.includes('\\"');
  const isSpaced = text.includes(`${delimiter} "`);
  if (!isEscaped && !isSpaced) return text;
  const before = scanRecords(text, delimiter, quote);
  if (isEscaped && before.oddQuotes > 0) {
    const plain = text.replace(/\\(["\\])/g, (_, sign: string) => (sign === '"' ? '""' : '\\'));
    if (isSound(scanRecords(plain, delimiter, quote))) return plain;
  }
  if (isSpaced && before.strayQuotes.length > before.widths.length / 2) {
    const plain = text.replaceAll(
      new RegExp(`${delimiter === '|' ? '\\|' : delimiter} +"`, 'g'),
      `${delimiter}"`,
    );
    if (isSound(scanRecords(plain, delimiter, quote))) return plain;
  }
  return text;
}

function isSound({ oddQuotes, strayQuotes, widths }: Shape): boolean {
  return oddQuotes === 0 && strayQuotes.length === 0 && isEven(widths);
}

/** Nearly all rows are of one width, and of more than one cell. */
function isEven(widths: readonly number[]): boolean {
  const rows = widths.filter((width) => width > 0);
  const first = rows[0] ?? 0;
  return first > 1 && rows.filter((width) => width === first).length >= rows.length * 0.9;
}
