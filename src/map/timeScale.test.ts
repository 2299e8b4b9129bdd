// Where days lie on the bar of time.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOfDay, dayNumber } from '../model/calendar';
import { dayAt, dayByKey, periodStarts, shareOf, within, yearsOn } from './timeScale';

const span = { first: '2015-03-18', last: '2027-02-03' };
const today = '2026-11-22';
const inSpan = fc
  .integer({ min: dayNumber(span.first), max: dayNumber(span.last) })
  .map((number) => dateOfDay(number));

describe('the bar of time', () => {
  it('gives the pointer a day near to where it is: the first of a month, today or an end', () => {
    fc.assert(
      fc.property(inSpan, (day) => {
        const met = dayAt(span, shareOf(span, day), today);
        expect(Math.abs(dayNumber(met) - dayNumber(day))).toBeLessThanOrEqual(16);
        expect(met.endsWith('-01') || [today, span.first, span.last].includes(met)).toBe(true);
      }),
    );
  });

  it('lies still where it was let go', () => {
    fc.assert(
      fc.property(inSpan, (day) => {
        const met = dayAt(span, shareOf(span, day), today);
        expect(dayAt(span, shareOf(span, met), today)).toBe(met);
      }),
    );
  });

  it('never leaves the bar, by pointer or key', () => {
    const key = fc.constantFrom('Home', 'End', 'ArrowLeft', 'ArrowUp', 'PageUp', 'PageDown');
    fc.assert(
      fc.property(inSpan, key, fc.double({ min: -3, max: 3, noNaN: true }), (day, pressed, share) => {
        for (const met of [dayByKey(span, day, pressed), dayAt(span, share, today)]) {
          expect(met).toBe(within(span, met ?? ''));
        }
      }),
    );
  });

  it.each([
    ['ArrowRight', '2024-02-29'],
    ['ArrowLeft', '2023-12-31'],
    ['PageUp', '2025-01-31'],
    ['PageDown', '2023-01-31'],
    ['Home', span.first],
    ['End', span.last],
    ['a', undefined],
  ])('%s leads from 31 January 2024 to %s', (key, wanted) => {
    expect(dayByKey(span, '2024-01-31', key)).toBe(wanted);
  });

  it('names years as there is room, always the newest', () => {
    expect(yearsOn(span, 12).map(({ year }) => year)).toEqual(
      Array.from({ length: 12 }, (_, at) => 2016 + at),
    );
    expect(yearsOn(span, 4).map(({ year }) => year)).toEqual([2018, 2021, 2024, 2027]);
    expect(yearsOn({ first: '2026-02-01', last: '2026-11-22' }, 4)).toEqual([]);
  });

  it('knows where school year and calendar year began', () => {
    expect(periodStarts('2026-11-22')).toEqual({ schoolYear: '2026-07-31', calendarYear: '2025-12-31' });
    expect(periodStarts('2026-07-31')).toEqual({ schoolYear: '2025-07-31', calendarYear: '2025-12-31' });
  });
});
