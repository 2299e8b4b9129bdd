// Cells to and from the clipboard, as spreadsheets write and read them.
import { guard, unguard } from './formulaGuard';

const quoted = (text: string) => (/["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Tab-separated text; cells with tabs, line breaks or quotes are quoted, what a spreadsheet would run is guarded. */
export function toTsv(matrix: readonly (readonly string[])[]): string {
  return matrix.map((row) => row.map((cell) => quoted(guard(cell))).join('\t')).join('\r\n');
}

const escaped = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll(/\r\n|\r|\n/g, '<br>');

/** The same as an HTML table: the form Excel and Word prefer. */
export function toHtmlTable(matrix: readonly (readonly string[])[]): string {
  const rows = matrix.map(
    (row) => `<tr>${row.map((cell) => `<td>${escaped(guard(cell))}</td>`).join('')}</tr>`,
  );
  return `<table>${rows.join('')}</table>`;
}

/** Reads what a spreadsheet or a grid copied, without the guard; the line end after the last row is not a row. */
export function fromTsv(text: string): string[][] {
  const matrix: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let inside = false;
  const endCell = () => {
    row.push(unguard(cell));
    cell = '';
  };
  const endRow = () => {
    endCell();
    matrix.push(row);
    row = [];
  };
  for (let i = 0; i < text.length; i += 1) {
    const char = text.charAt(i);
    if (inside) {
      if (char !== '"') cell += char;
      else if (text[i + 1] === '"') {
        cell += char;
        i += 1;
      } else inside = false;
    } else if (char === '"' && cell === '') inside = true;
    else if (char === '\t') endCell();
    else if (char === '\n' || char === '\r') {
      if (char === '\r' && text[i + 1] === '\n') i += 1;
      endRow();
    } else cell += char;
  }
  if (cell !== '' || row.length > 0) endRow();
  return matrix;
}
