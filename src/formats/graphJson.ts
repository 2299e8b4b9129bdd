// JSON of nodes and edges as d3, NetworkX, Cytoscape.js, vis.js, sigma.js and graphology write it, and JSON Graph Format → lists.
import { networkFrom } from './graphParts';
import { isObject, type JsonObject, own, ownList } from './jsonText';
import { GraphCollector, type Titles } from './networkGraph';
import type { NetworkFile, NetworkRefusal } from './networkParts';
import { jsonText } from './valueText';

const edgeLists = ['links', 'edges', 'relationships', 'connections', 'relations', 'ties'] as const;
/** Where a format keeps the fields of a node or an edge, beside or instead of the record itself. */
const inside = ['data', 'attributes', 'metadata', 'properties'] as const;
const idWords = ['id', 'key', '@id', '_id', 'uid'] as const;
const nameWords = ['label', 'name', 'title', 'bezeichnung'] as const;
const sourceWords = ['source', 'from', 'start', 'startNode', 'src', 'von', 'id1'] as const;
const targetWords = ['target', 'to', 'end', 'endNode', 'dst', 'nach', 'zu', 'id2'] as const;
const weightWords = ['weight', 'value', 'strength'] as const;
const kindWords = ['type', 'relation', 'interaction', 'kind'] as const;
/** What a drawing remembers of itself. */
const looks = new Set(
  'x y z vx vy vz fx fy fz px py index r radius size color colour fill border shape position renderedposition classes group style selected selectable grabbable locked removed pannable font hidden'.split(
    ' ',
  ),
);
/** What only Cytoscape.js says beside `data`. */
const ofCytoscape = new Set(['data', 'group']);

interface Found {
  readonly nodes: readonly JsonObject[];
  readonly edges: readonly JsonObject[];
  readonly isDirected: boolean;
}

/** `undefined` for JSON of another kind. Neither nodes nor edges are invented: at least one edge must name both of its ends. */
export function readGraphJson(value: unknown): NetworkFile | NetworkRefusal | undefined {
  const graphs = Array.isArray(own(value, 'graphs')) ? ownList(value, 'graphs') : [];
  const several = graphs.flatMap((one, at) => {
    const found = graphIn(one);
    return found === undefined ? [] : [{ ...found, name: textIn(one, nameWords) || String(at + 1) }];
  });
  const found = several.length > 0 ? several : [graphIn(value)].filter((one) => one !== undefined);
  if (found.length === 0) return undefined;
  const graph = new GraphCollector();
  // Each counts its nodes by itself: they go by the name of their graph, too.
  for (const one of found)
    collect(graph, one, found.length > 1 && 'name' in one ? `${String(one.name)}: ` : '');
  if (found.length > 1) graph.notes.add('severalGraphs', '', found.length - 1);
  return networkFrom(graph, 'json', ['Nodes', 'Edges']);
}

/** `prefix`: before every id, where there are several graphs. */
function collect(graph: GraphCollector, { nodes, edges, isDirected }: Found, prefix: string): void {
  const ids = nodes.map((node) => withPrefix(textIn(node, idWords) || textIn(node, nameWords), prefix));
  nodes.forEach((node, at) => {
    const id = ids[at] ?? '';
    const name = textIn(node, nameWords);
    const used = new Set<string>([...idWords, ...nameWords.filter((word) => textIn(node, [word]) === name)]);
    graph.addNode({ id, name, values: valuesOf(graph, node, graph.nodeTitles, used) });
  });
  for (const edge of edges) {
    const [source, target] = [sourceWords, targetWords].map((words) =>
      endOf(graph, edge, words, ids, prefix),
    );
    const weight = weightWords.find((word) => textIn(edge, [word]) !== '');
    const kind = kindWords.find(
      (word) => textIn(edge, [word]) !== '' && !directions.has(textIn(edge, [word])),
    );
    const label = nameWords.find((word) => textIn(edge, [word]) !== '');
    const used = new Set<string>([
      ...idWords,
      ...sourceWords,
      ...targetWords,
      'directed',
      'undirected',
      'arrows',
    ]);
    for (const word of [weight, kind, label]) if (word !== undefined) used.add(word);
    graph.addEdge({
      id: textIn(edge, idWords),
      source: source ?? '',
      target: target ?? '',
      isDirected: directionOf(edge) ?? isDirected,
      kind: kind === undefined ? '' : textIn(edge, [kind]),
      label: label === undefined ? '' : textIn(edge, [label]),
      weight: weight === undefined ? '' : (jsonText(valueIn(edge, weight)) ?? ''),
      values: valuesOf(graph, edge, graph.edgeTitles, used),
    });
  }
}

function withPrefix(id: string, prefix: string): string {
  return id === '' ? '' : prefix + id;
}

const directions = new Set(['directed', 'undirected']);

