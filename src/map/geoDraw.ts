// The geographic ground with any pen: quiet lines of the outline, the area of those without a place, a scale with north above.
import type { GeoName, GeoScene } from './geoScene';
import type { Tokens } from './look';
import type { Point } from './patch';
import type { Pen } from './pen';

/** Lines below everything. */
export function drawGround(pen: Pen, scene: GeoScene, tokens: Tokens, zoom: number): void {
  const width = Math.max(1.25, 1 / zoom);
  const line = { fill: 'none', opacity: 1, stroke: tokens.line, strokeWidth: width };
  if (scene.rings.length > 0) pen.area(scene.rings, { ...line, opacity: 0.6 });
  const { away } = scene.ground;
  if (scene.away) pen.box(away.x, away.y, away.width, away.height, 12, { ...line, strokeWidth: width * 1.2 });
  const { at, length } = scene.scale;
  const style = { color: tokens.muted, width: width * 1.3, dash: [], opacity: 1 };
  const up = Math.max(8, 6 / zoom);
  const to = { x: at.x + length, y: at.y };
  pen.line(at, to, undefined, style);
  pen.line({ x: at.x, y: at.y - up }, at, undefined, style);
  pen.line({ x: to.x, y: to.y - up }, to, undefined, style);
}

export interface GeoWord {
  readonly text: string;
  readonly at: Point;
  readonly isLarge: boolean;
}

/**
 * What is written at a zoom: towns always, areas where their name fits into them and lies on no town's. `wide` is the width of a name, `high`
 * that of a line.
 */
export function groundWords(scene: GeoScene, wide: (text: string) => number, high: number): GeoWord[] {
  const { away } = scene.ground;
  const { at, length, words } = scene.scale;
  const taken: GeoName[] = [];
  /** Towns first; a name that would lie on another one is left out. */
  const isWritten = (name: GeoName) => {
    const { text, at: place, room } = name;
    const isFree = taken.every(
      (other) =>
        Math.abs(other.at.x - place.x) >= (wide(other.text) + wide(text)) / 2 ||
        Math.abs(other.at.y - place.y) >= high,
    );
    const fits = room === undefined || (wide(text) <= room * 0.9 && isFree);
    if (fits) taken.push(name);
    return fits;
  };
  const names = [
    ...scene.names.filter(({ room }) => room === undefined),
    ...scene.names.filter(({ room }) => room !== undefined),
  ];
  return [
    ...names.filter(isWritten).map(({ text, at: place }) => ({ text, at: place, isLarge: false })),
    ...(scene.away
      ? [{ text: scene.away.title, at: { x: away.x + away.width / 2, y: away.y + 34 }, isLarge: true }]
      : []),
    { text: words, at: { x: at.x + length + wide(words) / 2 + wide('n'), y: at.y }, isLarge: false },
  ];
}
