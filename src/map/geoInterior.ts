// A point that lies inside an area: where its name and its actors stand.
import type { Degrees } from './geoProjection';

type Ring = readonly Degrees[];

/**
 * The middle of the widest stretch inside, on one of a few parallels across the area (rings by the even-odd rule, holes left out). Unlike a
 * centroid it is never outside of a bent area. `undefined` for an area without extent.
 */
export function interiorPoint(rings: readonly Ring[]): Degrees | undefined {
  const lats = rings.flatMap((ring) => ring.map(({ lat }) => lat));
  const [low, high] = [least(lats), -least(lats.map((lat) => -lat))];
  if (!(high > low)) return undefined;
  let best: { readonly at: Degrees; readonly width: number } | undefined;
  for (const share of [0.5, 0.4, 0.6, 0.3, 0.7, 0.21, 0.79]) {
    const found = widestAt(rings, low + (high - low) * share);
    // The middle is the better place for a name: another parallel must be clearly wider.
    if (found && (best === undefined || found.width > best.width * 1.3)) best = found;
  }
  return best?.at;
}

function widestAt(rings: readonly Ring[], lat: number) {
  const crossings = rings.flatMap((ring) =>
    ring.flatMap((a, index) => {
      const b = ring[(index + 1) % ring.length] ?? a;
      return a.lat > lat === b.lat > lat ? [] : [a.lon + ((lat - a.lat) / (b.lat - a.lat)) * (b.lon - a.lon)];
    }),
  );
  crossings.sort((a, b) => a - b);
  let best: { readonly at: Degrees; readonly width: number } | undefined;
  for (let at = 0; at + 1 < crossings.length; at += 2) {
    const [from = 0, to = 0] = [crossings[at], crossings[at + 1]];
    if (to > from && (best === undefined || to - from > best.width))
      best = { at: { lat, lon: (from + to) / 2 }, width: to - from };
  }
  return best;
}

/** Whether a point is inside, by the even-odd rule. */
export function isInside(rings: readonly Ring[], { lat, lon }: Degrees): boolean {
  let inside = false;
  for (const ring of rings) {
    for (const [index, a] of ring.entries()) {
      const b = ring[(index + 1) % ring.length] ?? a;
      if (a.lat > lat !== b.lat > lat && lon < a.lon + ((lat - a.lat) / (b.lat - a.lat)) * (b.lon - a.lon))
        inside = !inside;
    }
  }
  return inside;
}

/** Square degrees inside a ring, without its sign. */
export function ringArea(ring: Ring): number {
  return (
    Math.abs(
      ring.reduce((sum, a, index) => {
        const b = ring[(index + 1) % ring.length] ?? a;
        return sum + a.lon * b.lat - b.lon * a.lat;
      }, 0),
    ) / 2
  );
}

function least(values: readonly number[]): number {
  return values.reduce((low, value) => Math.min(low, value), Number.POSITIVE_INFINITY);
}
