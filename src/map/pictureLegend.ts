// The legend of the exported picture: entries in rows, each a sample and its words.
import type { SectorCode, Shape } from '../model/taxonomy';
import type { Stroke } from './elements';
import { strokeWidth, type Tokens } from './look';
import { drawShape, type Pen } from './pen';

export type PictureLegendEntry =
  | { readonly kind: 'sector'; readonly sector: SectorCode; readonly shape: Shape; readonly words: string }
  | { readonly kind: 'stroke'; readonly stroke: Stroke; readonly intensity: number; readonly words: string };

/** Groups stay together on their own rows: sectors, basis, intensity. */
export type PictureLegend = readonly (readonly PictureLegendEntry[])[];

type Measure = (text: string, size: number, weight: number) => number;

const rowHeight = 24;
const sample = 34;
const gap = 22;
const size = 12;

export function legendHeight(legend: PictureLegend, measure: Measure, width: number, factor: number): number {
  const rows = legend.reduce((sum, group) => sum + rowsOf(group, measure, width / factor).length, 0);
  return (rows * rowHeight + 20) * factor;
}

export function drawPictureLegend(
  pen: Pen,
  legend: PictureLegend,
  measure: Measure,
  tokens: Tokens,
  place: { readonly left: number; readonly top: number; readonly width: number; readonly factor: number },
): void {
  const { factor } = place;
  let y = place.top + 20 * factor;
  for (const group of legend) {
    for (const row of rowsOf(group, measure, place.width / factor)) {
      let x = place.left;
      for (const { entry, width } of row) {
        drawSample(pen, entry, x, y, factor, tokens);
        const lead = (entry.kind === 'sector' ? 22 : sample + 8) * factor;
        const style = {
          color: tokens.text,
          size: size * factor,
          weight: 400,
          opacity: 1,
          align: 'start',
        } as const;
        pen.text(entry.words, { x: x + lead, y }, style);
        x += width * factor;
      }
      y += rowHeight * factor;
    }
  }
}

function rowsOf(
  group: readonly PictureLegendEntry[],
  measure: Measure,
  width: number,
): { entry: PictureLegendEntry; width: number }[][] {
  const rows: { entry: PictureLegendEntry; width: number }[][] = [];
  let left = 0;
  for (const entry of group) {
    const wide = (entry.kind === 'sector' ? 22 : sample + 8) + measure(entry.words, size, 400) + gap;
    const row = rows.at(-1);
    if (row === undefined || left + wide > width) {
      rows.push([{ entry, width: wide }]);
      left = wide;
    } else {
      row.push({ entry, width: wide });
      left += wide;
    }
  }
  return rows;
}

function drawSample(
  pen: Pen,
  entry: PictureLegendEntry,
  x: number,
  y: number,
  factor: number,
  tokens: Tokens,
): void {
  if (entry.kind === 'sector') {
    const fill = tokens.sector[entry.sector];
    drawShape(pen, entry.shape, { x: x + 8 * factor, y }, 15 * factor, { fill, opacity: 1 });
    return;
  }
  const { whole, gap: inside } = strokeWidth(entry);
  const color = entry.stroke === 'dotted' ? tokens.muted : tokens.line;
  const dash = entry.stroke === 'loose' ? [6, 5] : entry.stroke === 'dotted' ? [1.5, 3.5] : [];
  const line = (width: number, paint: string) =>
    pen.line({ x, y }, { x: x + sample * factor, y }, undefined, {
      color: paint,
      width: width * factor,
      dash: dash.map((part) => part * factor),
      opacity: 1,
    });
  line(whole, color);
  if (inside > 0) line(inside, tokens.ground);
}
