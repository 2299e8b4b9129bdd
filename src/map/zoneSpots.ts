// Where actors can stand in an area: regular spots, as many as there is room for. Pure geometry.
import type { Point } from './patch';
import { fromRay, fromRing, ringAngle, ringPoint, ringRadius, stretchOf } from './ringShape';
import {
  type Box,
  boxTitle,
  ringCodes,
  type RingPlan,
  type Sector,
  spotStep,
  zoneAt,
  type ZonePlan,
} from './zones';

/** Distance of a spot from the border of its area. */
const border = 44;
const ringBorder = 32;
/** Ground at twelve o'clock of a ring that is kept for its name, in map units from its middle to the sides and down. */
const ringName = { aside: 150, down: 78 } as const;

/** Regular spots of an area from its middle outwards, `step` apart; as many as fit, at least `count` beyond the outermost ring. */
export function spotsIn(plan: ZonePlan, zone: string, count: number, step: number = spotStep): Point[] {
  if (plan.kind === 'boxes') {
    const box = plan.boxes.find(({ of }) => of === zone);
    return box ? spotsInBox(box, step) : [];
  }
  const [ring = '', ...rest] = zone.split('|');
  const sector = plan.sectors.find(({ of }) => of === rest.join('|'));
  const at = ringCodes.indexOf(ring as (typeof ringCodes)[number]);
  if (!sector || at < 0) return [];
  const inner = plan.radii[at - 1] ?? 0;
  const outer = plan.radii[at];
  if (outer !== undefined) return spotsBetween(plan, sector, zone, { inner, outer, step });
  // Beyond the last ring there is always more room.
  for (let reach = inner + 2 * step; ; reach += step) {
    const spots = spotsBetween(plan, sector, zone, { inner, outer: reach, step });
    if (spots.length >= count * 1.3 + 4 || reach > inner + step * (count + 8)) return spots;
  }
}

function spotsInBox(box: Box, step: number): Point[] {
  const columns = Math.max(1, Math.floor((box.width - 2 * border) / step) + 1);
  const rows = Math.max(1, Math.floor((box.height - 2 * border - boxTitle) / step) + 1);
  return Array.from({ length: rows * columns }, (_, at) => ({
    x: box.x + border + (at % columns) * step,
    y: box.y + boxTitle + border + Math.floor(at / columns) * step,
  }));
}

/** A honeycomb over the part of a ring; the middle of the part where it is too narrow for any of it. */
function spotsBetween(
  plan: RingPlan,
  sector: Sector,
  zone: string,
  { inner, outer, step }: { readonly inner: number; readonly outer: number; readonly step: number },
): Point[] {
  const wide = outer * stretchOf(plan);
  const line = step * Math.sqrt(0.75);
  const [rows, columns] = [Math.ceil(outer / line), Math.ceil(wide / step)];
  const spots: Point[] = [];
  for (let row = -rows; row <= rows; row += 1) {
    for (let column = -columns; column <= columns; column += 1) {
      const x = plan.x + (column + (row % 2 === 0 ? 0 : 0.5)) * step;
      const at = { x, y: plan.y + row * line };
      const radius = ringRadius(plan, at);
      if (radius <= inner || radius >= outer) continue;
      if (zoneOfRay(sector, ringAngle(plan, at)) && hasRoom(plan, sector, at, inner, outer)) spots.push(at);
    }
  }
  const away = (spot: Point) => Math.round(ringRadius(plan, spot));
  spots.sort((a, b) => away(a) - away(b) || ringAngle(plan, a) - ringAngle(plan, b));
  const middle = ringPoint(plan, (inner + outer) / 2, (sector.from + sector.to) / 2);
  return spots.length > 0 || zoneAt(plan, middle) !== zone ? spots : [middle];
}

/** Whether an angle lies in a sector. */
function zoneOfRay({ from, to }: Sector, angle: number): boolean {
  const turn = 2 * Math.PI;
  return (((angle - from) % turn) + turn) % turn <= to - from;
}

function hasRoom(plan: RingPlan, sector: Sector, at: Point, inner: number, outer: number): boolean {
  if (fromRing(plan, at, outer) < ringBorder) return false;
  if (inner > 0 && fromRing(plan, at, inner) < ringBorder) return false;
  if (plan.sectors.length > 1) {
    if (fromRay(plan, at, sector.from) < ringBorder || fromRay(plan, at, sector.to) < ringBorder)
      return false;
  }
  const top = plan.y - outer;
  return Math.abs(at.x - plan.x) > ringName.aside || at.y < top || at.y > top + ringName.down;
}
