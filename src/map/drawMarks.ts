// Draws what is new and what has ended: a band and a plus, short dashes and a cross. Never by colour alone.
import type { Id } from '../model/records';
import { controlOf } from './draw';
import type { MapNode, MapTie } from './elements';
import { strokeWidth, type Tokens } from './look';
import type { Point } from './patch';
import { type Growth, growthAt } from './growth';
import { drawShape, type Pen, rim } from './pen';
import type { TimeMarks, TimeSign } from './timeMarks';

/** All of it but the colours. */
export type SignScene = Omit<MarkedScene, 'tokens'>;

export interface MarkedScene {
  readonly marks: TimeMarks;
  /** What is drawn besides the ghosts. */
  readonly nodes: ReadonlyMap<Id, MapNode>;
  readonly ties: ReadonlyMap<Id, MapTie>;
  readonly at: (id: Id) => Point | undefined;
  readonly tokens: Tokens;
  /** Pixels for one unit of the map. */
  readonly zoom: number;
  /** By how much nodes are drawn larger; all as `growthAt` says without. */
  readonly growth?: Growth;
  readonly view?: { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number };
}

/** Radius of a sign in map units, and its least on screen in pixels. */
const signRadius = { map: 6, screen: 3.8 } as const;
/** More signs on lines than this at a distance are a heap nobody reads; bands and dashes still tell them. */
const readableSigns = 250;
const near = 0.6;

/** Below the actors: bands behind new lines, the ghosts of ended ones. */
export function drawMarksBelow(pen: Pen, scene: MarkedScene): void {
  const { marks, tokens, zoom } = scene;
  for (const { tie, start, end } of markedTies(scene)) {
    const control = controlOf(tie, start, end);
    if (marks.ghosts.ties.has(tie.id)) {
      const unit = Math.max(1, 0.75 / zoom);
      const dash = [3.5 * unit, 4 * unit];
      pen.line(start, end, control, { color: tokens.muted, width: 1.5 * unit, dash, opacity: 0.9 });
    } else if (marks.ties.get(tie.id) !== 'ended') {
      const width = strokeWidth(tie).whole + Math.max(7, 4 / zoom);
      pen.line(start, end, control, { color: tokens.strongLine, width, dash: [], opacity: 0.26 });
    }
  }
}

/** Above everything: the signs, and the outlines of actors who are gone. */
export function drawMarksAbove(pen: Pen, scene: MarkedScene): void {
  const { marks, tokens, zoom } = scene;
  const radius = radiusAt(zoom);
  const ties = markedTies(scene);
  if (zoom >= near || ties.length <= readableSigns) {
    const shares = freeShares(scene);
    for (const { tie, start, end } of ties) {
      const sign = marks.ties.get(tie.id);
      const share = shares(tie, start, end);
      if (sign && share !== undefined) drawSign(pen, sign, onTie(tie, start, end, share), radius, tokens);
    }
  }
  for (const [id, sign] of marks.nodes) {
    const ghost = marks.ghosts.nodes.get(id);
    const node = ghost ?? scene.nodes.get(id);
    const at = placeOf(scene, id);
    if (!node || !at || !isInView(scene, at, at)) continue;
    if (ghost) {
      const outline = { fill: tokens.ground, opacity: 1, stroke: tokens.muted, strokeWidth: 1.5 };
      drawShape(pen, ghost.shape, at, ghost.size + growthOf(scene, id), outline);
    }
    drawSign(pen, sign, besideNode(scene, node, at), radius, tokens);
  }
}

/** Where signs stand and how far they reach, in map units: names keep off them. */
export function signSpots(scene: SignScene): readonly (Point & { readonly radius: number })[] {
  const { marks, zoom } = scene;
  const radius = radiusAt(zoom);
  const ties = markedTies(scene);
  const shares = zoom >= near || ties.length <= readableSigns ? freeShares(scene) : () => undefined;
  const onTies = ties.flatMap(({ tie, start, end }) => {
    const share = shares(tie, start, end);
    return marks.ties.has(tie.id) && share !== undefined ? [onTie(tie, start, end, share)] : [];
  });
  const onNodes = [...marks.nodes.keys()].flatMap((id) => {
    const node = marks.ghosts.nodes.get(id) ?? scene.nodes.get(id);
    const at = placeOf(scene, id);
    return node && at && isInView(scene, at, at) ? [besideNode(scene, node, at)] : [];
  });
  return [...onTies, ...onNodes].map((spot) => ({ ...spot, radius }));
}

/** Quarters around a node, the preferred one first. */
const corners = [-1, 3, 1, -3].map((quarter) => (quarter * Math.PI) / 4);

/** Where a sign touches its node from outside, so that its letters can be read, and hides nobody else if that can be. */
function besideNode(scene: SignScene, node: MapNode, at: Point): Point {
  const places = corners.map((angle) => {
    const out = rim(node.shape, node.size + growthOf(scene, node.id), angle) + radiusAt(scene.zoom);
    return { x: at.x + out * Math.cos(angle), y: at.y + out * Math.sin(angle) };
  });
  return places.find((place) => isFree(scene, place, node.id)) ?? places[0] ?? at;
}

const radiusAt = (zoom: number) => Math.max(signRadius.map, signRadius.screen / zoom);
const growthOf = ({ growth, zoom }: SignScene, id: Id) => growth?.of(id) ?? growthAt(zoom);

