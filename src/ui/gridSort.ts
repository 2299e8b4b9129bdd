// Rows in the order of one column.
import type { GridColumn, GridSort } from './GridColumn';

type SortKey = string | number;

const isEmpty = (key: SortKey) => (typeof key === 'string' ? key.trim() === '' : Number.isNaN(key));

/** Equal text gets equal rank; comparing ranks afterwards is far cheaper than collating every pair. */
function ranks(keys: readonly SortKey[], collator: Intl.Collator): Map<SortKey, number> {
  const distinct = [...new Set(keys)].sort((a, b) =>
    typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b)),
  );
  const rank = new Map<SortKey, number>();
  let previous: SortKey | undefined;
  let place = 0;
  for (const key of distinct) {
    if (previous !== undefined && collator.compare(String(previous), String(key)) !== 0) place += 1;
    rank.set(key, place);
    previous = key;
  }
  return rank;
}

/** Sorted copy; ties keep the given order, empty cells come last in both directions. */
export function sortRows<R>(
  rows: readonly R[],
  columns: readonly GridColumn<R>[],
  sort: GridSort | undefined,
  collator: Intl.Collator,
): readonly R[] {
  const column = columns.find((each) => each.id === sort?.column);
  if (sort === undefined || column === undefined) return rows;
  const keyOf = column.sortKey ?? column.text;
  const keyed = rows.map((row) => ({ row, key: keyOf(row) }));
  const filled = keyed.filter(({ key }) => !isEmpty(key));
  const rank = ranks(
    filled.map(({ key }) => key),
    collator,
  );
  const sign = sort.descending ? -1 : 1;
  filled.sort((a, b) => sign * ((rank.get(a.key) ?? 0) - (rank.get(b.key) ?? 0)));
  return [...filled, ...keyed.filter(({ key }) => isEmpty(key))].map(({ row }) => row);
}

/** The next of none → ascending → descending → none for a click on a header. */
export function nextSort(sort: GridSort | undefined, column: string): GridSort | undefined {
  if (sort?.column !== column) return { column, descending: false };
  return sort.descending ? undefined : { column, descending: true };
}
