// What lies behind a geographic map: the outline in map units, names, the area of those without a place, and a scale. Pure.
import type { Network } from '../model/network';
import type { Id } from '../model/records';
import { homesIn } from './geoHomes';
import { type Outline, outlineFromText, placeKeys } from './geoOutline';
import { type GeoGround, project } from './geoProjection';
import type { Point } from './patch';

/** A name in the middle of an area that is at least so many map units wide. */
export interface GeoName {
  readonly text: string;
  readonly at: Point;
  /** Towns have no width: they are named at any zoom. */
  readonly room?: number;
}

export interface GeoScene {
  readonly ground: GeoGround;
  /** Rings and lines; a line goes there and back. */
  readonly rings: readonly (readonly Point[])[];
  readonly names: readonly GeoName[];
  /** Absent where everybody's place is known. */
  readonly away?: { readonly title: string; readonly count: number };
  readonly scale: {
    readonly at: Point;
    readonly length: number;
    readonly words: string;
    /** The same where many stand off their places. */
    readonly about: string;
  };
  readonly extent: { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number };
  /** Name of the file and whose data they are; absent without an outline. */
  readonly outline?: { readonly file: string; readonly source: string };
}

interface Box {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

const nothing = { x1: Infinity, y1: Infinity, x2: -Infinity, y2: -Infinity };

/** `drawn` are the actors on the map; `words` in the language of the moment: the title of the area for so many without a place, and of (about) so many kilometres. */
export function geoScene(
  network: Network,
  drawn: Iterable<Id>,
  ground: GeoGround,
  words: Readonly<Record<'away' | 'km' | 'about', (count: number) => string>>,
): GeoScene {
  const outline = outlineFromText(network.self.outline);
  const { rings, names, box } = drawnOutline(outline, ground);
  const homes = homesIn(network);
  const count = [...drawn].filter((id) => !homes.has(id)).length;
  const { frame, away } = ground;
  const extent: Box = { x1: frame.x, y1: frame.y, x2: frame.x + frame.width, y2: frame.y + frame.height };
  // A map of the whole country is drawn, but not brought into sight for a few towns in it.
  const isNear = box.x2 - box.x1 <= 3 * frame.width && box.y2 - box.y1 <= 3 * frame.height;
  if (isNear) widen(extent, box);
  if (count > 0) {
    widen(extent, { x1: away.x, y1: away.y, x2: away.x + away.width, y2: away.y + away.height });
  }
  const km = scaleOf(frame.width / ground.scale);
  // Beside the map, where a screen has more room than below it.
  const at = { x: extent.x2 + 60, y: extent.y2 - 30 };
  return {
    ground,
    rings,
    names: [...ground.towns.map(({ name, x, y }) => ({ text: name, at: { x, y } })), ...names],
    ...(count > 0 && { away: { title: words.away(count), count } }),
    scale: { at, length: km * ground.scale, words: words.km(km), about: words.about(km) },
    extent: { ...extent, x2: at.x + km * ground.scale + 200 },
    ...(outline && { outline: { file: outline.file, source: outline.source } }),
  };
}

/** The longest round number of kilometres below a third of a width. */
function scaleOf(width: number): number {
  const most = Math.max(0.1, width / 3);
  const power = 10 ** Math.floor(Math.log10(most));
  return [5, 2, 1].map((step) => step * power).find((km) => km <= most) ?? power;
}

function drawnOutline(outline: Outline | undefined, ground: GeoGround) {
  const box: Box = { ...nothing };
  const rings: Point[][] = [];
  const names: GeoName[] = [];
  const named = new Set(ground.towns.flatMap(({ name }) => placeKeys(name)));
  for (const { name, at, lines } of outline?.areas ?? []) {
    const own: Box = { ...nothing };
    for (const { points, isRing } of lines) {
      const there = points.map((point) => project(ground, point));
      for (const { x, y } of there) widen(own, { x1: x, y1: y, x2: x, y2: y });
      rings.push(isRing ? there : [...there, ...there.slice(1, -1).reverse()]);
    }
    widen(box, own);
    const isFree = at !== undefined && name !== '' && own.x2 > own.x1;
    if (isFree && !placeKeys(name).some((key) => named.has(key)))
      names.push({ text: name, at: project(ground, at), room: own.x2 - own.x1 });
  }
  return { rings, names, box };
}

function widen(box: Box, { x1, y1, x2, y2 }: Box): void {
  box.x1 = Math.min(box.x1, x1);
  box.y1 = Math.min(box.y1, y1);
  box.x2 = Math.max(box.x2, x2);
  box.y2 = Math.max(box.y2, y2);
}
