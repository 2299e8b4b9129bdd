// Which nodes and lines a network becomes.
import { describe, expect, it } from 'vitest';
import { rowsFrom } from '../model/change';
import { Network } from '../model/network';
import type { Actor, Cooperation, Relation } from '../model/records';
import { elementsOf, sizeOf, strokeOf } from './elements';

const actors: Actor[] = [
  { id: 'a', name: 'Grundschule Nord', type: 'primary_school' },
  { id: 'b', name: 'ASD Mitte', shortName: 'ASD', type: 'social_services_team' },
  { id: 'c', name: 'Jobcenter', type: 'jobcenter', status: 'dissolved' },
];
const cooperations: Cooperation[] = [
  { id: 'ab', actorA: 'a', actorB: 'b', intensity: 2, basis: 'agreement', directed: true },
  { id: 'ba', actorA: 'b', actorB: 'a', intensity: 1, basis: 'informal', status: 'planned' },
  { id: 'ax', actorA: 'a', actorB: 'gone', intensity: 1 },
];
const relations: Relation[] = [{ id: 'r', from: 'b', to: 'a', kind: 'partOf' }];
const network = new Network('n', rowsFrom({ actors, cooperations, relations }));
const shown = { actors, cooperations, relations };

describe('elements of the map', () => {
  it('give each actor shape, letters and a size by its shown cooperations', () => {
    const { nodes } = elementsOf(network, shown, { structure: true });
    expect(nodes.get('a')).toMatchObject({
      shape: 'circle',
      letter: 'GS',
      degree: 2,
      size: sizeOf(2),
      faint: false,
    });
    expect(nodes.get('b')).toMatchObject({ shape: 'rounded', brief: 'ASD', label: 'ASD Mitte' });
    expect(nodes.get('c')).toMatchObject({ shape: 'diamond', faint: true, degree: 0 });
  });

  it('draw basis as line, intensity as width, direction as arrow, plans fainter', () => {
    const { ties } = elementsOf(network, shown, { structure: false });
    expect(ties.get('ab')).toMatchObject({ stroke: 'double', intensity: 2, arrow: true, faint: false });
    expect(ties.get('ba')).toMatchObject({ stroke: 'loose', intensity: 1, arrow: false, faint: true });
  });

  it('leave out lines to actors that are not shown', () => {
    expect([...elementsOf(network, shown, { structure: false }).ties.keys()]).toEqual(['ab', 'ba']);
  });

  it('show structural relations only on their layer, and never count them', () => {
    const { nodes, ties } = elementsOf(network, shown, { structure: true });
    expect(ties.get('r')).toMatchObject({ kind: 'relation', stroke: 'dotted', relation: 'partOf' });
    expect(nodes.get('b')?.degree).toBe(2);
  });

  it('keep parallel lines apart', () => {
    const { ties } = elementsOf(network, shown, { structure: true });
    expect(new Set([...ties.values()].map((tie) => tie.bend * (tie.from < tie.to ? 1 : -1))).size).toBe(3);
  });

  it('do not depend on the order of records', () => {
    const turned = { actors: [...actors].reverse(), cooperations: [...cooperations].reverse(), relations };
    const one = elementsOf(network, shown, { structure: true });
    const other = elementsOf(network, turned, { structure: true });
    for (const [id, tie] of one.ties) expect(other.ties.get(id)).toEqual(tie);
    for (const [id, node] of one.nodes) expect(other.nodes.get(id)).toEqual(node);
  });

  it.each([
    [undefined, 'unclear'],
    ['informal', 'loose'],
    ['agreed_oral', 'loose'],
    ['procedure', 'solid'],
    ['agreement', 'double'],
    ['law', 'double'],
  ])('draw the basis %s as a %s line', (basis, stroke) => {
    expect(strokeOf(basis)).toBe(stroke);
  });
});