function graphIn(value: unknown): Found | undefined {
  if (Array.isArray(value)) return mixedIn(value);
  const whole = [value, own(value, 'graph'), own(value, 'network'), own(value, 'data')].find((one) =>
    ['elements', 'nodes', ...edgeLists].some((key) => own(one, key) !== undefined),
  );
  const elements = own(whole, 'elements');
  if (Array.isArray(elements)) return mixedIn(elements);
  const body = isObject(elements) ? elements : whole;
  const edges = edgesIn(body);
  if (edges === undefined || !edges.every(isEdge)) return undefined;
  const settings = own(whole, 'options');
  const told = [own(whole, 'directed'), own(value, 'directed'), own(settings, 'type') === 'directed'];
  return { nodes: nodesIn(body), edges, isDirected: told.includes(true) };
}

/** The first list that is filled: of records, or of pairs (`["a", "b"]`, `[0, 1, weight]`). */
function edgesIn(body: unknown): readonly JsonObject[] | undefined {
  for (const key of edgeLists) {
    const list = own(body, key);
    if (!Array.isArray(list) || list.length === 0) continue;
    if (list.every(isObject)) return list;
    if (!list.every((one) => Array.isArray(one) && (one.length === 2 || one.length === 3))) continue;
    return (list as readonly (readonly unknown[])[]).map(([source, target, third]) =>
      isObject(third)
        ? { ...third, source, target }
        : { source, target, ...(third !== undefined && { weight: third }) },
    );
  }
  return undefined;
}

/** A list of records, of numbers or names alone, or an object with the ids as keys. */
function nodesIn(body: unknown): JsonObject[] {
  const nodes = own(body, 'nodes');
  if (isObject(nodes))
    return Object.entries(nodes).map(([id, node]) => ({ ...(isObject(node) ? node : {}), id }));
  if (!Array.isArray(nodes)) return [];
  return nodes.flatMap((node: unknown) => {
    if (isObject(node)) return [node];
    const text = typeof node === 'string' || typeof node === 'number' ? String(node) : '';
    return text === '' ? [] : [{ id: text }];
  });
}

/** Nodes and edges in one list, as Cytoscape.js also takes them. */
function mixedIn(list: readonly unknown[]): Found | undefined {
  const all = list.filter(isObject);
  if (all.length === 0 || all.length !== list.length || !all.every((one) => isObject(one['data'])))
    return undefined;
  const edges = all.filter(isEdge);
  return edges.length === 0
    ? undefined
    : { nodes: all.filter((one) => !isEdge(one)), edges, isDirected: false };
}

function isEdge(one: JsonObject): boolean {
  return [sourceWords, targetWords].every((words) => words.some((word) => valueIn(one, word) !== undefined));
}

/** The field itself, or where the format keeps it. */
function valueIn(one: JsonObject, word: string): unknown {
  const found = own(one, word);
  if (found !== undefined && found !== null) return found;
  return inside
    .map((place) => own(own(one, place), word))
    .find((inner) => inner !== undefined && inner !== null);
}

function textIn(one: JsonObject, words: readonly string[]): string {
  for (const word of words) {
    const value = valueIn(one, word);
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
    if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  }
  return '';
}

/** An id; the node itself, as d3 leaves it behind; or the place of the node in the list, as older versions of d3 count. */
function endOf(
  graph: GraphCollector,
  edge: JsonObject,
  words: readonly string[],
  ids: readonly string[],
  prefix: string,
): string {
  const value = words.map((word) => valueIn(edge, word)).find((one) => one !== undefined);
  if (isObject(value)) return withPrefix(textIn(value, idWords) || textIn(value, nameWords), prefix);
  const text = withPrefix(textIn(edge, words), prefix);
  if (graph.nodes.has(text) || typeof value !== 'number') return text;
  return ids[value] ?? text;
}

function directionOf(edge: JsonObject): boolean | undefined {
  const told = valueIn(edge, 'directed');
  if (typeof told === 'boolean') return told;
  const type = textIn(edge, ['type']).toLowerCase();
  if (directions.has(type)) return type === 'directed';
  if (valueIn(edge, 'undirected') === true) return false;
  return textIn(edge, ['arrows']) === '' ? undefined : true;
}

/** All other fields; those of the drawing and those that hold more than a cell are only counted. */
function valuesOf(
  graph: GraphCollector,
  one: JsonObject,
  titles: Titles,
  used: ReadonlySet<string>,
): Map<string, string> {
  const values = new Map<string, string>();
  const isCytoscape = isObject(one['data']);
  const outer = Object.entries(one).filter(([key]) =>
    isCytoscape ? !ofCytoscape.has(key) : !inside.some((place) => place === key && isObject(one[key])),
  );
  const inner = inside.flatMap((place) => {
    const fields = own(one, place);
    return isObject(fields) ? Object.entries(fields) : [];
  });
  for (const [key, value] of [...outer, ...inner]) {
    if (used.has(key) || value === null) continue;
    const text = jsonText(value);
    if (looks.has(key.toLowerCase()) && !isWord(key, value)) graph.notes.add('looks', key);
    else if (text === undefined) graph.notes.add('nestedValues', key);
    else if (!isCytoscape || inner.some(([name]) => name === key)) graph.put(values, titles, key, key, text);
  }
  return values;
}

/** A group with a name is one; a number is a colour. */
function isWord(key: string, value: unknown): boolean {
  return key === 'group' && typeof value === 'string' && !['nodes', 'edges'].includes(value);
}
