// GeoJSON as offices publish it, as other tools write it, and as nobody should: read, or refused with a reason.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInside, interiorPoint } from './geoInterior';
import { geoLimits, readGeoJson } from './geoJson';
import { outlineFromText, outlineToText } from './geoOutline';
import { simplified } from './geoSimplify';
import { fromUtm, toDegrees } from './geoUtm';

const square = (x: number, y: number, side = 0.1) => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
  [x, y],
];
const feature = (geometry: unknown, properties: object = {}) => ({ type: 'Feature', properties, geometry });
const polygon = (...rings: number[][][]) => ({ type: 'Polygon', coordinates: rings });
const read = (value: unknown) =>
  readGeoJson(typeof value === 'string' ? value : JSON.stringify(value), 'kreis.geojson');
const areasOf = (value: unknown) => {
  const result = read(value);
  if ('trouble' in result) throw new Error(result.trouble);
  return result.outline.areas;
};
const troubleOf = (value: unknown) => {
  const result = read(value);
  return 'trouble' in result ? result.trouble : 'none';
};

describe('a GeoJSON file', () => {
  it('gives municipalities by name and areas by postal code, with a point inside', () => {
    const areas = areasOf({
      type: 'FeatureCollection',
      features: [
        feature(polygon(square(11, 52)), { GEN: 'Musterstadt', AGS: '15000000' }),
        feature(
          { type: 'MultiPolygon', coordinates: [[square(11.2, 52)], [square(11.4, 52)]] },
          { plz: '06618' },
        ),
        feature(polygon(square(11.6, 52)), { name: 'Ort', postcode: 1067 }),
        feature({ type: 'Point', coordinates: [11.7, 52.1, 80] }, { ort: 'Probendorf' }),
        feature(null, { name: 'nirgends' }),
      ],
    });
    expect(areas.map(({ name, postalCodes, lines }) => [name, postalCodes, lines.length])).toEqual([
      ['Musterstadt', [], 1],
      ['', ['06618'], 2],
      ['Ort', ['01067'], 1],
      ['Probendorf', [], 0],
    ]);
    expect(areas[0]?.at?.lat).toBeCloseTo(52.05, 9);
    expect(areas[3]?.at).toEqual({ lat: 52.1, lon: 11.7 });
  });

  it.each([
    ['a bare geometry', polygon(square(11, 52))],
    ['one feature', feature(polygon(square(11, 52)))],
    ['a collection of geometries', { type: 'GeometryCollection', geometries: [polygon(square(11, 52))] }],
    ['a line', { type: 'LineString', coordinates: square(11, 52) }],
    ['a byte order mark', `\uFEFF${JSON.stringify(polygon(square(11, 52)))}`],
  ])('may be %s', (_, value) => {
    expect(areasOf(value)[0]?.lines).toHaveLength(1);
  });

  it.each([
    ['urn:ogc:def:crs:EPSG::25832', [500_000, 4_982_950.4], { lat: 45, lon: 9 }],
    ['EPSG:25833', [500_000, 4_982_950.4], { lat: 45, lon: 15 }],
    ['urn:ogc:def:crs:EPSG::4647', [32_500_000, 4_982_950.4], { lat: 45, lon: 9 }],
    ['urn:ogc:def:crs:OGC:1.3:CRS84', [9, 45], { lat: 45, lon: 9 }],
    ['EPSG:3857', [1_001_875.417, 5_621_521.486], { lat: 45, lon: 9 }],
  ])('is turned into degrees from %s', (name, coordinates, { lat, lon }) => {
    const [area] = areasOf({
      ...feature({ type: 'Point', coordinates }),
      crs: { type: 'name', properties: { name } },
    });
    expect(area?.at?.lat).toBeCloseTo(lat, 6);
    expect(area?.at?.lon).toBeCloseTo(lon, 6);
  });

  it('knows UTM without a name only by the zone in front', () => {
    expect(areasOf({ type: 'Point', coordinates: [32_500_000, 4_982_950.4] })[0]?.at?.lat).toBeCloseTo(45, 6);
    expect(troubleOf({ type: 'Point', coordinates: [500_000, 4_982_950.4] })).toBe('metres');
    const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::31468' } };
    expect(troubleOf({ type: 'Point', coordinates: [4_500_000, 5_700_000], crs })).toBe('unknownGrid');
  });

  it.each([
    ['nothing', '', 'notJson'],
    ['a zip', 'PK\u0003\u0004', 'notJson'],
    ['a list', '[]', 'notGeoJson'],
    ['null', 'null', 'notGeoJson'],
    ['other JSON', '{"name":"x"}', 'notGeoJson'],
    ['TopoJSON', '{"type":"Topology","objects":{},"arcs":[]}', 'topoJson'],
    ['no features', '{"type":"FeatureCollection","features":[]}', 'empty'],
    [
      'features without a place',
      '{"type":"FeatureCollection","features":[{"type":"Feature","geometry":null}]}',
      'empty',
    ],
    ['text for numbers', '{"type":"Point","coordinates":["11","52"]}', 'badPoint'],
    ['endless numbers', '{"type":"Point","coordinates":[1e999,52]}', 'badPoint'],
    ['NaN', '{"type":"Point","coordinates":[NaN,52]}', 'notJson'],
    ['a point off the earth', '{"type":"LineString","coordinates":[[11,52],[11,152]]}', 'badPoint'],
    ['brackets without end', '['.repeat(200_000), 'notJson'],
    ['nested lists', `{"type":"Polygon","coordinates":${'['.repeat(9_000)}${']'.repeat(9_000)}}`, 'badPoint'],
    [
      'nested collections',
      `${'{"type":"GeometryCollection","geometries":['.repeat(5_000)}{"type":"Point","coordinates":[11,52]}${']}'.repeat(5_000)}`,
      'tooDeep',
    ],
    [
      'too many areas',
      {
        type: 'FeatureCollection',
        features: Array(geoLimits.areas + 1).fill(feature(polygon(square(11, 52)))),
      },
      'tooManyAreas',
    ],
    [
      'one area of too many rings',
      {
        type: 'MultiPolygon',
        coordinates: Array(geoLimits.rings + 1).fill([square(11, 52)]),
      },
      'tooManyRings',
    ],
  ])('is refused as %s', (_, value, trouble) => {
    expect(troubleOf(value)).toBe(trouble);
  });

  it('reads properties of any name without becoming one of them', () => {
    const text =
      '{"type":"Feature","properties":{"__proto__":{"name":"x"},"constructor":1,"name":"Probendorf"},"geometry":{"type":"Point","coordinates":[11,52]}}';
    expect(areasOf(text)[0]?.name).toBe('Probendorf');
    expect(({} as { name?: string }).name).toBeUndefined();
  });

  it('is cut down to what a map shows, with every area left whole', () => {
    const circle = (x: number, y: number, count: number) =>
      Array.from({ length: count }, (_, at) => {
        const turn = (2 * Math.PI * at) / count;
        return [x + 0.05 * Math.cos(turn), y + 0.05 * Math.sin(turn)];
      });
    const areas = areasOf({
      type: 'FeatureCollection',
      features: Array.from({ length: 20 }, (_, at) =>
        feature(polygon(circle(11 + at / 10, 52, 3_000)), { GEN: `G${at}` }),
      ),
    });
    const points = areas.flatMap(({ lines }) => lines.flatMap((line) => line.points));
    expect(points.length).toBeLessThanOrEqual(geoLimits.kept);
    expect(points.length).toBeGreaterThan(geoLimits.kept / 2);
    expect(areas.every(({ lines }) => lines.length === 1 && (lines[0]?.points.length ?? 0) >= 3)).toBe(true);
  });
});

