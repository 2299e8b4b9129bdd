// The geographic layout: true directions and distances, room for all, the same map whatever the order, and nobody where nothing is known.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsFrom } from '../model/change';
import { Network } from '../model/network';
import { type Actor, mainView, type Placement } from '../model/records';
import { layOutFine } from './fcose';
import { geoAsk, isAway } from './geoLayout';
import { outlineToText } from './geoOutline';
import { type GeoGround, kmBetween, project, unproject } from './geoProjection';
import { layoutFromLine, layoutToLine } from './layouts';
import { layOutAs } from './layoutWays';
import type { Point } from './patch';
import { layoutAsk, planPlaces } from './standing';

/** Where somebody stands. */
function at(spots: ReadonlyMap<string, Point>, id: string): Point {
  const spot = spots.get(id);
  if (!spot) throw new Error(`${id} has no spot`);
  return spot;
}

const means = { fine: layOutFine, tell: () => undefined };
const rounds = { numRuns: Number(process.env['ROUNDS'] ?? 60) };

const anActor = fc.record(
  {
    latitude: fc.double({ min: 51, max: 52.4, noNaN: true }),
    longitude: fc.double({ min: 11, max: 13, noNaN: true }),
    postalCode: fc.constantFrom('06618', '39104', '99999'),
    municipality: fc.constantFrom('Musterstadt', 'Neu Demo', 'Probendorf'),
  },
  { requiredKeys: [] },
);
const someActors = fc
  .array(anActor, { minLength: 1, maxLength: 60 })
  .map((all) =>
    all.map((fields, at): Actor => ({ id: `act-${at}`, name: `Haus ${at}`, type: 'association', ...fields })),
  );

const netOf = (actors: readonly Actor[], more: object = {}) =>
  new Network(
    'net-1',
    rowsFrom({ networks: [{ id: 'net-1', name: 'N', epoch: 'e', createdAt: 'c', ...more }], actors }),
  );

const laidOf = (network: Network, fixed = new Map<string, { x: number; y: number }>()) =>
  layOutAs('geo', layoutAsk(network, fixed, { x: 0, y: 0 }, 'geo'), means);

describe('the geographic layout', () => {
  it('gives everybody room, those without a place in an area of their own, and never another place', () => {
    fc.assert(
      fc.property(someActors, (actors) => {
        const network = netOf(actors);
        const { positions, ground } = laidOf(network);
        const points = Object.values(positions);
        expect(points).toHaveLength(actors.length);
        for (const [at, a] of points.entries())
          for (const b of points.slice(at + 1))
            expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(80);
        const { homes } = geoAsk(network);
        expect(ground === undefined).toBe(Object.keys(homes).length === 0);
        if (ground === undefined) return;
        for (const { id } of actors)
          expect(isAway(ground, positions[id] ?? { x: 0, y: 0 })).toBe(homes[id] === undefined);
      }),
      rounds,
    );
  });

  it('is the same whatever the order of the records', () => {
    fc.assert(
      fc.property(someActors, (actors) => {
        expect(laidOf(netOf([...actors].reverse()))).toEqual(laidOf(netOf(actors)));
      }),
      rounds,
    );
  });

  it('puts nobody where somebody else would be nearer, so that both gained by a change', () => {
    fc.assert(
      fc.property(someActors, (actors) => {
        const network = netOf(actors);
        const { positions, ground } = laidOf(network);
        if (ground === undefined) return;
        const there = Object.entries(geoAsk(network).homes).map(([id, home]) => {
          return { own: project(ground, home), at: positions[id] ?? { x: 0, y: 0 } };
        });
        const cost = (own: Point, at: Point) => (own.x - at.x) ** 2 + (own.y - at.y) ** 2;
        for (const [index, a] of there.entries())
          for (const b of there.slice(index + 1))
            expect(cost(a.own, b.at) + cost(b.own, a.at)).toBeGreaterThan(
              cost(a.own, a.at) + cost(b.own, b.at) - 1.01,
            );
      }),
      rounds,
    );
  });

  it('shows north above south and west left of east, in the right proportion', () => {
    const at = (id: string, latitude: number, longitude: number): Actor => ({
      id,
      name: id,
      type: 'association',
      latitude,
      longitude,
    });
    const { positions, ground } = laidOf(
      netOf([at('nord', 52, 11.5), at('sud', 51.5, 11.5), at('west', 51.75, 11.1), at('ost', 51.75, 11.9)]),
    );
    const [nord, sud, west, ost] = ['nord', 'sud', 'west', 'ost'].map(
      (id) => positions[id] ?? { x: 0, y: 0 },
    );
    if (!nord || !sud || !west || !ost || !ground) throw new Error('somebody has no place');
    expect(nord.y).toBeLessThan(sud.y);
    expect(west.x).toBeLessThan(ost.x);
    const wide = kmBetween({ lat: 51.75, lon: 11.1 }, { lat: 51.75, lon: 11.9 });
    const high = kmBetween({ lat: 52, lon: 11.5 }, { lat: 51.5, lon: 11.5 });
    expect((ost.x - west.x) / (sud.y - nord.y)).toBeCloseTo(wide / high, 2);
    expect((sud.y - nord.y) / ground.scale).toBeCloseTo(high, 0);
  });

  it('takes a place from the outline, then from others there, and from no name that stands for two places', () => {
    const outline = outlineToText({
      file: 'kreis.geojson',
      source: '',
      areas: [
        { name: 'Stadt Musterstadt', postalCodes: [], at: { lat: 52, lon: 11 }, lines: [] },
        { name: 'Neustadt', postalCodes: [], at: { lat: 52, lon: 11 }, lines: [] },
        { name: 'Neustadt', postalCodes: [], at: { lat: 48, lon: 8 }, lines: [] },
        { name: '', postalCodes: ['39104'], at: { lat: 52.1, lon: 11.6 }, lines: [] },
      ],
    });
    const actor = (id: string, fields: Partial<Actor>): Actor => ({
      id,
      name: id,
      type: 'association',
      ...fields,
    });
    const { homes } = geoAsk(
      netOf(
        [
          actor('own', { latitude: 51, longitude: 12, postalCode: '06618' }),
          actor('town', { municipality: 'Musterstadt' }),
          actor('code', { municipality: 'Musterstadt', postalCode: '39104' }),
          actor('shared', { postalCode: '06618', city: 'Neustadt' }),
          actor('two', { city: 'Neustadt' }),
          actor('none', {}),
        ],
        { outline },
      ),
    );
    expect(Object.fromEntries(Object.entries(homes).map(([id, { by, lat }]) => [id, [by, lat]]))).toEqual({
      own: ['own', 51],
      town: ['area', 52],
      code: ['area', 52.1],
      shared: ['shared', 51],
    });
  });

  it('leaves who was put by hand near their place, and takes back who stands elsewhere', () => {
    const actors = [0, 1, 2].map(
      (at): Actor => ({ id: `act-${at}`, name: 'N', type: 'police', latitude: 52, longitude: 11 + at / 4 }),
    );
    const free = laidOf(netOf(actors));
    const home = free.positions['act-0'] ?? { x: 0, y: 0 };
    const near = { x: home.x + 60, y: home.y - 100 };
    const { positions } = laidOf(
      netOf(actors),
      new Map([
        ['act-0', near],
        ['act-1', { x: 9000, y: 9000 }],
      ]),
    );
    expect(positions['act-0']).toEqual(near);
    expect(positions['act-1']).toEqual(free.positions['act-1']);
  });
});

