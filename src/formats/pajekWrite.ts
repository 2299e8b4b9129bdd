// Nodes and edges → a Pajek .net file: names, places, ties with their strength, and nothing else.
import { pajekMarks } from './ownPajek';
import { plainNumber, type Shape, type ShapeEdge } from './networkShape';

/** UTF-8 with byte order mark, as Pajek itself writes Unicode. */
export function toPajek({ nodes, edges }: Shape): string {
  const numbers = new Map(nodes.map(({ id }, at) => [id, at + 1]));
  const places = placesIn(nodes.flatMap(({ at }) => at ?? []));
  const line = ({ source, target, weight }: ShapeEdge) =>
    `${numbers.get(source)} ${numbers.get(target)} ${plainNumber(weight ?? 1)}`;
  const arcs = edges.filter(({ directed }) => directed);
  const both = edges.filter(({ directed }) => !directed);
  const lines = [
    ...pajekMarks(nodes, [...arcs, ...both]),
    `*Vertices ${nodes.length}`,
    ...nodes.map(({ label, at }, index) => {
      const place = at === undefined ? '' : ` ${places(at)}`;
      return `${index + 1} "${pajekName(label)}"${place}`;
    }),
    '*Arcs',
    ...arcs.map(line),
    '*Edges',
    ...both.map(line),
  ];
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

/** Pajek knows no quotes inside a name and no second line. */
function pajekName(label: string): string {
  return label.replace(/"/g, "'").replace(/\s+/g, ' ').trim();
}

/** Pajek's sheet runs from 0 to 1 in both directions. */
function placesIn(all: readonly { readonly x: number; readonly y: number }[]) {
  const bounds = (pick: 'x' | 'y') => {
    let [low, high] = [Infinity, -Infinity];
    for (const place of all) {
      low = Math.min(low, place[pick]);
      high = Math.max(high, place[pick]);
    }
    return { low, span: high - low };
  };
  const [across, down] = [bounds('x'), bounds('y')];
  const scaled = (value: number, { low, span }: { low: number; span: number }) =>
    (span === 0 ? 0.5 : 0.05 + (0.9 * (value - low)) / span).toFixed(4);
  return ({ x, y }: { readonly x: number; readonly y: number }) =>
    `${scaled(x, across)} ${scaled(y, down)} 0.5`;
}
