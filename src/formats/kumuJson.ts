// Kumu's JSON → lists: the simple blueprint, and the export of a whole project with its maps and its trash.
import { networkFrom } from './graphParts';
import { GraphCollector, type Titles } from './networkGraph';
import { isObject, type JsonObject, own, ownList, ownText } from './jsonText';
import type { NetworkFile, NetworkRefusal } from './networkParts';
import { jsonText } from './valueText';

/** Keys that the structure takes; all others are fields. */
const taken = new Set([
  'id',
  '_id',
  'label',
  'from',
  'to',
  'direction',
  'attributes',
  'type',
  'delayed',
  'reversed',
  'position',
]);

/** What the project export calls its standard fields. */
const standard: ReadonlyMap<string, string> = new Map([
  ['element type', 'Type'],
  ['connection type', 'Type'],
  ['type', 'Type'],
  ['tags', 'Tags'],
  ['description', 'Description'],
]);

/** `undefined` for JSON of another kind. */
export function readKumuJson(value: unknown): NetworkFile | NetworkRefusal | undefined {
  if (!Array.isArray(own(value, 'elements')) || !Array.isArray(own(value, 'connections'))) return undefined;
  const elements = ownList(value, 'elements');
  const connections = ownList(value, 'connections');
  if (![...elements, ...connections].every((one) => isKumu(one))) return undefined;
  const graph = new GraphCollector();
  const { notes } = graph;
  const titles = fieldTitles(value);
  const ids = new Map<string, string>();
  const trash = own(value, 'trash');
  const thrown = {
    elements: thrownIds(trash, 'elements'),
    connections: thrownIds(trash, 'connections'),
  };
  for (const one of elements.filter((all) => !isTrash(all, 'elements'))) {
    const label = attribute(one, 'label');
    const id = ownText(one, '_id') || ownText(one, 'id') || label;
    graph.addNode({ id, name: label, values: valuesOf(one, graph.nodeTitles) }, true);
    if (label !== '' && !ids.has(label)) ids.set(label, id);
  }
  for (const one of connections.filter((all) => !isTrash(all, 'connections'))) {
    const values = valuesOf(one, graph.edgeTitles);
    const direction = ownText(one, 'direction').toLowerCase();
    const end = (key: string) => {
      const text = ownText(one, key);
      return graph.nodes.has(text) ? text : (ids.get(text) ?? text);
    };
    const [source, target] = [end('from'), end('to')];
    if (direction === 'mutual') notes.add('mutualEdges', `${source} – ${target}`);
    const kind = values.get('Type') ?? '';
    values.delete('Type');
    const id = ownText(one, '_id') || ownText(one, 'id');
    graph.addEdge({
      id,
      source,
      target,
      isDirected: direction === 'directed',
      kind,
      label: attribute(one, 'label'),
      weight: '',
      values,
    });
  }
  for (const code of ['loops', 'maps', 'perspectives'] as const) {
    const count = ownList(value, code).length;
    if (count > 0) notes.add(code === 'loops' ? 'loops' : 'looks', code, count);
  }
  return networkFrom(graph, 'kumu', ['Elements', 'Connections']);

  /** Marked by itself, or named in the list of thrown away things. */
  function isTrash(one: JsonObject, sort: keyof typeof thrown): boolean {
    const id = ownText(one, '_id') || ownText(one, 'id');
    const isThrown =
      own(one, 'trashed') === true || own(one, 'deleted') === true || (id !== '' && thrown[sort].has(id));
    if (isThrown) notes.add('trash', attribute(one, 'label') || id);
    return isThrown;
  }

  function valuesOf(one: JsonObject, sort: Titles): Map<string, string> {
    const values = new Map<string, string>();
    const fields = own(one, 'attributes');
    const entries = [
      ...Object.entries(isObject(fields) ? fields : {}).filter(([key]) => key !== 'label'),
      ...Object.entries(one).filter(([key]) => !taken.has(key) || (key === 'type' && !isObject(fields))),
    ];
    for (const [key, inner] of entries) {
      const title = standard.get(key) ?? titles.get(key) ?? key;
      const text = jsonText(inner);
      if (text !== undefined) graph.put(values, sort, title, title, text);
      else if (inner !== null) notes.add('nestedValues', key);
    }
    return values;
  }
}

/** The trash is one list, or one for each sort. */
function thrownIds(trash: unknown, sort: string): ReadonlySet<string> {
  const listed = [...ownList(trash, sort), ...(Array.isArray(trash) ? trash.filter(isObject) : [])];
  return new Set(listed.map((one) => ownText(one, '_id')));
}

function attribute(one: JsonObject, key: string): string {
  return ownText(one, key) || ownText(own(one, 'attributes'), key);
}

/** Elements have a label (or attributes), connections two ends. */
function isKumu(one: JsonObject): boolean {
  return ['label', 'attributes', 'from', '_id', 'id'].some((key) => Object.hasOwn(one, key));
}

/** A project keeps fields in small letters and their proper names in a list of their own. */
function fieldTitles(value: unknown): ReadonlyMap<string, string> {
  const names = ownList(value, 'attributes').map((one) => ownText(one, 'name'));
  return new Map(names.map((name) => [name.toLowerCase(), name]));
}
