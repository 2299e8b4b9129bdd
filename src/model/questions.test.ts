// Questions: their line form brings back everything, and words are found however they are written.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seatRoles } from './choices';
import { noFilter } from './filter';
import { net } from './net';
import { Network } from './network';
import { answersTo, type Criteria, criteriaFromLine, criteriaToLine, means, noCriteria } from './questions';
import { apply, type Rows } from './change';

const today = '2026-11-22';

const texts = fc.array(fc.string({ minLength: 1, maxLength: 12 }), { maxLength: 3 });
const anyCriteria: fc.Arbitrary<Criteria> = fc
  .record({
    asks: fc.constantFrom('people' as const, 'actors' as const),
    filter: fc
      .record({ regions: texts, types: texts, tags: texts, sectors: texts })
      .map((parts) => ({ ...noFilter, ...parts })),
    positions: texts,
    roles: texts,
    gremien: texts,
    seatRoles: fc.subarray([...seatRoles]),
    deputies: fc.boolean(),
    mailings: texts,
    has: fc.subarray([...means]),
    withoutSupport: fc.boolean(),
    verifiedWithin: fc.option(fc.integer({ min: 1, max: 120 }), { nil: undefined }),
    asOf: fc.option(fc.constantFrom('2024-02-29', '2026-11-22'), { nil: undefined }),
  })
  .map(({ verifiedWithin, asOf, ...rest }) => ({
    ...rest,
    ...(verifiedWithin !== undefined && { verifiedWithin }),
    ...(asOf !== undefined && { asOf }),
  }));

describe('the line of a question', () => {
  it('brings back every criterion, whatever its words', () => {
    fc.assert(
      fc.property(anyCriteria, (criteria) => {
        expect(criteriaFromLine(criteriaToLine(criteria))).toEqual(criteria);
      }),
      { numRuns: 300 },
    );
  });

  it('is empty for everybody, and what cannot be read asks for nothing', () => {
    expect(criteriaToLine(noCriteria)).toBe('');
    expect(criteriaFromLine('')).toEqual(noCriteria);
    expect(criteriaFromLine('geprueft=-3&am=gestern&hat=brieftaube&art=tiere')).toEqual(noCriteria);
  });
});

describe('the answers', () => {
  it('match the beginning of a word in the function, however it is written', () => {
    const rows: Rows = apply(net('A').rows, {
      ops: ['stellv. Schulleiterin', 'Vorschulleitung', 'SCHULLEITUNG'].map((position, at) => ({
        table: 'contacts' as const,
        id: `more-${String(at)}`,
        set: { actorId: 'actor-A', lastName: `N${String(at)}`, position },
        prev: {},
      })),
    });
    const { listed } = answersTo(
      new Network('net-1', rows),
      { ...noCriteria, positions: ['Schulleit'] },
      today,
    );
    expect(listed.map(({ id }) => id)).toEqual(['more-0', 'more-2']);
  });

  it('leave dissolved actors out unless their status is asked for', () => {
    const rows = apply(net('A B').rows, {
      ops: [
        { table: 'actors' as const, id: 'actor-A', set: { status: 'dissolved' }, prev: { status: null } },
      ],
    });
    const network = new Network('net-1', rows);
    const names = (criteria: Criteria) =>
      answersTo(network, criteria, today).listed.map(({ actor }) => actor.name);
    expect(names(noCriteria)).toEqual(['B']);
    const filter = { ...noFilter, statuses: ['actor.dissolved'] };
    expect(names({ ...noCriteria, filter })).toEqual(['A']);
  });
});
