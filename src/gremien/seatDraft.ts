// A row of the seat editor: what is typed, what is wrong with it, and what of it is to be written. Pure.
import { showDate } from '../i18n/translate';
import type { Patch } from '../model/change';
import { seatRoles } from '../model/choices';
import { type Network, validOn } from '../model/network';
import type { Gremium, Id, IsoDate, Seat } from '../model/records';
import type { SeatActor, SeatFilling, SeatPerson, SeatRow } from '../model/seatFill';
import { votingRoles } from '../model/voteShares';
import { readPerson } from '../planning/readPerson';
import { parseDate } from '../ui/dateText';

/** Somebody chosen, or text that is nobody yet. */
export interface Named {
  readonly id?: Id | undefined;
  readonly text: string;
}

export interface DraftRow {
  readonly key: string;
  /** The seat it stands for; without it a new one. */
  readonly seatId?: Id;
  readonly actor: Named;
  /** Type of an actor to be created, '' until it is chosen. */
  readonly newType?: string | undefined;
  readonly role: Named;
  readonly votes: string;
  /** The right to vote of the seat, until another number of votes is written. */
  readonly voting?: boolean | undefined;
  readonly holder: Named;
  readonly deputy: Named;
  readonly nominatedBy: Named;
  readonly from: string;
  readonly to: string;
  readonly vacant: boolean;
  /** Who is expected here by the template. */
  readonly expects?: string;
}

export type RowError =
  | 'actor'
  | 'actorMissing'
  | 'type'
  | 'role'
  | 'nominatedBy'
  | 'votes'
  | 'date'
  | 'period';

export const nobody: Named = { text: '' };

/** Chairs are few; every other role is taken on by the next row. */
const uniqueRoles: readonly string[] = [
  'chair',
  'deputy_chair',
  'managing_office',
  'coordination',
  'minute_taker',
  'facilitator',
];

/** The vote a role has where the Gremium decides. */
export function votesFor(gremium: Pick<Gremium, 'mandate'>, role: string | undefined): string {
  return gremium.mandate === 'decides' && role !== undefined && votingRoles.includes(role) ? '1' : '';
}

/** The next row: first the chair, then members; role and beginning go on from the row above, as in a list filled by hand. */
export function nextRow(
  key: string,
  above: DraftRow | undefined,
  gremium: Gremium,
  roleWord: RoleWord,
): DraftRow {
  const goesOn =
    above?.seatId === undefined && above?.role.id !== undefined && !uniqueRoles.includes(above.role.id);
  const role = above === undefined ? 'chair' : goesOn ? (above.role.id ?? '') : 'voting_member';
  return {
    key,
    actor: nobody,
    role: { id: role, text: roleWord(role) },
    votes: votesFor(gremium, role),
    holder: nobody,
    deputy: nobody,
    nominatedBy: nobody,
    from: above?.seatId === undefined ? (above?.from ?? '') : '',
    to: '',
    vacant: false,
  };
}

export type RoleWord = (role: string) => string;

/** The seats that are not over yet, as rows. */
export function rowsOf(network: Network, gremiumId: Id, asOf: IsoDate, roleWord: RoleWord): DraftRow[] {
  const named = (table: 'actors' | 'contacts', id: Id | undefined): Named =>
    id === undefined ? nobody : { id, text: network.nameOf(table, id) };
  return openSeats(network, gremiumId, asOf).map((seat) => ({
    key: seat.id,
    seatId: seat.id,
    actor: named('actors', seat.actorId),
    role: { id: seat.role, text: roleWord(seat.role) },
    votes: seat.votes === undefined ? '' : String(seat.votes),
    voting: seat.voting,
    holder: named('contacts', seat.holderId),
    deputy: named('contacts', seat.deputyId),
    nominatedBy: named('actors', seat.nominatedById),
    from: showDate(seat.validFrom),
    to: showDate(seat.validTo),
    vacant: seat.vacant === true,
  }));
}

/** Seats of the day and those still to come, chair first. */
export function openSeats(network: Network, gremiumId: Id, asOf: IsoDate): readonly Seat[] {
  const rank = ({ role }: Seat) => (seatRoles as readonly string[]).indexOf(role);
  return network
    .seatsIn(gremiumId)
    .filter((seat) => validOn(seat, asOf) || (seat.validFrom !== undefined && seat.validFrom > asOf))
    .sort((a, b) => rank(a) - rank(b));
}

/** A row in which nobody has been named counts for nothing. */
export function isBlank(row: DraftRow): boolean {
  return (
    row.seatId === undefined &&
    row.actor.text.trim() === '' &&
    row.holder.text.trim() === '' &&
    row.deputy.text.trim() === ''
  );
}

