// The same network always gives the same picture, and who has a place keeps it.
import { describe, expect, it } from 'vitest';
import { arrange, type LayoutInput, type Positions } from './arrange';
import { layOutFine } from './fcose';
import { placeNear, roomy } from './placeNear';
import { seeded } from './randomness';

function network(count: number, edges: number, seed = 3): LayoutInput {
  const random = seeded(seed);
  const pick = () => `n${Math.floor(random() * count)}`;
  return {
    nodes: Array.from({ length: count }, (_, at) => ({ id: `n${at}`, size: 36 })),
    edges: Array.from({ length: edges }, () => ({ from: pick(), to: pick(), weight: 1 })).filter(
      (edge) => edge.from !== edge.to,
    ),
    fixed: {},
    seed: 11,
  };
}

describe.each([
  ['fcose', 40, 60],
  ['forces', 200, 500],
])('arranging with %s', (_name, count, edges) => {
  const input = network(count, edges);
  const positions = arrange(input, layOutFine);

  it('gives the same picture again, in whatever order the records come', () => {
    const turned = { ...input, nodes: [...input.nodes].reverse(), edges: [...input.edges].reverse() };
    expect(arrange(turned, layOutFine)).toEqual(positions);
  });

  it('gives everybody room', () => {
    const points = Object.values(positions);
    expect(points.length).toBe(count);
    const tooClose = points.flatMap((a, at) =>
      points.slice(at + 1).filter((b) => Math.hypot(a.x - b.x, a.y - b.y) < 36),
    );
    expect(tooClose).toEqual([]);
  });

  it('leaves fixed actors exactly where they are', () => {
    const fixed = { n1: { x: 1234, y: -77 }, n5: { x: -300.5, y: 12 } };
    expect(arrange({ ...input, fixed }, layOutFine)).toMatchObject(fixed);
  });

  it.each([1, 3, 20])('takes as much ground as without when %i were moved a little and are held', (held) => {
    const fixed = Object.fromEntries(
      Object.entries(positions)
        .slice(0, held)
        .map(([id, { x, y }]) => [id, { x: x + 160, y: y - 90 }]),
    );
    const [before, after] = [extentOf(positions), extentOf(arrange({ ...input, fixed }, layOutFine))];
    expect(after.width / before.width).toBeGreaterThan(0.6);
    expect(after.width / before.width).toBeLessThan(1.5);
    expect(after.height / before.height).toBeGreaterThan(0.6);
    expect(after.height / before.height).toBeLessThan(1.8);
  });
});

function extentOf(positions: Positions): { readonly width: number; readonly height: number } {
  const points = Object.values(positions);
  const size = (values: readonly number[]) => Math.max(...values) - Math.min(...values);
  return { width: size(points.map(({ x }) => x)), height: size(points.map(({ y }) => y)) };
}

describe('a newcomer on an existing map', () => {
  const placed = new Map(
    Array.from(
      { length: 60 },
      (_, at) => [`p${at}`, { x: (at % 10) * 100, y: Math.floor(at / 10) * 100 }] as const,
    ),
  );

  it('stands near its neighbours on free ground', () => {
    const spot = placeNear(['new'], placed, [
      { from: 'new', to: 'p22' },
      { from: 'p23', to: 'new' },
    ]).get('new');
    expect(Math.hypot((spot?.x ?? 0) - 250, (spot?.y ?? 0) - 200)).toBeLessThan(160);
    for (const point of placed.values())
      expect(Math.hypot(point.x - (spot?.x ?? 0), point.y - (spot?.y ?? 0))).toBeGreaterThan(36);
  });

  it('stands below the map while it knows nobody', () => {
    const spots = placeNear(['x', 'y', 'z'], placed, []);
    expect([...spots.values()].every((spot) => spot.y > 500)).toBe(true);
    const [x, y] = [spots.get('x'), spots.get('y')];
    expect(Math.hypot((x?.x ?? 0) - (y?.x ?? 0), (x?.y ?? 0) - (y?.y ?? 0))).toBeGreaterThan(roomy * 0.9);
  });

  it('follows another newcomer it is tied to', () => {
    const spots = placeNear(['far', 'near'], placed, [
      { from: 'near', to: 'p0' },
      { from: 'near', to: 'far' },
    ]);
    const [near, far] = [spots.get('near'), spots.get('far')];
    expect(Math.hypot((near?.x ?? 0) - (far?.x ?? 0), (near?.y ?? 0) - (far?.y ?? 0))).toBeLessThan(
      3 * roomy,
    );
  });
});
