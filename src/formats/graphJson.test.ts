// JSON of nodes and edges, as the libraries of the web write it, is a network.
import { describe, expect, it } from 'vitest';
import type { FilePart } from './networkParts';
import { readNetworkFile } from './networkFile';

function read(value: unknown) {
  const found = readNetworkFile(new TextEncoder().encode(JSON.stringify(value)), 'netz.json');
  if (found === undefined) return undefined;
  if ('refused' in found) return found.refused;
  return found;
}

function cells(part: FilePart | undefined, target: string): string[] {
  const at = part?.targets.indexOf(target) ?? -1;
  return part?.rows.map((row) => row[at] ?? '') ?? [];
}

/** Names of the actors, and each tie as "A – B", with `→` where it has a direction. */
function network(value: unknown) {
  const found = read(value);
  if (found === undefined || typeof found === 'string') return found;
  const [nodes, edges] = ['actors', 'tiesByName'].map((kind) =>
    found.parts.find((part) => part.kind === kind),
  );
  const [a, b] = ['a/value:name', 'b/value:name'].map((code) => cells(edges, code));
  const directed = cells(edges, 'value:directed');
  return {
    names: cells(nodes, 'value:name'),
    ties: a?.map((name, at) => `${name} ${directed[at] === 'ja' ? '→' : '–'} ${b?.[at] ?? ''}`),
  };
}

const expected = { names: ['GS Süd', 'AWO'], ties: ['GS Süd – AWO'] };

const forms: Readonly<Record<string, unknown>> = {
  'd3, names as ids': {
    nodes: [{ id: 'GS Süd', group: 1 }, { id: 'AWO' }],
    links: [{ source: 'GS Süd', target: 'AWO', value: 3 }],
  },
  'd3, ends by place in the list': {
    nodes: [{ name: 'GS Süd' }, { name: 'AWO' }],
    links: [{ source: 0, target: 1 }],
  },
  'd3 after its layout has run': {
    nodes: [
      { id: 'a', name: 'GS Süd', x: 1, y: 2, vx: 0, index: 0 },
      { id: 'b', name: 'AWO', x: 3, index: 1 },
    ],
    links: [{ source: { id: 'a', name: 'GS Süd' }, target: { id: 'b' }, index: 0 }],
  },
  NetworkX: {
    directed: false,
    multigraph: false,
    graph: {},
    nodes: [
      { id: 1, label: 'GS Süd' },
      { id: 2, label: 'AWO' },
    ],
    edges: [{ source: 1, target: 2, weight: 2.5 }],
  },
  'vis.js': {
    nodes: [
      { id: 1, label: 'GS Süd', shape: 'box' },
      { id: 2, label: 'AWO' },
    ],
    edges: [{ from: 1, to: 2 }],
  },
  graphology: {
    options: { type: 'undirected' },
    nodes: [
      { key: 'a', attributes: { label: 'GS Süd' } },
      { key: 'b', attributes: { label: 'AWO' } },
    ],
    edges: [{ key: 'e', source: 'a', target: 'b', undirected: true, attributes: { weight: 2 } }],
  },
  'JSON Graph Format': {
    graph: {
      directed: false,
      nodes: { a: { label: 'GS Süd' }, b: { label: 'AWO', metadata: { city: 'Zeitz' } } },
      edges: [{ source: 'a', target: 'b', relation: 'Hort' }],
    },
  },
  'Cytoscape.js, in two lists': {
    data: {},
    elements: {
      nodes: [
        { data: { id: '1', name: 'GS Süd' }, position: { x: 1, y: 2 } },
        { data: { id: '2', name: 'AWO' }, selected: false },
      ],
      edges: [{ data: { id: 'e', source: '1', target: '2' } }],
    },
  },
  'Cytoscape.js, in one list': [
    { group: 'nodes', data: { id: '1', name: 'GS Süd' } },
    { data: { id: '2', name: 'AWO' } },
    { data: { source: '1', target: '2' } },
  ],
  'Cytoscape.js, elements in one list': {
    elements: [
      { data: { id: '1', label: 'GS Süd' } },
      { data: { id: '2', label: 'AWO' } },
      { data: { source: '1', target: '2' } },
    ],
  },
};

describe('a network in JSON', () => {
  it.each(Object.entries(forms))('%s', (_form, value) => {
    expect(network(value)).toEqual(expected);
  });

  it('keeps directions, kinds, weights and fields, and counts what belongs to the drawing', () => {
    const found = read({
      directed: true,
      nodes: [
        { id: 'a', name: 'A', Ort: 'Zeitz', x: 5, nested: { deep: { er: 1 } } },
        { id: 'b', name: 'B' },
      ],
      links: [{ source: 'a', target: 'b', type: 'Hort', weight: 2.5, seit: 2019 }],
    });
    if (found === undefined || typeof found === 'string') throw new Error('no network');
    const [nodes, edges] = found.parts;
    expect(found.format).toBe('json');
    expect(cells(nodes, 'value:city')).toEqual(['Zeitz', '']);
    expect(cells(edges, 'value:directed')).toEqual(['ja']);
    expect(edges?.rows[0]).toContain('Hort');
    expect(edges?.rows[0]).toContain('2,5');
    expect(found.notes).toEqual(
      expect.arrayContaining([
        { code: 'looks', count: 1, examples: ['x'] },
        { code: 'nestedValues', count: 1, examples: ['nested'] },
      ]),
    );
  });

  it('takes pairs, and several graphs each with its own nodes', () => {
    expect(network({ nodes: ['A', 'B'], edges: [['A', 'B']] })).toEqual({
      names: ['A', 'B'],
      ties: ['A – B'],
    });
    const value = {
      graphs: [
        { name: 'P2', edges: [[0, 1]] },
        { name: 'D2', directed: true, nodes: [{ id: 0 }, { id: 1 }], edges: [{ source: 1, target: 0 }] },
      ],
    };
    expect(network(value)).toEqual({
      names: ['D2: 0', 'D2: 1'],
      ties: ['P2: 0 – P2: 1', 'D2: 1 → D2: 0'],
    });
    const found = read(value);
    const notes = found === undefined || typeof found === 'string' ? [] : found.notes;
    expect(notes).toContainEqual({ code: 'severalGraphs', count: 1, examples: [] });
  });

  it('is none where nothing names two ends, or where it is a list of records', () => {
    for (const value of [
      { nodes: [{ id: 'a' }] },
      { nodes: [{ id: 'a' }], links: [{ url: 'x' }] },
      { links: [] },
      { edges: [1, 2] },
      [{ name: 'A', links: [{ url: 'x' }] }],
      [{ data: { source: 'a' } }],
      { elements: 'x' },
    ])
      expect(read(value)).toBeUndefined();
  });

  it('takes names of objects for what they are: texts', () => {
    const value = JSON.parse(
      '{"nodes":[{"id":"__proto__","constructor":"x"},{"id":"toString"}],"links":[{"source":"__proto__","target":"toString"}]}',
    ) as unknown;
    expect(network(value)).toEqual({ names: ['__proto__', 'toString'], ties: ['__proto__ – toString'] });
  });
});
