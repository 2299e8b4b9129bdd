// The map part of a picture: areas, lines, actors and names, drawn with any pen at any scale. PNG, SVG and paper share it.
import type { Id } from '../model/records';
import { type Backdrop, backdropExtent, drawAreaNames, drawBackdrop, wordedGround } from './backdrop';
import type { Rect } from './collision';
import { drawNode, drawTie, endsOf } from './draw';
import { drawMarksAbove, drawMarksBelow } from './drawMarks';
import type { MapElements, MapNode } from './elements';
import { growthAt, grown } from './growth';
import { chooseLabels, type Extent, type LabelCandidate } from './labels';
import { lineColour, type Tokens } from './look';
import { formsOf, type NameStyle, styleOf } from './nameForms';
import type { Point } from './patch';
import { type Pen, reachOf } from './pen';
import { scaledPen } from './scaledPen';
import type { TimeMarks } from './timeMarks';
import { wrap } from './wrap';

/** Everything that is drawn of a map. */
export interface MapContent {
  readonly elements: MapElements;
  readonly at: ReadonlyMap<Id, Point>;
  readonly tokens: Tokens;
  /** Areas behind the actors, as on the screen. */
  readonly backdrop?: Backdrop | undefined;
  /** What is new and what has ended, as on the screen. */
  readonly marks?: TimeMarks | undefined;
  /** Width of a text in pixels at a size and weight. */
  readonly measure: (text: string, size: number, weight: number) => number;
}

/** Where a map goes on the ground of a pen. */
export interface MapPlacing {
  /** Units of the pen for one unit of the map. */
  readonly scale: number;
  /** Where the origin of the map falls. */
  readonly x: number;
  readonly y: number;
  /** The ground names may take, in units of the pen. */
  readonly room: Rect;
  /** As `drawBackdrop` takes it: how small the names of areas would be. */
  readonly zoom: number;
  /** Only what is in the room is drawn. */
  readonly isCut?: boolean;
}

const fonts: Readonly<Record<NameStyle, { size: number; leading: number; weight: number }>> = {
  far: { size: 11, leading: 13, weight: 500 },
  plain: { size: 12.5, leading: 15, weight: 470 },
  strong: { size: 12.5, leading: 15, weight: 650 },
};
/** Letters inside nodes below this height are left out: a printer still draws what a screen cannot. */
const smallestLetter = 4.5;
/** A printer draws finer than a screen: what grows there to be read grows less here, and leaves room for names. */
const fineness = 1.5;
/** A pause after so many elements, so that whoever draws may let others have a turn. */
const breath = 250;

/** Draws in pieces; run it to its end at once or with pauses between. */
export function* drawMap(pen: Pen, content: MapContent, placing: MapPlacing): Generator<undefined> {
  const { elements, tokens, backdrop, at } = content;
  const { scale, x, y, room, zoom } = placing;
  if (placing.isCut) pen.openWindow(room.left, room.top, room.right - room.left, room.bottom - room.top);
  const onMap = scaledPen(pen, scale, x, y);
  if (backdrop) drawBackdrop(onMap, backdrop, tokens, zoom);
  const place = (id: Id) => at.get(id);
  const growth = growthAt(scale * fineness);
  const marked = content.marks && { marks: content.marks, ...elements, at: place, tokens, zoom };
  if (marked) drawMarksBelow(onMap, marked);
  let drawn = 0;
  for (const tie of elements.ties.values()) {
    const ends = endsOf(tie, elements.nodes, place, growth);
    if (ends) drawTie(onMap, tie, ends, tokens, lineColour(tie, tokens), true);
    if (++drawn % breath === 0) yield;
  }
  for (const node of elements.nodes.values()) {
    const point = at.get(node.id);
    if (point) drawNode(onMap, grown(node, growth), point, tokens, smallestLetter / scale);
    if (++drawn % breath === 0) yield;
  }
  if (marked) drawMarksAbove(onMap, marked);
  drawAreaNames(onMap, backdrop, tokens, zoom);
  yield;
  yield* drawNames(pen, content, placing);
  if (placing.isCut) pen.closeWindow();
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

/** Names where there is room for them, in the units of the pen. */
export function* drawNames(pen: Pen, content: MapContent, placing: MapPlacing): Generator<undefined> {
  const { room, scale, x, y } = placing;
  const { tokens } = content;
  const growth = growthAt(scale * fineness);
  const nodes = new Map<Id, MapNode>();
  const candidates = [...content.elements.nodes.values()].flatMap((node): LabelCandidate[] => {
    const point = content.at.get(node.id);
    if (!point) return [];
    nodes.set(node.id, node);
    const plain = (node.size / 2) * scale;
    return [
      {
        id: node.id,
        x: point.x * scale + x - room.left,
        y: point.y * scale + y - room.top,
        half: reachOf(node.shape, node.size + growth) * scale,
        forms: () => formsOf(node, plain, false).map((name) => extent(name, plain, content.measure)),
        rank: 0,
        degree: node.degree,
      },
    ];
  });
  const written = wordedGround(content.backdrop, placing.zoom).map((rect) => ({
    left: rect.left * scale + x - room.left,
    top: rect.top * scale + y - room.top,
    right: rect.right * scale + x - room.left,
    bottom: rect.bottom * scale + y - room.top,
  }));
  yield;
  const labels = chooseLabels(candidates, {
    width: room.right - room.left,
    height: room.bottom - room.top,
    kept: new Map(),
    blocked: written,
  });
  const places = new Map(candidates.map((each) => [each.id, each]));
  yield;
  for (const { id, dx, dy, form } of labels) {
    const node = nodes.get(id);
    const each = places.get(id);
    if (!node || !each) continue;
    const plain = (node.size / 2) * scale;
    const { size, leading, weight } = fonts[styleOf(plain, false)];
    const lines = wrap(formsOf(node, plain, false)[form] ?? node.label);
    const top = room.top + each.y + dy - ((lines.length - 1) * leading) / 2;
    const style = {
      color: tokens.text,
      size,
      weight,
      opacity: 1,
      align: 'middle',
      halo: tokens.ground,
    } as const;
    for (const [row, line] of lines.entries())
      pen.text(line, { x: room.left + each.x + dx, y: top + row * leading }, style);
  }
}

function extent(name: string, half: number, measure: MapContent['measure']): Extent {
  const { size, leading, weight } = fonts[styleOf(half, false)];
  const lines = wrap(name);
  return {
    width: Math.max(...lines.map((line) => measure(line, size, weight)), 0) + 4,
    height: lines.length * leading,
  };
}
