// Which ties end where, and which belong to which layer.
import { describe, expect, it } from 'vitest';
import { tiesAt, tiesOfLayer } from './adjacency';
import type { MapElements, MapNode, MapTie } from './elements';

const node = (id: string) => ({ id }) as MapNode;
const tie = (id: string, from: string, to: string) => ({ id, from, to }) as MapTie;
const ties = [tie('ab', 'a', 'b'), tie('ba', 'b', 'a'), tie('bc', 'b', 'c'), tie('dd', 'd', 'd')];
const elements: MapElements = {
  nodes: new Map(['a', 'b', 'c', 'd'].map((id) => [id, node(id)])),
  ties: new Map(ties.map((each) => [each.id, each])),
};
const ids = (found: Iterable<MapTie>) => [...found].map(({ id }) => id);

describe('ties of a node', () => {
  it('are all that begin or end there, each once', () => {
    expect(ids(tiesAt(elements, 'b'))).toEqual(['ab', 'ba', 'bc']);
    expect(ids(tiesAt(elements, 'd'))).toEqual(['dd']);
    expect(ids(tiesAt(elements, 'nobody'))).toEqual([]);
  });
});

describe('ties of a layer', () => {
  it('are all while nobody is in a hand', () => {
    expect(ids(tiesOfLayer(elements, [...elements.nodes.values()], false))).toEqual(['ab', 'ba', 'bc', 'dd']);
  });

  it('are drawn once each: with who is in the hand, or with those who rest', () => {
    const inHand = ids(tiesOfLayer(elements, [node('b'), node('c')], true));
    const resting = ids(tiesOfLayer(elements, [node('a'), node('d')], false));
    expect(inHand).toEqual(['ab', 'ba', 'bc']);
    expect(resting).toEqual(['dd']);
  });
});
