// Rows → CSV text and bytes. Reading it back gives every string exactly.
import { guard } from '../ui/formulaGuard';

export interface CsvStyle {
  readonly delimiter: ';' | ',' | '\t' | '|';
  readonly lineEnd: '\r\n' | '\n';
  /** UTF-8 byte order mark: without it Excel shows broken umlauts. */
  readonly mark: boolean;
  /** Quotes around every cell, and not only where they are needed. */
  readonly quoteAll: boolean;
  /** One apostrophe in front of what a spreadsheet would run as a formula. */
  readonly guard: boolean;
  /** Columns (from 0) that may hold a plain signed number such as -5 or +1,5 without guard; anything else in them is guarded. */
  readonly numberColumns: readonly number[];
}

/** What a German Excel opens by double-click: no `sep=` line, it would undo the byte order mark. */
export const excelGerman: CsvStyle = {
  delimiter: ';',
  lineEnd: '\r\n',
  mark: true,
  quoteAll: false,
  guard: true,
  numberColumns: [],
};

/** For other programs: comma, no mark, still guarded because somebody will open it in a spreadsheet. */
export const plainCsv: CsvStyle = { ...excelGerman, delimiter: ',', mark: false };

const signedNumber = /^[+-]?\d{1,15}(?:[.,]\d{1,15})?$/;

/** Every row ends with a line end. The byte order mark, if any, is part of the text. */
export function toCsv(rows: readonly (readonly string[])[], style: CsvStyle = excelGerman): string {
  const lines = rows.map((row, at) => lineOf(row, style, at === 0));
  return (style.mark ? '\ufeff' : '') + lines.map((line) => line + style.lineEnd).join('');
}

/** As UTF-8. A lone surrogate half, which no file can hold, becomes U+FFFD. */
export function toCsvBytes(rows: readonly (readonly string[])[], style: CsvStyle = excelGerman): Uint8Array {
  return new TextEncoder().encode(toCsv(rows, style));
}

function lineOf(row: readonly string[], style: CsvStyle, first: boolean): string {
  // A row of one empty cell would be a blank line, which readers skip.
  if (row.length === 1 && row[0] === '') return '""';
  return row.map((cell, column) => cellOf(cell, column, style, first && column === 0)).join(style.delimiter);
}

function cellOf(cell: string, column: number, style: CsvStyle, corner: boolean): string {
  const plain = !style.guard || (style.numberColumns.includes(column) && signedNumber.test(cell));
  const text = plain ? cell : guard(cell);
  // Excel takes a file that begins with ID for another format (SYLK), and `sep=` for an instruction.
  const misread = corner && (/^ID/.test(text) || /^sep=/i.test(text));
  const needed = text.includes(style.delimiter) || /["\r\n\u0085\u2028\u2029\ufeff]|^[\s']|\s$/.test(text);
  return style.quoteAll || misread || needed ? `"${text.replaceAll('"', '""')}"` : text;
}
