// Keeps a spreadsheet from running a cell as a formula: one apostrophe in front, taken off again when our own list comes back.

// Blanks and invisible signs in front do not stop a spreadsheet, and full-width signs count, too (design: reliability 2.2).
const dangerous = /^[\s\u00a0\u200b-\u200f\u2060\ufeff]*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20|]/;
const quotes = /^'*/;

/** Would a spreadsheet take it for a formula? */
export function looksLikeFormula(cell: string): boolean {
  return dangerous.test(cell);
}

// A value that itself begins with apostrophes and then a formula gets one more, or taking one off would change it.
function behindQuotes(cell: string): string {
  return cell.replace(quotes, '');
}

/** With exactly one apostrophe in front where it is needed; `unguard` gives every string back exactly. */
export function guard(cell: string): string {
  return looksLikeFormula(behindQuotes(cell)) ? `'${cell}` : cell;
}

/** Takes exactly one guarding apostrophe off, and only in front of what the guard protects. */
export function unguard(cell: string): string {
  return cell.startsWith("'") && looksLikeFormula(behindQuotes(cell)) ? cell.slice(1) : cell;
}

/** For files in which nothing runs, so that no guard is needed, but whose reader takes one off: `unguard` gives every string back exactly. */
export function unmistakable(cell: string): string {
  return unguard(cell) === cell ? cell : `'${cell}`;
}
