// Which items a figure of the preview stands for: every one under exactly one state, and nothing a person should see is hidden.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countItems, itemFilters, passes } from './itemFilter';
import { itemStatuses, type PlanItem } from '../planning/planItems';

const problem = { row: 0, column: 0, value: '', code: 'notADate', table: 'actors' } as const;

const items = fc.array(
  fc.record({
    status: fc.constantFrom(...itemStatuses),
    isKept: fc.boolean(),
    isEmptied: fc.boolean(),
    isFlawed: fc.boolean(),
  }),
);

it('counts what it shows, and each item under one state', () => {
  fc.assert(
    fc.property(items, fc.constantFrom('keep' as const, 'clear' as const), (kinds, emptyCells) => {
      const all = kinds.map(
        ({ status, isKept, isEmptied, isFlawed }, at): PlanItem => ({
          key: String(at),
          list: 0,
          rows: [at],
          table: 'actors',
          id: String(at),
          status,
          ...(isKept && { kept: { name: 'x' } }),
          ...(isEmptied && { emptied: { phone: null } }),
          ...(isFlawed && { problems: [problem] }),
        }),
      );
      const counts = countItems(all, { emptyCells });
      for (const filter of itemFilters)
        expect(counts[filter]).toBe(all.filter((item) => passes(item, filter, { emptyCells })).length);
      expect(itemStatuses.reduce((sum, status) => sum + counts[status], 0)).toBe(all.length);
      // Out of sight at first is only what stays as it is and needs no look.
      const hidden = all.filter((item) => !passes(item, 'news', { emptyCells }));
      for (const { kept, problems, status } of hidden) {
        expect([kept, problems]).toEqual([undefined, undefined]);
        expect(status).toBe('unchanged');
      }
    }),
  );
});
