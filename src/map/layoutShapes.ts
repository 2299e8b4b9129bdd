// Plain layouts: circles around the best connected, and a grid in order.
import type { Id } from '../model/records';
import type { Point } from './patch';

interface Shaped {
  readonly id: Id;
  readonly degree: number;
  readonly rank: string;
}

const step = 92;
const ringStep = 104;

/** The best connected in the middle, circle by circle outwards; on a circle everybody is turned towards those within. */
export function concentric(
  nodes: readonly Shaped[],
  edges: readonly { readonly from: Id; readonly to: Id }[],
): Map<Id, Point> {
  const order = [...nodes].sort((a, b) => b.degree - a.degree || (a.id < b.id ? -1 : 1));
  const partners = partnersOf(edges);
  const places = new Map<Id, Point>();
  let start = 0;
  for (let ring = 0; start < order.length; ring += 1) {
    const radius = ring * ringStep;
    const room = ring === 0 ? 1 : Math.floor((2 * Math.PI * radius) / step);
    const here = order
      .slice(start, start + room)
      .map(({ id }) => ({ id, wish: wishOf(id, partners, places) }));
    here.sort((a, b) => a.wish - b.wish || (a.id < b.id ? -1 : 1));
    here.forEach(({ id }, at) => {
      const angle = (2 * Math.PI * at) / here.length - Math.PI;
      places.set(id, { x: radius * Math.cos(angle), y: radius * Math.sin(angle) });
    });
    start += room;
  }
  return places;
}

/** The direction in which most partners stand that are placed already. */
function wishOf(id: Id, partners: ReadonlyMap<Id, readonly Id[]>, places: ReadonlyMap<Id, Point>): number {
  let [x, y] = [0, 0];
  for (const other of partners.get(id) ?? []) {
    const at = places.get(other);
    const length = at ? Math.hypot(at.x, at.y) : 0;
    if (at === undefined || length === 0) continue;
    x += at.x / length;
    y += at.y / length;
  }
  return Math.atan2(y, x);
}

function partnersOf(edges: readonly { readonly from: Id; readonly to: Id }[]): Map<Id, Id[]> {
  const partners = new Map<Id, Id[]>();
  const note = (id: Id, other: Id) => {
    const known = partners.get(id);
    if (known) known.push(other);
    else partners.set(id, [other]);
  };
  for (const { from, to } of edges) {
    note(from, to);
    note(to, from);
  }
  return partners;
}

/** Rows from left to right in the order of sector and name, about as wide as a screen. */
export function grid(nodes: readonly Shaped[]): Map<Id, Point> {
  const order = [...nodes].sort((a, b) =>
    a.rank === b.rank ? (a.id < b.id ? -1 : 1) : a.rank < b.rank ? -1 : 1,
  );
  const columns = Math.max(1, Math.ceil(Math.sqrt(order.length * 1.6)));
  return new Map(
    order.map(
      ({ id }, at) => [id, { x: (at % columns) * step, y: Math.floor(at / columns) * step }] as const,
    ),
  );
}
