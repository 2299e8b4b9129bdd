// Areas of the map that stand for values: rings and sectors of the Akteurslandkarte, boxes of regions. Pure geometry.
import type { Point } from './patch';
import { ringAngle, ringRadius, stretchOf } from './ringShape';

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
  /** Angles in radians, clockwise from three o'clock; `from` is smaller (`ringAngle`). */
  readonly from: number;
  readonly to: number;
}

/** Three rings around a middle, and beyond them those without a ring. Radii are half heights. */
export interface RingPlan {
  readonly kind: 'rings';
  readonly by: SectorProperty;
  readonly x: number;
  readonly y: number;
  /** So many times wider than high; circles without. */
  readonly stretch?: number;
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

/** Distance between two spots. */
export const spotStep = 84;
/** Room for the name of a box at its top. */
export const boxTitle = 76;

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
  const away = ringRadius(plan, at);
  const ring = plan.radii.findIndex((radius) => away <= radius);
  return `${ringCodes[ring] ?? ''}|${sectorAt(plan, at)}`;
}

function sectorAt(plan: RingPlan, at: Point): string {
  const turn = 2 * Math.PI;
  const angle = ringAngle(plan, at);
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

/** What the plan covers, but for names beside it. */
export function extentOf(plan: ZonePlan): { x1: number; y1: number; x2: number; y2: number } {
  if (plan.kind === 'rings') {
    const [high, wide] = [plan.edge, plan.edge * stretchOf(plan)];
    return { x1: plan.x - wide, y1: plan.y - high, x2: plan.x + wide, y2: plan.y + high };
  }
  return {
    x1: Math.min(...plan.boxes.map((box) => box.x)),
    y1: Math.min(...plan.boxes.map((box) => box.y)),
    x2: Math.max(...plan.boxes.map((box) => box.x + box.width)),
    y2: Math.max(...plan.boxes.map((box) => box.y + box.height)),
  };
}
