// The rings of the Akteurslandkarte as shapes: ellipses around a middle, wider than high as screens are. Pure geometry.
import type { Point } from './patch';

/** How the rings of a plan lie: around a point, so many times wider than high. */
interface Shaped extends Point {
  readonly stretch?: number;
}

/** Maps from before have circles. */
export const stretchOf = ({ stretch = 1 }: Shaped): number => stretch;

/** Half the height of the ring on which a point lies. */
export function ringRadius(plan: Shaped, at: Point): number {
  return Math.hypot((at.x - plan.x) / stretchOf(plan), at.y - plan.y);
}

/** Where a point lies on its ring, in radians; on a ring equal angles take equal ground. */
export function ringAngle(plan: Shaped, at: Point): number {
  return Math.atan2(at.y - plan.y, (at.x - plan.x) / stretchOf(plan));
}

/** The point of a ring at an angle. */
export function ringPoint(plan: Shaped, radius: number, angle: number): Point {
  return {
    x: plan.x + radius * stretchOf(plan) * Math.cos(angle),
    y: plan.y + radius * Math.sin(angle),
  };
}

/** Which way is out of a ring at an angle: a vector of length 1. */
export function outOfRing(plan: Shaped, angle: number): Point {
  const [x, y] = [Math.cos(angle) / stretchOf(plan), Math.sin(angle)];
  const length = Math.hypot(x, y) || 1;
  return { x: x / length, y: y / length };
}

/** Distance of a point from the ring of a radius, close by exact to a few percent. */
export function fromRing(plan: Shaped, at: Point, radius: number): number {
  const own = ringRadius(plan, at);
  const [x, y] = [(at.x - plan.x) / stretchOf(plan) ** 2, at.y - plan.y];
  const slope = own === 0 ? 1 : Math.hypot(x, y) / own;
  return Math.abs(own - radius) / slope;
}

/** Distance of a point from the border between two sectors, a ray from the middle. */
export function fromRay(plan: Shaped, at: Point, angle: number): number {
  const [dx, dy] = [Math.cos(angle) * stretchOf(plan), Math.sin(angle)];
  const length = Math.hypot(dx, dy);
  const [x, y] = [at.x - plan.x, at.y - plan.y];
  if (x * dx + y * dy <= 0) return Math.hypot(x, y);
  return Math.abs(x * dy - y * dx) / length;
}

/** A ring as a line of short straight pieces. */
export function ringLine(plan: Shaped, radius: number): Point[] {
  const count = 120;
  return Array.from({ length: count }, (_, at) => ringPoint(plan, radius, (2 * Math.PI * at) / count));
}
