// The order of a grid's rows: of short lists at once, of long ones in slices, so that the page goes on.
import { useEffect, useMemo, useState } from 'react';
import type { GridColumn, GridSort } from './GridColumn';
import { sortRows, sortSteps } from './gridSort';

/** Rows up to which sorting is over within a frame. */
const short = 3000;

/** Milliseconds of one slice. */
const slice = 10;

interface Wish<R> {
  readonly rows: readonly R[];
  readonly columns: readonly GridColumn<R>[];
  readonly sort: GridSort | undefined;
  readonly collator: Intl.Collator;
}

export interface ArrangedRows<R> {
  /** Until a long list is sorted: the rows there are, in the order before; as given where there was none. */
  readonly arranged: readonly R[];
  readonly isSorting: boolean;
  /** While it is sorted for the first time nothing is worth showing: it would only jump. */
  readonly isFirst: boolean;
}

/** `rowId` must be stable, as must the parts of the wish. */
export function useArrangedRows<R>(wish: Wish<R>, rowId: (row: R) => string): ArrangedRows<R> {
  const { rows, columns, sort, collator } = wish;
  const isLong = sort !== undefined && rows.length > short;
  const atOnce = useMemo(
    () => (isLong ? undefined : sortRows(rows, columns, sort, collator)),
    [isLong, rows, columns, sort, collator],
  );
  const [made, setMade] = useState<Wish<R> & { readonly arranged: readonly R[] }>();
  const isMade = made?.rows === rows && made.columns === columns && made.sort === sort;
  useEffect(() => {
    if (!isLong || isMade) return;
    const steps = sortSteps(rows, columns, sort, collator);
    let timer = setTimeout(work);
    function work() {
      const end = performance.now() + slice;
      while (performance.now() < end) {
        const step = steps.next();
        if (step.done === true) return setMade({ rows, columns, sort, collator, arranged: step.value });
      }
      timer = setTimeout(work);
    }
    return () => clearTimeout(timer);
  }, [isLong, isMade, rows, columns, sort, collator]);
  const before = made?.arranged;
  const kept = useMemo(
    () => (isLong && !isMade && before !== undefined ? asBefore(rows, before, rowId) : undefined),
    [isLong, isMade, rows, before, rowId],
  );
  if (atOnce !== undefined) return { arranged: atOnce, isSorting: false, isFirst: false };
  if (isMade) return { arranged: made.arranged, isSorting: false, isFirst: false };
  return { arranged: kept ?? rows, isSorting: true, isFirst: kept === undefined };
}

/** The rows in the order of an earlier list of them, new ones last. */
function asBefore<R>(rows: readonly R[], before: readonly R[], rowId: (row: R) => string): readonly R[] {
  const left = new Map(rows.map((row) => [rowId(row), row]));
  const order: R[] = [];
  for (const old of before) {
    const id = rowId(old);
    const row = left.get(id);
    if (row !== undefined) order.push(row);
    left.delete(id);
  }
  return [...order, ...left.values()];
}
