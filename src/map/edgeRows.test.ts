// Who knows nobody yet stands in compact rows below the picture; the first tie brings them to their partner, once.
import { describe, expect, it } from 'vitest';
import { apply } from '../model/change';
import { isChange } from '../model/checks';
import { id, net } from '../model/net';
import { Network } from '../model/network';
import { mainView } from '../model/records';
import { type InputOf, type VerbCode, verbs } from '../model/verbs';
import { layOutFine } from './fcose';
import { layoutToLine } from './layouts';
import { layOutAs } from './layoutWays';
import { seeded } from './randomness';
import { roomy } from './placeNear';
import { layoutAsk, placesOf, planPlaces } from './standing';

const world = { today: '2026-11-22', newId: () => 'fresh-1' };
type Verb = (typeof verbs)['addActor'];

function done<C extends VerbCode>(network: Network, code: C, input: InputOf<C>): Network {
  const verb = verbs[code] as unknown as (n: Network, i: InputOf<C>, w: typeof world) => ReturnType<Verb>;
  const answer = verb(network, input, world);
  if (!isChange(answer)) throw new Error(JSON.stringify(answer));
  return new Network(network.id, apply(network.rows, answer));
}

function settled(network: Network): Network {
  const plan = planPlaces(network, mainView);
  if (plan.kind === 'layout') throw new Error('laid out anew');
  if (plan.kind === 'complete') return network;
  const spots = [...plan.spots].map(([actorId, at]) => ({
    actorId,
    ...at,
    provisional: plan.provisional?.has(actorId) === true,
  }));
  return done(network, 'arrange', { viewId: mainView, spots });
}

/** A chain of forty on a wide grid, the left half in one region. */
function map(): Network {
  const chain = Array.from({ length: 39 }, (_, at) => `A${String(at)}-A${String(at + 1)}`).join(' ');
  const all = net(chain);
  const ids = [...all.actors.keys()];
  const spots = ids.map((actorId, at) => ({ actorId, x: (at % 10) * 150, y: Math.floor(at / 10) * 150 }));
  const placed = done(all, 'arrange', { viewId: mainView, spots });
  const right = spots.filter(({ x }) => x >= 1200).map(({ actorId }) => actorId);
  return done(placed, 'editActors', { ids: right, patch: { region: 'Osten' } });
}

const added = (network: Network, count: number, region?: string) =>
  Array.from({ length: count }, (_, at) => at).reduce(
    (now, at) =>
      settled(
        done(now, 'addActor', {
          id: `act-${String(at)}`,
          name: `Neu ${String(at)}`,
          type: 'youth_office',
          ...(region && { region }),
        }),
      ),
    network,
  );
const tied = (network: Network, actorA: string, actorB: string) =>
  done(network, 'addCooperation', { id: `tie-${actorA}`, actorA, actorB, intensity: 1 });
const spot = (network: Network, actorId: string) =>
  placesOf(network, mainView).get(actorId) ?? { x: Number.NaN, y: Number.NaN };
const near = 3 * roomy;
const apart = (a: { x: number; y: number }, b: { x: number; y: number }) => Math.hypot(a.x - b.x, a.y - b.y);
const fresh = Array.from({ length: 10 }, (_, at) => `act-${String(at)}`);

describe('ten actors entered one after the other without a tie', () => {
  const before = map();
  const after = added(before, 10);

  it('make one row right below the map, and nobody else moves', () => {
    const spots = fresh.map((each) => spot(after, each));
    expect(new Set(spots.map(({ y }) => y))).toEqual(new Set([450 + roomy * 1.5]));
    expect(Math.max(...spots.map(({ x }) => x))).toBeLessThanOrEqual(1350);
    for (const [actorId, at] of placesOf(before, mainView)) expect(spot(after, actorId)).toEqual(at);
  });

  it('have room each', () => {
    const places = [...placesOf(after, mainView).values()];
    places.forEach((a, at) => {
      expect(Math.min(...places.slice(at + 1).map((b) => apart(a, b)))).toBeGreaterThanOrEqual(roomy * 0.95);
    });
  });

  it('stand below those of their region', () => {
    const east = added(before, 4, 'Osten');
    for (const each of fresh.slice(0, 4)) expect(spot(east, each).x).toBeGreaterThan(900);
  });

  it('make a block of several rows where the map is empty', () => {
    const empty = added(net(''), 10);
    const spots = fresh.map((each) => spot(empty, each));
    const width = Math.max(...spots.map(({ x }) => x)) - Math.min(...spots.map(({ x }) => x));
    const height = Math.max(...spots.map(({ y }) => y)) - Math.min(...spots.map(({ y }) => y));
    expect([width <= 8 * roomy, height <= 2 * roomy]).toEqual([true, true]);
  });

  it('and tied two by two make no column either', () => {
    let network = map();
    for (let at = 0; at < 10; at += 1) {
      const [a, b] = [`a-${String(at)}`, `b-${String(at)}`];
      for (const each of [a, b])
        network = done(network, 'addActor', { id: each, name: each, type: 'youth_office' });
      network = settled(tied(network, a, b));
    }
    const lowest = Math.max(...[...placesOf(network, mainView).values()].map(({ y }) => y));
    expect(lowest).toBeLessThan(450 + 5 * roomy);
  });
});

