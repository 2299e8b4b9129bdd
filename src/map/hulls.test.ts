// Areas of Gremien hold their members and nobody else, wherever they stand.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contours } from './contours';
import { hullAround, shortestTree, type Standing } from './hulls';
import type { Point } from './patch';

/** Even-odd, as it is drawn. */
function isInside(rings: readonly (readonly Point[])[], { x, y }: Point): boolean {
  let inside = false;
  for (const ring of rings) {
    ring.forEach((a, at) => {
      const b = ring[(at + 1) % ring.length] ?? a;
      if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
    });
  }
  return inside;
}

const someone = fc.record({
  x: fc.integer({ min: -900, max: 900 }),
  y: fc.integer({ min: -900, max: 900 }),
  half: fc.integer({ min: 10, max: 28 }),
});

describe('an area', () => {
  it('is nothing around nobody and a ring around one', () => {
    expect(hullAround([], [])).toBeUndefined();
    const hull = hullAround([{ x: 10, y: 20, half: 15 }], []);
    expect(hull?.rings).toHaveLength(1);
    for (const { x, y } of hull?.rings[0] ?? []) {
      expect(Math.hypot(x - 10, y - 20)).toBeGreaterThan(38);
      expect(Math.hypot(x - 10, y - 20)).toBeLessThan(44);
    }
  });

  it('leaves a hole for who stands between two members', () => {
    const far = (x: number): Standing => ({ x, y: 0, half: 15 });
    const joined = hullAround([far(0), far(200)], []);
    expect(joined?.rings).toHaveLength(1);
    expect(isInside(joined?.rings ?? [], { x: 100, y: 0 })).toBe(true);
    const parted = hullAround([far(0), far(200)], [far(100)]);
    expect(isInside(parted?.rings ?? [], { x: 100, y: 0 })).toBe(false);
  });

  it('holds all members and nobody who does not stand on one of them', () => {
    fc.assert(
      fc.property(
        fc.array(someone, { minLength: 1, maxLength: 25 }),
        fc.array(someone, { maxLength: 25 }),
        (members, others) => {
          const { rings = [], spots = [] } = hullAround(members, others) ?? {};
          const away = others.filter(
            (other) => !members.some(({ x, y, half }) => Math.hypot(x - other.x, y - other.y) < half + 34),
          );
          expect(members.filter((member) => !isInside(rings, member))).toEqual([]);
          expect(away.filter((other) => isInside(rings, other))).toEqual([]);
          expect(spots).toHaveLength(2 * members.length);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('the shortest tree', () => {
  it('joins all, with one line less than points, as short as any order of cuts finds', () => {
    fc.assert(
      fc.property(fc.array(someone, { minLength: 1, maxLength: 12 }), (points) => {
        const pairs = shortestTree(points);
        expect(pairs).toHaveLength(points.length - 1);
        const length = pairs.reduce((sum, [a, b]) => sum + Math.hypot(a.x - b.x, a.y - b.y), 0);
        expect(length).toBeCloseTo(kruskal(points), 6);
      }),
    );
  });
});

/** The same length by taking the shortest lines that join what was apart (Kruskal 1956). */
function kruskal(points: readonly Point[]): number {
  const group = points.map((_, at) => at);
  const lines = points.flatMap((a, from) =>
    points
      .slice(from + 1)
      .map((b, at) => ({ from, to: from + 1 + at, far: Math.hypot(a.x - b.x, a.y - b.y) })),
  );
  let sum = 0;
  for (const { from, to, far } of lines.sort((a, b) => a.far - b.far)) {
    const [one, other] = [group[from], group[to]];
    if (one === undefined || other === undefined || one === other) continue;
    sum += far;
    group.forEach((each, at) => {
      if (each === other) group[at] = one;
    });
  }
  return sum;
}

describe('contours', () => {
  it('close around what is above zero, holes included', () => {
    const picture = ['......', '.####.', '.#..#.', '.####.', '...#..', '......'];
    const values = Float32Array.from(picture.join(''), (sign) => (sign === '#' ? 1 : -1));
    const rings = contours(values, 6, 6);
    expect(rings).toHaveLength(2);
    const seen = picture.map((line, y) =>
      [...line].map((_, x) => (isInside(rings, { x: x + 0.01, y: y + 0.01 }) ? '#' : '.')).join(''),
    );
    expect(seen).toEqual(picture);
  });

  it('keeps every corner of any field on its side', () => {
    const side = 9;
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 49, maxLength: 49 }), (inner) => {
        const values = new Float32Array(side * side).fill(-1);
        inner.forEach((isIn, at) => {
          values[(Math.floor(at / 7) + 1) * side + (at % 7) + 1] = isIn ? 1 : -1;
        });
        const rings = contours(values, side, side);
        const seen = [...values].map((_, at) =>
          isInside(rings, { x: (at % side) + 0.003, y: Math.floor(at / side) + 0.007 }),
        );
        expect(seen).toEqual([...values].map((value) => value > 0));
      }),
    );
  });
});
