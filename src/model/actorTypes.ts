// Verbs on the user's own actor types below the delivered taxonomy.
import type { Problem } from './checks';
import { addVerb, editVerb, type Ids, labelled, removal, type Verb } from './deeds';

/** An own type in use is not removed: its actors would lose their meaning. */
const removeTypes: Verb<Ids> = (network, { ids }) => {
  const used = new Set([...network.actors.values()].map((actor) => actor.type));
  const parents = new Set([...network.types.values()].map((type) => type.parent));
  const inUse = ids.filter((id) => used.has(id) || parents.has(id));
  if (inUse.length > 0) {
    return inUse.map(
      (id): Problem => ({ code: 'inUse', table: 'types', id, value: network.nameOf('types', id) }),
    );
  }
  const name = ids.length === 1 ? network.nameOf('types', ids[0]) : undefined;
  return labelled('removeTypes', removal(network, 'types', ids), ids.length, name);
};

export const typeVerbs = {
  addType: addVerb('types', 'addType'),
  editTypes: editVerb('types', 'editTypes'),
  removeTypes,
} as const;