/** A small disc with a plus, a cross or an arrow. */
function drawSign(pen: Pen, sign: TimeSign, at: Point, radius: number, tokens: Tokens): void {
  pen.circle(at, radius, {
    fill: tokens.ground,
    opacity: 1,
    stroke: sign === 'ended' ? tokens.muted : tokens.text,
    strokeWidth: radius * 0.2,
  });
  const style = { color: tokens.text, width: radius * 0.3, dash: [], opacity: 1 };
  for (const [x1, y1, x2, y2] of strokes[sign]) {
    const from = { x: at.x + x1 * radius, y: at.y + y1 * radius };
    pen.line(from, { x: at.x + x2 * radius, y: at.y + y2 * radius }, undefined, style);
  }
}

/** The sign as it stands on its line, or alone, for the legend of a picture; `at` is its middle. */
export function drawSignSample(
  pen: Pen,
  { sign, isTie }: { readonly sign: TimeSign; readonly isTie: boolean },
  at: Point,
  factor: number,
  tokens: Tokens,
): void {
  const [start, end] = [-8, 8].map((x) => ({ x: at.x + x * factor, y: at.y }));
  if (isTie && start && end && sign === 'ended') {
    const dash = [3.5 * factor, 3 * factor];
    pen.line(start, end, undefined, { color: tokens.muted, width: 1.5 * factor, dash, opacity: 0.9 });
  } else if (isTie && start && end) {
    pen.line(start, end, undefined, { color: tokens.strongLine, width: 9 * factor, dash: [], opacity: 0.26 });
    pen.line(start, end, undefined, { color: tokens.line, width: 2.1 * factor, dash: [], opacity: 1 });
  }
  drawSign(pen, sign, at, 5.5 * factor, tokens);
}

/** Lines from and to, in radii of the disc. */
const strokes: Readonly<Record<TimeSign, readonly (readonly [number, number, number, number])[]>> = {
  new: [
    [-0.55, 0, 0.55, 0],
    [0, -0.55, 0, 0.55],
  ],
  ended: [
    [-0.4, -0.4, 0.4, 0.4],
    [-0.4, 0.4, 0.4, -0.4],
  ],
  followed: [
    [-0.55, 0, 0.5, 0],
    [0.1, -0.4, 0.55, 0.05],
    [0.1, 0.4, 0.55, -0.05],
  ],
};

/** Every tie that carries a sign and is in view, ghosts and drawn ones. */
function markedTies(
  scene: SignScene,
): readonly { readonly tie: MapTie; readonly start: Point; readonly end: Point }[] {
  const { marks } = scene;
  return [...marks.ties.keys()].flatMap((id) => {
    const tie = marks.ghosts.ties.get(id) ?? scene.ties.get(id);
    const start = tie && placeOf(scene, tie.from);
    const end = tie && placeOf(scene, tie.to);
    return start && end && isInView(scene, start, end) ? [{ tie, start, end }] : [];
  });
}

function placeOf({ at, marks, nodes }: SignScene, id: Id): Point | undefined {
  return nodes.has(id) ? at(id) : marks.ghosts.nodes.has(id) ? marks.standing.get(id) : undefined;
}

function isInView({ view }: SignScene, a: Point, b: Point): boolean {
  if (view === undefined) return true;
  const room = 80;
  return (
    Math.max(a.x, b.x) + room > view.x1 &&
    Math.min(a.x, b.x) - room < view.x2 &&
    Math.max(a.y, b.y) + room > view.y1 &&
    Math.min(a.y, b.y) - room < view.y2
  );
}

/** A point of a line, by its share of the way. */
function onTie(tie: MapTie, start: Point, end: Point, share: number): Point {
  const control = controlOf(tie, start, end);
  const straight = (a: number, b: number) => a + (b - a) * share;
  if (!control) return { x: straight(start.x, end.x), y: straight(start.y, end.y) };
  const [s, t] = [1 - share, share];
  return {
    x: s * s * start.x + 2 * s * t * control.x + t * t * end.x,
    y: s * s * start.y + 2 * s * t * control.y + t * t * end.y,
  };
}

/** Tried one after the other: the middle first, then towards the ends. */
const shares = [0.5, 0.4, 0.6, 0.3, 0.7, 0.22, 0.78] as const;
/** Among more actors the search would take longer than a frame. */
const mostAsked = 800;
/** Zooms between which places are found once, on a doubling. */
const steps = 3;
const chosen = new WeakMap<TimeMarks, Map<string, number | undefined>>();

/**
 * Where on its line a sign lies on no actor. `undefined` where there is no such place from afar: then band and dashes tell it, and no
 * letters are hidden. Found once for a zoom: who is dragged over it meanwhile covers it.
 */
function freeShares(scene: SignScene): (tie: MapTie, start: Point, end: Point) => number | undefined {
  const known = chosen.get(scene.marks) ?? new Map<string, number | undefined>();
  chosen.set(scene.marks, known);
  const step = scene.zoom >= near ? near : Math.round(Math.log2(scene.zoom) * steps);
  return (tie, start, end) => {
    const key = `${String(step)} ${tie.id}`;
    if (known.has(key)) return known.get(key);
    if (scene.nodes.size > mostAsked) return 0.5;
    const free = shares.find((each) => isFree(scene, onTie(tie, start, end, each)));
    const share = free ?? (scene.zoom >= near ? 0.5 : undefined);
    known.set(key, share);
    return share;
  };
}

function isFree(scene: SignScene, point: Point, apartFrom?: Id): boolean {
  const air = radiusAt(scene.zoom) + 1;
  for (const node of scene.nodes.values()) {
    if (node.id === apartFrom) continue;
    const at = scene.at(node.id);
    if (at && Math.hypot(at.x - point.x, at.y - point.y) < (node.size + growthOf(scene, node.id)) / 2 + air)
      return false;
  }
  return true;
}
