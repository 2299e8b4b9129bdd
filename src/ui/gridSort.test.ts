// German order, numbers as numbers, empty cells last.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { GridColumn } from './GridColumn';
import { nextSort, sortRows, sortSteps } from './gridSort';

const collator = new Intl.Collator('de', { numeric: true });
const text: GridColumn<string> = { id: 'text', header: 'Text', text: (row) => row };
const sorted = (rows: readonly string[], descending = false) =>
  sortRows(rows, [text], { column: 'text', descending }, collator);

test.each([
  [
    'umlauts stand by their vowel',
    ['Zoo', 'Äpfel', 'Ofen', 'Apfel', 'Öfen', 'Azur'],
    ['Apfel', 'Äpfel', 'Azur', 'Ofen', 'Öfen', 'Zoo'],
  ],
  ['ß stands by ss', ['Strasze', 'Straße', 'Strast', 'Strass'], ['Strass', 'Straße', 'Strast', 'Strasze']],
  ['numbers in text count', ['Schule 10', 'Schule 9', 'Schule 1'], ['Schule 1', 'Schule 9', 'Schule 10']],
  ['empty comes last', ['', 'b', ' ', 'a'], ['a', 'b', '', ' ']],
])('%s', (_name, rows, wanted) => {
  expect(sorted(rows)).toEqual(wanted);
});

test('descending turns the order but leaves empty cells last', () => {
  expect(sorted(['a', '', 'c', 'b'], true)).toEqual(['c', 'b', 'a', '']);
});

test('ties keep the given order in both directions', () => {
  const rows = [
    { id: 1, group: 'b' },
    { id: 2, group: 'a' },
    { id: 3, group: 'b' },
    { id: 4, group: 'a' },
  ];
  const group: GridColumn<(typeof rows)[number]> = { id: 'g', header: 'G', text: (row) => row.group };
  const ids = (descending: boolean) =>
    sortRows(rows, [group], { column: 'g', descending }, collator).map((row) => row.id);
  expect(ids(false)).toEqual([2, 4, 1, 3]);
  expect(ids(true)).toEqual([1, 3, 2, 4]);
});

test('a sort key of numbers sorts by size, negative ones and missing ones too', () => {
  const size: GridColumn<string> = { ...text, sortKey: (row) => (row === '' ? Number.NaN : Number(row)) };
  const rows = ['10', '', '-2', '9', '0.5'];
  expect(sortRows(rows, [size], { column: 'text', descending: false }, collator)).toEqual([
    '-2',
    '0.5',
    '9',
    '10',
    '',
  ]);
});

test('a sort by a column that is gone leaves the rows as they are', () => {
  const rows = ['b', 'a'];
  expect(sortRows(rows, [text], { column: 'old', descending: false }, collator)).toBe(rows);
});

test('a header goes from ascending over descending to unsorted', () => {
  const first = nextSort({ column: 'other', descending: true }, 'text');
  expect(first).toEqual({ column: 'text', descending: false });
  expect(nextSort(first, 'text')).toEqual({ column: 'text', descending: true });
  expect(nextSort({ column: 'text', descending: true }, 'text')).toBeUndefined();
});

test('long lists come out as a stable sort of all of them would, whatever their length and texts', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'A', 'ä', 'ß', 's', '1', '0', ' '), maxLength: 5 });
  const lists = fc.array(cell, { minLength: 250, maxLength: 1100, size: 'max' });
  fc.assert(
    fc.property(lists, fc.boolean(), (texts, descending) => {
      const rows = texts.map((each, at) => ({ each, at }));
      const column: GridColumn<(typeof rows)[number]> = { id: 't', header: 'T', text: ({ each }) => each };
      const filled = rows.filter(({ each }) => each.trim() !== '');
      const wanted = filled.sort(
        (a, b) => (descending ? -1 : 1) * collator.compare(a.each, b.each) || a.at - b.at,
      );
      const rest = rows.filter(({ each }) => each.trim() === '');
      expect(sortRows(rows, [column], { column: 't', descending }, collator)).toEqual([...wanted, ...rest]);
    }),
    { numRuns: 40 },
  );
});

test('no step of sorting a long list is long', () => {
  let asked = 0;
  const compare = (a: string, b: string) => {
    asked += 1;
    return collator.compare(a, b);
  };
  const rows = Array.from({ length: 5000 }, (_, at) => `Hort ${(at * 7919) % 5000}`);
  const steps = sortSteps(rows, [text], { column: 'text', descending: false }, { compare } as Intl.Collator);
  const perStep: number[] = [];
  for (let step = steps.next(); step.done !== true; step = steps.next()) {
    perStep.push(asked);
    asked = 0;
  }
  expect(perStep.length).toBeGreaterThan(100);
  expect(Math.max(...perStep)).toBeLessThan(256 * 8);
});
