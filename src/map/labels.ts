// Which names are written on the map, and where: important ones first, none over another, none over a node.
import type { Id } from '../model/records';
import { CollisionGrid, type Rect } from './collision';

export interface LabelCandidate {
  readonly id: Id;
  /** Centre and half extent of the node on screen, in CSS pixels. */
  readonly x: number;
  readonly y: number;
  readonly half: number;
  /** Extent of the written name. */
  readonly width: number;
  readonly height: number;
  /** 3 selected or hovered, 2 its neighbours, 1 pinned, 0 everybody else. */
  readonly rank: 0 | 1 | 2 | 3;
  readonly degree: number;
}

/** Where a name goes: the middle of its box, in CSS pixels relative to the node's centre. */
export interface LabelPlace {
  readonly id: Id;
  readonly dx: number;
  readonly dy: number;
}

export interface LabelRoom {
  readonly width: number;
  readonly height: number;
  /** Names written so far; they keep their place if they can, so that nothing flickers. */
  readonly kept: ReadonlyMap<Id, LabelPlace>;
}

/** Below this radius on screen a node is a mere shape and only the few most important names are written. */
export const shapeOnly = 6.5;
const fewest = 10;
const gap = 3;
/** Ground one name may claim at most, in square pixels: keeps dense places calm. */
const calm = 5200;

/** Greedy and deterministic. Nodes outside the room get no name; forced ranks get one wherever there is any room. */
export function chooseLabels(candidates: readonly LabelCandidate[], room: LabelRoom): LabelPlace[] {
  const visible = candidates.filter((each) => inside(each, room));
  const grid = new CollisionGrid(64);
  for (const each of visible) {
    grid.add({ left: each.x - each.half, top: each.y - each.half, right: each.x + each.half, bottom: each.y + each.half });
  }
  const order = [...visible].sort((a, b) => weight(b, room) - weight(a, room) || (a.id < b.id ? -1 : 1));
  const most = Math.max(fewest, Math.round((room.width * room.height) / calm));
  const tiny = median(visible.map((each) => each.half)) < shapeOnly;
  const placed: LabelPlace[] = [];
  let plain = 0;
  for (const each of order) {
    if (each.rank < 2 && (plain >= (tiny ? fewest : most) || placed.length >= most)) continue;
    const place = findPlace(each, grid, room);
    if (place === undefined) continue;
    grid.add(boxOf(each, place));
    placed.push(place);
    if (each.rank < 2) plain += 1;
  }
  return placed;
}

/** The ground a placed name covers on screen. */
export function boxOf(each: LabelCandidate, place: LabelPlace): Rect {
  return {
    left: each.x + place.dx - each.width / 2,
    top: each.y + place.dy - each.height / 2,
    right: each.x + place.dx + each.width / 2,
    bottom: each.y + place.dy + each.height / 2,
  };
}

function weight(each: LabelCandidate, room: LabelRoom): number {
  // Being written already is worth a little more than a few ties: names should not swap on a tiny pan.
  return each.rank * 10_000 + each.degree + (room.kept.has(each.id) ? 2.5 : 0);
}

function findPlace(each: LabelCandidate, grid: CollisionGrid, room: LabelRoom): LabelPlace | undefined {
  const kept = room.kept.get(each.id);
  const tries = kept === undefined ? spots(each) : [kept, ...spots(each)];
  for (const place of tries) {
    const box = boxOf(each, place);
    if (box.left < 2 || box.top < 2 || box.right > room.width - 2 || box.bottom > room.height - 2) continue;
    if (touchesOwnNode(each, place) || grid.hits(box)) continue;
    return { id: each.id, dx: place.dx, dy: place.dy };
  }
  return undefined;
}

/** Below, above, right, left, the corners; a forced name also looks further out. */
function spots(each: LabelCandidate): LabelPlace[] {
  const rings = each.rank >= 2 ? [0, 8, 18, 32, 50] : [0];
  const { id, half, width, height } = each;
  return rings.flatMap((out) => {
    const down = half + gap + height / 2 + out;
    const side = half + gap + 2 + width / 2 + out;
    const places: [number, number][] = [
      [0, down],
      [0, -down],
      [side, 0],
      [-side, 0],
      [width / 2, down],
      [-width / 2, down],
      [width / 2, -down],
      [-width / 2, -down],
    ];
    return places.map(([dx, dy]) => ({ id, dx, dy }));
  });
}

/** A kept place may come from another zoom, where the node was smaller. */
function touchesOwnNode(each: LabelCandidate, place: LabelPlace): boolean {
  return (
    Math.abs(place.dx) < each.width / 2 + each.half && Math.abs(place.dy) < each.height / 2 + each.half
  );
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
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