/** The first thing that is not clear in a row, by column. */
export function rowErrors(row: DraftRow): Readonly<Partial<Record<keyof DraftRow, RowError>>> {
  if (isBlank(row)) return {};
  const errors: Partial<Record<keyof DraftRow, RowError>> = {};
  if (row.actor.text.trim() === '') errors.actor = 'actorMissing';
  else if (row.actor.id === undefined && row.newType === undefined) errors.actor = 'actor';
  else if (row.actor.id === undefined && row.newType === '') errors.newType = 'type';
  if (row.role.id === undefined) errors.role = 'role';
  if (row.nominatedBy.id === undefined && row.nominatedBy.text.trim() !== '')
    errors.nominatedBy = 'nominatedBy';
  if (!/^(?:\d{1,3}|1000)?$/.test(row.votes.trim())) errors.votes = 'votes';
  for (const side of ['from', 'to'] as const)
    if (row[side].trim() !== '' && parseDate(row[side]) === undefined) errors[side] = 'date';
  const [from, to] = [parseDate(row.from), parseDate(row.to)];
  if (from !== undefined && to !== undefined && from > to) errors.to = 'period';
  return errors;
}

/** What the rows say that was not there when the editor was opened. */
export function fillingOf(gremiumId: Id, begun: readonly DraftRow[], rows: readonly DraftRow[]): SeatFilling {
  const before = new Map(begun.map((row) => [row.key, row]));
  const kept = new Set(rows.map((row) => row.key));
  return {
    gremiumId,
    rows: rows.flatMap((row) => {
      const was = before.get(row.key);
      if (isBlank(row) || was === row) return [];
      const filled = was ? edited(row, was) : added(row);
      return filled ?? [];
    }),
    removed: begun.flatMap((row) =>
      kept.has(row.key) || row.seatId === undefined ? [] : [{ id: row.seatId, before: begunWith(row) }],
    ),
  };
}

function added(row: DraftRow): SeatRow {
  const holder = personOf(row.holder);
  const deputy = personOf(row.deputy);
  return { actor: actorOf(row), ...(holder && { holder }), ...(deputy && { deputy }), after: valuesOf(row) };
}

function edited(row: DraftRow, was: DraftRow): SeatRow | undefined {
  const [now, then] = [valuesOf(row), valuesOf(was)];
  const keys = Object.keys(now).filter((key) => now[key] !== then[key]);
  const isOther = (column: 'actor' | 'holder' | 'deputy') =>
    row[column].id !== was[column].id || row[column].text !== was[column].text;
  const after = Object.fromEntries(keys.map((key) => [key, now[key] ?? null]));
  const before: Record<string, string | number | boolean | null> = Object.fromEntries(
    keys.map((key) => [key, (key === 'voting' ? was.voting : then[key]) ?? null]),
  );
  if (isOther('actor')) before['actorId'] = was.actor.id ?? null;
  if (isOther('holder')) before['holderId'] = was.holder.id ?? null;
  if (isOther('deputy')) before['deputyId'] = was.deputy.id ?? null;
  if (Object.keys(before).length === 0) return undefined;
  return {
    id: row.seatId ?? '',
    ...(isOther('actor') && { actor: actorOf(row) }),
    ...(isOther('holder') && { holder: personOf(row.holder) }),
    ...(isOther('deputy') && { deputy: personOf(row.deputy) }),
    before,
    after,
  };
}

/** All that a row said of its seat. */
function begunWith(row: DraftRow): Patch {
  const values = { ...valuesOf(row), voting: row.voting ?? null };
  const [actorId, holderId, deputyId] = [row.actor.id, row.holder.id, row.deputy.id].map((id) => id ?? null);
  return { ...values, actorId, holderId, deputyId } as Patch;
}

function actorOf({ actor, newType }: DraftRow): SeatActor {
  return actor.id === undefined ? { name: actor.text.trim(), type: newType ?? '' } : { id: actor.id };
}

function personOf({ id, text }: Named): SeatPerson | null {
  if (id !== undefined) return { id };
  if (text.trim() === '') return null;
  const { firstName, ...person } = readPerson(text);
  return { ...person, ...(firstName !== undefined && firstName !== '' && { firstName }) };
}

function valuesOf(row: DraftRow): Patch {
  const votes = row.votes.trim() === '' ? null : Number(row.votes);
  return {
    role: row.role.id ?? null,
    votes,
    // Without a number of votes the right to vote stays what it was.
    ...(votes !== null && { voting: votes > 0 }),
    nominatedById: row.nominatedBy.id ?? null,
    validFrom: parseDate(row.from) ?? null,
    validTo: parseDate(row.to) ?? null,
    vacant: row.vacant ? true : null,
  };
}
