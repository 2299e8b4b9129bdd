// A pen that passes on only what may be seen in a box: the pages of a poster need not carry the whole of it.
import type { Rect } from './collision';
import { overlap } from './collision';
import type { Point } from './patch';
import type { Pen } from './pen';

/** Wider than any letter, as a share of its height. */
const letterWidth = 0.75;

export function cullingPen(pen: Pen, box: Rect): Pen {
  const sees = (points: readonly Point[], reach: number) => {
    const xs = points.map(({ x }) => x);
    const ys = points.map(({ y }) => y);
    return overlap(box, {
      left: Math.min(...xs) - reach,
      top: Math.min(...ys) - reach,
      right: Math.max(...xs) + reach,
      bottom: Math.max(...ys) + reach,
    });
  };
  return {
    line: (from, to, control, style) => {
      if (sees(control ? [from, to, control] : [from, to], style.width)) pen.line(from, to, control, style);
    },
    polygon: (points, style) => {
      if (sees(points, style.strokeWidth ?? 0)) pen.polygon(points, style);
    },
    area: (rings, style) => {
      if (sees(rings.flat(), style.strokeWidth ?? 0)) pen.area(rings, style);
    },
    circle: (center, radius, style) => {
      if (sees([center], radius + (style.strokeWidth ?? 0))) pen.circle(center, radius, style);
    },
    box: (left, top, width, height, radius, style) => {
      const corners = [
        { x: left, y: top },
        { x: left + width, y: top + height },
      ];
      if (sees(corners, style.strokeWidth ?? 0)) pen.box(left, top, width, height, radius, style);
    },
    text: (content, at, style) => {
      const width = content.length * style.size * letterWidth;
      const left = { x: style.align === 'middle' ? at.x - width / 2 : at.x, y: at.y };
      if (sees([left, { x: left.x + width, y: at.y }], style.size)) pen.text(content, at, style);
    },
    openWindow: (left, top, width, height) => pen.openWindow(left, top, width, height),
    closeWindow: () => pen.closeWindow(),
  };
}
