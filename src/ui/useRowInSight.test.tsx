// A table goes to the one row that is chosen elsewhere, once, and stays where the person scrolls.
import { renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import { rowHeight } from './GridColumn';
import { useRowInSight } from './useRowInSight';

const visible = 5;
const order = new Map(Array.from({ length: 200 }, (_, row) => [`r${String(row)}`, row]));

function table() {
  const scroller = document.createElement('div');
  Object.defineProperty(scroller, 'clientHeight', { value: (visible + 1) * rowHeight });
  const at = { current: scroller };
  const shown = renderHook(
    ({ ids, rows }: { ids: readonly string[]; rows: ReadonlyMap<string, number> }) =>
      useRowInSight(at, new Set(ids), rows),
    { initialProps: { ids: [] as readonly string[], rows: order } },
  );
  return {
    ...shown,
    scroller,
    isInSight: (row: number) => {
      const first = scroller.scrollTop / rowHeight;
      return row >= first && row < first + visible;
    },
  };
}

test('the one selected row comes into sight, also when its rows come later', () => {
  const { rerender, isInSight } = table();
  rerender({ ids: ['r150'], rows: new Map() });
  expect(isInSight(0)).toBe(true);
  rerender({ ids: ['r150'], rows: order });
  expect(isInSight(150)).toBe(true);
  rerender({ ids: ['r20'], rows: order });
  expect(isInSight(20)).toBe(true);
});

test('nothing moves for several, for one in sight, and when rows are sorted anew', () => {
  const { rerender, scroller, isInSight } = table();
  rerender({ ids: ['r90', 'r150'], rows: order });
  rerender({ ids: ['r2'], rows: order });
  expect(scroller.scrollTop).toBe(0);
  rerender({ ids: ['r100'], rows: order });
  const before = scroller.scrollTop;
  rerender({ ids: ['r100'], rows: new Map([...order].map(([id, row]) => [id, 199 - row])) });
  expect(scroller.scrollTop).toBe(before);
  expect(isInSight(100)).toBe(true);
});
