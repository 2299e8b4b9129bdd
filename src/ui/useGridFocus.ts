// The one cell of a grid that is in the tab order, kept by row and column id so that it survives sorting and editing.
import { type FocusEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { rowHeight } from './GridColumn';
import type { GridPosition } from './gridKeys';

interface Place {
  /** `null` is the header. */
  readonly rowId: string | null;
  /** Where the row was, for when it is gone. */
  readonly row: number;
  readonly columnId: string;
}

export interface GridFocus {
  readonly at: GridPosition;
  /** Moves there and takes the focus along. */
  readonly move: (to: GridPosition) => void;
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
  readonly onBlur: () => void;
}

/** The position of the cell an element belongs to, if it belongs to one. */
export function positionOf(element: EventTarget | null): GridPosition | undefined {
  const cell = element instanceof Element ? element.closest<HTMLElement>('[data-col]') : null;
  const row = cell?.closest<HTMLElement>('[data-row]');
  if (cell === null || cell === undefined || row === null || row === undefined) return undefined;
  return { row: Number(row.dataset['row']), col: Number(cell.dataset['col']) };
}

/** The rendered cell at a position. */
export function cellAt(grid: HTMLElement | null, at: GridPosition): HTMLElement | null {
  return grid?.querySelector<HTMLElement>(`[data-row="${at.row}"] > [data-col="${at.col}"]`) ?? null;
}

/** Scrolls as little as needed; header and sticky columns cover what lies below them. */
function reveal(scroller: HTMLElement, cell: HTMLElement, at: GridPosition, sticky: number): void {
  if (at.row >= 0) {
    const top = at.row * rowHeight;
    const visible = scroller.clientHeight - rowHeight;
    if (top < scroller.scrollTop) scroller.scrollTop = top;
    else if (top + rowHeight > scroller.scrollTop + visible) scroller.scrollTop = top + rowHeight - visible;
  }
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
): GridFocus {
  const [place, setPlace] = useState<Place>({ rowId: ids[0] ?? null, row: 0, columnId: columnIds[1] ?? '' });
  const wanted = useRef(false);
  const within = useRef(false);

  const row =
    place.rowId === null && place.row < 0
      ? -1
      : (indexOf.get(place.rowId ?? '') ?? Math.min(place.row, ids.length - 1));
  const at = { row, col: Math.max(0, columnIds.indexOf(place.columnId)) };

  const arrive = (to: GridPosition) =>
    setPlace({ rowId: ids[to.row] ?? null, row: to.row, columnId: columnIds[to.col] ?? '' });

  // After every render: take the focus where it is wanted, or back when the focused cell or editor was taken away.
  useLayoutEffect(() => {
    const lost = within.current && document.activeElement === document.body;
    if (!wanted.current && !lost) return;
    wanted.current = false;
    const cell = cellAt(scroller.current, at);
    if (editing.current || cell === null || scroller.current === null) return;
    reveal(scroller.current, cell, at, stickyWidth);
    cell.focus({ preventScroll: true });
  });

  return {
    at,
    move: (to) => {
      wanted.current = true;
      arrive(to);
    },
    onFocus: (event) => {
      if (!event.currentTarget.contains(event.target)) return;
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
