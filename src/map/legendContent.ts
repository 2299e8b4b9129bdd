// What a legend must explain: only what is on screen, with counts.
import { type Macro, type SectorCode, type Shape, sectors } from '../model/taxonomy';
import type { MapElements, Stroke } from './elements';

export interface LegendSector {
  readonly sector: SectorCode;
  readonly letter: string;
  readonly macro: Macro;
  readonly shape: Shape;
  readonly count: number;
}

export interface LegendContent {
  readonly sectors: readonly LegendSector[];
  readonly strokes: readonly { readonly stroke: Stroke; readonly count: number }[];
  readonly intensities: readonly { readonly intensity: number; readonly count: number }[];
  readonly arrows: number;
  readonly faint: number;
  readonly actors: number;
  readonly cooperations: number;
  readonly relations: number;
}

const strokes = ['loose', 'solid', 'double', 'dotted'] as const;

export function legendOf({ nodes, ties }: MapElements): LegendContent {
  const bySector = tally([...nodes.values()].map((node) => node.sector));
  const all = [...ties.values()];
  const cooperations = all.filter((tie) => tie.kind === 'cooperation');
  const byStroke = tally(all.map((tie) => tie.stroke));
  const byIntensity = tally(cooperations.map((tie) => tie.intensity));
  return {
    sectors: sectors.flatMap(({ code, letter, macro, shape }) => {
      const count = bySector.get(code);
      return count === undefined ? [] : [{ sector: code, letter, macro, shape, count }];
    }),
    strokes: strokes.flatMap((stroke) => {
      const count = byStroke.get(stroke);
      return count === undefined ? [] : [{ stroke, count }];
    }),
    intensities: [0, 1, 2, 3, 4].flatMap((intensity) => {
      const count = byIntensity.get(intensity);
      return count === undefined ? [] : [{ intensity, count }];
    }),
    arrows: cooperations.filter((tie) => tie.arrow).length,
    faint: all.filter((tie) => tie.faint).length + [...nodes.values()].filter((node) => node.faint).length,
    actors: nodes.size,
    cooperations: cooperations.length,
    relations: all.length - cooperations.length,
  };
}

function tally<K>(keys: readonly K[]): Map<K, number> {
  const counts = new Map<K, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
