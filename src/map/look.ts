// What nodes and ties look like, whatever draws them, and the little Cytoscape is told of it.
import type { StylesheetJson } from 'cytoscape';
import type { SectorCode } from '../model/taxonomy';
import type { MapNode, MapTie, Stroke } from './elements';
import type { Tone } from './scales';

/** The colours of the theme, resolved to `#rrggbb` because Cytoscape does not read OKLCH. */
export interface Tokens {
  readonly ground: string;
  readonly text: string;
  readonly muted: string;
  readonly line: string;
  /** Lines that are the subject at the moment. */
  readonly strongLine: string;
  readonly accent: string;
  readonly sector: Readonly<Record<SectorCode, string>>;
  /** Colour of the letters on a sector colour. */
  readonly ink: Readonly<Record<SectorCode, string>>;
  /** Colours of looks and the letters on them; what is not known has the ground and the muted line around it. */
  readonly tone: Readonly<Record<Tone, { readonly fill: string; readonly ink: string }>>;
  readonly font: string;
}

/** Line widths of the intensities 0–4 in map units. */
const widths = [0.8, 1.3, 2.1, 3.2, 4.6] as const;
/** How far parallel lines swing out, by bench, in map units. */
export const bendStep = 22;
export const faintOpacity = 0.42;

/** What a node is filled with, the colour of letters on it, and the line around it. */
export function fillOf(
  node: Pick<MapNode, 'tone' | 'sector' | 'kind'>,
  tokens: Tokens,
): { readonly fill: string; readonly ink: string; readonly edge: string } {
  if (node.kind === 'gremium') return { fill: tokens.ground, ink: tokens.text, edge: tokens.strongLine };
  if (node.tone === '')
    return { fill: tokens.sector[node.sector], ink: tokens.ink[node.sector], edge: tokens.ground };
  const edge = node.tone === 'none' ? tokens.muted : tokens.strongLine;
  return { ...tokens.tone[node.tone], edge };
}

/** The colour of a tie at rest. */
export function lineColour(tie: Pick<MapTie, 'stroke' | 'tone'>, tokens: Tokens): string {
  if (tie.stroke === 'dotted' || tie.stroke === 'seat') return tokens.muted;
  return tie.tone === '' || tie.tone === 'none' ? tokens.line : tokens.tone[tie.tone].fill;
}

/** Place and radius of the sign of a class inside a node, as shares of its half. */
export const badge = { below: 0.6, radius: 0.36 } as const;

/** Further out than this zoom dashes, and widths, stay as large on screen as they are there: finer ones could not be told apart. */
const finest = { dash: 0.55, width: 0.42 } as const;

/** Lengths of dashes and gaps of a line in map units, seen at a zoom; none for an unbroken one. */
export function dashOf(stroke: Stroke, zoom = 1): readonly number[] {
  const unit = Math.max(1, finest.dash / zoom);
  return (dashes[stroke] ?? []).map((length) => length * unit);
}

const dashes: Partial<Record<Stroke, readonly number[]>> = {
  loose: [6, 5],
  unclear: [10, 4, 1.5, 4],
  dotted: [1.5, 3.5],
};

/** The stroke of a tie in map units, seen at a zoom: its whole width, and the gap inside a double line. */
export function strokeWidth(
  tie: Pick<MapTie, 'intensity' | 'stroke'>,
  zoom = 1,
): { whole: number; gap: number } {
  const unit = Math.max(1, finest.width / zoom);
  if (tie.stroke === 'dotted') return { whole: 1.4 * unit, gap: 0 };
  if (tie.stroke === 'seat') return { whole: 1.1 * unit, gap: 0 };
  const width = (widths[tie.intensity] ?? 1) * unit;
  if (tie.stroke !== 'double') return { whole: width, gap: 0 };
  const apart = Math.max(1, finest.dash / zoom);
  return { whole: width + 2.4 * apart, gap: width * 0.5 + 0.9 * apart };
}

/** What Cytoscape has to know for dragging and drawing boxes; the painter draws, so it needs no more style than this. */
export const geometry = [
  {
    selector: 'node',
    style: { width: 'data(size)', height: 'data(size)', label: '', 'overlay-opacity': 0 },
  },
] as unknown as StylesheetJson;
