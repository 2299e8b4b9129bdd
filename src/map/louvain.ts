// Groups that cooperate more with each other than with others: the Louvain method, deterministic.

/** A weighted, undirected graph over nodes 0 … count−1, every edge once; loops are ignored. */
export interface PlainGraph {
  readonly count: number;
  readonly edges: readonly (readonly [from: number, to: number, weight: number])[];
}

interface Level {
  readonly count: number;
  readonly neighbours: readonly ReadonlyMap<number, number>[];
  /** Weight inside a node that stands for a whole group, counted twice as in the adjacency matrix. */
  readonly inside: readonly number[];
}

/**
 * The group of each node, numbered in the order of their first members. Nodes are visited in their order until nothing improves,
 * so the same graph always gives the same groups. Blondel, Guillaume, Lambiotte and Lefebvre (2008): Fast unfolding of
 * communities in large networks. Journal of Statistical Mechanics, P10008.
 */
export function louvain(graph: PlainGraph): number[] {
  let level = levelOf(graph);
  let member = Array.from({ length: graph.count }, (_, node) => node);
  for (;;) {
    const groups = improved(level);
    const count = new Set(groups).size;
    member = member.map((node) => groups[node] ?? 0);
    if (count === level.count) return renumbered(member);
    level = folded(level, groups);
  }
}

/** Newman's modularity of a partition, −0.5 to 1; 0 for a graph without edges. */
export function modularity(graph: PlainGraph, groups: readonly number[]): number {
  let total = 0;
  const inside = new Map<number, number>();
  const degree = new Map<number, number>();
  const add = (to: Map<number, number>, key: number, value: number) =>
    to.set(key, (to.get(key) ?? 0) + value);
  for (const [a, b, weight] of graph.edges) {
    if (a === b) continue;
    total += weight;
    const [left = -1, right = -1] = [groups[a], groups[b]];
    add(degree, left, weight);
    add(degree, right, weight);
    if (left === right) add(inside, left, weight);
  }
  if (total === 0) return 0;
  return [...degree].reduce(
    (sum, [group, weight]) => sum + (inside.get(group) ?? 0) / total - (weight / (2 * total)) ** 2,
    0,
  );
}

function levelOf({ count, edges }: PlainGraph): Level {
  const neighbours = Array.from({ length: count }, () => new Map<number, number>());
  for (const [a, b, weight] of edges) {
    if (a === b || weight <= 0) continue;
    neighbours[a]?.set(b, (neighbours[a].get(b) ?? 0) + weight);
    neighbours[b]?.set(a, (neighbours[b].get(a) ?? 0) + weight);
  }
  return { count, neighbours, inside: Array.from({ length: count }, () => 0) };
}

/** Moves single nodes to the neighbouring group that gains most, until a whole round moves nobody. */
function improved({ count, neighbours, inside }: Level): number[] {
  const degree = neighbours.map(
    (around, node) => (inside[node] ?? 0) + [...around.values()].reduce((sum, weight) => sum + weight, 0),
  );
  const twice = degree.reduce((sum, weight) => sum + weight, 0);
  const groups = Array.from({ length: count }, (_, node) => node);
  const total = [...degree];
  if (twice === 0) return groups;
  for (let moved = true; moved; ) {
    moved = false;
    for (let node = 0; node < count; node++) {
      const own = groups[node] ?? 0;
      const weight = degree[node] ?? 0;
      const towards = new Map<number, number>([[own, 0]]);
      for (const [other, strength] of neighbours[node] ?? []) {
        const group = groups[other] ?? 0;
        towards.set(group, (towards.get(group) ?? 0) + strength);
      }
      total[own] = (total[own] ?? 0) - weight;
      const gain = (group: number) => (towards.get(group) ?? 0) - ((total[group] ?? 0) * weight) / twice;
      let best = own;
      for (const group of towards.keys()) if (gain(group) > gain(best) + 1e-12) best = group;
      total[best] = (total[best] ?? 0) + weight;
      if (best === own) continue;
      groups[node] = best;
      moved = true;
    }
  }
  return renumbered(groups);
}

/** Every group becomes one node. */
function folded({ neighbours, inside }: Level, groups: readonly number[]): Level {
  const count = new Set(groups).size;
  const next = Array.from({ length: count }, () => new Map<number, number>());
  const within = Array.from({ length: count }, () => 0);
  neighbours.forEach((around, node) => {
    const own = groups[node] ?? 0;
    within[own] = (within[own] ?? 0) + (inside[node] ?? 0);
    for (const [other, weight] of around) {
      const group = groups[other] ?? 0;
      if (group === own) within[own] = (within[own] ?? 0) + weight;
      else next[own]?.set(group, (next[own].get(group) ?? 0) + weight);
    }
  });
  return { count, neighbours: next, inside: within };
}

function renumbered(groups: readonly number[]): number[] {
  const numbers = new Map<number, number>();
  return groups.map((group) => {
    const number = numbers.get(group) ?? numbers.size;
    numbers.set(group, number);
    return number;
  });
}
