// Everybody in the area of their values: plans are measured by who there is, and each takes a free spot near the neighbours.
import type { Id } from '../model/records';
import type { Point } from './patch';
import { ringRadius } from './ringShape';
import {
  type Box,
  boxTitle,
  type BoxPlan,
  type RingPlan,
  ringCodes,
  type Sector,
  type SectorProperty,
  spotStep,
  zoneAt,
  zoneOf,
  type ZonePlan,
  type ZoneValues,
} from './zones';
import { spotsIn } from './zoneSpots';

export interface Sortable {
  readonly id: Id;
  readonly values: ZoneValues;
}

/** Delivered orders; other values follow by name, and who has none comes last. */
const order: Readonly<Record<SectorProperty, readonly string[]>> = {
  macro: ['school', 'youth', 'admin', 'partner'],
  governance: ['public', 'independent', 'private'],
  region: [],
};

/** Rings and sectors wide enough for all, with some room for newcomers. */
export function ringPlan(nodes: readonly Sortable[], by: SectorProperty, middle: Point): RingPlan {
  const sectors = sectorsOf(nodes, by, keysOf(nodes, by));
  const counts = new Map<string, number>();
  for (const { values } of nodes) {
    const zone = `${values.ring}|${values[by]}`;
    counts.set(zone, (counts.get(zone) ?? 0) + 1);
  }
  const bare = {
    kind: 'rings',
    by,
    x: Math.round(middle.x),
    y: Math.round(middle.y),
    stretch: ringStretch,
    sectors,
    edge: 0,
  } as const;
  const radii: number[] = [];
  for (const ring of ringCodes.slice(0, -1)) {
    const inner = radii.at(-1) ?? 0;
    const asked = sectors.map((sector) => ({ sector, count: counts.get(`${ring}|${sector.of}`) ?? 0 }));
    const isWide = (outer: number) =>
      asked.every(({ sector, count }) => {
        const plan = { ...bare, radii: [...radii, outer] };
        return count === 0 || spotsIn(plan, `${ring}|${sector.of}`, count).length >= count * spare;
      });
    let outer = inner + 110;
    while (!isWide(outer)) outer += Math.max(14, Math.round(outer / 40));
    radii.push(outer);
  }
  const outside = sectors.flatMap(({ of }) => {
    const count = counts.get(`|${of}`) ?? 0;
    const last = spotsIn({ ...bare, radii }, `|${of}`, count)[count - 1];
    return last ? [ringRadius(bare, last) + spotStep] : [];
  });
  return { ...bare, radii, edge: Math.round(Math.max((radii.at(-1) ?? 0) + 24, ...outside)) };
}

/** Rings are wider than high, because screens are. */
const ringStretch = 1.75;
/** Spots for each actor that is there: room for newcomers. */
const spare = 1.12;

function keysOf(nodes: readonly Sortable[], by: SectorProperty): string[] {
  const present = new Set(nodes.map(({ values }) => values[by]));
  // All four macro systems always: an empty sector says something, too.
  if (by === 'macro') for (const key of order.macro) present.add(key);
  const place = (key: string) => {
    const at = order[by].indexOf(key);
    return key === '' ? 2000 : at < 0 ? 1000 : at;
  };
  return [...present].sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
}

/** From twelve o'clock, each as wide as lets all rings together be smallest, but none too narrow to be read. */
function sectorsOf(nodes: readonly Sortable[], by: SectorProperty, keys: readonly string[]): Sector[] {
  const counts = ringCodes.slice(0, -1).map((ring) => {
    const here = nodes.filter(({ values }) => values.ring === ring);
    return keys.map((key) => here.filter(({ values }) => values[by] === key).length);
  });
  const shares = sharesFor(counts, keys.length);
  let at = -Math.PI / 2;
  return keys.map((of, index) => {
    const from = at;
    at += 2 * Math.PI * (shares[index] ?? 0);
    return { of, from: rounded(from), to: rounded(at) };
  });
}

