// Sheets that hold a network in rows: headers found, references by name or id, several ends in one cell.
import type { GraphCollector, Titles } from './networkGraph';

export interface NamedSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** A header with the rows below it. */
export interface Section {
  readonly sheet: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Position of the column of that name, whatever the case; -1 for none. */
export function columnAt(header: readonly string[], name: string): number {
  return header.findIndex((one) => one.trim().toLowerCase() === name.toLowerCase());
}

export function cellAt(row: readonly string[], column: number): string {
  return column < 0 ? '' : (row[column] ?? '').trim();
}

/** The fields of a row beside the columns that the structure takes. */
export function restOf(
  graph: GraphCollector,
  titles: Titles,
  { header }: Section,
  row: readonly string[],
  taken: ReadonlySet<number>,
): Map<string, string> {
  const values = new Map<string, string>();
  for (const [at, title] of header.entries())
    if (!taken.has(at) && title.trim() !== '')
      graph.put(values, titles, `${at} ${title}`, title, row[at] ?? '');
  return values;
}
