// The outline a network keeps: named areas with their lines, as one text small enough to travel with it.
import { fold } from '../model/fold';
import type { Degrees } from './geoProjection';
import type { Line } from './geoSimplify';

export interface OutlineArea {
  /** '' where the file names none. */
  readonly name: string;
  readonly postalCodes: readonly string[];
  /** A point inside; absent for lines. */
  readonly at?: Degrees;
  /** Rings, holes among them, and open lines. */
  readonly lines: readonly Line[];
}

export interface Outline {
  /** Name of the file it was read from. */
  readonly file: string;
  /** Whose data they are, as the user says; '' where nothing was said. */
  readonly source: string;
  readonly areas: readonly OutlineArea[];
}

/** A ten-thousandth of a degree is eleven metres: less than a pixel of any map of a Landkreis. */
const steps = 10_000;

type Packed = readonly [
  name: string,
  codes: readonly string[],
  at: readonly [number, number] | 0,
  lines: readonly (readonly number[])[],
];

/** As `NetworkRecord.outline` keeps it: each line as whether it is a ring, then steps from point to point. */
export function outlineToText({ file, source, areas }: Outline): string {
  const packed = areas.map(({ name, postalCodes, at, lines }): Packed => {
    const inside = at ? ([Math.round(at.lat * steps), Math.round(at.lon * steps)] as const) : 0;
    return [name, postalCodes, inside, lines.map(packedLine)];
  });
  return JSON.stringify({ version: 1, file, source, areas: packed });
}

function packedLine({ points, isRing }: Line): number[] {
  let [lat, lon] = [0, 0];
  const numbers = [isRing ? 1 : 0];
  for (const point of points) {
    const [y, x] = [Math.round(point.lat * steps), Math.round(point.lon * steps)];
    if (numbers.length > 1 && y === lat && x === lon) continue;
    numbers.push(y - lat, x - lon);
    [lat, lon] = [y, x];
  }
  return numbers;
}

const known = new Map<string, Outline | undefined>();

/** The reverse; `undefined` for nothing and for what cannot be read. The same text gives the same outline. */
export function outlineFromText(text: string | undefined): Outline | undefined {
  if (text === undefined || text === '') return undefined;
  if (known.has(text)) return known.get(text);
  const outline = read(text);
  // The one that is shown and the one before an undo.
  if (known.size >= 4) known.clear();
  known.set(text, outline);
  return outline;
}

function read(text: string): Outline | undefined {
  try {
    const { file, source, areas } = JSON.parse(text) as Record<string, unknown>;
    if (typeof file !== 'string' || typeof source !== 'string' || !Array.isArray(areas)) return undefined;
    return { file, source, areas: areas.map(areaFrom) };
  } catch {
    return undefined;
  }
}

function areaFrom(value: unknown): OutlineArea {
  const [name, codes, at, lines] = value as Packed;
  if (typeof name !== 'string' || codes.some((code) => typeof code !== 'string'))
    throw new TypeError('damaged');
  return {
    name,
    postalCodes: [...codes],
    ...(at !== 0 && { at: { lat: whole(at[0]) / steps, lon: whole(at[1]) / steps } }),
    lines: lines.map(([isRing, ...numbers]) => {
      let [lat, lon] = [0, 0];
      const points: Degrees[] = [];
      for (let index = 0; index + 1 < numbers.length; index += 2) {
        lat += whole(numbers[index]);
        lon += whole(numbers[index + 1]);
        points.push({ lat: lat / steps, lon: lon / steps });
      }
      return { points, isRing: isRing === 1 };
    }),
  };
}

function whole(value: unknown): number {
  if (!Number.isSafeInteger(value)) throw new TypeError('damaged');
  return value as number;
}

const titles =
  /^(?:stadt|hansestadt|landeshauptstadt|gemeinde|einheitsgemeinde|verbandsgemeinde|samtgemeinde|amt|markt|flecken|ortsteil|vg) (?=.)/;

/** Under what a place is known: "Naumburg (Saale), Stadt" is "Naumburg", too, and so is "Stadt Naumburg". */
export function placeKeys(name: string): string[] {
  const short = name.slice(0, 200);
  const forms = [short, short.replace(/\(.*?\)/g, ' '), short.replace(/[,/(].*$/s, '')];
  const folded = forms.map((form) => fold(form)).flatMap((form) => [form, form.replace(titles, '')]);
  return [...new Set(folded)].filter((form) => form !== '');
}
