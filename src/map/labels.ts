// Which names are written on the map, and where: important ones first, none over another, none over a node. Only where nodes are
// mere dots, or on a wall, may the few hubs be named over others, because a map without a landmark tells nobody where to look.
import type { Id } from '../model/records';
import { CollisionGrid, overlap, type Rect } from './collision';

export interface Extent {
  readonly width: number;
  readonly height: number;
}

export interface LabelCandidate {
  readonly id: Id;
  /** Centre and half extent of the node on screen, in CSS pixels. */
  readonly x: number;
  readonly y: number;
  readonly half: number;
  /** Extents of the name in its forms, the preferred one first; asked only of who competes, measuring is slow. */
  readonly forms: () => readonly Extent[];
  /** 3 selected or hovered, 2 its neighbours, 1 pinned, 0 everybody else. */
  readonly rank: 0 | 1 | 2 | 3;
  readonly degree: number;
}

/** Where a name goes: the middle of its box, in CSS pixels relative to the node's centre. */
export interface LabelPlace {
  readonly id: Id;
  readonly dx: number;
  readonly dy: number;
  /** Which of the candidate's forms is written. */
  readonly form: number;
}

export interface LabelRoom {
  readonly width: number;
  readonly height: number;
  /** Names written so far; they keep their place if they can, so that nothing flickers. */
  readonly kept: ReadonlyMap<Id, LabelPlace>;
  /** Ground that is written on already. */
  readonly blocked?: readonly Rect[];
  /** No more names than this, whoever is selected. */
  readonly most?: number;
  /** So many of the best connected are named in any case: if there is no room, over as few lesser actors as can be. */
  readonly sure?: number;
}

/** Below this radius on screen a node is a mere shape and only the few most important names are written. */
const shapeOnly = 3.2;
const fewest = 12;
/** From so many cooperations on a name is worth looking a little further for room. */
const hub = 10;
/** So many of the best connected are named even in a crowd of dots, from so many cooperations on. */
const landmarks = 8;
const landmarkDegree = 20;
/** Names keep this much air between them. */
const air = 3;
const gap = 2;
/** What a pixel of distance costs beside square pixels of hidden nodes. */
const awayCost = 4;
/** Ground one name may claim at most, in square pixels: keeps dense places calm. */
const calm = 5200;

/** Greedy and deterministic. Nodes outside the room get no name; forced ranks get one wherever there is any room. */
export function chooseLabels(candidates: readonly LabelCandidate[], room: LabelRoom): LabelPlace[] {
  const visible = candidates.filter((each) => inside(each, room));
  const grid = new CollisionGrid(64);
  for (const box of [...visible.map(nodeBox), ...(room.blocked ?? [])]) grid.add(box);
  const weighed = visible.map((each) => ({ each, weight: weight(each, room) }));
  weighed.sort((a, b) => b.weight - a.weight || (a.each.id < b.each.id ? -1 : 1));
  const order = weighed.map(({ each }) => each);
  const half = median(visible.map((each) => each.half));
  const share = Math.min(1, Math.max(0.1, (half - shapeOnly) / 6));
  const most = Math.max(fewest, Math.round(((room.width * room.height) / calm) * share));
  const placed: LabelPlace[] = [];
  // Far out a corner with room must not be filled with names nobody looks for: only the upper ranks compete.
  const standing = Math.max(fewest * 4, Math.round(order.length * share * 2));
  let plain = 0;
  for (const [at, each] of order.entries()) {
    if (placed.length >= (room.most ?? Number.POSITIVE_INFINITY)) break;
    if (each.rank < 2 && (plain >= most || at >= standing)) continue;
    const place =
      findPlace(each, grid, room) ??
      (each.rank === 3
        ? overNodes(each, visible, placed, room, (other) => other.rank >= 2)
        : half < shapeOnly && at < landmarks && each.degree >= landmarkDegree
          ? overNodes(each, visible, placed, room, (other) => other.half > half * 1.5)
          : at < (room.sure ?? 0) && each.degree >= hub
            ? overFewest(each, visible, placed, room, order.slice(0, room.sure))
            : undefined);
    if (place === undefined) continue;
    const box = boxOf(each, place);
    grid.add({ ...box, left: box.left - air, right: box.right + air });
    placed.push(place);
    if (each.rank < 2) plain += 1;
  }
  return placed;
}

/** Who is selected or a landmark must be named: if need be over nodes, but never over those that are `spared`, nor over names. */
function overNodes(
  each: LabelCandidate,
  visible: readonly LabelCandidate[],
  placed: readonly LabelPlace[],
  room: LabelRoom,
  spared: (other: LabelCandidate) => boolean,
): LabelPlace | undefined {
  const grid = new CollisionGrid(64);
  const names = new Map(placed.map((place) => [place.id, place]));
  // The name of an area is a name, too; only who is selected is named at any price.
  for (const box of (each.rank === 3 ? undefined : room.blocked) ?? []) grid.add(box);
  for (const other of visible) {
    if (spared(other)) grid.add(nodeBox(other));
    const name = names.get(other.id);
    if (name !== undefined) grid.add(boxOf(other, name));
  }
  return findPlace(each, grid, room);
}

