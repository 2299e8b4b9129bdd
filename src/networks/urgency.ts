// What is most urgent today, derived from the data alone, and the rule by which it is ordered.
import {
  type Counted,
  endingTies,
  expiredTies,
  type Gap,
  gapScope,
  leftHolders,
  schoolsWithoutSocialWork,
  staleContacts,
  vacantPositions,
  vacantSeats,
} from '../model/gaps';
import { type Network, validOn } from '../model/network';
import type { IsoDate } from '../model/records';
import { dueOn } from '../model/retention';

/**
 * How pressing each matter is and whom it concerns. The rule, as the page explains it: first what the law demands (1), then what is over
 * but still there (2), then what nobody does (3), then what ends soon (4), last what should be looked at again (5). Within a step the
 * oldest day comes first, then the larger number.
 */
const matters = {
  dueDeletions: { step: 1, field: 'data' },
  expired: { step: 2, field: 'agreements' },
  reviewDue: { step: 2, field: 'agreements' },
  leftHolders: { step: 2, field: 'people' },
  vacantSeats: { step: 3, field: 'people' },
  vacantPositions: { step: 3, field: 'people' },
  ending: { step: 4, field: 'agreements' },
  staleContacts: { step: 5, field: 'people' },
  schoolsWithoutSocialWork: { step: 5, field: 'schools' },
} as const;
export type MatterCode = keyof typeof matters;

/** Something to be done, with exactly the records it counts. */
export interface Matter {
  readonly code: MatterCode;
  readonly items: readonly Counted[];
}

/** All matters of the day that have records behind them, the most urgent first. */
export function mattersOf(network: Network, today: IsoDate): readonly Matter[] {
  const scope = gapScope(network, today);
  const gaps = [
    expiredTies(scope),
    leftHolders(scope),
    vacantSeats(scope),
    vacantPositions(scope),
    endingTies(scope),
    staleContacts(scope),
    schoolsWithoutSocialWork(scope),
  ] as readonly (Gap & { readonly code: MatterCode })[];
  const all: readonly Matter[] = [
    ...gaps,
    { code: 'reviewDue', items: reviewsDue(network, today) },
    { code: 'dueDeletions', items: deletionsDue(network, today) },
  ];
  return all.filter(({ items }) => items.length > 0).sort(byUrgency);
}

/** How many things stand at the top. */
const atTop = 3;

/**
 * Three different things for the top of the page: of data, agreements, people and schools only the most urgent one each; the rest below,
 * in the same order.
 */
export function topOf(ordered: readonly Matter[]): {
  readonly top: readonly Matter[];
  readonly rest: readonly Matter[];
} {
  const fields = new Set<string>();
  const top: Matter[] = [];
  for (const matter of ordered) {
    const { field } = matters[matter.code];
    if (fields.has(field) || top.length === atTop) continue;
    fields.add(field);
    top.push(matter);
  }
  return { top, rest: ordered.filter((matter) => !top.includes(matter)) };
}

const codes = Object.keys(matters);

function byUrgency(a: Matter, b: Matter): number {
  const [one, other] = [oldestOf(a), oldestOf(b)];
  return (
    matters[a.code].step - matters[b.code].step ||
    (one < other ? -1 : one > other ? 1 : 0) ||
    b.items.length - a.items.length ||
    codes.indexOf(a.code) - codes.indexOf(b.code)
  );
}

/** The oldest day of a matter; one without days comes after all that have one. */
function oldestOf({ items }: Matter): string {
  const days = items.flatMap(({ day }) => day ?? []);
  return days.length === 0 ? '9' : days.reduce((oldest, day) => (day < oldest ? day : oldest));
}

/** Ties of the day whose review has come, the oldest first. */
function reviewsDue(network: Network, today: IsoDate): readonly Counted[] {
  return [...network.cooperations.values()]
    .filter((tie) => tie.status !== 'ended' && validOn(tie, today) && (tie.reviewOn ?? '9') <= today)
    .map(({ id, reviewOn = '' }): Counted => ({ table: 'cooperations', id, day: reviewOn }))
    .sort((a, b) => ((a.day ?? '') < (b.day ?? '') ? -1 : 1));
}

/** People and private addresses whose retention period is over, the longest due first; some may be removed already. */
function deletionsDue(network: Network, today: IsoDate): readonly Counted[] {
  return dueOn(network, today).map(({ contactId, until }) => ({
    table: 'contacts',
    id: contactId,
    day: until,
  }));
}
