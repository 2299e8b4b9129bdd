// Lines between the same two run side by side: how far each of them bends.

/**
 * Hands out 0, 1, -1, 2, -2 … to the lines between the same two, who are numbered below `count`. Seen from the one with the smaller
 * number; 3 at most.
 */
export function bends(count: number): (a: number, b: number) => number {
  const taken = new Map<number, number>();
  return (a, b) => {
    const pair = Math.min(a, b) * count + Math.max(a, b);
    const place = taken.get(pair) ?? 0;
    taken.set(pair, place + 1);
    if (place === 0) return 0;
    return (place % 2 === 1 ? 1 : -1) * Math.min(3, Math.ceil(place / 2));
  };
}
