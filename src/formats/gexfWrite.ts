// Nodes and edges → GEXF 1.3, for Gephi and Gephi Lite (design: formats 3).
import { unmistakable } from '../ui/formulaGuard';
import type { Cells, Shape, ShapeEdge, ShapeNode, Title } from './networkShape';
import { plainNumber } from './networkShape';
import { xmlAttributes, xmlHead, xmlText } from './xmlWrite';

/** About the file itself: `title` is the network's name, `day` the day of writing. */
export interface FileAbout {
  readonly title: string;
  readonly day: string;
}

/**
 * Periods are written as `start`/`end` (both days belong to them) and, because Gephi Lite ignores these, as plain attributes, too.
 * Dates are strings: the schema of GEXF 1.3 knows no date. Places on the map become `viz:position`, y upwards.
 */
export function toGexf(shape: Shape, about: FileAbout): string {
  const { nodes, edges } = shape;
  const isDated = [...nodes, ...edges].some(({ start, end }) => start !== undefined || end !== undefined);
  const time = isDated ? { mode: 'dynamic', timeformat: 'date', timerepresentation: 'interval' } : {};
  return [
    xmlHead,
    '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">\n',
    `<meta lastmodifieddate="${about.day}"><creator>Akteursnetz</creator><description>${xmlText(about.title)}</description></meta>\n`,
    `<graph${xmlAttributes({ defaultedgetype: 'undirected', idtype: 'string', mode: 'static', ...time })}>\n`,
    declared('node', shape.nodeTitles),
    declared('edge', shape.edgeTitles),
    `<nodes count="${nodes.length}">\n`,
    ...nodes.map((node) => nodeText(node, shape.nodeTitles)),
    `</nodes>\n<edges count="${edges.length}">\n`,
    ...edges.map((edge) => edgeText(edge, shape.edgeTitles)),
    '</edges>\n</graph>\n</gexf>\n',
  ].join('');
}

// Numbers as ids: graphology, and with it Gephi Lite, shows any other id instead of the title.
function declared(what: 'node' | 'edge', titles: readonly Title[]): string {
  const lines = titles.map(
    ({ title, type }, at) => `<attribute${xmlAttributes({ id: at, title, type })}/>\n`,
  );
  return `<attributes class="${what}">\n${lines.join('')}</attributes>\n`;
}

function nodeText(node: ShapeNode, titles: readonly Title[]): string {
  const { id, start, end, at } = node;
  const label = unmistakable(node.label);
  const place = at && `<viz:position${xmlAttributes({ x: at.x, y: -at.y, z: 0 })}/>`;
  return `<node${xmlAttributes({ id, label, start, end })}>${values(titles, node.cells)}${place ?? ''}</node>\n`;
}

function edgeText(edge: ShapeEdge, titles: readonly Title[]): string {
  const { id, source, target, word: label, kind, weight, start, end } = edge;
  const type = edge.directed ? 'directed' : 'undirected';
  const head = xmlAttributes({ id, source, target, type, label, kind, weight, start, end });
  return `<edge${head}>${values(titles, edge.cells)}</edge>\n`;
}

function values(titles: readonly Title[], cells: Cells): string {
  const lines = titles.map(({ title }, at) => {
    const value = cells.get(title);
    if (value === undefined) return '';
    const text = typeof value === 'number' ? plainNumber(value) : unmistakable(value);
    return `<attvalue${xmlAttributes({ for: at, value: text })}/>`;
  });
  return `<attvalues>${lines.join('')}</attvalues>`;
}
