// Rows among the body of a table that are none of its records: the header once more, titles of pages and groups, sums, notes at its end.

export type LeftWhy =
  | 'repeatedHeader'
  | 'groupHeading'
  | 'footer'
  /** A title that is repeated, "Seite 2 von 5", a line of dashes. */
  | 'pageLine'
  /** Under the header: numbers of the columns, or units. */
  | 'columnNumbers'
  | 'subtotal';

const note =
  /^(?:\*+|[¹²³]|©|\(c\)|_{3,}|(?:zwischen|gesamt)?summe|gesamt(?:zahl|ergebnis|e?\s+anzahl)?|insgesamt|anzahl|total|subtotal|stand|quelle|sources?|hinweis|anmerkung|bemerkung|fu(?:ß|ss)note|legende|erstellt|letzte\s+(?:änderung|aktualisierung)|alle\s+angaben|die daten wurden|copyright|as of|notes?|seite\s+\d+|gez\.|unterschrift|\(\d+ (?:zeilen|rows|datens))(?:\b|(?<=[*¹²³©_.)]))/i;
const signed = /^\p{Lu}[\p{L}\s-]{1,40}, den \d{1,2}\.\s?\S+/u;
const page = /^(?:(?:seite|page|blatt)\s+\d+(?:\s*(?:von|of|\/)\s*\d+)?|-\s*\d+\s*-|\d+\s*\/\s*\d+)$/i;
const ruler = /^[-_=~*.]{3,}$/;
const sum =
  /^(?:(?:zwischen|teil|gesamt)?(?:summe|ergebnis)|gesamt|insgesamt|(?:sub|grand )?total)\b|\s(?:summe|ergebnis|gesamt|total)$/i;
/** What figures count in. */
export const unit =
  /^\(?(?:in )?(?:anzahl|%|prozent|€|eur|euro|tsd\.?.*|mio\.?.*|km|m²|qm|stunden|std\.|personen|jahre)\)?$/i;
const amount = /^[+-]?[\d.,\s]*\d[\d.,\s]*(?:€|EUR|%)?$/;
const numberLike = /^[\dA-Z]{0,3}[\d.,/-]*\d[A-Z]?\d*$/;

/** By record (from 0). `names` is the row with the column names, empty where there is none; what stands before `firstRow` is known. */
export function findLeft(
  records: readonly (readonly string[])[],
  names: readonly string[],
  firstRow: number,
): ReadonlyMap<number, LeftWhy> {
  const left = new Map<number, LeftWhy>();
  const filled = names.filter((name) => !isBlank(name)).length;
  if (filled >= 2) findHeaders(records, names, firstRow, left);
  // In a narrow table one filled cell says nothing.
  if (Math.max(filled, names.length) < 3) return left;
  findColumnNumbers(records, names, firstRow, left);
  findFooter(records, firstRow, left);
  findPageLines(records, names, firstRow, left);
  findHeadings(records, firstRow, left);
  return left;
}

function cellsOf(record: readonly string[] | undefined): string[] {
  return (record ?? []).filter((cell) => !isBlank(cell)).map((cell) => cell.slice(0, 200).trim());
}

function isBlank(cell: string): boolean {
  const code = cell.charCodeAt(0);
  // Most cells begin with a letter or a digit.
  return cell === '' || ((code <= 32 || code > 127) && cell.trim() === '');
}

/** Two files that were put together have a byte order mark in their middle. */
function findHeaders(
  records: readonly (readonly string[])[],
  names: readonly string[],
  firstRow: number,
  left: Map<number, LeftWhy>,
): void {
  const bare = (cells: readonly string[]) =>
    cells
      .join('\0')
      .replace(/^\ufeff/, '')
      .replace(/[\0\s]+$/, '');
  const header = bare(names);
  const start = (names[0] ?? '').replace(/^\ufeff/, '');
  for (let at = firstRow; at < records.length; at += 1) {
    const record = records[at] ?? [];
    const first = record[0] ?? '';
    if ((first === start || first === `\ufeff${start}`) && bare(record) === header)
      left.set(at, 'repeatedHeader');
  }
}

/** Right under the header: `1;2;3`, `(1);(2);(3)` or `;;Anzahl;Anzahl`. */
function findColumnNumbers(
  records: readonly (readonly string[])[],
  names: readonly string[],
  firstRow: number,
  left: Map<number, LeftWhy>,
): void {
  const at = records.findIndex((record, row) => row >= firstRow && !record.every(isBlank));
  const record = records[at] ?? [];
  const cells = cellsOf(record);
  if (at === -1 || names.length === 0) return;
  // A table of numbers may begin like that, too.
  const below = records.slice(at + 1, at + 6).filter((row) => !row.every(isBlank));
  const isWorded = below.length > 0 && below.every((row) => /\p{L}{2}/u.test(cellsOf(row)[0] ?? ''));
  const counts =
    isWorded &&
    cells.length >= 3 &&
    cells.every((cell, count) => cell.replace(/[().\s]/g, '') === String(count + 1));
  const units = cells.length >= 2 && isBlank(record[0] ?? '') && cells.every((cell) => unit.test(cell));
  if (counts || units) left.set(at, 'columnNumbers');
}

