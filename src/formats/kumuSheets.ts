// Kumu's workbook (or one of its two CSV files) → lists: sections on a sheet, labels or ids as references, several ends in one cell.
import { networkFrom } from './graphParts';
import { cellAt, columnAt, type NamedSheet, restOf, type Section } from './graphSheets';
import { GraphCollector } from './networkGraph';
import type { NetworkFile, NetworkRefusal } from './networkParts';

const ignored = /\(ignore\)\s*$/i;

/** `undefined` for a workbook of another kind. */
export function readKumuSheets(sheets: readonly NamedSheet[]): NetworkFile | NetworkRefusal | undefined {
  const read = sheets.filter(({ name }) => !ignored.test(name)).flatMap(sectionsOf);
  const elements = read.filter(isElements);
  const connections = read.filter(isConnections);
  if (elements.length + connections.length === 0 || elements.length + connections.length < read.length)
    return undefined;
  // A lone list of names with a header `Label` may come from anywhere.
  if (
    connections.length === 0 &&
    !elements.some(({ header }) => header.some((one) => kumuWords.has(one.trim())))
  )
    return undefined;
  const graph = new GraphCollector();
  for (const { name } of sheets) if (ignored.test(name)) graph.notes.add('ignoredSheets', name);
  const ids = addElements(graph, elements);
  for (const section of connections) addConnections(graph, section, ids);
  return networkFrom(graph, 'kumu', ['Elements', 'Connections']);
}

const kumuWords = new Set(['Type', 'Tags', 'Description', 'Image', 'ID']);

/** Parts of a sheet between two empty rows. */
function sectionsOf({ name, rows }: NamedSheet): Section[] {
  const sections: (readonly string[])[][] = [[]];
  let empty = 0;
  for (const row of rows) {
    const isEmpty = row.every((cell) => cell.trim() === '');
    if (isEmpty) empty += 1;
    else {
      if (empty >= 2 && (sections.at(-1)?.length ?? 0) > 0) sections.push([]);
      empty = 0;
      sections.at(-1)?.push(row);
    }
  }
  return sections.flatMap(([header, ...body]) =>
    header === undefined ? [] : [{ sheet: name, header, rows: body }],
  );
}

/** `Label` stands first, or second behind `ID`; in small letters that is a table of Gephi. */
function isElements({ header }: Section): boolean {
  const [first, second] = header.map((one) => one.trim().toLowerCase());
  return first === 'label' || (header[0]?.trim() === 'ID' && second === 'label');
}

function isConnections({ header }: Section): boolean {
  const [one, two, three] = header.map((each) => each.trim().toLowerCase());
  return (one === 'from' && two === 'to') || (one === 'id' && two === 'from' && three === 'to');
}

/** The id by label, and by label and type for those that share one. */
function addElements(graph: GraphCollector, sections: readonly Section[]): Map<string, string> {
  const ids = new Map<string, string>();
  const types = new Map<string, string>();
  for (const section of sections) {
    const [label, id, type] = ['label', 'id', 'type'].map((name) => columnAt(section.header, name)) as [
      number,
      number,
      number,
    ];
    const taken = new Set([label, id]);
    for (const row of section.rows) {
      const name = cellAt(row, label);
      const sort = cellAt(row, type);
      const isOther = ids.has(name) && types.get(name) !== sort;
      const key = cellAt(row, id) || (isOther ? `${name} | ${sort}` : name);
      if (key === '') continue;
      graph.addNode({ id: key, name, values: restOf(graph, graph.nodeTitles, section, row, taken) }, true);
      if (name === '' || ids.has(name)) continue;
      ids.set(name, key);
      types.set(name, sort);
    }
  }
  return ids;
}

function addConnections(graph: GraphCollector, section: Section, ids: ReadonlyMap<string, string>): void {
  const columns = ['from', 'to', 'id', 'type', 'direction', 'label'].map((name) =>
    columnAt(section.header, name),
  );
  const [from = -1, to = -1, id = -1, type = -1, direction = -1, label = -1] = columns;
  const known = (text: string) => (graph.nodes.has(text) ? text : (ids.get(text) ?? text));
  for (const row of section.rows) {
    const source = known(cellAt(row, from));
    const targets = endsIn(cellAt(row, to), (text) => graph.nodes.has(text) || ids.has(text));
    const way = cellAt(row, direction).toLowerCase();
    const values = restOf(graph, graph.edgeTitles, section, row, new Set(columns));
    for (const target of targets.map(known)) {
      if (way === 'mutual') graph.notes.add('mutualEdges', `${source} – ${target}`);
      const rest = { kind: cellAt(row, type), label: cellAt(row, label), weight: '', values };
      graph.addEdge({ id: cellAt(row, id), source, target, isDirected: way === 'directed', ...rest });
    }
  }
}

/** `A | B` means two connections, unless one element is called so. */
function endsIn(text: string, isKnown: (text: string) => boolean): string[] {
  if (!text.includes('|') || isKnown(text)) return [text];
  return text
    .split('|')
    .map((one) => one.trim())
    .filter((one) => one !== '');
}
