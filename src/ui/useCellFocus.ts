// The focus of a grid's one cell in the tab order: taken along where it moves, given back where a render took the cell away.
import { type FocusEvent, type RefObject, useLayoutEffect, useRef } from 'react';
import type { GridPosition } from './gridKeys';

export interface CellFocus {
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

/** `arrive` keeps a new place, `reveal` scrolls to a cell; nothing is focused while `busy`. */
export function useCellFocus(
  scroller: RefObject<HTMLElement | null>,
  at: GridPosition,
  arrive: (to: GridPosition) => void,
  reveal: (box: HTMLElement, at: GridPosition, cell: HTMLElement) => void,
  busy?: RefObject<boolean>,
): CellFocus {
  const wanted = useRef(false);
  const within = useRef(false);

  // After every render: take the focus where it is wanted, or back when the focused cell or editor was taken away.
  useLayoutEffect(() => {
    const lost = within.current && document.activeElement === document.body;
    if (!wanted.current && !lost) return;
    wanted.current = false;
    const box = scroller.current;
    const cell = cellAt(box, at);
    if (busy?.current === true || cell === null || box === null) return;
    reveal(box, at, cell);
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
