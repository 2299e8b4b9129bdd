// Names that find no room beside their node: on the nearest free ground, with a thin line that leads there and passes nobody else.
import type { CollisionGrid, Rect } from './collision';
import type { Tokens } from './look';
import type { Id } from '../model/records';
import type { Point } from './patch';
import type { Pen } from './pen';

interface Extent {
  readonly width: number;
  readonly height: number;
}

/** A node on screen with what it may be called. */
interface Subject extends Point {
  readonly id: Id;
  readonly half: number;
  readonly forms: () => readonly Extent[];
}

interface FarPlace {
  readonly id: Id;
  readonly dx: number;
  readonly dy: number;
  readonly form: number;
  readonly isFar: true;
}

/** The size of the map on screen, and where names stand by now. */
interface Room extends Extent {
  readonly kept: ReadonlyMap<Id, Omit<FarPlace, 'isFar'> & { readonly isFar?: true }>;
  readonly areaAt?: (at: Point) => string | undefined;
}

/** From the rim of a node to the nearest point of its name. */
export interface Leader {
  readonly from: Point;
  readonly to: Point;
}

/** Everything a far name must keep off. */
export interface FarGround {
  /** Nodes, names, lines and whatever is written already. */
  readonly grid: CollisionGrid;
  /** The nodes alone, and the box of the one that is named. */
  readonly nodes: CollisionGrid;
  readonly own: Rect | undefined;
  /** What the line keeps off. */
  readonly clear: CollisionGrid;
  readonly room: Room;
  /** It may stand nearer to others. */
  readonly isClose?: boolean;
}

/** Distances from rim to name that are tried, in pixels, and directions. */
const distances = [10, 18, 28, 40, 54, 70, 88, 108, 132, 160, 192, 230, 276, 330, 392, 460] as const;
const directions = 96;
/** So far it stands off other nodes, in pixels: right beside one, in a row above all, it would be read as that one's name. */
const aloof = { row: 22, column: 8 } as const;
/** The same for one everybody asks for, where nothing else is free: its line tells whose it is. */
const close = { row: 9, column: 5.5 } as const;
/** Half the ground of a line, and what it keeps off the boxes of others. */
const halfLine = { drawn: 1.5, clear: 2 } as const;
/** What a shorter form costs, and each corner that stands in the area of others, in pixels of distance. */
const costs = { shorter: 12, astray: 9 } as const;

/** A free spot within `reach` pixels of a node, in the same area of the map, near and with a line that passes nobody. */
export function farPlace(each: Subject, reach: number, ground: FarGround): FarPlace | undefined {
  const forms = each.forms();
  const kept = ground.room.kept.get(each.id);
  if (kept?.isFar) {
    const { dx, dy, form } = kept;
    if (Math.hypot(dx, dy) <= reach && costOf(each, { dx, dy }, forms[form], ground) !== undefined)
      return { id: each.id, dx, dy, form, isFar: true };
  }
  let best: { readonly place: FarPlace; readonly price: number } | undefined;
  for (const distance of distances) {
    if (distance > reach || (best && distance >= best.price)) break;
    for (const [form, extent] of forms.entries()) {
      for (let at = 0; at < directions; at += 1) {
        const angle = (2 * Math.PI * at) / directions;
        const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
        const dx = cos * (each.half + distance) + (Math.sign(round(cos)) * extent.width) / 2;
        const dy = sin * (each.half + distance) + (sin * extent.height) / 2;
        const cost = costOf(each, { dx, dy }, extent, ground);
        if (cost === undefined) continue;
        const price = distance + cost + form * costs.shorter;
        if (best === undefined || price < best.price)
          best = { place: { id: each.id, dx, dy, form, isFar: true }, price };
      }
    }
  }
  return best?.place;
}

const round = (value: number) => (Math.abs(value) < 0.1 ? 0 : value);

/** What speaks against a spot besides its distance; `undefined` where no name can stand. */
function costOf(
  each: Subject,
  { dx, dy }: { readonly dx: number; readonly dy: number },
  extent: Extent | undefined,
  { grid, nodes, own, clear, room, isClose = false }: FarGround,
): number | undefined {
  if (!extent) return undefined;
  const middle = { x: each.x + dx, y: each.y + dy };
  const box = boxAround(middle, extent);
  const { left, top, right, bottom } = box;
  if (left < 2 || top < 2 || right > room.width - 2 || bottom > room.height - 2 || grid.hits(box))
    return undefined;
  const { row, column } = isClose ? close : aloof;
  const around = { left: left - row, right: right + row, top: top - column, bottom: bottom + column };
  if (nodes.hits(around)) return undefined;
  const area = room.areaAt?.(each);
  if (room.areaAt && room.areaAt(middle) !== area) return undefined;
  if (!isClear(leaderTo(each, box), clear, own)) return undefined;
  const corners = [left, right].flatMap((x) => [top, bottom].map((y) => ({ x, y })));
  const astray = room.areaAt ? corners.filter((corner) => room.areaAt?.(corner) !== area) : [];
  return astray.length * costs.astray;
}

/** Whether a line touches nothing noted down, except for the node it begins at. */
export function isClear(line: Leader, ground: CollisionGrid, own: Rect | undefined): boolean {
  for (const piece of groundOfLine(line, halfLine.clear)) if (ground.hits(piece, own)) return false;
  return true;
}

/** The ground of a name with its middle at a point. */
function boxAround({ x, y }: Point, { width, height }: Extent): Rect {
  return { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 };
}

/**
 * In pixels of the screen: finer and lighter than any tie, so that it is not taken for one. It is lifted off what lies below, but for
 * a map with dimmed actors: they would be notched.
 */
export function drawLeader(
  pen: Pen,
  { from, to }: Leader,
  tokens: Tokens,
  opacity: number,
  isLifted: boolean,
): void {
  if (isLifted) pen.line(from, to, undefined, { color: tokens.ground, width: 3, dash: [], opacity });
  pen.line(from, to, undefined, { color: tokens.line, width: 0.75, dash: [], opacity: opacity * 0.8 });
}

/** The line to a name that stands in a box. */
export function leaderTo({ x, y, half }: Pick<Subject, 'x' | 'y' | 'half'>, box: Rect): Leader {
  const to = {
    x: Math.max(box.left, Math.min(box.right, x)),
    y: Math.max(box.top, Math.min(box.bottom, y)),
  };
  const length = Math.hypot(to.x - x, to.y - y) || 1;
  return { from: { x: x + ((to.x - x) / length) * half, y: y + ((to.y - y) / length) * half }, to };
}

/** Small boxes along a line, for names that come later. */
export function* groundOfLine({ from, to }: Leader, half: number = halfLine.drawn): Generator<Rect> {
  const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 2));
  for (let at = 0; at <= steps; at += 1) {
    const x = from.x + ((to.x - from.x) * at) / steps;
    const y = from.y + ((to.y - from.y) * at) / steps;
    yield { left: x - half, top: y - half, right: x + half, bottom: y + half };
  }
}