const aRing = fc.array(
  fc.record({
    lat: fc.double({ min: 51, max: 53, noNaN: true }),
    lon: fc.double({ min: 11, max: 13, noNaN: true }),
  }),
  {
    minLength: 3,
    maxLength: 40,
  },
);

it('keeps an outline as text and gives it back to a ten-thousandth of a degree', () => {
  fc.assert(
    fc.property(aRing, fc.string(), (points, name) => {
      const areas = [
        { name, postalCodes: ['06618'], at: { lat: 52, lon: 11.5 }, lines: [{ points, isRing: true }] },
      ];
      const back = outlineFromText(outlineToText({ file: 'f', source: 's', areas }));
      expect(back?.areas[0]).toMatchObject({ name, postalCodes: ['06618'], at: { lat: 52, lon: 11.5 } });
      for (const { lat, lon } of back?.areas[0]?.lines[0]?.points ?? [])
        expect(
          points.some((point) => Math.abs(point.lat - lat) < 1e-4 && Math.abs(point.lon - lon) < 1e-4),
        ).toBe(true);
    }),
  );
});

it.each([
  '',
  '{',
  'null',
  '[]',
  '{"file":1}',
  '{"file":"f","source":"s","areas":[[1]]}',
  '{"file":"f","source":"s","areas":[["n",[],0,[[1,null]]]]}',
])('takes a damaged outline for none: %j', (text) => {
  const outline = outlineFromText(text);
  expect(outline?.areas.flatMap(({ lines }) => lines.flatMap(({ points }) => points)) ?? []).toEqual([]);
});

