// The short way around plain cells changes no result: a cell is cleaned as by all clean-ups one after the other.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cleanCell, cleanings, cleanRows, countCleanings } from './cleanCells';

const codes = cleanings.map(({ code }) => code);

const pieces = fc.constantFrom(
  ..."aZ 0'+=-;.äöüßÄÖÜéÃÂâð¶¼Ÿ€–„“’\u00a0\u0085\u00ad\u200b\u202e\u0308\t\r\n\0×÷".split(''),
);

it('for any mix of letters, blanks, marks and signs', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: pieces, maxLength: 12 }), fc.string({ unit: 'binary', maxLength: 6 })),
      (cell) => {
        const wanted = cleanings.reduce((text, { clean }) => clean(text), cell);
        expect(cleanCell(cell, codes)).toBe(wanted);
        expect(cleanRows([[cell]], codes)).toEqual([[wanted]]);
        const counts = Object.fromEntries(
          cleanings.map(({ code, clean }) => [code, clean(cell) === cell ? 0 : 1]),
        );
        expect(countCleanings([[cell]])).toEqual(counts);
      },
    ),
    { numRuns: 2000 },
  );
});
