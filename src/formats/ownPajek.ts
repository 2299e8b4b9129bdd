// What a Pajek file of ours says in comments: of which list and record every vertex and tie is, so that a file read again changes nothing.
import { unmistakable } from '../ui/formulaGuard';
import { listMark, listTitles } from './listTitles';
import { GraphCollector } from './networkGraph';
import type { Shape, ShapeEdge, ShapeNode } from './networkShape';

/** Begins a comment of ours; Pajek's readers skip lines that begin with `%` (Gephi's manual, "Pajek NET"). */
const sign = `% ${listMark} `;

/** One comment for each vertex, then one for each tie, in the order of their lines: list, id, and the name or step as it is here. */
export function pajekMarks(nodes: Shape['nodes'], edges: Shape['edges']): string[] {
  const ofNode = ({ list, id, label }: ShapeNode) =>
    list === 'actors' ? [listTitles.actors, id, label] : [listTitles[list]];
  const ofEdge = ({ list, id, weight }: ShapeEdge) =>
    list === 'cooperations'
      ? [listTitles.cooperations, id, ...(weight === undefined ? [] : [String(weight)])]
      : [listTitles[list]];
  return [...nodes.map(ofNode), ...edges.map(ofEdge)].map((mark) => sign + JSON.stringify(mark));
}

/** The words of such a comment; `undefined` for any other line. */
export function pajekMark(line: string): readonly string[] | undefined {
  if (!line.startsWith(sign)) return undefined;
  try {
    const read: unknown = JSON.parse(line.slice(sign.length));
    return Array.isArray(read) && read.every((one) => typeof one === 'string') ? read : undefined;
  } catch {
    return undefined;
  }
}

/** A tie by the numbers of its vertices. */
export interface PajekTie {
  readonly source: string;
  readonly target: string;
  readonly isDirected: boolean;
}

/**
 * Our actors and cooperations; Gremien, seats and structural relations are only counted, for Pajek has no place for what they must say.
 * `undefined` where the comments are not those of all lines: the file was written or changed by someone else.
 */
export function ownPajek(
  numbers: readonly string[],
  ties: readonly PajekTie[],
  marks: readonly (readonly string[])[],
): GraphCollector | undefined {
  if (marks.length === 0 || marks.length !== numbers.length + ties.length) return undefined;
  const graph = new GraphCollector();
  const ids = new Map<string, string>();
  for (const [at, number] of numbers.entries()) {
    const [list = '', id = '', name = ''] = marks[at] ?? [];
    if (id === '') graph.notes.add('otherObjects', list);
    else {
      ids.set(number, id);
      graph.addNode({ id, name: unmistakable(name), values: marked(graph, 'nodeTitles', list) });
    }
  }
  for (const [at, { source, target, isDirected }] of ties.entries()) {
    const [list = '', id = '', step = ''] = marks[numbers.length + at] ?? [];
    if (id === '') {
      graph.notes.add('otherObjects', list);
      continue;
    }
    const values = marked(graph, 'edgeTitles', list);
    graph.put(values, graph.edgeTitles, 'Stufe (0-4)', 'Stufe (0-4)', step);
    const ends = { source: ids.get(source) ?? '', target: ids.get(target) ?? '' };
    graph.addEdge({ id, ...ends, isDirected, kind: '', label: '', weight: '', values });
  }
  return graph;
}

function marked(
  graph: GraphCollector,
  titles: 'nodeTitles' | 'edgeTitles',
  list: string,
): Map<string, string> {
  const values = new Map<string, string>();
  graph.put(values, graph[titles], listMark, listMark, list);
  return values;
}
