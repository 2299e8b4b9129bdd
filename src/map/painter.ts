// Takes drawing and pointing over from Cytoscape, which keeps gestures and geometry. While a large picture moves, the last one is moved.
import type { Core, NodeSingular, SingularElementReturnValue } from 'cytoscape';
import type { Id } from '../model/records';
import { tiesAt } from './adjacency';
import { type Backdrop, drawBackdrop } from './backdrop';
import { canvasPen } from './canvasPen';
import { drawMarksAbove, drawMarksBelow, type MarkedScene } from './drawMarks';
import type { MapElements, MapNode, MapTie } from './elements';
import { growthAt } from './growth';
import { hit } from './hit';
import type { Tokens } from './look';
import { paint } from './paint';
import { type Point, shownOn } from './patch';
import type { TimeMarks } from './timeMarks';

type Element = SingularElementReturnValue;
type Draw = (context: CanvasRenderingContext2D, elements: readonly Element[], ratio: number) => void;

/** What Cytoscape's canvas renderer calls at every frame and every move; not part of its typed surface. */
interface Renderer {
  drawLayeredElements: Draw;
  drawCachedElements: Draw;
  drawCachedNodes: Draw;
  findNearestElements: (x: number, y: number, interactive: boolean, isTouch: boolean) => Element[];
  redrawHint: (group: 'eles', isNeeded: boolean) => void;
  redraw: () => void;
}

/** A finished picture and where the map stood when it was drawn. */
interface Taken {
  readonly zoom: number;
  readonly pan: Point;
  readonly elements: number;
  readonly drawn: number;
  readonly at: number;
}

/** A picture of fewer elements in view is not worth keeping. */
const keptFrom = 200;
/** From so many elements in view on a moving picture is the last one moved. */
const heavyFrom = 1500;
const restAfter = 140;
/** While moving the picture is drawn anew this often, so that what comes into view appears. */
const freshAfter = 450;

export class Painter {
  private readonly cy: Core;
  private readonly enlarged: number;
  private readonly renderer: Renderer;
  private readonly buffer = document.createElement('canvas');
  private tokens: Tokens | undefined;
  private backdrop: Backdrop | undefined;
  private marks: TimeMarks | undefined;
  private taken: Taken | undefined;
  private isMoving = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly known = new Map<Id, Point>();

  /** The canvas is shown `enlarged` times larger than it is drawn. */
  constructor(cy: Core, enlarged = 1) {
    this.cy = cy;
    this.enlarged = enlarged;
    this.renderer = (cy as unknown as { renderer: () => Renderer }).renderer();
    const everything: Draw = (context, elements, ratio) => this.drawGround(context, elements, ratio);
    const some: Draw = (context, elements) => void this.drawElements(context, elements, true);
    Object.assign(this.renderer, {
      drawLayeredElements: everything,
      drawCachedElements: some,
      drawCachedNodes: some,
      findNearestElements: (x: number, y: number, _: boolean, isTouch: boolean) =>
        this.nearest({ x, y }, isTouch),
    });
    cy.on('viewport', () => this.move());
    cy.on('patched', () => {
      this.taken = undefined;
      this.known.clear();
    });
    // Who is in somebody's hand is drawn on a layer above.
    cy.on('position', 'node', (event) => {
      if (!(event.target as NodeSingular).grabbed()) this.taken = undefined;
    });
  }

  setTokens(tokens: Tokens): void {
    this.tokens = tokens;
    this.redraw();
  }

  /** Areas behind the actors. */
  setBackdrop(backdrop: Backdrop | undefined): void {
    this.backdrop = backdrop;
    this.redraw();
  }

  /** What is new and what has ended. */
  setMarks(marks: TimeMarks | undefined): void {
    if (marks === this.marks) return;
    this.marks = marks;
    this.redraw();
  }

  /** Draws everything anew at the next frame. */
  redraw(): void {
    this.taken = undefined;
    this.renderer.redrawHint('eles', true);
    this.renderer.redraw();
  }

  destroy(): void {
    clearTimeout(this.timer);
  }

