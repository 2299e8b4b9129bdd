// The network as lines of text: every shown actor and Gremium, and below it, when opened, everything that ties it.
import { sentence, word } from '../i18n/translate';
import { type Network, shortNameOf } from '../model/network';
import type { Actor, Cooperation, Gremium, Id, Relation } from '../model/records';
import type { Shown } from './elements';
import type { SeatLine, SharedTie, Sitting } from './sitting';
import type { TimeMarks, TimeSign } from './timeMarks';

interface Head {
  readonly key: string;
  readonly id: Id;
  readonly name: string;
  /** What is counted of it: cooperations, or those who sit together; of a Gremium its members. */
  readonly count: number;
  readonly ties: number;
  readonly open: boolean;
  /** Place among the actors and Gremien, from 1. */
  readonly position: number;
  readonly total: number;
}

export interface ActorRow extends Head {
  readonly kind: 'actor';
  readonly actor: Actor;
  readonly sign?: TimeSign | undefined;
}

export interface GremiumRow extends Head {
  readonly kind: 'gremium';
  readonly gremium: Gremium;
}

interface Tie {
  readonly key: string;
  /** The actor or Gremium it stands below. */
  readonly of: Id;
  readonly position: number;
  readonly total: number;
}

export interface TieRow extends Tie {
  readonly kind: 'cooperation' | 'relation';
  readonly partner: Actor;
  readonly tie: Cooperation | Relation;
  /** Whether the line runs from this actor to the partner. */
  readonly outgoing: boolean;
  /** Cooperations behind the line. */
  readonly count?: number;
  /** New or ended since the day compared with. */
  readonly sign?: TimeSign | undefined;
}

/** A seat told from one of its ends, or that two sit together. */
export interface SittingRow extends Tie {
  readonly kind: 'seat' | 'member' | 'shared';
  readonly partner: Actor | Gremium;
  /** Roles of the seats, or names of the common Gremien. */
  readonly words: string;
  readonly count: number;
}

export type OutlineRow = ActorRow | GremiumRow | TieRow | SittingRow;

export function isHead(row: OutlineRow | undefined): row is ActorRow | GremiumRow {
  return row?.kind === 'actor' || row?.kind === 'gremium';
}

export function isSitting(row: OutlineRow): row is SittingRow {
  return row.kind === 'seat' || row.kind === 'member' || row.kind === 'shared';
}

export interface Outlined {
  readonly actors: readonly Actor[];
  readonly cooperationsOf: ReadonlyMap<Id, readonly Cooperation[]>;
  readonly relationsOf: ReadonlyMap<Id, readonly Relation[]>;
  readonly gremien: readonly Gremium[];
  /** Seats by actor and by Gremium. */
  readonly seatsOf: ReadonlyMap<Id, readonly SeatLine[]>;
  readonly sharedOf: ReadonlyMap<Id, readonly SharedTie[]>;
  readonly merged: NonNullable<Shown['merged']>;
  readonly isShared: boolean;
  readonly marks: TimeMarks | undefined;
  /** Cooperations that have ended since the day compared with. */
  readonly pastOf: ReadonlyMap<Id, readonly Cooperation[]>;
}

/** Signs of the bar of time, and the cooperations of the day compared with. */
export interface OutlinedTime {
  readonly marks: TimeMarks | undefined;
  readonly before: { readonly cooperations: readonly Cooperation[] };
}

const collator = new Intl.Collator('de', { numeric: true });

/** Sorted once per visible state; opening a row costs nothing then. */
export function outlined(
  shown: Shown & { readonly sitting?: Sitting | undefined },
  time?: OutlinedTime,
): Outlined {
  const marks = time?.marks;
  const pastOf = new Map<Id, Cooperation[]>();
  const cooperationsOf = new Map<Id, Cooperation[]>();
  const relationsOf = new Map<Id, Relation[]>();
  const seatsOf = new Map<Id, SeatLine[]>();
  const sharedOf = new Map<Id, SharedTie[]>();
  const note = <T>(table: Map<Id, T[]>, id: Id, tie: T) => {
    const list = table.get(id);
    if (list) list.push(tie);
    else table.set(id, [tie]);
  };
  for (const tie of shown.cooperations) {
    note(cooperationsOf, tie.actorA, tie);
    note(cooperationsOf, tie.actorB, tie);
  }
  for (const tie of shown.relations) {
    note(relationsOf, tie.from, tie);
    note(relationsOf, tie.to, tie);
  }
  for (const line of shown.sitting?.seats ?? []) {
    note(seatsOf, line.actorId, line);
    note(seatsOf, line.gremiumId, line);
  }
  for (const tie of shown.sitting?.shared ?? []) {
    note(sharedOf, tie.a, tie);
    note(sharedOf, tie.b, tie);
  }
  for (const tie of marks ? (time?.before.cooperations ?? []) : []) {
    if (marks?.ties.get(tie.id) !== 'ended') continue;
    note(pastOf, tie.actorA, tie);
    note(pastOf, tie.actorB, tie);
  }
  const isShared = shown.sitting?.as === 'shared';
  return {
    actors: [...shown.actors].sort((a, b) => collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1)),
    cooperationsOf,
    relationsOf,
    gremien: isShared ? [] : (shown.sitting?.gremien ?? []),
    seatsOf,
    sharedOf,
    merged: shown.merged ?? new Map(),
    isShared,
    marks,
    pastOf,
  };
}

