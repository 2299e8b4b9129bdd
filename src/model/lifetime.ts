// The network's life: from its first dated event to its last, with how many cooperations began and ended in each month.
import { dateOfDay, dayNumber, firstOfMonth, monthNumber, monthsLater } from './calendar';
import type { Network } from './network';
import type { IsoDate } from './records';

/** What begins and ends on days of its own and is seen on the map or counted beside it. */
const datedTables = ['actors', 'cooperations', 'relations', 'gremien', 'seats'] as const;

/** One month of the life: cooperations that began in it, and those whose last day lies in it. */
export interface Month {
  /** Its first day. */
  readonly day: IsoDate;
  readonly begun: number;
  readonly ended: number;
}

export interface Lifetime {
  readonly first: IsoDate;
  readonly last: IsoDate;
  /** Every month from that of `first` to that of `last`. */
  readonly months: readonly Month[];
  /** Cooperations without a recorded beginning: they count as having always been there. */
  readonly undated: number;
}

/** What is farther away says always or never: a founding day of 1870, an end in 9999 must not squeeze the years that matter. */
const farthest = 20;

/** Always holds today and at least the year before it; days more than twenty years from today are passed over. */
export function lifetimeOf(network: Network, today: IsoDate): Lifetime {
  const earliest = monthsLater(today, -12 * farthest);
  const latest = monthsLater(today, 12 * farthest);
  let first = monthsLater(today, -12);
  let last = today;
  const meet = (day: IsoDate | undefined) => {
    if (day === undefined || day < earliest || day > latest) return;
    if (day < first) first = day;
    if (day > last) last = day;
  };
  for (const table of datedTables) {
    for (const { validFrom, validTo } of network.living(table).values()) {
      meet(validFrom);
      // What ended is gone on the day after.
      if (validTo !== undefined && validTo < latest) meet(dateOfDay(dayNumber(validTo) + 1));
    }
  }
  return { first, last, ...monthly(network, first, last) };
}

function monthly(
  network: Network,
  first: IsoDate,
  last: IsoDate,
): { readonly months: readonly Month[]; readonly undated: number } {
  const start = monthNumber(first);
  const size = monthNumber(last) - start + 1;
  const begun = new Array<number>(size).fill(0);
  const ended = new Array<number>(size).fill(0);
  let undated = 0;
  const count = (into: number[], day: IsoDate | undefined) => {
    const at = day === undefined ? -1 : monthNumber(day) - start;
    if (at >= 0 && at < size) into[at] = (into[at] ?? 0) + 1;
  };
  for (const { validFrom, validTo } of network.cooperations.values()) {
    if (validFrom === undefined) undated += 1;
    count(begun, validFrom);
    count(ended, validTo);
  }
  const months = begun.map((all, at) => ({
    day: firstOfMonth(start + at),
    begun: all,
    ended: ended[at] ?? 0,
  }));
  return { months, undated };
}
