// A long list is sorted behind the scenes; until then nothing jumps and nothing is lost.
import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { GridColumn, GridSort } from './GridColumn';
import { useArrangedRows } from './useArrangedRows';

interface Row {
  readonly id: string;
  readonly name: string;
}

const name: GridColumn<Row> = { id: 'name', header: 'Name', text: (row) => row.name };
const columns = [name];
const collator = new Intl.Collator('de', { numeric: true });
const rowId = ({ id }: Row) => id;
const upwards: GridSort = { column: 'name', descending: false };
const many = (length: number): readonly Row[] =>
  Array.from({ length }, (_, at) => ({ id: `r${at}`, name: `Hort ${(at * 7919) % length}` }));

// A clock by which a slice is over after a few steps, and timers that ring when they are told to.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  let time = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (time += 2));
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});
const oneSlice = () =>
  act(() => {
    vi.advanceTimersToNextTimer();
  });
const allSlices = () =>
  act(() => {
    vi.runAllTimers();
  });

const arrange = (rows: readonly Row[], sort: GridSort | undefined) =>
  renderHook(
    (wish: { readonly rows: readonly Row[]; readonly sort: GridSort | undefined }) =>
      useArrangedRows({ ...wish, columns, collator }, rowId),
    { initialProps: { rows, sort } },
  );
const names = (rows: readonly Row[]) => rows.slice(0, 3).map((row) => row.name);

test('a short list, and a long one that is not to be sorted, stand at once', () => {
  expect(arrange(many(100), upwards).result.current).toMatchObject({ isSorting: false, isFirst: false });
  const rows = many(4000);
  const { result } = arrange(rows, undefined);
  expect(result.current).toMatchObject({ isSorting: false, isFirst: false });
  expect(result.current.arranged).toBe(rows);
});

test('a long list is sorted a little later, and all of it is there meanwhile', () => {
  const rows = many(4000);
  const { result } = arrange(rows, upwards);
  expect(result.current).toMatchObject({ isSorting: true, isFirst: true });
  expect(result.current.arranged).toBe(rows);
  oneSlice();
  expect(result.current).toMatchObject({ isSorting: true, isFirst: true });
  allSlices();
  expect(result.current).toMatchObject({ isSorting: false, isFirst: false });
  expect(names(result.current.arranged)).toEqual(['Hort 0', 'Hort 1', 'Hort 2']);
  expect(new Set(result.current.arranged)).toEqual(new Set(rows));
});

test('what changes stands where it was until the new order is there; new rows wait at the end, removed ones are gone', () => {
  const rows = many(4000);
  const { result, rerender } = arrange(rows, upwards);
  allSlices();
  expect(result.current.isSorting).toBe(false);
  const [first, second] = result.current.arranged as readonly [Row, Row];
  const changed = rows
    .filter((row) => row !== second)
    .map((row) => (row === first ? { ...row, name: 'Zoo' } : row));
  rerender({ rows: [{ id: 'new', name: 'Amt' }, ...changed], sort: upwards });
  expect(result.current).toMatchObject({ isSorting: true, isFirst: false });
  expect(names(result.current.arranged)).toEqual(['Zoo', 'Hort 2', 'Hort 3']);
  expect(result.current.arranged.at(-1)?.name).toBe('Amt');
  allSlices();
  expect(result.current.isSorting).toBe(false);
  expect(names(result.current.arranged)).toEqual(['Amt', 'Hort 2', 'Hort 3']);
  expect(result.current.arranged.at(-1)?.name).toBe('Zoo');
  rerender({ rows: changed, sort: { column: 'name', descending: true } });
  allSlices();
  expect(result.current.isSorting).toBe(false);
  expect(names(result.current.arranged)).toEqual(['Zoo', 'Hort 3999', 'Hort 3998']);
});
