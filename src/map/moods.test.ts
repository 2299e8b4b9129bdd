// Every mark of tension or a break that the legend counts is seen: large enough, on its line, and under nobody.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildDemo } from '../demo/buildDemo';
import { rowsFrom } from '../model/change';
import { noFilter, visibleIn } from '../model/filter';
import { Network } from '../model/network';
import { noLayers } from '../session/mapLayers';
import { airAround } from './air';
import { drawNodeSigns } from './draw';
import type { MapNode } from './elements';
import { layOutFine } from './fcose';
import { growthWith } from './growth';
import { layerFacts } from './layerFacts';
import { network as small, shownWith, standing } from './layers.sample';
import { layoutCodes } from './layouts';
import { layOutAs } from './layoutWays';
import type { Tokens } from './look';
import { drawMoods, type MoodScene, moodSpots } from './moods';
import { paint } from './paint';
import { type Pen, reachOf } from './pen';
import { setOut, stagedFor } from './stage';
import { layoutAsk } from './standing';
import { onSpan } from './tieSigns';
import { paper as sample } from './tokens.sample';

const tokens = { text: '#111', ground: '#fff', strongLine: '#333' } as Tokens;
const layers = { ...noLayers, working: true };

/** From the rim of a mark to the nearest node; below 0 where that covers it. */
function room({ nodes, at, growth }: MoodScene, spot: { x: number; y: number; radius: number }): number {
  const away = [...nodes.values()].map((node) => {
    const { x, y } = at(node.id) ?? { x: Infinity, y: Infinity };
    const half = reachOf(node.shape, node.size + growth.of(node.id));
    const [dx, dy] = [Math.abs(spot.x - x) - half, Math.abs(spot.y - y) - half];
    const inside = Math.min(0, Math.max(dx, dy));
    return Math.hypot(Math.max(0, dx), Math.max(0, dy)) + inside - spot.radius;
  });
  return Math.min(...away);
}

it.each([...layoutCodes])('none of the demo lies under an actor, in the layout %s', (code) => {
  const today = '2026-11-22';
  const network = new Network('demo', rowsFrom(buildDemo('L', today).records));
  const { positions } = layOutAs(code, layoutAsk(network, new Map(), undefined, code), {
    fine: layOutFine,
    tell: () => undefined,
  });
  const at = new Map(Object.entries(positions));
  const staged = stagedFor(network, visibleIn(network, noFilter, today), layers);
  const { elements } = setOut(network, staged, { layers, looks: {}, standing: at, backdrop: undefined });
  const { tense, broken } = layerFacts(elements);
  expect(tense).toBeGreaterThan(2);
  for (const zoom of [0.3, 0.4, 0.6, 1]) {
    const place = (id: string) => at.get(id);
    const growth = growthWith(airAround(elements.nodes, place), zoom);
    const scene = { nodes: elements.nodes, ties: elements.ties.values(), at: place, growth, zoom };
    const spots = moodSpots(scene);
    expect(spots.length).toBe(tense + broken);
    for (const spot of spots) {
      // Among the densest from afar there may be no room anywhere on a line: then it stands above them.
      const steps = Array.from({ length: 33 }, (_, at) => onSpan(spot.span, 0.1 + at * 0.025));
      const freest = Math.max(...steps.map((point) => room(scene, { ...point, radius: spot.radius })));
      const least = freest > 2 / zoom ? 0 : freest - 3 / zoom;
      expect(room(scene, spot), `${spot.tie.id} at ${String(zoom)}`).toBeGreaterThanOrEqual(least);
      const isNear = code === 'force' && zoom >= 0.6;
      expect(!isNear || room(scene, spot) >= 0).toBe(true);
      expect(2 * spot.radius * zoom).toBeGreaterThanOrEqual(12);
    }
  }
});

const { elements } = shownWith({ working: true });
const tense = [...elements.ties.values()].find(({ mood }) => mood === 'tense');
const still = { most: 0, of: () => 0 };

it('a mark slides along its line to where nobody stands', () => {
  const [team] = [...elements.nodes.values()];
  if (!tense || !team) throw new Error('nothing to mark');
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 60, max: 540 }), { maxLength: 3 }), (xs) => {
      const others = xs.map(
        (_, at): MapNode => ({ ...team, id: `other${String(at)}`, size: 40, shape: 'circle' }),
      );
      const places = new Map([
        [tense.from, { x: 0, y: 0 }],
        [tense.to, { x: 600, y: 0 }],
        ...others.map(({ id }, at) => [id, { x: xs[at] ?? 0, y: 0 }] as const),
      ]);
      const nodes = new Map([...others].map((node) => [node.id, node]));
      const scene = { ties: [tense], nodes, at: (id: string) => places.get(id), growth: still, zoom: 1 };
      const [spot] = moodSpots(scene);
      if (!spot) throw new Error('not marked');
      expect(room(scene, spot)).toBeGreaterThanOrEqual(0);
      expect(spot.y).toBe(0);
      expect(xs.length > 0 || spot.x === 300).toBe(true);
    }),
  );
});

it('a bolt stands for tension, two strokes across a gap for a break, and a V of its height for a veto', () => {
  const told: string[] = [];
  const heights: number[] = [];
  const note = (kind: string) => () => void told.push(kind);
  const pen = {
    line: note('line'),
    polygon: note('polygon'),
    circle: note('circle'),
    text: (text: string) => void told.push(text),
    box: (...sides: Parameters<Pen['box']>) => void heights.push(sides[3]),
  } as unknown as Pen;
  const scene = { nodes: elements.nodes, at: (id: string) => standing.get(id), growth: still, zoom: 1 };
  const drawn = (mood: string) => {
    told.length = 0;
    drawMoods(pen, { ...scene, ties: elements.ties.values() }, tokens, (tie) => tie.mood === mood);
    return [...told];
  };
  expect(drawn('tense')).toEqual(['circle', 'polygon']);
  expect(drawn('broken')).toEqual(['line', 'line', 'line']);
  told.length = 0;
  const veto = [...elements.nodes.values()].find((node) => node.veto);
  if (!veto) throw new Error('no veto');
  expect(small.actors.get(veto.id)?.veto).toBe(true);
  for (const zoom of [0.25, 0.4, 1]) drawNodeSigns(pen, veto, { x: 0, y: 0 }, tokens, 14, zoom);
  expect(told).toEqual(['V', 'V', 'V']);
  expect(heights.map((height, at) => height * ([0.25, 0.4, 1][at] ?? 0) >= 12)).toEqual([true, true, true]);
});

it('on the screen marks are drawn above actors', () => {
  const calls: string[] = [];
  const told: Record<string | symbol, unknown> = {};
  const context = new Proxy(told, {
    get: (_, key) => told[key] ?? (() => void calls.push(`${String(key)} ${String(told['fillStyle'])}`)),
  }) as unknown as CanvasRenderingContext2D;
  const view = { x1: -2000, y1: -2000, x2: 2000, y2: 2000 };
  const ties = [...elements.ties.values()].filter(({ mood }) => mood === 'tense');
  const nodes = [...elements.nodes.values()];
  const at = (id: string) => standing.get(id);
  const scene = {
    nodes,
    ties,
    known: elements.nodes,
    at,
    tokens: sample,
    zoom: 1,
    growth: still,
    smallest: 8,
    view,
  };
  expect(paint(context, scene)).toBe(5);
  const fills = calls.filter((call) => call.startsWith('fill '));
  expect(fills.slice(-2)).toEqual([`fill ${sample.ground}`, `fill ${sample.text}`]);
  expect(fills.length).toBeGreaterThan(5);
});
