// Takes drawing and pointing over from Cytoscape, which keeps gestures and geometry. While a large picture moves, the last one is moved.
import type { Core, NodeSingular, SingularElementReturnValue } from 'cytoscape';
import type { Id } from '../model/records';
import { tiesOfLayer } from './adjacency';
import { type Backdrop, drawBackdrop } from './backdrop';
import { canvasPen } from './canvasPen';
import { drawMarksAbove, drawMarksBelow, type MarkedScene } from './drawMarks';
import { Drawing } from './drawing';
import { growthOn } from './growth';
import { hit } from './hit';
import type { Tokens } from './look';
import { type Detail, paint, painting, type Scene } from './paint';
import { desk, type Lettering } from './projector';
import { type Point, shownOn } from './patch';
import { type Stand, stamp, stillDoes, type Taken } from './taken';
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

/** A picture of fewer elements in view is not worth keeping. */
const keptFrom = 200;
const restAfter = 140;
/** From so many elements on a picture is drawn piece by piece; until it is finished the last one stays. */
const piecesFrom = 10_000;

export class Painter {
  private readonly cy: Core;
  private readonly lettering: Lettering;
  /** What of the notation the picture shows. */
  detail: Detail = { lines: true, letters: true };
  private readonly renderer: Renderer;
  private readonly buffer = document.createElement('canvas');
  private drawing: { readonly job: Drawing; readonly stand: Stand } | undefined;
  /** The last picture of a large map, also when it no longer says the truth. */
  private last: Taken | undefined;
  private tokens: Tokens | undefined;
  private backdrop: Backdrop | undefined;
  private marks: TimeMarks | undefined;
  private taken: Taken | undefined;
  private isMoving = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly known = new Map<Id, Point>();

