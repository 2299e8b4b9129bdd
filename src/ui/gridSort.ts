// Rows in the order of one column.
import type { GridColumn, GridSort } from './GridColumn';

type SortKey = string | number;

const isEmpty = (key: SortKey) => (typeof key === 'string' ? key.trim() === '' : Number.isNaN(key));

/** Rows or keys between two steps: a millisecond or two. */
const stride = 256;

/** Sorted copy; ties keep the given order, empty cells come last in both directions. */
export function sortRows<R>(
  rows: readonly R[],
  columns: readonly GridColumn<R>[],
  sort: GridSort | undefined,
  collator: Intl.Collator,
): readonly R[] {
  const steps = sortSteps(rows, columns, sort, collator);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same in small steps, between which something else may be done. */
export function* sortSteps<R>(
  rows: readonly R[],
  columns: readonly GridColumn<R>[],
  sort: GridSort | undefined,
  collator: Intl.Collator,
): Generator<void, readonly R[]> {
  const column = columns.find((each) => each.id === sort?.column);
  if (sort === undefined || column === undefined) return rows;
  const keyOf = column.sortKey ?? column.text;
  const keys: SortKey[] = [];
  for (const row of rows) {
    keys.push(keyOf(row));
    if (keys.length % stride === 0) yield;
  }
  const rank = yield* ranks(keys, collator);
  const places = Array.from(new Set(rank.values()), (): R[] => []);
  const last: R[] = [];
  for (const [at, row] of rows.entries()) {
    const place = rank.get(keys[at] as SortKey);
    if (place === undefined) last.push(row);
    else places[place]?.push(row);
    if (at % stride === stride - 1) yield;
  }
  if (sort.descending) places.reverse();
  return [...places.flat(), ...last];
}

/** Equal text gets equal rank, empty keys get none: collating every pair of rows would be far dearer. */
function* ranks(keys: readonly SortKey[], collator: Intl.Collator): Generator<void, Map<SortKey, number>> {
  const compare = (a: SortKey, b: SortKey) =>
    typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
  const distinct = [...new Set(keys)].filter((key) => !isEmpty(key));
  const rank = new Map<SortKey, number>();
  let previous: SortKey | undefined;
  let place = 0;
  for (const key of yield* inOrder(distinct, compare)) {
    if (previous !== undefined && compare(previous, key) !== 0) place += 1;
    rank.set(key, place);
    previous = key;
    if (rank.size % stride === 0) yield;
  }
  return rank;
}

/** Short runs sorted by themselves, then merged two by two. */
function* inOrder<T>(all: readonly T[], compare: (a: T, b: T) => number): Generator<void, readonly T[]> {
  let runs: (readonly T[])[] = [];
  for (let at = 0; at < all.length; at += stride) {
    runs.push(all.slice(at, at + stride).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const longer: (readonly T[])[] = [];
    for (let at = 0; at < runs.length; at += 2)
      longer.push(yield* merged(runs[at] ?? [], runs[at + 1] ?? [], compare));
    runs = longer;
  }
  return runs[0] ?? [];
}

function* merged<T>(
  left: readonly T[],
  right: readonly T[],
  compare: (a: T, b: T) => number,
): Generator<void, readonly T[]> {
  const both: T[] = [];
  let at = 0;
  for (const next of right) {
    while (at < left.length && compare(left[at] as T, next) <= 0) {
      both.push(left[at] as T);
      at += 1;
      if (both.length % stride === 0) yield;
    }
    both.push(next);
    if (both.length % stride === 0) yield;
  }
  return both.concat(left.slice(at));
}

/** The next of none → ascending → descending → none for a click on a header. */
export function nextSort(sort: GridSort | undefined, column: string): GridSort | undefined {
  if (sort?.column !== column) return { column, descending: false };
  return sort.descending ? undefined : { column, descending: true };
}
