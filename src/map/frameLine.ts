// The part of the map in sight as a line of text, as a saved view keeps it.
import type { Frame } from './surface';

/** `-120 40 1800 950`: left, top, width, height in map units; empty for all of the map. */
export function frameToLine(frame: Frame | undefined): string {
  return frame
    ? [frame.x, frame.y, frame.width, frame.height].map((value) => Math.round(value)).join(' ')
    : '';
}

/** The reverse; `undefined` for all of the map and for what cannot be read. */
export function frameFromLine(line: string | undefined): Frame | undefined {
  const [x, y, width, height, ...more] = (line ?? '').split(' ').map(Number);
  if (x === undefined || y === undefined || width === undefined || height === undefined) return undefined;
  if (more.length > 0 || ![x, y, width, height].every(Number.isFinite) || width <= 0 || height <= 0)
    return undefined;
  return { x, y, width, height };
}
