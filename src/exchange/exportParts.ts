// Which lists, records and properties an export of several lists takes along, and which records "filtered" or "selected" then mean.
import type { Network } from '../model/network';
import type { Release } from '../model/privacy';
import type { AnyRecord, Id } from '../model/records';
import { type ListKind, listKinds } from '../formats/columns';
import { permitted } from '../formats/exportExtract';
import type { ExportFormat } from '../formats/exportFormats';
import type { ExportPart } from './exportWriting';
import type { Scope, Sight } from './scopesFor';

/** Records of every list, by kind. */
export type Chosen = { readonly [K in ListKind]: readonly AnyRecord[] };

export interface NetworkScope {
  readonly scope: Scope;
  readonly chosen: Chosen;
}

/** `filtered` only where it differs from `all`; `selected` where actors are selected: they, what lies between them and what belongs to them. */
export function networkScopes(
  network: Network,
  { visible, selectedTable, selection }: Sight,
): NetworkScope[] {
  const all = chosenBy((kind) => [...network.living(kind).values()]);
  const seen = chosenBy((kind) => visible[kind]);
  const narrowed = listKinds.some((kind) => seen[kind].length < all[kind].length);
  const actors = new Set(selectedTable === 'actors' ? selection.filter((id) => network.actors.has(id)) : []);
  return [
    ...(narrowed ? [{ scope: 'filtered', chosen: seen } as const] : []),
    { scope: 'all', chosen: all },
    ...(actors.size > 0 ? [{ scope: 'selected', chosen: around(network, actors) } as const] : []),
  ];
}

function chosenBy(records: (kind: ListKind) => readonly AnyRecord[]): Chosen {
  return Object.fromEntries(listKinds.map((kind) => [kind, records(kind)])) as unknown as Chosen;
}

function around(network: Network, actors: ReadonlySet<Id>): Chosen {
  const has = (...ids: readonly Id[]) => ids.every((id) => actors.has(id));
  const seats = [...network.seats.values()].filter(({ actorId }) => has(actorId));
  const gremien = new Set(seats.map(({ gremiumId }) => gremiumId));
  return {
    actors: [...network.actors.values()].filter(({ id }) => has(id)),
    contacts: [...network.contacts.values()].filter(({ actorId }) => has(actorId)),
    cooperations: [...network.cooperations.values()].filter(({ actorA, actorB }) => has(actorA, actorB)),
    relations: [...network.relations.values()].filter(({ from, to }) => has(from, to)),
    gremien: [...network.gremien.values()].filter(({ id }) => gremien.has(id)),
    seats,
  };
}

/** Parts of an export of several lists. `open` is the network as it may leave; empty lists and who stays are left out. */
export function networkParts(
  open: Network,
  format: ExportFormat,
  chosen: Chosen,
  release: Release,
): ExportPart[] {
  return format.lists
    .map((kind) => ({ kind, ids: leavingIds(open, kind, chosen[kind]) }))
    .filter(({ ids }) => ids.length > 0)
    .map(({ kind, ids }) => ({ kind, ids, properties: [...permitted(open, kind, release)] }));
}

/** Whoever of the records may leave. */
export function leavingIds(open: Network, kind: ListKind, records: readonly AnyRecord[]): readonly Id[] {
  const table: ReadonlyMap<Id, AnyRecord> = open.living(kind);
  return records.flatMap(({ id }) => (table.has(id) ? [id] : []));
}
