// The fine layout: fcose on a headless Cytoscape, seeded. Only the worker imports it.
import cytoscape from 'cytoscape';
import fcose from 'cytoscape-fcose';
import type { LayoutInput, Positions } from './arrange';
import { withSeed } from './randomness';

cytoscape.use(fcose);

/** Lays out one connected piece. Nodes in `fixed` end exactly where they were. */
export function layOutFine(piece: LayoutInput): Positions {
  if (piece.nodes.length === 2) return sideBySide(piece);
  return withSeed(piece.seed, () => {
    const cy = cytoscape({
      headless: true,
      styleEnabled: true,
      style: [{ selector: 'node', style: { width: 'data(size)', height: 'data(size)' } }],
      elements: [
        ...piece.nodes.map((node) => ({ data: { id: node.id, size: node.size + 24 } })),
        ...piece.edges.map((edge, at) => ({
          data: { id: `edge ${at}`, source: edge.from, target: edge.to, weight: edge.weight },
        })),
      ],
    });
    const held = Object.entries(piece.fixed).map(([nodeId, position]) => ({
      nodeId,
      position: { ...position },
    }));
    const degree = (edge: cytoscape.EdgeSingular) =>
      Math.min(edge.source().degree(false), edge.target().degree(false));
    cy.layout({
      name: 'fcose',
      quality: 'default',
      animate: false,
      randomize: true,
      fit: false,
      packComponents: false,
      nodeRepulsion: 16_000,
      nodeSeparation: 110,
      // Ties inside dense circles are longer, so hubs open up instead of knotting.
      idealEdgeLength: (edge: cytoscape.EdgeSingular) => 78 + 9 * Math.sqrt(degree(edge)),
      edgeElasticity: (edge: cytoscape.EdgeSingular) => 0.25 + 0.1 * Number(edge.data('weight')),
      gravity: 0.22,
      numIter: 2500,
      tile: false,
      ...(held.length > 0 ? { fixedNodeConstraint: held } : {}),
    } as unknown as cytoscape.LayoutOptions).run();
    const places = Object.fromEntries(cy.nodes().map((node) => [node.id(), { ...node.position() }]));
    cy.destroy();
    return { ...places, ...piece.fixed };
  });
}

function sideBySide(piece: LayoutInput): Positions {
  const places = Object.fromEntries(piece.nodes.map((node, at) => [node.id, { x: at * 100, y: 0 }]));
  const held = Object.entries(piece.fixed)[0];
  if (!held) return places;
  const [id, point] = held;
  const other = piece.nodes.find((node) => node.id !== id);
  return { ...(other ? { [other.id]: { x: point.x + 100, y: point.y } } : {}), ...piece.fixed };
}
