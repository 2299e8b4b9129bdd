// The one cell of the matrix that is in the tab order, kept by its row and column so that it survives sorting and grouping.
import { type FocusEvent, type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { GridPosition } from '../ui/gridKeys';
import { cellAt, positionOf } from '../ui/useGridFocus';
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

export interface LandscapeFocus {
  readonly at: GridPosition;
  /** Moves there and takes the focus along. */
  readonly move: (to: GridPosition) => void;
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
  readonly onBlur: () => void;
}

/** `rows` and `columns` are keys, with those that are always there first. */
export function useLandscapeFocus(
  scroller: RefObject<HTMLElement | null>,
  rows: readonly string[],
  columns: readonly string[],
): LandscapeFocus {
  const [place, setPlace] = useState<Place>({
    row: rows[1] ?? null,
    column: '@name',
    at: { row: 1, col: 0 },
  });
  const wanted = useRef(false);
  const within = useRef(false);
  const rowOf = useMemo(() => new Map(rows.map((key, at) => [key, at])), [rows]);
  const columnOf = useMemo(() => new Map(columns.map((key, at) => [key, at])), [columns]);
  const at: GridPosition = {
    row: place.row === null ? -1 : (rowOf.get(place.row) ?? Math.min(place.at.row, rows.length - 1)),
    col: columnOf.get(place.column) ?? Math.min(place.at.col, columns.length - 1),
  };
  const arrive = (to: GridPosition) =>
    setPlace({ row: to.row < 0 ? null : (rows[to.row] ?? null), column: columns[to.col] ?? '', at: to });

  // After every render: take the focus where it is wanted, or back when the focused cell was taken away.
  useLayoutEffect(() => {
    const lost = within.current && document.activeElement === document.body;
    if (!wanted.current && !lost) return;
    const box = scroller.current;
    const cell = cellAt(box, at);
    if (box === null || cell === null) return;
    wanted.current = false;
    reveal(box, at);
    cell.focus({ preventScroll: true });
  });

  return {
    at,
    move: (to) => {
      wanted.current = true;
      arrive(to);
    },
    onFocus: (event) => {
      within.current = true;
      const to = positionOf(event.target);
      if (to !== undefined && (to.row !== at.row || to.col !== at.col)) arrive(to);
    },
    // An element taken away by a render fires no blur: only then it stays true.
    onBlur: () => {
      within.current = false;
    },
  };
}
