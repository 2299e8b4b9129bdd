// How much room everybody has: what nodes may grow by at the overview without touching each other.
import type { Core, NodeSingular } from 'cytoscape';
import type { Id } from '../model/records';
import type { MapNode } from './elements';
import { type Point, shownOn } from './patch';

export interface Air {
  /** Distance from rim to rim of the nearest neighbour in map units, at most `far`, below 0 where they overlap. */
  readonly of: (id: Id) => number;
  /** What four in five have at least. */
  readonly usual: number;
}

/** Among more nobody looks for letters at the overview. */
const mostAsked = 1000;
const far = 80;
/** Neighbours that are asked are nearer than this: the largest node and all the air that counts. */
const cell = 160;

/** `undefined` for so many that single ones cannot be told apart, and for nobody. */
export function airAround(
  nodes: ReadonlyMap<Id, Pick<MapNode, 'id' | 'size'>>,
  at: (id: Id) => Point | undefined,
): Air | undefined {
  if (nodes.size > mostAsked || nodes.size === 0) return undefined;
  const cells = new Map<string, { readonly id: Id; readonly size: number; readonly at: Point }[]>();
  for (const { id, size } of nodes.values()) {
    const place = at(id);
    if (!place) continue;
    const key = `${String(Math.floor(place.x / cell))} ${String(Math.floor(place.y / cell))}`;
    const here = cells.get(key);
    if (here) here.push({ id, size, at: place });
    else cells.set(key, [{ id, size, at: place }]);
  }
  const gaps = new Map<Id, number>();
  for (const [key, here] of cells) {
    const [column = 0, row = 0] = key.split(' ').map(Number);
    const near = [-1, 0, 1].flatMap((x) =>
      [-1, 0, 1].flatMap((y) => cells.get(`${String(column + x)} ${String(row + y)}`) ?? []),
    );
    for (const one of here) {
      let least = far;
      for (const other of near) {
        if (other.id === one.id) continue;
        const away = Math.hypot(other.at.x - one.at.x, other.at.y - one.at.y);
        least = Math.min(least, away - (one.size + other.size) / 2);
      }
      gaps.set(one.id, least);
    }
  }
  const sorted = [...gaps.values()].sort((a, b) => a - b);
  return { of: (id) => gaps.get(id) ?? far, usual: sorted[Math.floor(sorted.length / 5)] ?? far };
}

const known = new WeakMap<Core, { air: Air | undefined; isStale: boolean }>();

/** The same of what is shown on a canvas, counted once for each picture; who is in somebody's hand counts where it was taken. */
export function airOn(cy: Core): Air | undefined {
  let entry = known.get(cy);
  if (!entry) {
    const made = { air: undefined, isStale: true };
    entry = made;
    known.set(cy, entry);
    cy.on('patched free', () => Object.assign(made, { isStale: true }));
    cy.on('position', 'node', (event) => {
      if (!(event.target as NodeSingular).grabbed()) made.isStale = true;
    });
  }
  if (entry.isStale) {
    const at = (id: Id) => {
      const element = cy.getElementById(id);
      return element.empty() ? undefined : element.position();
    };
    entry.air = airAround(shownOn(cy).nodes, at);
    entry.isStale = false;
  }
  return entry.air;
}
