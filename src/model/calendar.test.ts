// The calendar by hand agrees with the one of the platform.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOfDay, dayNumber, firstOfMonth, monthNumber, monthsLater } from './calendar';

const anyDay = fc
  .date({ min: new Date('1800-01-01T00:00:00Z'), max: new Date('2200-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('the calendar', () => {
  it('counts days as the platform does, there and back', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -20_000, max: 20_000 }), (day, by) => {
        const moved = dateOfDay(dayNumber(day) + by);
        const wanted = new Date(Date.parse(`${day}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10);
        expect(moved).toBe(wanted);
      }),
    );
  });

  it('stays in the month it was sent to, on the same day where there is one', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -500, max: 500 }), (day, by) => {
        const later = monthsLater(day, by);
        expect(monthNumber(later)).toBe(monthNumber(day) + by);
        const isCut = later.slice(8) !== day.slice(8);
        const isLast = dateOfDay(dayNumber(later) + 1) === firstOfMonth(monthNumber(later) + 1);
        expect(!isCut || isLast).toBe(true);
      }),
    );
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-02-29', -12, '2023-02-28'],
    ['2026-11-22', -12, '2025-11-22'],
    ['2026-11-22', 2, '2027-01-22'],
  ])('%s and %i months is %s', (day, by, wanted) => {
    expect(monthsLater(day, by)).toBe(wanted);
  });
});
