// The network as lines of text: every shown actor, and below it, when opened, everything that ties it.
import type { Network } from '../model/network';
import type { Actor, Cooperation, Id, Relation } from '../model/records';
import type { Shown } from './elements';

export interface ActorRow {
  readonly kind: 'actor';
  readonly key: string;
  readonly actor: Actor;
  readonly cooperations: number;
  readonly ties: number;
  readonly open: boolean;
  /** Place among the actors, from 1. */
  readonly position: number;
  readonly total: number;
}

export interface TieRow {
  readonly kind: 'cooperation' | 'relation';
  readonly key: string;
  readonly of: Id;
  readonly partner: Actor;
  readonly tie: Cooperation | Relation;
  /** Whether the line runs from this actor to the partner. */
  readonly outgoing: boolean;
  readonly position: number;
  readonly total: number;
}

export type OutlineRow = ActorRow | TieRow;

export interface Outlined {
  readonly actors: readonly Actor[];
  readonly cooperationsOf: ReadonlyMap<Id, readonly Cooperation[]>;
  readonly relationsOf: ReadonlyMap<Id, readonly Relation[]>;
}

const collator = new Intl.Collator('de', { numeric: true });

/** Sorted once per visible state; opening a row costs nothing then. */
export function outlined(shown: Shown): Outlined {
  const cooperationsOf = new Map<Id, Cooperation[]>();
  const relationsOf = new Map<Id, Relation[]>();
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
  const actors = [...shown.actors].sort((a, b) => collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
  return { actors, cooperationsOf, relationsOf };
}

export function rowsOf(
  network: Network,
  { actors, cooperationsOf, relationsOf }: Outlined,
  open: ReadonlySet<Id>,
): OutlineRow[] {
  return actors.flatMap((actor, at): OutlineRow[] => {
    const cooperations = cooperationsOf.get(actor.id) ?? [];
    const relations = relationsOf.get(actor.id) ?? [];
    const row: ActorRow = {
      kind: 'actor',
      key: actor.id,
      actor,
      cooperations: cooperations.length,
      ties: cooperations.length + relations.length,
      open: open.has(actor.id),
      position: at + 1,
      total: actors.length,
    };
    if (!row.open) return [row];
    const ties = [
      ...cooperations.map((tie) => tieRow(network, actor.id, 'cooperation', tie, tie.actorA, tie.actorB)),
      ...relations.map((tie) => tieRow(network, actor.id, 'relation', tie, tie.from, tie.to)),
    ].filter((each) => each !== undefined);
    const sorted = ties.sort((a, b) =>
      a.kind === b.kind ? collator.compare(a.partner.name, b.partner.name) : a.kind < b.kind ? -1 : 1,
    );
    return [row, ...sorted.map((each, index) => ({ ...each, position: index + 1, total: sorted.length }))];
  });
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
