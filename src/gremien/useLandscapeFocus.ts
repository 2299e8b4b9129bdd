// The one cell of the matrix that is in the tab order, kept by its row and column so that it survives sorting and grouping.
import { type RefObject, useMemo, useState } from 'react';
import type { GridPosition } from '../ui/gridKeys';
import { type CellFocus, useCellFocus } from '../ui/useCellFocus';
import { reveal } from './landscapeSizes';

/** Names of the lines and columns before the first row and Gremium. */
export const fixedRows = ['@sums'] as const;
export const fixedColumns = ['@name', '@sum'] as const;

interface Place {
  /** `null` is the header. */
  readonly row: string | null;
  readonly column: string;
  /** Where it was, for when it is gone. */
  readonly at: GridPosition;
}

/** `rows` and `columns` are keys, with those that are always there first. */
export function useLandscapeFocus(
  scroller: RefObject<HTMLElement | null>,
  rows: readonly string[],
  columns: readonly string[],
): CellFocus {
  const [place, setPlace] = useState<Place>({
    row: rows[1] ?? null,
    column: '@name',
    at: { row: 1, col: 0 },
  });
  const rowOf = useMemo(() => new Map(rows.map((key, at) => [key, at])), [rows]);
  const columnOf = useMemo(() => new Map(columns.map((key, at) => [key, at])), [columns]);
  const at: GridPosition = {
    row: place.row === null ? -1 : (rowOf.get(place.row) ?? Math.min(place.at.row, rows.length - 1)),
    col: columnOf.get(place.column) ?? Math.min(place.at.col, columns.length - 1),
  };
  const arrive = (to: GridPosition) =>
    setPlace({ row: to.row < 0 ? null : (rows[to.row] ?? null), column: columns[to.col] ?? '', at: to });

  return useCellFocus(scroller, at, arrive, reveal);
}
