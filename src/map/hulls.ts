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
  for (const member of members) field.add(member, member, member.half + around);
  for (const [from, to] of shortestTree(members)) field.add(from, to, Math.max(band, step));
  for (const other of others) field.cut(other, other.half + free);
  for (const member of members) field.add(member, member, member.half + Math.max(core, step));
  const rings = contours(field.values, field.columns, field.rows).map((ring) =>
    ring.map((at) => ({ x: left + at.x * step, y: top + at.y * step })),
  );
  return { rings, spots: spotsFor(members, [...members, ...others]) };
}

/** Ground a name takes, in map units. */
const nameRoom = { width: 190, height: 26 } as const;

/** Above and below every member, first where a name would lie on the fewest nodes, then from the top. */
function spotsFor(members: readonly Standing[], all: readonly Standing[]): Point[] {
  const away = around + nameRoom.height / 2;
  const spots = members.flatMap(({ x, y, half }) => [
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
  const [first] = points;
  if (!first) return [];
  const waiting = points.slice(1).map((point) => ({ point, to: first, far: distance(point, first) }));
  const pairs: (readonly [P, P])[] = [];
  while (waiting.length > 0) {
    let best = 0;
    waiting.forEach((each, at) => {
      if (each.far < (waiting[best]?.far ?? Infinity)) best = at;
    });
    const [next] = waiting.splice(best, 1);
    if (!next) break;
    pairs.push([next.to, next.point]);
    for (const each of waiting) {
      const far = distance(each.point, next.point);
      if (far < each.far) Object.assign(each, { to: next.point, far });
    }
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

  constructor(origin: Point, step: number, columns: number, rows: number) {
    this.origin = origin;
    this.step = step;
    this.columns = columns;
    this.rows = rows;
    this.values = new Float32Array(columns * rows).fill(-2 * step);
  }

  /** Takes in everything within `radius` of the line between two points. */
  add(from: Point, to: Point, radius: number): void {
    const pieces = Math.max(1, Math.ceil(distance(from, to) / (6 * radius)));
    for (let piece = 0; piece < pieces; piece += 1) {
      const a = between(from, to, piece / pieces);
      const b = between(from, to, (piece + 1) / pieces);
      this.each(a, b, radius, (at, far) => {
        this.values[at] = Math.max(this.values[at] ?? 0, radius - far);
      });
    }
  }

  /** Takes out everything within `radius` of a point. */
  cut(point: Point, radius: number): void {
    this.each(point, point, radius, (at, far) => {
      this.values[at] = Math.min(this.values[at] ?? 0, far - radius);
    });
  }

  /** Every grid point near a short line, with its distance to it; the outermost stay outside. */
  private each(a: Point, b: Point, radius: number, visit: (at: number, far: number) => void): void {
    const { origin, step, columns, rows } = this;
    const reach = radius + 2 * step;
    const from = (value: number, least: number) => Math.max(1, Math.floor((value - reach - least) / step));
    const to = (value: number, least: number, most: number) =>
      Math.min(most - 2, Math.ceil((value + reach - least) / step));
    const lastRow = to(Math.max(a.y, b.y), origin.y, rows);
    const lastColumn = to(Math.max(a.x, b.x), origin.x, columns);
    for (let row = from(Math.min(a.y, b.y), origin.y); row <= lastRow; row += 1) {
      for (let column = from(Math.min(a.x, b.x), origin.x); column <= lastColumn; column += 1) {
        const far = toLine(a, b, origin.x + column * step, origin.y + row * step);
        if (far < reach) visit(row * columns + column, far);
      }
    }
  }
}

const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);

const between = (a: Point, b: Point, share: number): Point => ({
  x: a.x + (b.x - a.x) * share,
  y: a.y + (b.y - a.y) * share,
});

function toLine(a: Point, b: Point, x: number, y: number): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - a.x) * dx + (y - a.y) * dy) / length));
  return Math.hypot(x - a.x - share * dx, y - a.y - share * dy);
}
