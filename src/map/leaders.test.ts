// A line to a name further off names nobody else: it passes no foreign actor, and the name stays in the area of its own.
import { describe, expect, it } from 'vitest';
import { buildDemo } from '../demo/buildDemo';
import { rowsFrom } from '../model/change';
import { noFilter, visibleIn } from '../model/filter';
import { Network } from '../model/network';
import type { Id } from '../model/records';
import { noLayers } from '../session/mapLayers';
import { airAround } from './air';
import { areaAt, wordedOnScreen } from './backdrop';
import { type Rect, widened } from './collision';
import { tiesAt } from './adjacency';
import { layOutFine } from './fcose';
import { growthWith } from './growth';
import { boxOf, chooseLabels, type LabelCandidate, type LabelRoom, nodeBox } from './labels';
import { type Leader, leaderTo } from './leaders';
import { layoutCodes, type LayoutCode, layoutToLine } from './layouts';
import { layOutAs } from './layoutWays';
import { formsOf } from './nameForms';
import type { Point } from './patch';
import { reachOf } from './pen';
import { projector } from './projector';
import { setOut, stagedFor } from './stage';
import { layoutAsk } from './standing';
import { backdropOf } from './zoneWords';

const today = '2026-11-22';
const network = new Network('demo', rowsFrom(buildDemo('L', today).records));
const staged = stagedFor(network, visibleIn(network, noFilter, today), noLayers);

/** The wall at 1280 × 800: drawn one and a half times as large. */
const [width, height] = [854, 444];

/** The demo in a layout as it is shown in a presentation. */
function shownIn(code: LayoutCode) {
  const ask = layoutAsk(network, new Map(), undefined, code);
  const laid = layOutAs(code, ask, { fine: layOutFine, tell: () => undefined });
  const standing = new Map<Id, Point>(Object.entries(laid.positions));
  const backdrop = backdropOf(layoutToLine({ code, ...laid }) ?? undefined, network, standing.keys());
  const { elements } = setOut(network, staged, { layers: noLayers, looks: {}, standing, backdrop });
  const [xs, ys] = [[...standing.values()].map(({ x }) => x), [...standing.values()].map(({ y }) => y)];
  const [left, right] = [Math.min(...xs) - 60, Math.max(...xs) + 60];
  const [top, bottom] = [Math.min(...ys) - 60, Math.max(...ys) + 60];
  const zoom = Math.min((width - 60) / (right - left), (height - 60) / (bottom - top));
  const pan = { x: (width - (left + right) * zoom) / 2, y: (height - (top + bottom) * zoom) / 2 };
  const growth = growthWith(
    airAround(elements.nodes, (id) => standing.get(id)),
    zoom,
    projector.scale,
  );
  /** Everybody, as if the pointer were on `chosen`. */
  const candidates = (chosen?: Id): LabelCandidate[] => {
    const lit = new Set(
      chosen === undefined ? [] : tiesAt(elements, chosen).flatMap(({ from, to }) => [from, to]),
    );
    return [...elements.nodes.values()].map((node) => {
      const at = standing.get(node.id) ?? { x: 0, y: 0 };
      const texts = formsOf(node, (node.size / 2) * zoom, node.id === chosen);
      return {
        id: node.id,
        x: at.x * zoom + pan.x,
        y: at.y * zoom + pan.y,
        half: reachOf(node.shape, node.size + growth.of(node.id)) * zoom,
        forms: () => texts.map((text) => ({ width: text.length * 6.4 + 4, height: 14 })),
        rank: node.id === chosen ? 3 : lit.has(node.id) ? 2 : 0,
        degree: node.degree,
      };
    });
  };
  const room = {
    width,
    height,
    kept: new Map(),
    blocked: wordedOnScreen(backdrop, zoom, pan),
    most: projector.most,
    sure: projector.sure,
    ...(backdrop && {
      areaAt: ({ x, y }: Point) => areaAt(backdrop, { x: (x - pan.x) / zoom, y: (y - pan.y) / zoom }),
    }),
  };
  const hubs = [...elements.nodes.values()].sort((a, b) => b.degree - a.degree).slice(0, 12);
  return { candidates, room, hubs };
}

/** Whether a line comes nearer to a box than this: what of the line is left when it is cut at the sides, one after the other. */
function comesNear({ from, to }: Leader, box: Rect, near: number): boolean {
  const { left, top, right, bottom } = widened(box, near);
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  let [start, end] = [0, 1];
  for (const [step, room] of [
    [-dx, from.x - left],
    [dx, right - from.x],
    [-dy, from.y - top],
    [dy, bottom - from.y],
  ] as const) {
    if (step === 0 && room < 0) return false;
    if (step < 0) start = Math.max(start, room / step);
    if (step > 0) end = Math.min(end, room / step);
  }
  return start <= end;
}

/** What is wrong with the lines of these names, and how many lines there are. */
function wrongs(all: readonly LabelCandidate[], room: LabelRoom) {
  const known = new Map(all.map((each) => [each.id, each]));
  const found: string[] = [];
  let lines = 0;
  for (const place of chooseLabels(all, room)) {
    const each = known.get(place.id);
    if (!place.isFar || !each) continue;
    lines += 1;
    const box = boxOf(each, place);
    const line = leaderTo(each, box);
    for (const other of all)
      if (other !== each && comesNear(line, nodeBox(other), 1)) found.push(`${each.id} passes ${other.id}`);
    const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
    if (room.areaAt && room.areaAt(middle) !== room.areaAt(each)) found.push(`${each.id} stands elsewhere`);
  }
  return { found, lines };
}

describe.each([...layoutCodes])('in the layout %s', (code) => {
  const { candidates, room, hubs } = shownIn(code);

  it('no line passes a foreign actor and no name leaves the area of its own, at rest', () => {
    expect(wrongs(candidates(), room).found).toEqual([]);
  });

  it('the same holds with somebody chosen', () => {
    const told = hubs.map(({ id }) => wrongs(candidates(id), room));
    expect(told.flatMap(({ found }) => found)).toEqual([]);
  });
});

it('there are lines at rest, and with somebody chosen in a crowd', () => {
  const { candidates, room, hubs } = shownIn('force');
  expect(wrongs(candidates(), room).lines).toBeGreaterThan(2);
  expect(hubs.some(({ id }) => wrongs(candidates(id), room).lines > 5)).toBe(true);
});
