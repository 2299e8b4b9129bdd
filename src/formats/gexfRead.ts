// GEXF 1.0 to 1.3 → lists. Positions, sizes and colours are left out; times that are days become periods.
import { networkFrom } from './graphParts';
import { GraphCollector } from './networkGraph';
import { type NetworkFile, type NetworkRefusal, refusedAt } from './networkParts';
import { dayOf, type Period, shifted, spanOf } from './periods';
import { readerForType } from './valueText';
import { readXml, type XmlElement } from './xml';

interface Attribute {
  readonly id: string;
  readonly title: string;
  readonly read: (text: string) => string;
  fallback: string;
}

/** A node or an edge while its elements come in; made by the ten thousand, so what is rare is made when it comes. */
interface Item {
  readonly id: string;
  readonly label: string;
  readonly source: string;
  readonly target: string;
  readonly type: string;
  readonly weight: string;
  readonly kind: string;
  /** `undefined` stands for every time. */
  readonly period: Period | undefined;
  readonly values: Map<string, { readonly text: string; readonly end: string }>;
  parents: readonly string[];
  spells: readonly Period[];
}

const always: Period = {};
const none: readonly never[] = [];

export function readGexf(text: string): NetworkFile | NetworkRefusal {
  const graph = new GraphCollector();
  const { notes } = graph;
  const attributes = { node: new Map<string, Attribute>(), edge: new Map<string, Attribute>() };
  const open: Item[] = [];
  const nodes: Item[] = [];
  const edges: Item[] = [];
  let declared: Map<string, Attribute> | undefined;
  let attribute: Attribute | undefined;
  let defaultType = 'undirected';
  let times = 0;

  const read = readXml(text, {
    open(element) {
      const get = (name: string) => element.attribute(name) ?? '';
      const item = open.at(-1);
      switch (element.name) {
        case 'graph':
          defaultType = get('defaultedgetype') || 'undirected';
          break;
        case 'attributes':
          declared = get('class') === 'edge' ? attributes.edge : attributes.node;
          break;
        case 'attribute':
          attribute = { id: get('id'), title: get('title'), read: readerForType(get('type')), fallback: '' };
          declared?.set(attribute.id, attribute);
          break;
        case 'node':
        case 'edge': {
          const fresh = itemOf(element);
          const parent = element.name === 'node' ? item?.id : undefined;
          if (parent !== undefined) fresh.parents = [...fresh.parents, parent];
          (element.name === 'node' ? nodes : edges).push(fresh);
          open.push(fresh);
          break;
        }
        case 'attvalue': {
          const id = element.attribute('for') ?? get('id');
          const end = element.attribute('end') ?? element.attribute('endopen') ?? '\uffff';
          const known = item?.values.get(id);
          if (known !== undefined) notes.add('dynamicValues', id);
          if (known === undefined || end >= known.end) item?.values.set(id, { text: get('value'), end });
          break;
        }
        case 'parent':
          if (item !== undefined) item.parents = [...item.parents, get('for')];
          break;
        case 'spell':
        case 'slice':
          if (item !== undefined) item.spells = [...item.spells, periodOf(element) ?? always];
          break;
        case 'position':
        case 'color':
        case 'size':
        case 'shape':
        case 'thickness':
          notes.add('looks', element.name);
          break;
      }
    },
    close(name, inner) {
      if (name === 'node' || name === 'edge') open.pop();
      else if (name === 'default' && attribute !== undefined) attribute.fallback = inner.trim();
      else if (name === 'attributes') declared = undefined;
    },
  });
  if (read.trouble) return refusedAt(read.trouble);
  if (read.malformed > 0) notes.add('malformedXml', read.examples.join(', '), read.malformed);
  const names = new Map(nodes.map(({ id, label }) => [id, label]));
  for (const item of nodes) addNode(item);
  for (const item of edges) addEdges(item);
  if (times > 0) notes.add('timesWithoutDay', '', times);
  return networkFrom(graph, 'gexf', ['nodes', 'edges']);

  function itemOf(element: XmlElement): Item {
    const get = (name: string) => element.attribute(name) ?? '';
    const parent = get('pid');
    return {
      id: get('id').trim(),
      label: get('label'),
      source: get('source').trim(),
      target: get('target').trim(),
      type: get('type'),
      weight: get('weight'),
      kind: get('kind'),
      period: periodOf(element),
      values: new Map(),
      parents: parent === '' ? none : [parent],
      spells: none,
    };
  }

  /** `startopen` and `endopen` (1.1, 1.2) are the day before and the day after. */
  function periodOf(element: XmlElement): Period | undefined {
    const bound = (name: string, days: number) => {
      const inside = element.attribute(name);
      const written = inside ?? element.attribute(`${name}open`);
      const day = dayOf(written);
      if (written !== undefined && day === undefined && /\d/.test(written)) times += 1;
      return inside === undefined ? shifted(day, days) : day;
    };
    const [from, to] = [bound('start', 1), bound('end', -1)];
    return from === undefined && to === undefined ? undefined : { from, to };
  }

  function valuesFor({ values, parents }: Item, sort: 'node' | 'edge'): Map<string, string> {
    const found = new Map<string, string>();
    const titles = sort === 'node' ? graph.nodeTitles : graph.edgeTitles;
    const known = attributes[sort];
    for (const one of known.values())
      graph.put(
        found,
        titles,
        one.id,
        one.title || one.id,
        one.read(values.get(one.id)?.text ?? one.fallback),
      );
    for (const [id, { text: value }] of values) {
      if (known.has(id)) continue;
      notes.add('undeclaredAttributes', id);
      graph.put(found, titles, id, id, value);
    }
    if (parents.length > 0) {
      const outer = parents.map((id) => names.get(id) || id).join(' | ');
      notes.add('nestedNodes', outer);
      graph.put(found, titles, '\u0000parent', 'Teil von', outer);
    }
    return found;
  }

  function addNode(item: Item): void {
    const { id, label, spells, period = always } = item;
    if (spells.length > 1) notes.add('severalPeriods', label || id);
    const { from, to } = spanOf(spells.length > 0 ? spells : [period]);
    graph.addNode({ id, name: label, values: valuesFor(item, 'node'), from, to });
  }

  /** One tie for each of its periods. */
  function addEdges(item: Item): void {
    const { id, source, target, type, weight, label, kind, spells, period = always } = item;
    const values = valuesFor(item, 'edge');
    const isDirected = (type || defaultType) === 'directed';
    if (type === 'mutual') notes.add('mutualEdges', `${source} – ${target}`);
    for (const { from, to } of spells.length > 0 ? spells : [period])
      graph.addEdge({ id, source, target, isDirected, kind, label, weight, values, from, to });
  }
}