export function rowsOf(network: Network, outline: Outlined, open: ReadonlySet<Id>): OutlineRow[] {
  const total = outline.actors.length + outline.gremien.length;
  const actors = outline.actors.flatMap((actor, at) => {
    const ties = tiesOf(outline, actor.id);
    const row: ActorRow = {
      kind: 'actor',
      key: actor.id,
      id: actor.id,
      name: actor.name,
      actor,
      count: outline.isShared ? ties.shared.length : countOf(outline, ties.cooperations),
      ties: Object.values(ties).reduce((sum, list) => sum + list.length, 0),
      sign: outline.marks?.nodes.get(actor.id),
      open: open.has(actor.id),
      position: at + 1,
      total,
    };
    return row.open ? [row, ...numbered(tieRows(network, outline, actor.id))] : [row];
  });
  const gremien = outline.gremien.flatMap((gremium, at) => {
    const seats = outline.seatsOf.get(gremium.id) ?? [];
    const row: GremiumRow = {
      kind: 'gremium',
      key: `gremium ${gremium.id}`,
      id: gremium.id,
      name: gremium.name,
      gremium,
      count: seats.length,
      ties: seats.length,
      open: open.has(gremium.id),
      position: outline.actors.length + at + 1,
      total,
    };
    if (!row.open) return [row];
    return [row, ...numbered(seats.flatMap((line) => seatRow(network, gremium.id, 'member', line)))];
  });
  return [...actors, ...gremien];
}

function tiesOf(outline: Outlined, id: Id) {
  return {
    cooperations: outline.cooperationsOf.get(id) ?? [],
    relations: outline.relationsOf.get(id) ?? [],
    seats: outline.seatsOf.get(id) ?? [],
    shared: outline.sharedOf.get(id) ?? [],
    past: outline.pastOf.get(id) ?? [],
  };
}

function countOf({ merged }: Outlined, ties: readonly Cooperation[]): number {
  return ties.reduce((sum, tie) => sum + (merged.get(tie.id)?.length ?? 1), 0);
}

function tieRows(network: Network, outline: Outlined, of: Id): (TieRow | SittingRow)[] {
  const { cooperations, relations, seats, shared, past } = tiesOf(outline, of);
  const sign = (tie: { readonly id: Id }) => outline.marks?.ties.get(tie.id);
  return [
    ...cooperations.flatMap((tie) => {
      const row = tieRow(network, of, 'cooperation', tie, tie.actorA, tie.actorB);
      return row ? [{ ...row, count: outline.merged.get(tie.id)?.length ?? 1, sign: sign(tie) }] : [];
    }),
    ...past.flatMap((tie) => {
      const row = tieRow(network, of, 'cooperation', tie, tie.actorA, tie.actorB);
      return row ? [{ ...row, sign: sign(tie) }] : [];
    }),
    ...relations.flatMap((tie) => {
      const row = tieRow(network, of, 'relation', tie, tie.from, tie.to);
      return row ? [{ ...row, sign: sign(tie) }] : [];
    }),
    ...seats.flatMap((line) => seatRow(network, of, 'seat', line)),
    ...shared.flatMap((tie) => sharedRow(network, of, tie)),
  ];
}

/** By kind and name of the partner, each with its place. */
function numbered<R extends TieRow | SittingRow>(rows: readonly R[]): R[] {
  const sorted = [...rows].sort((a, b) =>
    a.kind === b.kind ? collator.compare(a.partner.name, b.partner.name) : a.kind < b.kind ? -1 : 1,
  );
  return sorted.map((each, index) => ({ ...each, position: index + 1, total: sorted.length }));
}

function tieRow(
  network: Network,
  of: Id,
  kind: TieRow['kind'],
  tie: TieRow['tie'],
  from: Id,
  to: Id,
): TieRow | undefined {
  const partner = network.actors.get(from === of ? to : from);
  return (
    partner && {
      kind,
      key: `${of} ${tie.id}`,
      of,
      partner,
      tie,
      outgoing: from === of,
      position: 0,
      total: 0,
    }
  );
}

function seatRow(network: Network, of: Id, kind: 'seat' | 'member', line: SeatLine): SittingRow[] {
  const partner = kind === 'seat' ? network.gremien.get(line.gremiumId) : network.actors.get(line.actorId);
  if (!partner) return [];
  const words = line.seats.map(({ role, vacant }) => {
    const name = word('model.choice.seats.role', role);
    return vacant === true ? `${name} (${sentence('layers.vacant', {})})` : name;
  });
  const key = `${of} ${line.id}`;
  return [
    { kind, key, of, partner, words: words.join(', '), count: line.seats.length, position: 0, total: 0 },
  ];
}

function sharedRow(network: Network, of: Id, { id, a, b, gremien }: SharedTie): SittingRow[] {
  const partner = network.actors.get(a === of ? b : a);
  if (!partner) return [];
  const names = gremien.flatMap((gremium) => {
    const record = network.gremien.get(gremium);
    return record ? [shortNameOf(record)] : [];
  });
  const key = `${of} ${id}`;
  return [
    {
      kind: 'shared',
      key,
      of,
      partner,
      words: names.join(', '),
      count: gremien.length,
      position: 0,
      total: 0,
    },
  ];
}
