// The second canvas above Cytoscape's: the highlighted neighbourhood at full strength, and the names.
import type { Core } from 'cytoscape';
import type { Id } from '../model/records';
import { tiesAt } from './adjacency';
import { type Backdrop, drawAreaNames } from './backdrop';
import { canvasPen } from './canvasPen';
import { type Draft, drawDraft } from './draft';
import { drawNode, drawNodeSigns, drawTie, endsOf, markSize } from './draw';
import { type Growth, growthOn, grown } from './growth';
import type { Rect } from './collision';
import { drawLeader } from './leaders';
import { lineColour, type Tokens } from './look';
import { NameSprites } from './nameSprites';
import { drawMoods } from './moods';
import { type Highlight, Naming } from './naming';
import { type Point, shownOn } from './patch';
import { desk, type Lettering } from './projector';
import { standsAt } from './signsOnScreen';
import type { TimeMarks } from './timeMarks';
import { reachOf } from './pen';
import { drawRing } from './ring';
import type { ScreenName } from './screenNow';
import { drawTieName } from './tieNames';

const restAfter = 120;
const dimmedNames = 0.28;

export class Overlay {
  private readonly cy: Core;
  private readonly canvas: HTMLCanvasElement;
  private readonly lettering: Lettering;
  private readonly sprites: NameSprites;
  private readonly naming: Naming;
  private tokens: Tokens | undefined;
  private highlight: Highlight = { selected: new Set(), hovered: undefined };
  private lit: ReadonlySet<Id> = new Set();
  private pinned: ReadonlySet<Id> = new Set();
  private backdrop: Backdrop | undefined;
  private covered: readonly Rect[] = [];
  private marks: TimeMarks | undefined;
  private draft: Draft | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private frame = 0;
  /** Names are to be chosen anew before the next drawing. */
  private stale = false;

  constructor(cy: Core, canvas: HTMLCanvasElement, lettering: Lettering = desk) {
    this.cy = cy;
    this.canvas = canvas;
    this.lettering = lettering;
    this.sprites = new NameSprites(lettering.smallest);
    this.naming = new Naming(cy, canvas, lettering, this.sprites);
    cy.on('render', () => this.draw());
    cy.on('viewport', () => this.restLater());
    cy.on('position patched', () => this.restLater());
  }

  setTokens(tokens: Tokens): void {
    this.tokens = tokens;
    this.sprites.setTokens(tokens);
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

  /** What is written on the screen, and where. */
  get names(): ReadonlyMap<Id, ScreenName> {
    return this.naming.chosen;
  }

  /** Whether a line leads to a name further off; the core emits `named` when names are chosen, and `detail` when this changes. */
  leads = false;

  /** Names keep off what lies under something else on the screen. */
  setCovered(covered: readonly Rect[]): void {
    this.covered = covered;
    this.stale = true;
    this.schedule();
  }

  /** Who is gone is named, too, and no name lies on a sign. */
  setMarks(marks: TimeMarks | undefined): void {
    this.marks = marks;
    this.stale = true;
    this.schedule();
  }

  setDraft(draft: Draft | undefined): void {
    this.draft = draft;
    this.schedule();
  }

  /** Ids of the names on screen, for tests and the curious. */
  get written(): readonly Id[] {
    return [...this.naming.chosen.keys()];
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

  private get growth(): Growth {
    return growthOn(this.cy, this.lettering.scale);
  }

  destroy(): void {
    clearTimeout(this.timer);
    cancelAnimationFrame(this.frame);
    this.naming.stop();
  }

  private core(): Id[] {
    const { selected, hovered } = this.highlight;
    const ids = [...selected, ...(hovered === undefined ? [] : [hovered])];
    return ids.filter((id) => this.cy.getElementById(id).nonempty());
  }

  private get isDimming(): boolean {
    return this.highlight.isAboutAll !== true && this.core().length > 0;
  }

  private restLater(): void {
    clearTimeout(this.timer);
    this.naming.stop();
    this.timer = setTimeout(() => {
      this.timer = undefined;
      if (this.tokens) this.choose(); // Not in the frame that shows them: that one has the map to draw.
      this.schedule();
    }, restAfter);
  }

  /** The picture stands still: which names are written, and where. */
  private choose(): void {
    this.stale = false;
    const { highlight, lit, pinned, backdrop, covered, marks } = this;
    const emphasis = { highlight, lit, pinned, backdrop, covered, marks };
    this.naming.choose(emphasis, () => {
      this.tellNames();
      this.schedule();
    });
    this.tellNames();
  }

  private tellNames(): void {
    this.cy.emit('named');
    const leads = [...this.naming.chosen.values()].some(({ line }) => line !== undefined);
    if (leads === this.leads) return;
    this.leads = leads;
    this.cy.emit('detail');
  }

  private schedule(): void {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => this.draw());
  }

  private draw(): void {
    const context = this.canvas.getContext('2d');
    const tokens = this.tokens;
    if (!context || !tokens) return;
    // While the map moves they are chosen when it rests, if that takes longer than a frame.
    if (this.stale && (this.timer === undefined || !this.naming.isLarge)) this.choose();
    const ratio = this.ratio;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, this.canvas.width, this.canvas.height);
    const zoom = this.cy.zoom();
    const pan = this.cy.pan();
    context.setTransform(zoom * ratio, 0, 0, zoom * ratio, pan.x * ratio, pan.y * ratio);
    drawAreaNames(canvasPen(context, tokens.font), this.backdrop, tokens, zoom);
    this.drawLit(context, tokens, zoom);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    if (this.draft) drawDraft(canvasPen(context, tokens.font), this.cy, this.draft, tokens, this.growth);
    this.drawNames(context, tokens, zoom, ratio);
    const pen = canvasPen(context, tokens.font);
    const dimmed = this.isDimming ? dimmedNames : 1;
    for (const { tie, text } of this.naming.worded) {
      if (!shownOn(this.cy).ties.has(tie.id)) continue;
      const lit = this.lit.has(tie.from) && this.lit.has(tie.to);
      const ends = [tie.from, tie.to].map((id) => this.cy.getElementById(id).renderedPosition());
      drawTieName(pen, { tie, text }, ends, zoom, tokens, lit ? 1 : dimmed, this.naming.wordSize);
    }
    context.globalAlpha = 1;
  }

