// Which names are written on the map, and where: important ones first, none over another, none over a node. Only where nodes are
// mere dots may the few hubs be named over others, because a map without a landmark tells nobody where to look.
import type { Id } from '../model/records';
import { apart, CollisionGrid, overlap, type Rect, widened } from './collision';
import { farPlace, groundOfLine, leaderTo } from './leaders';
import type { Point } from './patch';

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
  /** Looked for a little further off than others: a Gremium amid its members, or who is gone. */
  readonly isSought?: boolean;
}

/** Where a name goes: the middle of its box, in CSS pixels relative to the node's centre. */
export interface LabelPlace {
  readonly id: Id;
  readonly dx: number;
  readonly dy: number;
  /** Which of the candidate's forms is written. */
  readonly form: number;
  /** On free ground further off, with a line to its node. */
  readonly isFar?: true;
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
  /** So many of the best connected are named also where the next free ground is far: a line leads there. */
  readonly sure?: number;
  /** Which area of the map a point lies in, where places say something: a name further off stays in the area of its node. */
  readonly areaAt?: (at: Point) => string | undefined;
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
/** Ground one name may claim at most, in square pixels: keeps dense places calm. */
const calm = 5200;

/** Names looked for between two looks at the clock, and boxes noted down. */
const namesPerPiece = 8;
const boxesPerPiece = 500;

/** How far off a name may stand, in pixels: who is selected, the same at any price, a neighbour, one of a way, one of the best connected, who is sought. */
const reaches = { selected: 90, anyPrice: 460, lit: 70, way: 300, hub: 230, sought: 130 } as const;
/** So much nearer to its own node than to any other a name stands, in pixels; in the middle of a side it may be as near to others. */
const nearer = { aside: 1.5, middle: -0.01 } as const;

function reachOfName(each: LabelCandidate, at: number, room: LabelRoom): number {
  if (each.rank === 3) return reaches.selected;
  const isSure = at < (room.sure ?? 0);
  if (each.rank === 2) return isSure ? reaches.way : reaches.lit;
  if (isSure && each.degree >= hub) return reaches.hub;
  return each.isSought === true ? reaches.sought : 0;
}

/** Greedy and deterministic. Nodes outside the room get no name; forced ranks get one wherever there is any room. */
export function chooseLabels(candidates: readonly LabelCandidate[], room: LabelRoom): LabelPlace[] {
  const work = choosing(candidates, room);
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
  }
}

