// Which snapshots stay: the last four, the last of two earlier days and of two earlier weeks, and no more than fits.

/** A snapshot as far as keeping it goes. Order is `index`; the clock only tells days apart, for it may have been wrong. */
export interface Keepable {
  readonly index: number;
  /** ISO time. */
  readonly at: string;
  /** With the journal that follows it. */
  readonly bytes: number;
}

const newest = 4;
const days = 2;
const weeks = 2;
/** The newest two stay whatever their size: the one to restore from, and the one before it should it be damaged. */
const always = 2;

/** Those of a network that stay; together at most `limit` bytes, the oldest go first. */
export function kept<P extends Keepable>(points: readonly P[], limit: number): P[] {
  const falling = points.toSorted((a, b) => b.index - a.index);
  const chosen = falling.slice(0, newest);
  const rest = falling.slice(newest);
  const seenDays = new Set(falling.slice(0, 1).map(dayOf));
  const byDay = oneOfEach(rest, dayOf, seenDays, days);
  const seenWeeks = new Set([...falling.slice(0, 1), ...byDay].map(weekOf));
  const byWeek = oneOfEach(
    rest.filter((point) => !byDay.includes(point)),
    weekOf,
    seenWeeks,
    weeks,
  );
  const wanted = [...chosen, ...byDay, ...byWeek].toSorted((a, b) => b.index - a.index);
  let bytes = 0;
  return wanted.filter((point, at) => {
    bytes += point.bytes;
    return at < always || bytes <= limit;
  });
}

/** The newest of each day or week that was not seen yet. */
function oneOfEach<P extends Keepable>(
  points: readonly P[],
  nameOf: (point: P) => string,
  seen: Set<string>,
  count: number,
): P[] {
  const found: P[] = [];
  for (const point of points) {
    const name = nameOf(point);
    if (found.length === count || seen.has(name)) continue;
    seen.add(name);
    found.push(point);
  }
  return found;
}

function dayOf({ at }: Keepable): string {
  return at.slice(0, 10);
}

/** Weeks begin on Monday, as everywhere in the app; 1 January 1970 was a Thursday. */
function weekOf({ at }: Keepable): string {
  const day = Math.floor(Date.parse(at) / 86_400_000);
  return String(Math.floor((day + 3) / 7));
}
