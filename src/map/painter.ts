// Takes drawing and pointing over from Cytoscape, which keeps gestures and geometry. While a large picture moves, the last one is moved.
import type { Core, NodeSingular, SingularElementReturnValue } from 'cytoscape';
import type { Id } from '../model/records';
import { type Backdrop, drawBackdrop } from './backdrop';
import { canvasPen } from './canvasPen';
import { drawMarksAbove, drawMarksBelow, type MarkedScene } from './drawMarks';
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
  private readonly renderer: Renderer;
  private readonly buffer = document.createElement('canvas');
  private tokens: Tokens | undefined;
  private backdrop: Backdrop | undefined;
  private marks: TimeMarks | undefined;
  private taken: Taken | undefined;
  private isMoving = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(cy: Core) {
    this.cy = cy;
    this.renderer = (cy as unknown as { renderer: () => Renderer }).renderer();
    const everything: Draw = (context, elements, ratio) => this.drawGround(context, elements, ratio);
    const some: Draw = (context, elements) => void this.drawElements(context, elements);
    Object.assign(this.renderer, {
      drawLayeredElements: everything,
      drawCachedElements: some,
      drawCachedNodes: some,
      findNearestElements: (x: number, y: number, _: boolean, isTouch: boolean) =>
        this.nearest({ x, y }, isTouch),
    });
    cy.on('viewport', () => this.move());
    cy.on('add remove data', () => {
      this.taken = undefined;
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
    const rim = growthAt(zoom) / 2;
    const reach = { node: (isTouch ? 8 : 2) / zoom + rim, tie: (isTouch ? 24 : 8) / zoom };
    const { node, tie } = hit(shownOn(this.cy), this.places(), point, reach);
    return [node, tie].flatMap((id) => (id === undefined ? [] : [this.cy.getElementById(id)]));
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
    const drawn = this.drawElements(context, elements);
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
    return { marks, nodes, ties, at: this.places(), tokens, zoom: this.cy.zoom(), view: this.cy.extent() };
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

  private drawElements(context: CanvasRenderingContext2D, elements: readonly Element[]): number {
    if (!this.tokens) return 0;
    const shown = shownOn(this.cy);
    const of = <V>(map: ReadonlyMap<Id, V>) =>
      elements.flatMap((element) => {
        const one = map.get(element.id());
        return one === undefined ? [] : [one];
      });
    return paint(context, {
      nodes: of(shown.nodes),
      ties: of(shown.ties),
      known: shown.nodes,
      at: this.places(),
      tokens: this.tokens,
      zoom: this.cy.zoom(),
      view: this.cy.extent(),
    });
  }

  /** Places looked up once each: Cytoscape's own lookup is slow. */
  private places(): (id: Id) => Point | undefined {
    const known = new Map<Id, Point>();
    return (id) => {
      const before = known.get(id);
      if (before) return before;
      const element = this.cy.getElementById(id);
      if (element.empty()) return undefined;
      const place = element.position();
      known.set(id, place);
      return place;
    };
  }
}
