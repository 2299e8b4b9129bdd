// Finished pictures of the ground: whether one still does where the map stands by now, and stamping it there.
import type { Point } from './patch';

/** Where a map stands on screen. */
export interface Stand {
  readonly zoom: number;
  readonly pan: Point;
}

/** A finished picture and where the map stood when it was drawn. */
export interface Taken extends Stand {
  readonly canvas: HTMLCanvasElement;
  /** How many nodes rest on it. */
  readonly elements: number;
  /** What of all was in view, lines included. */
  readonly drawn: number;
  readonly at: number;
}

/** From so many elements in view on a moving picture is the last one moved. */
const heavyFrom = 1500;
/** While moving the picture is drawn anew this often, so that what comes into view appears. */
const freshAfter = 450;

/** Whether a picture is good enough for now: where it was drawn always, elsewhere only for a moment. */
export function stillDoes(
  taken: Taken,
  now: Stand,
  room: { readonly width: number; readonly height: number },
  isMoving: boolean,
): boolean {
  const scale = now.zoom / taken.zoom;
  const left = now.pan.x - taken.pan.x * scale;
  const top = now.pan.y - taken.pan.y * scale;
  if (scale === 1 && left === 0 && top === 0) return true;
  if (!isMoving || taken.drawn < heavyFrom) return false;
  if (performance.now() - taken.at < freshAfter) return true;
  // What comes into view has to appear, and what has grown is blurred.
  const right = left + room.width * scale;
  const bottom = top + room.height * scale;
  return left <= 1 && top <= 1 && right >= room.width - 1 && bottom >= room.height - 1 && scale <= 2;
}

/** Puts a picture drawn elsewhere where it belongs by now. `ratio` is pixels of the canvas for one of the screen. */
export function stamp(
  context: CanvasRenderingContext2D,
  picture: HTMLCanvasElement,
  from: Stand,
  now: Stand,
  ratio: number,
): void {
  const scale = now.zoom / from.zoom;
  const x = (now.pan.x - from.pan.x * scale) * ratio;
  const y = (now.pan.y - from.pan.y * scale) * ratio;
  context.setTransform(scale, 0, 0, scale, x, y);
  context.drawImage(picture, 0, 0);
}
