// Free ground on the geographic map: the nearest spot to a place on which nobody stands and no town is named.
import type { Rect } from './collision';
import type { Town } from './geoProjection';
import type { Point } from './patch';
import { spotStep } from './zones';

/** The ground that the name of a town takes, in map units, at the zoom at which a whole district is seen. */
export function townRoom({ name, x, y }: Town): Rect {
  const half = name.length * 0.58 * 25 + 12;
  return { left: x - half, top: y - 36, right: x + half, bottom: y + 36 };
}

/** How far an actor keeps off a name. */
const margin = 30;

export class GeoRoom {
  private readonly cells = new Map<string, Point[]>();
  /** How many spots around a place have been found taken: what is taken stays so. */
  private readonly passed = new Map<string, number>();

  private readonly names: readonly Rect[];
  private readonly closed: Rect | undefined;

  /** Nobody is put on the names, nor into what is closed. */
  constructor(names: readonly Rect[], closed?: Rect) {
    this.names = names;
    this.closed = closed;
  }

  take(at: Point): void {
    const key = keyOf(Math.floor(at.x / spotStep), Math.floor(at.y / spotStep));
    const cell = this.cells.get(key);
    if (cell) cell.push(at);
    else this.cells.set(key, [at]);
  }

  /** Takes the free spot nearest to a place, on a honeycomb around it; `most` are all who will ever be placed. */
  nearest(place: Point, most: number): Point {
    const offsets = honeycomb(most * 5 + this.names.length * 20 + 200);
    const key = `${String(Math.round(place.x))} ${String(Math.round(place.y))}`;
    let at = this.passed.get(key) ?? 0;
    let spot = spotAt(place, offsets[at]);
    while (at < offsets.length - 1 && !this.isFree(spot)) {
      at += 1;
      spot = spotAt(place, offsets[at]);
    }
    this.passed.set(key, at);
    this.take(spot);
    return spot;
  }

  private isFree({ x, y }: Point): boolean {
    const { closed } = this;
    if (closed && isWithin(closed, x, y, 0)) return false;
    if (this.names.some((name) => isWithin(name, x, y, margin))) return false;
    const [column, row] = [Math.floor(x / spotStep), Math.floor(y / spotStep)];
    for (let across = column - 1; across <= column + 1; across += 1) {
      for (let down = row - 1; down <= row + 1; down += 1) {
        for (const other of this.cells.get(keyOf(across, down)) ?? [])
          if (Math.hypot(other.x - x, other.y - y) < least) return false;
      }
    }
    return true;
  }
}

/** Places are whole units, so two neighbours of the honeycomb may lie a little closer than a step. */
const least = spotStep - 2;
const keyOf = (column: number, row: number) => `${String(column)} ${String(row)}`;

function isWithin({ left, top, right, bottom }: Rect, x: number, y: number, around: number): boolean {
  return x > left - around && x < right + around && y > top - around && y < bottom + around;
}

function spotAt(place: Point, offset: Point = { x: 0, y: 0 }): Point {
  return { x: Math.round(place.x + offset.x), y: Math.round(place.y + offset.y) };
}

let known: readonly Point[] = [];

/** At least so many points of a honeycomb with `spotStep` between them, from its middle outwards. */
function honeycomb(count: number): readonly Point[] {
  if (known.length >= count) return known;
  const reach = Math.ceil(Math.sqrt(count) * 0.6) + 2;
  const points: Point[] = [];
  for (let row = -reach; row <= reach; row += 1) {
    for (let column = -reach; column <= reach; column += 1) {
      const x = (column + (row % 2 === 0 ? 0 : 0.5)) * spotStep;
      points.push({ x, y: row * spotStep * Math.sqrt(0.75) });
    }
  }
  const far = ({ x, y }: Point) => Math.round(Math.hypot(x, y));
  points.sort((a, b) => far(a) - far(b) || a.y - b.y || a.x - b.x);
  known = points;
  return known;
}
