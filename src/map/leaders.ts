// Names that find no room beside their node: on the nearest free ground, with a thin line that leads there.
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
  /** The nodes alone. */
  readonly nodes: CollisionGrid;
  readonly visible: readonly Subject[];
  readonly room: Room;
  readonly lines: readonly Leader[];
  readonly names: readonly Rect[];
}

/** Distances from rim to name that are tried, in pixels, and directions. */
const distances = [10, 18, 28, 40, 54, 70, 88, 108, 132, 160, 192, 230, 276, 330, 392, 460] as const;
const directions = 32;
/** So far it stands off other nodes, in pixels: right beside one, in a row above all, it would be read as that one's name. */
const aloof = { row: 22, column: 8 } as const;
/** Half the ground of a line. */
const halfLine = 1.5;

/** A free spot within `reach` pixels of a node, near and with a line that crosses no name and at most so many nodes. */
export function farPlace(
  each: Subject,
  reach: number,
  mostCrossed: number,
  ground: FarGround,
): FarPlace | undefined {
  const forms = each.forms();
  const kept = ground.room.kept.get(each.id);
  if (kept?.isFar && kept.form < forms.length) {
    const { dx, dy, form } = kept;
    const near = Math.hypot(dx, dy) <= reach;
    const crossed = near ? priceOf(each, { dx, dy }, forms[form], ground) : undefined;
    if (crossed !== undefined && crossed <= mostCrossed) return { id: each.id, dx, dy, form, isFar: true };
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
        const crossed = priceOf(each, { dx, dy }, extent, ground);
        if (crossed === undefined || crossed > mostCrossed) continue;
        const price = distance + crossed * crossing + form * shorter;
        if (best === undefined || price < best.price)
          best = { place: { id: each.id, dx, dy, form, isFar: true }, price };
      }
    }
  }
  return best?.place;
}

/** What a crossed node and a shorter form of the name cost, in pixels of distance. */
const crossing = 26;
const shorter = 12;
const round = (value: number) => (Math.abs(value) < 0.1 ? 0 : value);

/** How many nodes the line to a spot crosses; `undefined` where no name can stand. */
function priceOf(
  each: Subject,
  { dx, dy }: { readonly dx: number; readonly dy: number },
  extent: Extent | undefined,
  { grid, nodes, visible, room, lines, names }: FarGround,
): number | undefined {
  if (!extent) return undefined;
  const box = boxAround({ x: each.x + dx, y: each.y + dy }, extent);
  const isSeen =
    box.left >= 2 && box.top >= 2 && box.right <= room.width - 2 && box.bottom <= room.height - 2;
  if (!isSeen || grid.hits(box)) return undefined;
  const inRow = { ...box, left: box.left - aloof.row, right: box.right + aloof.row };
  if (nodes.hits({ ...inRow, top: box.top - aloof.column, bottom: box.bottom + aloof.column }))
    return undefined;
  const line = leaderTo(each, box);
  if (names.some((name) => crosses(line, name)) || lines.some((other) => meet(line, other))) return undefined;
  let crossed = 0;
  for (const other of visible) if (other.id !== each.id && distanceTo(line, other) < other.half) crossed += 1;
  return crossed;
}

/** The ground of a name with its middle at a point. */
function boxAround({ x, y }: Point, { width, height }: Extent): Rect {
  return { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 };
}

/** The pieces of a line that are seen when it runs behind these nodes. */
export function seenOf(line: Leader, nodes: Iterable<Point & { readonly half: number }>): Leader[] {
  const { from, to } = line;
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  if (length === 0) return [];
  const hidden: (readonly [number, number])[] = [];
  for (const node of nodes) {
    const away = distanceTo(line, node);
    if (away >= node.half) continue;
    const middle = ((node.x - from.x) * dx + (node.y - from.y) * dy) / length;
    const reach = Math.sqrt(node.half ** 2 - away ** 2);
    hidden.push([middle - reach, middle + reach]);
  }
  hidden.sort(([a], [b]) => a - b);
  const at = (along: number): Point => ({
    x: from.x + (dx * along) / length,
    y: from.y + (dy * along) / length,
  });
  const pieces: Leader[] = [];
  let done = 0;
  for (const [start, end] of [...hidden, [length, length] as const]) {
    if (start > done) pieces.push({ from: at(done), to: at(Math.min(start, length)) });
    done = Math.max(done, end);
  }
  return pieces;
}

/** In pixels of the screen: finer and lighter than any tie, so that it is not taken for one. */
export function drawLeader(pen: Pen, pieces: readonly Leader[], tokens: Tokens, opacity: number): void {
  for (const { from, to } of pieces) {
    pen.line(from, to, undefined, { color: tokens.ground, width: 3, dash: [], opacity });
    pen.line(from, to, undefined, { color: tokens.line, width: 0.75, dash: [], opacity: opacity * 0.8 });
  }
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
export function* groundOfLine({ from, to }: Leader): Generator<Rect> {
  const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 4));
  for (let at = 0; at <= steps; at += 1) {
    const x = from.x + ((to.x - from.x) * at) / steps;
    const y = from.y + ((to.y - from.y) * at) / steps;
    yield { left: x - halfLine, top: y - halfLine, right: x + halfLine, bottom: y + halfLine };
  }
}

function crosses(line: Leader, box: Rect): boolean {
  for (const { left, top, right, bottom } of groundOfLine(line))
    if (left < box.right && right > box.left && top < box.bottom && bottom > box.top) return true;
  return false;
}

function meet(a: Leader, b: Leader): boolean {
  const side = (from: Point, to: Point, at: Point) =>
    Math.sign((to.x - from.x) * (at.y - from.y) - (to.y - from.y) * (at.x - from.x));
  return (
    side(a.from, a.to, b.from) !== side(a.from, a.to, b.to) &&
    side(b.from, b.to, a.from) !== side(b.from, b.to, a.to)
  );
}

function distanceTo({ from, to }: Leader, { x, y }: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy || 1;
  const share = Math.max(0, Math.min(1, ((x - from.x) * dx + (y - from.y) * dy) / length));
  return Math.hypot(x - from.x - dx * share, y - from.y - dy * share);
}
