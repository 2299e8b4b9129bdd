// Who stands on the shortest ways between others: betweenness by Brandes' algorithm over compact arrays.
import type { PlainGraph } from './louvain';

/**
 * Pairs of nodes whose shortest way leads through each node, shared among ways of equal length; unweighted, undirected, each pair
 * once, not normalised. Freeman (1977); Brandes (2001): A faster algorithm for betweenness centrality. Journal of Mathematical
 * Sociology 25(2), 163–177.
 */
export function betweenness(graph: PlainGraph): Float64Array {
  const { count } = graph;
  const { starts, ends } = adjacency(graph);
  const score = new Float64Array(count);
  const order = new Int32Array(count);
  const distance = new Int32Array(count);
  const ways = new Float64Array(count);
  const share = new Float64Array(count);
  for (let source = 0; source < count; source++) {
    distance.fill(-1);
    ways.fill(0);
    share.fill(0);
    distance[source] = 0;
    ways[source] = 1;
    order[0] = source;
    let reached = 1;
    for (let at = 0; at < reached; at++) {
      const node = order[at] ?? 0;
      for (let slot = starts[node] ?? 0; slot < (starts[node + 1] ?? 0); slot++) {
        const other = ends[slot] ?? 0;
        if (distance[other] === -1) {
          distance[other] = (distance[node] ?? 0) + 1;
          order[reached] = other;
          reached += 1;
        }
        if (distance[other] === (distance[node] ?? 0) + 1)
          ways[other] = (ways[other] ?? 0) + (ways[node] ?? 0);
      }
    }
    for (let at = reached - 1; at > 0; at--) {
      const node = order[at] ?? 0;
      for (let slot = starts[node] ?? 0; slot < (starts[node + 1] ?? 0); slot++) {
        const before = ends[slot] ?? 0;
        if (distance[before] !== (distance[node] ?? 0) - 1) continue;
        share[before] =
          (share[before] ?? 0) + ((ways[before] ?? 0) / (ways[node] ?? 1)) * (1 + (share[node] ?? 0));
      }
      score[node] = (score[node] ?? 0) + (share[node] ?? 0) / 2;
    }
  }
  return score;
}

/** Neighbours of node i are `ends[starts[i]] … ends[starts[i + 1] − 1]`; parallel edges count once. */
function adjacency({ count, edges }: PlainGraph): { starts: Int32Array; ends: Int32Array } {
  const around = Array.from({ length: count }, () => new Set<number>());
  for (const [a, b] of edges) {
    if (a === b) continue;
    around[a]?.add(b);
    around[b]?.add(a);
  }
  const starts = new Int32Array(count + 1);
  around.forEach((set, node) => {
    starts[node + 1] = (starts[node] ?? 0) + set.size;
  });
  const ends = new Int32Array(starts[count] ?? 0);
  for (const [node, set] of around.entries()) ends.set([...set], starts[node]);
  return { starts, ends };
}
