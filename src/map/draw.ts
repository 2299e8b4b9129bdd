// Nodes and ties drawn with a pen: the highlighted neighbourhood on screen and every exported picture.
import type { Id } from '../model/records';
import type { MapNode, MapTie } from './elements';
import { bendStep, faintOpacity, letterSize, strokeWidth, type Tokens } from './look';
import type { Point } from './patch';
import { drawShape, type Pen, rim } from './pen';

/** Everything needed to draw one tie: its ends with their places. */
export interface TieEnds {
  readonly from: MapNode;
  readonly to: MapNode;
  readonly start: Point;
  readonly end: Point;
}

export function drawTie(pen: Pen, tie: MapTie, ends: TieEnds, tokens: Tokens, color: string): void {
  const control = controlOf(tie, ends.start, ends.end);
  const start = atRim(ends.start, ends.from, control ?? ends.end, 0);
  const tip = atRim(ends.end, ends.to, control ?? ends.start, 1);
  const { whole, gap } = strokeWidth(tie);
  const opacity = tie.faint ? faintOpacity : 1;
  const head = 6 + whole * 1.4;
  const end = tie.arrow ? towards(tip, control ?? start, head * 0.8) : tip;
  const dash = tie.stroke === 'loose' ? [6, 5] : tie.stroke === 'dotted' ? [1.5, 3.5] : [];
  pen.line(start, end, control, { color, width: whole, dash, opacity });
  if (gap > 0) pen.line(start, end, control, { color: tokens.ground, width: gap, dash: [], opacity: 1 });
  if (tie.arrow) arrowHead(pen, tip, control ?? start, head, color, opacity);
}

export function drawNode(pen: Pen, node: MapNode, at: Point, tokens: Tokens, withLetter: boolean): void {
  const fill = tokens.sector[node.sector];
  const opacity = node.faint ? faintOpacity : 1;
  // What is faint must still hide the lines behind it.
  if (node.faint) drawShape(pen, node.shape, at, node.size, { fill: tokens.ground, opacity: 1 });
  drawShape(pen, node.shape, at, node.size, { fill, opacity, stroke: tokens.ground, strokeWidth: 2 });
  if (!withLetter) return;
  pen.text(node.letter, at, {
    color: node.faint ? tokens.text : tokens.ink[node.sector],
    size: letterSize(node.size, node.letter.length),
    weight: 600,
    opacity: 1,
    align: 'middle',
  });
}

/** Where a bent tie swings to; the same place Cytoscape computes from `look`. */
export function controlOf(tie: MapTie, start: Point, end: Point): Point | undefined {
  if (tie.bend === 0) return undefined;
  const length = Math.hypot(end.x - start.x, end.y - start.y) || 1;
  const away = tie.bend * bendStep;
  return {
    x: (start.x + end.x) / 2 - ((end.y - start.y) / length) * away,
    y: (start.y + end.y) / 2 + ((end.x - start.x) / length) * away,
  };
}

/** Ends of a tie looked up; `undefined` while one of them has no place. */
export function endsOf(
  tie: MapTie,
  nodes: ReadonlyMap<Id, MapNode>,
  at: (id: Id) => Point | undefined,
): TieEnds | undefined {
  const from = nodes.get(tie.from);
  const to = nodes.get(tie.to);
  const start = at(tie.from);
  const end = at(tie.to);
  return from && to && start && end ? { from, to, start, end } : undefined;
}

function atRim(at: Point, node: MapNode, other: Point, air: number): Point {
  const angle = Math.atan2(other.y - at.y, other.x - at.x);
  const out = rim(node.shape, node.size, angle) + air;
  return { x: at.x + Math.cos(angle) * out, y: at.y + Math.sin(angle) * out };
}

function towards(from: Point, to: Point, by: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: from.x + ((to.x - from.x) / length) * by, y: from.y + ((to.y - from.y) / length) * by };
}

function arrowHead(pen: Pen, tip: Point, from: Point, length: number, fill: string, opacity: number): void {
  const back = towards(tip, from, length);
  const across = { x: (back.y - tip.y) * 0.42, y: -(back.x - tip.x) * 0.42 };
  const points = [
    tip,
    { x: back.x + across.x, y: back.y + across.y },
    { x: back.x - across.x, y: back.y - across.y },
  ];
  pen.polygon(points, { fill, opacity });
}
