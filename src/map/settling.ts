// Cytoscape makes up its mind about thousands of new or resized nodes at the next frame, all in one go. Here it does so before, in pieces.
import type { Core, NodeCollection } from 'cytoscape';
import { inSlices } from './slices';

/** Not part of Cytoscape's typed surface. */
interface Inner {
  cleanStyle(): void;
}
interface Renderer {
  recalculateRenderedStyle(nodes: NodeCollection): void;
}

/** From so many nodes on; fewer are done within a frame. */
const manyNodes = 600;
const nodesPerPiece = 60;

export class Settling {
  private readonly cy: Core;
  private job: AbortController | undefined;

  constructor(cy: Core) {
    this.cy = cy;
  }

  /** After `touched` nodes were added or resized. No frame is drawn until all are ready; the hand may go on meanwhile. */
  after(touched: number): void {
    if (touched < manyNodes) return;
    this.stop();
    const job = new AbortController();
    this.job = job;
    // While it is gathering, Cytoscape draws nothing.
    this.cy.startBatch();
    void inSlices(this.pieces(), job.signal).finally(() => {
      if (!this.cy.destroyed()) this.cy.endBatch();
    });
  }

  stop(): void {
    this.job?.abort();
    this.job = undefined;
  }

  private *pieces(): Generator<void> {
    const nodes = this.cy.nodes();
    const renderer = (this.cy as unknown as { renderer: () => Renderer }).renderer();
    for (let at = 0; at < nodes.length; at += nodesPerPiece) {
      const piece = nodes.slice(at, at + nodesPerPiece);
      (piece as unknown as Inner).cleanStyle();
      renderer.recalculateRenderedStyle(piece);
      yield;
    }
  }
}
