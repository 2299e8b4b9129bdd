// What of an outline that was read helps nobody: it lies elsewhere, or has nothing to draw. Pure.
import type { Network } from '../model/network';
import { homesIn } from './geoHomes';
import type { Outline } from './geoOutline';

export type GeoNotice = 'nobody' | 'points';

/** `nobody` where no actor is known to be within it and none by it, `points` where it draws nothing. */
export function outlineNotices(network: Network, outline: Outline): GeoNotice[] {
  const lines = outline.areas.flatMap((area) => area.lines);
  const points = [
    ...lines.flatMap((line) => line.points),
    ...outline.areas.flatMap(({ at }) => (at ? [at] : [])),
  ];
  const [south, north] = rangeOf(points.map(({ lat }) => lat));
  const [west, east] = rangeOf(points.map(({ lon }) => lon));
  const isThere = [...homesIn(network).values()].some(
    ({ by, lat, lon }) => by === 'area' || (lat >= south && lat <= north && lon >= west && lon <= east),
  );
  return [...(isThere ? [] : (['nobody'] as const)), ...(lines.length > 0 ? [] : (['points'] as const))];
}

function rangeOf(values: readonly number[]): readonly [number, number] {
  return values.reduce<readonly [number, number]>(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [Infinity, -Infinity],
  );
}
