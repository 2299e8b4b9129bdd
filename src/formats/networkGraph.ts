// A network as any file may describe it, before it becomes lists: nodes, edges, and the fields both carry.
import { NoteBook } from './formatNotes';
import { limits } from './limits';

export interface FoundNode {
  readonly id: string;
  /** Empty where the file gives none. */
  readonly name: string;
  /** Text by title of the field. */
  readonly values: ReadonlyMap<string, string>;
  /** ISO days. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export interface FoundEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly isDirected: boolean;
  /** What parts edges between the same two nodes; empty where the file does not tell. */
  readonly kind: string;
  readonly label: string;
  /** As the file writes it: on no scale of ours. */
  readonly weight: string;
  readonly values: ReadonlyMap<string, string>;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Names under which the parts of a file are shown, as the format calls them. */
export type PartNames = readonly [nodes: string, edges: string];

/** Titles of fields, each once, in the order in which they turn up. */
export class Titles {
  private readonly byId = new Map<string, string>();
  private readonly taken = new Set<string>();
  has(title: string): boolean {
    return this.taken.has(title);
  }

  /** The title of a field that the file calls `id`; a second field with the same title gets a number. */
  titleOf(id: string, title: string): string {
    const known = this.byId.get(id);
    if (known !== undefined) return known;
    const wanted = title.trim() || id;
    let free = wanted;
    for (let count = 2; this.taken.has(free); count += 1) free = `${wanted} (${count})`;
    this.byId.set(id, free);
    this.taken.add(free);
    return free;
  }
}

/** Takes nodes and edges one by one and minds what every format has to mind. */
export class GraphCollector {
  readonly notes = new NoteBook();
  readonly nodes = new Map<string, FoundNode>();
  readonly edges: FoundEdge[] = [];
  readonly nodeTitles = new Titles();
  readonly edgeTitles = new Titles();
  /** Whether a limit was passed; nothing more is taken then. */
  isFull = false;

  /** The last of two nodes with the same id wins where the format says so. */
  addNode(node: FoundNode, lastWins = false): void {
    if (node.id === '') {
      this.notes.add('nodesWithoutId', node.name);
      return;
    }
    if (this.nodes.has(node.id)) {
      this.notes.add('duplicateIds', node.id);
      if (!lastWins) return;
    }
    if (this.nodes.size >= limits.rows) this.isFull = true;
    else this.nodes.set(node.id, node);
  }

  addEdge(edge: FoundEdge): void {
    if (edge.source === '' || edge.target === '')
      this.notes.add('danglingEdges', [edge.source, edge.target, edge.id].find((text) => text !== '') ?? '');
    else if (edge.source === edge.target)
      this.notes.add('selfLoops', this.nodes.get(edge.source)?.name || edge.source);
    else if (this.edges.length >= limits.rows) this.isFull = true;
    else this.edges.push(edge);
  }

  /** A value under a field. Names such as `__proto__` are as good as any: nothing here is a property of an object. */
  put(values: Map<string, string>, titles: Titles, id: string, title: string, text: string): void {
    if (text === '') return;
    if (text.length > limits.cellLength) this.notes.add('cutCells', title);
    values.set(titles.titleOf(id, title), text.slice(0, limits.cellLength));
  }
}
