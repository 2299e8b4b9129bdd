// The legend of the exported picture: entries in rows, each a sample and its words.
import type { SectorCode, Shape } from '../model/taxonomy';
import type { Stroke } from './elements';
import { dashOf, lineColour, strokeWidth, type Tokens } from './look';
import type { LayerSample } from './layerFacts';
import { drawSignSample } from './drawMarks';
import { drawLayerSample } from './layerSample';
import type { Tone } from './scales';
import type { TimeSign } from './timeMarks';
import { drawShape, type Pen } from './pen';

export type PictureLegendEntry =
  | { readonly kind: 'sector'; readonly sector: SectorCode; readonly shape: Shape; readonly words: string }
  | {
      readonly kind: 'stroke';
      readonly stroke: Stroke;
      readonly intensity: number;
      readonly words: string;
      readonly tone?: Tone;
      readonly mark?: string;
    }
  /** The letters inside the nodes of a type. */
  | { readonly kind: 'type'; readonly letters: string; readonly words: string }
  /** A plain shape without colour. */
  | { readonly kind: 'shape'; readonly shape: Shape; readonly words: string }
  | { readonly kind: 'tone'; readonly tone: Tone; readonly mark: string; readonly words: string }
  /** A circle of this diameter in map units, drawn a third as large. */
  | { readonly kind: 'size'; readonly size: number; readonly words: string }
  | { readonly kind: 'layer'; readonly sample: LayerSample; readonly words: string }
  /** A sign of the time, on a line or at an actor. */
  | { readonly kind: 'sign'; readonly sign: TimeSign; readonly isTie: boolean; readonly words: string }
  /** Who stands dimmed behind the others. */
  | { readonly kind: 'dimmed'; readonly words: string }
  /** Words before the entries of their row: what the row is about. */
  | { readonly kind: 'title'; readonly words: string };

/** Groups stay together on their own rows: colour, shape, size, basis, intensity. */
export type PictureLegend = readonly (readonly PictureLegendEntry[])[];

type Measure = (text: string, size: number, weight: number) => number;

const rowHeight = 19;
const sample = 34;
const gap = 18;
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
        const lead = leadOf(entry, measure) * factor;
        const style = {
          color: tokens.text,
          size: size * factor,
          weight: entry.kind === 'title' ? 600 : 400,
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
    const wide =
      leadOf(entry, measure) + measure(entry.words, size, entry.kind === 'title' ? 600 : 400) + gap;
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

/** What the sample takes before the words. */
function leadOf(entry: PictureLegendEntry, measure: Measure): number {
  if (entry.kind === 'title') return 0;
  if (entry.kind === 'type') return measure(entry.letters, size, 600) + 6;
  return entry.kind === 'stroke' || entry.kind === 'layer' ? sample + 8 : 22;
}

function drawSample(
  pen: Pen,
  entry: PictureLegendEntry,
  x: number,
  y: number,
  factor: number,
  tokens: Tokens,
): void {
  const center = { x: x + 8 * factor, y };
  if (entry.kind === 'title') return;
  if (entry.kind === 'layer') {
    drawLayerSample(pen, entry.sample, { x, y }, factor, tokens);
    return;
  }
  if (entry.kind === 'type') {
    const style = {
      color: tokens.text,
      size: size * factor,
      weight: 600,
      opacity: 1,
      align: 'start',
    } as const;
    pen.text(entry.letters, { x, y }, style);
    return;
  }
  if (entry.kind === 'size') {
    const outline = {
      fill: tokens.ground,
      opacity: 1,
      stroke: tokens.strongLine,
      strokeWidth: 1.25 * factor,
    };
    pen.circle(center, (entry.size / 6) * factor, outline);
    return;
  }
  if (entry.kind === 'dimmed') {
    pen.circle(center, 6 * factor, { fill: tokens.muted, opacity: 0.3 });
    return;
  }
  if (entry.kind === 'sign') {
    drawSignSample(pen, entry, center, factor, tokens);
    return;
  }
  if (entry.kind === 'shape') {
    const outline = {
      fill: tokens.ground,
      opacity: 1,
      stroke: tokens.strongLine,
      strokeWidth: 1.25 * factor,
    };
    drawShape(pen, entry.shape, center, 15 * factor, outline);
    return;
  }
  if (entry.kind === 'tone') {
    const { fill, ink } = tokens.tone[entry.tone];
    const edge = entry.tone === 'none' ? tokens.muted : tokens.strongLine;
    pen.circle(center, 8 * factor, { fill, opacity: 1, stroke: edge, strokeWidth: 1.25 * factor });
    const letters = { color: ink, size: 10.5 * factor, weight: 600, opacity: 1, align: 'middle' } as const;
    pen.text(entry.mark, center, letters);
    return;
  }
  if (entry.kind === 'sector') {
    const fill = tokens.sector[entry.sector];
    drawShape(pen, entry.shape, { x: x + 8 * factor, y }, 15 * factor, { fill, opacity: 1 });
    return;
  }
  const { whole, gap: inside } = strokeWidth(entry);
  const color = lineColour({ stroke: entry.stroke, tone: entry.tone ?? '' }, tokens);
  const dash = dashOf(entry.stroke);
  const line = (width: number, paint: string) =>
    pen.line({ x, y }, { x: x + sample * factor, y }, undefined, {
      color: paint,
      width: width * factor,
      dash: dash.map((part) => part * factor),
      opacity: 1,
    });
  line(whole, color);
  if (inside > 0) line(inside, tokens.ground);
  if (entry.stroke === 'seat')
    pen.circle({ x: x + (sample - 3) * factor, y }, 3 * factor, {
      fill: tokens.ground,
      opacity: 1,
      stroke: color,
      strokeWidth: whole * factor,
    });
  const sign = [entry.mark ?? '', entry.stroke === 'unclear' ? '?' : ''].filter(Boolean).join(' ');
  if (sign === '') return;
  const at = { x: x + (sample / 2) * factor, y };
  const letters = {
    color: tokens.text,
    size: 10.5 * factor,
    weight: 600,
    opacity: 1,
    align: 'middle',
  } as const;
  pen.text(sign, at, { ...letters, halo: tokens.ground });
}
