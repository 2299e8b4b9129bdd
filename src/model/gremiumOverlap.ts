// Which Gremien have the same organisations: pairs, what they share, and which may be a double structure. Pure.
import { type Network, validOn } from './network';
import type { Id, IsoDate } from './records';

/** Two Gremien that share at least one organisation; `a` is the lower id. */
export interface GremiumPair {
  readonly a: Id;
  readonly b: Id;
  /** Organisations with a seat in both, sorted by id. */
  readonly shared: readonly Id[];
  /** Organisations in the first and in the second. */
  readonly sizes: readonly [a: number, b: number];
  /** Overlap coefficient, above 0 and at most 1: shared organisations by those of the smaller Gremium (Szymkiewicz 1934, Simpson 1960). */
  readonly coefficient: number;
  /** One stands above the other, over whatever number of levels, as Jugendhilfeausschuss and Unterausschuss do. */
  readonly isRelated: boolean;
}

/** From this share on two Gremien may be one too many (domain 2.4). */
export const doubleStructureFrom = 0.5;

/** Parent and child are meant to have the same members and are never a double structure. */
export function isDoubleStructure({ coefficient, isRelated }: GremiumPair): boolean {
  return coefficient >= doubleStructureFrom && !isRelated;
}

/**
 * The organisations of each Gremium on a day, all three of Gremium, seat and organisation valid on it. A vacant seat belongs to its
 * organisation, too (domain D11); several seats of one organisation count once. `as` names the organisation a unit counts for.
 */
export function organisationsIn(
  network: Network,
  asOf: IsoDate,
  as: (actorId: Id) => Id = (id) => id,
): ReadonlyMap<Id, ReadonlySet<Id>> {
  const members = new Map<Id, Set<Id>>();
  for (const gremium of network.gremien.values())
    if (validOn(gremium, asOf)) members.set(gremium.id, new Set());
  for (const seat of network.seats.values()) {
    const actor = network.actors.get(seat.actorId);
    if (actor && validOn(seat, asOf) && validOn(actor, asOf))
      members.get(seat.gremiumId)?.add(as(seat.actorId));
  }
  return members;
}

/** Every pair with something in common, the largest share first, then the larger number, then by id. */
export function gremiumPairs(
  network: Network,
  members: ReadonlyMap<Id, ReadonlySet<Id>>,
): readonly GremiumPair[] {
  const ids = [...members.keys()].sort();
  const place = new Map(ids.map((id, at) => [id, at]));
  const of = new Map<Id, number[]>();
  for (const id of ids) {
    for (const actor of members.get(id) ?? []) {
      const known = of.get(actor);
      if (known) known.push(place.get(id) ?? 0);
      else of.set(actor, [place.get(id) ?? 0]);
    }
  }
  const shared = new Map<number, Id[]>();
  for (const actor of [...of.keys()].sort()) {
    const there = of.get(actor) ?? [];
    for (const [at, a] of there.entries()) {
      for (const b of there.slice(at + 1)) {
        const key = a * ids.length + b;
        const known = shared.get(key);
        if (known) known.push(actor);
        else shared.set(key, [actor]);
      }
    }
  }
  const pairs = [...shared].map(([key, actors]): GremiumPair => {
    const a = ids[Math.floor(key / ids.length)] ?? '';
    const b = ids[key % ids.length] ?? '';
    const sizes = [members.get(a)?.size ?? 0, members.get(b)?.size ?? 0] as const;
    const isRelated = standsAbove(network, a, b) || standsAbove(network, b, a);
    return { a, b, shared: actors, sizes, coefficient: actors.length / Math.min(...sizes), isRelated };
  });
  return pairs.sort(
    (one, two) =>
      two.coefficient - one.coefficient ||
      two.shared.length - one.shared.length ||
      (one.a === two.a ? (one.b < two.b ? -1 : 1) : one.a < two.a ? -1 : 1),
  );
}

/** Through all levels; a circle of parents ends where it began. */
function standsAbove(network: Network, above: Id, below: Id): boolean {
  const seen = new Set<Id>();
  for (let at = network.gremien.get(below)?.parentId; at !== undefined && !seen.has(at); ) {
    if (at === above) return true;
    seen.add(at);
    at = network.gremien.get(at)?.parentId;
  }
  return false;
}
