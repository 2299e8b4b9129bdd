// What is posted to the layout worker and back says the same as before.
import { expect, it } from 'vitest';
import { id, net } from '../model/net';
import { layOutFine } from './fcose';
import { packedAsk, packedLaid, unpackedAsk, unpackedLaid } from './layoutPost';
import { layOutAs } from './layoutWays';
import { layoutAsk } from './standing';

const ask = layoutAsk(net('A-B:3 B-C:1 C-D A>D E'), new Map([[id('B'), { x: 5, y: -7 }]]));

it('tells the worker everything', () => {
  expect(ask.edges).toHaveLength(4);
  expect(unpackedAsk(packedAsk(ask))).toEqual(ask);
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
