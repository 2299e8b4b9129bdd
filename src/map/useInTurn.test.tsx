// A large map follows in a turn of its own, a small one at once.
import { act, renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useInTurn } from './useInTurn';

/** What was given and what was shown, render by render. */
function rendersOf(sizes: readonly [before: number, after: number]): string[] {
  const seen: string[] = [];
  const { rerender } = renderHook(
    ({ value, size }) => {
      const shown = useInTurn(value, size);
      seen.push(`${value} ${shown}`);
    },
    { initialProps: { value: 'old', size: sizes[0] } },
  );
  act(() => rerender({ value: 'new', size: sizes[1] }));
  return [...new Set(seen)];
}

it('shows what is new of a small map at once', () => {
  expect(rendersOf([200, 300])).toEqual(['old old', 'new new']);
});

it.each([
  [9000, 9001],
  [9000, 10],
  [10, 9000],
])('lets the page have its turn before a large map follows (%i, %i)', (before, after) => {
  expect(rendersOf([before, after])).toEqual(['old old', 'new old', 'new new']);
});
