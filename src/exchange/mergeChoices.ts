// What has to be decided in a merge, one by one or all at once.
import type { Conflict, Findings, MergeDecisions } from '../merging/mergeFindings';

export type Bulk = 'mine' | 'theirs' | 'proposal';

const kept = new Set(['placements', 'sources', 'sourceRows', 'erasures', 'disclosures']);
const keptFields = new Set(['extSource', 'extKey']);

/** Places on the map, and what the app keeps for itself, e.g. the row of a list a record came from: told, and decided by rule. */
export function isAsked({ table, field }: Pick<Conflict, 'table' | 'field'>): boolean {
  return !kept.has(table) && !keptFields.has(field);
}

/** How many contradictions and removals wait for a decision. */
export function undecided({ conflicts, removals }: Findings, decisions: MergeDecisions): number {
  const open = [
    ...conflicts.filter(isAsked).map(({ key }) => decisions.conflicts?.[key]),
    ...removals.map(({ key }) => decisions.removals?.[key]),
  ];
  return open.filter((choice) => choice === undefined).length;
}

/** The proposal: what every copy would take by itself; what somebody has worked on stays. */
export function decidedAll({ conflicts, removals }: Findings, bulk: Bulk): MergeDecisions {
  return {
    conflicts: Object.fromEntries(
      conflicts.filter(isAsked).map(({ key, winner }) => [key, bulk === 'proposal' ? winner : bulk]),
    ),
    removals: Object.fromEntries(
      removals.map(({ key, by }) => [key, bulk === 'proposal' || by !== bulk ? 'keep' : 'remove']),
    ),
  };
}
