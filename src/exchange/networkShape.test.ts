// Nodes and edges stand for what is in the network, and reference parsers find as many nodes, edges and attributes as were written.
import Graph from 'graphology';
import gexf from 'graphology-gexf';
import graphml from 'graphology-graphml';
import { describe, expect, it } from 'vitest';
import { rowsFrom } from '../model/change';
import { net } from '../model/net';
import { Network } from '../model/network';
import type { NetworkRecord } from '../model/records';
import { extractOf } from '../formats/exportExtract';
import { demoL, sampleAbout, whole } from './export.sample';
import { toGexf } from '../formats/gexfWrite';
import { toGraphml } from '../formats/graphmlWrite';
import { type Cells, shapeOf } from '../formats/networkShape';

const self: NetworkRecord = { id: 'net-1', name: 'Testnetz', epoch: 'e', createdAt: '2026-11-22' };
const shape = shapeOf(extractOf(demoL, whole(demoL, 'gexf')));
const filled = (items: readonly { readonly cells: Cells }[]) =>
  items.reduce((sum, { cells }) => sum + cells.size, 0);

describe('the shape of a network', () => {
  it('has a node for every actor and Gremium and an edge for every tie and seat', () => {
    expect(shape.nodes.length).toBe(demoL.actors.size + demoL.gremien.size);
    expect(shape.edges.length).toBe(demoL.cooperations.size + demoL.relations.size + demoL.seats.size);
  });

  it('tells parallel ties apart by their kind', () => {
    const seen = new Set<string>();
    for (const { source, target, kind } of shape.edges) {
      const key = [...[source, target].sort(), kind].join(' ');
      expect(seen.has(key)).toBe(false);
      seen.add(key);
    }
  });

  it('leaves out ties of which an end is not chosen', () => {
    const network = net('A-B:3 B-C A>C');
    const chosen = whole(network, 'gexf').map((part) =>
      part.kind === 'actors' ? { ...part, ids: ['actor-A', 'actor-B'] } : part,
    );
    const part = shapeOf(extractOf(network, chosen));
    expect(part.edges.map(({ id }) => id)).toEqual(['coop-A-B', 'seat-1']);
  });

  it('keeps the period of a tie inside those of its ends, and the dates of the tie as they are', () => {
    const rows = rowsFrom({
      networks: [self],
      actors: [
        { id: 'a', name: 'A', type: 'police', validFrom: '2020-01-01' },
        { id: 'b', name: 'B', type: 'police', validTo: '2022-12-31' },
      ],
      cooperations: [
        { id: 't', actorA: 'a', actorB: 'b', intensity: 2, validFrom: '2019-01-01' },
        { id: 'u', actorA: 'a', actorB: 'b', intensity: 2, validFrom: '2024-01-01' },
      ],
    });
    const [one, two] = shapeOf(
      extractOf(new Network('net-1', rows), whole(new Network('net-1', rows), 'gexf')),
    ).edges;
    expect([one?.start, one?.end]).toEqual(['2020-01-01', '2022-12-31']);
    expect([two?.start, two?.end]).toEqual([undefined, undefined]);
    expect(two?.cells.get('Gültig von')).toBe('2024-01-01');
  });
});

describe('GEXF in graphology', () => {
  it('has as many nodes, edges and attributes as were written', () => {
    const graph = gexf.parse(Graph, toGexf(shape, sampleAbout));
    expect(graph.order).toBe(shape.nodes.length);
    expect(graph.size).toBe(shape.edges.length);
    const attributes = graph.mapNodes((_, { label: _label, ...rest }) => Object.keys(rest).length);
    expect(attributes.reduce((sum, count) => sum + count, 0)).toBe(filled(shape.nodes));
    const ties = graph.mapEdges(
      (_, { label: _label, weight: _weight, kind: _kind, ...rest }) => Object.keys(rest).length,
    );
    expect(ties.reduce((sum, count) => sum + count, 0)).toBe(filled(shape.edges));
    const [first] = shape.nodes;
    expect(graph.getNodeAttribute(first?.id, 'label')).toBe(first?.label);
    expect(graph.getNodeAttribute(first?.id, 'Akteursnetz')).toBe('Akteure');
  });

  it('has the places of the map, the right way up', () => {
    const network = net('A-B');
    const graph = gexf.parse(Graph, toGexf(shapeOf(extractOf(network, whole(network, 'gexf'))), sampleAbout));
    expect(graph.getNodeAttributes('actor-A')).toMatchObject({ x: 10, y: -20 });
  });
});

describe('GraphML in graphology', () => {
  it('has as many nodes, edges and attributes as were written', () => {
    const graph = graphml.parse(Graph, toGraphml(shape));
    expect(graph.order).toBe(shape.nodes.length);
    expect(graph.size).toBe(shape.edges.length);
    const own = (attributes: object, not: readonly string[]) =>
      Object.keys(attributes).filter((key) => !not.includes(key)).length;
    const nodes = graph.mapNodes((_, attributes) =>
      own(attributes, ['label', 'x', 'y', 'yed', 'undefined', 'null', '']),
    );
    expect(nodes.reduce((sum, count) => sum + count, 0)).toBe(filled(shape.nodes));
    const edges = graph.mapEdges((_, attributes) => own(attributes, ['kind', 'weight']));
    expect(edges.reduce((sum, count) => sum + count, 0)).toBe(filled(shape.edges));
  });
});
