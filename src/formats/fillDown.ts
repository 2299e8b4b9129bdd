// A form with merged cells, saved as a list: the school stands only in the first row of its partners. What is meant is put into the others.
import { fold } from '../model/fold';

export interface FilledDown {
  /** Cells that were empty. */
  readonly count: number;
  /** Columns (from 0) they are in. */
  readonly columns: readonly number[];
}

const group =
  /schule|kita|einrichtung|institution|organisation|trager|akteur|verein|partner|gremium|projekt|\bname\b|\bort\b|gemeinde|stadt|region|sozialraum|kreis|bereich|schulform|handlungsfeld|thema|gruppe|netzwerk|school|organi[sz]ation|actor|town|city/;
const member =
  /schule|kita|einrichtung|institution|organisation|trager|akteur|verein|partner|mitglied|ansprech|kontakt|person|\bname\b|gremium|projekt|angebot|massnahme|kooperation|school|organi[sz]ation|actor|contact|member/;
const number = /^(?:lfd\.?|laufende|fortlaufende)?\s*(?:nr\.?|nummer|no\.?|#)$|^(?:id|pos\.?)$/;

/**
 * The first columns that are empty together wherever the first one is, if they can only be meant so: each group is written once, the next
 * column names a member of it in every row, and headers say as much. In `rows`, a row that is filled is a new one.
 */
export function fillDown(rows: string[][], header: readonly string[]): FilledDown | undefined {
  const wide = widthOfGroup(rows, header);
  if (wide === 0) return undefined;
  const columns = Array.from({ length: wide }, (_, column) => column).filter(
    (column) => !number.test(fold(header[column] ?? '')),
  );
  let count = 0;
  let above: readonly string[] = rows[0] ?? [];
  const filled = new Set<number>();
  rows.forEach((row, at) => {
    if (!isBlank(row[0])) {
      above = row;
      return;
    }
    const full = row.slice();
    for (const column of columns) {
      const text = above[column] ?? '';
      if (isBlank(text)) continue;
      full[column] = text;
      filled.add(column);
      count += 1;
    }
    rows[at] = full;
  });
  return { count, columns: [...filled] };
}

/** How many of the first columns are written only at the beginning of a group; 0 where there are no groups. */
function widthOfGroup(rows: readonly (readonly string[])[], header: readonly string[]): number {
  if (header.length < 2 || isBlank(rows[0]?.[0])) return 0;
  let gaps = 0;
  let wide = header.length;
  const written = new Set<string>();
  for (const row of rows) {
    const first = row[0] ?? '';
    if (!isBlank(first)) {
      if (written.has(first)) return 0;
      written.add(first);
      continue;
    }
    gaps += 1;
    const next = row.findIndex((cell) => !isBlank(cell));
    wide = Math.min(wide, next === -1 ? 0 : next);
    if (wide === 0) return 0;
  }
  if (gaps < 2 || gaps < rows.length / 5 || wide >= header.length) return 0;
  const names = header.slice(0, wide + 1).map((name) => fold(name));
  const isMember = member.test(names[wide] ?? '') && rows.every((row) => !isBlank(row[wide]));
  return isMember && names.slice(0, wide).some((name) => group.test(name)) ? wide : 0;
}

function isBlank(cell: string | undefined): boolean {
  return cell === undefined || cell === '' || cell.trim() === '';
}
