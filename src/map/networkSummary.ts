// The map in a sentence or two: how many there are, how they hang together, and who has the most ties. Pure.
import { sentence, showNumber } from '../i18n/translate';
import { shortNameOf } from '../model/network';
import type { Actor, Cooperation, Id } from '../model/records';
import type { SharedTie } from './sitting';

/** What is shown as text: actors, and the lines that are counted between them. */
export interface Summed {
  readonly actors: readonly Actor[];
  readonly cooperations: readonly Cooperation[];
  /** What stands behind a line that was drawn for several. */
  readonly merged: ReadonlyMap<Id, readonly Cooperation[]>;
  /** Pairs that sit together, where those are shown instead of cooperations. */
  readonly shared: readonly SharedTie[];
}

/** Connected components of the undirected graph, largest first; those of one actor have no tie at all. */
export interface Components {
  readonly largest: number;
  /** Others of two or more. */
  readonly others: number;
  readonly inOthers: number;
  readonly alone: number;
}

type Pair = readonly [Id, Id];

/** Counted by joining sets with path halving (Tarjan and van Leeuwen 1984); ends that are not among `ids` count for nothing. */
export function componentsOf(ids: Iterable<Id>, pairs: Iterable<Pair>): Components {
  const above = new Map<Id, Id>([...ids].map((id) => [id, id]));
  const root = (id: Id): Id => {
    let at = id;
    for (let next = above.get(at) ?? at; next !== at; next = above.get(at) ?? at) {
      above.set(at, above.get(next) ?? next);
      at = next;
    }
    return at;
  };
  for (const [a, b] of pairs) if (above.has(a) && above.has(b)) above.set(root(a), root(b));
  const sizes = new Map<Id, number>();
  for (const id of above.keys()) sizes.set(root(id), (sizes.get(root(id)) ?? 0) + 1);
  const sorted = [...sizes.values()].sort((a, b) => b - a);
  const groups = sorted.filter((size) => size > 1);
  return {
    largest: groups[0] ?? 0,
    others: Math.max(0, groups.length - 1),
    inOthers: groups.slice(1).reduce((sum, size) => sum + size, 0),
    alone: sorted.length - groups.length,
  };
}

/** How many are named as having the most ties. */
const mostNamed = 3;

/**
 * One sentence each. `own` is the coordinator's own unit: who is central is told without it, and what would be left without it, because it is tied to nearly
 * everybody (domain D8). Cooperations are counted, or, where the map shows them instead, pairs that sit together.
 */
export function networkSummary(summed: Summed, isShared: boolean, own: Id | undefined): readonly string[] {
  const { actors, cooperations, merged, shared } = summed;
  const lines: readonly { readonly pair: Pair; readonly count: number }[] = isShared
    ? shared.map(({ a, b }) => ({ pair: [a, b], count: 1 }))
    : cooperations.map(({ id, actorA, actorB }) => ({
        pair: [actorA, actorB],
        count: merged.get(id)?.length ?? 1,
      }));
  const total = lines.reduce((sum, { count }) => sum + count, 0);
  const counted = (table: 'actors' | 'cooperations', count: number) =>
    sentence(`model.counted.${table}`, { count });
  const first = sentence('map.summary.all', {
    actors: counted('actors', actors.length),
    ties: isShared
      ? sentence('map.summary.pairs', { count: total, number: showNumber(total) })
      : counted('cooperations', total),
  });
  if (total === 0) return [first];
  const ids = actors.map(({ id }) => id);
  const pairs = lines.map(({ pair }) => pair);
  const whole = componentsOf(ids, pairs);
  const owner = actors.find(({ id }) => id === own);
  const without = owner && componentsOf(idsWithout(ids, owner.id), pairs);
  return [
    first,
    sentence('map.summary.together', { parts: partsOf(whole) }),
    ...(owner && without && without.largest < whole.largest - 1
      ? [sentence('map.summary.without', { own: shortNameOf(owner), parts: partsOf(without) })]
      : []),
    ...centralWords(summed, lines, owner),
  ];
}

function idsWithout(ids: readonly Id[], own: Id): readonly Id[] {
  return ids.filter((id) => id !== own);
}

/** "214 miteinander verbunden, 2 kleinere Gruppen mit zusammen 5, 23 ohne Verbindung". */
function partsOf({ largest, others, inOthers, alone }: Components): string {
  const told = (key: string, count: number, values: Readonly<Record<string, unknown>> = {}) =>
    count === 0 ? [] : [sentence(`map.summary.${key}`, { count, number: showNumber(count), ...values })];
  return [
    ...told('connected', largest),
    ...told('others', others, { members: showNumber(inOthers) }),
    ...told('alone', alone),
  ].join(', ');
}

/** Degree without the own unit, which is no partner either. */
function centralWords(
  { actors }: Summed,
  lines: readonly { readonly pair: Pair; readonly count: number }[],
  own: Actor | undefined,
): readonly string[] {
  const degrees = new Map<Id, number>();
  for (const { pair, count } of lines) {
    if (own && pair.includes(own.id)) continue;
    for (const id of pair) degrees.set(id, (degrees.get(id) ?? 0) + count);
  }
  const top = actors
    .flatMap((actor) => {
      const { id } = actor;
      const count = degrees.get(id) ?? 0;
      return count === 0 ? [] : [{ id, name: shortNameOf(actor), count }];
    })
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))
    .slice(0, mostNamed);
  if (top.length === 0) return [];
  const names = top.map(({ name, count }) => `${name} (${showNumber(count)})`).join(', ');
  return [sentence(own ? 'map.summary.centralWithout' : 'map.summary.central', { names })];
}