  /** Emits `detail` on the core when the picture begins or ceases to leave something out. */
  constructor(cy: Core, lettering: Lettering = desk) {
    this.cy = cy;
    this.lettering = lettering;
    this.renderer = (cy as unknown as { renderer: () => Renderer }).renderer();
    const everything: Draw = (context, elements, ratio) => this.drawGround(context, elements, ratio);
    const some: Draw = (context, elements) => {
      const scene = this.scene(elements, true);
      if (scene) paint(context, scene);
    };
    Object.assign(this.renderer, {
      drawLayeredElements: everything,
      drawCachedElements: some,
      drawCachedNodes: some,
      findNearestElements: (x: number, y: number, _: boolean, isTouch: boolean) =>
        this.nearest({ x, y }, isTouch),
      // Its pictures of single nodes are never drawn.
      onUpdateEleCalcsFns: [],
    });
    cy.on('viewport', () => this.move());
    cy.on('patched', () => {
      this.setWhole(false);
      this.forget();
      this.known.clear();
    });
    // Who is in somebody's hand is drawn on a layer above.
    cy.on('position', 'node', (event) => {
      if (!(event.target as NodeSingular).grabbed()) this.forget();
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
    this.forget();
    this.draw();
  }

  private draw(): void {
    this.renderer.redrawHint('eles', true);
    this.renderer.redraw();
  }

  destroy(): void {
    clearTimeout(this.timer);
    this.forget();
  }

  /** What was drawn, or is being drawn, no longer says the truth. */
  private forget(): void {
    this.taken = undefined;
    this.drawing?.job.stop();
    this.drawing = undefined;
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
    const rim = growthOn(this.cy, this.lettering.scale).most / 2;
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
    const { taken } = this;
    if (
      taken !== undefined &&
      taken.elements === elements.length &&
      taken.canvas.width === canvas.width &&
      taken.canvas.height === canvas.height &&
      stillDoes(taken, this.stand(), this.room(), this.isMoving)
    ) {
      stamp(context, taken.canvas, taken, this.stand(), ratio);
      this.setWhole(true);
      return;
    }
    const { nodes, ties } = shownOn(this.cy);
    if (nodes.size + ties.size >= piecesFrom) {
      this.drawInPieces(context, elements, ratio);
      return;
    }
    const work = this.groundWork(context, elements);
    let step = work.next();
    while (step.done !== true) step = work.next();
    this.taken = undefined;
    this.last = undefined;
    this.setWhole(true);
    if (step.value < keptFrom) return;
    const { buffer } = this;
    if (buffer.width !== canvas.width || buffer.height !== canvas.height) {
      buffer.width = canvas.width;
      buffer.height = canvas.height;
    }
    const copy = buffer.getContext('2d');
    copy?.clearRect(0, 0, canvas.width, canvas.height);
    copy?.drawImage(canvas, 0, 0);
    this.taken = this.takenNow(buffer, this.stand(), elements.length, step.value);
  }

  /** Until the new picture is finished the last one does, moved along; without any the new one is seen growing. */
  private drawInPieces(context: CanvasRenderingContext2D, elements: readonly Element[], ratio: number): void {
    if (!this.drawing || this.drawing.job.canvas.width !== context.canvas.width) {
      this.drawing?.job.stop();
      const stand = this.stand();
      const job: Drawing = new Drawing(
        context,
        (hidden) => this.groundWork(hidden, elements),
        (isDone) => {
          if (isDone) finish();
          if (isDone || !this.last) this.draw();
        },
      );
      const finish = () => {
        this.drawing = undefined;
        this.taken = this.takenNow(job.canvas, stand, elements.length, job.drawn);
        this.last = this.taken;
      };
      this.drawing = { job, stand };
      if (job.go()) finish();
    }
    this.setWhole(this.drawing === undefined);
    const now = this.stand();
    if (this.last) stamp(context, this.last.canvas, this.last, now, ratio);
    else if (this.drawing) stamp(context, this.drawing.job.canvas, this.drawing.stand, now, ratio);
  }

  /** All of the ground, piece by piece; gives the number of elements in view. */
  private *groundWork(
    context: CanvasRenderingContext2D,
    elements: readonly Element[],
  ): Generator<void, number> {
    if (this.backdrop && this.tokens)
      drawBackdrop(canvasPen(context, this.tokens.font), this.backdrop, this.tokens, this.cy.zoom());
    const marked = this.markedScene();
    if (marked) drawMarksBelow(canvasPen(context, marked.tokens.font), marked);
    const scene = this.scene(elements, false);
    const drawn = scene ? yield* painting(context, scene, (detail) => this.tell(detail)) : 0;
    if (marked) drawMarksAbove(canvasPen(context, marked.tokens.font), marked);
    return drawn + (this.backdrop?.shade?.ties.length ?? 0);
  }

  private tell(detail: Detail): void {
    const { lines, letters } = this.detail;
    if (lines === detail.lines && letters === detail.letters) return;
    this.detail = detail;
    this.cy.emit('detail');
  }

  private stand(): Stand {
    return { zoom: this.cy.zoom(), pan: { ...this.cy.pan() } };
  }

  private room(): { width: number; height: number } {
    return { width: this.cy.width(), height: this.cy.height() };
  }

  private takenNow(canvas: HTMLCanvasElement, stand: Stand, elements: number, drawn: number): Taken {
    return { ...stand, canvas, elements, drawn, at: performance.now() };
  }

  /** Tells those who look on from outside whether everything is on the canvas. */
  private setWhole(isWhole: boolean): void {
    const room = this.cy.container();
    const told = String(isWhole);
    if (room && room.dataset['whole'] !== told) room.dataset['whole'] = told;
  }

  private markedScene(): MarkedScene | undefined {
    const { marks, tokens } = this;
    if (!marks || !tokens) return undefined;
    const { nodes, ties } = shownOn(this.cy);
    const growth = growthOn(this.cy, this.lettering.scale);
    return { marks, nodes, ties, at: this.at, tokens, zoom: this.cy.zoom(), growth, view: this.cy.extent() };
  }

  /** Ties are drawn with their ends: those of somebody in a hand on the layer above. */
  private scene(elements: readonly Element[], inHand: boolean): Scene | undefined {
    if (!this.tokens) return undefined;
    const shown = shownOn(this.cy);
    const nodes = elements.flatMap((element) => shown.nodes.get(element.id()) ?? []);
    return {
      nodes,
      ties: tiesOfLayer(shown, nodes, inHand),
      known: shown.nodes,
      at: this.at,
      tokens: this.tokens,
      zoom: this.cy.zoom(),
      growth: growthOn(this.cy, this.lettering.scale),
      smallest: this.lettering.letters,
      view: this.cy.extent(),
    };
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
