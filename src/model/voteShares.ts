// Whose votes there are in the Jugendhilfeausschuss, and what § 71 SGB VIII asks for.
import type { Network } from './network';
import type { Gremium, Id } from './records';

export interface VoteShares {
  /** Votes of council members and of experienced persons the council has elected. */
  readonly council: number;
  /** Votes on proposal of the recognised independent carriers. */
  readonly carriers: number;
  /** The seats that vote. */
  readonly seatIds: readonly Id[];
}

/** Three fifths of the votes belong to the council's side, two fifths to that of the carriers (§ 71 (1) SGB VIII). */
const councilShare = 3 / 5;

/** The votes of one seat: none where it has no right to vote; one where nothing else is said and its role votes. */
export function votesOf({ voting, votes, role }: Pick<VotingSeat, 'voting' | 'votes' | 'role'>): number {
  if (voting === false) return 0;
  if (votes !== undefined) return votes;
  return voting === true || votingRoles.includes(role) ? 1 : 0;
}

/**
 * The votes of a seat as they are told of its Gremium: where nothing is written a role votes only in one that decides, or of which
 * only the law says so.
 */
export function votesIn(
  { mandate, type }: Pick<Gremium, 'mandate' | 'type'>,
  seat: Pick<VotingSeat, 'voting' | 'votes' | 'role'>,
): number {
  const isWritten = seat.voting !== undefined || seat.votes !== undefined;
  const decides = mandate === undefined ? type === 'youth_welfare_committee' : mandate === 'decides';
  return isWritten || decides ? votesOf(seat) : 0;
}

/** Roles that vote unless the seat says otherwise (domain 2.2). */
export const votingRoles: readonly string[] = ['chair', 'deputy_chair', 'board_member', 'voting_member'];

/** A seat as far as its votes go; a row of the seat editor may not know its organisation yet. */
export interface VotingSeat {
  readonly id: Id;
  readonly role: string;
  readonly voting?: boolean | undefined;
  readonly votes?: number | undefined;
  readonly actorId?: Id | undefined;
  readonly nominatedById?: Id | undefined;
}

/**
 * Votes by side of the seats of a day; vacant seats keep theirs. A seat is on the carriers' side if an independent carrier has proposed
 * it, or if nobody is named who has and it belongs to one.
 */
export function voteSharesOf(network: Network, seats: readonly VotingSeat[]): VoteShares {
  let council = 0;
  let carriers = 0;
  const seatIds: Id[] = [];
  for (const seat of seats) {
    const votes = votesOf(seat);
    if (votes === 0) continue;
    seatIds.push(seat.id);
    const proposer = network.actors.get(seat.nominatedById ?? seat.actorId ?? '');
    if (proposer && network.typeOf(proposer).sector === 'youth_independent') carriers += votes;
    else council += votes;
  }
  return { council, carriers, seatIds };
}

/** The council's votes nearest to three fifths, in whole votes; half a vote goes to the council. */
export function councilTarget({ council, carriers }: Pick<VoteShares, 'council' | 'carriers'>): number {
  return Math.round((council + carriers) * councilShare);
}

/** Whether the shares are off by a whole vote or more; a vote that cannot be divided is nobody's fault. */
export function isOffShare({ council, carriers }: Pick<VoteShares, 'council' | 'carriers'>): boolean {
  return Math.abs(council - (council + carriers) * councilShare) >= 1 - 1e-9;
}
