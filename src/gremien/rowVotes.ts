// What the rows of the seat editor add up to on a day, by the rule of the checks.
import type { IsoDate } from '../model/records';
import type { VotingSeat } from '../model/voteShares';
import { parseDate } from '../ui/dateText';
import { type DraftRow, isBlank } from './seatDraft';

/** The rows that are seats of the day; a number of votes that cannot be read counts as none written. */
export function votingSeats(rows: readonly DraftRow[], asOf: IsoDate): readonly VotingSeat[] {
  return rows
    .filter((row) => {
      const [from, to] = [parseDate(row.from), parseDate(row.to)];
      return !isBlank(row) && (from === undefined || from <= asOf) && (to === undefined || to >= asOf);
    })
    .map(({ key, role, votes, voting, actor, nominatedBy }) => ({
      id: key,
      role: role.id ?? '',
      voting,
      votes: /^\d+$/.test(votes.trim()) ? Number(votes) : undefined,
      actorId: actor.id,
      nominatedById: nominatedBy.id,
    }));
}
