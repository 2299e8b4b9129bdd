// Pointing finds what the eye sees under the pointer.
import { describe, expect, it } from 'vitest';
import type { MapElements, MapNode, MapTie } from './elements';
import { hit } from './hit';

const node = { size: 30 } as MapNode;
const tie = { from: 'a', to: 'b', bend: 0 } as MapTie;
const places = new Map([
  ['a', { x: 0, y: 0 }],
  ['b', { x: 200, y: 0 }],
]);
const elements: MapElements = {
  nodes: new Map(['a', 'b'].map((id) => [id, { ...node, id }])),
  ties: new Map([
    ['straight', { ...tie, id: 'straight' }],
    ['bent', { ...tie, id: 'bent', bend: 2 }],
  ]),
};
const under = (x: number, y: number) => hit(elements, (id) => places.get(id), { x, y }, { node: 2, tie: 8 });

describe('pointing at the map', () => {
  it('finds a node up to just beyond its rim', () => {
    expect(under(0, 16).node).toBe('a');
    expect(under(0, 18).node).toBeUndefined();
  });

  it('finds the straight line between two nodes', () => {
    expect(under(100, 5)).toEqual({ node: undefined, tie: 'straight' });
  });

  it('finds a bent line where it swings to and not at its chord', () => {
    expect(under(100, 22).tie).toBe('bent');
    expect(under(100, -22).tie).toBeUndefined();
  });

  it('finds nothing on free ground', () => {
    expect(under(100, 120)).toEqual({ node: undefined, tie: undefined });
  });
});
