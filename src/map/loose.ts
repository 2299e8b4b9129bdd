// Who stands on the map without belonging to a larger piece of it, and whom a first tie calls to its partner.
import type { Network } from '../model/network';
import type { Id } from '../model/records';
import type { Point } from './patch';
import { type Beside, middle } from './placeNear';

/** From so many actors on a piece is a part of the picture that others stand below. */
const piece = 4;

/** Whether anybody has ever been tied to this actor: by a cooperation or by the structure. */
export function isTied(network: Network, id: Id): boolean {
  return network.cooperationsOf(id).length > 0 || network.relationsOf(id).length > 0;
}

/** Those whose place was made while they knew nobody, and who know somebody now; never who was put or pinned somewhere by hand. */
export function calledIn(network: Network, viewId: Id): Id[] {
  const called: Id[] = [];
  for (const [id, { provisional, pinned }] of network.placementsIn(viewId)) {
    if (provisional && !pinned && network.actors.has(id) && isTied(network, id)) called.push(id);
  }
  return called;
}

/** What holds for those who come without a tie: below the larger pieces, and there below their like. */
export function besideIn(network: Network, placed: ReadonlyMap<Id, Point>): Beside {
  const loose = looseIn(network, placed);
  return {
    loose,
    wish: (id) => {
      const actor = network.actors.get(id);
      if (!actor) return undefined;
      const alike = { both: [] as Point[], region: [] as Point[], type: [] as Point[] };
      for (const [other, at] of placed) {
        const { region, type } = network.actors.get(other) ?? {};
        if (loose.has(other)) continue;
        const isNear = region !== undefined && region === actor.region;
        if (isNear && type === actor.type) alike.both.push(at);
        if (isNear) alike.region.push(at);
        if (type === actor.type) alike.type.push(at);
      }
      const points = [alike.both, alike.region, alike.type].find((some) => some.length > 0);
      return points && middle(points);
    },
  };
}

/** Those of the placed who hang together with fewer than `piece`. */
function looseIn(network: Network, placed: ReadonlyMap<Id, Point>): ReadonlySet<Id> {
  const partners = new Map<Id, Id[]>();
  const note = (id: Id, other: Id) => {
    const known = partners.get(id);
    if (known) known.push(other);
    else partners.set(id, [other]);
  };
  for (const { from, to } of tiesOf(network)) {
    if (!placed.has(from) || !placed.has(to)) continue;
    note(from, to);
    note(to, from);
  }
  const loose = new Set<Id>();
  const seen = new Set<Id>();
  for (const start of placed.keys()) {
    if (seen.has(start)) continue;
    seen.add(start);
    const group = [start];
    for (const id of group) {
      for (const other of partners.get(id) ?? []) {
        if (seen.has(other)) continue;
        seen.add(other);
        group.push(other);
      }
    }
    if (group.length < piece) for (const id of group) loose.add(id);
  }
  return loose;
}

/** Every tie that pulls two actors together. */
export function* tiesOf(network: Network): Generator<{ readonly from: Id; readonly to: Id }> {
  for (const tie of network.cooperations.values()) yield { from: tie.actorA, to: tie.actorB };
  yield* network.relations.values();
}
