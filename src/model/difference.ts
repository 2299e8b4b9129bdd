// What is different between two days of one network: a list that turns around when the days do.
import type { Visible } from './filter';
import { type Network, validOn } from './network';
import type { Id } from './records';

/** What is compared: records of a table, and seats that somebody holds. */
export const comparedSets = ['actors', 'cooperations', 'relations', 'gremien', 'seats', 'holders'] as const;
export type ComparedSet = (typeof comparedSets)[number];

/** Only `after` is new, only `before` has ended; with both the one was followed by the other. */
export interface Difference {
  readonly of: ComparedSet;
  readonly before: Id | undefined;
  readonly after: Id | undefined;
}

/** Of each set how many are new, have ended, or were followed by another one. */
export interface Turnover {
  readonly begun: number;
  readonly ended: number;
  readonly followed: number;
}

export function turnoverOf(differences: readonly Difference[], set: ComparedSet): Turnover {
  let [begun, ended, followed] = [0, 0, 0];
  for (const { of, before, after } of differences) {
    if (of !== set) continue;
    if (before === undefined) begun += 1;
    else if (after === undefined) ended += 1;
    else followed += 1;
  }
  return { begun, ended, followed };
}

/** What is there on a day: for each record a key by which another one follows it. */
export type Presence = Readonly<Record<ComparedSet, ReadonlyMap<Id, string>>>;

/** A cooperation is followed by another one between the same two, a seat by one of the same actor and role. */
export function presenceIn(network: Network, shown: Visible): Presence {
  const { actors, cooperations, relations, gremien, seats, asOf } = shown;
  const held = seats.filter((seat) => {
    const holder = seat.holderId === undefined ? undefined : network.contacts.get(seat.holderId);
    return seat.vacant !== true && (holder === undefined || validOn(holder, asOf));
  });
  return {
    actors: keyed(actors, ({ id }) => id),
    cooperations: keyed(cooperations, ({ actorA, actorB }) =>
      actorA < actorB ? `${actorA} ${actorB}` : `${actorB} ${actorA}`,
    ),
    relations: keyed(relations, ({ from, to, kind }) => `${from} ${kind} ${to}`),
    gremien: keyed(gremien, ({ id }) => id),
    seats: keyed(seats, ({ gremiumId, actorId, role }) => `${gremiumId} ${actorId} ${role}`),
    holders: keyed(held, ({ id }) => id),
  };
}

/** Everything that tells the one from the other, in an order that does not depend on which comes first. */
export function differencesBetween(before: Presence, after: Presence): readonly Difference[] {
  return comparedSets.flatMap((of) => differencesOf(of, before[of], after[of]));
}

function differencesOf(
  of: ComparedSet,
  before: ReadonlyMap<Id, string>,
  after: ReadonlyMap<Id, string>,
): Difference[] {
  const begun = new Map<string, Id[]>();
  for (const [id, key] of after) {
    if (before.has(id)) continue;
    const list = begun.get(key);
    if (list) list.push(id);
    else begun.set(key, [id]);
  }
  const ended = new Map<string, Id[]>();
  for (const [id, key] of before) {
    if (after.has(id)) continue;
    const list = ended.get(key);
    if (list) list.push(id);
    else ended.set(key, [id]);
  }
  const keys = [...new Set([...ended.keys(), ...begun.keys()])].sort();
  return keys.flatMap((key) => {
    const old = [...(ended.get(key) ?? [])].sort();
    const young = [...(begun.get(key) ?? [])].sort();
    return Array.from({ length: Math.max(old.length, young.length) }, (_, at) => ({
      of,
      before: old[at],
      after: young[at],
    }));
  });
}

function keyed<R extends { readonly id: Id }>(records: readonly R[], keyOf: (record: R) => string) {
  return new Map(records.map((record) => [record.id, keyOf(record)]));
}
