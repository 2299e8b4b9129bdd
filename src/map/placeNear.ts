// A new actor on an existing map: near the neighbours it already has, on free ground; nobody else moves.
import type { Id } from '../model/records';
import type { Point } from './patch';

/** Distance from centre to centre that leaves room for a name, in map units. */
export const roomy = 84;

/**
 * Places for `fresh` in the order of most placed neighbours first, so that chains grow outwards. Without a placed neighbour
 * a node lines up below the map. Deterministic.
 */
export function placeNear(
  fresh: readonly Id[],
  placed: ReadonlyMap<Id, Point>,
  ties: Iterable<{ readonly from: Id; readonly to: Id }>,
): Map<Id, Point> {
  const neighbours = neighboursOf(new Set(fresh), ties);
  const standing = new Map(placed);
  const ground = new Ground(placed.values());
  const result = new Map<Id, Point>();
  const waiting = new Set([...fresh].sort());
  while (waiting.size > 0) {
    const next = mostAnchored(waiting, neighbours, standing);
    waiting.delete(next.id);
    const spot = next.anchors.length > 0 ? ground.free(middle(next.anchors)) : ground.edge();
    ground.take(spot);
    standing.set(next.id, spot);
    result.set(next.id, spot);
  }
  return result;
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
  private left = Number.POSITIVE_INFINITY;
  private right = Number.NEGATIVE_INFINITY;
  private bottom = Number.NEGATIVE_INFINITY;
  private row: { x: number; y: number } | undefined;

  constructor(points: Iterable<Point>) {
    for (const point of points) this.take(point);
  }

  take(point: Point): void {
    const key = `${Math.floor(point.x / roomy)} ${Math.floor(point.y / roomy)}`;
    const cell = this.cells.get(key);
    if (cell) cell.push(point);
    else this.cells.set(key, [point]);
    this.left = Math.min(this.left, point.x);
    this.right = Math.max(this.right, point.x);
    if (this.row === undefined) this.bottom = Math.max(this.bottom, point.y);
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

  /** The next spot in rows below everything. */
  edge(): Point {
    if (!Number.isFinite(this.left)) return this.free({ x: 0, y: 0 });
    const width = Math.max(this.right - this.left, roomy * 6);
    if (this.row === undefined) this.row = { x: this.left, y: this.bottom + roomy * 1.5 };
    else this.row = { x: this.row.x + roomy, y: this.row.y };
    if (this.row.x > this.left + width) this.row = { x: this.left, y: this.row.y + roomy };
    return this.free(this.row);
  }
}
