// Nodes and edges → GraphML, for yEd, NetworkX, igraph, Gephi (design: formats 4).
import { unmistakable } from '../ui/formulaGuard';
import type { Cells, Shape, ShapeEdge, ShapeNode, Title } from './networkShape';
import { plainNumber } from './networkShape';
import { xmlAttributes, xmlHead, xmlText } from './xmlWrite';

const typeWords = { string: 'string', integer: 'int', double: 'double' } as const;

const open = `<graphml${xmlAttributes({
  xmlns: 'http://graphml.graphdrawing.org/xmlns',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xmlns:y': 'http://www.yworks.com/xml/graphml',
  'xsi:schemaLocation':
    'http://graphml.graphdrawing.org/xmlns http://www.yworks.com/xml/schema/graphml/1.1/ygraphml.xsd',
})}>\n`;

/** Attributes as `data`, the name once as the plain attribute `label` and once as yEd's own label, which yEd alone shows. */
export function toGraphml(shape: Shape): string {
  return [
    xmlHead,
    open,
    key('label', 'node', 'label', 'string'),
    '<key id="yed" for="node" yfiles.type="nodegraphics"/>\n',
    ...shape.nodeTitles.map(({ title, type }, at) => key(`n${at}`, 'node', title, type)),
    key('kind', 'edge', 'kind', 'string'),
    key('weight', 'edge', 'weight', 'double'),
    ...shape.edgeTitles.map(({ title, type }, at) => key(`e${at}`, 'edge', title, type)),
    '<graph id="G" edgedefault="undirected">\n',
    ...shape.nodes.map((node) => nodeText(node, shape.nodeTitles)),
    ...shape.edges.map((edge) => edgeText(edge, shape.edgeTitles)),
    '</graph>\n</graphml>\n',
  ].join('');
}

function key(id: string, what: 'node' | 'edge', title: string, type: Title['type']): string {
  const attributes = { id, for: what, 'attr.name': title, 'attr.type': typeWords[type] };
  return `<key${xmlAttributes(attributes)}/>\n`;
}

function nodeText({ id, label, list, cells, at }: ShapeNode, titles: readonly Title[]): string {
  const shape = list === 'gremien' ? 'roundrectangle' : 'ellipse';
  const place =
    at === undefined ? '' : `<y:Geometry${xmlAttributes({ x: at.x, y: at.y, width: 30, height: 30 })}/>`;
  const drawn = `<y:ShapeNode>${place}<y:NodeLabel>${xmlText(label)}</y:NodeLabel><y:Shape type="${shape}"/></y:ShapeNode>`;
  return `<node${xmlAttributes({ id })}>${data('label', label)}${values('n', titles, cells)}<data key="yed">${drawn}</data></node>\n`;
}

function edgeText(edge: ShapeEdge, titles: readonly Title[]): string {
  const { id, source, target, directed, kind, weight, cells } = edge;
  const head = xmlAttributes({ id, source, target, directed: String(directed) });
  const strength = weight === undefined ? '' : data('weight', weight);
  return `<edge${head}>${data('kind', kind)}${strength}${values('e', titles, cells)}</edge>\n`;
}

function values(letter: string, titles: readonly Title[], cells: Cells): string {
  return titles
    .map(({ title }, at) => {
      const value = cells.get(title);
      return value === undefined ? '' : data(`${letter}${at}`, value);
    })
    .join('');
}

function data(id: string, value: string | number): string {
  return `<data key="${id}">${xmlText(typeof value === 'number' ? plainNumber(value) : unmistakable(value))}</data>`;
}
