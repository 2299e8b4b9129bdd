// What is under the pointer. Cytoscape asks every element for its style at every move of the mouse; this asks only for places.
import type { Id } from '../model/records';
import { controlOf } from './draw';
import type { MapElements, MapTie } from './elements';
import type { Point } from './patch';

/** The topmost node and the nearest tie within these distances, in map units. */
export function hit(
  elements: MapElements,
  at: (id: Id) => Point | undefined,
  point: Point,
  reach: { readonly node: number; readonly tie: number },
): { readonly node: Id | undefined; readonly tie: Id | undefined } {
  let node: Id | undefined;
  let nodeDistance = reach.node;
  for (const { id, size } of elements.nodes.values()) {
    const place = at(id);
    if (!place) continue;
    const distance = Math.hypot(place.x - point.x, place.y - point.y) - size / 2;
    if (distance >= nodeDistance) continue;
    node = id;
    nodeDistance = distance;
  }
  let tie: Id | undefined;
  let tieDistance = reach.tie;
  for (const each of elements.ties.values()) {
    const a = at(each.from);
    const b = at(each.to);
    if (!a || !b) continue;
    const distance = distanceTo(each, a, b, point, tieDistance);
    if (distance >= tieDistance) continue;
    tie = each.id;
    tieDistance = distance;
  }
  return { node, tie };
}

function distanceTo(tie: MapTie, a: Point, b: Point, point: Point, reach: number): number {
  const room = reach + (tie.bend === 0 ? 0 : 80);
  if (
    point.x < Math.min(a.x, b.x) - room ||
    point.x > Math.max(a.x, b.x) + room ||
    point.y < Math.min(a.y, b.y) - room ||
    point.y > Math.max(a.y, b.y) + room
  )
    return Number.POSITIVE_INFINITY;
  const control = controlOf(tie, a, b);
  if (!control) return toLine(a, b, point);
  let nearest = Number.POSITIVE_INFINITY;
  let from = a;
  for (let step = 1; step <= 8; step += 1) {
    const to = onCurve(a, control, b, step / 8);
    nearest = Math.min(nearest, toLine(from, to, point));
    from = to;
  }
  return nearest;
}

function onCurve(a: Point, control: Point, b: Point, t: number): Point {
  const s = 1 - t;
  return {
    x: s * s * a.x + 2 * s * t * control.x + t * t * b.x,
    y: s * s * a.y + 2 * s * t * control.y + t * t * b.y,
  };
}

function toLine(a: Point, b: Point, point: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const share =
    length === 0 ? 0 : Math.max(0, Math.min(1, ((point.x - a.x) * dx + (point.y - a.y) * dy) / length));
  return Math.hypot(point.x - a.x - share * dx, point.y - a.y - share * dy);
}
