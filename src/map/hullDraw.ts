// Areas of Gremien behind the actors: each with a line of its own, underlining its name, so that they are told apart without colour.
import type { Id } from '../model/records';
import type { HullShape } from './hulls';
import type { Tokens } from './look';
import type { Point } from './patch';
import type { Pen } from './pen';
import type { Tone } from './scales';

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

/** Colours beside the lines; both repeat after the last. */
const hullTones = ['c0', 'c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7'] as const satisfies readonly Tone[];

export function hullTone(style: number): Tone {
  return hullTones[style % hullTones.length] ?? 'c0';
}

/** Width of the line in map units, never below two good pixels. */
const widthAt = (zoom: number) => Math.max(2.4, 2 / zoom);
const veil = 0.14;

export function drawHulls(pen: Pen, hulls: readonly Hull[], tokens: Tokens, zoom: number): void {
  const width = widthAt(zoom);
  for (const { rings, style } of hulls)
    pen.area(rings, { fill: tokens.tone[hullTone(style)].fill, opacity: veil });
  for (const { rings, style } of hulls) {
    const { dash, isDouble } = hullLine(style);
    const line = { fill: 'none', opacity: 1, stroke: tokens.tone[hullTone(style)].fill };
    const whole = isDouble ? width * 2.6 : width;
    pen.area(rings, { ...line, strokeWidth: whole, dash: dash.map((part) => part * width) });
    if (isDouble) pen.area(rings, { ...line, stroke: tokens.ground, strokeWidth: width * 1.1 });
  }
}

/** A name of an area and the middle of its line of text, and half its width. */
export interface HullName {
  readonly id: Id;
  readonly style: number;
  readonly text: string;
  readonly at: Point;
  readonly half: number;
}

/** Each name at the freest of its spots where no other name stands already. */
export function hullNames(hulls: readonly Hull[], size: number, letterWidth: number): HullName[] {
  const taken: HullName[] = [];
  for (const { id, name, style, spots } of hulls) {
    const half = (name.length * size * letterWidth) / 2;
    const free = spots.find((spot) =>
      taken.every(
        (other) =>
          Math.abs(other.at.y - spot.y) > size * 1.6 || Math.abs(other.at.x - spot.x) > half + other.half,
      ),
    );
    taken.push({ id, style, text: name, at: free ?? spots[0] ?? { x: 0, y: 0 }, half });
  }
  return taken;
}

/** The names above everything, each underlined as its area is outlined. */
export function drawHullNames(
  pen: Pen,
  names: readonly HullName[],
  size: number,
  tokens: Pick<Tokens, 'text' | 'ground' | 'tone'>,
): void {
  for (const { text, style, at, half } of names) {
    const { dash, isDouble } = hullLine(style);
    const width = size * 0.12;
    const y = at.y + size * 0.78;
    const [from, to] = [
      { x: at.x - half, y },
      { x: at.x + half, y },
    ];
    const line = {
      color: tokens.tone[hullTone(style)].fill,
      dash: dash.map((part) => part * width),
      opacity: 1,
    };
    pen.line(from, to, undefined, { color: tokens.ground, width: width * 4, dash: [], opacity: 0.8 });
    pen.line(from, to, undefined, { ...line, width: width * (isDouble ? 2.6 : 1) });
    if (isDouble) pen.line(from, to, undefined, { ...line, color: tokens.ground, width: width * 1.1 });
    pen.text(text, at, {
      color: tokens.text,
      size,
      weight: 650,
      opacity: 1,
      align: 'middle',
      halo: tokens.ground,
    });
  }
}
