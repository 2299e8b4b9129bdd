// The laws of differences: they turn around with the days, and lead from one day to the other.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsFrom } from './change';
import { comparedSets, type Difference, differencesBetween, type Presence, presenceIn } from './difference';
import { type Filter, noFilter, visibleIn } from './filter';
import { Network } from './network';
import type { Contact, Cooperation, IsoDate, Seat } from './records';

const day = fc.integer({ min: 1, max: 12 }).map((month) => `2026-${String(month).padStart(2, '0')}-15`);
const period = fc.record({ validFrom: day, validTo: day }, { requiredKeys: [] });
const actorId = fc.integer({ min: 0, max: 5 }).map((at) => `a${String(at)}`);
const numbered = <R extends object>(table: string, rows: readonly R[]) =>
  rows.map((row, at) => ({ ...row, id: `${table}${String(at)}` }));

const anyNetwork = fc
  .record({
    actors: fc.array(
      period.map((dates) => ({ name: 'A', type: 'primary_school', ...dates })),
      { minLength: 6, maxLength: 6 },
    ),
    cooperations: fc.array(
      fc
        .record({
          actorA: actorId,
          actorB: actorId,
          intensity: fc.integer({ min: 0, max: 4 }),
          dates: period,
        })
        .map(({ dates, ...tie }) => ({ ...tie, ...dates })),
      { maxLength: 14 },
    ),
    relations: fc.array(
      fc
        .record({ from: actorId, to: actorId, kind: fc.constantFrom('partOf', 'funds'), dates: period })
        .map(({ dates, ...tie }) => ({ ...tie, ...dates })),
      { maxLength: 6 },
    ),
    seats: fc.array(
      fc
        .record({ actorId, role: fc.constantFrom('chair', 'guest'), vacant: fc.boolean(), dates: period })
        .map(({ dates, ...seat }) => ({ ...seat, gremiumId: 'g0', holderId: 'p0', ...dates })),
      { maxLength: 6 },
    ),
    contacts: fc.array(
      period.map((dates) => ({ actorId: 'a0', lastName: 'P', ...dates })),
      { maxLength: 1 },
    ),
    gremien: fc.array(
      period.map((dates) => ({ name: 'G', type: 'advisory_board', ...dates })),
      { minLength: 1, maxLength: 1 },
    ),
  })
  .map(
    ({ actors, cooperations, relations, seats, contacts, gremien }) =>
      new Network(
        'n',
        rowsFrom({
          actors: numbered('a', actors),
          cooperations: numbered('c', cooperations),
          relations: numbered('r', relations),
          seats: numbered('s', seats),
          contacts: numbered('p', contacts),
          gremien: numbered('g', gremien),
        }),
      ),
  );
const anyFilter = fc.constantFrom<Filter>(noFilter, { ...noFilter, intensityMin: 2 });

const on = (network: Network, filter: Filter, asOf: IsoDate) =>
  presenceIn(network, visibleIn(network, filter, asOf));
const ids = (presence: Presence) => comparedSets.map((of) => [...presence[of].keys()].sort());

/** What is there when the differences have happened. */
function applied(presence: Presence, differences: readonly Difference[]) {
  return comparedSets.map((of) => {
    const set = new Set(presence[of].keys());
    for (const difference of differences.filter((each) => each.of === of)) {
      if (difference.before !== undefined && !set.delete(difference.before)) throw new Error('was not there');
      if (difference.after !== undefined && set.has(difference.after)) throw new Error('was there already');
      if (difference.after !== undefined) set.add(difference.after);
    }
    return [...set].sort();
  });
}

describe('differences between two days', () => {
  it('turn around with the days', () => {
    fc.assert(
      fc.property(anyNetwork, anyFilter, day, day, (network, filter, a, b) => {
        const [one, other] = [on(network, filter, a), on(network, filter, b)];
        const turned = differencesBetween(other, one).map(({ of, before, after }) => ({
          of,
          before: after,
          after: before,
        }));
        expect(differencesBetween(one, other)).toEqual(turned);
      }),
    );
  });

  it('lead from what is there on the one day to what is there on the other', () => {
    fc.assert(
      fc.property(anyNetwork, anyFilter, day, day, (network, filter, a, b) => {
        const [one, other] = [on(network, filter, a), on(network, filter, b)];
        expect(applied(one, differencesBetween(one, other))).toEqual(ids(other));
      }),
    );
  });

  it('are none between a day and itself, and tell each record once', () => {
    fc.assert(
      fc.property(anyNetwork, day, day, (network, a, b) => {
        const [one, other] = [on(network, noFilter, a), on(network, noFilter, b)];
        expect(differencesBetween(one, one)).toEqual([]);
        const named = differencesBetween(one, other).flatMap(({ of, before, after }) =>
          [before, after].filter((id) => id !== undefined).map((id) => `${of} ${id}`),
        );
        expect(new Set(named).size).toBe(named.length);
      }),
    );
  });
});

describe('what follows what', () => {
  const actors = ['a', 'b', 'c'].map((id) => ({ id, name: id, type: 'primary_school' }));
  const between = (lists: { cooperations?: Cooperation[]; seats?: Seat[]; contacts?: Contact[] }) => {
    const gremien = [{ id: 'g', name: 'AG', type: 'advisory_board' }];
    const network = new Network('n', rowsFrom({ actors, gremien, ...lists }));
    return differencesBetween(on(network, noFilter, '2025-11-22'), on(network, noFilter, '2026-11-22'));
  };

  it('is a cooperation of the same two, whichever way round it was recorded', () => {
    const cooperations = [
      { id: 'old', actorA: 'a', actorB: 'b', intensity: 1, validTo: '2026-07-31' },
      { id: 'new', actorA: 'b', actorB: 'a', intensity: 3, validFrom: '2026-08-01' },
      { id: 'else', actorA: 'a', actorB: 'c', intensity: 3, validFrom: '2026-08-01' },
    ];
    expect(between({ cooperations })).toEqual([
      { of: 'cooperations', before: 'old', after: 'new' },
      { of: 'cooperations', before: undefined, after: 'else' },
    ]);
  });

  it('a seat whose holder has left is vacated and still there', () => {
    const seats = [{ id: 's', gremiumId: 'g', actorId: 'a', role: 'chair', holderId: 'p' }];
    const contacts = [{ id: 'p', actorId: 'a', lastName: 'P', validTo: '2026-03-31' }];
    expect(between({ seats, contacts })).toEqual([{ of: 'holders', before: 's', after: undefined }]);
  });
});