/** Shares of a turn by which the fullest parts of the rings together take least ground, found by small steps. */
function sharesFor(counts: readonly (readonly number[])[], many: number): number[] {
  const least = 0.4 / many;
  const ground = (shares: readonly number[]) =>
    counts.reduce((sum, ring) => sum + Math.max(0, ...ring.map((count, at) => count / (shares[at] ?? 1))), 0);
  let best = Array.from({ length: many }, () => 1 / many);
  for (let step = 0.08; step > 0.002; step *= 0.7) {
    for (let round = 0; round < 12; round += 1) {
      const before = ground(best);
      for (let to = 0; to < many; to += 1) {
        for (let from = 0; from < many; from += 1) {
          if (to === from || (best[from] ?? 0) - step < least) continue;
          const moved = best.map((share, at) => share + (at === to ? step : at === from ? -step : 0));
          if (ground(moved) < ground(best) - 1e-9) best = moved;
        }
      }
      if (ground(best) >= before - 1e-9) break;
    }
  }
  return best;
}

const rounded = (angle: number) => Math.round(angle * 10_000) / 10_000;

/** A box for each region, the largest first, and one for those without. */
export function boxPlan(nodes: readonly Sortable[], middle: Point): BoxPlan {
  const counts = new Map<string, number>();
  for (const { values } of nodes) counts.set(values.region, (counts.get(values.region) ?? 0) + 1);
  const groups = [...counts].sort(
    ([a, many], [b, few]) => Number(a === '') - Number(b === '') || few - many || (a < b ? -1 : 1),
  );
  const pieces = groups.map(([, count]) => {
    const columns = Math.max(2, Math.ceil(Math.sqrt(count * 1.9)));
    const rows = Math.ceil((count * 1.15) / columns);
    return { width: (columns + 0.1) * spotStep, height: (rows + 0.1) * spotStep + boxTitle };
  });
  const corners = shelves(pieces);
  const boxes = groups.map(([of], index): Box => {
    const { left = 0, top = 0 } = corners[index] ?? {};
    const { width = 0, height = 0 } = pieces[index] ?? {};
    return { of, x: left, y: top, width, height };
  });
  const right = Math.max(0, ...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(0, ...boxes.map((box) => box.y + box.height));
  const [dx, dy] = [middle.x - right / 2, middle.y - bottom / 2];
  return {
    kind: 'boxes',
    by: 'region',
    boxes: boxes.map((box) => ({
      ...box,
      x: Math.round(box.x + dx),
      y: Math.round(box.y + dy),
      width: Math.round(box.width),
      height: Math.round(box.height),
    })),
  };
}

const boxGap = 36;

/** Boxes in rows, broken where all of them fill a screen best. */
function shelves(pieces: readonly { readonly width: number; readonly height: number }[]) {
  const all = pieces.map((_, last) => {
    const most = pieces.slice(0, last + 1).reduce((sum, { width }) => sum + width + boxGap, 0);
    let [left, top, row, right] = [0, 0, 0, 0];
    const corners = pieces.map(({ width, height }) => {
      if (left > 0 && left + width > most) [left, top, row] = [0, top + row + boxGap, 0];
      const corner = { left, top };
      left += width + boxGap;
      row = Math.max(row, height);
      right = Math.max(right, left - boxGap);
      return corner;
    });
    return { corners, fill: Math.max(right / screenShape, top + row) };
  });
  return all.reduce((best, each) => (each.fill < best.fill ? each : best), all[0] ?? { corners: [], fill: 0 })
    .corners;
}

const screenShape = 1.7;

/** Further apart where an area has more room than actors, so that it is filled evenly. */
function spread(plan: ZonePlan, zone: string, count: number): Point[] {
  for (let step = spotStep * 2.4; step > spotStep; step *= 0.94) {
    const spots = spotsIn(plan, zone, count, step);
    if (spots.length >= count) return spots;
  }
  return spotsIn(plan, zone, count);
}

/**
 * A spot in the area of each of `fresh`, in the given order: the free one nearest to the middle of what it is drawn to, else of the
 * area. Who belongs to no area is left out. Nobody of `standing` moves. `drawnTo` is asked with all who stand by then;
 * with `isAnew` areas are filled evenly.
 */
export function placeInZones(
  plan: ZonePlan,
  fresh: readonly Sortable[],
  standing: ReadonlyMap<Id, Point>,
  drawnTo: (id: Id, standing: ReadonlyMap<Id, Point>) => readonly Point[],
  isAnew = false,
): Map<Id, Point> {
  const wanted = new Map<string, number>();
  for (const { values } of fresh) {
    const zone = zoneOf(plan, values) ?? '';
    wanted.set(zone, (wanted.get(zone) ?? 0) + 1);
  }
  const taken = new Map(standing);
  const result = new Map<Id, Point>();
  const known = new Map<string, Point[]>();
  const ground = new Cells(standing.values());
  for (const { id, values } of fresh) {
    const zone = zoneOf(plan, values);
    if (zone === undefined) continue;
    const count = wanted.get(zone) ?? 1;
    const spots =
      known.get(zone) ??
      (isAnew ? spread(plan, zone, count) : spotsIn(plan, zone, fresh.length)).filter(isIn(plan, zone));
    known.set(zone, spots);
    const anchors = drawnTo(id, taken);
    const wish = middleOf(anchors.length > 0 ? anchors : spots);
    const spot = ground.best(spots, wish);
    if (spot === undefined) continue;
    taken.set(id, spot);
    ground.add(spot);
    result.set(id, { x: Math.round(spot.x), y: Math.round(spot.y) });
  }
  return result;
}

/** A plan may come from a damaged file: nobody is put where they would not belong. */
function isIn(plan: ZonePlan, zone: string) {
  return ({ x, y }: Point) => zoneAt(plan, { x: Math.round(x), y: Math.round(y) }) === zone;
}

function middleOf(points: readonly Point[]): Point {
  const sum = points.reduce((all, { x, y }) => ({ x: all.x + x, y: all.y + y }), { x: 0, y: 0 });
  return { x: sum.x / Math.max(1, points.length), y: sum.y / Math.max(1, points.length) };
}

/** Who stands where, found by cell. */
class Cells {
  private readonly cells = new Map<string, Point[]>();

  constructor(points: Iterable<Point>) {
    for (const point of points) this.add(point);
  }

  add(point: Point): void {
    const key = this.key(point.x, point.y);
    this.cells.set(key, [...(this.cells.get(key) ?? []), point]);
  }

  /** The nearest spot with room around it; where there is none, the one with the most. */
  best(spots: readonly Point[], wish: Point): Point | undefined {
    let free: Point | undefined;
    let freest: Point | undefined;
    let [nearest, most] = [Number.POSITIVE_INFINITY, -1];
    for (const spot of spots) {
      const away = Math.hypot(spot.x - wish.x, spot.y - wish.y);
      if (away >= nearest) continue;
      const room = this.room(spot);
      if (room >= spotStep * 0.75) [free, nearest] = [spot, away];
      else if (room > most) [freest, most] = [spot, room];
    }
    return free ?? freest;
  }

  private room(spot: Point): number {
    let room = spotStep;
    for (let x = -1; x <= 1; x += 1) {
      for (let y = -1; y <= 1; y += 1) {
        for (const other of this.cells.get(this.key(spot.x + x * spotStep, spot.y + y * spotStep)) ?? [])
          room = Math.min(room, Math.hypot(other.x - spot.x, other.y - spot.y));
      }
    }
    return room;
  }

  private key(x: number, y: number): string {
    return `${String(Math.floor(x / spotStep))} ${String(Math.floor(y / spotStep))}`;
  }
}
