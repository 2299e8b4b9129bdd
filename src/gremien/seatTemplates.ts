// Which seats a Gremium of a type usually has, as rows to be filled: roles, votes and who is expected.
import { expectedSides, type Side } from '../model/gremiumRules';

export interface SeatPlan {
  readonly role: string;
  /** Who is expected; `council` is the council's side of § 71 SGB VIII. */
  readonly expects: Side | 'council';
}

const times = (count: number, plan: SeatPlan): SeatPlan[] => Array.from({ length: count }, () => plan);

/**
 * The Jugendhilfeausschuss of fifteen votes, nine of the council's side and six on proposal of the carriers (§ 71 (1) SGB VIII; the size is
 * that of domain 2.1), with advisers; any other type one seat for each side it should have, chaired by the first.
 */
export function seatPlans(type: string): readonly SeatPlan[] {
  if (type === 'youth_welfare_committee')
    return [
      { role: 'chair', expects: 'council' },
      { role: 'deputy_chair', expects: 'carriers' },
      ...times(8, { role: 'voting_member', expects: 'council' }),
      ...times(5, { role: 'voting_member', expects: 'carriers' }),
      { role: 'managing_office', expects: 'publicYouth' },
      ...(['schoolSide', 'police', 'health', 'work'] as const).map(
        (expects): SeatPlan => ({ role: 'advisory_member', expects }),
      ),
    ];
  return expectedSides(type).map((expects, at) => ({ role: at === 0 ? 'chair' : 'voting_member', expects }));
}
