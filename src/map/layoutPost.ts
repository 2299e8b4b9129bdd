// Question and answer of the layout worker as they are posted: tens of thousands of little objects would hold up the page.
import type { Id } from '../model/records';
import type { Positions } from './arrange';
import type { AskedNode, Laid, LayoutAsk } from './layoutWays';

/** The ask with its edges as the numbers of their nodes, two for each, and their weights. */
export interface PackedAsk extends Omit<LayoutAsk, 'edges'> {
  readonly ends: Int32Array;
  readonly weights: Float64Array;
}

/** `at` has x and y of each node of the ask, NaN where it was given no place. */
export interface PackedLaid extends Omit<Laid, 'positions'> {
  readonly at: Float64Array;
}

export function packedAsk({ edges, ...ask }: LayoutAsk): PackedAsk {
  const numbers = new Map(ask.nodes.map(({ id }, at) => [id, at]));
  const number = (id: Id) => numbers.get(id) ?? -1;
  const ends = new Int32Array(edges.length * 2);
  const weights = new Float64Array(edges.length);
  for (const [at, { from, to, weight }] of edges.entries()) {
    ends[at * 2] = number(from);
    ends[at * 2 + 1] = number(to);
    weights[at] = weight;
  }
  return { ...ask, ends, weights };
}

/** Edges to nodes that the ask does not have are left out. */
export function unpackedAsk({ ends, weights, ...ask }: PackedAsk): LayoutAsk {
  const edges = Array.from(weights).flatMap((weight, at) => {
    const [from, to] = [ask.nodes[ends[at * 2] ?? -1], ask.nodes[ends[at * 2 + 1] ?? -1]];
    return from && to ? [{ from: from.id, to: to.id, weight }] : [];
  });
  return { ...ask, edges };
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
