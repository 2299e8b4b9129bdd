// Nodes and ties drawn with a pen: the highlighted neighbourhood on screen and every exported picture.
import type { Id } from '../model/records';
import type { MapNode, MapTie } from './elements';
import { grown } from './growth';
import { lettersIn } from './letters';
import { badge, bendStep, faintOpacity, fillOf, strokeWidth, type Tokens } from './look';
import type { Point } from './patch';
import { drawShape, type Pen, rim } from './pen';

/** Everything needed to draw one tie: its ends with their places. */
export interface TieEnds {
  readonly from: MapNode;
  readonly to: MapNode;
  readonly start: Point;
  readonly end: Point;
}

/** From this distance between two rims on there is room for the sign of a tie's class. */
const roomForMark = 26;

export function drawTie(
  pen: Pen,
  tie: MapTie,
  ends: TieEnds,
  tokens: Tokens,
  color: string,
  withMark: boolean,
): void {
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
  if (!withMark || tie.mark === '' || Math.hypot(tip.x - start.x, tip.y - start.y) < roomForMark) return;
  const middle = { x: (start.x + tip.x) / 2, y: (start.y + tip.y) / 2 };
  const at = control ? { x: (middle.x + control.x) / 2, y: (middle.y + control.y) / 2 } : middle;
  pen.text(tie.mark, at, {
    color: tokens.text,
    size: markSize,
    weight: 600,
    opacity: 1,
    align: 'middle',
    halo: tokens.ground,
  });
}

/** Height of the sign of a tie's class in map units. */
export const markSize = 10;

/** Height below which the sign of a class beside the letters of the type is left out, as a share of the smallest letters. */
const smallestBadge = 0.72;

/** Letters below `smallest` map units are left out. */
export function drawNode(pen: Pen, node: MapNode, at: Point, tokens: Tokens, smallest: number): void {
  const { fill, ink, edge } = fillOf(node, tokens);
  const opacity = node.faint ? faintOpacity : 1;
  // What is faint must still hide the lines behind it.
  if (node.faint) drawShape(pen, node.shape, at, node.size, { fill: tokens.ground, opacity: 1 });
  drawShape(pen, node.shape, at, node.size, {
    fill,
    opacity,
    stroke: edge,
    strokeWidth: node.tone === '' ? 2 : 1.25,
  });
  const letters = lettersIn(node, smallest);
  if (!letters) return;
  const half = node.size / 2;
  const radius = half * badge.radius;
  const withBadge = node.mark !== '' && radius * 1.5 >= smallest * smallestBadge;
  pen.text(node.letter, withBadge ? { x: at.x, y: at.y - half * 0.2 } : at, {
    color: node.faint ? tokens.text : ink,
    weight: 600,
    opacity: 1,
    align: 'middle',
    ...letters,
  });
  if (!withBadge) return;
  const spot = { x: at.x, y: at.y + half * badge.below };
  pen.circle(spot, radius, { fill: tokens.ground, opacity: 1, stroke: edge, strokeWidth: 0.75 });
  pen.text(node.mark, spot, {
    color: tokens.text,
    size: radius * 1.5,
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

/** Ends of a tie looked up, `growth` larger than they are; `undefined` while one of them has no place. */
export function endsOf(
  tie: MapTie,
  nodes: ReadonlyMap<Id, MapNode>,
  at: (id: Id) => Point | undefined,
  growth = 0,
): TieEnds | undefined {
  const from = nodes.get(tie.from);
  const to = nodes.get(tie.to);
  const start = at(tie.from);
  const end = at(tie.to);
  return from && to && start && end
    ? { from: grown(from, growth), to: grown(to, growth), start, end }
    : undefined;
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
