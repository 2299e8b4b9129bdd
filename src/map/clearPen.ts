// A pen for paper: what lies behind a name is cleared by a box instead of a halo, because a printed halo would be the same text once more.
import type { MapContent } from './mapContent';
import type { Pen } from './pen';

/** How much of what lies behind a name is covered. */
const cover = 0.82;

export function clearPen(pen: Pen, measure: MapContent['measure']): Pen {
  return {
    line: (from, to, control, style) => pen.line(from, to, control, style),
    polygon: (points, style) => pen.polygon(points, style),
    area: (rings, style) => pen.area(rings, style),
    circle: (center, radius, style) => pen.circle(center, radius, style),
    box: (left, top, width, height, radius, style) => pen.box(left, top, width, height, radius, style),
    text: (content, at, style) => {
      const { halo, ...rest } = style;
      if (halo !== undefined) {
        const width = Math.min(measure(content, style.size, style.weight), style.most ?? Infinity);
        const left = style.align === 'middle' ? at.x - width / 2 : at.x;
        const air = style.size * 0.12;
        const height = style.size * 1.08;
        pen.box(left - air, at.y - height / 2, width + 2 * air, height, style.size * 0.2, {
          fill: halo,
          opacity: cover,
        });
      }
      pen.text(content, at, rest);
    },
    openWindow: (left, top, width, height) => pen.openWindow(left, top, width, height),
    closeWindow: () => pen.closeWindow(),
  };
}
