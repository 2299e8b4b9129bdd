// Who stands nearest to a point of the screen.
import type { Core } from 'cytoscape';
import type { Id } from '../model/records';
import type { Point } from './patch';

/** `undefined` on an empty map. */
export function nearestTo(cy: Core, { x, y }: Point): Id | undefined {
  let best: { id: Id; distance: number } | undefined;
  for (const node of cy.nodes()) {
    const at = node.renderedPosition();
    const distance = Math.hypot(at.x - x, at.y - y);
    if (best === undefined || distance < best.distance) best = { id: node.id(), distance };
  }
  return best?.id;
}
