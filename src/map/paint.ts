// Ties and nodes on a canvas: from afar in few strokes, near by in full detail. Cytoscape's own drawing takes thirty times as long.
import type { Id } from '../model/records';
import { canvasPen } from './canvasPen';
import { controlOf, drawNode, drawNodeSigns, drawTie, endsOf, markSize } from './draw';
import type { MapNode, MapTie } from './elements';
import { type Growth, grown } from './growth';
import { faintOpacity, fillOf, lineColour, strokeWidth, type Tokens } from './look';
import { drawMoods } from './moods';
import type { Point } from './patch';
import { drawShape } from './pen';

export interface Scene {
  readonly nodes: readonly MapNode[];
  readonly ties: Iterable<MapTie>;
  /** All nodes, also those that are not drawn here: a tie needs both of its ends. */
  readonly known: ReadonlyMap<Id, MapNode>;
  readonly at: (id: Id) => Point | undefined;
  readonly tokens: Tokens;
  /** Pixels of the screen for one unit of the map, and what of the map is in view. */
  readonly zoom: number;
  readonly growth: Growth;
  /** Height below which letters inside actors are left out, in pixels of the screen before enlarging. */
  readonly smallest: number;
  readonly view: { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number };
}

/** What is told of a picture that had to leave something out. */
export interface Detail {
  /** Whether lines are drawn with dashes, second strokes and heads of arrows. */
  readonly lines: boolean;
  /** Whether actors carry the letters of their types. */
  readonly letters: boolean;
}

/** More than this in view nobody can tell apart, and detail takes too long. */
const mostDetailed = 1000;
/** Letters are told to be there when so many actors carry theirs. */
const mostLettered = 0.9;
/** No line gets thinner than this on screen. */
const hairline = 0.22;
/** From so many ties in view on each gets paler, so that nodes stand out of the tangle; down to this. */
const tangle = 1400;
const palest = 0.5;
/** A single path of thousands of lines is slower than many short ones. */
const linesPerStroke = 64;
/** What is looked at, stroked and filled between two pauses. */
const lookedPerPiece = 1000;
const strokesPerPiece = 4;
const nodesPerPiece = 160;

/** Draws in map units; the context carries the transform. Gives the number of elements in view. */
export function paint(context: CanvasRenderingContext2D, scene: Scene): number {
  const work = painting(context, scene);
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
  }
}

/** The same piece by piece, each a few milliseconds long; in between others may have their turn. `tell` hears what is left out. */
export function* painting(
  context: CanvasRenderingContext2D,
  scene: Scene,
  tell?: (detail: Detail) => void,
): Generator<void, number> {
  const nodes: MapNode[] = [];
  const ties: MapTie[] = [];
  let looked = 0;
  for (const node of scene.nodes) {
    if (nodeInView(scene, node)) nodes.push(node);
    looked += 1;
    if (looked % lookedPerPiece === 0) yield;
  }
  for (const tie of scene.ties) {
    if (tieInView(scene, tie)) ties.push(tie);
    looked += 1;
    if (looked % lookedPerPiece === 0) yield;
  }
  const pen = canvasPen(context, scene.tokens.font);
  const { growth, tokens, zoom } = scene;
  const smallest = scene.smallest / zoom;
  const withMark = markSize >= smallest;
  const lines = ties.length <= mostDetailed;
  if (!lines) yield* coarseTies(context, scene, ties);
  else {
    for (const tie of ties) {
      const ends = endsOf(tie, scene.known, scene.at, growth);
      if (ends) drawTie(pen, tie, ends, tokens, lineColour(tie, tokens), withMark, zoom);
    }
  }
  let lettered = 0;
  if (nodes.length > mostDetailed) yield* coarseNodes(context, scene, nodes, growth);
  else {
    for (const node of nodes) {
      const at = scene.at(node.id);
      if (at && drawNode(pen, grown(node, growth.of(node.id)), at, tokens, smallest)) lettered += 1;
    }
    for (const node of nodes) {
      const at = scene.at(node.id);
      if (at) drawNodeSigns(pen, grown(node, growth.of(node.id)), at, tokens, smallest, zoom);
    }
  }
  drawMoods(pen, { ties, nodes: scene.known, at: scene.at, growth, zoom }, tokens);
  tell?.({ lines, letters: lettered >= nodes.length * mostLettered });
  context.globalAlpha = 1;
  context.setLineDash([]);
  return nodes.length + ties.length;
}

function nodeInView({ at, view }: Scene, { id, size }: MapNode): boolean {
  const place = at(id);
  if (!place) return false;
  return (
    place.x + size > view.x1 &&
    place.x - size < view.x2 &&
    place.y + size > view.y1 &&
    place.y - size < view.y2
  );
}

function tieInView({ at, view }: Scene, tie: MapTie): boolean {
  const a = at(tie.from);
  const b = at(tie.to);
  if (!a || !b) return false;
  const room = tie.bend === 0 ? 8 : 80;
  return (
    Math.max(a.x, b.x) + room > view.x1 &&
    Math.min(a.x, b.x) - room < view.x2 &&
    Math.max(a.y, b.y) + room > view.y1 &&
    Math.min(a.y, b.y) - room < view.y2
  );
}

function* coarseTies(
  context: CanvasRenderingContext2D,
  scene: Scene,
  ties: readonly MapTie[],
): Generator<void> {
  const alike = yield* grouped(
    ties,
    (tie) => `${tie.stroke} ${String(tie.intensity)} ${String(tie.faint)} ${tie.tone}`,
  );
  const paleness = Math.max(palest, Math.min(1, tangle / ties.length));
  context.setLineDash([]);
  for (const group of alike) {
    const [first] = group;
    if (!first) continue;
    context.globalAlpha = paleness * (first.faint ? faintOpacity : 1);
    context.strokeStyle = lineColour(first, scene.tokens);
    context.lineWidth = Math.max(strokeWidth(first).whole, hairline / scene.zoom);
    for (let start = 0; start < group.length; start += linesPerStroke) {
      context.beginPath();
      for (const tie of group.slice(start, start + linesPerStroke)) {
        const a = scene.at(tie.from);
        const b = scene.at(tie.to);
        if (!a || !b) continue;
        const control = controlOf(tie, a, b);
        context.moveTo(a.x, a.y);
        if (control) context.quadraticCurveTo(control.x, control.y, b.x, b.y);
        else context.lineTo(b.x, b.y);
      }
      context.stroke();
      if ((start / linesPerStroke) % strokesPerPiece === strokesPerPiece - 1) yield;
    }
  }
}

function* coarseNodes(
  context: CanvasRenderingContext2D,
  scene: Scene,
  nodes: readonly MapNode[],
  growth: Growth,
): Generator<void> {
  const pen = canvasPen(context, scene.tokens.font);
  for (const [index, node] of nodes.entries()) {
    if (index % nodesPerPiece === 0) yield;
    const at = scene.at(node.id);
    if (!at) continue;
    const opacity = node.faint ? faintOpacity : 1;
    const { fill, edge } = fillOf(node, scene.tokens);
    const hollow = node.tone === 'none' ? { stroke: edge, strokeWidth: 3 } : {};
    drawShape(pen, node.shape, at, node.size + growth.of(node.id), { fill, opacity, ...hollow });
  }
}

function* grouped<T>(
  all: readonly T[],
  keyOf: (one: T) => string,
): Generator<void, readonly (readonly T[])[]> {
  const groups = new Map<string, T[]>();
  for (const [at, one] of all.entries()) {
    if (at % lookedPerPiece === lookedPerPiece - 1) yield;
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()];
}
