// Coordinates in lists: in two columns or one, with comma or point, and no widths or lengths taken for them.
import { describe, expect, it } from 'vitest';
import { rowsFrom } from '../model/change';
import { net } from '../model/net';
import { Network } from '../model/network';
import { readCoordinate } from '../records/coordinates';
import { coordinatesIn } from './coordinateCell';
import { guessMapping } from './mappingGuess';
import { plan } from './plan.sample';

const emptyNetwork = () => net('');

const anActor = (fields: object) =>
  new Network(
    'net-1',
    rowsFrom({ actors: [{ id: 'act-1', name: 'Haus A', type: 'association', ...fields }] }),
  );

/** What the list sets, operation by operation. */
function itemsOf(network: Network, [header = [], ...rows]: string[][]) {
  const sheet = { header, rows };
  let next = 0;
  const world = { today: '2026-11-22', newId: () => `fresh-${next++}` };
  const { change, refusedRows } = plan(sheet, guessMapping(sheet, network, 'Liste.csv'), network, world);
  expect(refusedRows).toBe(0);
  return change.ops.map(({ set }) => set);
}

describe('one coordinate', () => {
  it.each([
    ['51,151', 51.151],
    ['51.151', 51.151],
    ['-3.7', -3.7],
    ['51.151° N', 51.151],
    ['11,8125 O', 11.8125],
    ['W 3,5', -3.5],
    [`51° 9' 3,6" N`, 51.151],
    ['51°30′S', -51.5],
    ['51.151.000', undefined],
    ['1.234,5', undefined],
    ['5115100', undefined],
    ['-51 S', undefined],
    [`51° 75' N`, undefined],
    ['Naumburg', undefined],
    ['', undefined],
    ['9'.repeat(10_000), undefined],
  ])('%j', (text, degrees) => {
    expect(readCoordinate(text)).toBe(degrees);
  });
});

describe('two coordinates in one cell', () => {
  it.each([
    ['51,15; 11,81', { latitude: 51.15, longitude: 11.81 }],
    ['51.15, 11.81', { latitude: 51.15, longitude: 11.81 }],
    ['51.15,11.81', { latitude: 51.15, longitude: 11.81 }],
    ['51,15 11,81', { latitude: 51.15, longitude: 11.81 }],
    ['51.15/11.81', { latitude: 51.15, longitude: 11.81 }],
    ['51.15° N, 11.81° E', { latitude: 51.15, longitude: 11.81 }],
    ['POINT (11.81 51.15)', { latitude: 51.15, longitude: 11.81 }],
    ['51,15', undefined],
    ['51,15,11,81', undefined],
    ['Am Markt 3, 06618', undefined],
    ['151.15, 11.81', undefined],
    [', '.repeat(5_000), undefined],
  ])('%j', (cell, pair) => {
    expect(coordinatesIn(cell)).toEqual(pair);
  });
});

describe('a list with coordinates', () => {
  it.each([
    ['Breite', 'Länge', '51,151', '11,8125'],
    ['Breitengrad', 'Längengrad', '51.151', '11.8125'],
    ['lat', 'lon', '51.151', '11.8125'],
    ['Geographische Breite', 'Geographische Länge', '51,151', '11,8125'],
    ['GPS_LAT', 'GPS_LON', '51.151', '11.8125'],
    ['y (WGS84)', 'x (WGS84)', '51.151', '11.8125'],
  ])('reads %s and %s', (breite, laenge, lat, lon) => {
    const [actor] = itemsOf(emptyNetwork(), [
      ['Name', breite, laenge],
      ['Haus A', lat, lon],
    ]);
    expect(actor).toMatchObject({ name: 'Haus A', latitude: 51.151, longitude: 11.8125 });
  });

  it('reads both from one column, also where rows stand at the same place', () => {
    const actors = itemsOf(emptyNetwork(), [
      ['Name', 'Koordinaten'],
      ['Haus A', '51.151, 11.8125'],
      ['Haus B', '51.151, 11.8125'],
      ['Haus C', '51,2; 11,9'],
    ]);
    expect(actors.map(({ latitude, longitude }) => [latitude, longitude])).toEqual([
      [51.151, 11.8125],
      [51.151, 11.8125],
      [51.2, 11.9],
    ]);
  });

  it('takes widths and lengths of things for what they are', () => {
    const [room] = itemsOf(emptyNetwork(), [
      ['Name', 'Breite', 'Länge'],
      ['Raum A', '4', '6'],
      ['Raum B', '5', '7,5'],
      ['Raum C', '3', '12'],
    ]);
    expect(room).toMatchObject({ 'own.Breite': '4', 'own.Länge': '6' });
    expect(room).not.toHaveProperty('latitude');
  });

  it('says what is no coordinate, and takes the row without it', () => {
    const [actor] = itemsOf(emptyNetwork(), [
      ['Name', 'Breitengrad', 'Längengrad'],
      ['Haus A', '151,5151', '11,8125'],
      ['Haus B', '51,5151', '11,8125'],
      ['Haus C', '51,6151', '11,9125'],
    ]);
    expect(actor).toMatchObject({ name: 'Haus A', longitude: 11.8125 });
    expect(actor).not.toHaveProperty('latitude');
  });

  it('corrects a coordinate by the next edition of the list', () => {
    const [actor] = itemsOf(anActor({ name: 'Haus A', latitude: 51.1, longitude: 11.8125 }), [
      ['Name', 'Breitengrad', 'Längengrad'],
      ['Haus A', '51,2000', '11,8125'],
    ]);
    expect(actor).toEqual({ latitude: 51.2 });
  });
});
