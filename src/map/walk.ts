// Walking on the map with the arrow keys: to the neighbour that lies most in the direction pressed.
import type { Id } from '../model/records';
import type { Point } from './patch';

export type Direction = 'left' | 'right' | 'up' | 'down';

const headings: Record<Direction, Point> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};

/** The neighbour within 60° of the direction with the least way and turn; `undefined` when none lies there. */
export function neighbourTowards(
  from: Point,
  neighbours: Iterable<readonly [Id, Point]>,
  direction: Direction,
): Id | undefined {
  const heading = headings[direction];
  let best: { id: Id; cost: number } | undefined;
  for (const [id, at] of neighbours) {
    const dx = at.x - from.x;
    const dy = at.y - from.y;
    const length = Math.hypot(dx, dy);
    if (length === 0) continue;
    const cosine = (dx * heading.x + dy * heading.y) / length;
    if (cosine < 0.5) continue;
    const cost = length * (2 - cosine);
    if (best === undefined || cost < best.cost || (cost === best.cost && id < best.id)) best = { id, cost };
  }
  return best?.id;
}
