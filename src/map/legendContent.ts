// What a legend must explain: only what is on screen, with counts.
import { type Macro, type SectorCode, type Shape, sectors } from '../model/taxonomy';
import type { DrawnLook, DrawnLooks } from './drawnLooks';
import { type MapElements, sizeOf, type Stroke, stepSize } from './elements';
import type { Tone } from './scales';

export interface LegendSector {
  readonly sector: SectorCode;
  readonly letter: string;
  readonly macro: Macro;
  readonly shape: Shape;
  readonly count: number;
}

/** One class of a look that is on screen. */
export interface LegendClass {
  readonly tone: Tone;
  readonly mark: string;
  readonly words: string;
  readonly count: number;
}

/** A look by its name with every class that is on screen. */
export interface LegendLook {
  readonly name: string;
  readonly classes: readonly LegendClass[];
}

/** Numbers of cooperations that are drawn about as large, with the diameter of the largest. */
export interface LegendDegree {
  readonly from: number;
  readonly to: number;
  readonly size: number;
  readonly count: number;
}

export interface LegendContent {
  /** Each only while something else than the delivered look is shown. */
  readonly colour: LegendLook | undefined;
  readonly size: LegendLook | undefined;
  readonly line: LegendLook | undefined;
  /** What the delivered sizes stand for; empty while the size shows something else. */
  readonly degrees: readonly LegendDegree[];
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

/** Upper ends of the groups of delivered sizes. */
const degreeBounds = [0, 2, 5, 10, Number.POSITIVE_INFINITY] as const;

/** `looks` are those the elements were made with. */
export function legendOf({ nodes, ties }: MapElements, looks: DrawnLooks = {}): LegendContent {
  const bySector = tally([...nodes.values()].map((node) => node.sector));
  const all = [...ties.values()];
  const cooperations = all.filter((tie) => tie.kind === 'cooperation');
  const byStroke = tally(all.map((tie) => tie.stroke));
  const byIntensity = tally(cooperations.map((tie) => tie.intensity));
  return {
    colour: lookOf(
      looks.colour,
      [...nodes.values()].map((node) => node.tone),
    ),
    size: lookOf(
      looks.size,
      [...nodes.values()].map((node) => node.step),
    ),
    line: lookOf(
      looks.line,
      cooperations.map((tie) => tie.tone),
    ),
    degrees: looks.size ? [] : degreesOf([...nodes.values()].map((node) => node.degree)),
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

function lookOf<R>(look: DrawnLook<R> | undefined, shown: readonly (Tone | '')[]): LegendLook | undefined {
  if (look === undefined) return undefined;
  const counts = tally(shown);
  return {
    name: look.name(),
    classes: look.scale.classes.flatMap(({ tone, mark, words }) => {
      const count = counts.get(tone);
      return count === undefined ? [] : [{ tone, mark, words: words(), count }];
    }),
  };
}

function degreesOf(degrees: readonly number[]): LegendDegree[] {
  return degreeBounds.flatMap((bound, at) => {
    const above = degreeBounds[at - 1] ?? -1;
    const members = degrees.filter((degree) => degree > above && degree <= bound);
    if (members.length === 0) return [];
    const [from, to] = [Math.min(...members), Math.max(...members)];
    return [{ from, to, size: sizeOf(to), count: members.length }];
  });
}

/** Diameter of a class of a size look on the map. */
export function sizeOfClass({ tone }: Pick<LegendClass, 'tone'>): number {
  return stepSize(tone);
}

function tally<K>(keys: readonly K[]): Map<K, number> {
  const counts = new Map<K, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
