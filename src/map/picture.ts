// The exported picture: title, date, map, legend and what it is based on, drawn once with any pen. No personal data.
import type { Id } from '../model/records';
import { type Backdrop, drawAreaNames, drawBackdrop, wordedGround } from './backdrop';
import type { Rect } from './collision';
import { drawNode, drawTie, endsOf } from './draw';
import type { MapElements, MapNode } from './elements';
import { chooseLabels, type LabelCandidate } from './labels';
import { lineColour, type Tokens } from './look';
import type { Point } from './patch';
import type { Pen } from './pen';
import { legendHeight, drawPictureLegend, type PictureLegend } from './pictureLegend';
import { svgPen, escaped } from './svgPen';
import { wrap } from './wrap';
import { extentOf, movedBy } from './zones';

export interface PictureWords {
  readonly title: string;
  /** "Stand 22.11.2026". */
  readonly asOf: string;
  /** "Grundlage: 241 Akteure, 345 Kooperationen". */
  readonly basis: string;
  /** "Demodaten – fiktiv", only for demo networks. */
  readonly mark?: string;
  /** One or two sentences for people who do not see the picture. */
  readonly description: string;
}

export interface Picture {
  readonly elements: MapElements;
  readonly at: ReadonlyMap<Id, Point>;
  readonly tokens: Tokens;
  readonly words: PictureWords;
  readonly legend: PictureLegend;
  /** Areas behind the actors, as on the screen. */
  readonly backdrop?: Backdrop | undefined;
  /** Width of a text in pixels at a size and weight. */
  readonly measure: (text: string, size: number, weight: number) => number;
}

/** Extent of the finished picture and the factor by which furniture (title, legend) grows with the map. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly factor: number;
  readonly originX: number;
  readonly originY: number;
  readonly mapHeight: number;
}

const margin = 44;
const labelSize = 12;
const leading = 1.22;

export function sheetOf(picture: Picture): Sheet {
  const box = boundsOf(picture);
  const mapWidth = Math.max(760, box.right - box.left + 160);
  const mapHeight = Math.max(320, box.bottom - box.top + 90);
  const width = mapWidth + 2 * margin;
  const factor = Math.max(1, width / 1500);
  const header = 84 * factor;
  const footer =
    legendHeight(picture.legend, picture.measure, width - 2 * margin * factor, factor) + 64 * factor;
  return {
    width: Math.round(width),
    height: Math.round(header + mapHeight + footer),
    factor,
    originX: width / 2 - (box.left + box.right) / 2,
    originY: header + mapHeight / 2 - (box.top + box.bottom) / 2,
    mapHeight,
  };
}

/** Draws the whole sheet. */
export function drawPicture(pen: Pen, picture: Picture, sheet: Sheet): void {
  const { tokens, words } = picture;
  pen.box(0, 0, sheet.width, sheet.height, 0, { fill: tokens.ground, opacity: 1 });
  drawMap(pen, picture, sheet);
  const { factor } = sheet;
  const left = margin * factor;
  pen.text(words.title, { x: left, y: 38 * factor }, plain(tokens.text, 22 * factor, 650));
  const facts = [words.asOf, words.mark].filter(Boolean).join('  ·  ');
  pen.text(facts, { x: left, y: 64 * factor }, plain(tokens.muted, 13 * factor, words.mark ? 550 : 400));
  const legendTop = 84 * factor + sheet.mapHeight;
  drawPictureLegend(pen, picture.legend, picture.measure, tokens, {
    left,
    top: legendTop,
    width: sheet.width - 2 * left,
    factor,
  });
  pen.text(words.basis, { x: left, y: sheet.height - 26 * factor }, plain(tokens.muted, 12 * factor, 400));
}

