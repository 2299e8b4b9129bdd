// The mental map: who has a place keeps it, whoever comes and goes; areas keep their word.
import { describe, expect, it } from 'vitest';
import { apply } from '../model/change';
import { isChange } from '../model/checks';
import { id, net } from '../model/net';
import { Network } from '../model/network';
import { type Actor, mainView, placementId } from '../model/records';
import { type InputOf, type VerbCode, verbs } from '../model/verbs';
import { layOutFine } from './fcose';
import { layoutToLine } from './layouts';
import { layOutAs } from './layoutWays';
import { layoutAsk, layoutOf, placesOf, planPlaces, withoutPlace, zoneValues } from './standing';
import { zoneMove } from './zoneMoves';
import { spotsIn } from './zoneSpots';
import { zoneAt, zoneOf } from './zones';

const world = { today: '2026-11-22', newId: () => 'fresh-1' };

function done<C extends VerbCode>(network: Network, code: C, input: InputOf<C>): Network {
  const verb = verbs[code] as unknown as (n: Network, i: InputOf<C>, w: typeof world) => ReturnType<Verb>;
  const answer = verb(network, input, world);
  if (!isChange(answer)) throw new Error(JSON.stringify(answer));
  return new Network(network.id, apply(network.rows, answer));
}
type Verb = (typeof verbs)['addActor'];

/** Sixty actors in a chain, all of them placed as the layout would. */
function placed(code: 'force' | 'ringsGovernance' | 'ringsMacro' | 'regions', viewId = mainView): Network {
  const chain = Array.from({ length: 60 }, (_, at) => `A${String(at)}-A${String((at * 7 + 1) % 60)}`);
  const all = net(chain.filter((tie) => !/^(A\d+)-\1$/.test(tie)).join(' '));
  const { positions, zones } = layOutAs(code, layoutAsk(all, new Map()), {
    fine: layOutFine,
    tell: () => undefined,
  });
  const spots = Object.entries(positions).map(([actorId, at]) => ({ actorId, ...at }));
  return done(all, 'arrange', { viewId, spots, layout: layoutToLine(zones ? { code, zones } : { code }) });
}

function settled(network: Network, viewId = mainView): Network {
  const plan = planPlaces(network, viewId);
  if (plan.kind === 'layout') throw new Error('laid out anew');
  const spots = plan.kind === 'near' ? [...plan.spots].map(([actorId, at]) => ({ actorId, ...at })) : [];
  return done(network, 'arrange', { viewId, spots });
}

it.each(['force', 'ringsGovernance', 'regions'] as const)(
  'ten actors added and ten removed move no other node (arranged by %s)',
  (code) => {
    let network = placed(code);
    const before = placesOf(network, mainView);
    for (let at = 0; at < 10; at += 1) {
      const ring = (['core', 'periphery'] as const)[at % 3];
      const actor = {
        id: `act-${String(at)}`,
        name: `Neu ${String(at)}`,
        type: 'youth_office',
        region: 'Mitte',
      };
      network = settled(done(network, 'addActor', ring ? { ...actor, ring } : actor));
      network = done(network, 'addCooperation', {
        id: `tie-${String(at)}`,
        actorA: actor.id,
        actorB: id('A3'),
        intensity: 1,
      });
      network = settled(done(network, 'removeActors', { ids: [id(`A${String(20 + at)}`)] }));
    }
    const after = placesOf(network, mainView);
    expect(after.size).toBe(before.size);
    const stayed = [...before].filter(([actorId]) => network.actors.has(actorId));
    expect(stayed.length).toBe(50);
    for (const [actorId, at] of stayed) expect(after.get(actorId)).toEqual(at);
    expect(planPlaces(network, mainView).kind).toBe('complete');
  },
);

it.each(['force', 'ringsGovernance'] as const)(
  'a first layout that comes late moves nobody who has been placed as %s meanwhile',
  (code) => {
    const network = placed(code);
    const everybody = Object.fromEntries(
      [...network.actors.keys()].map((actorId) => [actorId, { x: 1, y: 1 }]),
    );
    expect(withoutPlace(network, mainView, everybody)).toEqual({});
    expect(withoutPlace(network, mainView, { ...everybody, newcomer: { x: 2, y: 2 } })).toEqual({
      newcomer: { x: 2, y: 2 },
    });
  },
);

