// The only hand on the canvas: brings it from what it shows to what it should show, touching nothing else. Cytoscape knows nodes
// only: lines are drawn and found by their ends, and as its elements they would cost most of the time.
import type { CollectionReturnValue, Core, ElementDefinition } from 'cytoscape';
import type { Id } from '../model/records';
import type { MapElements, MapNode, MapTie } from './elements';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Patched {
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  /** Nodes that stood elsewhere before and were not in somebody's hand. */
  readonly moved: readonly Id[];
}

/**
 * Applies the difference in one batch and emits `patched` if there was any. `standing` says where a node stands; a node without a
 * place is put at the origin, so ask for places first. With `glide` the moved nodes are left where they are, for the caller to animate.
 */
export function patch(cy: Core, next: MapElements, standing: ReadonlyMap<Id, Point>, glide = false): Patched {
  const before = shownOn(cy);
  const moved: Id[] = [];
  let changed = 0;
  const fresh: ElementDefinition[] = [];
  const leaving = before.nodes === next.nodes ? [] : gone(before.nodes, next.nodes);

  cy.batch(() => {
    // All at once: one by one Cytoscape restyles the neighbours each time.
    if (leaving.length > 0) cy.remove(collected(cy, leaving));
    for (const node of next.nodes.values()) {
      const old = before.nodes.get(node.id);
      const at = standing.get(node.id);
      if (old === undefined) {
        fresh.push(nodeDefinition(node, at ?? { x: 0, y: 0 }));
        continue;
      }
      if (!equal(old, node)) {
        changed += 1;
        cy.getElementById(node.id).data(nodeData(node));
      }
      if (at === undefined) continue;
      const element = cy.getElementById(node.id);
      const now = element.position();
      if (Math.abs(now.x - at.x) < 0.01 && Math.abs(now.y - at.y) < 0.01) continue;
      if (element.grabbed()) continue;
      moved.push(node.id);
      // Straight into Cytoscape's own place, without an event for each: `patched` tells of all at once, and boxes are kept by place.
      if (!glide) Object.assign(now, { x: at.x, y: at.y });
    }
    if (fresh.length > 0) cy.add(fresh);
  });
  shown.set(cy, next);
  const ties = tieDifference(before.ties, next.ties);
  const done = {
    added: fresh.length + ties.added,
    removed: leaving.length + ties.removed,
    changed: changed + ties.changed,
    moved,
  };
  if (done.added + done.removed + done.changed + moved.length > 0) cy.emit('patched');
  return done;
}

function tieDifference(before: ReadonlyMap<Id, MapTie>, next: ReadonlyMap<Id, MapTie>) {
  let [added, changed] = [0, 0];
  if (before === next) return { added, changed, removed: 0 };
  for (const tie of next.values()) {
    const old = before.get(tie.id);
    if (old === undefined) added += 1;
    else if (!equal(old, tie)) changed += 1;
  }
  return { added, changed, removed: before.size + added - next.size };
}

function collected(cy: Core, ids: readonly Id[]): CollectionReturnValue {
  const wanted = new Set(ids);
  return cy.nodes().filter((element) => wanted.has(element.id()));
}

/** Not in Cytoscape's scratch: writing there restyles every element. */
const shown = new WeakMap<Core, MapElements>();

/** What the canvas shows at the moment. */
export function shownOn(cy: Core): MapElements {
  return shown.get(cy) ?? { nodes: new Map(), ties: new Map() };
}

function gone<V>(before: ReadonlyMap<Id, V>, next: ReadonlyMap<Id, V>): Id[] {
  return [...before.keys()].filter((id) => !next.has(id));
}

function equal<T extends object>(a: T, b: T): boolean {
  if (a === b) return true;
  for (const key in b) if (a[key] !== b[key]) return false;
  return true;
}

const nodeData = (node: MapNode) => ({
  letter: node.letter,
  size: node.size,
});

function nodeDefinition(node: MapNode, at: Point): ElementDefinition {
  return {
    group: 'nodes',
    data: { id: node.id, ...nodeData(node) },
    position: { x: at.x, y: at.y },
    // The place of a Gremium follows from those of its members.
    grabbable: node.kind === 'actor',
  };
}
