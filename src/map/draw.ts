// Nodes and ties drawn with a pen: the highlighted neighbourhood on screen and every exported picture.
import type { Id } from '../model/records';
import type { MapNode, MapTie } from './elements';
import { type Growth, grown } from './growth';
import { lettersIn } from './letters';
import { badge, bendStep, dashOf, faintOpacity, fillOf, strokeWidth, type Tokens } from './look';
import type { Point } from './patch';
import { drawShape, type Pen, pillInset, rim } from './pen';
import { drawSigns } from './tieSigns';

/** Everything needed to draw one tie: its ends with their places. */
export interface TieEnds {
  readonly from: MapNode;
  readonly to: MapNode;
  readonly start: Point;
  readonly end: Point;
}

/** Radius of the ring with which a seat ends at its Gremium, in map units. */
const ringOfSeat = 3;

export function drawTie(
  pen: Pen,
  tie: MapTie,
  ends: TieEnds,
  tokens: Tokens,
  color: string,
  withMark: boolean,
  zoom = 1,
): void {
  const control = controlOf(tie, ends.start, ends.end);
  const start = atRim(ends.start, ends.from, control ?? ends.end, 0);
  const tip = atRim(ends.end, ends.to, control ?? ends.start, 1);
  const { whole, gap } = strokeWidth(tie, zoom);
  const opacity = tie.faint ? faintOpacity : 1;
  const head = Math.max(6, smallestHead / zoom) + whole * 1.4;
  const end = tie.arrow ? towards(tip, control ?? start, head * 0.8) : tip;
  pen.line(start, end, control, { color, width: whole, dash: dashOf(tie.stroke, zoom), opacity });
  if (gap > 0) pen.line(start, end, control, { color: tokens.ground, width: gap, dash: [], opacity: 1 });
  if (tie.arrow) arrowHead(pen, tip, control ?? start, head, color, opacity);
  if (tie.stroke === 'seat')
    pen.circle(towards(tip, control ?? start, ringOfSeat), ringOfSeat, {
      fill: tokens.ground,
      opacity: 1,
      stroke: color,
      strokeWidth: whole,
    });
  const isUnclear = tie.stroke === 'unclear';
  const signs = withMark || !isUnclear ? tie : { ...tie, mark: '', count: 1 };
  // That nothing is recorded is said from afar, too.
  const size = Math.max(withMark ? markSize : 0, isUnclear ? unclearSize / zoom : 0);
  drawSigns(pen, signs, { start, tip, control }, tokens, size);
}

/** Length of the smallest head of an arrow on screen, in pixels. */
const smallestHead = 4.6;

/** Height of the signs on a tie in map units. */
export const markSize = 10;
/** Least height of the "?" on screen, in pixels. */
const unclearSize = 9;

/** Least height of the sign of a class beside the letters of the type, as a share of the smallest letters. */
const smallestBadge = 0.72;

/** Letters below `smallest` map units are left out; gives whether they are there. */
export function drawNode(pen: Pen, node: MapNode, at: Point, tokens: Tokens, smallest: number): boolean {
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
  if (node.shape === 'pill')
    drawShape(pen, 'pill', at, node.size - 2 * pillInset, {
      fill: 'none',
      opacity: 1,
      stroke: edge,
      strokeWidth: 1,
    });
  const letters = lettersIn(node, smallest);
  if (!letters) return false;
  const half = node.size / 2;
  // Wherever there are letters there is the sign, too.
  const radius = Math.max(half * badge.radius, (smallest * smallestBadge) / 1.5);
  const withBadge = node.mark !== '';
  pen.text(letters.text, withBadge ? { x: at.x, y: at.y - half * 0.2 } : at, {
    color: node.faint ? tokens.text : ink,
    weight: 600,
    opacity: 1,
    align: 'middle',
    size: letters.size,
    most: letters.most,
  });
  if (!withBadge) return true;
  const spot = { x: at.x, y: at.y + half * badge.below };
  pen.circle(spot, radius, { fill: tokens.ground, opacity: 1, stroke: edge, strokeWidth: 0.75 });
  pen.text(node.mark, spot, {
    color: tokens.text,
    size: radius * 1.5,
    weight: 600,
    opacity: 1,
    align: 'middle',
  });
  return true;
}

/** Least height of the V of a veto on screen, in pixels. */
const vetoHeight = 12.5;

/** At the shoulders of a node, above its neighbours: how many are drawn as this one, and the V of a veto. */
export function drawNodeSigns(
  pen: Pen,
  node: MapNode,
  at: Point,
  tokens: Tokens,
  smallest: number,
  zoom = 1,
): void {
  const out = node.size * 0.36;
  const plain = Math.max(9, Math.min(smallest, 14));
  const put = (text: string, side: number, size: number) => {
    const width = size * (0.7 + 0.62 * text.length);
    const spot = { x: at.x + side * (out + width / 4), y: at.y - out };
    pen.box(spot.x - width / 2, spot.y - size * 0.68, width, size * 1.36, size * 0.68, {
      fill: tokens.ground,
      opacity: 1,
      stroke: tokens.strongLine,
      strokeWidth: 1,
    });
    pen.text(text, spot, { color: tokens.text, size, weight: 650, opacity: 1, align: 'middle' });
  };
  if (node.inside > 0) put(`+${String(node.inside)}`, 1, plain);
  if (node.veto) put('V', -1, Math.max(plain, vetoHeight / 1.36 / zoom));
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

/** Ends of a tie looked up, as large as they are drawn; `undefined` while one of them has no place. */
export function endsOf(
  tie: MapTie,
  nodes: ReadonlyMap<Id, MapNode>,
  at: (id: Id) => Point | undefined,
  growth: Growth | number = 0,
): TieEnds | undefined {
  const from = nodes.get(tie.from);
  const to = nodes.get(tie.to);
  const start = at(tie.from);
  const end = at(tie.to);
  if (!from || !to || !start || !end) return undefined;
  const by = typeof growth === 'number' ? () => growth : growth.of;
  return { from: grown(from, by(from.id)), to: grown(to, by(to.id)), start, end };
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
