// Brings a whole map into sight: as large as fits, its words included, and nobody under what stands over the map. Pure.
import { overlap, type Rect } from './collision';

export interface FitAsk {
  /** Size of the map on screen, in pixels, and what is kept free at its edges. */
  readonly width: number;
  readonly height: number;
  readonly padding: number;
  /** No larger than this, in pixels for a map unit. */
  readonly most: number;
  /** Everybody, in map units. */
  readonly nodes: readonly Rect[];
  /** Ground that belongs to the map without anybody on it, in map units. */
  readonly ground: Rect | undefined;
  /** Ground that words take at a zoom, in map units. */
  readonly words: (zoom: number) => readonly Rect[];
  /** What stands over the map, in pixels. */
  readonly covered: readonly Rect[];
  /** The same with what need not be kept free if the map would get much smaller. */
  readonly wanted?: readonly Rect[];
}

export interface Fit {
  readonly zoom: number;
  readonly pan: { readonly x: number; readonly y: number };
}

/** How much smaller a map gets before something on it lies under something else. */
const smaller = [1, 0.97, 0.94, 0.91, 0.88, 0.85, 0.82, 0.79, 0.76, 0.73, 0.7, 0.66, 0.62, 0.58] as const;
/** For what is opened for a while no smaller than this. */
const leastWanted = 0.76;
/** Where it may lie in the room that is left, the middle first. */
const sides = [0.5, 0.3, 0.7, 0.1, 0.9, 0, 1] as const;
/** Between somebody and what stands over the map, in pixels. */
const air = 4;

/** In the middle where nothing can be kept free; `undefined` without anything to show. */
export function fitOf(ask: FitAsk): Fit | undefined {
  const bare = unionOf(ask.ground ? [...ask.nodes, ask.ground] : ask.nodes);
  if (!bare) return undefined;
  const zoom = zoomFor(ask, bare);
  const { wanted = ask.covered } = ask;
  if (wanted.length > ask.covered.length) {
    for (const factor of smaller.filter((each) => each >= leastWanted)) {
      for (const fit of placesAt(ask, bare, zoom * factor))
        if (isFree({ ...ask, covered: wanted }, fit)) return fit;
    }
  }
  for (const factor of smaller) {
    for (const fit of placesAt(ask, bare, zoom * factor)) if (isFree(ask, fit)) return fit;
    if (ask.covered.length === 0) break;
  }
  const [first] = placesAt(ask, bare, zoom);
  return first;
}

/** The further away, the more ground words take: three steps come near enough. */
function zoomFor(ask: FitAsk, bare: Rect): number {
  const room = (length: number) => Math.max(80, length - 2 * ask.padding);
  const zoomOf = ({ left, top, right, bottom }: Rect) =>
    Math.min(
      ask.most,
      room(ask.width) / Math.max(1, right - left),
      room(ask.height) / Math.max(1, bottom - top),
    );
  let zoom = zoomOf(bare);
  for (let step = 0; step < 3; step += 1) zoom = zoomOf(unionOf([bare, ...ask.words(zoom)]) ?? bare);
  return zoom;
}

function* placesAt(ask: FitAsk, bare: Rect, zoom: number): Generator<Fit> {
  const box = unionOf([bare, ...ask.words(zoom)]) ?? bare;
  const slack = {
    x: ask.width - 2 * ask.padding - (box.right - box.left) * zoom,
    y: ask.height - 2 * ask.padding - (box.bottom - box.top) * zoom,
  };
  const at = (side: number, room: number, start: number) => {
    // What is too large lies in the middle.
    const share = room < 0 ? 0.5 : side;
    return ask.padding + room * share - start * zoom;
  };
  for (const y of sides) {
    for (const x of sides) yield { zoom, pan: { x: at(x, slack.x, box.left), y: at(y, slack.y, box.top) } };
  }
}

function isFree({ nodes, words, covered }: FitAsk, { zoom, pan }: Fit): boolean {
  if (covered.length === 0) return true;
  const taken = covered.map(({ left, top, right, bottom }) => ({
    left: (left - air - pan.x) / zoom,
    top: (top - air - pan.y) / zoom,
    right: (right + air - pan.x) / zoom,
    bottom: (bottom + air - pan.y) / zoom,
  }));
  const isClear = (rect: Rect) => taken.every((ground) => !overlap(rect, ground));
  return nodes.every(isClear) && words(zoom).every(isClear);
}

function unionOf(rects: readonly Rect[]): Rect | undefined {
  if (rects.length === 0) return undefined;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const rect of rects) {
    left = Math.min(left, rect.left);
    top = Math.min(top, rect.top);
    right = Math.max(right, rect.right);
    bottom = Math.max(bottom, rect.bottom);
  }
  return { left, top, right, bottom };
}
