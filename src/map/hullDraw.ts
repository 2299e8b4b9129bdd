// Areas of Gremien behind the actors: each with a line of its own and its name, so that they are told apart without colour.
import type { Id } from '../model/records';
import type { HullShape } from './hulls';
import type { Tokens } from './look';
import type { Point } from './patch';
import type { Pen } from './pen';

export interface Hull extends HullShape {
  readonly id: Id;
  readonly name: string;
  /** Which of the lines; they repeat after the last. */
  readonly style: number;
  readonly members: number;
}

/** Dashes in units of the width of the line; a second, inner line for those that are double. */
export const hullLines: readonly { readonly dash: readonly number[]; readonly isDouble?: true }[] = [
  { dash: [] },
  { dash: [7, 4] },
  { dash: [1.2, 2.6] },
  { dash: [], isDouble: true },
  { dash: [9, 3, 1.2, 3] },
  { dash: [3, 3] },
  { dash: [14, 4] },
  { dash: [9, 3, 1.2, 3, 1.2, 3] },
];

export function hullLine(style: number): (typeof hullLines)[number] {
  return hullLines[style % hullLines.length] ?? { dash: [] };
}

/** Width of the line in map units, never below a good pixel. */
const widthAt = (zoom: number) => Math.max(1.8, 1.5 / zoom);
const veil = 0.07;

export function drawHulls(pen: Pen, hulls: readonly Hull[], tokens: Tokens, zoom: number): void {
  const width = widthAt(zoom);
  for (const { rings } of hulls) pen.area(rings, { fill: tokens.text, opacity: veil });
  for (const { rings, style } of hulls) {
    const { dash, isDouble } = hullLine(style);
    const line = { fill: 'none', opacity: 1, stroke: tokens.strongLine };
    const whole = isDouble ? width * 2.6 : width;
    pen.area(rings, { ...line, strokeWidth: whole, dash: dash.map((part) => part * width) });
    if (isDouble) pen.area(rings, { ...line, stroke: tokens.ground, strokeWidth: width * 1.1 });
  }
}

/** A name of an area and the middle of its line of text. */
export interface HullName {
  readonly id: Id;
  readonly text: string;
  readonly at: Point;
}

/** Each name above one of its members, the uppermost where no other name stands already. */
export function hullNames(hulls: readonly Hull[], size: number, letterWidth: number): HullName[] {
  const taken: { readonly at: Point; readonly half: number }[] = [];
  return hulls.map(({ id, name, tops }) => {
    const half = (name.length * size * letterWidth) / 2;
    const free = tops.find(({ x, y }) =>
      taken.every(
        ({ at, half: theirs }) =>
          Math.abs(at.y - (y - size * 0.7)) > size * 1.3 || Math.abs(at.x - x) > half + theirs,
      ),
    );
    const top = free ?? tops[0] ?? { x: 0, y: 0 };
    const at = { x: top.x, y: top.y - size * 0.7 };
    taken.push({ at, half });
    return { id, text: name, at };
  });
}
