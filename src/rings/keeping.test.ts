// Which snapshots stay, over months of work, with clocks that jump.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kept } from './keeping';

const rounds = Number(process.env['ROUNDS'] ?? 60);

function points(times: readonly number[], bytes = 1) {
  return times.map((time, at) => ({ index: at + 1, at: new Date(time).toISOString(), bytes }));
}
const hour = 3_600_000;
const start = Date.parse('2026-11-23T08:00:00Z');

describe('the ring of snapshots', () => {
  it('after a month of one snapshot an hour has the last four, two earlier days and two earlier weeks', () => {
    const all = points(Array.from({ length: 24 * 28 }, (_, at) => start + at * hour));
    const stay = kept(all, 100);
    const newest = all.at(-1)?.index ?? 0;
    expect(stay.slice(0, 4).map(({ index }) => index)).toEqual([newest, newest - 1, newest - 2, newest - 3]);
    expect(stay).toHaveLength(8);
    // The last of Saturday and Friday, of the week before and the one before that.
    expect(stay.slice(4).map(({ at }) => at.slice(0, 10))).toEqual([
      '2026-12-20',
      '2026-12-19',
      '2026-12-13',
      '2026-12-06',
    ]);
  });

  it('never has more than eight, always the newest four as far as they fit and the newest two whatever their size', () => {
    const time = fc.integer({ min: start - 400 * 24 * hour, max: start + 400 * 24 * hour });
    fc.assert(
      fc.property(fc.array(time, { maxLength: 60 }), fc.nat(30), fc.nat(9), (times, limit, bytes) => {
        const all = points(times, bytes);
        const stay = kept(all, limit);
        expect(stay.length).toBeLessThanOrEqual(8);
        expect(new Set(stay.map(({ index }) => index)).size).toBe(stay.length);
        const newest = all.toReversed();
        const fits = stay.slice(2).length * bytes + 2 * bytes <= limit || stay.length <= 2;
        expect(fits).toBe(true);
        const certain = limit >= 8 * bytes ? 4 : 2;
        expect(stay.slice(0, certain)).toEqual(newest.slice(0, certain));
      }),
      { numRuns: rounds },
    );
  });

  it('keeps what it has kept when nothing new has come', () => {
    const all = points(Array.from({ length: 300 }, (_, at) => start + at * 7 * hour));
    const stay = kept(all, 100);
    expect(kept(stay, 100)).toEqual(stay);
  });
});
