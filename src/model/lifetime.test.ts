// The life of a network as the time bar draws it.
import { describe, expect, it } from 'vitest';
import { rowsFrom } from './change';
import { lifetimeOf } from './lifetime';
import { Network } from './network';
import type { Actor, Cooperation } from './records';

const today = '2026-11-22';

function life(ties: readonly Partial<Cooperation>[], actors: readonly Partial<Actor>[] = []) {
  const rows = rowsFrom({
    actors: actors.map((each, at) => ({ id: `a${String(at)}`, name: 'A', type: 'primary_school', ...each })),
    cooperations: ties.map((each, at) => ({
      id: `c${String(at)}`,
      actorA: 'a',
      actorB: 'b',
      intensity: 2,
      ...each,
    })),
  });
  return lifetimeOf(new Network('n', rows), today);
}

describe('the life of a network', () => {
  it('is at least the last year', () => {
    expect(life([])).toMatchObject({ first: '2025-11-22', last: today, undated: 0 });
  });

  it('reaches from the first event to the last, planned ones included, and to the day after an end', () => {
    const { first, last } = life(
      [{ validFrom: '2019-03-01' }, { validTo: '2027-07-31' }],
      [{ validFrom: '2018-08-01' }],
    );
    expect([first, last]).toEqual(['2018-08-01', '2027-08-01']);
  });

  it('is not stretched by a founding day of long ago or an end that never comes', () => {
    const ties = [{ validFrom: '2020-02-01', validTo: '9999-12-31' }];
    const { first, last, months } = life(ties, [{ validFrom: '1870-04-01' }]);
    expect([first, last]).toEqual(['2020-02-01', today]);
    expect(months).toHaveLength(82);
  });

  it('counts by month what began and what ended, and what has no beginning', () => {
    const { months, undated } = life([
      { validFrom: '2026-08-01', validTo: '2026-09-30' },
      { validFrom: '2026-08-31' },
      { validTo: '2026-09-01' },
    ]);
    expect(months.map(({ day }) => day.slice(0, 7)).slice(-4)).toEqual([
      '2026-08',
      '2026-09',
      '2026-10',
      '2026-11',
    ]);
    expect(months.slice(-4).map(({ begun, ended }) => [begun, ended])).toEqual([
      [2, 0],
      [0, 2],
      [0, 0],
      [0, 0],
    ]);
    expect(undated).toBe(1);
  });
});
