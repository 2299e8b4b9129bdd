// Figures of the shown network: groups and brokerage. Pure; the worker runs it.
import type { Id } from '../model/records';
import { betweenness } from './betweenness';
import { louvain, type PlainGraph } from './louvain';
import type { Figures } from './lookValues';

/** The shown network as bare as it gets: what goes to the worker. */
export interface FigureInput {
  readonly ids: readonly Id[];
  readonly ties: readonly (readonly [a: Id, b: Id, intensity: number])[];
}

/**
 * Groups are found by intensity and named after their best connected member (by strength, then by id); a tie of step 0 joins
 * nobody. Brokerage counts every shown cooperation, whatever its step.
 */
export function figuresOf({ ids, ties }: FigureInput): Figures {
  const sorted = [...ids].sort();
  const place = new Map(sorted.map((id, at) => [id, at]));
  const edges = ties.flatMap(([a, b, intensity]) => {
    const [one, other] = [place.get(a), place.get(b)];
    if (one === undefined || other === undefined || one === other) return [];
    return [[Math.min(one, other), Math.max(one, other), intensity] as const];
  });
  // Louvain's answer depends on the order it meets neighbours in.
  edges.sort((left, right) => left[0] - right[0] || left[1] - right[1] || left[2] - right[2]);
  const graph = { count: sorted.length, edges };
  const score = betweenness(graph);
  return {
    community: leaders(sorted, { ...graph, edges: edges.filter(([, , intensity]) => intensity > 0) }),
    betweenness: new Map(sorted.map((id, at) => [id, score[at] ?? 0])),
  };
}

function leaders(ids: readonly Id[], graph: PlainGraph): Map<Id, Id> {
  const strength = new Float64Array(graph.count);
  for (const [a, b, weight] of graph.edges) {
    strength[a] = (strength[a] ?? 0) + weight;
    strength[b] = (strength[b] ?? 0) + weight;
  }
  const groups = louvain(graph);
  const leader = new Map<number, number>();
  groups.forEach((group, node) => {
    const best = leader.get(group);
    if (best === undefined || (strength[node] ?? 0) > (strength[best] ?? 0)) leader.set(group, node);
  });
  return new Map(
    ids.flatMap((id, node): [Id, Id][] => {
      const head = ids[leader.get(groups[node] ?? 0) ?? node];
      return (strength[node] ?? 0) === 0 || head === undefined ? [] : [[id, head]];
    }),
  );
}