/** Titles that stood before the table already, numbers of pages, lines of dashes; and sums of groups. */
function findPageLines(
  records: readonly (readonly string[])[],
  names: readonly string[],
  firstRow: number,
  left: Map<number, LeftWhy>,
): void {
  const titles = new Set(
    records.slice(0, Math.max(0, firstRow - 1)).map((record) => cellsOf(record).join('\0')),
  );
  const columns = names.filter((name) => !isBlank(name)).length;
  for (let at = firstRow; at < records.length; at += 1) {
    const record = records[at] ?? [];
    const first = record.find((cell) => !isBlank(cell))?.trim() ?? '';
    // Most rows are full, and begin with something else: only the others are looked at closely.
    const isFull = record.length >= columns && !record.includes('') && !/^[-_=~*.]{3}/.test(first);
    if (isFull || left.has(at)) continue;
    const cells = cellsOf(record);
    if (cells.length === 0) continue;
    const few = cells.length <= columns / 2;
    if (cells.every((cell) => ruler.test(cell))) left.set(at, 'pageLine');
    else if (few && (titles.has(cells.join('\0')) || (cells.length === 1 && page.test(first))))
      left.set(at, 'pageLine');
    else if (
      cells.length < columns &&
      cells.length > 1 &&
      sum.test(first) &&
      cells.slice(1).every((cell) => amount.test(cell))
    )
      left.set(at, 'subtotal');
  }
}

/** From the end upwards, as long as rows are empty, or nearly so and begin as notes and sums do. */
function findFooter(
  records: readonly (readonly string[])[],
  firstRow: number,
  left: Map<number, LeftWhy>,
): void {
  for (let at = records.length - 1; at > firstRow; at -= 1) {
    const record = records[at] ?? [];
    const cells = cellsOf(record);
    if (cells.length === 0 || left.has(at)) continue;
    const [first = '', ...rest] = cells;
    const few = cells.length <= Math.max(1, record.length / 2);
    const isNote =
      (note.test(first) || signed.test(first)) &&
      few &&
      rest.every((cell) => /^[^\p{L}]*(?:€|EUR)?$/u.test(cell) || cells.length <= 2);
    if (!isNote && !isBareSum(records, at, firstRow, left)) return;
    left.set(at, 'footer');
  }
}

/** The last row, without a name where every other has one: `;30;23`. */
function isBareSum(
  records: readonly (readonly string[])[],
  at: number,
  firstRow: number,
  left: ReadonlyMap<number, LeftWhy>,
): boolean {
  const [first = '', ...rest] = records[at] ?? [];
  const cells = cellsOf(rest);
  if (!isBlank(first) || cells.length < 2 || !cells.every((cell) => amount.test(cell))) return false;
  const before = records
    .slice(firstRow, at)
    .filter((record, row) => !left.has(firstRow + row) && !record.every(isBlank));
  return before.length > 1 && before.every((record) => !isBlank(record[0] ?? ''));
}

/**
 * Words alone in the first column: "Grundschulen" above 1, 2, 3 where that column else numbers the records, and in a list whose rows are
 * nearly full and that begins with such a word.
 */
function findHeadings(
  records: readonly (readonly string[])[],
  firstRow: number,
  left: Map<number, LeftWhy>,
): void {
  const alone: number[] = [];
  let numbered = 0;
  let full = 0;
  let cells = 0;
  let least = Infinity;
  let width = 0;
  let isFirstAlone: boolean | undefined;
  let areApart = true;
  let wasAlone = false;
  for (let at = firstRow; at < records.length; at += 1) {
    const record = records[at] ?? [];
    if (left.has(at)) continue;
    const filled = record.reduce((sum, cell) => (isBlank(cell) ? sum : sum + 1), 0);
    if (filled === 0) continue;
    const first = record[0] ?? '';
    const isNumber = numberLike.test(first.slice(0, 40).trim());
    const isAlone = filled === 1 && !isNumber && !isBlank(first);
    if (isAlone) alone.push(at);
    else {
      full += 1;
      cells += filled;
      least = Math.min(least, filled);
      width = Math.max(width, filled);
    }
    if (isNumber) numbered += 1;
    isFirstAlone ??= isAlone;
    if (isAlone && wasAlone) areApart = false;
    wasAlone = isAlone;
  }
  if (alone.length === 0) return;
  const isNumbered = full >= 2 && numbered >= full * 0.9;
  const areTitles =
    alone.length >= 2 || alone.every((at) => (records[at]?.[0] ?? '').trimEnd().endsWith(':'));
  const isDense = least >= 2 && least >= width * 0.6 && cells >= full * width * 0.8;
  const isGrouped =
    isFirstAlone === true &&
    areApart &&
    !wasAlone &&
    areTitles &&
    width >= 3 &&
    isDense &&
    full >= alone.length * 1.5;
  if (isNumbered || isGrouped) for (const at of alone) left.set(at, 'groupHeading');
}
