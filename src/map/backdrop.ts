// The areas behind the actors: rings, sectors and boxes of the layout, and Gremien, with their names, drawn with any pen.
import type { Id } from '../model/records';
import type { Rect } from './collision';
import { drawGround, groundWords } from './geoDraw';
import type { GeoScene } from './geoScene';
import { growthAt } from './growth';
import { drawHullNames, drawHulls, type Hull, type HullName, hullNames } from './hullDraw';
import type { Tokens } from './look';
import type { Point } from './patch';
import type { FillStyle, Pen } from './pen';
import { drawShade, type Shade, shadedGround } from './shade';
import { ringLine, ringPoint, stretchOf } from './ringShape';
import { type AreaWord, letterWidth, planWords, sizeOf } from './planWords';
import { extentOf, zoneAt, type ZonePlan } from './zones';

/** Areas and what they are called. */
export interface Backdrop {
  /** Absent where only Gremien are drawn. */
  readonly plan?: ZonePlan | undefined;
  /** Names of the sectors or boxes by what they are of. */
  readonly names: Readonly<Record<string, string>>;
  /** Kern, beteiligt, Umfeld, and those without a ring. */
  readonly rings: readonly string[];
  /** The ground of a geographic map. */
  readonly geo?: GeoScene;
  readonly hulls?: readonly Hull[];
  /** Who does not pass filter and focus. */
  readonly shade?: Shade;
}

/** The same with areas of Gremien. */
export function withHulls(backdrop: Backdrop | undefined, hulls: readonly Hull[]): Backdrop {
  return { names: {}, rings: [], ...backdrop, hulls };
}

/** The ground that areas cover; `undefined` for none. */
export function backdropExtent(
  backdrop: Backdrop | undefined,
): { x1: number; y1: number; x2: number; y2: number } | undefined {
  const box = backdrop?.geo ? { ...backdrop.geo.extent } : backdrop?.plan && extentOf(backdrop.plan);
  const points = backdrop?.hulls?.flatMap(({ rings }) => rings.flat()) ?? [];
  if (points.length === 0) return box;
  const found = box ?? { x1: Infinity, y1: Infinity, x2: -Infinity, y2: -Infinity };
  for (const { x, y } of points) {
    found.x1 = Math.min(found.x1, x);
    found.y1 = Math.min(found.y1, y);
    found.x2 = Math.max(found.x2, x);
    found.y2 = Math.max(found.y2, y);
  }
  return found;
}

/** `zoom` is the pixels for one unit of the map. */
export function drawBackdrop(pen: Pen, backdrop: Backdrop, tokens: Tokens, zoom: number): void {
  const { plan, geo, hulls = [], shade } = backdrop;
  if (geo) drawGround(pen, geo, tokens, zoom);
  drawHulls(pen, hulls, tokens, zoom);
  if (plan) drawPlan(pen, plan, tokens, zoom);
  if (shade) drawShade(pen, shade, tokens, growthAt(zoom));
}

function drawPlan(pen: Pen, plan: ZonePlan, tokens: Tokens, zoom: number): void {
  const width = Math.max(1.5, 1 / zoom);
  const outline: FillStyle = { fill: 'none', opacity: 1, stroke: tokens.line, strokeWidth: width };
  if (plan.kind === 'boxes') {
    for (const box of plan.boxes) pen.box(box.x, box.y, box.width, box.height, 12, outline);
  } else {
    for (const radius of plan.radii) {
      if (stretchOf(plan) === 1) pen.circle(plan, radius, outline);
      else pen.area([ringLine(plan, radius)], outline);
    }
    if (plan.sectors.length > 1) {
      const style = { color: tokens.line, width, dash: [], opacity: 1 };
      for (const { from } of plan.sectors) pen.line(plan, ringPoint(plan, plan.edge, from), undefined, style);
    }
  }
}

/** The names of the areas, above the lines. */
export function drawAreaNames(
  pen: Pen,
  backdrop: Backdrop | undefined,
  tokens: Pick<Tokens, 'text' | 'muted' | 'ground' | 'tone'>,
  zoom: number,
): void {
  if (backdrop === undefined) return;
  const words = areaWordsOf(backdrop, zoom);
  for (const { text, at, isLarge } of words) {
    pen.text(text, at, {
      color: isLarge ? tokens.text : tokens.muted,
      size: sizeOf(isLarge, zoom),
      weight: isLarge ? 650 : 550,
      opacity: 1,
      align: 'middle',
      halo: tokens.ground,
    });
  }
  drawHullNames(pen, namesOfHulls(backdrop, zoom), sizeOf(false, zoom), tokens);
}

/** The ground that names of areas and dimmed actors cover, in map units: names of actors keep off it. */
export function wordedGround(backdrop: Backdrop | undefined, zoom: number): Rect[] {
  const words = (backdrop ? wordsOf(backdrop, zoom) : []).map(({ text, at, isLarge }) => {
    const size = sizeOf(isLarge, zoom);
    const half = (text.length * size * letterWidth) / 2;
    return { left: at.x - half, top: at.y - size * 0.7, right: at.x + half, bottom: at.y + size * 0.7 };
  });
  return backdrop?.shade ? [...words, ...shadedGround(backdrop.shade, growthAt(zoom))] : words;
}

/** The same on the screen. */
export function wordedOnScreen(backdrop: Backdrop | undefined, zoom: number, pan: Point): Rect[] {
  return wordedGround(backdrop, zoom).map(({ left, top, right, bottom }) => ({
    left: left * zoom + pan.x,
    top: top * zoom + pan.y,
    right: right * zoom + pan.x,
    bottom: bottom * zoom + pan.y,
  }));
}

/** The area a point of the map lies in, where places say something: ring and sector, box, or the ground of those without a place. */
export function areaAt({ plan, geo }: Backdrop, at: Point): string | undefined {
  if (plan) return zoneAt(plan, at);
  if (!geo?.away) return undefined;
  const { x, y, width, height } = geo.ground.away;
  return at.x >= x && at.x <= x + width && at.y >= y && at.y <= y + height ? 'away' : undefined;
}

function wordsOf(backdrop: Backdrop, zoom: number): AreaWord[] {
  return [
    ...areaWordsOf(backdrop, zoom),
    ...namesOfHulls(backdrop, zoom).map(({ text, at }) => ({ text, at, isLarge: false })),
  ];
}

function areaWordsOf(backdrop: Backdrop, zoom: number): AreaWord[] {
  const { plan, geo } = backdrop;
  const wide = (text: string) => text.length * sizeOf(false, zoom) * letterWidth;
  return [
    ...(geo ? groundWords(geo, wide, sizeOf(false, zoom) * 1.4) : []),
    ...(plan === undefined ? [] : planWords(plan, backdrop, zoom)),
  ];
}

function namesOfHulls({ hulls = [] }: Backdrop, zoom: number): HullName[] {
  return hulls.length === 0 ? [] : hullNames(hulls, sizeOf(false, zoom), letterWidth);
}

/** The Gremium whose name is written over a point of the map. */
export function hullNamedAt(backdrop: Backdrop | undefined, { x, y }: Point, zoom: number): Id | undefined {
  if (backdrop === undefined) return undefined;
  const reach = sizeOf(false, zoom) * 0.8;
  return namesOfHulls(backdrop, zoom).find(
    ({ at, half }) => Math.abs(at.x - x) <= half && Math.abs(at.y - y) <= reach,
  )?.id;
}
