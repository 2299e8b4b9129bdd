// What was made last is handed out again as long as it would be made from the very same things.

/** Remembers one result, and what it was made from: lists whose entries are compared one by one. */
export function kept<R>(): (from: readonly (readonly unknown[])[], make: () => R) => R {
  let last: { readonly from: readonly (readonly unknown[])[]; readonly made: R } | undefined;
  return (from, make) => {
    if (last === undefined || !alike(last.from, from)) last = { from, made: make() };
    return last.made;
  };
}

function alike(before: readonly (readonly unknown[])[], now: readonly (readonly unknown[])[]): boolean {
  return before.length === now.length && before.every((list, at) => same(list, now[at] ?? []));
}

function same(before: readonly unknown[], now: readonly unknown[]): boolean {
  return before === now || (before.length === now.length && before.every((each, at) => each === now[at]));
}

/** Sorts by id, code unit by code unit; of rows that were sorted before the order is known, so that tens of thousands need no comparing. */
export function keptOrder<T extends { readonly id: string }>(): (rows: readonly T[]) => readonly T[] {
  let places = new Map<string, number>();
  return (rows) => {
    const known: (T | undefined)[] = Array.from({ length: places.size });
    const fresh: T[] = [];
    for (const row of rows) {
      const place = places.get(row.id);
      if (place === undefined || known[place] !== undefined) fresh.push(row);
      else known[place] = row;
    }
    const sorted = merged(
      known.filter((row) => row !== undefined),
      fresh.sort(byId),
    );
    if (fresh.length > rows.length / 8) places = new Map(sorted.map(({ id }, at) => [id, at]));
    return sorted;
  };
}

const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1);

/** Two sorted lists as one. */
function merged<T extends { readonly id: string }>(some: readonly T[], others: readonly T[]): readonly T[] {
  if (others.length === 0) return some;
  const all: T[] = [];
  let at = 0;
  for (const row of some) {
    for (let other = others[at]; other !== undefined && other.id < row.id; other = others[at]) {
      all.push(other);
      at += 1;
    }
    all.push(row);
  }
  for (const other of others.slice(at)) all.push(other);
  return all;
}
