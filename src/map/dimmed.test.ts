// Who does not pass is dimmed behind the others: everybody once, where they stand, and never counted.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noFilter, visibleIn } from '../model/filter';
import { id, net } from '../model/net';
import { noLayers } from '../session/mapLayers';
import { wordedGround } from './backdrop';
import { withDimmed } from './dimmed';
import { legendOf } from './legendContent';
import { setOut, stagedFor } from './stage';

const day = '2026-11-22';
const network = net('A-B B-C C-D D-E A-F G');
const names = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];
const standing = new Map(names.map((name, at) => [id(name), { x: at * 100, y: (at % 3) * 80 }]));
const all = visibleIn(network, noFilter, day);

function shown(focus: Parameters<typeof visibleIn>[3], dims: boolean) {
  const visible = stagedFor(network, visibleIn(network, noFilter, day, focus), noLayers);
  const ask = { layers: noLayers, looks: {}, standing, backdrop: undefined };
  return withDimmed(network, setOut(network, visible, ask), { ...ask, all: dims ? all : undefined });
}

describe('the dimmed', () => {
  it('are all who do not pass, each where they stand, and never among what is counted', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.constantFrom(...names),
        fc.constantFrom(0, 1, 2, 3),
        fc.boolean(),
        (one, other, steps, ways) => {
          const focus = {
            actorId: id(one),
            steps,
            ...(ways ? { to: id(other) } : { others: [id(other)] }),
          } as const;
          const { elements, backdrop } = shown(focus, true);
          const hidden = shown(focus, false);
          expect(elements.nodes).toEqual(hidden.elements.nodes);
          expect(elements.ties).toEqual(hidden.elements.ties);
          expect(hidden.backdrop?.shade).toBeUndefined();
          const dimmed = backdrop?.shade?.nodes.map(({ at }) => at.x) ?? [];
          const passing = [...elements.nodes.keys()].map((each) => standing.get(each)?.x ?? -1);
          expect([...dimmed, ...passing].sort((a, b) => a - b)).toEqual(names.map((_, at) => at * 100));
          expect(elements.dimmed).toBe(dimmed.length);
          expect(legendOf(elements, network.types).actors).toBe(passing.length);
          const ties = (backdrop?.shade?.ties.length ?? 0) + elements.ties.size;
          expect(ties).toBe(network.cooperations.size);
          // Names keep off the dimmed.
          expect(wordedGround(backdrop, 1)).toHaveLength(dimmed.length);
        },
      ),
      { numRuns: 60 },
    );
  });
});
