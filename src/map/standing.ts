// Where everybody stands, and what to do about those who stand nowhere yet.
import type { Network } from '../model/network';
import type { Id } from '../model/records';
import type { LayoutInput } from './arrange';
import { sizeOf } from './elements';
import { block } from './pack';
import type { Point } from './patch';
import { placeNear, roomy } from './placeNear';

export type Plan =
  | { readonly kind: 'complete'; readonly placed: ReadonlyMap<Id, Point> }
  /** A few newcomers: they get a place near their neighbours, at once. */
  | { readonly kind: 'near'; readonly placed: ReadonlyMap<Id, Point>; readonly spots: ReadonlyMap<Id, Point> }
  /** Most stand nowhere: the worker lays them out around those who stand. */
  | { readonly kind: 'layout'; readonly placed: ReadonlyMap<Id, Point>; readonly input: LayoutInput };

/** The same network always gives the same picture. */
const layoutSeed = 20_221_122;

export function planPlaces(network: Network, viewId: Id): Plan {
  const placed = placesOf(network, viewId);
  const missing = [...network.actors.keys()].filter((id) => !placed.has(id));
  if (missing.length === 0) return { kind: 'complete', placed };
  const few = placed.size > 0 && missing.length <= Math.max(12, placed.size * 0.35);
  if (few || missing.length === 1) {
    return { kind: 'near', placed, spots: placeNear(missing, placed, tiesOf(network)) };
  }
  return { kind: 'layout', placed, input: layoutInput(network, placed) };
}

/** Places of all living actors on the map of a view. */
export function placesOf(network: Network, viewId: Id): Map<Id, Point> {
  const places = new Map<Id, Point>();
  for (const [actorId, { x, y }] of network.placementsIn(viewId)) {
    if (network.actors.has(actorId)) places.set(actorId, { x, y });
  }
  return places;
}

/** Actors that a person has put where they are. */
export function pinnedIn(network: Network, viewId: Id): ReadonlySet<Id> {
  const pinned = new Set<Id>();
  for (const [actorId, placement] of network.placementsIn(viewId)) if (placement.pinned) pinned.add(actorId);
  return pinned;
}

/** Cooperations pull by their intensity; structural relations a little, so that units stay near their house. */
export function layoutInput(network: Network, fixed: ReadonlyMap<Id, Point>): LayoutInput {
  const cooperations = [...network.cooperations.values()].filter((tie) => tie.actorA !== tie.actorB);
  const relations = [...network.relations.values()].filter((tie) => tie.from !== tie.to);
  const known = (id: Id) => network.actors.has(id);
  return {
    nodes: [...network.actors.keys()].map((id) => ({ id, size: sizeOf(network.cooperationsOf(id).length) })),
    edges: [
      ...cooperations.map((tie) => ({ from: tie.actorA, to: tie.actorB, weight: 0.6 + 0.3 * tie.intensity })),
      ...relations.map((tie) => ({ from: tie.from, to: tie.to, weight: 0.5 })),
    ].filter((edge) => known(edge.from) && known(edge.to)),
    fixed: Object.fromEntries(fixed),
    seed: layoutSeed,
  };
}

/** A plain block, for who cancels the layout: everything is there, nothing is claimed. */
export function plainBlock(ids: readonly Id[], placed: ReadonlyMap<Id, Point>): Map<Id, Point> {
  const top = placed.size === 0 ? 0 : Math.max(...[...placed.values()].map((point) => point.y)) + 2 * roomy;
  const places = block(ids.length, roomy);
  return new Map(
    [...ids].sort().map((id, at) => {
      const place = places[at] ?? { x: 0, y: 0 };
      return [id, { x: place.x, y: place.y + top }] as const;
    }),
  );
}

function* tiesOf(network: Network): Generator<{ from: Id; to: Id }> {
  for (const tie of network.cooperations.values()) yield { from: tie.actorA, to: tie.actorB };
  yield* network.relations.values();
}
