// The canvas follows the elements and is never rebuilt.
import cytoscape from 'cytoscape';
import { beforeEach, describe, expect, it } from 'vitest';
import type { MapElements, MapNode, MapTie } from './elements';
import { patch, shownOn } from './patch';

const node = (id: string, more: Partial<MapNode> = {}): MapNode => ({
  id,
  kind: 'actor',
  label: id,
  brief: id,
  letter: 'GS',
  type: 'primary_school',
  sector: 'school',
  macro: 'school',
  shape: 'circle',
  faint: false,
  degree: 0,
  size: 30,
  inside: 0,
  veto: false,
  tone: '',
  mark: '',
  step: '',
  ...more,
});
const tie = (id: string, from: string, to: string, more: Partial<MapTie> = {}): MapTie => ({
  id,
  from,
  to,
  kind: 'cooperation',
  intensity: 2,
  stroke: 'solid',
  count: 1,
  arrow: false,
  faint: false,
  mood: '',
  bend: 0,
  relation: '',
  tone: '',
  mark: '',
  ...more,
});
const elements = (nodes: MapNode[], ties: MapTie[] = []): MapElements => ({
  nodes: new Map(nodes.map((each) => [each.id, each])),
  ties: new Map(ties.map((each) => [each.id, each])),
});
const at = (...ids: string[]) => new Map(ids.map((id, place) => [id, { x: place * 100, y: 0 }]));

describe('the hand on the canvas', () => {
  let cy: cytoscape.Core;
  beforeEach(() => {
    cy = cytoscape({ headless: true, styleEnabled: true });
    patch(cy, elements([node('a'), node('b')], [tie('t', 'a', 'b')]), at('a', 'b'));
  });

  it('adds what is new at its place', () => {
    const done = patch(
      cy,
      elements([node('a'), node('b'), node('c')], [tie('t', 'a', 'b')]),
      at('a', 'b', 'c'),
    );
    expect(done).toMatchObject({ added: 1, removed: 0, changed: 0, moved: [] });
    expect(cy.getElementById('c').position()).toEqual({ x: 200, y: 0 });
  });

  it('removes an actor together with its lines', () => {
    expect(patch(cy, elements([node('a')]), at('a')).removed).toBe(2);
    expect(cy.elements().map((each) => each.id())).toEqual(['a']);
  });

  it('keeps the very same element when only its look changes', () => {
    const before = cy.getElementById('a')[0];
    const done = patch(
      cy,
      elements(
        [node('a', { letter: 'ASD', shape: 'rounded' }), node('b')],
        [tie('t', 'a', 'b', { intensity: 4 })],
      ),
      at('a', 'b'),
    );
    expect(done).toMatchObject({ added: 0, removed: 0, changed: 2 });
    expect(cy.getElementById('a')[0]).toBe(before);
    expect(shownOn(cy).nodes.get('a')?.shape).toBe('rounded');
    expect(shownOn(cy).ties.get('t')?.intensity).toBe(4);
  });

  it('leads a line to its new end', () => {
    patch(cy, elements([node('a'), node('b'), node('c')], [tie('t', 'a', 'c')]), at('a', 'b', 'c'));
    expect(shownOn(cy).ties.get('t')?.to).toBe('c');
    expect(shownOn(cy).ties.size).toBe(1);
  });

  it('moves who stands elsewhere and nobody else', () => {
    const places = new Map([
      ['a', { x: 5, y: 7 }],
      ['b', { x: 100, y: 0 }],
    ]);
    expect(patch(cy, elements([node('a'), node('b')], [tie('t', 'a', 'b')]), places).moved).toEqual(['a']);
    expect(cy.getElementById('a').position()).toEqual({ x: 5, y: 7 });
  });

  it('moves what Cytoscape selects by, too', () => {
    const boxOf = (id: string) => cy.getElementById(id).boundingBox();
    const before = boxOf('a');
    const places = new Map([
      ['a', { x: 500, y: 700 }],
      ['b', { x: 100, y: 0 }],
    ]);
    patch(cy, elements([node('a'), node('b')], [tie('t', 'a', 'b')]), places);
    expect(boxOf('a')).toMatchObject({ x1: before.x1 + 500, x2: before.x2 + 500, y1: before.y1 + 700 });
    expect(cy.nodes().boundingBox().x2).toBe(before.x2 + 500);
  });

  it('leaves moved nodes to the animation when asked', () => {
    const places = new Map([
      ['a', { x: 5, y: 7 }],
      ['b', { x: 100, y: 0 }],
    ]);
    expect(patch(cy, elements([node('a'), node('b')], [tie('t', 'a', 'b')]), places, true).moved).toEqual([
      'a',
    ]);
    expect(cy.getElementById('a').position()).toEqual({ x: 0, y: 0 });
  });

  it('does nothing when nothing changed', () => {
    const done = patch(cy, elements([node('a'), node('b')], [tie('t', 'a', 'b')]), at('a', 'b'));
    expect(done).toEqual({ added: 0, removed: 0, changed: 0, moved: [] });
    expect(shownOn(cy).nodes.size).toBe(2);
  });
});
