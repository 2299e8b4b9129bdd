// A whole picture from nothing: pieces found, each laid out by forces, given room, turned wide and packed. Pure and repeatable.
import type { Id } from '../model/records';
import { forces } from './forces';
import { block, pack } from './pack';
import { separate } from './separate';

export interface LayoutInput {
  readonly nodes: readonly { readonly id: Id; readonly size: number }[];
  readonly edges: readonly { readonly from: Id; readonly to: Id; readonly weight: number }[];
  /** Nodes that stay exactly where they are. */
  readonly fixed: Readonly<Record<Id, { readonly x: number; readonly y: number }>>;
  readonly seed: number;
}

export type Positions = Record<Id, { x: number; y: number }>;

/** A layout of one connected piece; indexes refer to `input.nodes`. */
export type PieceLayout = (input: LayoutInput) => Positions;

export interface Told {
  readonly share: number;
}

/**
 * Up to this many actors in one piece fcose is used; above it knots hubs into an even disc and takes ten times as long as
 * the forces here, which keep regions apart (demo L: 7.7 s against 0.7 s on a busy machine).
 */
const fineUpTo = 120;
const breathing = 19;
/** Names are wider than high, and so are screens. */
const stretch = 1.3;
const step = 90;

/** Independent of the order of nodes and edges. `fine` lays out pieces of up to `fineUpTo` actors. */
export function arrange(
  input: LayoutInput,
  fine: PieceLayout,
  tell: (told: Told) => void = () => undefined,
): Positions {
  const sorted = inOrder(input);
  const pieces = piecesOf(sorted);
  const free = pieces.filter((piece) => piece.nodes.every((node) => sorted.fixed[node.id] === undefined));
  const held = pieces.filter((piece) => !free.includes(piece));
  const total = sorted.nodes.length || 1;
  let done = 0;
  const layOut = (piece: LayoutInput): Positions => {
    const size = piece.nodes.length;
    const at =
      size <= fineUpTo
        ? fine(piece)
        : byForces(piece, (share) => tell({ share: (done + share * size * 0.9) / total }));
    done += size;
    tell({ share: (done / total) * 0.95 });
    const free = Object.keys(piece.fixed).length === 0;
    return roomy(piece, free ? wide(at) : at);
  };
  const loners = free.filter((piece) => piece.nodes.length === 1);
  const groups = free.filter((piece) => piece.nodes.length > 1).map((piece) => layOut(piece));
  const pinned = held.map((piece) => (piece.nodes.length === 1 ? { ...piece.fixed } : layOut(piece)));
  const lonerIds = loners.flatMap((piece) => piece.nodes.map((node) => node.id));
  if (lonerIds.length > 0) groups.push(grid(lonerIds, groups[0] ? boxOf(groups[0]).width : 0));
  return joined(pinned, groups, sorted);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function inOrder(input: LayoutInput): LayoutInput {
  const edges = input.edges.map((edge) =>
    edge.from < edge.to ? edge : { ...edge, from: edge.to, to: edge.from },
  );
  return {
    ...input,
    nodes: [...input.nodes].sort((a, b) => compare(a.id, b.id)),
    edges: edges.sort((a, b) => compare(a.from, b.from) || compare(a.to, b.to) || a.weight - b.weight),
  };
}

/** Connected pieces, largest first, each with its own edges and fixed places. */
function piecesOf(input: LayoutInput): LayoutInput[] {
  const leader = new Map<Id, Id>(input.nodes.map((node) => [node.id, node.id]));
  const find = (id: Id): Id => {
    let at = id;
    for (let up = leader.get(at) ?? at; up !== at; up = leader.get(at) ?? at) {
      leader.set(at, leader.get(up) ?? up);
      at = up;
    }
    return at;
  };
  for (const { from, to } of input.edges) leader.set(find(from), find(to));
  const found = new Map<
    Id,
    { nodes: LayoutInput['nodes'][number][]; edges: LayoutInput['edges'][number][]; fixed: Positions }
  >();
  for (const node of input.nodes) {
    const root = find(node.id);
    const piece = found.get(root) ?? { nodes: [], edges: [], fixed: {} };
    found.set(root, piece);
    piece.nodes.push(node);
    const place = input.fixed[node.id];
    if (place) piece.fixed[node.id] = place;
  }
  for (const edge of input.edges) found.get(find(edge.from))?.edges.push(edge);
  return [...found.values()]
    .map((piece) => ({ ...piece, seed: input.seed }))
    .sort((a, b) => b.nodes.length - a.nodes.length || compare(a.nodes[0]?.id ?? '', b.nodes[0]?.id ?? ''));
}

/**
 * With held nodes in two runs: first as if there were none, moved to where they lie on average, then once more from there around them. One
 * run alone would draw everybody else at the forces' own scale, many times as large.
 */
function byForces(piece: LayoutInput, tell: (share: number) => void): Positions {
  const held = Object.entries(piece.fixed);
  const index = new Map(piece.nodes.map((node, at) => [node.id, at]));
  const place = (id: Id) => index.get(id) ?? 0;
  const run = {
    count: piece.nodes.length,
    ends: Int32Array.from(piece.edges.flatMap((edge) => [place(edge.from), place(edge.to)])),
    weights: Float64Array.from(piece.edges.map((edge) => edge.weight)),
    seed: piece.seed,
    rounds: piece.nodes.length > 4000 ? 120 : 220,
    spread: 70,
  };
  const pointsOf = (at: Float64Array, scale: number, x = 0, y = 0): Positions =>
    Object.fromEntries(
      piece.nodes.map((node, i) => [
        node.id,
        { x: (at[i * 2] ?? 0) * scale + x, y: (at[i * 2 + 1] ?? 0) * scale + y },
      ]),
    );
  const raw = forces(run, (share) => tell(held.length > 0 ? share / 2 : share));
  const scale = scaleFor(raw);
  if (held.length === 0) return pointsOf(raw, scale);
  const free = wide(pointsOf(raw, scale));
  const shift = (read: (point: { readonly x: number; readonly y: number }) => number) =>
    held.reduce((sum, [id, point]) => sum + read(point) - read(free[id] ?? point), 0) / held.length;
  const [x, y] = [shift((point) => point.x), shift((point) => point.y)];
  const from = Float64Array.from(
    piece.nodes.flatMap(({ id }) => [(free[id]?.x ?? 0) / scale, (free[id]?.y ?? 0) / scale]),
  );
  const fixed = new Map(
    held.map(([id, point]) => [place(id), { x: (point.x - x) / scale, y: (point.y - y) / scale }]),
  );
  const around = { ...run, rounds: Math.round(run.rounds / 2), from, fixed };
  return pointsOf(
    forces(around, (share) => tell(0.5 + share / 2)),
    scale,
    x,
    y,
  );
}

/** Brings a piece to a size at which nine tenths of its nodes have `step` of room each. */
function scaleFor(at: Float64Array): number {
  const count = at.length / 2;
  const out = Array.from({ length: count }, (_, i) => Math.hypot(at[i * 2] ?? 0, at[i * 2 + 1] ?? 0));
  const radius = out.sort((a, b) => a - b)[Math.floor(count * 0.9)] ?? 1;
  return Math.sqrt((count * 0.9 * step * step) / Math.PI) / Math.max(1, radius);
}

const clearing = (degree: number) => Math.min(90, Math.max(0, degree - 7) * 2.6);

/** Hubs get a clearing around them, so that their names find room among their many neighbours. */
function roomy(piece: LayoutInput, at: Positions): Positions {
  const degree = new Map<Id, number>();
  for (const { from, to } of piece.edges) {
    degree.set(from, (degree.get(from) ?? 0) + 1);
    degree.set(to, (degree.get(to) ?? 0) + 1);
  }
  const circles = piece.nodes.map((node) => ({
    id: node.id,
    x: at[node.id]?.x ?? 0,
    y: at[node.id]?.y ?? 0,
    radius: node.size / 2 + breathing + clearing(degree.get(node.id) ?? 0),
    fixed: piece.fixed[node.id] !== undefined,
  }));
  separate(circles);
  return Object.fromEntries(circles.map(({ id, x, y }) => [id, { x, y }]));
}

/** Turns a piece so that its longer axis lies level, and stretches it. */
function wide(at: Positions): Positions {
  const points = Object.values(at);
  const mean = (read: (point: { x: number; y: number }) => number) =>
    points.reduce((sum, point) => sum + read(point), 0) / Math.max(1, points.length);
  const cx = mean((point) => point.x);
  const cy = mean((point) => point.y);
  const xx = mean((point) => (point.x - cx) ** 2);
  const yy = mean((point) => (point.y - cy) ** 2);
  const xy = mean((point) => (point.x - cx) * (point.y - cy));
  const angle = -0.5 * Math.atan2(2 * xy, xx - yy);
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  return Object.fromEntries(
    Object.entries(at).map(([id, { x, y }]) => [
      id,
      { x: ((x - cx) * cos - (y - cy) * sin) * stretch, y: (x - cx) * sin + (y - cy) * cos },
    ]),
  );
}

function grid(ids: readonly Id[], width: number): Positions {
  const places = block(ids.length, step, Math.floor(width / step));
  return Object.fromEntries(ids.map((id, at) => [id, places[at] ?? { x: 0, y: 0 }]));
}

/** Packs the free pieces; with pinned nodes around, they go below those. */
function joined(pinned: readonly Positions[], groups: readonly Positions[], input: LayoutInput): Positions {
  const result: Positions = Object.fromEntries(pinned.flatMap((piece) => Object.entries(piece)));
  const held = Object.values(result);
  const boxes = groups.map(boxOf);
  const corners = pack(boxes, step);
  const origin = held.length === 0 ? { x: 0, y: 0 } : below(held);
  groups.forEach((group, index) => {
    const box = boxes[index];
    const corner = corners[index];
    if (!box || !corner) return;
    for (const [id, point] of Object.entries(group)) {
      result[id] = {
        x: Math.round(point.x - box.left + corner.left + origin.x),
        y: Math.round(point.y - box.top + corner.top + origin.y),
      };
    }
  });
  return Object.fromEntries(
    input.nodes.map((node) => [node.id, input.fixed[node.id] ?? rounded(result[node.id])]),
  );
}

const rounded = (point = { x: 0, y: 0 }) => ({ x: Math.round(point.x), y: Math.round(point.y) });

function boxOf(group: Positions): { left: number; top: number; width: number; height: number } {
  const points = Object.values(group);
  const xs = points.map((point) => point.x);
  const ys = points.map((point) => point.y);
  const left = Math.min(...xs);
  const top = Math.min(...ys);
  return { left, top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}

function below(points: readonly { x: number; y: number }[]): { x: number; y: number } {
  return {
    x: Math.min(...points.map((point) => point.x)),
    y: Math.max(...points.map((point) => point.y)) + step * 1.5,
  };
}
