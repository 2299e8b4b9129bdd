// Which ties end at a node: looked up once for all that is on the canvas.
import type { Id } from '../model/records';
import type { MapElements, MapNode, MapTie } from './elements';

const known = new WeakMap<MapElements['ties'], ReadonlyMap<Id, readonly MapTie[]>>();

/** All ties with an end at this node, in the order of the elements; a tie from a node to itself comes once. */
export function tiesAt({ ties }: MapElements, id: Id): readonly MapTie[] {
  let all = known.get(ties);
  if (!all) {
    all = gathered(ties);
    known.set(ties, all);
  }
  return all.get(id) ?? [];
}

function gathered(ties: MapElements['ties']): Map<Id, MapTie[]> {
  const all = new Map<Id, MapTie[]>();
  for (const tie of ties.values()) {
    note(all, tie.from, tie);
    if (tie.to !== tie.from) note(all, tie.to, tie);
  }
  return all;
}

function note(all: Map<Id, MapTie[]>, id: Id, tie: MapTie): void {
  const here = all.get(id);
  if (here) here.push(tie);
  else all.set(id, [tie]);
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
