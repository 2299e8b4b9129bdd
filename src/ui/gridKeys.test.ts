// Every key of movement, also at the edges.
import { expect, test } from 'vitest';
import { type GridKey, nextPosition, positionAfterEdit } from './gridKeys';

const size = { rows: 100, cols: 5, page: 10 };

test.each<[string, GridKey, [number, number], [number, number] | undefined]>([
  ['down', { key: 'ArrowDown' }, [3, 2], [4, 2]],
  ['down from the header', { key: 'ArrowDown' }, [-1, 2], [0, 2]],
  ['down at the last row', { key: 'ArrowDown' }, [99, 2], [99, 2]],
  ['up from the first row into the header', { key: 'ArrowUp' }, [0, 2], [-1, 2]],
  ['up in the header', { key: 'ArrowUp' }, [-1, 2], [-1, 2]],
  ['right', { key: 'ArrowRight' }, [3, 3], [3, 4]],
  ['right at the last column', { key: 'ArrowRight' }, [3, 4], [3, 4]],
  ['left into the boxes', { key: 'ArrowLeft' }, [3, 1], [3, 0]],
  ['left at the edge', { key: 'ArrowLeft' }, [3, 0], [3, 0]],
  ['home', { key: 'Home' }, [7, 3], [7, 0]],
  ['end', { key: 'End' }, [7, 3], [7, 4]],
  ['page down', { key: 'PageDown' }, [7, 3], [17, 3]],
  ['page down near the end', { key: 'PageDown' }, [95, 3], [99, 3]],
  ['page up', { key: 'PageUp' }, [17, 3], [7, 3]],
  ['page up stops at the first row', { key: 'PageUp' }, [4, 3], [0, 3]],
  ['page up in the header', { key: 'PageUp' }, [-1, 3], [-1, 3]],
  ['to the very first', { key: 'Home', ctrl: true }, [50, 3], [0, 0]],
  ['to the very last', { key: 'End', ctrl: true }, [50, 3], [99, 4]],
  ['to the last row', { key: 'ArrowDown', ctrl: true }, [50, 3], [99, 3]],
  ['to the first row', { key: 'ArrowUp', ctrl: true }, [50, 3], [0, 3]],
  ['a letter leads nowhere', { key: 'a' }, [3, 2], undefined],
])('%s', (_name, key, [row, col], wanted) => {
  const next = nextPosition(key, { row, col }, size);
  expect(next).toEqual(wanted === undefined ? undefined : { row: wanted[0], col: wanted[1] });
});

test('without rows everything stays in the header', () => {
  expect(nextPosition({ key: 'End', ctrl: true }, { row: -1, col: 1 }, { ...size, rows: 0 })).toEqual({
    row: -1,
    col: 4,
  });
});

test.each<[string, GridKey | undefined, [number, number], [number, number]]>([
  ['Enter goes down', { key: 'Enter' }, [3, 2], [4, 2]],
  ['Shift+Enter goes up', { key: 'Enter', shift: true }, [3, 2], [2, 2]],
  ['Shift+Enter does not enter the header', { key: 'Enter', shift: true }, [0, 2], [0, 2]],
  ['Tab goes right', { key: 'Tab' }, [3, 2], [3, 3]],
  ['Tab goes on in the next row, past the boxes', { key: 'Tab' }, [3, 4], [4, 1]],
  ['Tab stays in the last cell', { key: 'Tab' }, [99, 4], [99, 4]],
  ['Shift+Tab goes back into the row above', { key: 'Tab', shift: true }, [3, 1], [2, 4]],
  ['a click stays', undefined, [3, 2], [3, 2]],
])('after an edit %s', (_name, key, [row, col], [toRow, toCol]) => {
  expect(positionAfterEdit(key, { row, col }, size)).toEqual({ row: toRow, col: toCol });
});
