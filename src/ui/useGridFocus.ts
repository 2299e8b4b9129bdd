// The one cell of a grid that is in the tab order, kept by row and column id so that it survives sorting and editing.
import { type RefObject, useState } from 'react';
import type { GridPosition } from './gridKeys';
import { type CellFocus, useCellFocus } from './useCellFocus';
import { revealRow } from './useRowInSight';

interface Place {
  /** `null` is the header. */
  readonly rowId: string | null;
  /** Where the row was, for when it is gone. */
  readonly row: number;
  readonly columnId: string;
}

/** Scrolls as little as needed; header and sticky columns cover what lies below them. */
function reveal(scroller: HTMLElement, cell: HTMLElement, at: GridPosition, sticky: number): void {
  if (at.row >= 0) revealRow(scroller, at.row);
  if (at.col > 1) {
    const left = cell.offsetLeft - sticky;
    const right = cell.offsetLeft + cell.offsetWidth - scroller.clientWidth;
    if (left < scroller.scrollLeft) scroller.scrollLeft = left;
    else if (right > scroller.scrollLeft) scroller.scrollLeft = Math.min(right, left);
  }
}

/** `columnIds` begins with the column of checkboxes; `stickyWidth` is what the sticky columns cover, in pixels. */
export function useGridFocus(
  scroller: RefObject<HTMLElement | null>,
  ids: readonly string[],
  indexOf: ReadonlyMap<string, number>,
  columnIds: readonly string[],
  stickyWidth: number,
  editing: RefObject<boolean>,
): CellFocus {
  const [place, setPlace] = useState<Place>({ rowId: ids[0] ?? null, row: 0, columnId: columnIds[1] ?? '' });

  const row =
    place.rowId === null && place.row < 0
      ? -1
      : (indexOf.get(place.rowId ?? '') ?? Math.min(place.row, ids.length - 1));
  const at = { row, col: Math.max(0, columnIds.indexOf(place.columnId)) };

  const arrive = (to: GridPosition) =>
    setPlace({ rowId: ids[to.row] ?? null, row: to.row, columnId: columnIds[to.col] ?? '' });

  return useCellFocus(scroller, at, arrive, (box, to, cell) => reveal(box, cell, to, stickyWidth), editing);
}
