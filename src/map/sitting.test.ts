// Gremien on the map: whose seats count, which are shown, and ties of those who sit together counted by brute force.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsFrom } from '../model/change';
import { noFilter, visibleIn } from '../model/filter';
import { Network } from '../model/network';
import type { Gremium, Id, Seat } from '../model/records';
import type { MapLayers } from '../session/mapLayers';
import { sharedTies, sittingIn } from './sitting';

const day = '2026-11-22';
const actors = ['a', 'b', 'c', 'd'].map((id) => ({ id, name: id, type: 'association' }));
const gremium = (id: Id, more: Partial<Gremium> = {}): Gremium => ({
  id,
  name: id,
  type: 'round_table',
  ...more,
});
const seat = (gremiumId: Id, actorId: Id, more: Partial<Seat> = {}): Seat => ({
  id: `${gremiumId}${actorId}${String(more.role ?? '')}`,
  gremiumId,
  actorId,
  role: 'chair',
  ...more,
});

function sitting(
  layers: Partial<MapLayers>,
  seats: readonly Seat[],
  gremien = ['G', 'H', 'I'].map((id) => gremium(id)),
) {
  const network = new Network('n', rowsFrom({ actors, gremien, seats: [...seats] }));
  return sittingIn(visibleIn(network, noFilter, day), { structure: false, ...layers });
}

describe('Gremien on the map', () => {
  const seats = [seat('G', 'a'), seat('G', 'b'), seat('H', 'a'), seat('H', 'b'), seat('H', 'c')];

  it('are nothing while off', () => {
    expect(sitting({}, seats)).toBeUndefined();
  });

  it('as nodes have one line for all seats of an actor, and those without seats are there too', () => {
    const shown = sitting({ gremien: 'nodes' }, [...seats, seat('G', 'a', { role: 'guest' })]);
    expect(shown?.gremien.map(({ id }) => id)).toEqual(['G', 'H', 'I']);
    expect(shown?.seats.map(({ id, seats: behind }) => `${id}: ${String(behind.length)}`).sort()).toEqual([
      'seat:G a: 2',
      'seat:G b: 1',
      'seat:H a: 1',
      'seat:H b: 1',
      'seat:H c: 1',
    ]);
  });

  it('count only seats and Gremien of the day', () => {
    const past = [seat('G', 'c', { validTo: '2026-11-21' }), seat('G', 'd', { validFrom: '2026-11-23' })];
    const shown = sitting(
      { gremien: 'nodes' },
      [...seats, ...past],
      [gremium('G'), gremium('H', { validTo: '2026-01-01' })],
    );
    expect(shown?.gremien.map(({ id }) => id)).toEqual(['G']);
    expect([...(shown?.members.get('G') ?? [])]).toEqual(['a', 'b']);
  });

  it('as areas are a few that decide, or those that were chosen', () => {
    const many = [
      gremium('talk', { mandate: 'exchanges' }),
      gremium('small', { mandate: 'decides' }),
      gremium('large', { mandate: 'decides' }),
      gremium('plan', { mandate: 'coordinates' }),
      gremium('none', { mandate: 'decides' }),
    ];
    const their = ['talk', 'small', 'large', 'large', 'plan'].map((id, at) => seat(id, 'abcda'[at] ?? 'a'));
    const ids = (layers: Partial<MapLayers>) =>
      sitting({ gremien: 'hulls', ...layers }, their, many)?.gremien.map(({ id }) => id);
    expect(ids({})).toEqual(['large', 'plan', 'small']);
    expect(ids({ chosen: ['talk', 'gone'] })).toEqual(['talk']);
    expect(ids({ chosen: [] })).toEqual([]);
  });

  it('as ties join who sits together in as many as asked for', () => {
    const pairs = (least?: number) =>
      sitting({ gremien: 'shared', ...(least !== undefined && { least }) }, seats)?.shared.map(
        ({ a, b, gremien }) => `${a}${b} ${gremien.join('')}`,
      );
    expect(pairs()).toEqual(['ab GH']);
    expect(pairs(1)).toEqual(['ab GH', 'ac H', 'bc H']);
    expect(pairs(3)).toEqual([]);
  });
});

describe('the projection', () => {
  it('is what brute force counts', () => {
    const member = fc.constantFrom(...'abcdefghij');
    const gremien = fc.dictionary(fc.constantFrom(...'GHIJKLM'), fc.uniqueArray(member, { maxLength: 9 }));
    fc.assert(
      fc.property(gremien, fc.integer({ min: 1, max: 4 }), (lists, least) => {
        const members = new Map(Object.entries(lists));
        const expected: string[] = [];
        for (const a of 'abcdefghij')
          for (const b of 'abcdefghij') {
            const common = [...members].filter(([, list]) => list.includes(a) && list.includes(b));
            if (a < b && common.length >= least)
              expected.push(
                `${a}${b} ${common
                  .map(([id]) => id)
                  .sort()
                  .join('')}`,
              );
          }
        const found = sharedTies(members, least, 1000)?.map(
          ({ a, b, gremien: ids }) => `${a}${b} ${ids.join('')}`,
        );
        expect(found).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it('is given up where it would be more than can be read', () => {
    const members = new Map([['G', ['a', 'b', 'c', 'd']]]);
    expect(sharedTies(members, 1, 6)).toHaveLength(6);
    expect(sharedTies(members, 1, 5)).toBeUndefined();
  });
});
