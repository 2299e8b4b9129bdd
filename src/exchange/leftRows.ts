// Rows among the body of a table that are none of its records: the header once more, headings of groups, sums and notes at its end.

export type LeftWhy = 'repeatedHeader' | 'groupHeading' | 'footer';

const note =
  /^(?:\*+|[¹²³]|©|(?:zwischen|gesamt)?summe|gesamt(?:zahl|ergebnis|e?\s+anzahl)?|insgesamt|anzahl|total|subtotal|stand|quelle|sources?|hinweis|anmerkung|bemerkung|fu(?:ß|ss)note|legende|erstellt|letzte\s+(?:änderung|aktualisierung)|alle\s+angaben|as of|notes?|seite\s+\d+)(?:\b|(?<=[*¹²³©]))/i;
const numberLike = /^[\dA-Z]{0,3}[\d.,/-]*\d[A-Z]?\d*$/;

/** By record (from 0). `names` is the row with the column names, empty where there is none. */
export function findLeft(
  records: readonly (readonly string[])[],
  names: readonly string[],
  firstRow: number,
): ReadonlyMap<number, LeftWhy> {
  const left = new Map<number, LeftWhy>();
  const filled = names.filter((name) => name.trim() !== '').length;
  if (filled >= 2) {
    const header = names.join('\0');
    for (let at = firstRow; at < records.length; at += 1) {
      const record = records[at] ?? [];
      if (record.length === names.length && record[0] === names[0] && record.join('\0') === header)
        left.set(at, 'repeatedHeader');
    }
  }
  // In a narrow table one filled cell says nothing.
  if (Math.max(filled, names.length) < 3) return left;
  findFooter(records, firstRow, left);
  findHeadings(records, firstRow, left);
  return left;
}

function cellsOf(record: readonly string[] | undefined): string[] {
  return (record ?? []).filter((cell) => !isBlank(cell));
}

function isBlank(cell: string): boolean {
  return cell.trim() === '';
}

/** From the end upwards, as long as rows are empty, or nearly so and begin as notes and sums do. */
function findFooter(
  records: readonly (readonly string[])[],
  firstRow: number,
  left: Map<number, LeftWhy>,
): void {
  for (let at = records.length - 1; at > firstRow; at -= 1) {
    const cells = cellsOf(records[at]);
    if (cells.length === 0) continue;
    const [first = '', ...rest] = cells;
    const few = cells.length <= Math.max(1, (records[at]?.length ?? 0) / 2);
    const isNote =
      note.test(first.trim()) &&
      few &&
      rest.every((cell) => /^[^\p{L}]*(?:€|EUR)?$/u.test(cell) || cells.length <= 2);
    if (!isNote) return;
    left.set(at, 'footer');
  }
}

/** A word alone in the first column where that column else numbers the records: "Grundschulen" above 1, 2, 3. */
function findHeadings(
  records: readonly (readonly string[])[],
  firstRow: number,
  left: Map<number, LeftWhy>,
): void {
  const alone: number[] = [];
  let numbered = 0;
  let full = 0;
  for (let at = firstRow; at < records.length; at += 1) {
    const record = records[at] ?? [];
    if (left.has(at) || record.every(isBlank)) continue;
    const first = record[0] ?? '';
    const isNumber = numberLike.test(first.slice(0, 40).trim());
    if (!isNumber && !isBlank(first) && !record.some((cell, column) => column > 0 && !isBlank(cell)))
      alone.push(at);
    else full += 1;
    if (isNumber) numbered += 1;
  }
  if (alone.length > 0 && full >= 2 && numbered >= full * 0.9)
    for (const at of alone) left.set(at, 'groupHeading');
}
