// Nodes and edges → the two tables of Gephi's spreadsheet import (design: formats 2).
import { type CsvStyle, plainCsv, toCsvBytes } from './csvWrite';
import { type Cells, type Shape, tableNumber, type Title } from './networkShape';

/** Comma, UTF-8 without byte order mark: one was suspected of keeping Gephi from reading edges (gephi#1855). */
export function gephiNodes({ nodes, nodeTitles }: Shape): Uint8Array {
  return csvOf(
    ['Id', 'Label'],
    nodeTitles,
    nodes.map(({ id, label, cells }) => [[id, label], cells]),
  );
}

/** `Type` on every row, because Gephi takes a missing one for directed; `Kind` keeps parallel ties apart. */
export function gephiEdges({ edges, edgeTitles }: Shape): Uint8Array {
  return csvOf(
    ['Source', 'Target', 'Type', 'Kind', 'Weight', 'Id', 'Label'],
    edgeTitles,
    edges.map(({ id, source, target, directed, kind, word, weight, cells }) => [
      [source, target, directed ? 'Directed' : 'Undirected', kind, String(weight ?? 1), id, word],
      cells,
    ]),
  );
}

type Line = readonly [fixed: readonly string[], cells: Cells];

function csvOf(fixed: readonly string[], titles: readonly Title[], lines: readonly Line[]): Uint8Array {
  const numberColumns = titles.flatMap(({ type }, at) => (type === 'string' ? [] : [fixed.length + at]));
  const style: CsvStyle = { ...plainCsv, numberColumns };
  const rows = lines.map(([start, cells]) => [
    ...start,
    ...titles.map(({ title }) => cellText(cells, title)),
  ]);
  return toCsvBytes([[...fixed, ...titles.map(({ title }) => title)], ...rows], style);
}

/** Absent values are empty. */
function cellText(cells: Cells, title: string): string {
  const value = cells.get(title) ?? '';
  return typeof value === 'number' ? tableNumber(value) : value;
}