describe('a geographic map that is kept', () => {
  const actor = (id: string, fields: Partial<Actor> = {}): Actor => ({
    id,
    name: id,
    type: 'police',
    ...fields,
  });
  const old = [
    actor('a-1', { latitude: 52, longitude: 11, postalCode: '06618' }),
    actor('a-2', { latitude: 52.3, longitude: 11.6 }),
    actor('a-3'),
  ];
  const { positions, ground } = laidOf(netOf(old));
  const line = layoutToLine({ code: 'geo', ...(ground && { ground }) }) ?? '';
  const placements = Object.entries(positions).map(
    ([actorId, at]): Placement => ({ id: `map-${actorId}`, viewId: mainView, actorId, ...at }),
  );
  const later = (actors: readonly Actor[]) =>
    planPlaces(
      new Network(
        'net-1',
        rowsFrom({
          networks: [{ id: 'net-1', name: 'N', epoch: 'e', createdAt: 'c', layout: line }],
          actors,
          placements,
        }),
      ),
      mainView,
    );
  const spotsOf = (plan: ReturnType<typeof later>) =>
    plan.kind === 'near' ? plan.spots : new Map<string, Point>();

  it('comes back from its line, and from a damaged one as a map without ground', () => {
    expect(layoutFromLine(line)).toEqual({ code: 'geo', ground });
    expect(layoutFromLine(line.replace('"scale":', '"scala":'))).toEqual({ code: 'geo' });
  });

  it('moves nobody, and takes newcomers to their place or to the others without one', () => {
    expect(later(old).kind).toBe('complete');
    const spots = spotsOf(later([...old, actor('b-1', { postalCode: '06618' }), actor('b-2')]));
    expect([...spots.keys()].sort()).toEqual(['b-1', 'b-2']);
    const there = unproject(ground as GeoGround, at(spots, 'b-1'));
    expect(kmBetween(there, { lat: 52, lon: 11 }) * (ground?.scale ?? 0)).toBeLessThan(260);
    expect(isAway(ground as GeoGround, at(spots, 'b-2'))).toBe(true);
  });

  it('takes those to their place whose place has become known, once', () => {
    const known = old.map((each) =>
      each.id === 'a-3' ? { ...each, latitude: 52.1, longitude: 11.2 } : each,
    );
    const spots = spotsOf(later(known));
    expect([...spots.keys()]).toEqual(['a-3']);
    expect(isAway(ground as GeoGround, at(spots, 'a-3'))).toBe(false);
  });
});

it('projects there and back', () => {
  const ground = { lat: 51.7, lon: 11.8, x: 120, y: -40, scale: 33 };
  fc.assert(
    fc.property(
      fc.double({ min: 50, max: 53, noNaN: true }),
      fc.double({ min: 9, max: 14, noNaN: true }),
      (lat, lon) => {
        const back = unproject(ground, project(ground, { lat, lon }));
        expect(back.lat).toBeCloseTo(lat, 9);
        expect(back.lon).toBeCloseTo(lon, 9);
      },
    ),
    rounds,
  );
});
