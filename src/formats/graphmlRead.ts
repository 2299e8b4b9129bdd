// GraphML → lists, also as yEd, Gephi and igraph write it: names in labels of yEd, positions and colours left out.
import { networkFrom } from './graphParts';
import { GraphCollector } from './networkGraph';
import { type NetworkFile, type NetworkRefusal, refusedAt } from './networkParts';
import { readerForType } from './valueText';
import { readXml, type XmlElement } from './xml';

interface Key {
  readonly id: string;
  /** `node`, `edge`, `all`, `graph` … */
  readonly domain: string;
  readonly title: string;
  readonly read: (text: string) => string;
  /** What yEd draws; its labels are read, its looks are not. */
  readonly isDrawing: boolean;
  fallback: string;
}

interface Item {
  readonly sort: 'node' | 'edge';
  readonly id: string;
  readonly source: string;
  readonly target: string;
  isDirected: boolean | undefined;
  readonly isDirectedHere: boolean;
  readonly parent: Item | undefined;
  readonly data: Map<string, string>;
  label: string;
}

const looks = new Set(['r', 'g', 'b', 'x', 'y', 'z', 'size', 'alpha']);

export function readGraphml(text: string): NetworkFile | NetworkRefusal {
  const graph = new GraphCollector();
  const { notes } = graph;
  const keys = new Map<string, Key>();
  const items: Item[] = [];
  const open: Item[] = [];
  const directed: boolean[] = [];
  let key: Key | undefined;
  let data = '';
  let graphs = 0;

  const read = readXml(text, {
    open(element) {
      const get = (name: string) => element.attribute(name) ?? '';
      const item = open.at(-1);
      switch (element.name) {
        case 'key':
          key = keyOf(element);
          keys.set(key.id, key);
          break;
        case 'graph':
          directed.push(get('edgedefault') === 'directed');
          if (item === undefined) graphs += 1;
          if (graphs > 1 && item === undefined) notes.add('severalGraphs', get('id'));
          break;
        case 'node':
        case 'edge': {
          const fresh = itemOf(element, element.name);
          items.push(fresh);
          open.push(fresh);
          break;
        }
        case 'data':
          data = get('key');
          break;
        case 'hyperedge':
          notes.add('hyperedges', get('id'));
          break;
        case 'Arrows':
          // yEd writes every graph as directed; its arrows tell what is meant.
          if (item?.isDirected === undefined && item !== undefined)
            item.isDirected = get('source') !== 'none' || get('target') !== 'none';
          break;
      }
    },
    close(name, inner) {
      const item = open.at(-1);
      if (name === 'node' || name === 'edge') open.pop();
      else if (name === 'graph') directed.pop();
      else if (name === 'key') key = undefined;
      else if (name === 'default' && key !== undefined) key.fallback = inner;
      else if (name === 'data') {
        if (item !== undefined && keys.get(data)?.isDrawing !== true) addData(item, data, inner);
        data = '';
      } else if (name === 'desc' && item !== undefined) addData(item, 'desc', inner);
      else if ((name === 'NodeLabel' || name === 'EdgeLabel') && item !== undefined && item.label === '')
        item.label = inner.trim();
    },
  });
  if (read.trouble) return refusedAt(read.trouble);
  if (read.malformed > 0) notes.add('malformedXml', read.examples.join(', '), read.malformed);
  const drawn = new Set(looksAmong(keys));
  for (const { title, domain } of drawn) notes.add('looks', `${domain} ${title}`);
  for (const item of items) if (item.sort === 'node') addNode(item);
  for (const item of items) if (item.sort === 'edge') addEdge(item);
  return networkFrom(graph, 'graphml', ['nodes', 'edges']);

  function itemOf(element: XmlElement, sort: 'node' | 'edge'): Item {
    const get = (name: string) => element.attribute(name)?.trim() ?? '';
    const written = /^(?:true|1)$/.test(get('directed')) ? true : get('directed') === '' ? undefined : false;
    return {
      sort,
      id: get('id'),
      source: get('source'),
      target: get('target'),
      isDirected: written,
      isDirectedHere: directed.at(-1) ?? false,
      parent: open.at(-1),
      data: new Map(),
      label: '',
    };
  }

  function addData(item: Item, id: string, value: string): void {
    if (item.data.has(id)) notes.add('dynamicValues', id);
    item.data.set(id, value);
  }

  /** Declared fields in the order of the file with their defaults, then those that nobody declared. */
  function valuesOf(item: Item) {
    const values = new Map<string, string>();
    const own = { label: '', weight: '', kind: '' };
    const titles = item.sort === 'node' ? graph.nodeTitles : graph.edgeTitles;
    for (const one of keys.values()) {
      if (one.isDrawing || drawn.has(one) || (one.domain !== item.sort && one.domain !== 'all')) continue;
      const text = one.read(item.data.get(one.id) ?? one.fallback);
      if (one.title === 'label') own.label = text;
      else if (item.sort === 'edge' && (one.title === 'weight' || one.title === 'kind'))
        own[one.title] = text;
      else graph.put(values, titles, one.id, one.title, text);
    }
    for (const [id, text] of item.data) {
      if (keys.has(id)) continue;
      if (id !== 'desc') notes.add('undeclaredAttributes', id);
      if (id === 'label') own.label = text;
      else graph.put(values, titles, id, id, text);
    }
    return { ...own, values, label: own.label || item.label };
  }

  function addNode(item: Item): void {
    const { values, label } = valuesOf(item);
    if (item.parent !== undefined) {
      const outer = graph.nodes.get(item.parent.id)?.name || item.parent.id;
      notes.add('nestedNodes', outer);
      graph.put(values, graph.nodeTitles, '\u0000parent', 'Teil von', outer);
    }
    graph.addNode({ id: item.id, name: label, values });
  }

  function addEdge(item: Item): void {
    const { id, source, target, isDirected, isDirectedHere } = item;
    graph.addEdge({
      id,
      source,
      target,
      ...valuesOf(item),
      isDirected: isDirected ?? isDirectedHere,
    });
  }
}

function keyOf(element: XmlElement): Key {
  const get = (name: string) => element.attribute(name) ?? '';
  return {
    id: get('id'),
    domain: get('for') || 'all',
    title: get('attr.name') || get('id'),
    read: readerForType(get('attr.type')),
    isDrawing: get('yfiles.type') !== '',
    fallback: '',
  };
}

/** Gephi writes where and in which colour it drew a node as if it were data: red, green and blue tell. */
function looksAmong(keys: ReadonlyMap<string, Key>): Key[] {
  const all = [...keys.values()];
  return (['node', 'edge'] as const).flatMap((sort) => {
    const mine = all.filter(({ domain }) => domain === sort);
    const isDrawn = ['r', 'g', 'b'].every((title) => mine.some((one) => one.title === title));
    return isDrawn ? mine.filter(({ title }) => looks.has(title)) : [];
  });
}
