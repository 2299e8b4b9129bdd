// Verbs on saved views: a new one takes along where everybody stands, and its places go with it.
import { adding, removing, setting } from './change';
import { isChange } from './checks';
import { addVerb, editVerb, type Fresh, type Ids, labelled, removeVerb, type Verb } from './deeds';
import type { Network } from './network';
import { type Id, mainView, type Placement, placementId, type View } from './records';

export interface NewView extends Fresh<'views'> {
  /** The view whose places are copied; the main map without. */
  readonly from?: Id;
}

/** Views in the order of the story: by `order`, those without one last, then by name and id. */
export function orderedViews(network: Network): readonly View[] {
  return [...network.views.values()].sort(
    (a, b) => (a.order ?? Number.POSITIVE_INFINITY) - (b.order ?? Number.POSITIVE_INFINITY) || compare(a, b),
  );
}

const add = addVerb('views', 'addView');
const remove = removeVerb('views', 'removeViews');

/** With an id that is given, else fresh; behind all others unless `order` says where. */
const addView: Verb<NewView> = (network, input, world) => {
  const { from = mainView, ...fields } = input;
  const id = fields.id ?? world.newId();
  const last = orderedViews(network).reduce((most, view) => Math.max(most, view.order ?? 0), 0);
  const answer = add(network, { ...fields, id, order: fields.order ?? last + 1 }, world);
  if (!isChange(answer)) return answer;
  const places = [...network.placementsIn(from).values()].filter(({ actorId }) =>
    network.actors.has(actorId),
  );
  const copies = places.map((place): Placement => {
    return { ...place, id: placementId(id, place.actorId), viewId: id };
  });
  return { ...answer, ops: [...answer.ops, ...copies.map((place) => adding('placements', place))] };
};

const removeViews: Verb<Ids> = (network, input, world) => {
  const answer = remove(network, input, world);
  if (!isChange(answer)) return answer;
  const places = input.ids.flatMap((id) => [...network.placementsIn(id).values()]);
  return { ...answer, ops: [...answer.ops, ...places.map((place) => removing('placements', place))] };
};

/** The whole story in this order; views that are not named keep theirs. */
const orderViews: Verb<Ids> = (network, { ids }) => {
  const ops = ids.flatMap((id, at) => {
    const view = network.views.get(id);
    return view ? (setting('views', view, { order: at + 1 }) ?? []) : [];
  });
  return labelled('orderViews', ops, ops.length);
};

function compare(a: View, b: View): number {
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

export const viewVerbs = {
  addView,
  editViews: editVerb('views', 'editViews'),
  removeViews,
  orderViews,
} as const;
