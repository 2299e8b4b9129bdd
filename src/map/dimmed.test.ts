// Who does not pass is dimmed behind the others: everybody once, where they stand, and never counted.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noFilter, visibleIn } from '../model/filter';
import { rowsFrom } from '../model/change';
import { id, net } from '../model/net';
import { Network } from '../model/network';
import { mainView, placementId } from '../model/records';
import { noLayers } from '../session/mapLayers';
import { wordedGround } from './backdrop';
import { withDimmed } from './dimmed';
import { legendOf } from './legendContent';
import { svgPicture } from './picture';
import { whole } from './pieces.sample';
import { scenePicture } from './scenePicture';
import { sceneMap } from './scenes';
import { setOut, stagedFor } from './stage';
import { paper } from './tokens.sample';

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

describe('a picture', () => {
  it('explains the dimmed by a sample and their number, and only where there are some', async () => {
    const placements = names.map((name, at) => ({
      id: placementId(mainView, id(name)),
      viewId: mainView,
      actorId: id(name),
      x: at * 100,
      y: (at % 3) * 80,
    }));
    const rows = { actors: network.actors, cooperations: network.cooperations };
    const placed = new Network(
      'n',
      rowsFrom({
        actors: [...rows.actors.values()],
        cooperations: [...rows.cooperations.values()],
        placements,
      }),
    );
    const svg = async (dims: boolean) => {
      const focus = { actorId: id('A'), steps: 1 } as const;
      const shown = { filter: noFilter, layers: noLayers, focus, ...(dims && ({ dims } as const)) };
      const map = await sceneMap(
        placed,
        { viewId: mainView, name: '', shown },
        day,
        new AbortController().signal,
      );
      if (!map) throw new Error('given up');
      return whole(svgPicture(scenePicture(placed, map, paper, (text, size) => text.length * size * 0.55)));
    };
    expect(await svg(true)).toContain('abgeblendet: passt nicht (4)');
    expect(await svg(false)).not.toContain('abgeblendet');
  });
});

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
