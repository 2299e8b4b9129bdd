// What is posted to the layout worker and back says the same as before.
import { expect, it } from 'vitest';
import { id, net } from '../model/net';
import { layOutFine } from './fcose';
import { packedLaid, packingAsk, unpackedAsk, unpackedLaid } from './layoutPost';
import { type LayoutAsk, layOutAs } from './layoutWays';
import { atOnce } from './slices';
import { layoutAsk } from './standing';

const ask = layoutAsk(net('A-B:3 B-C:1 C-D A>D E'), new Map([[id('B'), { x: 5, y: -7 }]]));

const packedAsk = (whole: LayoutAsk) => structuredClone(atOnce(packingAsk(whole)));

it('tells the worker everything', () => {
  expect(ask.edges).toHaveLength(4);
  expect(ask.houses).toHaveLength(1);
  expect(unpackedAsk(packedAsk(ask))).toEqual(ask);
});

it('tells the worker of more than one piece of each list, and where everybody is at home', () => {
  const many = Array.from({ length: 1203 }, (_, at) => `n${String(at)} "\u0000\ud800`);
  const [node] = ask.nodes;
  const large: LayoutAsk = {
    ...ask,
    nodes: many.map((each, at) => ({
      ...(node as (typeof ask.nodes)[number]),
      id: each,
      rank: each,
      size: at,
    })),
    edges: many.slice(1).map((each, at) => ({ from: many[at] ?? '', to: each, weight: at / 3 })),
    houses: many.slice(1).map((each) => ({ above: many[0] ?? '', below: each, weight: 1 })),
    fixed: Object.fromEntries(many.map((each, at) => [each, { x: at + 0.1, y: 1 - at }])),
    geo: {
      homes: Object.fromEntries(
        many.map((each, at) => [each, { lat: 52 + at / 7, lon: 13, by: 'own', town: each }]),
      ),
      loose: { ['__proto__']: 'a', b: 'c' },
    },
  };
  expect(unpackedAsk(packedAsk(large))).toEqual(large);
});

it('leaves out lines to who is not there', () => {
  const stray = { ...ask, edges: [...ask.edges, { from: id('A'), to: 'nobody', weight: 1 }] };
  expect(unpackedAsk(packedAsk(stray))).toEqual(ask);
});

it('brings all places and areas back', () => {
  for (const code of ['force', 'regions'] as const) {
    const laid = layOutAs(code, ask, { fine: layOutFine, tell: () => undefined });
    expect(unpackedLaid(packedLaid(laid, ask.nodes), ask.nodes)).toEqual(laid);
  }
  const laid = { positions: { [id('A')]: { x: 0, y: 1.5 } } };
  expect(unpackedLaid(packedLaid(laid, ask.nodes), ask.nodes)).toEqual(laid);
});
