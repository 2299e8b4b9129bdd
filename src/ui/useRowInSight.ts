// Who is chosen elsewhere, by the search or on the map, is scrolled into sight in the table.
import { type RefObject, useLayoutEffect, useRef } from 'react';
import { rowHeight } from './GridColumn';

/** Scrolls as little as needed; the header covers what lies below it. */
export function revealRow(scroller: HTMLElement, row: number): void {
  const top = row * rowHeight;
  const visible = scroller.clientHeight - rowHeight;
  if (top < scroller.scrollTop) scroller.scrollTop = top;
  else if (top + rowHeight > scroller.scrollTop + visible) scroller.scrollTop = top + rowHeight - visible;
}

/** The one selected row, once, as soon as it is among the rows; sorting and filtering leave it where it goes. */
export function useRowInSight(
  scroller: RefObject<HTMLElement | null>,
  selected: ReadonlySet<string>,
  indexOf: ReadonlyMap<string, number>,
): void {
  const seen = useRef<string>(undefined);
  const [first] = selected;
  const only = selected.size === 1 ? first : undefined;
  useLayoutEffect(() => {
    if (seen.current === only) return;
    const row = only === undefined ? undefined : indexOf.get(only);
    if (only !== undefined && row === undefined) return;
    seen.current = only;
    if (row !== undefined && scroller.current) revealRow(scroller.current, row);
  }, [scroller, only, indexOf]);
}
