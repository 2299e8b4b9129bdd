// The border between above and below zero on a grid, as closed rings (marching squares, after Lorensen and Cline 1987).
import type { Point } from './patch';

/** Corners of a cell clockwise from top left are bits 1, 2, 4, 8; sides 0 top, 1 right, 2 bottom, 3 left. Inside lies to the left. */
const cases: readonly (readonly (readonly [from: number, to: number])[])[] = [
  [],
  [[3, 0]],
  [[0, 1]],
  [[3, 1]],
  [[1, 2]],
  // Saddles: what is above zero stays apart.
  [
    [3, 0],
    [1, 2],
  ],
  [[0, 2]],
  [[3, 2]],
  [[2, 3]],
  [[2, 0]],
  [
    [0, 1],
    [2, 3],
  ],
  [[2, 1]],
  [[1, 3]],
  [[1, 0]],
  [[0, 3]],
  [],
];

/**
 * Rings in units of the grid, without the points that lie on a straight line. The outermost values must be below zero, so that every
 * ring closes.
 */
export function contours(values: Float32Array, columns: number, rows: number): Point[][] {
  const next = new Map<number, number>();
  // A side is named by its upper or left end: the horizontal ones evenly, the vertical ones oddly.
  const sideOf = (at: number, side: number) =>
    side === 0 ? 2 * at : side === 1 ? 2 * (at + 1) + 1 : side === 2 ? 2 * (at + columns) : 2 * at + 1;
  for (let row = 0; row < rows - 1; row += 1) {
    for (let column = 0; column < columns - 1; column += 1) {
      const at = row * columns + column;
      const code =
        (isIn(values, at) ? 1 : 0) +
        (isIn(values, at + 1) ? 2 : 0) +
        (isIn(values, at + columns + 1) ? 4 : 0) +
        (isIn(values, at + columns) ? 8 : 0);
      for (const [from, to] of cases[code] ?? []) next.set(sideOf(at, from), sideOf(at, to));
    }
  }
  const rings: Point[][] = [];
  for (const start of next.keys()) {
    if (!next.has(start)) continue;
    const ring: Point[] = [];
    for (let side: number | undefined = start; side !== undefined; ) {
      ring.push(pointOn(values, columns, side));
      const following: number | undefined = next.get(side);
      next.delete(side);
      side = following !== undefined && next.has(following) ? following : undefined;
    }
    rings.push(straightened(ring));
  }
  return rings;
}

function isIn(values: Float32Array, at: number): boolean {
  return (values[at] ?? -1) > 0;
}

/** Where the border crosses a side, by how far its two ends are above and below. */
function pointOn(values: Float32Array, columns: number, side: number): Point {
  const at = side >> 1;
  const isDown = side % 2 === 1;
  const here = values[at] ?? 0;
  const there = values[isDown ? at + columns : at + 1] ?? 0;
  const share = here === there ? 0.5 : here / (here - there);
  const [x, y] = [at % columns, Math.floor(at / columns)];
  return isDown ? { x, y: y + share } : { x: x + share, y };
}

/** Nobody sees a twentieth of a cell. */
const straight = 0.05;

function straightened(ring: readonly Point[]): Point[] {
  const kept: Point[] = [];
  ring.forEach((point, at) => {
    const before = kept.at(-1) ?? ring.at(-1) ?? point;
    const after = ring[(at + 1) % ring.length] ?? point;
    const length = Math.hypot(after.x - before.x, after.y - before.y);
    const off =
      length === 0
        ? 1
        : Math.abs(
            (after.x - before.x) * (before.y - point.y) - (before.x - point.x) * (after.y - before.y),
          ) / length;
    if (off > straight) kept.push(point);
  });
  return kept.length < 3 ? [...ring] : kept;
}
