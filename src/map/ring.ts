// The ring around an actor that is selected.
import type { MapNode } from './elements';
import type { Tokens } from './look';
import type { Point } from './patch';
import { type Pen, reachOf } from './pen';

/** Drawn in map units around a node as large as it is drawn; never thinner on screen than 2.5 pixels. */
export function drawRing(
  pen: Pen,
  at: Point,
  { shape, size }: Pick<MapNode, 'shape' | 'size'>,
  zoom: number,
  tokens: Tokens,
): void {
  const strokeWidth = Math.max(3, 2.5 / zoom);
  const radius = reachOf(shape, size) + 5 + 1.5 / zoom;
  pen.circle(at, radius, { fill: 'none', opacity: 1, stroke: tokens.accent, strokeWidth });
}
