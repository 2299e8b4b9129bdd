// Areas of the map that stand for values: rings and sectors of the Akteurslandkarte, boxes of regions. Pure geometry.
import type { Point } from './patch';

/** What an actor is sorted by; '' where nothing is known. */
export interface ZoneValues {
  readonly ring: string;
  readonly macro: string;
  readonly governance: string;
  readonly region: string;
}

/** What sectors and boxes can stand for. A macro system follows from the type of an actor and cannot be set. */
export type SectorProperty = 'macro' | 'governance' | 'region';

export interface Sector {
  readonly of: string;
  /** Angles in radians, clockwise from three o'clock; `from` is smaller. */
  readonly from: number;
  readonly to: number;
}

/** Three rings around a middle, and beyond them those without a ring. */
export interface RingPlan {
  readonly kind: 'rings';
  readonly by: SectorProperty;
  readonly x: number;
  readonly y: number;
  /** Outer radii of Kern, beteiligt and Umfeld. */
  readonly radii: readonly number[];
  /** Radius of everything that was placed: the names of the sectors stand there. */
  readonly edge: number;
  readonly sectors: readonly Sector[];
}

export interface Box {
  readonly of: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface BoxPlan {
  readonly kind: 'boxes';
  readonly by: 'region';
  readonly boxes: readonly Box[];
}

export type ZonePlan = RingPlan | BoxPlan;

/** Rings from the middle outwards; the last one is for those without. */
export const ringCodes = ['core', 'involved', 'periphery', ''] as const;

/** Distance between two spots, and of a spot from the border of its area. */
export const spotStep = 84;
const border = 44;
/** Room for the name of a box at its top. */
export const boxTitle = 40;

/** The area of some values, as text that can be compared; `undefined` where the plan has none for them. */
export function zoneOf(plan: ZonePlan, values: ZoneValues): string | undefined {
  if (plan.kind === 'boxes')
    return plan.boxes.some((box) => box.of === values.region) ? values.region : undefined;
  const sector = values[plan.by];
  if (!plan.sectors.some(({ of }) => of === sector)) return undefined;
  return `${values.ring}|${sector}`;
}

/** The area a point lies in; `undefined` between the boxes. */
export function zoneAt(plan: ZonePlan, at: Point): string | undefined {
  if (plan.kind === 'boxes') {
    return plan.boxes.find(
      ({ x, y, width, height }) => at.x >= x && at.x <= x + width && at.y >= y && at.y <= y + height,
    )?.of;
  }
  const ring = plan.radii.findIndex((radius) => Math.hypot(at.x - plan.x, at.y - plan.y) <= radius);
  return `${ringCodes[ring] ?? ''}|${sectorAt(plan, at)}`;
}

function sectorAt(plan: RingPlan, at: Point): string {
  const turn = 2 * Math.PI;
  const angle = Math.atan2(at.y - plan.y, at.x - plan.x);
  const found = plan.sectors.find(({ from, to }) => {
    const over = (((angle - from) % turn) + turn) % turn;
    return over <= to - from;
  });
  return found?.of ?? plan.sectors[0]?.of ?? '';
}

/** What somebody becomes who is put at a point: the values that area stands for. A macro system stays what it is. */
export function valuesAt(plan: ZonePlan, values: ZoneValues, at: Point): ZoneValues {
  const zone = zoneAt(plan, at);
  if (zone === undefined) return values;
  if (plan.kind === 'boxes') return { ...values, region: zone };
  const [ring = '', ...sector] = zone.split('|');
  return { ...values, ring, ...(plan.by !== 'macro' && { [plan.by]: sector.join('|') }) };
}

/** Regular spots of an area from its middle outwards, `step` apart; as many as fit, at least `count` beyond the outermost ring. */
export function spotsIn(plan: ZonePlan, zone: string, count: number, step: number = spotStep): Point[] {
  if (plan.kind === 'boxes') {
    const box = plan.boxes.find(({ of }) => of === zone);
    return box ? spotsInBox(box, step) : [];
  }
  const [ring = '', ...rest] = zone.split('|');
  const sector = plan.sectors.find(({ of }) => of === rest.join('|'));
  const at = ringCodes.indexOf(ring as (typeof ringCodes)[number]);
  return sector && at >= 0 ? spotsOnArcs(plan, sector, at, { count, step }) : [];
}

function spotsInBox(box: Box, step: number): Point[] {
  const columns = Math.max(1, Math.floor((box.width - 2 * border) / step) + 1);
  const rows = Math.max(1, Math.floor((box.height - 2 * border - boxTitle) / step) + 1);
  return Array.from({ length: rows * columns }, (_, at) => ({
    x: box.x + border + (at % columns) * step,
    y: box.y + boxTitle + border + Math.floor(at / columns) * step,
  }));
}

function spotsOnArcs(
  plan: RingPlan,
  sector: Sector,
  ring: number,
  { count, step }: { readonly count: number; readonly step: number },
): Point[] {
  const inner = plan.radii[ring - 1] ?? 0;
  const outer = plan.radii[ring];
  const spots: Point[] = [];
  for (let radius = inner + border; ; radius += step) {
    const isBeyond = outer === undefined ? spots.length >= count * 1.3 + 4 : radius > outer - border;
    // The innermost spot is always there, however narrow the ring.
    if (isBeyond && spots.length > 0) return spots;
    const margin = Math.min(border / radius, (sector.to - sector.from) / 2);
    const span = sector.to - sector.from - 2 * margin;
    const steps = Math.floor((span * radius) / step);
    for (let at = 0; at <= steps; at += 1) {
      const angle = sector.from + margin + (steps === 0 ? span / 2 : (span * at) / steps);
      spots.push({ x: plan.x + radius * Math.cos(angle), y: plan.y + radius * Math.sin(angle) });
    }
  }
}

/** What the plan covers, its names included. */
export function extentOf(plan: ZonePlan): { x1: number; y1: number; x2: number; y2: number } {
  if (plan.kind === 'rings') {
    const reach = plan.edge + border;
    return { x1: plan.x - reach, y1: plan.y - reach, x2: plan.x + reach, y2: plan.y + reach };
  }
  return {
    x1: Math.min(...plan.boxes.map((box) => box.x)),
    y1: Math.min(...plan.boxes.map((box) => box.y)),
    x2: Math.max(...plan.boxes.map((box) => box.x + box.width)),
    y2: Math.max(...plan.boxes.map((box) => box.y + box.height)),
  };
}
