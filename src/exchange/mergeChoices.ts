// What has to be decided in a merge, one by one or all at once.
import type { Conflict, MergeDecisions, Removal } from '../merging/mergeFindings';

export type Bulk = 'mine' | 'theirs' | 'proposal';

const kept = new Set(['placements', 'sources', 'sourceRows', 'erasures', 'disclosures']);
const keptFields = new Set(['extSource', 'extKey']);

/** Places on the map, and what the app keeps for itself, e.g. the row of a list a record came from: told, and decided by rule. */
export function isAsked({ table, field }: Pick<Conflict, 'table' | 'field'>): boolean {
  return !kept.has(table) && !keptFields.has(field);
}

/** The places of a merge that are to be decided, or were decided on the other side: what is counted is what is listed. */
export interface Places {
  readonly conflicts: readonly Conflict[];
  readonly removals: readonly Removal[];
}

export function toDecide({ conflicts, removals }: Places): Places {
  return {
    conflicts: conflicts.filter((each) => isAsked(each) && !each.decidedThere),
    removals: removals.filter(({ decidedThere }) => !decidedThere),
  };
}

/** Shown with that decision chosen: it stands where nobody decides otherwise. */
export function decidedThere({ conflicts, removals }: Places): Places {
  return {
    conflicts: conflicts.filter((each) => isAsked(each) && each.decidedThere),
    removals: removals.filter((each) => each.decidedThere),
  };
}

export function countOf({ conflicts, removals }: Places): number {
  return conflicts.length + removals.length;
}

/** How many places still wait for a decision. */
export function undecided(places: Places, decisions: MergeDecisions): number {
  const { conflicts, removals } = toDecide(places);
  const open = [
    ...conflicts.map(({ key }) => decisions.conflicts?.[key]),
    ...removals.map(({ key }) => decisions.removals?.[key]),
  ];
  return open.filter((choice) => choice === undefined).length;
}

/** Then a merge is a step even where it changes no record. */
export function hasDecided({ conflicts = {}, removals = {} }: MergeDecisions): boolean {
  return Object.keys(conflicts).length + Object.keys(removals).length > 0;
}

/** What is chosen of a contradiction, by hand or on the other side. */
export function choiceOf(
  { key, winner, decidedThere: isDecided }: Conflict,
  { conflicts }: MergeDecisions,
): 'mine' | 'theirs' | undefined {
  return conflicts?.[key] ?? (isDecided ? winner : undefined);
}

export function removalChoiceOf(
  { key, by, decidedThere: isDecided }: Removal,
  { removals }: MergeDecisions,
): 'keep' | 'remove' | undefined {
  const there = by === 'mine' ? ('keep' as const) : ('remove' as const);
  return removals?.[key] ?? (isDecided ? there : undefined);
}

/**
 * All that is to be decided, beside what was chosen of places decided on the other side. The proposal: what every copy would take by
 * itself; what somebody has worked on stays.
 */
export function decidedAll(places: Places, bulk: Bulk, before: MergeDecisions): MergeDecisions {
  const { conflicts, removals } = toDecide(places);
  return {
    conflicts: {
      ...before.conflicts,
      ...Object.fromEntries(
        conflicts.map(({ key, winner }) => [key, bulk === 'proposal' ? winner : bulk] as const),
      ),
    },
    removals: {
      ...before.removals,
      ...Object.fromEntries(
        removals.map(({ key, by }) => [key, bulk === 'proposal' || by !== bulk ? 'keep' : 'remove'] as const),
      ),
    },
  };
}
