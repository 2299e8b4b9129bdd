// Theme tokens → what Cytoscape draws. Few selectors, classes instead of function mappers: applying styles is the slow part.
import type { StylesheetJson } from 'cytoscape';
import { type SectorCode, sectors } from '../model/taxonomy';
import type { MapNode, MapTie } from './elements';

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
  readonly font: string;
}

/** Line widths of the intensities 0–4 in map units. */
const widths = [0.8, 1.3, 2.1, 3.2, 4.6] as const;
/** How far parallel lines swing out, by bench, in map units. */
export const bendStep = 22;
export const faintOpacity = 0.42;
/** Letters inside nodes below this height on screen are left out. */
export const smallestLetter = 7;

export function nodeClasses(node: MapNode): string[] {
  return [`s-${node.sector}`, `h-${node.shape}`, ...(node.faint ? ['faint'] : [])];
}

export function tieClasses(tie: MapTie): string[] {
  return [
    `w${tie.intensity}`,
    `k-${tie.stroke}`,
    ...(tie.arrow ? ['arrow'] : []),
    ...(tie.faint ? ['faint'] : []),
    ...(tie.bend === 0 ? [] : [`b${tie.bend}`]),
  ];
}

/** Height of the letters inside a node of this diameter and so many letters, in map units. */
export function letterSize(size: number, letters: number): number {
  return Math.round(Math.min(size * 0.36, (size * 1.22) / Math.max(2, letters)) * 10) / 10;
}

/** The stroke of a tie in map units: its whole width, and the gap inside a double line. */
export function strokeWidth(tie: Pick<MapTie, 'intensity' | 'stroke'>): { whole: number; gap: number } {
  if (tie.stroke === 'dotted') return { whole: 1.4, gap: 0 };
  const width = widths[tie.intensity] ?? 1;
  return tie.stroke === 'double' ? { whole: width + 2.4, gap: width * 0.5 + 0.9 } : { whole: width, gap: 0 };
}

const cytoscapeShape = {
  circle: 'ellipse',
  rounded: 'round-rectangle',
  hexagon: 'hexagon',
  diamond: 'diamond',
} as const;

/** The whole stylesheet of a theme. */
export function look(tokens: Tokens): StylesheetJson {
  return [
    {
      selector: 'node',
      style: {
        width: 'data(size)',
        height: 'data(size)',
        label: 'data(letter)',
        'font-family': tokens.font,
        'font-size': 'data(type)',
        'font-weight': 600,
        'min-zoomed-font-size': smallestLetter,
        'text-valign': 'center',
        'text-halign': 'center',
        'border-width': 2,
        'border-color': tokens.ground,
        'overlay-opacity': 0,
        'z-index': 2,
      },
    },
    ...Object.entries(cytoscapeShape).map(([shape, name]) => ({
      selector: `.h-${shape}`,
      style: { shape: name },
    })),
    ...sectors.map(({ code }) => ({
      selector: `.s-${code}`,
      style: { 'background-color': tokens.sector[code], color: tokens.ink[code] },
    })),
    {
      selector: 'edge',
      style: {
        // Straight from middle to middle below the nodes: by far the cheapest line Cytoscape has.
        'curve-style': 'haystack',
        'haystack-radius': 0,
        'line-color': tokens.line,
        'target-arrow-color': tokens.line,
        'arrow-scale': 0.9,
        'overlay-opacity': 0,
        events: 'yes',
        'z-index': 1,
      },
    },
    ...widths.map((width, intensity) => ({ selector: `.w${intensity}`, style: { width } })),
    { selector: '.k-loose', style: { 'line-style': 'dashed', 'line-dash-pattern': [6, 5] } },
    {
      selector: '.k-dotted',
      style: {
        width: 1.4,
        'line-style': 'dotted',
        'line-color': tokens.muted,
        'target-arrow-color': tokens.muted,
      },
    },
    ...widths.map((_, intensity) => {
      const { whole, gap } = strokeWidth({ intensity, stroke: 'double' });
      return {
        selector: `.k-double.w${intensity}`,
        style: {
          width: gap,
          'line-color': tokens.ground,
          'line-outline-width': whole - gap,
          'line-outline-color': tokens.line,
        },
      };
    }),
    { selector: '.arrow', style: { 'curve-style': 'straight', 'target-arrow-shape': 'triangle' } },
    ...[-3, -2, -1, 1, 2, 3].map((bend) => ({
      selector: `.b${bend}`,
      style: {
        'curve-style': 'unbundled-bezier',
        'edge-distances': 'node-position',
        'control-point-distances': [bend * bendStep],
        'control-point-weights': [0.5],
      },
    })),
    { selector: 'node.faint', style: { 'background-opacity': faintOpacity, 'text-opacity': 0.7 } },
    { selector: 'edge.faint', style: { opacity: faintOpacity } },
    { selector: 'node:active', style: { 'overlay-opacity': 0 } },
    { selector: 'core', style: coreLook(tokens) },
  ] as StylesheetJson;
}

function coreLook(tokens: Tokens): object {
  return {
    'selection-box-color': tokens.accent,
    'selection-box-opacity': 0.12,
    'selection-box-border-color': tokens.accent,
    'selection-box-border-width': 1,
    'active-bg-opacity': 0,
    'active-bg-size': 0,
  };
}
