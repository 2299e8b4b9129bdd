// The strokes the map is made of, whatever they are drawn on: a canvas (screen, PNG) or SVG.
import type { MarkShape } from '../ui/Mark';
import type { Point } from './patch';

export interface LineStyle {
  readonly color: string;
  readonly width: number;
  /** Lengths of dashes and gaps; empty for an unbroken line. */
  readonly dash: readonly number[];
  readonly opacity: number;
  readonly round?: boolean;
}

export interface FillStyle {
  readonly fill: string;
  readonly opacity: number;
  readonly stroke?: string;
  readonly strokeWidth?: number;
}

/** A filled ground of several rings, a ring inside another one being a hole, with a line around each. */
export interface AreaStyle extends FillStyle {
  readonly dash?: readonly number[];
}

export interface TextStyle {
  readonly color: string;
  readonly size: number;
  readonly weight: number;
  readonly opacity: number;
  readonly align: 'start' | 'middle';
  /** Width the text may take; a wider one is set narrower. */
  readonly most?: number;
  /** Colour of the halo; none without. */
  readonly halo?: string;
}

export interface Pen {
  /** A straight line, or one bent towards `control`. */
  line(from: Point, to: Point, control: Point | undefined, style: LineStyle): void;
  polygon(points: readonly Point[], style: FillStyle): void;
  area(rings: readonly (readonly Point[])[], style: AreaStyle): void;
  circle(center: Point, radius: number, style: FillStyle): void;
  box(left: number, top: number, width: number, height: number, radius: number, style: FillStyle): void;
  /** One line of text whose vertical middle is at `at.y`. */
  text(content: string, at: Point, style: TextStyle): void;
  /** From here on only what lies in this box is seen, until it is closed. */
  openWindow(left: number, top: number, width: number, height: number): void;
  closeWindow(): void;
}

/** Height of a pill as a share of its width, and how far its second line lies inside the first, in map units. */
const pillHeight = 0.6;
export const pillInset = 3;

/** A node's outline. */
export function drawShape(pen: Pen, shape: MarkShape, at: Point, size: number, style: FillStyle): void {
  const half = size / 2;
  if (shape === 'circle') pen.circle(at, half, style);
  else if (shape === 'pill') {
    const tall = size * pillHeight;
    pen.box(at.x - half, at.y - tall / 2, size, tall, tall / 2, style);
  } else if (shape === 'rounded') {
    pen.box(at.x - half, at.y - half, size, size, Math.min(size / 4, 8), style);
  } else
    pen.polygon(
      corners[shape].map(([x, y]) => ({ x: at.x + x * half, y: at.y + y * half })),
      style,
    );
}

/** A diamond reaches further, so that it looks as large as a circle and has as much room for letters. */
const tip = 1.14;

const corners = {
  hexagon: [
    [1, 0],
    [0.5, 1],
    [-0.5, 1],
    [-1, 0],
    [-0.5, -1],
    [0.5, -1],
  ],
  diamond: [
    [0, -tip],
    [tip, 0],
    [0, tip],
    [-tip, 0],
  ],
} as const;

/** Distance from the middle to the rim of a shape towards an angle. */
export function rim(shape: MarkShape, size: number, angle: number): number {
  const half = size / 2;
  const x = Math.abs(Math.cos(angle));
  const y = Math.abs(Math.sin(angle));
  if (shape === 'circle') return half;
  if (shape === 'pill') return rimOfPill(half, x, y);
  if (shape === 'rounded') return half / Math.max(x, y);
  if (shape === 'diamond') return (half * tip) / (x + y);
  return half / Math.max(y, x + y / 2);
}

/** Up and down a pill is a box, to the sides a half circle. */
function rimOfPill(half: number, x: number, y: number): number {
  const round = half * pillHeight;
  const flat = half - round;
  if (round * x <= flat * y) return round / y;
  return flat * x + Math.sqrt(Math.max(0, round ** 2 - (flat * y) ** 2));
}

/** How far a shape reaches from its middle to the sides and up and down. */
export function reachOf(shape: MarkShape, size: number): number {
  return (size / 2) * (shape === 'diamond' ? tip : 1);
}

/** Width inside a shape for a line of text of this height through its middle. */
export function roomInside(shape: MarkShape, size: number, height: number): number {
  const half = size / 2;
  if (shape === 'circle') return 2 * Math.sqrt(Math.max(0, half ** 2 - (height / 2) ** 2));
  if (shape === 'rounded') return size;
  if (shape === 'pill') return size * (1 - pillHeight / 2) - 2 * pillInset;
  if (shape === 'diamond') return Math.max(0, 2 * half * tip - height);
  return Math.max(0, size - height / 2);
}
