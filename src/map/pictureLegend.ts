// The legend of the exported picture: entries in rows, each a sample and its words.
import { drawSignSample } from './drawMarks';
import { drawLayerSample } from './layerSample';
import type { LegendSample } from './legendGroups';
import { dashOf, faintOpacity, lineColour, strokeWidth, type Tokens } from './look';
import type { Point } from './patch';
import type { TimeSign } from './timeMarks';
import { drawShape, type Pen } from './pen';

export type PictureLegendEntry = (
  | LegendSample
  /** The letters inside the nodes of a type. */
  | { readonly kind: 'type'; readonly letters: string }
  /** A sign of the time, on a line or at an actor. */
  | { readonly kind: 'sign'; readonly sign: TimeSign; readonly isTie: boolean }
  /** Who stands dimmed behind the others. */
  | { readonly kind: 'dimmed' }
  /** Words before the entries of their row: what the row is about. */
  | { readonly kind: 'title' }
  /** The fine line to a name; it has room, and is drawn where the map has such a line. */
  | { readonly kind: 'leader' }
) & { readonly words: string };

/** Groups in their order: colour, shape, size, basis, intensity. A group begins in a new row unless all of it has room. */
export type PictureLegend = readonly (readonly PictureLegendEntry[])[];

/** For maps on which no line leads to a name. */
export function withoutLeader(legend: PictureLegend): PictureLegend {
  const rows = legend.map((row) => row.filter(({ kind }) => kind !== 'leader'));
  return rows.filter((row) => row.length > 0);
}

type Measure = (text: string, size: number, weight: number) => number;

const rowHeight = 19;
const sample = 34;
const gap = 18;
const size = 12;

export function legendHeight(legend: PictureLegend, measure: Measure, width: number, factor: number): number {
  return (rowsOf(legend, measure, width / factor).length * rowHeight + 20) * factor;
}

export function drawPictureLegend(
  pen: Pen,
  legend: PictureLegend,
  measure: Measure,
  tokens: Tokens,
  place: { readonly left: number; readonly top: number; readonly width: number; readonly factor: number },
  leads: boolean,
): void {
  const { factor } = place;
  let y = place.top + 20 * factor;
  for (const row of rowsOf(legend, measure, place.width / factor)) {
    let x = place.left;
    for (const { entry, words, lead, isFirst, width } of row) {
      if (entry.kind === 'leader' && !leads) continue;
      if (isFirst) drawSample(pen, entry, x, y, factor, tokens);
      const weight = weightOf(entry);
      const style = { color: tokens.text, size: size * factor, weight, opacity: 1, align: 'start' } as const;
      pen.text(words, { x: x + lead * factor, y }, style);
      x += width * factor;
    }
    y += rowHeight * factor;
  }
}

/** An entry in its row, or a line of one that is wider than the legend. */
interface Piece {
  readonly entry: PictureLegendEntry;
  readonly words: string;
  /** What the sample takes before the words. */
  readonly lead: number;
  readonly isFirst: boolean;
  readonly width: number;
}

/** A group that has room in one row behind the one before it goes on there. */
function rowsOf(legend: PictureLegend, measure: Measure, width: number): Piece[][] {
  const rows: Piece[][] = [];
  const extent = (row: readonly Piece[]) => row.reduce((sum, piece) => sum + piece.width, 0);
  for (const group of legend) {
    const own = rowsOfGroup(group, measure, width);
    const [only] = own;
    const last = rows.at(-1);
    const isShort = only && last && own.length === 1 && extent(last) + extent(only) <= width;
    if (isShort)
      last.push(...last.splice(-1).map((piece) => ({ ...piece, width: piece.width + gap })), ...only);
    else rows.push(...own);
  }
  return rows;
}

function rowsOfGroup(group: readonly PictureLegendEntry[], measure: Measure, width: number): Piece[][] {
  const rows: Piece[][] = [];
  let left = 0;
  for (const entry of group) {
    const lead = leadOf(entry, measure);
    const wide = (words: string) => measure(words, size, weightOf(entry));
    for (const [at, words] of linesOf(entry.words, (text) => lead + wide(text) <= width).entries()) {
      const piece = { entry, words, lead, isFirst: at === 0, width: lead + wide(words) + gap };
      const row = rows.at(-1);
      if (row === undefined || at > 0 || left + piece.width - gap > width) {
        rows.push([piece]);
        left = piece.width;
      } else {
        row.push(piece);
        left += piece.width;
      }
    }
  }
  return rows;
}

/** Broken between words where a line has no room; a single word may stick out. */
function linesOf(text: string, fits: (line: string) => boolean): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && fits(longer)) lines.splice(-1, 1, longer);
    else lines.push(word);
  }
  return lines;
}

function weightOf({ kind }: PictureLegendEntry): number {
  return kind === 'title' ? 600 : 400;
}

/** What the sample takes before the words. */
function leadOf(entry: PictureLegendEntry, measure: Measure): number {
  if (entry.kind === 'title' || entry.kind === 'none') return 0;
  if (entry.kind === 'type') return measure(entry.letters, size, 600) + 6;
  return isWide(entry) ? sample + 8 : 22;
}

function isWide({ kind }: PictureLegendEntry): boolean {
  return kind === 'stroke' || kind === 'layer' || kind === 'leader';
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
  if (entry.kind === 'title' || entry.kind === 'none') return;
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
  if (entry.kind === 'leader') {
    const fine = { color: tokens.line, width: 0.75 * factor, dash: [], opacity: 0.8 };
    pen.line({ x, y }, { x: x + sample * factor, y }, undefined, fine);
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
  drawLineSample(pen, entry, { x, y }, factor, tokens);
}

function drawLineSample(
  pen: Pen,
  entry: Extract<PictureLegendEntry, { kind: 'stroke' }>,
  at: Point,
  factor: number,
  tokens: Tokens,
): void {
  const { whole, gap: inside } = strokeWidth(entry);
  const color = lineColour({ stroke: entry.stroke, tone: entry.tone ?? '' }, tokens);
  const dash = dashOf(entry.stroke).map((part) => part * factor);
  const opacity = entry.faint ? faintOpacity : 1;
  const along = (right: number, down = 0) => ({ x: at.x + right * factor, y: at.y + down * factor });
  const end = along(entry.arrow ? sample - 7 : sample);
  pen.line(at, end, undefined, { color, width: whole * factor, dash, opacity });
  if (inside > 0)
    pen.line(at, end, undefined, { color: tokens.ground, width: inside * factor, dash, opacity: 1 });
  if (entry.arrow)
    pen.polygon([along(sample), along(sample - 9, 4), along(sample - 9, -4)], { fill: color, opacity });
  if (entry.stroke === 'seat')
    pen.circle(along(sample - 3), 3 * factor, {
      fill: tokens.ground,
      opacity: 1,
      stroke: color,
      strokeWidth: whole * factor,
    });
  const sign = [entry.mark ?? '', entry.stroke === 'unclear' ? '?' : ''].filter(Boolean).join(' ');
  if (sign === '') return;
  const letters = { color: tokens.text, size: 10.5 * factor, weight: 600, opacity: 1 } as const;
  pen.text(sign, along(sample / 2), { ...letters, align: 'middle', halo: tokens.ground });
}
