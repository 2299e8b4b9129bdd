// The rows a grid shows: filtered, sorted, and kept in place while a cell is edited.
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { GridColumn, GridFilters, GridSort } from './GridColumn';
import { filterRows } from './gridFilter';
import { useArrangedRows } from './useArrangedRows';

export interface GridRows<R> {
  readonly shown: readonly R[];
  readonly ids: readonly string[];
  readonly indexOf: ReadonlyMap<string, number>;
  /** They are being sorted; for the first time. */
  readonly isSorting: boolean;
  readonly isFirst: boolean;
  /** Keeps the present order and set of rows until it is called with false. */
  readonly freeze: (frozen: boolean) => void;
}

interface GridRowsOptions<R> {
  readonly rows: readonly R[];
  readonly rowId: (row: R) => string;
  readonly columns: readonly GridColumn<R>[];
  readonly filters: GridFilters;
  readonly sort: GridSort | undefined;
  readonly collator: Intl.Collator;
  readonly fold: (text: string) => string;
  readonly onShownChange: ((ids: readonly string[]) => void) | undefined;
}

/** Frozen rows follow the data (new values, removed rows), only their places do not; new rows wait. */
export function useGridRows<R>(options: GridRowsOptions<R>): GridRows<R> {
  const { rows, rowId, columns, sort, collator, fold, onShownChange } = options;
  const filters = useDeferredValue(options.filters);
  const [frozen, setFrozen] = useState<readonly string[]>();

  const passing = useMemo(() => filterRows(rows, columns, filters, fold), [rows, columns, filters, fold]);
  const { arranged, isSorting, isFirst } = useArrangedRows({ rows: passing, columns, sort, collator }, rowId);
  const shown = useMemo(() => {
    if (frozen === undefined) return arranged;
    const byId = new Map(rows.map((row) => [rowId(row), row]));
    return frozen.flatMap((id) => {
      const row = byId.get(id);
      return row === undefined ? [] : [row];
    });
  }, [arranged, frozen, rows, rowId]);
  const ids = useMemo(() => shown.map(rowId), [shown, rowId]);
  const indexOf = useMemo(() => new Map(ids.map((id, index) => [id, index])), [ids]);

  useEffect(() => onShownChange?.(ids), [ids, onShownChange]);
  return { shown, ids, indexOf, isSorting, isFirst, freeze: (on) => setFrozen(on ? ids : undefined) };
}
