// A new actor on an existing map: near the neighbours it already has, on free ground; nobody else moves.
import type { Id } from '../model/records';
import { EdgeRows } from './edgeRows';
import type { Point } from './patch';

/** Distance from centre to centre that leaves room for a name, in map units. */
export const roomy = 84;

export interface Beside {
  /** Those of the placed who belong to no larger piece: below them nothing is begun. */
  readonly loose: ReadonlySet<Id>;
  /** Where those like somebody stand. */
  readonly wish: (id: Id) => Point | undefined;
}

/**
 * Places for `fresh` in the order of most placed neighbours first, so that chains grow outwards. Who has no placed neighbour keeps
 * the place it has, or gets one in rows below the map. Deterministic.
 */
export function placeNear(
  fresh: readonly Id[],
  placed: ReadonlyMap<Id, Point>,
  ties: Iterable<{ readonly from: Id; readonly to: Id }>,
  beside?: Beside,
): Map<Id, Point> {
  if (fresh.length === 0) return new Map();
  const neighbours = neighboursOf(new Set(fresh), ties);
  const standing = new Map(placed);
  for (const id of fresh) standing.delete(id);
  const ground = new Ground(placed.values());
  let edge: EdgeRows | undefined;
  const below = () => (edge ??= edgeOf(fresh, placed, ground, beside));
  const result = new Map<Id, Point>();
  const waiting = new Set([...fresh].sort());
  while (waiting.size > 0) {
    const next = mostAnchored(waiting, neighbours, standing);
    waiting.delete(next.id);
    const spot =
      next.anchors.length > 0
        ? ground.free(middle(next.anchors))
        : (placed.get(next.id) ?? below().next(beside?.wish(next.id)?.x));
    ground.take(spot);
    standing.set(next.id, spot);
    result.set(next.id, spot);
  }
  return result;
}

function edgeOf(
  fresh: readonly Id[],
  placed: ReadonlyMap<Id, Point>,
  ground: Ground,
  beside: Beside | undefined,
): EdgeRows {
  const body: Point[] = [];
  const loose: Point[] = [];
  for (const [id, at] of placed) (beside?.loose.has(id) ? loose : body).push(at);
  return rowsBelow(ground, body, loose, fresh.length);
}

/** Rows below `body` on what is free of the ground, for `count` who belong nowhere. */
export function rowsBelow(
  ground: Ground,
  body: readonly Point[],
  loose: readonly Point[],
  count: number,
): EdgeRows {
  const isFree = (spot: Point) => ground.isFree(spot, roomy * 0.95);
  return new EdgeRows({ body, loose, count, step: roomy, isFree });
}

function neighboursOf(fresh: ReadonlySet<Id>, ties: Iterable<{ from: Id; to: Id }>): Map<Id, Set<Id>> {
  const found = new Map<Id, Set<Id>>();
  const note = (id: Id, other: Id) => {
    if (fresh.has(id)) found.set(id, (found.get(id) ?? new Set()).add(other));
  };
  for (const { from, to } of ties) {
    note(from, to);
    note(to, from);
  }
  return found;
}

function mostAnchored(
  waiting: ReadonlySet<Id>,
  neighbours: ReadonlyMap<Id, ReadonlySet<Id>>,
  standing: ReadonlyMap<Id, Point>,
): { id: Id; anchors: Point[] } {
  let best: { id: Id; anchors: Point[] } | undefined;
  for (const id of waiting) {
    const anchors = [...(neighbours.get(id) ?? [])].sort().flatMap((other) => standing.get(other) ?? []);
    if (best === undefined || anchors.length > best.anchors.length) best = { id, anchors };
  }
  if (best === undefined) throw new Error('nobody is waiting');
  return best;
}

/** Their mean place. */
export function middle(points: readonly Point[]): Point {
  const sum = points.reduce((total, point) => ({ x: total.x + point.x, y: total.y + point.y }), {
    x: 0,
    y: 0,
  });
  return { x: sum.x / points.length, y: sum.y / points.length };
}

/** Who stands where, in cells as wide as the room one node needs. */
export class Ground {
  private readonly cells = new Map<string, Point[]>();

  constructor(points: Iterable<Point>) {
    for (const point of points) this.take(point);
  }

  take(point: Point): void {
    const key = `${Math.floor(point.x / roomy)} ${Math.floor(point.y / roomy)}`;
    const cell = this.cells.get(key);
    if (cell) cell.push(point);
    else this.cells.set(key, [point]);
  }

  isFree(spot: Point, room: number): boolean {
    const column = Math.floor(spot.x / roomy);
    const row = Math.floor(spot.y / roomy);
    for (let x = column - 1; x <= column + 1; x += 1) {
      for (let y = row - 1; y <= row + 1; y += 1) {
        for (const other of this.cells.get(`${x} ${y}`) ?? []) {
          if (Math.hypot(other.x - spot.x, other.y - spot.y) < room) return false;
        }
      }
    }
    return true;
  }

  /** Walks outwards on a sunflower spiral until there is room; on a dense map less room, nearer by, is better. */
  free(wish: Point): Point {
    return (
      this.spiral(wish, roomy * 0.95, 24) ?? this.spiral(wish, roomy * 0.66, Number.POSITIVE_INFINITY) ?? wish
    );
  }

  private spiral(wish: Point, room: number, steps: number): Point | undefined {
    for (let step = 0; step < steps; step += 1) {
      const radius = roomy * 0.3 * Math.sqrt(step);
      const angle = step * 2.399963;
      const spot = { x: wish.x + radius * Math.cos(angle), y: wish.y + radius * Math.sin(angle) };
      if (this.isFree(spot, room)) return { x: Math.round(spot.x), y: Math.round(spot.y) };
    }
    return undefined;
  }
}
