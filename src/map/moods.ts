// Tension and breaks on lines, of the working layer: large enough to be seen, and where nobody stands.
import type { Id } from '../model/records';
import type { Rect } from './collision';
import { controlOf } from './draw';
import type { MapNode, MapTie } from './elements';
import type { Growth } from './growth';
import type { Tokens } from './look';
import type { Point } from './patch';
import { type Pen, reachOf } from './pen';
import { scaledPen } from './scaledPen';
import { drawMood, onSpan, type Span } from './tieSigns';

export interface MoodScene {
  readonly ties: Iterable<MapTie>;
  /** Everybody who may stand on a line. */
  readonly nodes: ReadonlyMap<Id, MapNode>;
  readonly at: (id: Id) => Point | undefined;
  readonly growth: Growth;
  /** Pixels for one unit of the map. */
  readonly zoom: number;
}

interface MoodSpot extends Point {
  readonly tie: MapTie;
  readonly mood: 'tense' | 'broken';
  readonly span: Span;
  /** In map units. */
  readonly radius: number;
}

/** Radius of a mark as it is made, in map units; half its least height in pixels. */
const radii = { map: 11, screen: 6.6 } as const;
/** Where on a line a mark may stand, the preferred place first; words have the middle. */
const shares = [1 / 2, 1 / 3, 2 / 3, 1 / 4, 3 / 4, ...Array.from({ length: 40 }, (_, at) => 0.1 + at * 0.02)];
const besideWords = 0.3;
/** Between a mark and the rim of somebody, in pixels. */
const air = 0.5;

/** Where the marks stand: nobody covers them, or where nobody leaves room for one, as little as can be. */
export function moodSpots(scene: MoodScene): MoodSpot[] {
  const radius = Math.max(radii.map, radii.screen / scene.zoom);
  const found: MoodSpot[] = [];
  for (const tie of scene.ties) {
    const { mood } = tie;
    const [start, tip] = [scene.at(tie.from), scene.at(tie.to)];
    if (mood === '' || !start || !tip) continue;
    const span = { start, tip, control: controlOf(tie, start, tip) };
    const isWorded = tie.mark !== '' || tie.count > 1 || tie.kind === 'shared' || tie.stroke === 'unclear';
    const places = (isWorded ? [besideWords, ...shares.slice(1)] : shares).map((share) =>
      onSpan(span, share),
    );
    const close = nearby(scene, places, radius);
    let best: { readonly place: Point; readonly room: number } | undefined;
    for (const place of places) {
      const room = Math.min(Number.POSITIVE_INFINITY, ...close.map((box) => toBox(place, box)));
      if (best === undefined || room > best.room) best = { place, room };
      if (room < radius + air / scene.zoom) continue;
      best = { place, room };
      break;
    }
    if (best) found.push({ ...best.place, tie, mood, span, radius });
  }
  return found;
}

/** Above everybody, so that each one that is counted is seen; `only` for some of the lines. */
export function drawMoods(
  pen: Pen,
  scene: MoodScene,
  tokens: Tokens,
  only: (tie: MapTie) => boolean = () => true,
): void {
  for (const { x, y, tie, mood, span, radius } of moodSpots(scene))
    if (only(tie)) drawMood(scaledPen(pen, radius / radii.map, x, y), mood, { x: 0, y: 0 }, span, tokens);
}

/** The ground of the marks in pixels: names keep off it. */
export function moodGround(scene: MoodScene, pan: Point): Rect[] {
  return moodSpots(scene).map(({ x, y, radius }) => {
    const [left, top, reach] = [x * scene.zoom + pan.x, y * scene.zoom + pan.y, radius * scene.zoom];
    return { left: left - reach, top: top - reach, right: left + reach, bottom: top + reach };
  });
}

/** The boxes of those who stand where the line passes. */
function nearby({ nodes, at, growth }: MoodScene, places: readonly Point[], radius: number): Rect[] {
  const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)];
  const [left, right] = [Math.min(...xs) - radius, Math.max(...xs) + radius];
  const [top, bottom] = [Math.min(...ys) - radius, Math.max(...ys) + radius];
  const close: Rect[] = [];
  for (const node of nodes.values()) {
    const place = at(node.id);
    if (!place) continue;
    const half = reachOf(node.shape, node.size + growth.of(node.id));
    const { x, y } = place;
    if (x + half < left || x - half > right || y + half < top || y - half > bottom) continue;
    close.push({ left: x - half, top: y - half, right: x + half, bottom: y + half });
  }
  return close;
}

/** From a point to a box; below 0 within it. */
function toBox({ x, y }: Point, { left, top, right, bottom }: Rect): number {
  const [dx, dy] = [Math.max(left - x, x - right), Math.max(top - y, y - bottom)];
  return Math.max(dx, dy) < 0 ? Math.max(dx, dy) : Math.hypot(Math.max(0, dx), Math.max(0, dy));
}
