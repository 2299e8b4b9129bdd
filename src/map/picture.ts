// The exported picture: title, date, map, legend, what it is based on and where it comes from, drawn once with any pen. No personal data.
import type { Rect } from './collision';
import type { MapContent } from './mapContent';
import { drawList, flowList, type ListColumn, type ListLine } from './paperList';
import type { Pen } from './pen';
import { drawMap } from './pictureMap';
import { legendHeight, drawPictureLegend, type PictureLegend } from './pictureLegend';
import { screenExtents } from './pictureNames';
import { boundsOfBoth, drawDays, type EarlierSide, type Sides } from './sides';
import { svgPen, escaped } from './svgPen';

export interface PictureWords {
  readonly title: string;
  /** What the map belongs to, where the title does not say it. */
  readonly subtitle?: string;
  /** "Stand 22.11.2026". */
  readonly asOf: string;
  /** "Grundlage: 241 Akteure, 345 Kooperationen". */
  readonly basis: string;
  /** "Quelle: Netz „Musterlandkreis“ …" */
  readonly source: string;
  /** "Demodaten – fiktiv", only for demo networks. */
  readonly mark?: string;
  /** One or two sentences for people who do not see the picture. */
  readonly description: string;
  /** Over the list of differences of two days. */
  readonly changesTitle?: string;
}

export interface Picture extends MapContent {
  readonly words: PictureWords;
  readonly legend: PictureLegend;
  /** The map of another day beside it, and what is different. */
  readonly earlier?: EarlierSide | undefined;
  readonly changes?: readonly ListLine[] | undefined;
  /** As on the screen: units of the picture for one of the map, and the part in sight. 1 and all of it without. */
  readonly screen?: { readonly zoom: number; readonly cut: Rect | undefined } | undefined;
}

/** Extent of the finished picture and the factor by which furniture (title, legend) grows with the map. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly factor: number;
  readonly scale: number;
  /** Where the origin of the map falls, and by how much that of the earlier one is shifted to the left. */
  readonly originX: number;
  readonly originY: number;
  readonly aside: number;
  readonly mapTop: number;
  readonly mapHeight: number;
  readonly mapWidth: number;
  readonly changes: readonly ListColumn[];
}

const margin = 44;
const header = 84;
const foot = 52;
const listSize = 11;

export function sheetOf(picture: Picture): Sheet {
  const { earlier, legend, measure, changes = [] } = picture;
  const scale = picture.screen?.zoom ?? 1;
  const cut = picture.screen?.cut;
  const box = cut ?? extentOf(picture, scale);
  const [boxWidth, boxHeight] = [(box.right - box.left) * scale, (box.bottom - box.top) * scale];
  const mapWidth = Math.max(earlier ? 560 : 760, boxWidth + (cut ? 0 : 160));
  const mapHeight = Math.max(320, boxHeight + (cut ? 0 : 90));
  const aside = earlier ? mapWidth + 20 : 0;
  const width = mapWidth + aside + 2 * margin;
  const factor = Math.max(1, width / 1500);
  const inside = width - 2 * margin * factor;
  const mapTop = (header + (earlier ? 24 : 0)) * factor;
  const legendBottom = mapTop + mapHeight + legendHeight(legend, measure, inside, factor);
  const columns = listBelow(
    changes,
    {
      left: margin * factor,
      top: legendBottom + 34 * factor,
      right: width - margin * factor,
      bottom: 0,
    },
    factor,
  );
  const listHeight = changes.length === 0 ? 0 : 44 * factor + heightOf(columns);
  return {
    width: Math.round(width),
    height: Math.round(legendBottom + listHeight + foot * factor + 20 * factor),
    factor,
    scale,
    originX: width - margin - mapWidth / 2 - ((box.left + box.right) / 2) * scale,
    originY: mapTop + mapHeight / 2 - ((box.top + box.bottom) / 2) * scale,
    aside,
    mapTop,
    mapHeight,
    mapWidth,
    changes: columns,
  };
}

