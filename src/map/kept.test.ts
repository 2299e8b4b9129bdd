// The same result for the same things, and another one as soon as any of them is another.
import { expect, it } from 'vitest';
import { kept } from './kept';

it('hands out the last result while it would be made from the same', () => {
  const remember = kept<object>();
  const [one, two] = [{}, {}];
  const first = remember([[one, two], [1]], () => ({}));
  expect(remember([[one, two], [1]], () => ({}))).toBe(first);
  for (const other of [[[one], [1]], [[two, one], [1]], [[one, two], [2]], [[one, two]]]) {
    const next = remember(other, () => ({}));
    expect(next).not.toBe(first);
    expect(remember([[one, two], [1]], () => first)).toBe(first);
  }
});
