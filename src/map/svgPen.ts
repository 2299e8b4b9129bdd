// Writes SVG elements; every text is escaped, every number short.
import type { MapContent } from './mapContent';
import type { FillStyle, Pen } from './pen';

export interface SvgPen extends Pen {
  /** Everything drawn so far. */
  readonly parts: readonly string[];
}

/** A pen that collects SVG markup. `measure` tells which texts have to be set narrower. */
export function svgPen(measure: MapContent['measure']): SvgPen {
  const parts: string[] = [];
  return {
    parts,
    line: (from, to, control, style) => {
      const bend = control ? `Q${n(control.x)} ${n(control.y)} ` : 'L';
      const dash = style.dash.length > 0 ? ` stroke-dasharray="${style.dash.map(n).join(' ')}"` : '';
      const cap = style.round ? ' stroke-linecap="round"' : '';
      parts.push(
        `<path d="M${n(from.x)} ${n(from.y)}${bend}${n(to.x)} ${n(to.y)}" fill="none" stroke="${escaped(style.color)}" stroke-width="${n(style.width)}"${dash}${cap}${opacity('opacity', style.opacity)}/>`,
      );
    },
    polygon: (points, style) => {
      const list = points.map((point) => `${n(point.x)},${n(point.y)}`).join(' ');
      parts.push(`<polygon points="${list}"${paint(style)}/>`);
    },
    area: (rings, style) => {
      const path = rings
        .map((ring) => `M${ring.map((point) => `${n(point.x)} ${n(point.y)}`).join('L')}Z`)
        .join('');
      const dash = style.dash?.length ? ` stroke-dasharray="${style.dash.map(n).join(' ')}"` : '';
      parts.push(`<path d="${path}" fill-rule="evenodd"${paint(style)}${dash}/>`);
    },
    circle: (center, radius, style) => {
      parts.push(`<circle cx="${n(center.x)}" cy="${n(center.y)}" r="${n(radius)}"${paint(style)}/>`);
    },
    box: (left, top, width, height, radius, style) => {
      parts.push(
        `<rect x="${n(left)}" y="${n(top)}" width="${n(width)}" height="${n(height)}" rx="${n(radius)}"${paint(style)}/>`,
      );
    },
    text: (content, at, style) => {
      const halo =
        style.halo === undefined
          ? ''
          : ` stroke="${escaped(style.halo)}" stroke-width="${n(style.size * 0.3)}" stroke-linejoin="round" paint-order="stroke"`;
      const { most } = style;
      const narrow =
        most !== undefined && measure(content, style.size, style.weight) > most
          ? ` textLength="${n(most)}" lengthAdjust="spacingAndGlyphs"`
          : '';
      // The baseline is set by hand: word processors ignore dominant-baseline.
      parts.push(
        `<text x="${n(at.x)}" y="${n(at.y + style.size * 0.36)}" font-size="${n(style.size)}" font-weight="${style.weight}" text-anchor="${style.align}" fill="${escaped(style.color)}"${opacity('opacity', style.opacity)}${halo}${narrow}>${escaped(content)}</text>`,
      );
    },
    openWindow: (left, top, width, height) => {
      const [x, y, w, h] = [left, top, width, height].map(n);
      parts.push(`<svg x="${x}" y="${y}" width="${w}" height="${h}" viewBox="${x} ${y} ${w} ${h}">`);
    },
    closeWindow: () => {
      parts.push('</svg>');
    },
  };
}

/** Text that is safe between tags and inside quoted attributes; characters XML forbids are dropped. */
export function escaped(text: string): string {
  return [...text]
    .filter((sign) => {
      const code = sign.codePointAt(0) ?? 0;
      return code >= 32 || code === 9 || code === 10 || code === 13;
    })
    .join('')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function paint(style: FillStyle): string {
  const stroke =
    style.stroke === undefined
      ? ''
      : ` stroke="${escaped(style.stroke)}" stroke-width="${n(style.strokeWidth ?? 1)}"`;
  return ` fill="${escaped(style.fill)}"${opacity('fill-opacity', style.opacity)}${stroke}`;
}

const opacity = (name: string, value: number) => (value === 1 ? '' : ` ${name}="${n(value)}"`);

const n = (value: number) => String(Math.round(value * 100) / 100);
