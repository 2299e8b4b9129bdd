// Nodes and edges of a network file → a list of actors and a list of ties, which meet by the ids of the file.
import { homeOf } from './attributeHomes';
import type { NoteBook } from './formatNotes';
import type { FormatCode } from './importFormats';
import type { FoundEdge, FoundNode, GraphCollector, PartNames } from './networkGraph';
import {
  type FilePart,
  type NetworkFile,
  type NetworkRefusal,
  type PartColumn,
  partOf,
} from './networkParts';
import { limits } from './limits';
import { listMark } from './listTitles';
import { ownListOf, ownParts } from './ownNetwork';

/** What was collected as lists, our own files as our own lists. */
export function networkFrom(
  graph: GraphCollector,
  format: FormatCode,
  names: PartNames,
): NetworkFile | NetworkRefusal {
  if (graph.isFull) return { refused: 'tooManyRows' };
  if (graph.nodes.size === 0 && graph.edges.length === 0) return { refused: 'noRows' };
  const parts = partsOf(graph, format, names);
  if (parts.some(({ header }) => header.length > limits.columns)) return { refused: 'tooManyColumns' };
  return { format, parts, notes: graph.notes.list() };
}

/** In a file of ours everything stands in the list it came from; elsewhere every node is an actor and every edge a cooperation. */
function partsOf(graph: GraphCollector, format: FormatCode, names: PartNames): FilePart[] {
  const isOwn = graph.nodeTitles.has(listMark) || graph.edgeTitles.has(listMark);
  if (!isOwn) return foreignParts(graph, [...graph.nodes.values()], graph.edges, names, new Set());
  const own = ownParts(graph, format);
  const ownIds = new Set(own.flatMap(({ nodeIds }) => nodeIds));
  const nodes = [...graph.nodes.values()].filter((node) => ownListOf(node) === undefined);
  const edges = graph.edges.filter((edge) => ownListOf(edge) === undefined);
  return [...own.map(({ part }) => part), ...foreignParts(graph, nodes, edges, names, ownIds)];
}

function foreignParts(
  graph: GraphCollector,
  nodes: readonly FoundNode[],
  edges: readonly FoundEdge[],
  names: PartNames,
  ownIds: ReadonlySet<string>,
): FilePart[] {
  const parts = [nodePart(nodes, names[0]), edgePart(graph, edges, names[1], ownIds)];
  return parts.filter((part) => part !== undefined);
}

/** Fields that hold the name where the format has no place of its own for it. */
const nameTitles = ['label', 'Label', 'name', 'Name', 'title', 'Title', 'Titel', 'Bezeichnung'];

/** A name on one line; the id where the file gives none. */
function nameOf({ id, name, values }: FoundNode): string {
  for (const text of [name, ...nameTitles.map((title) => values.get(title)), id]) {
    const line = text?.replace(/\s+/g, ' ').trim() ?? '';
    if (line !== '') return line;
  }
  return id;
}

function nodePart(nodes: readonly FoundNode[], name: string): FilePart | undefined {
  const taken = new Set<string>();
  const names = nodes.map(nameOf);
  return partOf(name, 'actors', [
    { header: 'Id', target: 'key', cells: nodes.map(({ id }) => id) },
    { header: 'Name', target: 'value:name', cells: names },
    ...periodColumns(nodes, taken),
    ...valueColumns('actors', nodes, taken).filter(({ cells }) =>
      cells.some((cell, at) => cell !== '' && cell !== names[at]),
    ),
  ]);
}

function edgePart(
  { nodes, notes }: GraphCollector,
  edges: readonly FoundEdge[],
  name: string,
  ownIds: ReadonlySet<string>,
): FilePart | undefined {
  const called = new Map<string, string>();
  for (const id of new Set(edges.flatMap(({ source, target }) => [source, target]))) {
    const node = nodes.get(id);
    if (node === undefined) notes.add('missingNodes', id);
    called.set(id, node === undefined ? id : nameOf(node));
  }
  const weighted = edges.filter(({ weight }) => weight !== '').length;
  if (weighted > 0) notes.add('weights', '', weighted);
  const taken = new Set<string>();
  const labels = edges.map(({ label }) => label);
  const endColumns = (side: 'source' | 'target', header: string): PartColumn[] => {
    const prefix = side === 'source' ? 'a' : 'b';
    const cells = edges.map((edge) => edge[side]);
    return [
      { header, target: `${prefix}/key`, cells: cells.map((id) => (ownIds.has(id) ? '' : id)) },
      {
        header: `${header} ID`,
        target: `${prefix}/id:id`,
        cells: cells.map((id) => (ownIds.has(id) ? id : '')),
      },
      {
        header: `${header} Name`,
        target: `${prefix}/value:name`,
        cells: cells.map((id) => called.get(id) ?? id),
      },
    ];
  };
  return partOf(name, 'tiesByName', [
    ...endColumns('source', 'Source'),
    ...endColumns('target', 'Target'),
    { header: 'Key', target: 'key', cells: tieKeys(edges, notes) },
    {
      header: 'Gerichtet',
      target: 'value:directed',
      cells: edges.map(({ isDirected }) => (isDirected ? 'ja' : '')),
    },
    ...periodColumns(edges, taken),
    { header: 'Beziehungsart', target: 'own', cells: edges.map(({ kind }) => kind) },
    { header: 'Label', target: homeOf('cooperations', 'Label', labels, taken), cells: labels },
    { header: 'Weight', target: 'own', cells: edges.map(({ weight }) => weight) },
    ...valueColumns('cooperations', edges, taken),
  ]);
}

function periodColumns(records: readonly (FoundNode | FoundEdge)[], taken: Set<string>): PartColumn[] {
  const columns = [
    { header: 'Gültig von', target: 'value:validFrom', cells: records.map(({ from = '' }) => from) },
    { header: 'Gültig bis', target: 'value:validTo', cells: records.map(({ to = '' }) => to) },
  ];
  return columns.filter(({ cells, target }) => cells.some((cell) => cell !== '') && taken.add(target));
}

/** One column for every field that any of them fills, in the order of the file. */
function valueColumns(
  table: 'actors' | 'cooperations',
  records: readonly (FoundNode | FoundEdge)[],
  taken: Set<string>,
): PartColumn[] {
  const titles = new Set(records.flatMap(({ values }) => [...values.keys()]));
  return [...titles].map((header) => {
    const cells = records.map(({ values }) => values.get(header) ?? '');
    return { header, target: homeOf(table, header, cells, taken), cells };
  });
}

/** A key for each tie of which others of another kind join the same two; empty for all others. */
function tieKeys(edges: readonly FoundEdge[], notes: NoteBook): string[] {
  const kinds = new Map<string, Set<string>>();
  const seen = new Set<string>();
  const pairs = edges.map((edge) => {
    const { source, target, isDirected, kind, from = '' } = edge;
    const ends = isDirected || source < target ? [source, target] : [target, source];
    const pair = `${ends.join('\u0000')}\u0000${isDirected}\u0000${from}`;
    const known = kinds.get(pair) ?? new Set();
    kinds.set(pair, known.add(kind));
    const same = `${pair}\u0000${kind}`;
    if (seen.has(same)) notes.add('parallelEdges', `${source} – ${target}`);
    seen.add(same);
    return { pair, key: [...ends, kind].join(' | ') };
  });
  return edges.map(({ source, target }, at) => {
    const { pair = '', key = '' } = pairs[at] ?? {};
    if ((kinds.get(pair)?.size ?? 0) < 2) return '';
    notes.add('parallelKinds', `${source} – ${target}`);
    return key;
  });
}
