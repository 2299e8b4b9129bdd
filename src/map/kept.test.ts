// The same result for the same things, and another one as soon as any of them is another.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { kept, keptOrder } from './kept';

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

it('sorts by id, whatever was sorted before', () => {
  const ids = fc.uniqueArray(fc.string({ maxLength: 3 }), { maxLength: 40 });
  fc.assert(
    fc.property(fc.array(ids, { maxLength: 6 }), (lists) => {
      const inOrder = keptOrder();
      for (const list of lists) {
        const rows = list.map((id) => ({ id }));
        const sorted = inOrder(rows);
        expect(sorted.map(({ id }) => id)).toEqual([...list].sort());
        // The very rows that were given, not those of another time.
        expect(new Set(sorted)).toEqual(new Set(rows));
        expect(sorted.every((row) => rows.includes(row))).toBe(true);
      }
    }),
    { numRuns: Number(process.env['ROUNDS'] ?? 100) },
  );
});
