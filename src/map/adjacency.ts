// Which ties end at a node: looked up once for all that is on the canvas.
import type { Id } from '../model/records';
import type { MapElements, MapNode, MapTie } from './elements';

const known = new WeakMap<MapElements, ReadonlyMap<Id, readonly MapTie[]>>();

/** All ties with an end at this node, in the order of the elements; a tie from a node to itself comes once. */
export function tiesAt(elements: MapElements, id: Id): readonly MapTie[] {
  let all = known.get(elements);
  if (!all) {
    all = gathered(elements);
    known.set(elements, all);
  }
  return all.get(id) ?? [];
}

function gathered({ ties }: MapElements): Map<Id, MapTie[]> {
  const all = new Map<Id, MapTie[]>();
  for (const tie of ties.values()) {
    for (const id of new Set([tie.from, tie.to])) {
      const here = all.get(id);
      if (here) here.push(tie);
      else all.set(id, [tie]);
    }
  }
  return all;
}

/** The lines of a layer: all between nodes that rest, or all at nodes in a hand. */
export function tiesOfLayer(
  shown: MapElements,
  nodes: readonly MapNode[],
  inHand: boolean,
): Iterable<MapTie> {
  if (inHand) return new Set(nodes.flatMap(({ id }) => tiesAt(shown, id)));
  if (nodes.length === shown.nodes.size) return shown.ties.values();
  const resting = new Set(nodes.map(({ id }) => id));
  return [...shown.ties.values()].filter(({ from, to }) => resting.has(from) && resting.has(to));
}
