// Numbers as people type them.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { numberText, parseNumber } from './numberText';

it.each([
  ['12,5', 12.5],
  ['1.250', 1250],
  ['1.250,75', 1250.75],
  ['1 250', 1250],
  ['12.5', 12.5],
  ['-3', -3],
  ['−3', -3],
  [',5', 0.5],
  ['0', 0],
  ['5,', 5],
  ['0.125', 0.125],
  ['-0.500', -0.5],
])('reads %s as %d', (text, value) => {
  expect(parseNumber(text)).toBe(value);
});

it.each(['', 'zwölf', '1,2,3', '1.2.3', '12 %', ',', '-', '1e5', '12,5.1', '0.500.000', '0.500,5'])(
  'does not guess a number from "%s"',
  (text) => {
    expect(parseNumber(text)).toBeUndefined();
  },
);

it('reads a single dot as decimal point where the language does', () => {
  expect(parseNumber('1.250', '.')).toBe(1.25);
  expect(parseNumber('1,250.5', '.')).toBe(1250.5);
  expect(parseNumber('0,125', '.')).toBe(0.125);
  expect(numberText(12.5, '.')).toBe('12.5');
});

it('reads back every number it writes', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 2 }), (whole, digits) => {
      const value = whole / 10 ** digits;
      expect(parseNumber(numberText(value))).toBe(value);
    }),
  );
});
