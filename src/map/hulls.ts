// Areas around the members of a Gremium: a disc around each, joined by bands along the shortest tree, cut out around everybody else.
// Pure geometry: who stands inside is a member, also where the members of several Gremien stand among each other.
import { contours } from './contours';
import type { Point } from './patch';

/** Somebody who stands there, with the radius of the node. */
export interface Standing extends Point {
  readonly half: number;
}

export interface HullShape {
  /** Closed rings; a ring inside another one is a hole. */
  readonly rings: readonly (readonly Point[])[];
  /** Where the name can stand, above or below a member; the freest place first. */
  readonly spots: readonly Point[];
}

/** What a member has around itself, what is kept free around others, and half the width of the bands. */
const around = 26;
const free = 4;
const band = 19;
/** Around a member this much always belongs to the area, however near others stand. */
const core = 3;
const cell = 9;
/** So that the largest map takes no longer than a large one. */
const mostCells = 240_000;

/** `undefined` for nobody. Others are all who are shown and are no members. */
export function hullAround(members: readonly Standing[], others: readonly Standing[]): HullShape | undefined {
  const work = hullWork(members, others);
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
  }
}

/** So many are drawn into the field between two pauses. */
const perPiece = 50;

/** The same in pieces of a few milliseconds. */
export function* hullWork(
  members: readonly Standing[],
  others: readonly Standing[],
): Generator<undefined, HullShape | undefined> {
  if (members.length === 0) return undefined;
  const reach = Math.max(...members.map(({ half }) => half)) + around + 2 * cell;
  const left = Math.min(...members.map(({ x }) => x)) - reach;
  const top = Math.min(...members.map(({ y }) => y)) - reach;
  const width = Math.max(...members.map(({ x }) => x)) + reach - left;
  const height = Math.max(...members.map(({ y }) => y)) + reach - top;
  const step = Math.max(cell, Math.sqrt((width * height) / mostCells));
  const field = new Field(
    { x: left, y: top },
    step,
    Math.ceil(width / step) + 2,
    Math.ceil(height / step) + 2,
  );
  yield;
  yield* inPieces(members, (member) => field.add(member, member, member.half + around));
  yield* inPieces(shortestTree(members), ([from, to]) => field.add(from, to, Math.max(band, step)));
  yield* inPieces(others, (other) => field.cut(other, other.half + free));
  yield* inPieces(members, (member) => field.add(member, member, member.half + Math.max(core, step)));
  const rings = contours(field.values, field.columns, field.rows).map((ring) =>
    ring.map((at) => ({ x: left + at.x * step, y: top + at.y * step })),
  );
  yield;
  return { rings, spots: spotsFor(members, [...members, ...others]) };
}

function* inPieces<T>(all: readonly T[], deed: (one: T) => void): Generator<undefined> {
  for (const [at, one] of all.entries()) {
    deed(one);
    if (at % perPiece === perPiece - 1) yield;
  }
  yield;
}

/** Ground a name takes, in map units. */
const nameRoom = { width: 190, height: 26 } as const;

/** So many members are tried. */
const mostTried = 40;

/** Above and below members, first where a name would lie on the fewest nodes, then from the top. */
function spotsFor(members: readonly Standing[], all: readonly Standing[]): Point[] {
  const away = around + nameRoom.height / 2;
  const every = Math.ceil(members.length / mostTried);
  const spots = members
    .filter((_, at) => at % every === 0)
    .flatMap(({ x, y, half }) => [
      { x, y: y - half - away },
      { x, y: y + half + away },
    ]);
  const told = spots.map((spot) => ({ spot, covered: coveredBy(spot, all) }));
  told.sort((a, b) => a.covered - b.covered || a.spot.y - b.spot.y || a.spot.x - b.spot.x);
  return told.map(({ spot }) => spot);
}

function coveredBy(spot: Point, all: readonly Standing[]): number {
  let count = 0;
  for (const { x, y, half } of all) {
    const isOver =
      Math.abs(x - spot.x) < half + nameRoom.width / 2 && Math.abs(y - spot.y) < half + nameRoom.height / 2;
    if (isOver) count += 1;
  }
  return count;
}

