// Colour arithmetic against values anyone can look up.
import { expect, it } from 'vitest';
import { contrast, hex, parseOklch } from './colour';

function rgb(text: string) {
  const colour = parseOklch(text);
  if (!colour) throw new Error(text);
  return colour;
}

it('turns OKLCH into the well-known sRGB values', () => {
  expect(hex(rgb('oklch(1 0 0)'))).toBe('#ffffff');
  expect(hex(rgb('oklch(0.627955 0.257683 29.2339)'))).toBe('#ff0000');
  expect(hex(rgb('oklch(45.2014% 0.313214 264.052)'))).toBe('#0000ff');
});

it('computes the contrast of black and white as 21', () => {
  expect(contrast(rgb('oklch(0 0 0)'), rgb('oklch(1 0 0)'))).toBeCloseTo(21, 1);
  expect(contrast(rgb('oklch(1 0 0)'), rgb('oklch(1 0 0)'))).toBe(1);
});

it('leaves other notations to the caller', () => {
  expect(parseOklch('#fff')).toBeUndefined();
});
