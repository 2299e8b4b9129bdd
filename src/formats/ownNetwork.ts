// Network files that this app wrote: nodes and ties bear the mark `Liste`, and all titles are the headers of our lists.
import { columns, type ListKind } from './columns';
import type { FormatCode } from './importFormats';
import { clusterTitle, listMark, listOfTitle, listTitles } from './listTitles';
import type { FoundEdge, FoundNode, GraphCollector } from './networkGraph';
import { type FilePart, type PartColumn, partOf } from './networkParts';

/** Our list in which this node or tie stands; `undefined` for one that was added elsewhere. */
export function ownListOf({ values }: FoundNode | FoundEdge): ListKind | undefined {
  return listOfTitle(values.get(listMark) ?? '');
}

interface OwnPart {
  readonly part: FilePart;
  /** Ids of the records in it, where they are nodes. */
  readonly nodeIds: readonly string[];
}

/** Lists in the order in which they need each other. */
const nodeKinds = ['actors', 'contacts', 'gremien'] as const;

/** Whom the two ends of a tie mean, by list. */
const ends = {
  cooperations: ['actorA', 'actorB'],
  relations: ['from', 'to'],
  seats: ['actorId', 'gremiumId'],
} as const;
const edgeKinds = ['cooperations', 'relations', 'seats'] as const;

/** Our lists in the file, none where it is not ours. The attributes say everything; label, weight and look are only for others. */
export function ownParts(graph: GraphCollector, format: FormatCode): OwnPart[] {
  const nodes = nodeKinds.flatMap((kind): OwnPart[] => {
    const found = [...graph.nodes.values()].filter((node) => ownListOf(node) === kind);
    const rows = found.map((node) => valuesOf(node, kind, format));
    const names = found.map(({ name }, at) => rows[at]?.get('Name') ?? name);
    for (const row of rows) row.delete('Name');
    const part = partOf(listTitles[kind], kind, [
      { header: 'ID', target: 'id:id', cells: found.map(({ id }) => id) },
      ...(kind === 'contacts' ? [] : [{ header: 'Name', target: 'value:name', cells: names }]),
      ...valueColumns(kind, rows),
    ]);
    return part === undefined ? [] : [{ part, nodeIds: found.map(({ id }) => id) }];
  });
  const edges = edgeKinds.flatMap((kind): OwnPart[] => {
    const found = graph.edges.filter((edge) => ownListOf(edge) === kind);
    const rows = found.map((edge) => valuesOf(edge, kind, format));
    const refs = (['source', 'target'] as const).map((side, at): PartColumn => {
      const field = ends[kind][at as 0 | 1];
      const column = columns[kind].find((one) => one.role === 'refId' && one.field === field);
      return {
        header: column?.header ?? field,
        target: `refId:${field}`,
        cells: found.map((edge) => edge[side]),
      };
    });
    for (const row of rows) for (const { header } of refs) row.delete(header);
    const part = partOf(listTitles[kind], kind, [
      { header: 'ID', target: 'id:id', cells: found.map(({ id }) => id) },
      ...refs,
      ...valueColumns(kind, rows),
    ]);
    return part === undefined ? [] : [{ part, nodeIds: [] }];
  });
  return [...nodes, ...edges];
}

/** What a record of ours carries, without what only helps the other program. */
function valuesOf(
  { values }: FoundNode | FoundEdge,
  kind: ListKind,
  format: FormatCode,
): Map<string, string> {
  const own = new Map(values);
  for (const title of [listMark, clusterTitle, 'ID']) own.delete(title);
  if (format !== 'kumu') return own;
  const renamed = { Tags: 'Schlagworte', Description: 'Bemerkung', Type: kind === 'actors' ? 'Typ' : '' };
  for (const [theirs, ours] of Object.entries(renamed)) {
    const text = own.get(theirs);
    own.delete(theirs);
    if (text !== undefined && ours !== '' && !own.has(ours)) own.set(ours, text);
  }
  return own;
}

function valueColumns(kind: ListKind, rows: readonly ReadonlyMap<string, string>[]): PartColumn[] {
  const titles = new Set(rows.flatMap((row) => [...row.keys()]));
  return [...titles].map((header) => {
    const column = columns[kind].find((one) => one.header === header);
    const target = column === undefined ? 'own' : `${column.role}:${column.field}`;
    return { header, target, cells: rows.map((row) => row.get(header) ?? '') };
  });
}
