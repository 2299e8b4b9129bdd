// Sizes of the matrix on the screen, in CSS pixels, and which cell lies where.
import type { GridPosition } from '../ui/gridKeys';

/** A telephone, as it was held when the matrix was first opened: the names leave room for some columns beside them. */
const isNarrow = globalThis.matchMedia?.('(max-width: 640px)').matches ?? false;

export const sizes = {
  name: isNarrow ? 152 : 304,
  sum: 56,
  column: 44,
  line: 28,
  /** The slanted names, and the line of sums below them. */
  head: 152,
  /** How far the last name leans over its column. */
  lean: 120,
} as const;

/** The sticky header, and the sticky columns. */
export const stickyHeight = sizes.head + sizes.line;
export const stickyWidth = sizes.name + sizes.sum;

/** First cells of the matrix: row −1 holds the names of columns, row 0 their sums; column 0 names rows, column 1 has their sums. */
export const firstLine = 1;
export const firstColumn = 2;

/** So many columns come into sight and go together: cells are rendered by the bunch. */
export const bunch = 4;

/** Scrolls so that a cell is wholly beside the sticky parts; as little as needed. */
export function reveal(box: HTMLElement, at: GridPosition): void {
  const { scrollLeft, scrollTop, clientWidth, clientHeight } = box;
  const now = { left: scrollLeft, top: scrollTop, width: clientWidth, height: clientHeight };
  const { left, top } = scrollFor(at, now);
  if (left !== scrollLeft) box.scrollLeft = left;
  if (top !== scrollTop) box.scrollTop = top;
}

/** How far to scroll so that a cell is wholly beside the sticky parts; as little as needed. */
function scrollFor(
  at: GridPosition,
  now: { readonly left: number; readonly top: number; readonly width: number; readonly height: number },
): { readonly left: number; readonly top: number } {
  const along = (place: number, size: number, from: number, room: number) => {
    const start = place * size;
    if (start < from) return start;
    return start + size > from + room ? start + size - room : from;
  };
  return {
    left:
      at.col < firstColumn
        ? now.left
        : along(at.col - firstColumn, sizes.column, now.left, now.width - stickyWidth),
    top:
      at.row < firstLine
        ? now.top
        : along(at.row - firstLine, sizes.line, now.top, now.height - stickyHeight),
  };
}

/** What makes an element a row of the grid; rows are never focused, their cells are. */
export function rowOf(row: number) {
  return { role: 'row', 'aria-rowindex': row + 2, 'data-row': row } as const;
}

/** The columns of a bunch, each with its index. */
export function columnsOf<C>(
  at: number,
  items: readonly C[],
): readonly { readonly item: C; readonly index: number }[] {
  const from = at * bunch;
  return items.slice(from, from + bunch).map((item, place) => ({ item, index: from + place }));
}
