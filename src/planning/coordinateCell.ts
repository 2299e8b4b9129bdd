// Both coordinates in one cell: "51,15; 11,81", "51.15, 11.81", "POINT (11.81 51.15)".
import { readCoordinate } from '../records/coordinates';

export interface CoordinatePair {
  readonly latitude: number;
  readonly longitude: number;
}

/** No two coordinates are longer; patterns that look for them would take long in a text. */
const longest = 80;

/** `undefined` where there are not two. Latitude comes first, but for well-known text, which begins with x. */
export function coordinatesIn(cell: string): CoordinatePair | undefined {
  const text = cell.trim();
  if (text.length > longest) return undefined;
  const [, x, y] = /^POINT ?\( ?(-?[\d.]{1,25}) (-?[\d.]{1,25}) ?\)$/i.exec(text) ?? [];
  const [first, second] = x !== undefined && y !== undefined ? [y, x] : halves(text);
  const [latitude, longitude] = [readCoordinate(first), readCoordinate(second)];
  if (latitude === undefined || longitude === undefined) return undefined;
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : undefined;
}

/** At the sign that can only part the two: a semicolon, a bar, a comma with a blank behind, one comma between points, a blank. */
function halves(text: string): readonly [string, string] {
  for (const sign of [/\s*[;|/]\s*/, /,\s+/, /(?<=\.\d+°?[NS]?),(?=-?\d+\.)/i, /\s+/]) {
    const [first, second, ...more] = text.split(sign);
    if (first !== undefined && second !== undefined && more.length === 0) return [first, second];
  }
  return ['', ''];
}