/** A complete SVG document with title and description for screen readers. */
export function svgPicture(picture: Picture): string {
  const sheet = sheetOf(picture);
  const pen = svgPen();
  drawPicture(pen, picture, sheet);
  const { width, height } = sheet;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="picture-title picture-description" font-family="${escaped(picture.tokens.font)}">`,
    `<title id="picture-title">${escaped(`${picture.words.title}, ${picture.words.asOf}`)}</title>`,
    `<desc id="picture-description">${escaped(picture.words.description)}</desc>`,
    ...pen.parts,
    '</svg>',
  ].join('\n');
}

function drawMap(pen: Pen, picture: Picture, sheet: Sheet): void {
  const { elements, tokens, backdrop } = picture;
  const areas = backdrop && { ...backdrop, plan: movedBy(backdrop.plan, sheet.originX, sheet.originY) };
  if (areas) drawBackdrop(pen, areas, tokens, 1 / sheet.factor);
  const at = (id: Id): Point | undefined => {
    const point = picture.at.get(id);
    return point && { x: point.x + sheet.originX, y: point.y + sheet.originY };
  };
  for (const tie of elements.ties.values()) {
    const ends = endsOf(tie, elements.nodes, at);
    if (ends) drawTie(pen, tie, ends, tokens, lineColour(tie, tokens), true);
  }
  for (const node of elements.nodes.values()) {
    const place = at(node.id);
    if (place) drawNode(pen, node, place, tokens, true);
  }
  drawAreaNames(pen, areas, tokens, 1 / sheet.factor);
  drawNames(pen, picture, sheet, { at, blocked: wordedGround(areas, 1 / sheet.factor) });
}

function drawNames(
  pen: Pen,
  picture: Picture,
  sheet: Sheet,
  { at, blocked }: { readonly at: (id: Id) => Point | undefined; readonly blocked: readonly Rect[] },
): void {
  const lines = new Map([...picture.elements.nodes.values()].map((node) => [node.id, wrap(node.label)]));
  const candidates = [...picture.elements.nodes.values()].flatMap((node): LabelCandidate[] => {
    const place = at(node.id);
    return place ? [candidate(node, place, lines.get(node.id) ?? [], picture.measure)] : [];
  });
  const places = new Map(candidates.map((each) => [each.id, each]));
  const room = { width: sheet.width, height: sheet.height, kept: new Map(), blocked };
  for (const { id, dx, dy } of chooseLabels(candidates, room)) {
    const each = places.get(id);
    const text = lines.get(id) ?? [];
    if (!each) continue;
    const top = each.y + dy - ((text.length - 1) * labelSize * leading) / 2;
    text.forEach((line, row) => {
      pen.text(
        line,
        { x: each.x + dx, y: top + row * labelSize * leading },
        { ...plain(picture.tokens.text, labelSize, 450), align: 'middle', halo: picture.tokens.ground },
      );
    });
  }
}

function candidate(
  node: MapNode,
  place: Point,
  lines: readonly string[],
  measure: Picture['measure'],
): LabelCandidate {
  return {
    id: node.id,
    x: place.x,
    y: place.y,
    half: node.size / 2,
    forms: () => [
      {
        width: Math.max(...lines.map((line) => measure(line, labelSize, 450)), 0) + 4,
        height: lines.length * labelSize * leading,
      },
    ],
    rank: 0,
    degree: node.degree,
  };
}

const plain = (color: string, size: number, weight: number) =>
  ({ color, size, weight, opacity: 1, align: 'start' }) as const;

function boundsOf(picture: Picture): { left: number; top: number; right: number; bottom: number } {
  let [left, top] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let [right, bottom] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const node of picture.elements.nodes.values()) {
    const point = picture.at.get(node.id);
    if (!point) continue;
    left = Math.min(left, point.x - node.size / 2);
    right = Math.max(right, point.x + node.size / 2);
    top = Math.min(top, point.y - node.size / 2);
    bottom = Math.max(bottom, point.y + node.size / 2);
  }
  if (left > right) return { left: 0, top: 0, right: 0, bottom: 0 };
  if (!picture.backdrop) return { left, top, right, bottom };
  const { x1, y1, x2, y2 } = extentOf(picture.backdrop.plan);
  return {
    left: Math.min(left, x1),
    top: Math.min(top, y1),
    right: Math.max(right, x2),
    bottom: Math.max(bottom, y2),
  };
}