/** The same in pieces of a few milliseconds. */
export function* choosing(
  candidates: readonly LabelCandidate[],
  room: LabelRoom,
): Generator<void, LabelPlace[]> {
  const visible = candidates.filter((each) => inside(each, room));
  const grid = new CollisionGrid(64);
  for (const box of room.blocked ?? []) grid.add(box);
  const nodes = new NodeGround();
  // Nodes, names and lines, but not what is dimmed or covered.
  const solid = new CollisionGrid(64);
  for (const [at, each] of visible.entries()) {
    if (at % boxesPerPiece === 0) yield;
    solid.add(nodes.add(each, grid));
  }
  const weighed = visible.map((each) => ({ each, weight: weight(each, room) }));
  weighed.sort((a, b) => b.weight - a.weight || (a.each.id < b.each.id ? -1 : 1));
  const order = weighed.map(({ each }) => each);
  yield;
  const half = median(visible.map((each) => each.half));
  const share = Math.min(1, Math.max(0.1, (half - shapeOnly) / 6));
  const most = Math.max(fewest, Math.round(((room.width * room.height) / calm) * share));
  const placed: LabelPlace[] = [];
  // Far out a corner with room must not be filled with names nobody looks for: only the upper ranks compete.
  const standing = Math.max(fewest * 4, Math.round(order.length * share * 2));
  let plain = 0;
  for (const [at, each] of order.entries()) {
    if (at % namesPerPiece === 0) yield;
    if (placed.length >= (room.most ?? Number.POSITIVE_INFINITY)) break;
    if (each.rank < 2 && (plain >= most || at >= standing)) continue;
    const reach = reachOfName(each, at, room);
    const ground = { grid, nodes: nodes.grid, own: nodes.boxOf(each), clear: grid, room };
    const isOnWay = each.rank === 2 && at < (room.sure ?? 0);
    const place =
      findPlace(each, grid, room, nodes) ??
      (reach > 0 ? farPlace(each, reach, ground) : undefined) ??
      (reach === reaches.hub ? farPlace(each, reach, { ...ground, isClose: true }) : undefined) ??
      // Who is on a way is named also where dimmed actors leave no free line.
      (isOnWay ? farPlace(each, reach, { ...ground, clear: solid }) : undefined) ??
      (each.rank === 3
        ? (overNodes(each, visible, placed, room, (other) => other.rank >= 2) ??
          farPlace(each, reaches.anyPrice, ground) ??
          overNodes(each, visible, placed, room, () => false))
        : half < shapeOnly && at < landmarks && each.degree >= landmarkDegree
          ? overNodes(each, visible, placed, room, (other) => other.half > half * 1.5)
          : undefined);
    if (place === undefined) continue;
    const box = boxOf(each, place);
    const written = [{ ...box, left: box.left - air, right: box.right + air }];
    if (place.isFar) written.push(...groundOfLine(leaderTo(each, box)));
    for (const taken of written) {
      grid.add(taken);
      solid.add(taken);
    }
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
  const nodes = new NodeGround();
  const names = new Map(placed.map((place) => [place.id, place]));
  // The name of an area is a name, too; only who is selected is named at any price.
  for (const box of (each.rank === 3 ? undefined : room.blocked) ?? []) grid.add(box);
  for (const other of visible) {
    if (spared(other) || other === each) nodes.add(other, grid);
    const name = names.get(other.id);
    if (name !== undefined) grid.add(boxOf(other, name));
  }
  return findPlace(each, grid, room, nodes) ?? findPlace(each, grid, room);
}

/** The boxes of the nodes, to ask whose a name would be read as. */
class NodeGround {
  readonly grid = new CollisionGrid(64);
  private readonly boxes = new Map<Id, Rect>();

  add(each: LabelCandidate, all: CollisionGrid): Rect {
    const box = nodeBox(each);
    this.boxes.set(each.id, box);
    this.grid.add(box);
    all.add(box);
    return box;
  }

  boxOf({ id }: LabelCandidate): Rect | undefined {
    return this.boxes.get(id);
  }

  /** Whether somebody else's node is as near to a name as its own. */
  isOthers({ id }: LabelCandidate, name: Rect, { dx, dy }: LabelPlace): boolean {
    const own = this.boxes.get(id);
    const margin = dx === 0 || dy === 0 ? nearer.middle : nearer.aside;
    return own !== undefined && this.grid.hits(widened(name, apart(own, name) + margin), own);
  }
}

/** Whether all of a box can be seen. */
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

function findPlace(
  each: LabelCandidate,
  grid: CollisionGrid,
  room: LabelRoom,
  nodes?: NodeGround,
): LabelPlace | undefined {
  for (const place of tries(each, room)) {
    const box = boxOf(each, place);
    if (!within(box, room)) continue;
    if (touchesOwnNode(each, box) || grid.hits(box) || nodes?.isOthers(each, box, place) === true) continue;
    return { id: each.id, dx: place.dx, dy: place.dy, form: place.form };
  }
  return undefined;
}

/** Where it is written already, then anywhere else. */
function* tries(each: LabelCandidate, room: LabelRoom): Generator<LabelPlace> {
  const kept = room.kept.get(each.id);
  // Nearer or further away a name has other forms: what was written may not be among them.
  if (kept !== undefined && !kept.isFar && kept.form < each.forms().length)
    yield { id: each.id, dx: kept.dx, dy: kept.dy, form: kept.form };
  yield* spots(each);
}

/**
 * Below, above, right, left, the corners, in between; what matters also looks further out, and a long name tries its short form. One
 * after the other as they are asked for: of thousands of names most find room at once, or none at all.
 */
function* spots(each: LabelCandidate): Generator<LabelPlace> {
  const rings = each.rank === 3 ? [0, 8, 18] : each.rank === 2 || each.degree >= hub ? [0, 6] : [0, 4];
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