/** The ground nodes and areas take, and the names that stand where they stand on the screen. */
function extentOf(picture: Picture, scale: number): Rect {
  const box = { ...(boundsOfBoth(picture, picture.earlier) ?? { left: 0, top: 0, right: 0, bottom: 0 }) };
  for (const [id, around] of picture.screen ? screenExtents(picture) : []) {
    const at = picture.at.get(id);
    if (!at) continue;
    box.left = Math.min(box.left, at.x + around.left / scale);
    box.top = Math.min(box.top, at.y + around.top / scale);
    box.right = Math.max(box.right, at.x + around.right / scale);
    box.bottom = Math.max(box.bottom, at.y + around.bottom / scale);
  }
  return box;
}

/** All lines in columns that are as high as need be. */
function listBelow(lines: readonly ListLine[], box: Rect, factor: number): readonly ListColumn[] {
  if (lines.length === 0) return [];
  const size = listSize * factor;
  for (let each = 2; ; each += 1) {
    const bottom = box.top + each * size * 1.34 + 1;
    const { columns, rest } = flowList(lines, { ...box, bottom }, size);
    if (rest.length === 0) return columns;
  }
}

function heightOf(columns: readonly ListColumn[]): number {
  return Math.max(0, ...columns.map(({ lines, size }) => lines.length * size * 1.34));
}

/** Draws the whole sheet in pieces. */
export function* drawPicture(pen: Pen, picture: Picture, sheet: Sheet): Generator<undefined> {
  const { tokens, words, measure, earlier } = picture;
  const { factor, mapTop, scale } = sheet;
  pen.box(0, 0, sheet.width, sheet.height, 0, { fill: tokens.ground, opacity: 1 });
  const sides = roomsOf(sheet);
  const placing = {
    scale,
    x: sheet.originX,
    y: sheet.originY,
    zoom: picture.screen ? scale : 1 / factor,
    room: earlier ? sides.later : { ...sides.later, left: 0, right: sheet.width },
    isCut: picture.screen?.cut !== undefined,
    asOnScreen: picture.screen !== undefined,
  };
  let leads = yield* drawMap(pen, picture, placing);
  if (earlier) {
    const before = { ...placing, x: placing.x - sheet.aside, room: sides.earlier };
    if (yield* drawMap(pen, earlier.content, before)) leads = true;
    drawDays(pen, earlier, sides, { factor, tokens });
  }
  const left = margin * factor;
  pen.text(words.title, { x: left, y: 38 * factor }, plain(tokens.text, 22 * factor, 650));
  const facts = [words.subtitle, words.asOf, words.mark].filter(Boolean).join('  ·  ');
  pen.text(facts, { x: left, y: 64 * factor }, plain(tokens.muted, 13 * factor, words.mark ? 550 : 400));
  const below = { left, top: mapTop + sheet.mapHeight, width: sheet.width - 2 * left, factor };
  drawPictureLegend(pen, picture.legend, measure, tokens, below, leads);
  const [first] = sheet.changes;
  if (first && words.changesTitle !== undefined)
    pen.text(
      words.changesTitle,
      { x: left, y: first.top - 16 * factor },
      plain(tokens.text, 14 * factor, 650),
    );
  yield* drawList(pen, sheet.changes, picture);
  pen.text(words.basis, { x: left, y: sheet.height - 44 * factor }, plain(tokens.muted, 12 * factor, 400));
  pen.text(words.source, { x: left, y: sheet.height - 24 * factor }, plain(tokens.muted, 12 * factor, 400));
}

function roomsOf({ width, mapTop, mapHeight, mapWidth, aside }: Sheet): Sides {
  const bottom = mapTop + mapHeight;
  const later = { left: width - margin - mapWidth, top: mapTop, right: width - margin, bottom };
  return { later, earlier: { ...later, left: later.left - aside, right: later.right - aside }, isWide: true };
}

/** A complete SVG document with title and description for screen readers; its text is the last value. */
export function* svgPicture(picture: Picture): Generator<undefined, string> {
  const sheet = sheetOf(picture);
  const pen = svgPen(picture.measure);
  yield* drawPicture(pen, picture, sheet);
  const { width, height } = sheet;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="picture-title picture-description" font-family="${escaped(picture.tokens.font)}">`,
    `<title id="picture-title">${escaped(`${picture.words.title}, ${picture.words.asOf}`)}</title>`,
    `<desc id="picture-description">${escaped(picture.words.description)}</desc>`,
    ...pen.parts,
    '</svg>',
  ].join('\n');
}

const plain = (color: string, size: number, weight: number) =>
  ({ color, size, weight, opacity: 1, align: 'start' }) as const;
