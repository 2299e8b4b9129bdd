// Draws on a canvas context.
import type { FillStyle, LineStyle, Pen, TextStyle } from './pen';
import type { Point } from './patch';

type Context = CanvasRenderingContext2D;

/** A pen on a context, in the coordinates of its current transform. `font` is a CSS font family list. */
export function canvasPen(context: Context, font: string): Pen {
  return {
    line: (from, to, control, style) => {
      stroke(context, style);
      context.beginPath();
      context.moveTo(from.x, from.y);
      if (control) context.quadraticCurveTo(control.x, control.y, to.x, to.y);
      else context.lineTo(to.x, to.y);
      context.stroke();
    },
    polygon: (points, style) => {
      context.beginPath();
      for (const point of points) context.lineTo(point.x, point.y);
      context.closePath();
      fill(context, style);
    },
    area: (rings, style) => {
      context.beginPath();
      for (const ring of rings) {
        for (const [at, { x, y }] of ring.entries()) {
          if (at === 0) context.moveTo(x, y);
          else context.lineTo(x, y);
        }
        context.closePath();
      }
      fill(context, style, style.dash);
    },
    circle: (center, radius, style) => {
      context.beginPath();
      context.arc(center.x, center.y, radius, 0, 2 * Math.PI);
      fill(context, style);
    },
    box: (left, top, width, height, radius, style) => {
      context.beginPath();
      context.roundRect(left, top, width, height, radius);
      fill(context, style);
    },
    text: (content, at, style) => write(context, content, at, style, font),
    openWindow: (left, top, width, height) => {
      context.save();
      context.beginPath();
      context.rect(left, top, width, height);
      context.clip();
    },
    closeWindow: () => context.restore(),
  };
}

function stroke(context: Context, style: LineStyle): void {
  context.globalAlpha = style.opacity;
  context.strokeStyle = style.color;
  context.lineWidth = style.width;
  context.lineCap = style.round ? 'round' : 'butt';
  context.setLineDash([...style.dash]);
}

function fill(context: Context, style: FillStyle, dash: readonly number[] = []): void {
  context.globalAlpha = style.opacity;
  if (style.fill !== 'none') {
    context.fillStyle = style.fill;
    context.fill('evenodd');
  }
  if (style.stroke === undefined) return;
  context.globalAlpha = 1;
  context.setLineDash([...dash]);
  context.strokeStyle = style.stroke;
  context.lineWidth = style.strokeWidth ?? 1;
  context.stroke();
}

function write(context: Context, content: string, at: Point, style: TextStyle, font: string): void {
  context.globalAlpha = style.opacity;
  context.font = `${style.weight} ${style.size}px ${font}`;
  context.textAlign = style.align === 'middle' ? 'center' : 'start';
  context.textBaseline = 'middle';
  if (style.halo !== undefined) {
    context.setLineDash([]);
    context.lineJoin = 'round';
    context.strokeStyle = style.halo;
    context.lineWidth = style.size * 0.3;
    context.strokeText(content, at.x, at.y, style.most);
  }
  context.fillStyle = style.color;
  context.fillText(content, at.x, at.y + style.size * 0.04, style.most);
}
