// The seats of a Gremium as they are written down in one go: new and changed ones, with organisations and persons nobody has entered yet.
import { apply, compose, type Op, type Patch } from './change';
import { checkedAdding, checkedSetting, isChange, type Problem } from './checks';
import { labelled, removeVerb, type Verb } from './deeds';
import { knownPerson } from './knownPerson';
import { movedIn } from './moved';
import { Network } from './network';
import type { Id, IsoDate, RecordOf, Seat, TableName } from './records';
import { continuationOf } from './seatContinuation';

/** Somebody who is there, or somebody new; a person named belongs to the organisation of the seat, and is the one of that name there if there is one. */
export type SeatActor = { readonly id: Id } | { readonly name: string; readonly type: string };
export type SeatPerson =
  | { readonly id: Id }
  | {
      readonly salutation?: string;
      readonly title?: string;
      readonly firstName?: string;
      readonly lastName: string;
    };

export interface SeatRow {
  /** A seat that is there; without it a new one. */
  readonly id?: Id;
  /** Always for a new seat; for one that is there only when it goes to another organisation. */
  readonly actor?: SeatActor;
  /** `null` empties, absent leaves as it is. */
  readonly holder?: SeatPerson | null;
  readonly deputy?: SeatPerson | null;
  /** What was there when the row was opened, for every property the row sets; another value is refused (rule D3). */
  readonly before?: Patch;
  readonly after: Patch;
}

export interface SeatFilling {
  readonly gremiumId: Id;
  readonly rows: readonly SeatRow[];
  /** Seats to be deleted, each with what was there when the row was opened; one that says something else by now is refused (rule D3). */
  readonly removed: readonly { readonly id: Id; readonly before: Patch }[];
}

const remove = removeVerb('seats', 'removeSeats');

/**
 * One change for the whole table: organisations, persons, seats. The same new name in two rows is one new record. A seat whose person
 * gives way goes on as a new row, so that earlier days still tell who sat there.
 */
const fillSeats: Verb<SeatFilling> = (network, { gremiumId, rows, removed }, world) => {
  let now = network;
  const ops: Op[] = [];
  const problems: Problem[] = [];
  const fresh = new Map<string, Id>();
  const take = (more: readonly Op[]) => {
    ops.push(...more);
    now = new Network(now.id, apply(now.rows, { ops: more }));
  };
  const add = <T extends TableName>(table: T, record: object): Id | undefined => {
    const known = fresh.get(`${table} ${JSON.stringify(record)}`);
    if (known !== undefined) return known;
    const id = world.newId();
    const added = checkedAdding(now, table, { ...record, id } as unknown as RecordOf[T]);
    if ('problems' in added) {
      problems.push(...added.problems);
      return undefined;
    }
    fresh.set(`${table} ${JSON.stringify(record)}`, id);
    take([added.op]);
    return id;
  };
  const person = (actorId: Id | undefined, wanted: SeatPerson | null | undefined) => {
    if (!wanted) return wanted;
    if ('id' in wanted) return wanted.id;
    const known = actorId === undefined ? undefined : knownPerson(now, actorId, wanted, world.today);
    return known?.id ?? add('contacts', { actorId, ...wanted });
  };

  const addSeat = (values: object) => {
    const added = checkedAdding(now, 'seats', {
      id: world.newId(),
      ...values,
    } as unknown as RecordOf['seats']);
    if ('problems' in added) problems.push(...added.problems);
    else take([added.op]);
  };

  let seats = removed.length;
  for (const { id, actor, holder, deputy, before = {}, after } of rows) {
    const actorId = actor && ('id' in actor ? actor.id : add('actors', actor));
    const seat = id === undefined ? undefined : now.seats.get(id);
    if (id !== undefined && !seat) problems.push({ code: 'notFound', table: 'seats', id });
    if (problems.length > 0) continue;
    const at = actorId ?? seat?.actorId;
    const holderId = person(at, holder);
    const deputyId = person(at, deputy);
    const set: Patch = {
      ...after,
      ...(actorId !== undefined && { actorId }),
      ...(holderId !== undefined && { holderId }),
      ...(deputyId !== undefined && { deputyId }),
    };
    if (problems.length > 0) continue;
    if (!seat) {
      const values = Object.entries({ ...set, gremiumId }).filter(([, value]) => value !== null);
      addSeat(Object.fromEntries(values));
      seats += 1;
      continue;
    }
    problems.push(...movedIn('seats', seat, before, set));
    const continued = isOthers(seat, set)
      ? continuationOf(seat, changeDay(seat, set, world.today), set)
      : undefined;
    const edited = checkedSetting(now, 'seats', [seat.id], continued?.ends ?? set);
    if ('problems' in edited) problems.push(...edited.problems);
    else take(edited.ops);
    if (continued) addSeat(continued.next);
    seats += ops.some((op) => op.table === 'seats' && op.id === seat.id) ? 1 : 0;
  }
  for (const { id, before } of removed) {
    const seat = network.seats.get(id);
    if (seat) problems.push(...movedIn('seats', seat, before));
  }
  if (problems.length > 0) return problems;

  const label = { ...labelled('fillSeats', [], seats, network.nameOf('gremien', gremiumId)).label };
  const gone = remove(now, { ids: removed.map(({ id }) => id) }, world);
  if (!isChange(gone)) return gone;
  return { ...compose({ label, ops }, gone), label };
};

/** Whether a person who is named on the seat gives way to another one or to nobody. */
function isOthers(seat: Seat, set: Patch): boolean {
  return (['holderId', 'deputyId'] as const).some(
    (slot) => slot in set && seat[slot] !== undefined && seat[slot] !== set[slot],
  );
}

/** The day from which the others sit there: the later beginning the row says, else today; an earlier one corrects the row as it stands. */
function changeDay(seat: Seat, { validFrom }: Patch, today: IsoDate): IsoDate {
  if (validFrom === undefined) return today;
  if (typeof validFrom === 'string' && (seat.validFrom === undefined || validFrom > seat.validFrom))
    return validFrom;
  return seat.validFrom ?? today;
}

export const seatFillVerbs = { fillSeats } as const;
