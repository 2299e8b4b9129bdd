// Nodes and edges → Kumu's elements and connections: as two tables, as a workbook, as a JSON blueprint (design: formats 1).
import { splitList } from '../records/listText';
import { unmistakable } from '../ui/formulaGuard';
import { plainCsv, toCsvBytes } from './csvWrite';
import { toWorkbook } from './excelWrite';
import { clusterTitle, listMark } from './listTitles';
import { tableNumber, type Shape, type ShapeEdge, type ShapeNode } from './networkShape';

type Value = string | number;
/** A row by title of column; Kumu's own titles first. */
type Line = Map<string, Value>;

/** What Kumu calls elements and connections, each with the titles of its columns in order. */
export interface KumuTables {
  readonly elements: readonly (readonly Value[])[];
  readonly connections: readonly (readonly Value[])[];
}

/** Our columns that Kumu has a place of its own for. */
const tags = 'Schlagworte';
const type = 'Typ';

function elementLine(node: ShapeNode, gremienOf: ReadonlyMap<string, string[]>): Line {
  const isActor = node.list === 'actors';
  const rest = new Map(node.cells);
  const line: Line = new Map<string, Value>([
    ['Label', node.label],
    ['ID', node.id],
    ['Type', isActor ? (rest.get(type) ?? '') : 'Gremium'],
    ['Tags', String(rest.get(tags) ?? '')],
  ]);
  for (const title of isActor ? [type, tags] : [tags]) rest.delete(title);
  for (const [title, value] of rest) line.set(title, value);
  const gremien = gremienOf.get(node.id);
  // A field with pipes, by which Kumu can gather the members of each Gremium.
  if (gremien !== undefined) line.set(clusterTitle, [...new Set(gremien)].join('|'));
  return line;
}

function connectionLine(edge: ShapeEdge): Line {
  return new Map<string, Value>([
    ['From', edge.source],
    ['To', edge.target],
    ['ID', edge.id],
    ['Type', edge.word],
    ['direction', edge.directed ? 'directed' : 'undirected'],
    ...edge.cells,
  ]);
}

function linesOf({ nodes, edges }: Shape) {
  const names = new Map(nodes.map(({ id, label }) => [id, label]));
  const gremienOf = new Map<string, string[]>();
  for (const { list, source, target } of edges) {
    const gremium = list === 'seats' ? names.get(target) : undefined;
    if (gremium !== undefined) gremienOf.set(source, [...(gremienOf.get(source) ?? []), gremium]);
  }
  return {
    elements: nodes.map((node) => elementLine(node, gremienOf)),
    connections: edges.map(connectionLine),
  };
}

/** Header and rows; `Label` stands in A1 and `From`, `To` in A1 and B1, as Kumu demands. Several tags are joined by pipes without blanks. */
export function kumuTables(shape: Shape): KumuTables {
  const { elements, connections } = linesOf(shape);
  return {
    elements: tableOf(elements, ['Label', 'ID', 'Type', 'Tags', listMark]),
    connections: tableOf(connections, ['From', 'To', 'ID', 'Type', 'direction', listMark]),
  };
}

function tableOf(lines: readonly Line[], fixed: readonly string[]): (readonly Value[])[] {
  const titles = [...new Set([...fixed, ...lines.flatMap((line) => [...line.keys()])])];
  return [
    titles,
    ...lines.map((line) =>
      titles.map((title) => {
        const value = line.get(title) ?? '';
        return title === 'Tags' ? String(value).replaceAll(' | ', '|') : value;
      }),
    ),
  ];
}

/** A table as Kumu's CSV: comma, UTF-8. */
export function kumuCsv(table: readonly (readonly Value[])[]): Uint8Array {
  const columns = new Set<number>();
  for (const row of table)
    for (const [at, value] of row.entries()) if (typeof value === 'number') columns.add(at);
  const rows = table.map((row) =>
    row.map((value) => (typeof value === 'number' ? tableNumber(value) : value)),
  );
  return toCsvBytes(rows, { ...plainCsv, numberColumns: [...columns] });
}

export function kumuWorkbook({ elements, connections }: KumuTables): Uint8Array {
  // Headers are read as they are.
  const safe = ([header = [], ...rows]: KumuTables['elements']) => [
    header,
    ...rows.map((row) => row.map((value) => (typeof value === 'string' ? unmistakable(value) : value))),
  ];
  return toWorkbook([
    { name: 'Elements', rows: safe(elements) },
    { name: 'Connections', rows: safe(connections) },
  ]);
}

/** The blueprint that Kumu imports and that a remote JSON link may give. Absent fields are left out. */
export function kumuJson(shape: Shape): string {
  const { elements, connections } = linesOf(shape);
  return `${JSON.stringify({ elements: elements.map(objectOf), connections: connections.map(objectOf) }, undefined, 1)}\n`;
}

const jsonNames: ReadonlyMap<string, string> = new Map(
  ['Label', 'ID', 'Type', 'Tags', 'From', 'To'].map((title) => [title, title.toLowerCase()]),
);

function objectOf(line: Line): object {
  const entries = [...line].flatMap(([title, value]): [string, Value | string[]][] => {
    const name = jsonNames.get(title) ?? title;
    if (value === '' && name !== 'label') return [];
    if (name === 'tags') return [[name, splitList(unmistakable(String(value)))]];
    return [[name, typeof value === 'string' ? unmistakable(value) : value]];
  });
  return Object.fromEntries(entries);
}