describe('where places stand for values', () => {
  const rings = placed('ringsGovernance');
  const { zones } = layoutOf(rings, mainView);
  if (zones === undefined) throw new Error('no areas');
  const a3 = id('A3');
  const valuesOf = (network: Network, actorId: string) =>
    zoneValues(network, network.actors.get(actorId) as Actor);
  const at = (network: Network, actorId: string) =>
    placesOf(network, mainView).get(actorId) ?? { x: 0, y: 0 };

  it('a value changed elsewhere moves that actor and nobody else', () => {
    const edited = done(rings, 'editActors', { ids: [a3], patch: { ring: 'core' } });
    const plan = planPlaces(edited, mainView);
    if (plan.kind !== 'near') throw new Error(plan.kind);
    expect([...plan.spots.keys()]).toEqual([a3]);
    const network = settled(edited);
    expect(zoneAt(zones, at(network, a3))).toBe('core|');
    expect(planPlaces(network, mainView).kind).toBe('complete');
  });

  it('dragging into a ring sets it, as one step', () => {
    const spot = spotsIn(zones, 'involved|', 1)[0] ?? { x: 0, y: 0 };
    const move = zoneMove(rings, zones, placesOf(rings, mainView), [{ actorId: a3, ...spot, pinned: true }]);
    expect(move.edits).toEqual([{ ids: [a3], patch: { ring: 'involved' } }]);
    expect(move.spots).toEqual([{ actorId: a3, ...spot, pinned: true }]);
    const network = done(rings, 'sortActors', { viewId: mainView, ...move });
    expect(network.actors.get(a3)?.ring).toBe('involved');
    expect(planPlaces(network, mainView).kind).toBe('complete');
  });

  it('dragging out of all rings takes the ring away', () => {
    const inside = done(rings, 'editActors', { ids: [a3], patch: { ring: 'core' } });
    const far = { x: 9000, y: 9000 };
    const { edits } = zoneMove(inside, zones, placesOf(inside, mainView), [{ actorId: a3, ...far }]);
    expect(edits).toEqual([{ ids: [a3], patch: { ring: null } }]);
  });

  it('a sector that follows from the type is kept: the ring is set, and the actor goes to its own sector', () => {
    const macro = placed('ringsMacro');
    const plan = layoutOf(macro, mainView).zones;
    if (plan === undefined) throw new Error('no areas');
    const spot = spotsIn(plan, 'periphery|partner', 1)[0] ?? { x: 0, y: 0 };
    const move = zoneMove(macro, plan, placesOf(macro, mainView), [{ actorId: a3, ...spot }]);
    expect(move.sentBack).toEqual([a3]);
    expect(move.edits).toEqual([{ ids: [a3], patch: { ring: 'periphery' } }]);
    expect(zoneAt(plan, move.spots[0] ?? spot)).toBe('periphery|school');
  });

  it('dragging between the boxes of regions changes nothing', () => {
    const boxes = placed('regions');
    const plan = layoutOf(boxes, mainView).zones;
    if (plan === undefined) throw new Error('no areas');
    const move = zoneMove(boxes, plan, placesOf(boxes, mainView), [{ actorId: a3, x: -9000, y: 0 }]);
    expect([move.edits, move.sentBack]).toEqual([[], [a3]]);
    expect(zoneAt(plan, move.spots[0] ?? { x: 0, y: 0 })).toBe('Mitte');
  });

  it('who belongs to no area stands below and is left in peace', () => {
    const boxes = placed('regions');
    const plan = layoutOf(boxes, mainView).zones;
    if (plan === undefined) throw new Error('no areas');
    const network = settled(
      done(boxes, 'addActor', { id: 'act-new', name: 'Neu', type: 'youth_office', region: 'Ganz woanders' }),
    );
    expect(zoneOf(plan, valuesOf(network, 'act-new'))).toBeUndefined();
    expect(zoneAt(plan, at(network, 'act-new'))).toBeUndefined();
    expect(planPlaces(network, mainView).kind).toBe('complete');
  });

  it('a plan from a damaged file never makes the map restless', () => {
    const broken = { ...zones, sectors: [{ of: '', from: 0, to: 0 }], radii: [1, 1, 1], edge: 1 };
    const line = JSON.stringify({ code: 'ringsGovernance', zones: broken });
    const edited = done(rings, 'editActors', { ids: [a3], patch: { ring: 'core' } });
    const network = done(edited, 'arrange', { viewId: mainView, spots: [], layout: line });
    expect(planPlaces(settled(network), mainView).kind).toBe('complete');
  });

  it('belong to the view: another view of the same network has none', () => {
    const view = done(rings, 'addView', { id: 'view-new', name: 'Neu', from: mainView });
    expect(layoutOf(view, 'view-new')).toEqual({ code: 'force' });
    expect(view.placements.has(placementId('view-new', a3))).toBe(true);
  });
});
