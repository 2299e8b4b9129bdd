// The map of another day on a canvas of its own, always at the same pan and zoom as the map beside it.
import type { Id } from '../model/records';
import { airAround } from './air';
import { type Backdrop, drawAreaNames, drawBackdrop } from './backdrop';
import { canvasPen } from './canvasPen';
import { drawMarksAbove, drawMarksBelow, type MarkedScene } from './drawMarks';
import type { MapElements, MapNode, MapTie } from './elements';
import { growthWith } from './growth';
import { hit } from './hit';
import { smallestLetter } from './letters';
import type { Tokens } from './look';
import { paint } from './paint';
import type { Point } from './patch';
import { textMeasure } from './pictureFile';
import { drawNames } from './pictureNames';
import type { Surface } from './surface';
import type { TimeMarks } from './timeMarks';

export interface EarlierContent {
  readonly elements: MapElements;
  readonly standing: ReadonlyMap<Id, Point>;
  readonly backdrop: Backdrop | undefined;
  readonly marks: TimeMarks | undefined;
  readonly selected: ReadonlySet<Id>;
}

interface View {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
}

/** A picture that took longer than this in milliseconds is moved as it is while the map moves, and drawn anew at rest. */
const quick = 8;
const restAfter = 140;
/** While somebody is selected the rest is dimmed to a quarter, as on the map beside it. */
const veiled = 0.75;
/** A notch of a mouse wheel zooms by about 9 %, as on the map beside it. */
const wheelStrength = 0.0009;

export class EarlierPicture {
  private readonly canvas: HTMLCanvasElement;
  private readonly surface: Surface;
  private readonly onMove = () => this.move();
  private readonly onNamed = () => this.schedule();
  private tokens: Tokens | undefined;
  private measure: ReturnType<typeof textMeasure> | undefined;
  private content: EarlierContent | undefined;
  private taken: View = { zoom: 1, x: 0, y: 0 };
  private took = 0;
  private frame = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(canvas: HTMLCanvasElement, surface: Surface) {
    this.canvas = canvas;
    this.surface = surface;
    surface.cy.on('viewport resize', this.onMove);
    surface.cy.on('named', this.onNamed);
  }

  setTokens(tokens: Tokens): void {
    this.tokens = tokens;
    this.measure = textMeasure(tokens.font);
    this.schedule();
  }

  show(content: EarlierContent): void {
    this.content = content;
    this.schedule();
  }

  resize(): void {
    const ratio = devicePixelRatio;
    this.canvas.width = Math.round(this.canvas.clientWidth * ratio);
    this.canvas.height = Math.round(this.canvas.clientHeight * ratio);
    this.draw();
  }

  destroy(): void {
    this.surface.cy.off('viewport resize', this.onMove);
    this.surface.cy.off('named', this.onNamed);
    clearTimeout(this.timer);
    cancelAnimationFrame(this.frame);
  }

  panBy(x: number, y: number): void {
    this.surface.panBy(x, y);
  }

  /** `at` in pixels of this canvas. */
  zoomAt(deltaY: number, at: Point): void {
    const { cy } = this.surface;
    cy.zoom({ level: cy.zoom() * Math.exp(-deltaY * wheelStrength), renderedPosition: at });
  }

  /** The actor or tie at a point of this canvas. */
  under(point: Point): { readonly node: Id | undefined; readonly tie: Id | undefined } {
    const { zoom, x, y } = this.view;
    if (!this.content) return { node: undefined, tie: undefined };
    const { elements, standing } = this.content;
    const onMap = { x: (point.x - x) / zoom, y: (point.y - y) / zoom };
    return hit(elements, (id) => standing.get(id), onMap, { node: 4 / zoom, tie: 8 / zoom });
  }

  private get view(): View {
    const { cy } = this.surface;
    return { zoom: cy.zoom(), ...cy.pan() };
  }

