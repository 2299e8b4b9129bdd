// How even the rows of a table are: by how many cells most of them have, and how many have as many.

/** The most frequent one, the larger of two; 0 where there is none. */
export function modeOf(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((one, other) => other[1] - one[1] || other[0] - one[0])[0]?.[0] ?? 0;
}

/** Share (0–1) of the rows that have the usual width, from the first one that has it: lines before a table do not count. Blank lines are 0 wide. */
export function evenness(widths: readonly number[]): number {
  const filled = widths.filter((width) => width > 0);
  const usual = modeOf(filled);
  const body = filled.slice(Math.max(0, filled.indexOf(usual)));
  return body.filter((width) => width === usual).length / Math.max(1, body.length);
}
