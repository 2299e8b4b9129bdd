// Tables that stand one below the other in one sheet or text: each with a header of its own, behind a blank row or a title.
import { namesOnly } from './headerRow';

/** Records from here on are looked at: whoever writes two lists on one sheet writes short ones. */
const rowsMost = 20_000;

/**
 * Records (from 0) with which a further table begins, a title above its header included. `header` is the first one, `from` the first
 * record behind it.
 */
export function tablesBelow(
  records: readonly (readonly string[])[],
  header: readonly string[],
  from: number,
): number[] {
  if (records.length - from > rowsMost || !namesOnly(header, 1)) return [];
  const starts: number[] = [];
  let known = [keyOf(header)];
  let last = from;
  for (let at = from + 1; at < records.length - 1; at += 1) {
    const record = records[at] ?? [];
    if (!isBlank(records[at - 1]) && !isTitle(records[at - 1])) continue;
    if (known.includes(keyOf(record)) || !namesOnly(record, 2) || !isHeader(records, at)) continue;
    let start = at;
    while (start > last && (isBlank(records[start - 1]) || isTitle(records[start - 1]))) start -= 1;
    // A title alone, without a blank row before the header or above the title, is a heading among the rows.
    if (start <= last || !records.slice(start, at).some(isBlank)) continue;
    starts.push(start);
    known = [...known, keyOf(record)];
    last = at + 1;
  }
  return starts;
}

/** Rows below fill no column that it does not name, and at least two of those it names. */
function isHeader(records: readonly (readonly string[])[], at: number): boolean {
  const named = columnsIn(records[at]);
  const below: number[][] = [];
  for (let row = at + 1; row < records.length && below.length < 20 && !isBlank(records[row]); row += 1)
    below.push(columnsIn(records[row]));
  return (
    below.length > 0 &&
    below.some((columns) => columns.length >= 2) &&
    below.every((columns) => columns.every((column) => named.includes(column)))
  );
}

function columnsIn(record: readonly string[] | undefined): number[] {
  return (record ?? []).flatMap((cell, column) => (cell.trim() === '' ? [] : [column]));
}

function keyOf(record: readonly string[]): string {
  return record
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
    .join('\0');
}

function isBlank(record: readonly string[] | undefined): boolean {
  return record === undefined || record.every((cell) => cell.trim() === '');
}

function isTitle(record: readonly string[] | undefined): boolean {
  return record !== undefined && columnsIn(record).length === 1;
}