describe('the first tie of somebody who stood there provisionally', () => {
  const waiting = added(map(), 3);
  const partner = id('A25');

  it('brings it to its partner, and nobody else moves', () => {
    const after = settled(tied(waiting, 'act-1', partner));
    expect(apart(spot(after, 'act-1'), spot(after, partner))).toBeLessThan(near);
    const others = [...placesOf(waiting, mainView)].filter(([actorId]) => actorId !== 'act-1');
    for (const [actorId, at] of others) expect(spot(after, actorId)).toEqual(at);
    expect(planPlaces(after, mainView).kind).toBe('complete');
  });

  it('is the only one that does: the second leaves it there', () => {
    const once = settled(tied(waiting, 'act-1', partner));
    const twice = done(once, 'addCooperation', {
      id: 'tie-2',
      actorA: 'act-1',
      actorB: id('A0'),
      intensity: 2,
    });
    expect(planPlaces(twice, mainView).kind).toBe('complete');
  });

  it('leaves who was put or pinned somewhere by hand, and who has no provisional place', () => {
    const moved = done(waiting, 'placeActors', {
      viewId: mainView,
      spots: [{ actorId: 'act-1', x: -900, y: 0 }],
    });
    expect(planPlaces(tied(moved, 'act-1', partner), mainView).kind).toBe('complete');
    const at = spot(waiting, 'act-2');
    const pinned = done(waiting, 'placeActors', {
      viewId: mainView,
      spots: [{ actorId: 'act-2', ...at, pinned: true }],
    });
    expect(planPlaces(tied(pinned, 'act-2', partner), mainView).kind).toBe('complete');
  });

  it('between two of them leaves one and brings the other', () => {
    const after = settled(tied(waiting, 'act-0', 'act-2'));
    const still = ['act-0', 'act-2'].filter((each) => apart(spot(after, each), spot(waiting, each)) === 0);
    expect(still.length).toBeGreaterThanOrEqual(1);
    expect(apart(spot(after, 'act-0'), spot(after, 'act-2'))).toBeLessThan(near);
    expect(planPlaces(after, mainView).kind).toBe('complete');
  });

  it('moves nobody where places stand for values', () => {
    const { positions, zones } = layOutAs('regions', layoutAsk(waiting, new Map()), {
      fine: layOutFine,
      tell: () => undefined,
    });
    if (zones === undefined) throw new Error('no areas');
    const spots = Object.entries(positions).map(([actorId, at]) => ({ actorId, ...at, provisional: true }));
    const layout = layoutToLine({ code: 'regions', zones });
    const sorted = done(waiting, 'arrange', { viewId: mainView, spots, layout });
    const after = settled(tied(sorted, 'act-1', partner));
    expect(placesOf(after, mainView)).toEqual(placesOf(sorted, mainView));
  });
});

it('whatever comes in whatever order, only the provisional move, and the map comes to rest', () => {
  const [restless, moved]: [string[], string[]] = [[], []];
  for (let seed = 1; seed <= 40; seed += 1) {
    const random = seeded(seed);
    let network = map();
    const pick = () => {
      const ids = [...network.actors.keys()];
      return ids[Math.floor(random() * ids.length)] ?? '';
    };
    for (let turn = 0; turn < 12; turn += 1) {
      const before = network;
      if (random() < 0.5) {
        const actor = { id: `n-${String(turn)}`, name: `N ${String(turn)}`, type: 'youth_office' };
        network = done(network, 'addActor', actor);
      } else {
        const [actorA, actorB] = [pick(), pick()];
        if (actorA !== actorB)
          network = done(network, 'addCooperation', {
            id: `t-${String(turn)}`,
            actorA,
            actorB,
            intensity: 1,
          });
      }
      network = settled(network);
      if (planPlaces(network, mainView).kind !== 'complete') restless.push(`seed ${String(seed)}`);
      const now = placesOf(network, mainView);
      for (const [actorId, { provisional, x, y }] of before.placementsIn(mainView)) {
        const at = now.get(actorId);
        if (!provisional && (at?.x !== x || at.y !== y)) moved.push(`seed ${String(seed)}: ${actorId}`);
      }
    }
  }
  expect({ restless, moved }).toEqual({ restless: [], moved: [] });
});
