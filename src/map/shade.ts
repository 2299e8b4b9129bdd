// What does not pass filter and focus, dimmed behind what does: to be seen, but neither counted nor in the way.
import type { SectorCode } from '../model/taxonomy';
import type { Rect } from './collision';
import type { MapNode } from './elements';
import type { Tokens } from './look';
import type { Point } from './patch';
import { drawShape, type Pen } from './pen';

interface ShadeNode {
  readonly at: Point;
  readonly shape: MapNode['shape'];
  readonly sector: SectorCode;
  readonly size: number;
}

export interface Shade {
  readonly nodes: readonly ShadeNode[];
  readonly ties: readonly { readonly from: Point; readonly to: Point }[];
}

/** How much of a colour is left. */
const left = 0.25;
/** `growth` as for the nodes in front. */
export function drawShade(pen: Pen, { nodes, ties }: Shade, tokens: Tokens, growth: number): void {
  const line = { color: tokens.line, width: 1, dash: [], opacity: left };
  for (const { from, to } of ties) pen.line(from, to, undefined, line);
  for (const { at, shape, sector, size } of nodes) {
    // The ground first: lines must not shine through.
    drawShape(pen, shape, at, size + growth, { fill: tokens.ground, opacity: 1 });
    drawShape(pen, shape, at, size + growth, { fill: tokens.sector[sector], opacity: left });
  }
}

/** The ground the dimmed actors cover, in map units: names keep off it. */
export function shadedGround({ nodes }: Shade, growth: number): Rect[] {
  return nodes.map(({ at, size }) => {
    const half = (size + growth) / 2;
    return { left: at.x - half, top: at.y - half, right: at.x + half, bottom: at.y + half };
  });
}
