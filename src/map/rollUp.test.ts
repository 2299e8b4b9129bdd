// Units drawn as their organisation: every cooperation is on a line or told as internal, and nobody else changes.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsFrom } from '../model/change';
import { noFilter, visibleIn } from '../model/filter';
import { Network } from '../model/network';
import type { Actor, Cooperation, Relation, Seat } from '../model/records';
import type { MapLayers } from '../session/mapLayers';
import { elementsOf } from './elements';
import { rolledUp } from './rollUp';

const day = '2026-11-22';
const actor = (id: string, type = 'association'): Actor => ({ id, name: id, type });
const tie = (id: string, actorA: string, actorB: string, more: Partial<Cooperation> = {}): Cooperation => ({
  id,
  actorA,
  actorB,
  intensity: 2,
  ...more,
});
const part = (from: string, to: string): Relation => ({ id: `${from}${to}`, kind: 'partOf', from, to });
const at = (from: string, to: string, fte?: number): Relation => ({
  id: `${from}@${to}`,
  kind: 'locatedAt',
  from,
  to,
  ...(fte !== undefined && { fte }),
});

function staged(
  lists: { actors: Actor[]; cooperations?: Cooperation[]; relations?: Relation[]; seats?: Seat[] },
  layers: Partial<MapLayers>,
) {
  const network = new Network('n', rowsFrom(lists));
  const visible = visibleIn(network, noFilter, day);
  return { network, visible, rolled: rolledUp(network, visible, { structure: false, ...layers }) };
}

const county = [actor('county'), actor('office'), actor('team'), actor('north'), actor('school')];
const chain = [part('office', 'county'), part('team', 'office'), part('north', 'team')];

describe('units', () => {
  it.each([
    [{ units: 'top' }, { office: 'county', team: 'county', north: 'county' }],
    [{ units: 'second' }, { team: 'office', north: 'office' }],
    [{}, {}],
  ] as const)('with %j are drawn as %j', (layers, hosts) => {
    const { rolled } = staged({ actors: county, relations: chain }, layers);
    expect(Object.fromEntries(rolled.hosts)).toEqual(hosts);
    expect(rolled.actors.map(({ id }) => id).sort()).toEqual(
      county
        .map(({ id }) => id)
        .filter((id) => !(id in hosts))
        .sort(),
    );
  });

  it('stand for themselves where their organisation is not shown, or in a circle', () => {
    const { network, visible } = staged({ actors: county, relations: chain }, {});
    const few = visible.actors.filter(({ id }) => id !== 'office');
    const left = { ...visible, actors: few, relations: chain.filter(({ id }) => id === 'northteam') };
    expect([...rolledUp(network, left, { structure: false, units: 'top' }).hosts]).toEqual([
      ['north', 'team'],
    ]);
    const circle = [part('office', 'team'), part('team', 'office')];
    expect(staged({ actors: county, relations: circle }, { units: 'top' }).rolled.hosts.size).toBe(0);
  });

  it('bring their cooperations, strongest first, and what is inside is told', () => {
    const cooperations = [
      tie('a', 'office', 'school', { intensity: 1, basis: 'agreement', directed: true }),
      tie('b', 'school', 'team', { intensity: 3, basis: 'informal', status: 'planned' }),
      tie('c', 'north', 'school', { intensity: 3, basis: 'law' }),
      tie('d', 'north', 'office'),
    ];
    const { network, rolled } = staged({ actors: county, cooperations, relations: chain }, { units: 'top' });
    expect(rolled.internal.map(({ id }) => id)).toEqual(['d']);
    expect([...rolled.merged.values()].map((list) => list.map(({ id }) => id))).toEqual([['a', 'b', 'c']]);
    const [line] = rolled.cooperations;
    expect(line).toMatchObject({
      id: 'line:county school',
      intensity: 3,
      basis: 'informal',
      directed: false,
    });
    expect(line).not.toHaveProperty('status');
    const { nodes, ties } = elementsOf(network, rolled, { structure: false });
    expect(ties.get('line:county school')).toMatchObject({ count: 3, faint: false, arrow: false });
    expect(nodes.get('county')).toMatchObject({ degree: 1, inside: 3 });
    expect(nodes.get('school')).toMatchObject({ degree: 1, inside: 0 });
  });

  it('take their structural relations and seats along, each kind once', () => {
    const relations = [
      ...chain,
      { id: 'f1', kind: 'funds', from: 'team', to: 'school' },
      { id: 'f2', kind: 'funds', from: 'office', to: 'school' },
      { id: 'g', kind: 'supervises', from: 'office', to: 'school' },
    ];
    const seats = [{ id: 's', gremiumId: 'g', actorId: 'team', role: 'chair' }];
    const { rolled } = staged({ actors: county, relations, seats }, { units: 'top' });
    expect(rolled.relations.map(({ kind, from, to }) => `${from} ${kind} ${to}`)).toEqual([
      'county funds school',
      'county supervises school',
    ]);
    expect(rolled.seats).toEqual([{ ...seats[0], actorId: 'county' }]);
  });

  it('an arrow stays where all run the same way', () => {
    const cooperations = [
      tie('a', 'office', 'school', { directed: true }),
      tie('b', 'team', 'school', { directed: true, intensity: 1 }),
    ];
    const { rolled } = staged({ actors: county, cooperations, relations: chain }, { units: 'top' });
    expect(rolled.cooperations).toMatchObject([{ actorA: 'county', actorB: 'school', directed: true }]);
  });
});

