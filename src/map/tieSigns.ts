// What is written in the middle of a line: the sign of its class, how many it stands for, "?" for no recorded basis. And what a
// mark of tension or a break looks like.
import type { MapTie } from './elements';
import type { Tokens } from './look';
import type { Point } from './patch';
import type { Pen } from './pen';

/** The drawn part of a tie, rim to rim. */
export interface Span {
  readonly start: Point;
  readonly tip: Point;
  readonly control: Point | undefined;
}

/** From this distance between two rims on there is room for one sign, in its heights. */
const room = 2.6;

/** "b ×3 ?": everything written on a line, in this order. */
function signsOf({ mark, count, kind, stroke }: Pick<MapTie, 'mark' | 'count' | 'kind' | 'stroke'>): string {
  const counted = kind === 'shared' ? String(count) : count > 1 ? `×${String(count)}` : '';
  return [mark, counted, stroke === 'unclear' ? '?' : ''].filter(Boolean).join(' ');
}

/** `size`: height of what is written, 0 where the map is too far for letters. */
export function drawSigns(pen: Pen, tie: MapTie, span: Span, tokens: Tokens, size: number): void {
  const words = size > 0 ? signsOf(tie) : '';
  if (words === '') return;
  const length = Math.hypot(span.tip.x - span.start.x, span.tip.y - span.start.y);
  const middle = onSpan(span, 0.5);
  if (length >= size * (room + (words.length - 1) * 0.6))
    pen.text(words, middle, {
      color: tokens.text,
      size,
      weight: 600,
      opacity: 1,
      align: 'middle',
      halo: tokens.ground,
    });
}

/** A point of the line, by its share of the way. */
export function onSpan({ start, tip, control }: Span, share: number): Point {
  const left = 1 - share;
  if (!control) return { x: start.x * left + tip.x * share, y: start.y * left + tip.y * share };
  const of = (axis: 'x' | 'y') =>
    left * left * start[axis] + 2 * left * share * control[axis] + share * share * tip[axis];
  return { x: of('x'), y: of('y') };
}

/** A bolt upright, or two strokes across a gap of the line. */
export function drawMood(
  pen: Pen,
  mood: 'tense' | 'broken',
  at: Point,
  { start, tip }: Span,
  tokens: Tokens,
): void {
  if (mood === 'tense') {
    pen.circle(at, 11, { fill: tokens.ground, opacity: 1, stroke: tokens.strongLine, strokeWidth: 1.25 });
    const points = bolt.map(([x, y]) => ({ x: at.x + x, y: at.y + y }));
    pen.polygon(points, { fill: tokens.text, opacity: 1 });
    return;
  }
  const angle = Math.atan2(tip.y - start.y, tip.x - start.x);
  const along = { x: Math.cos(angle), y: Math.sin(angle) };
  const put = (shift: number, across: number): Point => ({
    x: at.x + along.x * (shift + across * 0.45) - along.y * across,
    y: at.y + along.y * (shift + across * 0.45) + along.x * across,
  });
  const gap = { color: tokens.ground, width: 14, dash: [], opacity: 1 };
  pen.line(put(-3.5, 0), put(3.5, 0), undefined, gap);
  const stroke = { color: tokens.text, width: 2.6, dash: [], opacity: 1 };
  for (const shift of [-3.5, 3.5]) pen.line(put(shift, -10), put(shift, 10), undefined, stroke);
}

const bolt = [
  [2, -9],
  [-5, 1.5],
  [-0.6, 1.5],
  [-2.5, 9],
  [5, -2.5],
  [0.6, -2.5],
] as const;
