// Onodo's workbook → lists: a sheet of nodes and a sheet of relations that name them.
import { parseDate } from '../ui/dateText';
import { networkFrom } from './graphParts';
import { cellAt, columnAt, type NamedSheet, restOf, type Section } from './graphSheets';
import { GraphCollector } from './networkGraph';
import type { NetworkFile, NetworkRefusal } from './networkParts';

/** `undefined` for a workbook of another kind. Onodo knows its sheets by these names (source of its importer). */
export function readOnodo(sheets: readonly NamedSheet[]): NetworkFile | NetworkRefusal | undefined {
  const nodes = sectionFor(sheets, /nod[eo]s?$/i, ['Name']);
  const relations = sectionFor(sheets, /relations?$|relacion(?:es)?$/i, ['Source', 'Target']);
  if (nodes === undefined || relations === undefined) return undefined;
  const graph = new GraphCollector();
  const name = columnAt(nodes.header, 'Name');
  const visible = columnAt(nodes.header, 'Visible');
  for (const row of nodes.rows) {
    const id = cellAt(row, name);
    if (visible >= 0 && cellAt(row, visible) !== '') graph.notes.add('looks', 'Visible');
    if (id !== '') {
      const values = restOf(graph, graph.nodeTitles, nodes, row, new Set([name, visible]));
      graph.addNode({ id, name: id, values });
    }
  }
  const columns = ['Source', 'Target', 'Type', 'Directed', 'From', 'To', 'At'].map((one) =>
    columnAt(relations.header, one),
  );
  const [source, target, type, directed, from, to, at] = columns as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  for (const row of relations.rows) {
    if (row.every((cell) => cell.trim() === '')) continue;
    const kind = cellAt(row, type);
    const values = restOf(graph, graph.edgeTitles, relations, row, new Set(columns));
    const times = [from, to, at].map((column) => cellAt(row, column));
    const [start, end, moment] = times.map(parseDate);
    for (const [index, text] of times.entries())
      if (text !== '' && parseDate(text) === undefined) {
        graph.notes.add('timesWithoutDay', text);
        graph.put(values, graph.edgeTitles, `time ${index}`, ['From', 'To', 'At'][index] ?? '', text);
      }
    graph.addEdge({
      id: '',
      source: cellAt(row, source),
      target: cellAt(row, target),
      isDirected: /^(?:1|true|x|yes|ja|sí|si|wahr)$/i.test(cellAt(row, directed)),
      kind,
      label: '',
      weight: '',
      values,
      from: start ?? moment,
      to: end ?? moment,
    });
  }
  return networkFrom(graph, 'onodo', ['Nodes', 'Relations']);
}

function sectionFor(
  sheets: readonly NamedSheet[],
  pattern: RegExp,
  needed: readonly string[],
): Section | undefined {
  const found = sheets.find(
    ({ name, rows }) => pattern.test(name.trim()) && needed.every((one) => columnAt(rows[0] ?? [], one) >= 0),
  );
  const [header, ...rows] = found?.rows ?? [];
  return found === undefined || header === undefined ? undefined : { sheet: found.name, header, rows };
}
