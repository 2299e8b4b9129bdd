// Verbs on cooperation ties: adding with both ends named in the label, ending as of a date.
import { checkedAdding, checkedSetting, type Problem } from './checks';
import { editVerb, type Fresh, type Ids, labelled, removeVerb, type Verb } from './deeds';
import { type Network, shortNameOf } from './network';
import type { Cooperation, Id, IsoDate } from './records';

const addCooperation: Verb<Fresh<'cooperations'>> = (network, input, world) => {
  const record = { status: 'active', ...input, id: input.id ?? world.newId() } as Cooperation;
  const added = checkedAdding(network, 'cooperations', record);
  if ('problems' in added) return added.problems;
  return labelled('addCooperation', [added.op], 1, tieName(network, record));
};

/** Ends ties as of a day: they stay in history and vanish from the map on the day after. */
const endCooperations: Verb<Ids & { readonly on: IsoDate }> = (network, { ids, on }) => {
  const early = ids.filter((id) => (network.cooperations.get(id)?.validFrom ?? '') > on);
  if (early.length > 0) {
    return early.map(
      (id): Problem => ({ code: 'datesReversed', table: 'cooperations', field: 'validTo', id, value: on }),
    );
  }
  const ended = checkedSetting(network, 'cooperations', ids, { validTo: on, status: 'ended' });
  if ('problems' in ended) return ended.problems;
  const only = ids.length === 1 ? network.cooperations.get(ids[0] as Id) : undefined;
  return labelled('endCooperations', ended.ops, ended.ops.length, only && tieName(network, only));
};

/** "A – B" with the names of the map. */
export function tieName(network: Network, tie: Pick<Cooperation, 'actorA' | 'actorB'>): string {
  const [a, b] = [network.actors.get(tie.actorA), network.actors.get(tie.actorB)];
  return [a, b].map((actor) => (actor ? shortNameOf(actor) : '?')).join(' – ');
}

/** Ties between the same two actors, e.g. to warn before a second one is added. */
export function tiesBetween(network: Network, a: Id, b: Id): readonly Cooperation[] {
  return network.cooperationsOf(a).filter((tie) => tie.actorA === b || tie.actorB === b);
}

export const cooperationVerbs = {
  addCooperation,
  editCooperations: editVerb('cooperations', 'editCooperations', false),
  endCooperations,
  removeCooperations: removeVerb('cooperations', 'removeCooperations', false),
} as const;