  private drawLit(context: CanvasRenderingContext2D, tokens: Tokens, zoom: number): void {
    const core = this.core();
    if (core.length === 0) return;
    const pen = canvasPen(context, tokens.font);
    const shown = shownOn(this.cy);
    const { nodes } = shown;
    const smallest = this.lettering.letters / zoom;
    const { growth } = this;
    const at = (id: Id): Point => this.cy.getElementById(id).position();
    for (const id of core) {
      for (const tie of tiesAt(shown, id)) {
        const ends = endsOf(tie, nodes, at, growth);
        const color = tie.tone === '' ? tokens.strongLine : lineColour(tie, tokens);
        if (ends) drawTie(pen, tie, ends, tokens, color, markSize >= smallest, zoom);
      }
    }
    for (const id of this.lit) {
      const node = nodes.get(id);
      if (!node) continue;
      const drawn = grown(node, growth.of(id));
      drawNode(pen, drawn, at(id), tokens, smallest);
      drawNodeSigns(pen, drawn, at(id), tokens, smallest, zoom);
      if (this.highlight.selected.has(id)) drawRing(pen, at(id), drawn, zoom, tokens);
    }
    const ties = new Set(core.flatMap((id) => tiesAt(shown, id)));
    drawMoods(pen, { ties, nodes, at, growth, zoom }, tokens);
  }

  private drawNames(context: CanvasRenderingContext2D, tokens: Tokens, zoom: number, ratio: number): void {
    const { nodes } = shownOn(this.cy);
    const pan = this.cy.pan();
    const pen = canvasPen(context, tokens.font);
    const { growth } = this;
    const dim = this.isDimming;
    for (const place of this.naming.chosen.values()) {
      const node = nodes.get(place.id) ?? this.marks?.ghosts.nodes.get(place.id);
      if (!node) continue;
      const at = standsAt(this.cy, place.id, this.marks);
      // While zooming the name keeps its distance to the rim, not to the middle.
      const wider = place.isFar ? 0 : reachOf(node.shape, node.size + growth.of(node.id)) * zoom - place.half;
      const beside = Math.abs(place.dy) < place.half;
      const x = at.x * zoom + pan.x + place.dx + (beside ? Math.sign(place.dx) * wider : 0);
      const y = at.y * zoom + pan.y + place.dy + (beside ? 0 : Math.sign(place.dy) * wider);
      const opacity = dim && !this.lit.has(place.id) ? dimmedNames : 1;
      if (place.line) {
        const on = (spot: Point) => ({ x: at.x * zoom + pan.x + spot.x, y: at.y * zoom + pan.y + spot.y });
        const line = { from: on(place.line.from), to: on(place.line.to) };
        drawLeader(pen, line, tokens, opacity, this.backdrop?.shade === undefined);
      }
      context.globalAlpha = opacity;
      this.sprites.draw(context, place.text, place.style, x, y, ratio);
    }
    context.globalAlpha = 1;
  }
}
