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