it('finds a point inside of any area, also beside its holes', () => {
  fc.assert(
    fc.property(fc.array(aRing, { minLength: 1, maxLength: 3 }), (rings) => {
      const at = interiorPoint(rings);
      expect(at === undefined || isInside(rings, at)).toBe(true);
    }),
    { numRuns: Number(process.env['ROUNDS'] ?? 100) },
  );
});

it('drops the points that are seen least, keeps the ends of lines, and never asks for more', () => {
  fc.assert(
    fc.property(
      fc.array(aRing, { minLength: 1, maxLength: 5 }),
      fc.boolean(),
      fc.integer({ min: 1, max: 100 }),
      (rings, isRing, most) => {
        const lines = rings.map((points) => ({ points, isRing }));
        const less = simplified(lines, most);
        const least = isRing ? 3 : 2;
        const total = less.reduce((sum, { points }) => sum + points.length, 0);
        expect(total).toBeLessThanOrEqual(Math.max(most, rings.length * least));
        for (const [at, { points }] of less.entries()) {
          expect(points.length).toBeGreaterThanOrEqual(least);
          expect(points.every((point) => rings[at]?.includes(point))).toBe(true);
          const keepsEnds = points[0] === rings[at]?.[0] && points.at(-1) === rings[at]?.at(-1);
          expect(isRing || keepsEnds).toBe(true);
        }
      },
    ),
    { numRuns: Number(process.env['ROUNDS'] ?? 100) },
  );
});

it('turns metres into degrees as surveyors do', () => {
  // The length of the meridian from the equator to 45° north is 4,984,944.378 m (GRS 80).
  expect(fromUtm(500_000, 4_984_944.378 * 0.9996, 33).lat).toBeCloseTo(45, 8);
  // The published example of a tower: 43° 38′ 33.24″ N, 79° 23′ 13.7″ W is 630,084 m E, 4,833,438 m N in zone 17.
  const tower = fromUtm(630_084, 4_833_438, 17);
  expect(tower.lat).toBeCloseTo(43 + 38 / 60 + 33.24 / 3600, 4);
  expect(tower.lon).toBeCloseTo(-(79 + 23 / 60 + 13.7 / 3600), 4);
  expect(fromUtm(500_000, 10_000_000 - 4_984_944.378 * 0.9996, 33, true).lat).toBeCloseTo(-45, 8);
});

describe('metres of a grid', () => {
  it('may have the zone in front although the system is without', () => {
    const plain = toDegrees({ kind: 'utm', zone: 32 }, 456_789, 5_670_000);
    expect(toDegrees({ kind: 'utm', zone: 32 }, 32_456_789, 5_670_000)).toEqual(plain);
    expect(plain?.lat).toBeCloseTo(51.18, 1);
  });

  it.each([
    ['easting and northing swapped', { kind: 'utm', zone: 32 }, 5_670_000, 456_789],
    ['another zone in front', { kind: 'utm', zone: 32 }, 33_456_789, 5_670_000],
    ['no zone where one is due', { kind: 'utmWithZone' }, 456_789, 5_670_000],
    ['beyond the pole', { kind: 'utm', zone: 32 }, 456_789, 15_670_000],
  ] as const)('lie nowhere on earth: %s', (_what, grid, x, y) => {
    expect(toDegrees(grid, x, y)).toBeUndefined();
  });
});
