// Fewer points for the same outline: those whose loss is seen least go first, in all lines together.
import type { Degrees } from './geoProjection';

/** A line, closed where it is a ring (its first point is not repeated). */
export interface Line {
  readonly points: readonly Degrees[];
  readonly isRing: boolean;
}

/**
 * Visvalingam's method: the point that spans the smallest triangle with its neighbours goes first (M. Visvalingam, J. D. Whyatt, "Line
 * generalisation by repeated elimination of points", The Cartographic Journal 30 (1993), 46–51). One limit for all lines, so that a border
 * shared by two areas stays the same line but at its ends. Rings keep three points, lines two; at most `most` points are left where that allows.
 */
export function simplified(lines: readonly Line[], most: number): Line[] {
  const total = lines.reduce((sum, { points }) => sum + points.length, 0);
  if (total <= most) return [...lines];
  const weights = lines.map(weightsOf);
  const all = new Float64Array(total);
  let at = 0;
  for (const each of weights) {
    all.set(each, at);
    at += each.length;
  }
  all.sort();
  // The heaviest of those that go; whoever weighs the same goes, too.
  const limit = all[total - most - 1] ?? 0;
  return lines.map(({ points, isRing }, index) => ({
    isRing,
    points: points.filter((_, point) => {
      const weight = weights[index]?.[point] ?? 0;
      return weight > limit || weight === Number.POSITIVE_INFINITY;
    }),
  }));
}

/** The triangle of each point at its turn to go, in square degrees; no less than of those who went before. */
function weightsOf({ points, isRing }: Line): Float64Array {
  const count = points.length;
  const weights = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  const least = isRing ? 3 : 2;
  if (count <= least) return weights;
  const before = Int32Array.from({ length: count }, (_, at) => (at + count - 1) % count);
  const after = Int32Array.from({ length: count }, (_, at) => (at + 1) % count);
  const narrowing = Math.cos(((points[0]?.lat ?? 0) * Math.PI) / 180);
  const areaAt = (at: number) => {
    if (!isRing && (at === 0 || at === count - 1)) return Number.POSITIVE_INFINITY;
    const [a, b, c] = [points[before[at] ?? 0], points[at], points[after[at] ?? 0]];
    if (!a || !b || !c) return Number.POSITIVE_INFINITY;
    return (Math.abs((b.lon - a.lon) * (c.lat - a.lat) - (c.lon - a.lon) * (b.lat - a.lat)) * narrowing) / 2;
  };
  const heap = new Heap(count);
  for (let at = 0; at < count; at += 1) heap.put(at, areaAt(at));
  let floor = 0;
  for (let left = count; left > least; left -= 1) {
    const next = heap.take();
    if (next === undefined || next.weight === Number.POSITIVE_INFINITY) break;
    floor = Math.max(floor, next.weight);
    weights[next.item] = floor;
    const [a, b] = [before[next.item] ?? 0, after[next.item] ?? 0];
    after[a] = b;
    before[b] = a;
    heap.put(a, areaAt(a));
    heap.put(b, areaAt(b));
  }
  return weights;
}

/** A binary heap of numbered items whose weights may change. */
class Heap {
  private readonly items: Int32Array;
  private readonly places: Int32Array;
  private readonly weights: Float64Array;
  private size = 0;

  constructor(count: number) {
    this.items = new Int32Array(count);
    this.places = new Int32Array(count).fill(-1);
    this.weights = new Float64Array(count);
  }

  put(item: number, weight: number): void {
    this.weights[item] = weight;
    let place = this.places[item] ?? -1;
    if (place < 0) {
      place = this.size;
      this.size += 1;
      this.set(place, item);
    }
    this.rise(place);
    this.sink(this.places[item] ?? 0);
  }

  take(): { readonly item: number; readonly weight: number } | undefined {
    if (this.size === 0) return undefined;
    const item = this.items[0] ?? 0;
    this.size -= 1;
    const last = this.items[this.size] ?? 0;
    this.places[item] = -1;
    if (this.size > 0 && last !== item) {
      this.set(0, last);
      this.sink(0);
    }
    return { item, weight: this.weights[item] ?? 0 };
  }

  private set(place: number, item: number): void {
    this.items[place] = item;
    this.places[item] = place;
  }

  private isLess(a: number, b: number): boolean {
    const [one, other] = [this.items[a] ?? 0, this.items[b] ?? 0];
    const [light, heavy] = [this.weights[one] ?? 0, this.weights[other] ?? 0];
    return light < heavy || (light === heavy && one < other);
  }

  private swap(a: number, b: number): void {
    const [one, other] = [this.items[a] ?? 0, this.items[b] ?? 0];
    this.set(a, other);
    this.set(b, one);
  }

  private rise(from: number): void {
    for (let place = from; place > 0; ) {
      const up = (place - 1) >> 1;
      if (!this.isLess(place, up)) return;
      this.swap(place, up);
      place = up;
    }
  }

  private sink(from: number): void {
    for (let place = from; ; ) {
      const [left, right] = [2 * place + 1, 2 * place + 2];
      let least = place;
      if (left < this.size && this.isLess(left, least)) least = left;
      if (right < this.size && this.isLess(right, least)) least = right;
      if (least === place) return;
      this.swap(place, least);
      place = least;
    }
  }
}
