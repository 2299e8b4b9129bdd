// How long ago a record was checked: groups of an honest age, oldest first.
import { monthsLater } from './calendar';
import type { IsoDate } from './records';

/** Never checked, more than 24, more than 12, at most 12 months ago. */
export const ageGroups = ['never', 'ancient', 'stale', 'fresh'] as const;
export type AgeGroup = (typeof ageGroups)[number];

interface Checked {
  readonly verifiedAt?: IsoDate;
}

/** The group on a day; what was checked after that day is fresh. */
export function ageOf({ verifiedAt }: Checked, asOf: IsoDate): AgeGroup {
  if (verifiedAt === undefined) return 'never';
  if (verifiedAt < monthsLater(asOf, -24)) return 'ancient';
  return verifiedAt < monthsLater(asOf, -12) ? 'stale' : 'fresh';
}

/** Checked once, but more than twelve months before the day; anything but a day was never checked. */
export function isOutdated(verifiedAt: unknown, asOf: IsoDate): boolean {
  return typeof verifiedAt === 'string' && ageOf({ verifiedAt }, asOf) !== 'fresh';
}

/** Whether somebody should look at it: never checked, or not within the last twelve months. */
export function needsChecking(record: Checked, asOf: IsoDate): boolean {
  return ageOf(record, asOf) !== 'fresh';
}

/** Records by group, in each the longest unchecked first; what is equally old keeps its order. */
export function byAge<R extends Checked>(
  records: readonly R[],
  asOf: IsoDate,
): ReadonlyMap<AgeGroup, readonly R[]> {
  const groups = new Map<AgeGroup, R[]>(ageGroups.map((group) => [group, []]));
  for (const record of records) groups.get(ageOf(record, asOf))?.push(record);
  for (const group of groups.values()) {
    group.sort((a, b) => order(a.verifiedAt ?? '', b.verifiedAt ?? ''));
  }
  return groups;
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
