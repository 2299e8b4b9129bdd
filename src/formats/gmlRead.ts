// GML (Himsolt 1997), as igraph, NetworkX, yEd and Gephi write it → lists.
import { withoutEntities } from './entities';
import { networkFrom } from './graphParts';
import { limits } from './limits';
import { GraphCollector } from './networkGraph';
import { type NetworkFile, type NetworkRefusal, type NetworkRefusalCode, refusedAt } from './networkParts';
import { decimalComma } from './valueText';

/** A list of GML: keys in their order, each as often as it comes. */
type List = readonly (readonly [key: string, value: string | List])[];

export function readGml(text: string): NetworkFile | NetworkRefusal {
  const read = parse(text);
  if ('code' in read) return refusedAt(read);
  const graph = new GraphCollector();
  const { notes } = graph;
  const graphs = read.list.flatMap(([key, value]) =>
    key === 'graph' && typeof value !== 'string' ? [value] : [],
  );
  if (graphs.length > 1) notes.add('severalGraphs', '', graphs.length - 1);
  const all = graphs.flat();
  const isDirected = textOf(all, 'directed') === '1';
  const items = (sort: string) =>
    all.flatMap(([key, value]) => (key === sort && typeof value !== 'string' ? [value] : []));
  for (const node of items('node')) {
    const values = valuesOf(node, ['id', 'label']);
    graph.addNode({ id: textOf(node, 'id'), name: textOf(node, 'label') || drawnLabel(node), values });
  }
  for (const edge of items('edge')) {
    const values = valuesOf(edge, ['id', 'source', 'target', 'label', 'weight']);
    graph.addEdge({
      id: textOf(edge, 'id'),
      source: textOf(edge, 'source'),
      target: textOf(edge, 'target'),
      label: textOf(edge, 'label') || drawnLabel(edge),
      weight: textOf(edge, 'weight'),
      isDirected,
      kind: '',
      values,
    });
  }
  return networkFrom(graph, 'gml', ['node', 'edge']);

  function valuesOf(list: List, without: readonly string[]): Map<string, string> {
    const values = new Map<string, string>();
    const titles = without.includes('source') ? graph.edgeTitles : graph.nodeTitles;
    for (const [key, value] of list) {
      if (typeof value !== 'string') notes.add('looks', key);
      else if (!without.includes(key)) {
        const before = values.get(titles.titleOf(key, key));
        graph.put(values, titles, key, key, before === undefined ? value : `${before} | ${value}`);
      }
    }
    return values;
  }
}

function textOf(list: List, wanted: string): string {
  const found = list.find(([key]) => key === wanted)?.[1];
  return typeof found === 'string' ? found.trim() : '';
}

/** yEd keeps the visible name among the drawing. */
function drawnLabel(list: List): string {
  const drawing = list.find(([key]) => key === 'LabelGraphics')?.[1];
  return drawing === undefined || typeof drawing === 'string' ? '' : textOf(drawing, 'text');
}

type Trouble = { readonly code: NetworkRefusalCode; readonly line?: number };

function parse(text: string): { readonly list: List } | Trouble {
  const token = /#[^\n]*|"([^"]*)"|[[\]]|[^\s[\]"]+|"/g;
  const root: [string, string | List][] = [];
  const open: (typeof root)[] = [root];
  let key: string | undefined;
  let count = 0;
  const lineAt = (at: number) => text.slice(0, at).split('\n').length;
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    const [part, quoted] = match;
    const list = open.at(-1);
    count += 1;
    if (count > limits.elements) return { code: 'tooManyRows' };
    // A comment begins a line; elsewhere the sign may stand in a value such as #ff0000.
    if (part.startsWith('#') && key === undefined) continue;
    if (list === undefined || part === '"') return { code: 'brokenNetwork', line: lineAt(match.index) };
    if (part === ']') {
      if (key !== undefined || open.length === 1) return { code: 'brokenNetwork', line: lineAt(match.index) };
      open.pop();
    } else if (key === undefined) {
      if (part === '[' || quoted !== undefined) return { code: 'brokenNetwork', line: lineAt(match.index) };
      key = part;
    } else if (part === '[') {
      const inner: typeof root = [];
      list.push([key, inner]);
      open.push(inner);
      if (open.length > limits.depth) return { code: 'tooDeep' };
      key = undefined;
    } else {
      // GML is 7-bit: everything else is written as in a web page.
      list.push([key, quoted === undefined ? decimalComma(part) : withoutEntities(quoted)]);
      key = undefined;
    }
  }
  if (open.length > 1 || key !== undefined)
    return { code: 'brokenNetwork', line: lineAt(text.trimEnd().length) };
  return { list: root };
}
