// Which rows are selected after a gesture.

/** With the row in, or out if it was in. */
export function toggled(selected: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(selected);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** `base` and every shown row from one to the other, whichever is first. */
export function extended(
  base: ReadonlySet<string>,
  shown: readonly string[],
  from: number,
  to: number,
): ReadonlySet<string> {
  return new Set([...base, ...shown.slice(Math.min(from, to), Math.max(from, to) + 1)]);
}

/** All shown rows in; or out, if all of them were in. What is filtered away stays as it is. */
export function allToggled(selected: ReadonlySet<string>, shown: readonly string[]): ReadonlySet<string> {
  if (shown.some((id) => !selected.has(id))) return new Set([...selected, ...shown]);
  const gone = new Set(shown);
  return new Set([...selected].filter((id) => !gone.has(id)));
}
