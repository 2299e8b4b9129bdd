// Question and answer of the layout worker as they are posted: tens of thousands of little objects would hold up the page.
import type { Id } from '../model/records';
import type { Positions } from './arrange';
import type { AskedNode, Laid, LayoutAsk } from './layoutWays';

/** What of an ask is a list, or as good as one. */
interface Lists extends Pick<LayoutAsk, 'nodes' | 'houses'> {
  readonly fixed: readonly (readonly [Id, LayoutAsk['fixed'][Id]])[];
  readonly homes: readonly (readonly [Id, NonNullable<LayoutAsk['geo']>['homes'][Id]])[];
  readonly loose: readonly (readonly [Id, string])[];
}

/**
 * Lists as texts, each a part of one, for texts are posted as they are; edges as the numbers of their nodes, two for each, and
 * their weights. `rest` are the few other values.
 */
export interface PackedAsk {
  readonly texts: readonly (readonly [keyof Lists, string])[];
  readonly rest: Omit<LayoutAsk, 'edges' | 'nodes' | 'houses' | 'fixed' | 'geo'> & {
    readonly isGeo: boolean;
  };
  readonly ends: Int32Array<ArrayBuffer>;
  readonly weights: Float64Array<ArrayBuffer>;
}

/** `at` has x and y of each node of the ask, NaN where it was given no place. */
export interface PackedLaid extends Omit<Laid, 'positions'> {
  readonly at: Float64Array<ArrayBuffer>;
}

/** So many entries of a list, or edges, are packed between two looks at the clock. */
const perPiece = 500;

/** In pieces of a few milliseconds. */
export function* packingAsk(ask: LayoutAsk): Generator<void, PackedAsk> {
  const { edges, nodes, houses, fixed, geo, ...plain } = ask;
  const texts: [keyof Lists, string][] = [];
  const { homes = {}, loose = {} } = geo ?? {};
  const lists: Lists = {
    nodes,
    houses,
    fixed: Object.entries(fixed),
    homes: Object.entries(homes),
    loose: Object.entries(loose),
  };
  yield;
  for (const key of ['nodes', 'houses', 'fixed', 'homes', 'loose'] as const) {
    for (let at = 0; at < lists[key].length; at += perPiece) {
      texts.push([key, JSON.stringify(lists[key].slice(at, at + perPiece))]);
      yield;
    }
  }
  const numbers = new Map(nodes.map(({ id }, at) => [id, at]));
  const ends = new Int32Array(edges.length * 2);
  const weights = new Float64Array(edges.length);
  for (const [at, { from, to, weight }] of edges.entries()) {
    ends[at * 2] = numbers.get(from) ?? -1;
    ends[at * 2 + 1] = numbers.get(to) ?? -1;
    weights[at] = weight;
    if (at % perPiece === perPiece - 1) yield;
  }
  return { texts, rest: { ...plain, isGeo: geo !== undefined }, ends, weights };
}

/** Edges to nodes that the ask does not have are left out. */
export function unpackedAsk({ texts, ends, weights, rest }: PackedAsk): LayoutAsk {
  const { isGeo, ...plain } = rest;
  const list = <K extends keyof Lists>(wanted: K): Lists[K] =>
    texts.flatMap(([key, text]): unknown[] =>
      key === wanted ? (JSON.parse(text) as unknown[]) : [],
    ) as unknown as Lists[K];
  const nodes = list('nodes');
  const edges = Array.from(weights).flatMap((weight, at) => {
    const [from, to] = [nodes[ends[at * 2] ?? -1], nodes[ends[at * 2 + 1] ?? -1]];
    return from && to ? [{ from: from.id, to: to.id, weight }] : [];
  });
  const geo = { homes: Object.fromEntries(list('homes')), loose: Object.fromEntries(list('loose')) };
  return {
    ...plain,
    nodes,
    houses: list('houses'),
    fixed: Object.fromEntries(list('fixed')),
    edges,
    ...(isGeo && { geo }),
  };
}

export function packedLaid({ positions, ...laid }: Laid, nodes: readonly AskedNode[]): PackedLaid {
  const at = new Float64Array(nodes.length * 2);
  for (const [place, { id }] of nodes.entries()) {
    at[place * 2] = positions[id]?.x ?? Number.NaN;
    at[place * 2 + 1] = positions[id]?.y ?? Number.NaN;
  }
  return { ...laid, at };
}

export function unpackedLaid({ at, ...laid }: PackedLaid, nodes: readonly AskedNode[]): Laid {
  const positions: Positions = {};
  for (const [place, { id }] of nodes.entries()) {
    const [x = Number.NaN, y = Number.NaN] = [at[place * 2], at[place * 2 + 1]];
    if (!Number.isNaN(x)) positions[id] = { x, y };
  }
  return { ...laid, positions };
}
