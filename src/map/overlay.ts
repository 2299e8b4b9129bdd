// The second canvas above Cytoscape's: the highlighted neighbourhood at full strength, and the names.
import type { Core } from 'cytoscape';
import type { Id } from '../model/records';
import { tiesAt } from './adjacency';
import { type Backdrop, drawAreaNames, wordedOnScreen } from './backdrop';
import { canvasPen } from './canvasPen';
import { type Draft, drawDraft } from './draft';
import { drawNode, drawTie, endsOf, markSize } from './draw';
import { growthAt, grown } from './growth';
import { boxOf, chooseLabels, type Extent, nodeBox, type LabelCandidate, type LabelPlace } from './labels';
import { lineColour, type Tokens } from './look';
import { smallestLetter } from './letters';
import { formsOf, type NameStyle, styleOf } from './nameForms';
import { NameSprites } from './nameSprites';
import { type Point, shownOn } from './patch';
import { desk, type Lettering } from './projector';
import { reachOf } from './pen';
import { drawRing } from './ring';
import { chooseTieNames, drawTieName, tieNameSize, wordedFrom } from './tieNames';

export interface Highlight {
  readonly selected: ReadonlySet<Id>;
  readonly hovered: Id | undefined;
}

/** A name on screen: where, at which radius of its node it was placed, and what is written. */
interface Written extends LabelPlace {
  readonly half: number;
  readonly text: string;
  readonly style: NameStyle;
}

const restAfter = 120;
const dimmedNames = 0.28;
/** What the ring around a selected node takes beyond its rim. */
const ringRoom = 6;

export class Overlay {
  private readonly cy: Core;
  private readonly canvas: HTMLCanvasElement;
  private readonly lettering: Lettering;
  private readonly names: NameSprites;
  private tokens: Tokens | undefined;
  private highlight: Highlight = { selected: new Set(), hovered: undefined };
  private lit: ReadonlySet<Id> = new Set();
  private pinned: ReadonlySet<Id> = new Set();
  private backdrop: Backdrop | undefined;
  private draft: Draft | undefined;
  private chosen = new Map<Id, Written>();
  private worded: ReturnType<typeof chooseTieNames> = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private frame = 0;
  /** Names are to be chosen anew before the next drawing. */
  private stale = false;

  constructor(cy: Core, canvas: HTMLCanvasElement, lettering: Lettering = desk) {
    this.cy = cy;
    this.canvas = canvas;
    this.lettering = lettering;
    this.names = new NameSprites(lettering.smallest);
    cy.on('render', () => this.draw());
    cy.on('viewport', () => this.restLater());
    cy.on('position patched', () => this.restLater());
  }

  setTokens(tokens: Tokens): void {
    this.tokens = tokens;
    this.names.setTokens(tokens);
    this.stale = true;
    this.schedule();
  }

  setHighlight(highlight: Highlight): void {
    this.highlight = highlight;
    const core = this.core();
    const lit = new Set(core);
    for (const id of core) {
      for (const tie of tiesAt(shownOn(this.cy), id)) {
        lit.add(tie.from);
        lit.add(tie.to);
      }
    }
    this.lit = lit;
    this.stale = true;
    this.schedule();
  }

  setPinned(pinned: ReadonlySet<Id>): void {
    this.pinned = pinned;
  }

  /** Names of actors keep off the names of the areas. */
  setBackdrop(backdrop: Backdrop | undefined): void {
    this.backdrop = backdrop;
    this.stale = true;
    this.schedule();
  }

  setDraft(draft: Draft | undefined): void {
    this.draft = draft;
    this.schedule();
  }

  /** Ids of the names on screen, for tests and the curious. */
  get written(): readonly Id[] {
    return [...this.chosen.keys()];
  }

