// One map, or those of two days, on one sheet of paper: title and date, map, legend, list, base and page number. Laid out first, then drawn with any pen.
import type { Rect } from './collision';
import { type PageFormat, type Poster, posterOf } from './paper';
import { drawList, fittingSize, flowList, type ListColumn, type ListLine } from './paperList';
import type { MapContent, MapPlacing } from './mapContent';
import { drawMap } from './pictureMap';
import { drawPictureLegend, legendHeight, type PictureLegend } from './pictureLegend';
import type { Pen } from './pen';
import { scaledPen } from './scaledPen';
import { boundsOfBoth, drawDays, type EarlierSide, type Sides, sidesOf } from './sides';

export interface SheetWords {
  readonly title: string;
  /** What the map belongs to, where the title does not say it. */
  readonly subtitle: string;
  /** "Stand 22.11.2026". */
  readonly asOf: string;
  /** "Demodaten – fiktiv"; '' otherwise. */
  readonly mark: string;
  /** "Grundlage: …" and where it comes from. */
  readonly basis: string;
  readonly source: string;
  /** Over a list of actors. */
  readonly listTitle: string;
  /** Over a legend on a page of its own. */
  readonly legendTitle: string;
  /** For people who do not see the map. */
  readonly description: string;
}

export interface SheetContent extends MapContent {
  readonly words: SheetWords;
  /** Empty where none is wanted. */
  readonly legend: PictureLegend;
  /** Empty where none is wanted. */
  readonly list: readonly ListLine[];
  /** The map of another day beside it. */
  readonly earlier?: EarlierSide | undefined;
  /** The part in sight, in units of the map; absent for all of it. */
  readonly cut?: Rect | undefined;
}

/** Where the legend stands, and how large it is drawn. */
interface LegendBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly factor: number;
}

/** A sheet with everything in its place; lengths in drawing units of the poster. */
export interface SheetPlan {
  readonly content: SheetContent;
  readonly poster: Poster;
  /** How much larger than on A4 title, legend and base are. */
  readonly factor: number;
  /** Absent on a sheet that only goes on with the list or the legend. */
  readonly map?: {
    readonly placing: MapPlacing;
    readonly lettering: number;
    /** Where the map of the other day goes, and the ground of both. */
    readonly earlier?: { readonly placing: MapPlacing; readonly sides: Sides };
  };
  readonly legend?: LegendBox;
  readonly columns: readonly ListColumn[];
}

const header = 62;
const footer = 30;
const air = 14;
/** Free ground around the map, for names at its rim. */
const rim = 26;
const largestScale = 1.5;
/** Shares of the width a legend may take beside the map. */
const legendShares = [0.2, 0.27, 0.34, 0.41] as const;
/** The smallest is still 6 points high on A4. */
const legendSizes = [1, 0.92, 0.84] as const;
/** Shares of the ground a list may take beside or below the map, the preferred one first. */
const listShares = [0.24, 0.32, 0.4, 0.46] as const;

/** The sheet of the map, and as many more as its list takes. */
export function planSheets(whole: SheetContent, format: PageFormat, columns = 1, rows = 1): SheetPlan[] {
  const poster = posterOf(format, columns, rows);
  const factor = factorOf(poster);
  const free = {
    left: 0,
    top: header * factor,
    right: poster.width,
    bottom: poster.height - footer * factor,
  };
  // A legend that would leave the map half as large: its letters of types are explained on a page of their own.
  const isLong =
    scaleOn(whole, besideLegend(whole, free, factor).ground, factor) < scaleOn(whole, free, factor) / 2;
  const content = isLong ? { ...whole, legend: withoutTypes(whole.legend) } : whole;
  const { legend, ground } = besideLegend(content, free, factor);
  // Two maps need all the ground: what is different stands on pages of its own.
  const { map, list } = divided(ground, content.earlier ? [] : content.list);
  const listed = list && flowList(content.list, list.box, list.size);
  const first = {
    content,
    poster,
    factor,
    map: placed(content, map, factor),
    ...(legend && { legend }),
    columns: listed?.columns ?? [],
  };
  const more = moreOfList(content, format, listed ? listed.rest : content.list);
  return [first, ...more, ...(isLong ? [legendSheet(whole, format)] : [])];
}

