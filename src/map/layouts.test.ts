// Every layout of the list: everybody gets a place and room, who is pinned stays, and the same network gives the same picture.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsFrom } from '../model/change';
import { Network } from '../model/network';
import type { Actor, Cooperation, Relation } from '../model/records';
import { layOutFine } from './fcose';
import { layoutCodes, layoutFromLine, layouts, layoutToLine } from './layouts';
import { layOutAs } from './layoutWays';
import { seeded } from './randomness';
import { layoutAsk, zoneValues } from './standing';
import { zoneAt, zoneOf } from './zones';

const types = ['primary_school', 'youth_office', 'school_authority', 'association'];
const rings = ['core', 'involved', 'periphery', undefined];
const regions = ['Nord', 'Mitte', undefined];

/** A network of so many actors, a third of them in houses, with every value and with none. */
function network(count: number, seed: number): Network {
  const random = seeded(seed);
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const pick = () => `act-${String(Math.floor(random() * count))}`;
  const actors = Array.from({ length: count }, (_, at): Actor => {
    const [ring, region, governance] = [one(rings), one(regions), one(['public', 'private', undefined])];
    return {
      id: `act-${String(at)}`,
      name: `Akteur ${String(at)}`,
      type: one(types),
      ...(ring && { ring }),
      ...(region && { region }),
      ...(governance && { governance }),
    };
  });
  const cooperations = Array.from({ length: count * 2 }, (_, at): Cooperation => {
    return { id: `tie-${String(at)}`, actorA: pick(), actorB: pick(), intensity: 2 };
  }).filter((tie) => tie.actorA !== tie.actorB);
  const relations = Array.from({ length: count }, (_, at): Relation => {
    return {
      id: `rel-${String(at)}`,
      from: pick(),
      to: pick(),
      kind: one(['partOf', 'carrierOf', 'successorOf']),
    };
  });
  return new Network('net-1', rowsFrom({ actors, cooperations, relations }));
}

const means = { fine: layOutFine, tell: () => undefined };
const some = network(70, 5);

it('is a list whose entries all have a way', () => {
  expect(layouts.map(({ code }) => code)).toEqual([...layoutCodes]);
});

describe.each([...layoutCodes])('the layout %s', (code) => {
  const ask = layoutAsk(some, new Map());
  const laid = layOutAs(code, ask, means);

  it('gives everybody a place with room', () => {
    const points = Object.values(laid.positions);
    expect(points.length).toBe(some.actors.size);
    const close = points.flatMap((a, at) =>
      points.slice(at + 1).filter((b) => Math.hypot(a.x - b.x, a.y - b.y) < 36),
    );
    expect(close).toEqual([]);
  });

  it('gives the same picture in whatever order the records come', () => {
    const turned = {
      ...ask,
      nodes: [...ask.nodes].reverse(),
      edges: [...ask.edges].reverse(),
      houses: [...ask.houses].reverse(),
    };
    expect(layOutAs(code, turned, means)).toEqual(laid);
  });

  it('leaves who is pinned where they are, unless the place would say something wrong', () => {
    const fixed = new Map([
      ['act-3', { x: 31, y: 17 }],
      ['act-9', { x: -420, y: 333 }],
    ]);
    const { positions, zones } = layOutAs(code, layoutAsk(some, fixed), means);
    const wrong = [...fixed].filter(([id, at]) => {
      const zone = zones && zoneOf(zones, zoneValues(some, some.actors.get(id) as Actor));
      const place = positions[id] ?? { x: 0, y: 0 };
      const stayed = place.x === at.x && place.y === at.y;
      return zones === undefined || zoneAt(zones, at) === zone ? !stayed : zoneAt(zones, place) !== zone;
    });
    expect(wrong).toEqual([]);
  });

  it('is remembered with its areas as a line of text', () => {
    const { zones } = laid;
    const arranged = zones ? { code, zones } : { code };
    expect(layoutFromLine(layoutToLine(arranged) ?? undefined)).toEqual(arranged);
  });
});

it('puts each actor into the area of its values, whatever the network', () => {
  const seeds = fc.integer({ min: 1, max: 1_000_000 });
  const codes = fc.constantFrom('regions', 'ringsMacro', 'ringsGovernance', 'ringsRegion' as const);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), seeds, codes, (count, seed, code) => {
      const any = network(count, seed);
      const { positions, zones } = layOutAs(code as 'regions', layoutAsk(any, new Map()), means);
      if (zones === undefined) throw new Error('no areas');
      for (const actor of any.actors.values()) {
        const at = positions[actor.id];
        expect(at && zoneAt(zones, at)).toBe(zoneOf(zones, zoneValues(any, actor)));
      }
    }),
    { numRuns: Number(process.env['ROUNDS'] ?? 40) },
  );
});

it('shows houses above what belongs to them, also where relations run in a circle', () => {
  const actors = ['a', 'b', 'c', 'd'].map((id) => ({ id, name: id, type: 'youth_office' }));
  const relations = [
    { id: '1', from: 'b', to: 'a', kind: 'partOf' },
    { id: '2', from: 'c', to: 'b', kind: 'partOf' },
    { id: '3', from: 'a', to: 'c', kind: 'carrierOf' },
    { id: '4', from: 'c', to: 'a', kind: 'carrierOf' },
  ];
  const { positions } = layOutAs(
    'hierarchy',
    layoutAsk(new Network('n', rowsFrom({ actors, relations })), new Map()),
    means,
  );
  const y = (id: string) => positions[id]?.y ?? 0;
  expect(y('a')).toBeLessThan(y('b'));
  expect(y('b')).toBeLessThan(y('c'));
  expect(Object.keys(positions).length).toBe(4);
});

it.each(['', '{', '[]', 'null', '{"code":"spiral"}', '{"code":"grid","zones":{"kind":"rings","radii":[1]}}'])(
  'reads what it cannot understand (%s) without areas, so that a map is always drawn',
  (line) => {
    expect(layoutFromLine(line).zones).toBeUndefined();
    expect(layoutCodes).toContain(layoutFromLine(line).code);
  },
);
