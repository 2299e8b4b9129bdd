// Ages of records: groups that leave nobody out, and days that belong where one would expect them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOfDay, dayNumber } from './calendar';
import { ageGroups, ageOf, byAge, isOutdated, needsChecking } from './freshness';

const asOf = '2026-11-22';

describe('the age of a record', () => {
  it('is counted in calendar months up to the day itself', () => {
    expect(ageOf({}, asOf)).toBe('never');
    expect(ageOf({ verifiedAt: '2025-11-22' }, asOf)).toBe('fresh');
    expect(ageOf({ verifiedAt: '2025-11-21' }, asOf)).toBe('stale');
    expect(ageOf({ verifiedAt: '2024-11-22' }, asOf)).toBe('stale');
    expect(ageOf({ verifiedAt: '2024-11-21' }, asOf)).toBe('ancient');
    expect(ageOf({ verifiedAt: '2026-12-01' }, asOf)).toBe('fresh');
    expect(ageOf({ verifiedAt: '2024-02-28' }, '2025-02-28')).toBe('fresh');
  });

  it('asks for a look at what was never checked, but calls only old checks outdated', () => {
    expect([needsChecking({}, asOf), isOutdated(undefined, asOf)]).toEqual([true, false]);
    expect(isOutdated('2025-01-01', asOf)).toBe(true);
  });

  it('puts everybody into one group, each sorted and older than the next', () => {
    const records = fc.array(
      fc.record({ verifiedAt: fc.option(fc.integer({ min: -1200, max: 30 }), { nil: undefined }) }),
    );
    const law = fc.property(records, (drawn) => {
      const list = drawn.map(({ verifiedAt: ago }, id) => ({
        id,
        ...(ago !== undefined && { verifiedAt: dateOfDay(dayNumber(asOf) + ago) }),
      }));
      const inOrder = ageGroups.flatMap((group) => byAge(list, asOf).get(group) ?? []);
      expect(new Set(inOrder)).toEqual(new Set(list));
      expect(inOrder.length).toBe(list.length);
      const days = inOrder.map(({ verifiedAt }) => verifiedAt ?? '');
      expect(days).toEqual([...days].sort());
    });
    expect(() => fc.assert(law, { numRuns: 200 })).not.toThrow();
  });
});
