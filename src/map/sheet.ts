// One map on one sheet of paper: title and date, map, legend, list of actors, base and page number. Laid out first, then drawn with any pen.
import type { Rect } from './collision';
import { type PageFormat, type Poster, posterOf } from './paper';
import { drawList, fittingSize, flowList, type ListColumn, type ListLine } from './paperList';
import { boundsOf, drawMap, type MapContent, type MapPlacing } from './pictureMap';
import { drawPictureLegend, legendHeight, type PictureLegend } from './pictureLegend';
import type { Pen } from './pen';
import { scaledPen } from './scaledPen';

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
  /** For people who do not see the map. */
  readonly description: string;
}

export interface SheetContent extends MapContent {
  readonly words: SheetWords;
  /** Empty where none is wanted. */
  readonly legend: PictureLegend;
  /** Empty where none is wanted. */
  readonly list: readonly ListLine[];
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
  /** Absent on a sheet that only goes on with the list. */
  readonly map?: { readonly placing: MapPlacing; readonly lettering: number };
  readonly legend?: LegendBox;
  readonly columns: readonly ListColumn[];
}

const header = 62;
const footer = 30;
const air = 14;
/** Free ground around the map, for names at its rim. */
const rim = 26;
const largestScale = 1.5;
/** Share of the height up to which a legend stands below the map. */
const lowLegend = 0.28;
/** Share of the width a legend takes beside the map, and how large it may be drawn there. */
const legendShare = 0.27;
const legendSizes = [1, 0.9, 0.82, 0.76, 0.7] as const;
/** Shares of the ground a list may take beside or below the map, the preferred one first. */
const listShares = [0.24, 0.32, 0.4, 0.46] as const;

/** The sheet of the map, and as many more as its list takes. */
export function planSheets(content: SheetContent, format: PageFormat, columns = 1, rows = 1): SheetPlan[] {
  const poster = posterOf(format, columns, rows);
  const factor = factorOf(poster);
  const free = {
    left: 0,
    top: header * factor,
    right: poster.width,
    bottom: poster.height - footer * factor,
  };
  const { legend, ground } = besideLegend(content, free, factor);
  const { map, list } = divided(ground, content.list);
  const placed = list && flowList(content.list, list.box, list.size);
  const first = {
    content,
    poster,
    factor,
    map: placingOf(content, map, Math.max(1, factor / 1.3)),
    ...(legend && { legend }),
    columns: placed?.columns ?? [],
  };
  return [first, ...moreOfList(content, format, placed?.rest ?? [])];
}

/** Below the map while it is low; a long one stands beside a wide map, or is set smaller. */
function besideLegend(
  content: SheetContent,
  free: Rect,
  factor: number,
): { readonly legend?: LegendBox; readonly ground: Rect } {
  if (content.legend.length === 0) return { ground: free };
  const [width, height] = [free.right - free.left, free.bottom - free.top];
  const tall = (wide: number, size: number) => legendHeight(content.legend, content.measure, wide, size);
  const below = (size: number) => {
    const top = free.bottom - tall(width, size);
    return { legend: { left: free.left, top, width, factor: size }, ground: { ...free, bottom: top } };
  };
  if (tall(width, factor) <= height * lowLegend) return below(factor);
  const column = width * legendShare;
  const beside = legendSizes.map((size) => size * factor).find((size) => tall(column, size) <= height);
  if (width < height || content.list.length > 0 || beside === undefined)
    return below(factor * (legendSizes.at(-1) ?? 1));
  const left = free.right - column;
  return {
    legend: { left, top: free.top, width: column, factor: beside },
    ground: { ...free, right: left - air },
  };
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

/** `lettering` enlarges names on posters, which are read from afar. */
function placingOf(content: SheetContent, box: Rect, lettering: number): NonNullable<SheetPlan['map']> {
  const room = {
    left: box.left / lettering,
    top: box.top / lettering,
    right: box.right / lettering,
    bottom: box.bottom / lettering,
  };
  const bounds = content.cut ?? boundsOf(content) ?? { left: 0, top: 0, right: 1, bottom: 1 };
  const free = content.cut ? 0 : rim;
  const scale = Math.min(
    (room.right - room.left - 2 * free) / Math.max(1, bounds.right - bounds.left),
    (room.bottom - room.top - 2 * free) / Math.max(1, bounds.bottom - bounds.top),
    largestScale,
  );
  const placing = {
    scale,
    x: (room.left + room.right) / 2 - ((bounds.left + bounds.right) / 2) * scale,
    y: (room.top + room.bottom) / 2 - ((bounds.top + bounds.bottom) / 2) * scale,
    room,
    zoom: scale,
    isCut: content.cut !== undefined,
  };
  return { placing, lettering };
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

  if (map) {
    yield* drawMap(scaledPen(pen, map.lettering, 0, 0), content, map.placing);
    if (plan.legend) drawPictureLegend(pen, content.legend, measure, tokens, plan.legend);
  }
  yield* drawList(pen, columns, content);
  const title = map ? words.title : `${words.title} – ${words.listTitle}`;
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
