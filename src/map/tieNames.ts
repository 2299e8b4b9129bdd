// The words on structural relations, where the map is near enough and there is room for them.
import { word } from '../i18n/translate';
import type { Id } from '../model/records';
import { CollisionGrid, type Rect } from './collision';
import { controlOf } from './draw';
import type { MapTie } from './elements';
import type { Tokens } from './look';
import type { Point } from './patch';
import type { Pen } from './pen';

/** From this zoom on relations are worded. */
export const wordedFrom = 0.7;
/** Height of the letters at a desk, in CSS pixels, and what a line takes of it. */
export const tieNameSize = 10.5;
const leading = 1.24;

/** Relations whose words, in letters of this size, fit at the middle of their line without touching anything in `taken` or each other. */
export function chooseTieNames(
  ties: Iterable<MapTie>,
  screen: (id: Id) => Point | undefined,
  zoom: number,
  taken: Iterable<Rect>,
  measure: (text: string) => number,
  size = tieNameSize,
): { readonly tie: MapTie; readonly text: string }[] {
  const height = size * leading;
  const grid = new CollisionGrid(64);
  for (const rect of taken) grid.add(rect);
  const chosen: { tie: MapTie; text: string }[] = [];
  for (const tie of ties) {
    const start = screen(tie.from);
    const end = screen(tie.to);
    if (tie.kind !== 'relation' || !start || !end) continue;
    const text = word(`model.relation.${tie.relation}`, 'forward');
    const half = measure(text) / 2 + 3;
    const { x, y } = middleOf(tie, start, end, zoom);
    const rect = { left: x - half, top: y - height / 2, right: x + half, bottom: y + height / 2 };
    if (grid.hits(rect)) continue;
    grid.add(rect);
    chosen.push({ tie, text });
  }
  return chosen;
}

/** Writes one name at the middle of its line; `ends` are its two ends on screen. */
export function drawTieName(
  pen: Pen,
  { tie, text }: { readonly tie: MapTie; readonly text: string },
  ends: readonly Point[],
  zoom: number,
  tokens: Tokens,
  opacity: number,
  size = tieNameSize,
): void {
  const [start, end] = ends;
  if (!start || !end) return;
  const style = {
    color: tokens.muted,
    size,
    weight: 400,
    align: 'middle',
    halo: tokens.ground,
  } as const;
  pen.text(text, middleOf(tie, start, end, zoom), { ...style, opacity });
}

/** The middle of the drawn line on screen. */
function middleOf(tie: MapTie, start: Point, end: Point, zoom: number): Point {
  const straight = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 };
  // The swing is given in map units, the ends are on screen.
  const control = controlOf(
    tie,
    { x: start.x / zoom, y: start.y / zoom },
    { x: end.x / zoom, y: end.y / zoom },
  );
  if (!control) return straight;
  return { x: (straight.x + control.x * zoom) / 2, y: (straight.y + control.y * zoom) / 2 };
}
