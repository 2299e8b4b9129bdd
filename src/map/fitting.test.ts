// A map is brought into sight whole: words included, nobody under a bar, and no smaller than that takes.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { overlap, type Rect } from './collision';
import { type FitAsk, fitOf } from './fitting';

const node = (x: number, y: number): Rect => ({ left: x - 20, top: y - 20, right: x + 20, bottom: y + 20 });
const ask = (nodes: readonly Rect[], more: Partial<FitAsk> = {}): FitAsk => ({
  width: 1000,
  height: 600,
  padding: 30,
  most: 1.25,
  nodes,
  ground: undefined,
  words: () => [],
  covered: [],
  ...more,
});
const onScreen = (
  { left, top, right, bottom }: Rect,
  { zoom, pan }: { zoom: number; pan: { x: number; y: number } },
) => ({
  left: left * zoom + pan.x,
  top: top * zoom + pan.y,
  right: right * zoom + pan.x,
  bottom: bottom * zoom + pan.y,
});
const bars: readonly Rect[] = [
  { left: 12, top: 12, right: 300, bottom: 48 },
  { left: 780, top: 480, right: 990, bottom: 590 },
];

it('shows everybody and every word, and puts nobody under a bar', () => {
  const places = fc.array(
    fc.tuple(fc.integer({ min: -2000, max: 2000 }), fc.integer({ min: -1200, max: 1200 })),
    {
      minLength: 1,
      maxLength: 60,
    },
  );
  fc.assert(
    fc.property(places, (spots) => {
      const nodes = spots.map(([x, y]) => node(x, y));
      const [first] = nodes;
      // A title of 120 × 18 pixels above the first, whatever the zoom.
      const words = (zoom: number) =>
        first
          ? [{ ...first, top: first.top - 18 / zoom, bottom: first.top, right: first.left + 120 / zoom }]
          : [];
      const fit = fitOf(ask(nodes, { words, covered: bars }));
      if (!fit) throw new Error('nothing in sight');
      for (const each of [...nodes, ...words(fit.zoom)]) {
        const { left, top, right, bottom } = onScreen(each, fit);
        expect(left).toBeGreaterThanOrEqual(0);
        expect(top).toBeGreaterThanOrEqual(0);
        expect(right).toBeLessThanOrEqual(1000);
        expect(bottom).toBeLessThanOrEqual(600);
        for (const bar of bars) expect(overlap(onScreen(each, fit), bar)).toBe(false);
      }
    }),
    { numRuns: Number(process.env['ROUNDS'] ?? 60) },
  );
});

it('is as large and as much in the middle as can be', () => {
  const free = fitOf(ask([node(0, 0), node(1000, 500)]));
  expect(free?.zoom).toBeCloseTo(940 / 1040, 5);
  expect(fitOf(ask([node(0, 0)]))?.zoom).toBe(1.25);
  expect(fitOf(ask([node(0, 0)]))?.pan).toEqual({ x: 500, y: 300 });
  expect(fitOf(ask([]))).toBeUndefined();
  const beside = fitOf(ask([node(0, 0), node(1000, 500)], { covered: bars }));
  expect(beside?.zoom).toBeGreaterThan(0.7);
});

it('keeps clear of what is opened for a while only where the map stays large enough', () => {
  const nodes = [node(0, 0), node(1800, 1000)];
  const small = { left: 0, top: 500, right: 120, bottom: 600 };
  const large = { left: 0, top: 0, right: 600, bottom: 600 };
  const plain = fitOf(ask(nodes));
  expect(fitOf(ask(nodes, { wanted: [large] }))).toEqual(plain);
  const fit = fitOf(ask(nodes, { wanted: [small] }));
  if (!fit) throw new Error('nothing in sight');
  for (const each of nodes) expect(overlap(onScreen(each, fit), small)).toBe(false);
});
