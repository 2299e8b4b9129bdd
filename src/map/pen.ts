// The strokes the map is made of, whatever they are drawn on: a canvas (screen, PNG) or SVG.
import type { Shape } from '../model/taxonomy';
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

export interface TextStyle {
  readonly color: string;
  readonly size: number;
  readonly weight: number;
  readonly opacity: number;
  readonly align: 'start' | 'middle';
  /** Colour of the halo; none without. */
  readonly halo?: string;
}

export interface Pen {
  /** A straight line, or one bent towards `control`. */
  line(from: Point, to: Point, control: Point | undefined, style: LineStyle): void;
  polygon(points: readonly Point[], style: FillStyle): void;
  circle(center: Point, radius: number, style: FillStyle): void;
  box(left: number, top: number, width: number, height: number, radius: number, style: FillStyle): void;
  /** One line of text whose vertical middle is at `at.y`. */
  text(content: string, at: Point, style: TextStyle): void;
  /** From here on only what lies in this box is seen, until it is closed. */
  openWindow(left: number, top: number, width: number, height: number): void;
  closeWindow(): void;
}

/** A node's outline; the proportions are those of Cytoscape, so that both pictures lie on each other. */
export function drawShape(pen: Pen, shape: Shape, at: Point, size: number, style: FillStyle): void {
  const half = size / 2;
  if (shape === 'circle') pen.circle(at, half, style);
  else if (shape === 'rounded') {
    pen.box(at.x - half, at.y - half, size, size, Math.min(size / 4, 8), style);
  } else
    pen.polygon(
      corners[shape].map(([x, y]) => ({ x: at.x + x * half, y: at.y + y * half })),
      style,
    );
}

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
    [0, -1],
    [1, 0],
    [0, 1],
    [-1, 0],
  ],
} as const;

/** Distance from the middle to the rim of a shape towards an angle. */
export function rim(shape: Shape, size: number, angle: number): number {
  const half = size / 2;
  const x = Math.abs(Math.cos(angle));
  const y = Math.abs(Math.sin(angle));
  if (shape === 'circle') return half;
  if (shape === 'rounded') return half / Math.max(x, y);
  if (shape === 'diamond') return half / (x + y);
  return half / Math.max(y, x + y / 2);
}