  resize(): void {
    const { clientWidth, clientHeight } = this.canvas;
    const ratio = this.ratio;
    this.canvas.width = Math.round(clientWidth * ratio);
    this.canvas.height = Math.round(clientHeight * ratio);
    this.stale = true;
    this.draw();
  }

  private get ratio(): number {
    return devicePixelRatio * this.lettering.scale;
  }

  private get wordSize(): number {
    return Math.max(tieNameSize, this.lettering.smallest);
  }

  private growthAt(zoom: number): number {
    return growthAt(zoom, this.lettering.scale);
  }

  destroy(): void {
    clearTimeout(this.timer);
    cancelAnimationFrame(this.frame);
  }

  private core(): Id[] {
    const { selected, hovered } = this.highlight;
    const ids = [...selected, ...(hovered === undefined ? [] : [hovered])];
    return ids.filter((id) => this.cy.getElementById(id).nonempty());
  }

  private restLater(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      if (this.tokens) this.choose(); // Not in the frame that shows them: that one has the map to draw.
      this.schedule();
    }, restAfter);
  }

  /** The picture stands still: which names are written, and where. */
  private choose(): void {
    this.stale = false;
    const zoom = this.cy.zoom();
    const candidates = this.candidates(zoom);
    const { clientWidth: width, clientHeight: height } = this.canvas;
    const blocked = wordedOnScreen(this.backdrop, zoom, this.cy.pan());
    const room = {
      width,
      height,
      kept: this.chosen,
      blocked,
      // Names of areas are names, too.
      most: this.lettering.most - blocked.length,
      sure: this.lettering.sure,
    };
    const places = chooseLabels(candidates, room);
    this.worded =
      zoom < wordedFrom
        ? []
        : this.wordRelations(candidates, places, zoom).slice(0, room.most - places.length);
    this.chosen = new Map(
      places.map((place) => {
        const node = shownOn(this.cy).nodes.get(place.id);
        const plain = ((node?.size ?? 0) / 2) * zoom;
        const strong = this.highlight.selected.has(place.id) || this.highlight.hovered === place.id;
        const text = node === undefined ? '' : (formsOf(node, plain, strong)[place.form] ?? node.label);
        const half = node === undefined ? 0 : reachOf(node.shape, node.size + this.growthAt(zoom)) * zoom;
        return [place.id, { ...place, half, text, style: styleOf(plain, strong) }];
      }),
    );
  }

  private wordRelations(candidates: readonly LabelCandidate[], places: readonly LabelPlace[], zoom: number) {
    const inView = new Map(candidates.map((each) => [each.id, each]));
    const names = places.flatMap((place) => {
      const each = inView.get(place.id);
      return each ? [boxOf(each, place)] : [];
    });
    const taken = [...candidates.map(nodeBox), ...names];
    const ties = shownOn(this.cy).ties.values();
    return chooseTieNames(
      ties,
      (id) => inView.get(id),
      zoom,
      taken,
      (text) => text.length * this.wordSize * 0.55,
      this.wordSize,
    );
  }

  private candidates(zoom: number): LabelCandidate[] {
    const pan = this.cy.pan();
    const { width, height } = { width: this.canvas.clientWidth, height: this.canvas.clientHeight };
    const { selected, hovered } = this.highlight;
    const growth = this.growthAt(zoom);
    const all: LabelCandidate[] = [];
    for (const node of shownOn(this.cy).nodes.values()) {
      const at = this.cy.getElementById(node.id).position();
      const x = at.x * zoom + pan.x;
      const y = at.y * zoom + pan.y;
      const plain = (node.size / 2) * zoom;
      const half = reachOf(node.shape, node.size + growth) * zoom;
      if (x < -half || y < -half || x > width + half || y > height + half) continue;
      const forced = selected.has(node.id) || hovered === node.id;
      const rank = forced ? 3 : this.lit.has(node.id) ? 2 : this.pinned.has(node.id) ? 1 : 0;
      const style = styleOf(plain, forced);
      let measured: Extent[] | undefined;
      const measure = () => formsOf(node, plain, forced).map((name) => this.names.measure(name, style));
      const forms = () => (measured ??= measure());
      all.push({ id: node.id, x, y, half: half + (forced ? ringRoom : 0), forms, rank, degree: node.degree });
    }
    return all;
  }

  private schedule(): void {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => this.draw());
  }

  private draw(): void {
    const context = this.canvas.getContext('2d');
    const tokens = this.tokens;
    if (!context || !tokens) return;
    if (this.stale) this.choose();
    const ratio = this.ratio;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, this.canvas.width, this.canvas.height);
    const zoom = this.cy.zoom();
    const pan = this.cy.pan();
    context.setTransform(zoom * ratio, 0, 0, zoom * ratio, pan.x * ratio, pan.y * ratio);
    drawAreaNames(canvasPen(context, tokens.font), this.backdrop, tokens, zoom);
    this.drawLit(context, tokens, zoom);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    if (this.draft)
      drawDraft(canvasPen(context, tokens.font), this.cy, this.draft, tokens, this.growthAt(zoom));
    this.drawNames(context, zoom, pan, ratio);
    const pen = canvasPen(context, tokens.font);
    const dimmed = this.core().length > 0 ? dimmedNames : 1;
    for (const { tie, text } of this.worded) {
      if (!shownOn(this.cy).ties.has(tie.id)) continue;
      const lit = this.lit.has(tie.from) && this.lit.has(tie.to);
      const ends = [tie.from, tie.to].map((id) => this.cy.getElementById(id).renderedPosition());
      drawTieName(pen, { tie, text }, ends, zoom, tokens, lit ? 1 : dimmed, this.wordSize);
    }
    context.globalAlpha = 1;
  }

  private drawLit(context: CanvasRenderingContext2D, tokens: Tokens, zoom: number): void {
    const core = this.core();
    if (core.length === 0) return;
    const pen = canvasPen(context, tokens.font);
    const shown = shownOn(this.cy);
    const { nodes } = shown;
    const smallest = smallestLetter / zoom;
    const growth = this.growthAt(zoom);
    const at = (id: Id): Point => this.cy.getElementById(id).position();
    for (const id of core) {
      for (const tie of tiesAt(shown, id)) {
        const ends = endsOf(tie, nodes, at, growth);
        const color = tie.tone === '' ? tokens.strongLine : lineColour(tie, tokens);
        if (ends) drawTie(pen, tie, ends, tokens, color, markSize >= smallest);
      }
    }
    for (const id of this.lit) {
      const node = nodes.get(id);
      if (!node) continue;
      const drawn = grown(node, growth);
      drawNode(pen, drawn, at(id), tokens, smallest);
      if (this.highlight.selected.has(id)) drawRing(pen, at(id), drawn, zoom, tokens);
    }
  }

  private drawNames(context: CanvasRenderingContext2D, zoom: number, pan: Point, ratio: number): void {
    const { nodes } = shownOn(this.cy);
    const growth = this.growthAt(zoom);
    const dim = this.core().length > 0;
    for (const place of this.chosen.values()) {
      const node = nodes.get(place.id);
      if (!node) continue;
      const at = this.cy.getElementById(place.id).position();
      // While zooming the name keeps its distance to the rim, not to the middle.
      const wider = reachOf(node.shape, node.size + growth) * zoom - place.half;
      const beside = Math.abs(place.dy) < place.half;
      const x = at.x * zoom + pan.x + place.dx + (beside ? Math.sign(place.dx) * wider : 0);
      const y = at.y * zoom + pan.y + place.dy + (beside ? 0 : Math.sign(place.dy) * wider);
      context.globalAlpha = dim && !this.lit.has(place.id) ? dimmedNames : 1;
      this.names.draw(context, place.text, place.style, x, y, ratio);
    }
    context.globalAlpha = 1;
  }
}
