// Labels lie on their sheet, beside each other, from the first free one on.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LabelCode, labelFormats, labelSpots, labelsPerSheet, sheetMm } from './labelSheets';

const codes = Object.keys(labelFormats) as LabelCode[];
const unmoved = { start: 1, shiftX: 0, shiftY: 0 };

describe.each(codes)('labels of the format %s', (code) => {
  const format = labelFormats[code];

  it('lie on the sheet, in the middle of it, and none on another', () => {
    const spots = labelSpots(format, labelsPerSheet(format), unmoved);
    expect(new Set(spots.map(({ page }) => page))).toEqual(new Set([0]));
    const [left, top] = [Math.min(...spots.map(({ x }) => x)), Math.min(...spots.map(({ y }) => y))];
    const right = sheetMm.width - Math.max(...spots.map(({ x }) => x)) - format.width;
    const bottom = sheetMm.height - Math.max(...spots.map(({ y }) => y)) - format.height;
    expect(Math.min(left, top, right, bottom)).toBeGreaterThanOrEqual(0);
    expect(Math.abs(left - right)).toBeLessThan(0.2);
    expect(Math.abs(top - bottom)).toBeLessThan(0.2);
    const overlaps = spots.flatMap((a, at) =>
      spots
        .slice(at + 1)
        .filter(
          (b) => Math.abs(a.x - b.x) < format.width - 0.001 && Math.abs(a.y - b.y) < format.height - 0.001,
        ),
    );
    expect(overlaps).toEqual([]);
  });

  it('are as many as asked for, each on its own place, from the start on', () => {
    const each = labelsPerSheet(format);
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 200 }),
        fc.integer({ min: 1, max: each }),
        fc.integer({ min: -100, max: 100 }),
        (count, start, tenths) => {
          const spots = labelSpots(format, count, { start, shiftX: tenths / 10, shiftY: -tenths / 10 });
          expect(spots).toHaveLength(count);
          expect(new Set(spots.map(({ page, number }) => page * each + number)).size).toBe(count);
          expect(spots[0]?.number ?? start).toBe(start);
          expect(spots[0]?.page ?? 0).toBe(0);
          expect(spots.at(-1)?.page ?? 0).toBe(count === 0 ? 0 : Math.ceil((count + start - 1) / each) - 1);
          const plain = labelSpots(format, count, { ...unmoved, start });
          for (const [at, { x }] of spots.entries())
            expect(x).toBeCloseTo((plain[at]?.x ?? 0) + tenths / 10, 5);
        },
      ),
      { numRuns: 60 },
    );
  });
});
