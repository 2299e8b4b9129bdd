// The living canvas: Cytoscape, the overlay above it and the few things one can ask of them. No React, no session.
import cytoscape, { type Core } from 'cytoscape';
import type { Id } from '../model/records';
import { type Backdrop, hullNamedAt } from './backdrop';
import { coverOf, followCover } from './covering';
import { type GestureEvents, listen } from './gestures';
import type { MapElements } from './elements';
import { gremiumNodeId } from './gremiumElements';
import { geometry, type Tokens } from './look';
import { Overlay } from './overlay';
import { Painter } from './painter';
import type { Detail } from './paint';
import { patch, type Point, shownOn } from './patch';
import { desk, type Lettering } from './projector';
import { nearestTo } from './nearest';
import { Settling } from './settling';
import type { TimeMarks } from './timeMarks';
import { wholeMapFit } from './wholeMap';

export interface SurfaceParts {
  /** Holds Cytoscape's own canvases. */
  readonly ground: HTMLElement;
  readonly overlay: HTMLCanvasElement;
}

/** A part of the map in map units. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Box {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

const glides = { upTo: 400, time: 200 } as const;

export class Surface {
  readonly cy: Core;
  readonly overlay: Overlay;
  private readonly painter: Painter;
  private readonly settling: Settling;
  private readonly ground: HTMLElement;
  private readonly stopListening: () => void;
  private readonly stopCover: () => void;
  private readonly lettering: Lettering;
  private selected: ReadonlySet<Id> = new Set();
  private hovered: Id | undefined;
  private middle: Id | undefined;
  private fitted = '';
  private backdrop: Backdrop | undefined;
  private told: { readonly elements: MapElements; readonly standing: ReadonlyMap<Id, Point> } | undefined;

  constructor(parts: SurfaceParts, events: GestureEvents, lettering: Lettering = desk) {
    this.ground = parts.ground;
    this.cy = cytoscape({
      container: parts.ground,
      minZoom: 0.03,
      maxZoom: 3,
      boxSelectionEnabled: true,
      selectionType: 'additive',
      textureOnViewport: false,
      hideEdgesOnViewport: false,
      ...(lettering.scale !== 1 && { pixelRatio: devicePixelRatio * lettering.scale }),
      style: geometry,
    });
    this.painter = new Painter(this.cy, lettering);
    this.settling = new Settling(this.cy);
    parts.ground.addEventListener('wheel', (event) => this.tuneWheel(event), {
      capture: true,
      passive: true,
    });
    this.overlay = new Overlay(this.cy, parts.overlay, lettering);
    this.lettering = lettering;
    this.stopCover = followCover(parts.ground, ({ all }) => {
      this.overlay.setCovered(all);
      if (this.selected.size === 0 && this.fitted === this.viewKey()) this.fit();
    });
    const heard = {
      ...events,
      onHover: (id: Id | undefined) => {
        this.setHover(id);
        events.onHover(id);
      },
    };
    this.stopListening = listen(
      this.cy,
      heard,
      (at, isTouch) => this.gremiumAt(at) ?? this.painter.tieAt(at, isTouch),
    );
  }

  /** The Gremium whose area is named at a point of the map, as the id of a node. */
  private gremiumAt(at: Point): Id | undefined {
    const id = hullNamedAt(this.backdrop, at, this.cy.zoom());
    return id === undefined ? undefined : gremiumNodeId(id);
  }

  setTokens(tokens: Tokens): void {
    this.painter.setTokens(tokens);
    this.overlay.setTokens(tokens);
  }

  /** As it was told last: for a move by hand that could not be kept. */
  showAgain(): void {
    if (this.told) this.show(this.told.elements, this.told.standing);
  }

  /** Brings the picture up to date; moved nodes glide where the eye can follow. Who still glides from before arrives first. */
  show(elements: MapElements, standing: ReadonlyMap<Id, Point>): void {
    this.told = { elements, standing };
    const glide =
      shownOn(this.cy).nodes.size <= glides.upTo && !matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (glide) this.cy.nodes(':animated').stop(true, true);
    const { added, changed, moved } = patch(this.cy, elements, standing, glide);
    this.settling.after(added + changed);
    this.ground.dataset['ties'] = String(elements.ties.size);
    this.painter.redraw();
    if (glide) {
      for (const id of moved) {
        const position = standing.get(id);
        if (position)
          this.cy
            .getElementById(id)
            .animate({ position: { ...position } }, { duration: glides.time, easing: 'ease-out' });
      }
    }
    // Who has just appeared may be selected already.
    if (this.selected.size > 0) this.setSelection([...this.selected]);
    else this.refreshHighlight();
  }

  setSelection(ids: readonly Id[]): void {
    this.selected = new Set(ids);
    this.cy.batch(() => {
      this.cy.$(':selected').unselect();
      // Cytoscape's own selection makes all of them follow when one is dragged.
      for (const id of ids) this.cy.getElementById(id).select();
    });
    this.refreshHighlight();
  }

  /** Who all that is shown is about, if there is somebody: selected, they dim nobody. */
  setMiddle(id: Id | undefined): void {
    this.middle = id;
    this.refreshHighlight();
  }

  setHover(id: Id | undefined): void {
    if (id === this.hovered) return;
    this.hovered = id;
    this.refreshHighlight();
  }

  /** What is new and what has ended. */
  setMarks(marks: TimeMarks | undefined): void {
    this.painter.setMarks(marks);
    this.overlay.setMarks(marks);
  }

  /** Areas behind the actors, which belong to what `fit` brings into sight. */
  setBackdrop(backdrop: Backdrop | undefined): void {
    this.backdrop = backdrop;
    this.painter.setBackdrop(backdrop);
    this.overlay.setBackdrop(backdrop);
  }

  /** What of the notation is drawn; the core emits `detail` when that changes. */
  get detail(): Detail {
    return this.painter.detail;
  }

  setPinned(ids: ReadonlySet<Id>): void {
    this.overlay.setPinned(ids);
  }

  fit(): void {
    if (this.cy.nodes().empty()) return;
    const fit = wholeMapFit(this.cy, {
      backdrop: this.backdrop,
      standing: this.told?.standing,
      enlarged: this.lettering.scale,
      cover: coverOf(this.ground),
    });
    if (fit) this.cy.viewport(fit);
    this.fitted = this.viewKey();
  }

  /** Brings a part of the map into sight, all of it on a window of any shape. */
  frame({ x, y, width, height }: Frame): void {
    this.bring({ x1: x, y1: y, x2: x + width, y2: y + height }, 0, this.cy.maxZoom());
  }

  /** The part of the map in sight; `undefined` while all of it is, as `fit` leaves it. */
  get framed(): Frame | undefined {
    if (this.fitted === this.viewKey()) return undefined;
    const { x1, y1, w, h } = this.cy.extent();
    return { x: x1, y: y1, width: w, height: h };
  }

  private bring(box: Box, padding: number, most: number): void {
    const width = Math.max(80, this.cy.width() - 2 * padding);
    const height = Math.max(80, this.cy.height() - 2 * padding);
    const zoom = Math.min(most, width / Math.max(1, box.x2 - box.x1), height / Math.max(1, box.y2 - box.y1));
    this.cy.viewport({
      zoom,
      pan: {
        x: this.cy.width() / 2 - ((box.x1 + box.x2) / 2) * zoom,
        y: this.cy.height() / 2 - ((box.y1 + box.y2) / 2) * zoom,
      },
    });
  }

  zoomBy(factor: number): void {
    this.cy.zoom({
      level: this.cy.zoom() * factor,
      renderedPosition: { x: this.cy.width() / 2, y: this.cy.height() / 2 },
    });
  }

  panBy(x: number, y: number): void {
    this.cy.panBy({ x, y });
  }

  /** Brings an actor into sight if it is not. */
  reveal(id: Id): void {
    const node = this.cy.getElementById(id);
    if (node.empty() || this.isInSight(id, 24)) return;
    const zoom = this.cy.zoom();
    const { x, y } = node.position();
    this.cy.viewport({
      zoom,
      pan: { x: this.cy.width() / 2 - x * zoom, y: this.cy.height() / 2 - y * zoom },
    });
  }

  /** The actor nearest to the middle of the screen. */
  nearestToMiddle(): Id | undefined {
    return nearestTo(this.cy, { x: this.cy.width() / 2, y: this.cy.height() / 2 });
  }

  /** A view that still shows everything goes on doing so; a selected actor that was in sight stays in sight. */
  resize(): void {
    const only = this.selected.size === 1 ? [...this.selected][0] : undefined;
    const wasInSight = only !== undefined && this.isInSight(only, 0);
    const wasFitted = this.fitted === this.viewKey();
    this.cy.resize();
    if (only === undefined && wasFitted) this.fit();
    else if (only !== undefined && wasInSight) this.reveal(only);
    this.overlay.resize();
  }

  destroy(): void {
    this.stopListening();
    this.stopCover();
    this.settling.stop();
    this.painter.destroy();
    this.overlay.destroy();
    this.cy.destroy();
  }

  /** A notch of a mouse wheel zooms by about 9 %, three times what Cytoscape gives; a trackpad stays as it is. */
  private tuneWheel(event: WheelEvent): void {
    const isNotch = event.deltaMode === 0 && Math.abs(event.deltaY) >= 50;
    // Only reachable on the renderer: as an option Cytoscape warns about any other value than 1.
    const { renderer } = this.cy as unknown as { renderer: () => object };
    Object.assign(renderer.call(this.cy), { wheelSensitivity: isNotch ? 3 : 1 });
  }

  /** Whether an actor stands in the right half of the screen. */
  isInRightHalf(id: Id): boolean {
    const node = this.cy.getElementById(id);
    return node.nonempty() && node.renderedPosition().x > this.cy.width() / 2;
  }

  private isInSight(id: Id, margin: number): boolean {
    const node = this.cy.getElementById(id);
    if (node.empty()) return false;
    const { x, y } = node.renderedPosition();
    return x > margin && y > margin && x < this.cy.width() - margin && y < this.cy.height() - margin;
  }

  private viewKey(): string {
    const { x, y } = this.cy.pan();
    return `${x} ${y} ${this.cy.zoom()}`;
  }

  private refreshHighlight(): void {
    const { selected, hovered, middle } = this;
    const isAboutAll = hovered === undefined && middle !== undefined && [...selected].join() === middle;
    this.overlay.setHighlight({ selected, hovered, isAboutAll });
    const present = !isAboutAll && [...selected].some((id) => this.cy.getElementById(id).nonempty());
    this.ground.dataset['dim'] = present ? 'strong' : hovered === undefined ? 'none' : 'soft';
  }
}
