// The map part of a picture: areas, lines, actors and names, drawn with any pen at any scale. PNG, SVG and paper share it.
import type { Id } from '../model/records';
import { backdropExtent, drawAreaNames, drawBackdrop } from './backdrop';
import type { Rect } from './collision';
import { drawNode, drawNodeSigns, drawTie, endsOf } from './draw';
import { drawMarksAbove, drawMarksBelow } from './drawMarks';
import { grown } from './growth';
import { lineColour } from './look';
import { growthIn, type MapContent, type MapPlacing, seenAt } from './mapContent';
import { drawMoods } from './moods';
import { drawNames } from './pictureNames';
import type { Pen } from './pen';
import { scaledPen } from './scaledPen';

/** Letters inside nodes below this height are left out: a printer still draws what a screen cannot. */
const smallestLetter = 4.5;
/** A pause after so many elements, so that whoever draws may let others have a turn. */
const breath = 250;

/** Draws in pieces; run it to its end at once or with pauses between. Gives whether a line leads to a name further off. */
export function* drawMap(pen: Pen, content: MapContent, placing: MapPlacing): Generator<undefined, boolean> {
  const { elements, tokens, backdrop, at } = content;
  const { scale, x, y, room, zoom } = placing;
  if (placing.isCut) pen.openWindow(room.left, room.top, room.right - room.left, room.bottom - room.top);
  const onMap = scaledPen(pen, scale, x, y);
  if (backdrop) drawBackdrop(onMap, backdrop, tokens, zoom);
  const place = (id: Id) => at.get(id);
  const growth = growthIn(content, placing);
  const marked = content.marks && { marks: content.marks, ...elements, at: place, tokens, zoom, growth };
  if (marked) drawMarksBelow(onMap, marked);
  let drawn = 0;
  for (const tie of elements.ties.values()) {
    const ends = endsOf(tie, elements.nodes, place, growth);
    if (ends) drawTie(onMap, tie, ends, tokens, lineColour(tie, tokens), true, seenAt(placing));
    if (++drawn % breath === 0) yield;
  }
  for (const node of elements.nodes.values()) {
    const point = at.get(node.id);
    if (point) drawNode(onMap, grown(node, growth.of(node.id)), point, tokens, smallestLetter / scale);
    if (++drawn % breath === 0) yield;
  }
  for (const node of elements.nodes.values()) {
    const point = at.get(node.id);
    const size = smallestLetter / scale;
    if (point) drawNodeSigns(onMap, grown(node, growth.of(node.id)), point, tokens, size, seenAt(placing));
  }
  drawMoods(
    onMap,
    { ...elements, ties: elements.ties.values(), at: place, growth, zoom: seenAt(placing) },
    tokens,
  );
  if (marked) drawMarksAbove(onMap, marked);
  drawAreaNames(onMap, backdrop, tokens, zoom);
  yield;
  const leads = yield* drawNames(pen, content, placing);
  if (placing.isCut) pen.closeWindow();
  return leads;
}

/** The ground a map takes, in its own units; `undefined` without anybody on it. */
export function boundsOf({
  elements,
  at,
  backdrop,
}: Pick<MapContent, 'elements' | 'at' | 'backdrop'>): Rect | undefined {
  let [left, top] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let [right, bottom] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const node of elements.nodes.values()) {
    const point = at.get(node.id);
    if (!point) continue;
    left = Math.min(left, point.x - node.size / 2);
    right = Math.max(right, point.x + node.size / 2);
    top = Math.min(top, point.y - node.size / 2);
    bottom = Math.max(bottom, point.y + node.size / 2);
  }
  if (left > right) return undefined;
  const ground = backdropExtent(backdrop);
  if (ground === undefined) return { left, top, right, bottom };
  const { x1, y1, x2, y2 } = ground;
  return {
    left: Math.min(left, x1),
    top: Math.min(top, y1),
    right: Math.max(right, x2),
    bottom: Math.max(bottom, y2),
  };
}
