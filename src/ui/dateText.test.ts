// Dates as people type them.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { germanDate, isShortDate, parseDate, today } from './dateText';

it.each([
  ['22.11.2026', '2026-11-22'],
  ['1.2.26', '2026-02-01'],
  [' 01. 02. 2026 ', '2026-02-01'],
  ['2026-11-22', '2026-11-22'],
  ['22/11/2026', '2026-11-22'],
  ['22112026', '2026-11-22'],
  ['1.1.69', '2069-01-01'],
  ['1.1.70', '1970-01-01'],
  ['29.2.2028', '2028-02-29'],
])('reads %s as %s', (text, iso) => {
  expect(parseDate(text)).toBe(iso);
});

it.each([
  '',
  '30.2.2026',
  '29.2.2026',
  '1.13.2026',
  '0.1.2026',
  '1.2',
  '1.2.202',
  'morgen',
  '22.11.0026',
  '2026-13-01',
])('does not guess a day from "%s"', (text) => {
  expect(parseDate(text)).toBeUndefined();
});

it('reads back every day it writes', () => {
  fc.assert(
    fc.property(fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2199, 0, 1) }), (time) => {
      const iso = new Date(time).toISOString().slice(0, 10);
      expect(parseDate(germanDate(iso))).toBe(iso);
      expect(parseDate(iso)).toBe(iso);
    }),
  );
});

it('knows when the year may still grow', () => {
  expect(isShortDate('1.2.20')).toBe(true);
  expect(isShortDate('1.2.2026')).toBe(false);
  expect(isShortDate('2026-11-22')).toBe(false);
});

it('takes today from the wall calendar', () => {
  expect(today(new Date(2026, 10, 2, 0, 5))).toBe('2026-11-02');
  expect(today(new Date(2026, 10, 2, 23, 55))).toBe('2026-11-02');
});
