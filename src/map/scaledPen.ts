// A pen that draws on another pen larger or smaller and somewhere else.
import type { Point } from './patch';
import type { FillStyle, Pen } from './pen';

/** Every length grows by `scale`; the origin falls on `x`, `y` of the other pen. */
export function scaledPen(pen: Pen, scale: number, x: number, y: number): Pen {
  const at = (point: Point): Point => ({ x: point.x * scale + x, y: point.y * scale + y });
  const filled = (style: FillStyle): FillStyle =>
    style.strokeWidth === undefined ? style : { ...style, strokeWidth: style.strokeWidth * scale };
  return {
    line: (from, to, control, style) =>
      pen.line(at(from), at(to), control && at(control), {
        ...style,
        width: style.width * scale,
        dash: style.dash.map((length) => length * scale),
      }),
    polygon: (points, style) => pen.polygon(points.map(at), filled(style)),
    area: (rings, style) =>
      pen.area(
        rings.map((ring) => ring.map(at)),
        {
          ...filled(style),
          ...(style.dash && { dash: style.dash.map((length) => length * scale) }),
        },
      ),
    circle: (center, radius, style) => pen.circle(at(center), radius * scale, filled(style)),
    box: (left, top, width, height, radius, style) => {
      const corner = at({ x: left, y: top });
      pen.box(corner.x, corner.y, width * scale, height * scale, radius * scale, filled(style));
    },
    text: (content, point, style) =>
      pen.text(content, at(point), {
        ...style,
        size: style.size * scale,
        ...(style.most !== undefined && { most: style.most * scale }),
      }),
    openWindow: (left, top, width, height) => {
      const corner = at({ x: left, y: top });
      pen.openWindow(corner.x, corner.y, width * scale, height * scale);
    },
    closeWindow: () => pen.closeWindow(),
  };
}
