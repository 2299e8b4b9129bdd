// The exported picture: title, date, map, legend and what it is based on, drawn once with any pen. No personal data.
import type { Pen } from './pen';
import { boundsOf, drawMap, type MapContent } from './pictureMap';
import { legendHeight, drawPictureLegend, type PictureLegend } from './pictureLegend';
import { svgPen, escaped } from './svgPen';

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

export interface Picture extends MapContent {
  readonly words: PictureWords;
  readonly legend: PictureLegend;
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

export function sheetOf(picture: Picture): Sheet {
  const box = boundsOf(picture) ?? { left: 0, top: 0, right: 0, bottom: 0 };
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

/** Draws the whole sheet in pieces. */
export function* drawPicture(pen: Pen, picture: Picture, sheet: Sheet): Generator<undefined> {
  const { tokens, words } = picture;
  pen.box(0, 0, sheet.width, sheet.height, 0, { fill: tokens.ground, opacity: 1 });
  const room = {
    left: 0,
    top: 84 * sheet.factor,
    right: sheet.width,
    bottom: 84 * sheet.factor + sheet.mapHeight,
  };
  const placing = { scale: 1, x: sheet.originX, y: sheet.originY, room, zoom: 1 / sheet.factor };
  yield* drawMap(pen, picture, placing);
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

/** A complete SVG document with title and description for screen readers; its text is the last value. */
export function* svgPicture(picture: Picture): Generator<undefined, string> {
  const sheet = sheetOf(picture);
  const pen = svgPen();
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
