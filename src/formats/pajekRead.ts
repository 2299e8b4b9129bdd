// Pajek .net and .paj → lists. Partitions, vectors and clusters belong to Pajek's arithmetic and are left out.
import { networkFrom } from './graphParts';
import { limits } from './limits';
import { GraphCollector } from './networkGraph';
import { type NetworkFile, type NetworkRefusal, refusedAt } from './networkParts';
import { ownPajek, pajekMark, type PajekTie } from './ownPajek';
import { decimalComma } from './valueText';

type Section = 'vertices' | 'edges' | 'arcs' | 'edgeslist' | 'arcslist' | 'matrix';
const sections: readonly Section[] = ['vertices', 'edges', 'arcs', 'edgeslist', 'arcslist', 'matrix'];
const other = /^\*(?:partition|vector|cluster|permutation|hierarchy)/i;

/** Words of a line; a text in quotes is one word. */
function wordsOf(line: string): string[] {
  const words = line.match(/"[^"]*"|\S+/g) ?? [];
  return words.map((word) =>
    word.length > 1 && word.startsWith('"') && word.endsWith('"') ? word.slice(1, -1) : word,
  );
}

export function readPajek(text: string): NetworkFile | NetworkRefusal {
  const graph = new GraphCollector();
  const { notes } = graph;
  const marks: (readonly string[])[] = [];
  const ties: PajekTie[] = [];
  const lines = text.split(/\r\n|[\r\n]/);
  let section: Section | undefined;
  let relation = '';
  let networks = 0;
  let count = 0;
  let matrixRow = 0;
  let isSkipped = false;
  for (const [at, raw] of lines.entries()) {
    const line = raw.trim();
    const mark = pajekMark(line);
    if (mark !== undefined) marks.push(mark);
    if (line === '' || line.startsWith('%') || line.startsWith('/*')) continue;
    if (line.startsWith('*')) {
      if (other.test(line)) {
        notes.add('partitions', line);
        isSkipped = true;
      } else if (/^\*network/i.test(line)) {
        networks += 1;
        isSkipped = networks > 1;
        if (isSkipped) notes.add('severalGraphs', line.slice(8).trim());
      } else if (!isSkipped) {
        const [head = '', ...rest] = wordsOf(line.slice(1));
        section = sections.find((name) => name === head.toLowerCase());
        if (section === undefined) notes.add('partitions', line);
        // `*Arcs :2 "leads"`: one relation of several.
        const [number, label] = rest[0]?.startsWith(':') ? rest : [];
        relation = label ?? number?.slice(1) ?? '';
        matrixRow = 0;
        if (section === 'vertices') {
          count = Number(rest[0] ?? Number.NaN);
          if (!Number.isInteger(count) || count < 0)
            return refusedAt({ code: 'brokenNetwork', line: at + 1 });
          if (count > limits.rows) return { refused: 'tooManyRows' };
        }
      }
      continue;
    }
    if (isSkipped || section === undefined) continue;
    const words = wordsOf(line);
    if (section === 'vertices') {
      const [id = '', name = '', ...rest] = words;
      if (rest.length > 0) notes.add('looks', rest[0]);
      graph.addNode({ id, name, values: new Map() });
    } else if (section === 'matrix') {
      matrixRow += 1;
      for (const [column, weight] of words.entries())
        if (Number(weight) !== 0) addTie(String(matrixRow), String(column + 1), true, weight);
    } else if (section.endsWith('list')) {
      const [source = '', ...targets] = words;
      for (const target of targets) addTie(source, target, section === 'arcslist', '');
    } else {
      const [source = '', target = '', weight = '', ...rest] = words;
      const label = rest.findIndex((word) => word === 'l');
      if (!/^-?\d+$/.test(source)) return refusedAt({ code: 'brokenNetwork', line: at + 1 });
      addTie(source, target, section === 'arcs', weight, label === -1 ? '' : rest[label + 1]);
    }
    if (graph.isFull) return { refused: 'tooManyRows' };
  }
  // Vertices may be announced and not described; only their numbers are known then.
  for (let id = 1; id <= count && graph.nodes.size < count; id += 1)
    if (!graph.nodes.has(String(id))) graph.addNode({ id: String(id), name: '', values: new Map() });
  const own = ownPajek([...graph.nodes.keys()], ties, marks);
  return networkFrom(own ?? graph, 'pajek', ['Vertices', 'Edges']);

  function addTie(source: string, target: string, isDirected: boolean, weight: string, label = ''): void {
    // Pajek marks the end of an existing relation with a minus before the number.
    const end = (id: string) => id.replace(/^-/, '');
    ties.push({ source: end(source), target: end(target), isDirected });
    const isNumber = /^-?[\d.]+(?:e-?\d+)?$/i.test(weight);
    graph.addEdge({
      id: '',
      source: end(source),
      target: end(target),
      isDirected,
      kind: relation,
      label,
      weight: isNumber ? decimalComma(weight) : '',
      values: new Map(),
    });
  }
}
