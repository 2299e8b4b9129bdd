// What is different between two days of one network: a list that turns around when the days do.
import type { Visible } from './filter';
import { type Network, validOn } from './network';
import type { Id, RecordOf } from './records';

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

/** What is there on a day. */
export type Presence = { readonly [S in ComparedSet]: ReadonlyMap<Id, RecordOf[TableOf<S>]> };

type TableOf<S extends ComparedSet> = S extends 'holders' ? 'seats' : Exclude<S, 'holders'>;

export function presenceIn(network: Network, shown: Visible): Presence {
  const { actors, cooperations, relations, gremien, seats, asOf } = shown;
  const held = seats.filter((seat) => {
    const holder = seat.holderId === undefined ? undefined : network.contacts.get(seat.holderId);
    return seat.vacant !== true && (holder === undefined || validOn(holder, asOf));
  });
  return {
    actors: byId(actors),
    cooperations: byId(cooperations),
    relations: byId(relations),
    gremien: byId(gremien),
    seats: byId(seats),
    holders: byId(held),
  };
}

/** Records with the same key follow each other: a cooperation between the same two, a seat of the same actor and role. */
const keys: { readonly [S in ComparedSet]: (record: RecordOf[TableOf<S>]) => string } = {
  actors: ({ id }) => id,
  cooperations: ({ actorA, actorB }) => (actorA < actorB ? `${actorA} ${actorB}` : `${actorB} ${actorA}`),
  relations: ({ from, to, kind }) => `${from} ${kind} ${to}`,
  gremien: ({ id }) => id,
  seats: ({ gremiumId, actorId, role }) => `${gremiumId} ${actorId} ${role}`,
  holders: ({ id }) => id,
};

/** Everything that tells the one from the other, in an order that does not depend on which comes first. */
export function differencesBetween(before: Presence, after: Presence): readonly Difference[] {
  return comparedSets.flatMap((of) => differencesOf(of, before, after));
}

function differencesOf<S extends ComparedSet>(of: S, before: Presence, after: Presence): Difference[] {
  const ended = missingIn(of, after, before);
  const begun = missingIn(of, before, after);
  const all = [...new Set([...ended.keys(), ...begun.keys()])].sort();
  return all.flatMap((key) => {
    const old = [...(ended.get(key) ?? [])].sort();
    const young = [...(begun.get(key) ?? [])].sort();
    return Array.from({ length: Math.max(old.length, young.length) }, (_, at) => ({
      of,
      before: old[at],
      after: young[at],
    }));
  });
}

/** Ids by key of what is there in `from` and not in `there`. */
function missingIn<S extends ComparedSet>(of: S, there: Presence, from: Presence): Map<string, Id[]> {
  const missing = new Map<string, Id[]>();
  for (const [id, record] of from[of]) {
    if (there[of].has(id)) continue;
    const key = keys[of](record);
    const list = missing.get(key);
    if (list) list.push(id);
    else missing.set(key, [id]);
  }
  return missing;
}

function byId<R extends { readonly id: Id }>(records: readonly R[]): ReadonlyMap<Id, R> {
  return new Map(records.map((record) => [record.id, record]));
}