/** Near its node where a name hides the least of others; never on those that are `spared`, on names or blocked ground. */
function overFewest(
  each: LabelCandidate,
  visible: readonly LabelCandidate[],
  placed: readonly LabelPlace[],
  room: LabelRoom,
  spared: readonly LabelCandidate[],
): LabelPlace | undefined {
  const grid = new CollisionGrid(64);
  const names = new Map(placed.map((place) => [place.id, place]));
  for (const box of [...spared.map(nodeBox), ...(room.blocked ?? [])]) grid.add(box);
  for (const other of visible) {
    const name = names.get(other.id);
    if (name !== undefined) grid.add(boxOf(other, name));
  }
  let best: { readonly place: LabelPlace; readonly cost: number } | undefined;
  for (const place of spots(each)) {
    const box = boxOf(each, place);
    if (!within(box, room) || touchesOwnNode(each, box) || grid.hits(box)) continue;
    // A name far from its node is worth less than a little more hidden ground.
    let cost = Math.hypot(place.dx, place.dy) * awayCost;
    for (const other of visible) cost += shared(box, nodeBox(other));
    // Who is written already stays there unless another place is clearly better.
    const kept = room.kept.get(each.id);
    if (kept?.dx === place.dx && kept.dy === place.dy && kept.form === place.form) cost *= 0.8;
    if (best === undefined || cost < best.cost) best = { place, cost };
  }
  return best?.place;
}

function shared(a: Rect, b: Rect): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

function within(box: Rect, { width, height }: LabelRoom): boolean {
  return box.left >= 2 && box.top >= 2 && box.right <= width - 2 && box.bottom <= height - 2;
}

/** The ground a placed name covers on screen. */
export function boxOf(each: LabelCandidate, place: LabelPlace): Rect {
  const { width, height } = each.forms()[place.form] ?? { width: 0, height: 0 };
  return {
    left: each.x + place.dx - width / 2,
    top: each.y + place.dy - height / 2,
    right: each.x + place.dx + width / 2,
    bottom: each.y + place.dy + height / 2,
  };
}

function weight(each: LabelCandidate, room: LabelRoom): number {
  // Being written already is worth a little more than a few ties: names should not swap on a tiny pan.
  return each.rank * 10_000 + each.degree + (room.kept.has(each.id) ? 2.5 : 0);
}

function findPlace(each: LabelCandidate, grid: CollisionGrid, room: LabelRoom): LabelPlace | undefined {
  for (const place of tries(each, room)) {
    const box = boxOf(each, place);
    if (!within(box, room)) continue;
    if (touchesOwnNode(each, box) || grid.hits(box)) continue;
    return { id: each.id, dx: place.dx, dy: place.dy, form: place.form };
  }
  return undefined;
}

/** Where it is written already, then anywhere else. */
function* tries(each: LabelCandidate, room: LabelRoom): Generator<LabelPlace> {
  const kept = room.kept.get(each.id);
  // Nearer or further away a name has other forms: what was written may not be among them.
  if (kept !== undefined && kept.form < each.forms().length) yield kept;
  yield* spots(each);
}

/**
 * Below, above, right, left, the corners, in between; what matters also looks further out, and a long name tries its short form. One
 * after the other as they are asked for: of thousands of names most find room at once, or none at all.
 */
function* spots(each: LabelCandidate): Generator<LabelPlace> {
  const rings = each.rank === 3 ? [0, 8, 18] : each.rank === 2 || each.degree >= hub ? [0, 6] : [0];
  const { id, half } = each;
  for (const out of rings) {
    for (const [form, { width, height }] of each.forms().entries()) {
      const down = half + gap + height / 2 + out;
      const side = half + gap + 2 + width / 2 + out;
      yield { id, dx: 0, dy: down, form };
      yield { id, dx: 0, dy: -down, form };
      yield { id, dx: side, dy: 0, form };
      yield { id, dx: -side, dy: 0, form };
      for (const aside of [width / 2, width / 4]) {
        for (const dy of [down, -down]) {
          yield { id, dx: aside, dy, form };
          yield { id, dx: -aside, dy, form };
        }
      }
      for (const dx of [side, -side]) {
        yield { id, dx, dy: height / 2, form };
        yield { id, dx, dy: -height / 2, form };
      }
    }
  }
}

/** A kept place may come from another zoom, where the node was smaller or the name had another form. */
function touchesOwnNode(each: LabelCandidate, box: Rect): boolean {
  return overlap(box, nodeBox(each));
}

/** The ground a node covers on screen. */
export function nodeBox({ x, y, half }: LabelCandidate): Rect {
  return { left: x - half, top: y - half, right: x + half, bottom: y + half };
}

function inside(each: LabelCandidate, room: LabelRoom): boolean {
  return (
    each.x + each.half > 0 &&
    each.y + each.half > 0 &&
    each.x - each.half < room.width &&
    each.y - each.half < room.height
  );
}

function median(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
