// An outline that helps nobody is told so.
import { expect, it } from 'vitest';
import { rowsFrom } from '../model/change';
import { Network } from '../model/network';
import type { Actor } from '../model/records';
import { readGeoJson } from './geoJson';
import { outlineNotices } from './geoNotice';
import { outlineToText } from './geoOutline';

const town: Actor = { id: 'a', name: 'Haus', type: 'association', city: 'Probendorf' };
const own: Actor = { id: 'b', name: 'Hof', type: 'association', latitude: 51.2, longitude: 11.2 };

function noticesOf(actor: Actor, geometry: object, name = ''): string[] {
  const feature = { type: 'Feature', properties: { name }, geometry };
  const read = readGeoJson(JSON.stringify(feature), 'kreis.geojson');
  if ('trouble' in read) throw new Error(read.trouble);
  const self = { id: 'n', name: 'N', epoch: '', createdAt: '', outline: outlineToText(read.outline) };
  return outlineNotices(new Network('n', rowsFrom({ networks: [self], actors: [actor] })), read.outline);
}

const at = (lon: number, lat: number) => ({
  type: 'Polygon',
  coordinates: [
    [
      [lon, lat],
      [lon + 1, lat],
      [lon + 1, lat + 1],
      [lon, lat],
    ],
  ],
});

it.each([
  ['around an actor', own, at(11, 51), '', []],
  ['that places an actor by name', town, at(11, 51), 'Probendorf', []],
  ['in Australia', own, at(133, -25), '', ['nobody']],
  ['with latitude and longitude swapped', own, at(51, 11), '', ['nobody']],
  ['of another name', town, at(11, 51), 'Musterstadt', ['nobody']],
  [
    'of a point that places an actor',
    town,
    { type: 'Point', coordinates: [11, 51] },
    'Probendorf',
    ['points'],
  ],
  ['of a point elsewhere', own, { type: 'Point', coordinates: [11, 51] }, '', ['nobody', 'points']],
] as const)('tells of an outline %s', (_what, actor, geometry, name, notices) => {
  expect(noticesOf(actor, geometry, name)).toEqual(notices);
});
