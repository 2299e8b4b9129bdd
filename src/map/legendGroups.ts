// The groups of every legend, on screen and in what leaves it: title, samples, words and counts.
import { sentence, word } from '../i18n/translate';
import type { Id } from '../model/records';
import { type Macro, type SectorCode, type Shape, sectors } from '../model/taxonomy';
import type { Stroke } from './elements';
import { degreeTitle, layerGroups, type LayerSample } from './layerFacts';
import { type LegendContent, type LegendLook, type LegendType, sizeOfClass } from './legendContent';
import { showRange } from './looks';
import type { Tone } from './scales';

/** How an entry is drawn. */
export type LegendSample =
  | { readonly kind: 'sector'; readonly sector: SectorCode; readonly shape: Shape }
  /** A plain shape without colour. */
  | { readonly kind: 'shape'; readonly shape: Shape }
  | { readonly kind: 'tone'; readonly tone: Tone; readonly mark: string }
  /** A circle of this diameter in map units, drawn a third as large. */
  | { readonly kind: 'size'; readonly size: number }
  | LineLook
  | { readonly kind: 'layer'; readonly sample: LayerSample }
  | { readonly kind: 'none' };

interface LineLook {
  readonly kind: 'stroke';
  readonly stroke: Stroke;
  readonly intensity: number;
  /** Class of a look; without one the grey of lines. */
  readonly tone?: Tone;
  readonly mark?: string;
  readonly arrow?: boolean;
  readonly faint?: boolean;
}

export interface LegendEntry {
  readonly key: string;
  readonly sample: LegendSample;
  readonly words: string;
  /** Absent where nothing is counted. */
  readonly count?: number;
  /** The types in it, by the letters inside their nodes. */
  readonly types?: readonly LegendType[];
  /** The Gremium whose card it opens. */
  readonly gremiumId?: Id;
}

export interface LegendGroup {
  readonly title: string;
  readonly entries: readonly LegendEntry[];
  /** Letters that stand for themselves, below no sector. */
  readonly types?: readonly LegendType[];
}

/** Actors, sizes, layers, places, lines; only what is on the map, each thing once. */
export function legendGroups(content: LegendContent): readonly LegendGroup[] {
  const { place, sectors: shown } = content;
  const groups: readonly LegendGroup[] = [
    ...(content.colour
      ? colourGroups(content, content.colour)
      : [{ title: sentence('map.legendType', {}), entries: shown.map(sectorEntry) }]),
    sizeGroup(content),
    ...layerGroups(content.layers).map(({ title, entries }) => ({
      title,
      entries: entries.map((entry) => ({
        ...entry,
        sample: { kind: 'layer' as const, sample: entry.sample },
      })),
    })),
    {
      title: sentence('geo.legend', {}),
      entries: place.map((words) => ({ key: words, sample: { kind: 'none' as const }, words })),
    },
    ...lineGroups(content),
  ];
  return groups.filter(({ entries, types = [] }) => entries.length + types.length > 0);
}

function sectorEntry({ sector, shape, count, types }: LegendContent['sectors'][number]): LegendEntry {
  const sample = { kind: 'sector', sector, shape } as const;
  return { key: sector, sample, words: word('model.sector', sector), count, types };
}

function colourGroups(content: LegendContent, colour: LegendLook): LegendGroup[] {
  return [
    {
      title: sentence('map.legendColourOf', { look: colour.name }),
      entries: colour.classes.map(({ tone, mark, words, count }) => {
        return { key: tone, sample: { kind: 'tone', tone, mark }, words, count };
      }),
    },
    {
      title: sentence('map.legendShape', {}),
      entries: shapesOf(content).map(({ macro, shape, count }) => {
        return { key: macro, sample: { kind: 'shape', shape }, words: word('model.macro', macro), count };
      }),
    },
    {
      title: sentence('map.legendLetters', {}),
      entries: [],
      types: content.sectors.flatMap(({ types }) => types),
    },
  ];
}

/** The four systems on screen, each with its shape. */
function shapesOf(content: Pick<LegendContent, 'sectors'>): readonly {
  readonly macro: Macro;
  readonly shape: Shape;
  readonly count: number;
}[] {
  const macros = [...new Set(sectors.map((sector) => sector.macro))];
  return macros.flatMap((macro) => {
    const members = content.sectors.filter((each) => each.macro === macro);
    const [first] = members;
    return first
      ? [{ macro, shape: first.shape, count: members.reduce((sum, each) => sum + each.count, 0) }]
      : [];
  });
}

function sizeGroup({ size, degrees, layers }: LegendContent): LegendGroup {
  if (size === undefined)
    return {
      title: degreeTitle(layers),
      entries: degrees.map((each) => ({
        key: String(each.from),
        sample: { kind: 'size', size: each.size },
        words: showRange(each.from, each.to),
        count: each.count,
      })),
    };
  return {
    title: sentence('map.legendSizeOf', { look: size.name }),
    entries: size.classes.map((each) => ({
      key: each.tone,
      sample: { kind: 'size', size: sizeOfClass(each) },
      words: each.words,
      count: each.count,
    })),
  };
}

function lineGroups({ line, strokes, intensities, arrows, faint }: LegendContent): readonly LegendGroup[] {
  const plain = { kind: 'stroke', stroke: 'solid', intensity: 2 } as const;
  const more: readonly (LegendEntry & { readonly count: number })[] = [
    { key: 'arrow', sample: { ...plain, arrow: true }, words: sentence('map.arrow', {}), count: arrows },
    { key: 'faint', sample: { ...plain, faint: true }, words: sentence('map.faint', {}), count: faint },
  ];
  return [
    {
      title: sentence('map.legendLineOf', { look: line?.name ?? '' }),
      entries: (line?.classes ?? []).map(({ tone, mark, words, count }) => {
        return { key: tone, sample: { ...plain, intensity: 3, tone, mark }, words, count };
      }),
    },
    {
      title: sentence('map.legendBasis', {}),
      entries: strokes.map(({ stroke, count }) => {
        return { key: stroke, sample: { ...plain, stroke }, words: word('map.stroke', stroke), count };
      }),
    },
    {
      title: sentence('map.legendIntensity', {}),
      entries: intensities.map(({ intensity, count }) => ({
        key: String(intensity),
        sample: { ...plain, intensity },
        words: `${String(intensity)} ${word('model.intensity', String(intensity))}`,
        count,
      })),
    },
    { title: sentence('map.legendMore', {}), entries: more.filter(({ count }) => count > 0) },
  ];
}