  private move(): void {
    this.isMoving = true;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.isMoving = false;
      if (this.taken) this.redraw();
    }, restAfter);
  }

  private nearest(point: Point, isTouch: boolean): Element[] {
    const zoom = this.cy.zoom();
    const rim = growthAt(zoom, this.enlarged) / 2;
    const reach = { node: (isTouch ? 8 : 2) / zoom + rim, tie: 0 };
    const { nodes } = shownOn(this.cy);
    const { node } = hit({ nodes, ties: new Map() }, this.at, point, reach);
    return node === undefined ? [] : [this.cy.getElementById(node)];
  }

  /** The line under a point of the map. Only asked for a tap: who merely moves the pointer wants no line. */
  tieAt(point: Point, isTouch: boolean): Id | undefined {
    const reach = { node: 0, tie: (isTouch ? 24 : 8) / this.cy.zoom() };
    const { ties } = shownOn(this.cy);
    return hit({ nodes: new Map(), ties }, this.at, point, reach).tie;
  }

  private drawGround(context: CanvasRenderingContext2D, elements: readonly Element[], ratio: number): void {
    const { canvas } = context;
    const view = { zoom: this.cy.zoom(), pan: { ...this.cy.pan() } };
    const { taken } = this;
    if (
      taken !== undefined &&
      taken.elements === elements.length &&
      this.fits(canvas) &&
      this.stillDoes(taken)
    ) {
      const scale = view.zoom / taken.zoom;
      const x = (view.pan.x - taken.pan.x * scale) * ratio;
      const y = (view.pan.y - taken.pan.y * scale) * ratio;
      context.setTransform(scale, 0, 0, scale, x, y);
      context.drawImage(this.buffer, 0, 0);
      return;
    }
    if (this.backdrop && this.tokens)
      drawBackdrop(canvasPen(context, this.tokens.font), this.backdrop, this.tokens, view.zoom);
    const scene = this.markedScene();
    if (scene) drawMarksBelow(canvasPen(context, scene.tokens.font), scene);
    const drawn = this.drawElements(context, elements, false);
    if (scene) drawMarksAbove(canvasPen(context, scene.tokens.font), scene);
    this.taken = undefined;
    const all = drawn + (this.backdrop?.shade?.ties.length ?? 0);
    if (all < keptFrom) return;
    if (!this.fits(canvas)) {
      this.buffer.width = canvas.width;
      this.buffer.height = canvas.height;
    }
    const copy = this.buffer.getContext('2d');
    copy?.clearRect(0, 0, canvas.width, canvas.height);
    copy?.drawImage(canvas, 0, 0);
    this.taken = { ...view, elements: elements.length, drawn: all, at: performance.now() };
  }

  private markedScene(): MarkedScene | undefined {
    const { marks, tokens } = this;
    if (!marks || !tokens) return undefined;
    const { nodes, ties } = shownOn(this.cy);
    return { marks, nodes, ties, at: this.at, tokens, zoom: this.cy.zoom(), view: this.cy.extent() };
  }

  private fits({ width, height }: { readonly width: number; readonly height: number }): boolean {
    return this.buffer.width === width && this.buffer.height === height;
  }

  /** Whether the last picture is good enough for now: where it was drawn always, elsewhere only for a moment. */
  private stillDoes(taken: Taken): boolean {
    const pan = this.cy.pan();
    const scale = this.cy.zoom() / taken.zoom;
    const left = pan.x - taken.pan.x * scale;
    const top = pan.y - taken.pan.y * scale;
    if (scale === 1 && left === 0 && top === 0) return true;
    if (!this.isMoving || taken.drawn < heavyFrom) return false;
    if (performance.now() - taken.at < freshAfter) return true;
    // What comes into view has to appear, and what has grown is blurred.
    const right = left + this.cy.width() * scale;
    const bottom = top + this.cy.height() * scale;
    return (
      left <= 1 && top <= 1 && right >= this.cy.width() - 1 && bottom >= this.cy.height() - 1 && scale <= 2
    );
  }

  /** Ties are drawn with their ends: those of somebody in a hand on the layer above. */
  private drawElements(
    context: CanvasRenderingContext2D,
    elements: readonly Element[],
    inHand: boolean,
  ): number {
    if (!this.tokens) return 0;
    const shown = shownOn(this.cy);
    const nodes = elements.flatMap((element) => shown.nodes.get(element.id()) ?? []);
    return paint(context, {
      nodes,
      ties: tiesOf(shown, nodes, inHand),
      known: shown.nodes,
      at: this.at,
      tokens: this.tokens,
      zoom: this.cy.zoom(),
      enlarged: this.enlarged,
      view: this.cy.extent(),
    });
  }

  /** Where a node stands. Looked up once: Cytoscape's own lookup is slow, and what it gives goes on telling the place. */
  private readonly at = (id: Id): Point | undefined => {
    const before = this.known.get(id);
    if (before) return before;
    const element = this.cy.getElementById(id);
    if (element.empty()) return undefined;
    const place = element.position();
    this.known.set(id, place);
    return place;
  };
}

/** The lines of a layer: all between nodes that rest, or all at nodes in a hand. */
function tiesOf(shown: MapElements, nodes: readonly MapNode[], inHand: boolean): Iterable<MapTie> {
  if (inHand) return new Set(nodes.flatMap(({ id }) => tiesAt(shown, id)));
  if (nodes.length === shown.nodes.size) return shown.ties.values();
  const resting = new Set(nodes.map(({ id }) => id));
  return [...shown.ties.values()].filter(({ from, to }) => resting.has(from) && resting.has(to));
}