  private schedule(): void {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => this.draw());
  }

  private move(): void {
    if (this.took <= quick) {
      this.schedule();
      return;
    }
    const { zoom, x, y } = this.view;
    const { taken } = this;
    const scale = zoom / taken.zoom;
    const place = [scale, 0, 0, scale, x - taken.x * scale, y - taken.y * scale];
    this.canvas.style.transform = `matrix(${place.join(',')})`;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.schedule(), restAfter);
  }

  private draw(): void {
    const context = this.canvas.getContext('2d');
    const { tokens, content, measure } = this;
    if (!context || !tokens || !content || !measure) return;
    const start = performance.now();
    const { zoom, x, y } = this.view;
    const ratio = devicePixelRatio;
    const { clientWidth: width, clientHeight: height } = this.canvas;
    const { elements, standing, backdrop, marks } = content;
    const at = (id: Id) => standing.get(id);
    const view = { x1: -x / zoom, y1: -y / zoom, x2: (width - x) / zoom, y2: (height - y) / zoom };
    const pen = canvasPen(context, tokens.font);
    this.canvas.style.transform = '';
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, this.canvas.width, this.canvas.height);
    context.setTransform(zoom * ratio, 0, 0, zoom * ratio, x * ratio, y * ratio);
    if (backdrop) drawBackdrop(pen, backdrop, tokens, zoom);
    const growth = growthWith(airAround(elements.nodes, at), zoom);
    const scene: MarkedScene | undefined = marks && { marks, ...elements, at, tokens, zoom, growth, view };
    if (scene) drawMarksBelow(pen, scene);
    const nodes = [...elements.nodes.values()];
    const ties = [...elements.ties.values()];
    const drawn = { known: elements.nodes, at, tokens, zoom, view, growth, smallest: smallestLetter };
    paint(context, { nodes, ties, ...drawn });
    if (content.selected.size > 0) {
      const lit = litBy(content);
      veil(context, tokens.ground);
      paint(context, { ...lit, ...drawn });
    }
    if (scene) drawMarksAbove(pen, scene);
    for (const id of content.selected) {
      const node = elements.nodes.get(id);
      const place = at(id);
      if (!node || !place) continue;
      const ring = { fill: 'none', opacity: 1, stroke: tokens.accent, strokeWidth: Math.max(3, 2.5 / zoom) };
      pen.circle(place, node.size / 2 + 5 + 1.5 / zoom, ring);
    }
    drawAreaNames(pen, backdrop, tokens, zoom);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    const lit = content.selected.size > 0 ? litBy(content).nodes : nodes;
    const named = { ...elements, nodes: new Map(lit.map((node) => [node.id, node])) };
    // As on the map beside it, and who is not there any more.
    const others = new Map([...this.surface.overlay.names].filter(([id]) => named.nodes.has(id)));
    const besides = new Set([...(marks?.nodes.keys() ?? []), ...content.selected]);
    const room = { left: 0, top: 0, right: width, bottom: height };
    const names = drawNames(
      pen,
      { elements: named, at: standing, tokens, backdrop, measure, names: others, besides },
      { scale: zoom, x, y, room, zoom, asOnScreen: true },
    );
    while (names.next().done !== true);
    this.taken = { zoom, x, y };
    this.took = performance.now() - start;
  }
}

/** The selected, their ties and whoever is at the other end. */
function litBy({ elements, selected }: EarlierContent): { nodes: MapNode[]; ties: MapTie[] } {
  const ties = [...elements.ties.values()].filter(({ from, to }) => selected.has(from) || selected.has(to));
  const ids = new Set([...selected, ...ties.flatMap(({ from, to }) => [from, to])]);
  return { nodes: [...ids].flatMap((id) => elements.nodes.get(id) ?? []), ties };
}

/** Lays a thin sheet of the ground over all that is drawn. */
function veil(context: CanvasRenderingContext2D, ground: string): void {
  context.save();
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.globalAlpha = veiled;
  context.fillStyle = ground;
  context.fillRect(0, 0, context.canvas.width, context.canvas.height);
  context.restore();
}
