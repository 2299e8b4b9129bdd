// A CSV as Gephi writes and reads it (Id and Label, or Source and Target): what its columns mean.
import { homeOf } from './attributeHomes';
import { networkFrom } from './graphParts';
import { cellAt, columnAt, restOf } from './graphSheets';
import { listMark } from './listTitles';
import { GraphCollector } from './networkGraph';
import type { NetworkFile, NetworkRefusal } from './networkParts';

export interface GephiTable {
  readonly kind: 'actors' | 'tiesByName';
  /** Code of mapping.ts for each column. */
  readonly targets: readonly string[];
  /** The same rows; words of the column `Type` of ties are told as ja and nein. */
  readonly rows: readonly (readonly string[])[];
}

/** `undefined` for any other table. Nodes and edges come in two files and meet by their ids: give both the same source. */
export function gephiTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
): GephiTable | undefined {
  const at = (name: string) => columnAt(header, name);
  if (at('Source') >= 0 && at('Target') >= 0) return edgesTable(header, rows);
  if (at('Id') >= 0 && at('Label') >= 0) return nodesTable(header, rows);
  return undefined;
}

function nodesTable(header: readonly string[], rows: readonly (readonly string[])[]): GephiTable {
  const fixed = new Map([
    [columnAt(header, 'Id'), 'key'],
    [columnAt(header, 'Label'), 'value:name'],
  ]);
  return { kind: 'actors', targets: targetsFor('actors', header, rows, fixed), rows };
}

function edgesTable(header: readonly string[], rows: readonly (readonly string[])[]): GephiTable {
  const type = columnAt(header, 'Type');
  const words = new Set(rows.map((row) => (row[type] ?? '').trim().toLowerCase()));
  const isWay =
    type >= 0 && [...words].every((word) => ['directed', 'undirected', 'mixed', ''].includes(word));
  const fixed = new Map([
    [columnAt(header, 'Source'), 'a/key'],
    [columnAt(header, 'Target'), 'b/key'],
    // Gephi numbers edges anew with every export.
    [columnAt(header, 'Id'), 'skip'],
    [columnAt(header, 'Weight'), 'own'],
    ...(isWay ? [[type, 'value:directed'] as const] : []),
  ]);
  const told = isWay ? rows.map((row) => row.map((cell, at) => (at === type ? wayOf(cell) : cell))) : rows;
  return { kind: 'tiesByName', targets: targetsFor('cooperations', header, rows, fixed), rows: told };
}

function wayOf(cell: string): string {
  const word = cell.trim().toLowerCase();
  return word === 'directed' ? 'ja' : word === '' ? '' : 'nein';
}

function targetsFor(
  table: 'actors' | 'cooperations',
  header: readonly string[],
  rows: readonly (readonly string[])[],
  fixed: ReadonlyMap<number, string>,
): string[] {
  const taken = new Set<string>();
  return header.map((title, at) => {
    const known = fixed.get(at);
    if (known !== undefined) return known;
    const cells = rows.map((row) => row[at] ?? '');
    return cells.every((cell) => cell.trim() === '') ? 'skip' : homeOf(table, title, cells, taken);
  });
}

/** A table that this app wrote for Gephi, in which several of our lists may stand; `undefined` for any other. */
export function readOwnGephi(
  header: readonly string[],
  rows: readonly (readonly string[])[],
): NetworkFile | NetworkRefusal | undefined {
  // Exactly as we write them: Kumu's elements have an `ID`.
  const [source = -1, target = -1, id = -1, label = -1] = ['Source', 'Target', 'Id', 'Label'].map((name) =>
    header.indexOf(name),
  );
  if (!header.includes(listMark) || id < 0) return undefined;
  const graph = new GraphCollector();
  const section = { sheet: '', header, rows };
  const isEdges = source >= 0 && target >= 0;
  const gephis = ['Source', 'Target', 'Id', 'Label', ...(isEdges ? ['Type', 'Kind', 'Weight'] : [])];
  const taken = new Set(gephis.map((name) => header.indexOf(name)));
  for (const row of rows) {
    if (!isEdges)
      graph.addNode({
        id: cellAt(row, id),
        name: row[label] ?? '',
        values: restOf(graph, graph.nodeTitles, section, row, taken),
      });
    else
      graph.addEdge({
        id: cellAt(row, id),
        source: cellAt(row, source),
        target: cellAt(row, target),
        isDirected: false,
        kind: '',
        label: '',
        weight: '',
        values: restOf(graph, graph.edgeTitles, section, row, taken),
      });
  }
  return networkFrom(graph, 'gephi', ['nodes', 'edges']);
}
