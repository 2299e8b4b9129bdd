// What is told of a table that was read, and whether it can be a list at all.
import type { FormatNote } from './importFormats';
import { limits } from './limits';
import type { TableRead } from './readTable';

/** Why the table is no list; `undefined` where it is one. */
export function fatalOf({ problemCounts }: TableRead) {
  return (['tooManyRows', 'tooManyColumns', 'empty', 'noRows'] as const).find(
    (code) => problemCounts[code] !== undefined,
  );
}

/** Cells beyond the limit keep one sign too many, so that their row is still refused as too long, and nothing behind has megabytes to chew. */
export function cutCells({ header, rows, problemCounts }: TableRead): void {
  const most = limits.cellLength + 1;
  header.forEach((name, column) => {
    if (name.length > most) header[column] = name.slice(0, most);
  });
  if (problemCounts.cellTooLong === undefined) return;
  for (const row of rows) {
    row.forEach((cell, column) => {
      if (cell.length > most) row[column] = cell.slice(0, most);
    });
  }
}

/** The first lines of a text as they are. */
export function textLines(text: string): string[] {
  return text
    .slice(0, 20_000)
    .split(/\r\n|\r|\n/, 8)
    .map((line) => line.slice(0, 400));
}

/** The first rows as they are shown: cells apart by tabs. */
export function rowLines(rows: readonly (readonly string[])[]): string[] {
  return rows.slice(0, 8).map((row) => row.join('\t').slice(0, 400));
}

/** Tells of the cells that got the entry above, with the columns in which they stand; no note where there are none. */
export function filledNote(tables: readonly TableRead[]): FormatNote[] {
  const filled = tables.flatMap(({ header, filledDown }) =>
    filledDown === undefined
      ? []
      : [{ count: filledDown.count, names: filledDown.columns.map((column) => header[column] ?? '') }],
  );
  const count = filled.reduce((sum, one) => sum + one.count, 0);
  const examples = [...new Set(filled.flatMap(({ names }) => names))].slice(0, 5);
  return count === 0 ? [] : [{ code: 'filledDown', count, examples }];
}