function withoutTypes(legend: PictureLegend): PictureLegend {
  return legend.map((row) => row.filter(({ kind }) => kind !== 'type')).filter((row) => row.length > 0);
}

function legendSheet(content: SheetContent, format: PageFormat): SheetPlan {
  const poster = posterOf(format);
  const factor = factorOf(poster);
  const legend = { left: 0, top: header * factor, width: poster.width, factor };
  return { content, poster, factor, legend, columns: [] };
}

/** Below the map or beside it, whichever leaves the larger map; never smaller than can be read. */
function besideLegend(
  content: SheetContent,
  free: Rect,
  factor: number,
): { readonly legend?: LegendBox; readonly ground: Rect } {
  if (content.legend.length === 0) return { ground: free };
  const [width, height] = [free.right - free.left, free.bottom - free.top];
  const tall = (wide: number, size: number) => legendHeight(content.legend, content.measure, wide, size);
  const below = legendSizes.map((size) => {
    const top = free.bottom - tall(width, size * factor);
    const legend = { left: free.left, top, width, factor: size * factor };
    return { legend, ground: { ...free, bottom: top }, size };
  });
  const beside = legendSizes.flatMap((size) =>
    legendShares.flatMap((share) => {
      const column = width * share;
      if (tall(column, size * factor) > height) return [];
      const left = free.right - column;
      const legend = { left, top: free.top, width: column, factor: size * factor };
      return [{ legend, ground: { ...free, right: left - air }, size }];
    }),
  );
  const places = content.list.length > 0 ? below : [...below, ...beside];
  const worth = ({ ground, size }: (typeof places)[number]) =>
    scaleOn(content, ground, factor) * Math.sqrt(size);
  return places.reduce((best, each) => (worth(each) > worth(best) ? each : best));
}

function moreOfList(content: SheetContent, format: PageFormat, lines: readonly ListLine[]): SheetPlan[] {
  if (lines.length === 0) return [];
  const poster = posterOf(format);
  const factor = factorOf(poster);
  const box = {
    left: 0,
    top: header * factor + air,
    right: poster.width,
    bottom: poster.height - footer * factor - air,
  };
  const { columns, rest } = flowList(lines, box, fittingSize(lines, box).size);
  const plan = { content, poster, factor, columns };
  return [plan, ...(columns.length === 0 ? [] : moreOfList(content, format, rest))];
}

function factorOf({ width, height }: Poster): number {
  return Math.max(1, (Math.min(width, height) / 897) ** 0.7);
}

/** The list stands beside the map on a wide ground, below it on a high one. */
function divided(
  ground: Rect,
  lines: readonly ListLine[],
): { map: Rect; list?: { box: Rect; size: number } } {
  if (lines.length === 0) return { map: ground };
  const isWide = ground.right - ground.left > ground.bottom - ground.top;
  const parts = listShares.map((share) => {
    const border = isWide
      ? ground.right - (ground.right - ground.left) * share
      : ground.bottom - (ground.bottom - ground.top) * share;
    const map = isWide ? { ...ground, right: border - air } : { ...ground, bottom: border - air };
    const box = isWide
      ? { ...ground, left: border + air, top: ground.top + air, bottom: ground.bottom - air }
      : { ...ground, top: border + air, bottom: ground.bottom - air };
    return { map, box, ...fittingSize(lines, box) };
  });
  const best = parts.find(({ fits }) => fits) ?? parts[1] ?? parts[0];
  return best ? { map: best.map, list: { box: best.box, size: best.size } } : { map: ground };
}

/** What of the map is to be seen, in its own units. */
function groundOf(content: SheetContent): Rect {
  return content.cut ?? boundsOfBoth(content, content.earlier) ?? { left: 0, top: 0, right: 1, bottom: 1 };
}

