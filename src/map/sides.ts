// Two maps on one ground, each below its day: side by side on a wide ground, one above the other on a high one.
import type { Rect } from './collision';
import type { Tokens } from './look';
import type { MapContent } from './mapContent';
import type { Pen } from './pen';
import { boundsOf } from './pictureMap';

/** The map of the day compared with, and what both days are called. */
export interface EarlierSide {
  readonly content: MapContent;
  /** "Stand 01.08.2025" */
  readonly day: string;
  readonly laterDay: string;
}

export interface Sides {
  readonly earlier: Rect;
  readonly later: Rect;
  readonly isWide: boolean;
}

/** Height of a day above its map, and ground between both maps, on a sheet of factor 1. */
const dayHeight = 24;
const between = 20;

/** Room for each map without its day. */
export function sidesOf(room: Rect, factor: number): Sides {
  const { left, top, right, bottom } = room;
  const gap = between * factor;
  const head = dayHeight * factor;
  const isWide = right - left >= bottom - top;
  if (isWide) {
    const middle = (left + right) / 2;
    return {
      isWide,
      earlier: { left, top: top + head, right: middle - gap / 2, bottom },
      later: { left: middle + gap / 2, top: top + head, right, bottom },
    };
  }
  const middle = (top + bottom) / 2;
  return {
    isWide,
    earlier: { left, top: top + head, right, bottom: middle - gap / 2 },
    later: { left, top: middle + gap / 2 + head, right, bottom },
  };
}

/** The ground both maps take in their own units; on it each stands where it stands on the other. */
export function boundsOfBoth(content: MapContent, earlier: EarlierSide | undefined): Rect | undefined {
  const [one, other] = [boundsOf(content), earlier && boundsOf(earlier.content)];
  if (!one || !other) return one ?? other;
  return {
    left: Math.min(one.left, other.left),
    top: Math.min(one.top, other.top),
    right: Math.max(one.right, other.right),
    bottom: Math.max(one.bottom, other.bottom),
  };
}

/** The days above their maps, and a line between the maps. */
export function drawDays(
  pen: Pen,
  side: EarlierSide,
  { earlier, later, isWide }: Sides,
  look: {
    readonly factor: number;
    readonly tokens: Tokens;
  },
): void {
  const { factor, tokens } = look;
  const style = { color: tokens.text, size: 14 * factor, weight: 550, opacity: 1, align: 'start' } as const;
  const up = (dayHeight / 2) * factor;
  pen.text(side.day, { x: earlier.left, y: earlier.top - up }, style);
  pen.text(side.laterDay, { x: later.left, y: later.top - up }, style);
  const line = { color: tokens.line, width: 0.8 * factor, dash: [], opacity: 1 };
  const gap = (between / 2) * factor;
  const x = earlier.right + gap;
  const y = earlier.bottom + gap;
  if (isWide) pen.line({ x, y: earlier.top - 2 * up }, { x, y: earlier.bottom }, undefined, line);
  else pen.line({ x: earlier.left, y }, { x: earlier.right, y }, undefined, line);
}
