// Graph figures of a demo network by plain search, independent of what the app computes; used by the tests of this room.
import type { Id } from '../model/records';
import type { Demo } from './buildDemo';

export type Graph = ReadonlyMap<Id, ReadonlySet<Id>>;

/** All actors of the demo as points, its cooperation ties as edges, optionally without some actors. */
export function graphOf(demo: Demo, without: readonly Id[] = []): Graph {
  const graph = new Map<Id, Set<Id>>();
  for (const { id } of demo.records.actors ?? []) if (!without.includes(id)) graph.set(id, new Set());
  for (const { actorA, actorB } of demo.records.cooperations ?? []) {
    if (without.includes(actorA) || without.includes(actorB)) continue;
    graph.get(actorA)?.add(actorB);
    graph.get(actorB)?.add(actorA);
  }
  return graph;
}

/** Steps from one actor to everyone within reach. */
function stepsFrom(graph: Graph, start: Id): Map<Id, number> {
  const steps = new Map([[start, 0]]);
  for (const [id, step] of steps) {
    for (const next of graph.get(id) ?? []) if (!steps.has(next)) steps.set(next, step + 1);
  }
  return steps;
}

export function largestComponent(graph: Graph): Id[] {
  const seen = new Set<Id>();
  let largest: Id[] = [];
  for (const id of graph.keys()) {
    if (seen.has(id)) continue;
    const component = [...stepsFrom(graph, id).keys()];
    for (const member of component) seen.add(member);
    if (component.length > largest.length) largest = component;
  }
  return largest;
}

/** Longest and mean shortest path inside the largest component. */
export function distances(graph: Graph): { readonly diameter: number; readonly meanPath: number } {
  const members = largestComponent(graph);
  let [diameter, sum] = [0, 0];
  for (const member of members) {
    for (const step of stepsFrom(graph, member).values()) {
      diameter = Math.max(diameter, step);
      sum += step;
    }
  }
  return { diameter, meanPath: sum / (members.length * (members.length - 1)) };
}

/** How many shortest paths run through each actor (Brandes), in descending order. */
export function betweenness(graph: Graph): [Id, number][] {
  const score = new Map<Id, number>([...graph.keys()].map((id) => [id, 0]));
  for (const start of graph.keys()) {
    const steps = stepsFrom(graph, start);
    const order = [...steps.keys()];
    const paths = new Map<Id, number>([[start, 1]]);
    const before = (id: Id) =>
      [...(graph.get(id) ?? [])].filter((other) => steps.get(other) === (steps.get(id) ?? 0) - 1);
    for (const id of order.slice(1))
      paths.set(
        id,
        before(id).reduce((sum, other) => sum + (paths.get(other) ?? 0), 0),
      );
    const share = new Map<Id, number>();
    for (const id of order.reverse()) {
      for (const other of before(id)) {
        const part = ((paths.get(other) ?? 0) / (paths.get(id) ?? 1)) * (1 + (share.get(id) ?? 0));
        share.set(other, (share.get(other) ?? 0) + part);
      }
      if (id !== start) score.set(id, (score.get(id) ?? 0) + (share.get(id) ?? 0));
    }
  }
  return [...score].sort((a, b) => b[1] - a[1]);
}