/** The scale on a ground that two maps share where there are two. */
function scaleOn(content: SheetContent, ground: Rect, factor: number): number {
  return fittingScale(content, content.earlier ? sidesOf(ground, factor).later : ground);
}

/** The largest scale at which the map has room. */
function fittingScale(content: SheetContent, room: Rect): number {
  const bounds = groundOf(content);
  const free = content.cut ? 0 : rim;
  const fitting = Math.min(
    (room.right - room.left - 2 * free) / Math.max(1, bounds.right - bounds.left),
    (room.bottom - room.top - 2 * free) / Math.max(1, bounds.bottom - bounds.top),
    largestScale,
  );
  return Math.max(0.01, fitting);
}

/** Names are larger on posters, which are read from afar. */
function placed(content: SheetContent, ground: Rect, factor: number): NonNullable<SheetPlan['map']> {
  const lettering = Math.max(1, factor / 1.3);
  if (!content.earlier) return { placing: placingOf(content, ground, lettering), lettering };
  const sides = sidesOf(ground, factor);
  return {
    placing: placingOf(content, sides.later, lettering),
    lettering,
    earlier: { placing: placingOf(content, sides.earlier, lettering), sides },
  };
}

function placingOf(content: SheetContent, box: Rect, lettering: number): MapPlacing {
  const room = {
    left: box.left / lettering,
    top: box.top / lettering,
    right: box.right / lettering,
    bottom: box.bottom / lettering,
  };
  const bounds = groundOf(content);
  const scale = fittingScale(content, room);
  return {
    scale,
    x: (room.left + room.right) / 2 - ((bounds.left + bounds.right) / 2) * scale,
    y: (room.top + room.bottom) / 2 - ((bounds.top + bounds.bottom) / 2) * scale,
    room,
    zoom: scale,
    isCut: content.cut !== undefined,
  };
}

/** Draws in pieces. `page` is "Seite 2 von 5". */
export function* drawSheet(pen: Pen, plan: SheetPlan, page: string): Generator<undefined> {
  const { content, poster, factor, map, columns } = plan;
  const { words, tokens, measure } = content;
  const rule = (y: number) =>
    pen.line({ x: 0, y }, { x: poster.width, y }, undefined, {
      color: tokens.line,
      width: 0.8 * factor,
      dash: [],
      opacity: 1,
    });
  const write = (text: string, x: number, y: number, size: number, weight: number, color: string) =>
    pen.text(text, { x, y }, { color, size: size * factor, weight, opacity: 1, align: 'start' });
  const writeRight = (text: string, y: number, size: number, weight: number, color: string) =>
    write(text, poster.width - measure(text, size * factor, weight), y, size, weight, color);

  let leads = false;
  if (map) {
    const onMap = scaledPen(pen, map.lettering, 0, 0);
    leads = yield* drawMap(onMap, content, map.placing);
    if (map.earlier && content.earlier) {
      if (yield* drawMap(onMap, content.earlier.content, map.earlier.placing)) leads = true;
      drawDays(pen, content.earlier, map.earlier.sides, { factor, tokens });
    }
  }
  if (plan.legend) drawPictureLegend(pen, content.legend, measure, tokens, plan.legend, leads);
  yield* drawList(pen, columns, content);
  const goesOn = plan.legend ? words.legendTitle : words.listTitle;
  const title = map ? words.title : `${words.title} – ${goesOn}`;
  write(title, 0, 16 * factor, 26, 650, tokens.text);
  write(words.subtitle, 0, 42 * factor, 14, 450, tokens.muted);
  writeRight(words.asOf, 14 * factor, 14, 550, tokens.text);
  writeRight(words.mark, 42 * factor, 14, 650, tokens.accent);
  rule(54 * factor);
  const foot = poster.height - 9 * factor;
  rule(poster.height - 22 * factor);
  write([words.basis, words.source].filter(Boolean).join('  ·  '), 0, foot, 11.5, 400, tokens.muted);
  writeRight(page, foot, 11.5, 450, tokens.muted);
}