/** The pairs of the shortest tree through all points (Prim 1957). */
export function shortestTree<P extends Point>(points: readonly P[]): (readonly [P, P])[] {
  const far = new Float64Array(points.length).fill(Number.POSITIVE_INFINITY);
  const nearest = new Int32Array(points.length);
  const pairs: (readonly [P, P])[] = [];
  let latest = 0;
  for (let left = points.length - 1; left > 0; left -= 1) {
    far[latest] = -1;
    const from = points[latest];
    let best = -1;
    for (let at = 0; at < points.length; at += 1) {
      const to = points[at];
      if (far[at] === -1 || !from || !to) continue;
      const length = (to.x - from.x) ** 2 + (to.y - from.y) ** 2;
      if (length < (far[at] ?? 0)) {
        far[at] = length;
        nearest[at] = latest;
      }
      if (best < 0 || (far[at] ?? 0) < (far[best] ?? 0)) best = at;
    }
    const [one, other] = [points[nearest[best] ?? 0], points[best]];
    if (one && other) pairs.push([one, other]);
    latest = best;
  }
  return pairs;
}

/** Heights over a grid: above 0 inside, below outside, in map units of distance to the border. */
class Field {
  readonly values: Float32Array;
  readonly columns: number;
  readonly rows: number;
  private readonly origin: Point;
  private readonly step: number;
  /** What lies far outside of everything. */
  private readonly outside: number;

  constructor(origin: Point, step: number, columns: number, rows: number) {
    this.origin = origin;
    this.step = step;
    this.columns = columns;
    this.rows = rows;
    this.outside = -2 * step;
    this.values = new Float32Array(columns * rows).fill(this.outside);
  }

  /** Takes in everything within `radius` of the line between two points. */
  add(from: Point, to: Point, radius: number): void {
    const pieces = Math.max(1, Math.ceil(distance(from, to) / (6 * radius)));
    const reach = radius - this.outside;
    for (let piece = 0; piece < pieces; piece += 1) {
      const a = between(from, to, piece / pieces);
      const b = between(from, to, (piece + 1) / pieces);
      const box = this.boxAround(a, b, reach);
      for (let row = box.top; row <= box.bottom; row += 1) {
        const y = this.origin.y + row * this.step;
        for (let column = box.left; column <= box.right; column += 1) {
          const off = toLine(a, b, this.origin.x + column * this.step, y);
          if (off >= reach * reach) continue;
          const at = row * this.columns + column;
          const value = radius - Math.sqrt(off);
          if (value > (this.values[at] ?? 0)) this.values[at] = value;
        }
      }
    }
  }

  /** Takes out everything within `radius` of a point. */
  cut(point: Point, radius: number): void {
    const reach = radius - this.outside;
    const box = this.boxAround(point, point, reach);
    for (let row = box.top; row <= box.bottom; row += 1) {
      const y = this.origin.y + row * this.step - point.y;
      for (let column = box.left; column <= box.right; column += 1) {
        const at = row * this.columns + column;
        const now = this.values[at] ?? 0;
        // Most others stand far from every band.
        if (now === this.outside) continue;
        const x = this.origin.x + column * this.step - point.x;
        const value = Math.sqrt(x * x + y * y) - radius;
        if (value < now) this.values[at] = value;
      }
    }
  }

  /** The grid points near a short line; the outermost of the grid stay outside. */
  private boxAround(a: Point, b: Point, reach: number) {
    const { origin, step } = this;
    const least = (value: number, from: number) => Math.max(1, Math.floor((value - reach - from) / step));
    const most = (value: number, from: number, count: number) =>
      Math.min(count - 2, Math.ceil((value + reach - from) / step));
    return {
      left: least(Math.min(a.x, b.x), origin.x),
      right: most(Math.max(a.x, b.x), origin.x, this.columns),
      top: least(Math.min(a.y, b.y), origin.y),
      bottom: most(Math.max(a.y, b.y), origin.y, this.rows),
    };
  }
}

const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);

const between = (a: Point, b: Point, share: number): Point => ({
  x: a.x + (b.x - a.x) * share,
  y: a.y + (b.y - a.y) * share,
});

/** The square of the distance of a point to a line between two. */
function toLine(a: Point, b: Point, x: number, y: number): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - a.x) * dx + (y - a.y) * dy) / length));
  const [offX, offY] = [x - a.x - share * dx, y - a.y - share * dy];
  return offX * offX + offY * offY;
}
