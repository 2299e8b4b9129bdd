// The only hand on the canvas: brings it from what it shows to what it should show, touching nothing else.
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
 * Applies the difference in one batch. `standing` says where a node stands; a node without a place is put at the origin,
 * so ask for places first. With `glide` the moved nodes are left where they are, for the caller to animate.
 */
export function patch(cy: Core, next: MapElements, standing: ReadonlyMap<Id, Point>, glide = false): Patched {
  const before = shownOn(cy);
  const moved: Id[] = [];
  let changed = 0;
  const fresh: ElementDefinition[] = [];
  const leaving = [...gone(before.ties, next.ties), ...gone(before.nodes, next.nodes)];
  // A tie cannot be rerouted by data: its ends are identity for Cytoscape.
  const rerouted = [...next.ties.values()].filter((tie) => {
    const old = before.ties.get(tie.id);
    return old !== undefined && (old.from !== tie.from || old.to !== tie.to);
  });

  cy.batch(() => {
    // All at once: one by one Cytoscape restyles the neighbours each time.
    const out = [...leaving, ...rerouted.map((tie) => tie.id)];
    if (out.length > 0) cy.remove(collected(cy, out));
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
      if (!glide) element.position({ x: at.x, y: at.y });
    }
    for (const tie of next.ties.values()) {
      const old = before.ties.get(tie.id);
      if (old === undefined || rerouted.includes(tie)) fresh.push(tieDefinition(tie));
      else if (!equal(old, tie)) {
        changed += 1;
        cy.getElementById(tie.id).data(tieData(tie));
      }
    }
    if (fresh.length > 0) cy.add(fresh);
  });
  shown.set(cy, next);
  return {
    added: fresh.length - rerouted.length,
    removed: leaving.length,
    changed: changed + rerouted.length,
    moved,
  };
}

function collected(cy: Core, ids: readonly Id[]): CollectionReturnValue {
  const wanted = new Set(ids);
  return cy.elements().filter((element) => wanted.has(element.id()));
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
  return a === b || (Object.keys(b) as (keyof T)[]).every((key) => a[key] === b[key]);
}

const nodeData = (node: MapNode) => ({
  letter: node.letter,
  size: node.size,
});
const tieData = (tie: MapTie) => ({ kind: tie.kind });

function nodeDefinition(node: MapNode, at: Point): ElementDefinition {
  return {
    group: 'nodes',
    data: { id: node.id, ...nodeData(node) },
    position: { x: at.x, y: at.y },
  };
}

function tieDefinition(tie: MapTie): ElementDefinition {
  return {
    group: 'edges',
    data: { id: tie.id, source: tie.from, target: tie.to, ...tieData(tie) },
    selectable: false,
  };
}