describe('school social work', () => {
  const actors = [
    actor('ssa', 'school_social_work'),
    actor('x', 'primary_school'),
    actor('y', 'grammar_school'),
  ];

  it.each([
    ['one school', [at('ssa', 'x')], { ssa: 'x' }, []],
    ['the larger share', [at('ssa', 'x', 0.25), at('ssa', 'y', 0.75)], { ssa: 'y' }, []],
    ['equal shares', [at('ssa', 'x', 0.5), at('ssa', 'y', 0.5)], {}, ['ssa']],
    ['no school', [], {}, []],
  ])('with %s', (_, relations, hosts, apart) => {
    const { rolled } = staged({ actors, relations }, { ssa: true });
    expect(Object.fromEntries(rolled.hosts)).toEqual(hosts);
    expect(rolled.apart).toEqual(apart);
  });

  it('at a youth club is not drawn as it, nor is another service drawn as a school', () => {
    const list = [...actors, actor('club', 'youth_centre')];
    const relations = [at('ssa', 'club'), at('club', 'x')];
    expect(staged({ actors: list, relations }, { ssa: true }).rolled.hosts.size).toBe(0);
  });

  it('goes on to the organisation of its school', () => {
    const relations = [at('ssa', 'x'), part('x', 'y')];
    const { rolled } = staged({ actors, relations }, { ssa: true, units: 'top' });
    expect(Object.fromEntries(rolled.hosts)).toEqual({ ssa: 'y', x: 'y' });
  });
});

describe('roll-up of any network', () => {
  const ids = Array.from({ length: 12 }, (_, at) => `a${String(at)}`);
  const someId = fc.constantFrom(...ids);
  const pairs = fc.array(fc.tuple(someId, someId, fc.integer({ min: 0, max: 4 })), { maxLength: 40 });
  const parts = fc.array(fc.tuple(someId, someId), { maxLength: 14 });
  const level = fc.constantFrom('top' as const, 'second' as const, undefined);

  it('keeps every cooperation on a line or inside, and draws lines between those who are shown', () => {
    fc.assert(
      fc.property(pairs, parts, parts, level, fc.boolean(), (ties, tree, houses, units, ssa) => {
        const cooperations = ties
          .filter(([a, b]) => a !== b)
          .map(([a, b, intensity], at) => tie(`t${String(at)}`, a, b, { intensity }));
        const relations: Relation[] = [
          ...tree.map(([a, b], at): Relation => ({ id: `p${String(at)}`, kind: 'partOf', from: a, to: b })),
          ...houses.map(([a, b], place) => at(a, b, place)),
        ];
        const actors = ids.map((id) =>
          actor(id, /[0-3]$/.test(id) ? 'school_social_work' : 'primary_school'),
        );
        const { network, rolled } = staged({ actors, cooperations, relations }, { units, ssa });
        const onLines = rolled.cooperations.flatMap((line) => rolled.merged.get(line.id) ?? [line]);
        const kept = [...onLines, ...rolled.internal].map(({ id }) => id).sort();
        expect(kept).toEqual(cooperations.map(({ id }) => id).sort());
        const { nodes, ties: lines } = elementsOf(network, rolled, { structure: true });
        const counted = [...lines.values()].filter((line) => line.kind === 'cooperation');
        expect(counted.reduce((sum, line) => sum + line.count, 0)).toBe(
          cooperations.length - rolled.internal.length,
        );
        for (const { from, to, id, intensity, kind } of lines.values()) {
          expect(nodes.has(from) && nodes.has(to) && from !== to).toBe(true);
          if (kind !== 'cooperation') continue;
          const behind = rolled.merged.get(id) ?? cooperations.filter((each) => each.id === id);
          expect(intensity).toBe(Math.max(...behind.map((each) => each.intensity)));
        }
        for (const [hidden, host] of rolled.hosts) {
          expect(nodes.has(hidden)).toBe(false);
          expect(nodes.has(host)).toBe(true);
        }
        const inside = [...nodes.values()].reduce((sum, node) => sum + node.inside, 0);
        expect(inside).toBe(rolled.hosts.size);
        expect(nodes.size + inside).toBe(actors.length);
      }),
      { numRuns: 150 },
    );
  });
});
