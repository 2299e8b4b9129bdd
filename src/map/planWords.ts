// What is written on rings and boxes, and where: beside what they are of, and on no border.
import type { Point } from './patch';
import { outOfRing, ringPoint } from './ringShape';
import { boxTitle, type RingPlan, type Sector, type ZonePlan } from './zones';

export interface AreaWord {
  readonly text: string;
  /** The middle of its line. */
  readonly at: Point;
  readonly isLarge: boolean;
}

/** Mean width of a letter as a share of its height. */
export const letterWidth = 0.58;

/** Height of the names in map units, so that they can be read at this zoom. */
export function sizeOf(isLarge: boolean, zoom: number): number {
  return isLarge ? Math.max(20, 15 / zoom) : Math.max(16, 12.5 / zoom);
}

/** `names` by what sectors and boxes are of, `rings` from the middle outwards. */
export function planWords(
  plan: ZonePlan,
  { names, rings }: { readonly names: Readonly<Record<string, string>>; readonly rings: readonly string[] },
  zoom: number,
): AreaWord[] {
  const size = sizeOf(true, zoom);
  if (plan.kind === 'boxes')
    return plan.boxes.map((box) => ({
      text: names[box.of] ?? box.of,
      // In the middle of its ground, but never over the line above it.
      at: { x: box.x + box.width / 2, y: box.y + Math.max(boxTitle / 2, size * 0.8) },
      isLarge: true,
    }));
  return [
    ...plan.sectors.map((sector) => {
      const text = names[sector.of] ?? sector.of;
      const angle = cornerOf(sector);
      const out = outOfRing(plan, angle);
      const half = { x: (text.length * size * letterWidth) / 2, y: size * 0.7 };
      // So far out that all of it lies beyond the ring.
      const away = Math.abs(out.x) * half.x + Math.abs(out.y) * half.y;
      const rim = ringPoint(plan, plan.edge, angle);
      return { text, at: { x: rim.x + out.x * away, y: rim.y + out.y * away }, isLarge: true };
    }),
    ...rings.map((text, at) => ({ text, at: ringWord(plan, at, zoom), isLarge: false })),
  ];
}

/** Where there is most room beside a ring that is seen on a screen: as near to a corner as the sector reaches. */
function cornerOf({ from, to }: Sector): number {
  const inside = Math.min(0.16, (to - from) / 4);
  const [least, most] = [from + inside, to - inside];
  const middle = (least + most) / 2;
  const corners = [-1, 1, 3, 5, 7].map((eighth) => (eighth * Math.PI) / 4);
  const nearest = corners.map((corner) => Math.max(least, Math.min(most, corner)));
  const off = (at: number) => Math.abs((nearest[at] ?? 0) - (corners[at] ?? 0));
  const best = nearest
    .map((_, at) => at)
    .sort((a, b) => {
      const further = off(a) - off(b);
      return Math.abs(further) > 1e-9
        ? further
        : Math.abs((nearest[a] ?? 0) - middle) - Math.abs((nearest[b] ?? 0) - middle);
    });
  return nearest[best[0] ?? 0] ?? middle;
}

/** Inside its ring at twelve o'clock, where spots keep the ground free. */
function ringWord(plan: RingPlan, ring: number, zoom: number): Point {
  const down = sizeOf(false, zoom) * 0.75;
  const radius = plan.radii[ring];
  return {
    x: plan.x,
    y: radius === undefined ? plan.y - (plan.radii.at(-1) ?? 0) - down : plan.y - radius + down,
  };
}
