// Pages have the size of their paper; a poster's pages cover it without a gap and share a strip for glueing.
import { describe, expect, it } from 'vitest';
import { marksOf, orientations, pageMm, papers, posterOf, unitsPerMm } from './paper';

const formats = papers.flatMap((paper) => orientations.map((orientation) => ({ paper, orientation })));
const sizes = [1, 2, 3, 6].flatMap((columns) => [1, 2, 5].map((rows) => [columns, rows] as const));

describe('paper', () => {
  it('is as large as the standard says', () => {
    expect(pageMm({ paper: 'a4', orientation: 'portrait' })).toEqual({ width: 210, height: 297 });
    expect(pageMm({ paper: 'a4', orientation: 'landscape' })).toEqual({ width: 297, height: 210 });
    expect(pageMm({ paper: 'a3', orientation: 'portrait' })).toEqual({ width: 297, height: 420 });
    expect(pageMm({ paper: 'a3', orientation: 'landscape' })).toEqual({ width: 420, height: 297 });
  });

  it('leaves 10 mm free all around', () => {
    for (const format of formats) {
      const { page, edge, tiles, width, height } = posterOf(format);
      expect(edge / unitsPerMm).toBeCloseTo(10);
      expect(tiles).toEqual([{ column: 0, row: 0, left: 0, top: 0, width, height }]);
      expect(width).toBeCloseTo(page.width - 2 * edge);
      expect(height).toBeCloseTo(page.height - 2 * edge);
      expect(marksOf(posterOf(format), posterOf(format).tiles[0] ?? raise())).toEqual([]);
    }
  });
});

describe('a poster', () => {
  it('is covered by its pages row by row, each sharing 10 mm with the next', () => {
    for (const format of formats) {
      for (const [columns, rows] of sizes) {
        const poster = posterOf(format, columns, rows);
        expect(poster.tiles).toHaveLength(columns * rows);
        const order = poster.tiles.map(({ column, row }) => [column, row]);
        expect(order).toEqual(poster.tiles.map((_, at) => [at % columns, Math.floor(at / columns)]));
        const shared = poster.tiles.flatMap((tile, at) => {
          const right = tile.column < columns - 1 ? poster.tiles[at + 1] : undefined;
          const below = poster.tiles[at + columns];
          return [
            ...(right ? [tile.left + tile.width - right.left] : []),
            ...(below ? [tile.top + tile.height - below.top] : []),
          ];
        });
        expect(shared).toHaveLength((columns - 1) * rows + columns * (rows - 1));
        for (const strip of shared) expect(strip / unitsPerMm).toBeCloseTo(10);
        const last = poster.tiles.at(-1) ?? raise();
        expect(last.left + last.width).toBeCloseTo(poster.width);
        expect(last.top + last.height).toBeCloseTo(poster.height);
      }
    }
  });

  it('has marks in the free edge only, at the cut and where the next page ends up', () => {
    const poster = posterOf({ paper: 'a4', orientation: 'landscape' }, 2, 2);
    const { page, edge } = poster;
    const kinds = poster.tiles.map((tile) => marksOf(poster, tile).map(({ kind }) => kind));
    expect(kinds).toEqual([
      ['glue', 'glue', 'glue', 'glue'],
      ['cut', 'cut', 'glue', 'glue'],
      ['glue', 'glue', 'cut', 'cut'],
      ['cut', 'cut', 'cut', 'cut'],
    ]);
    for (const tile of poster.tiles) {
      for (const { from, to } of marksOf(poster, tile)) {
        for (const { x, y } of [from, to]) {
          const isInside = x > edge && y > edge && x < page.width - edge && y < page.height - edge;
          expect(isInside).toBe(false);
          expect(Math.min(x, y, page.width - x, page.height - y)).toBeGreaterThan(0);
        }
      }
    }
  });
});

function raise(): never {
  throw new Error('no page');
}
