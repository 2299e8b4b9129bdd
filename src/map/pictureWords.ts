// The legend of an exported picture in words.
import { sentence, showNumber, word } from '../i18n/translate';
import { type Macro, sectors } from '../model/taxonomy';
import { degreeTitle, layerGroups } from './layerFacts';
import { type LegendContent, type LegendLook, type LegendSector, sizeOfClass } from './legendContent';
import type { PictureLegend, PictureLegendEntry } from './pictureLegend';
import { showRange } from './looks';

const counted = (words: string, count: number) => `${words} (${showNumber(count)})`;

/** Colour, shape, size, lines, steps; only what the picture holds. */
export function pictureLegend(content: LegendContent): PictureLegend {
  const { colour, size, line } = content;
  const typesOf = ({ types }: LegendSector): PictureLegendEntry[] =>
    types.map(({ letters, words, count }) => ({ kind: 'type', letters, words: counted(words, count) }));
  const sectorRow = content.sectors.flatMap((each): PictureLegendEntry[] => [
    {
      kind: 'sector',
      sector: each.sector,
      shape: each.shape,
      words: counted(word('model.sector', each.sector), each.count),
    },
    ...typesOf(each),
  ]);
  const shapeRow = shapesOf(content).map(({ macro, shape, count }) => ({
    kind: 'shape' as const,
    shape,
    words: counted(word('model.macro', macro), count),
  }));
  const strokes = content.strokes.map(({ stroke, count }) => ({
    kind: 'stroke' as const,
    stroke,
    intensity: 2,
    words: counted(word('map.stroke', stroke), count),
  }));
  const steps = content.intensities.map(({ intensity, count }) => ({
    kind: 'stroke' as const,
    stroke: 'solid' as const,
    intensity,
    words: counted(`${String(intensity)} ${word('model.intensity', String(intensity))}`, count),
  }));
  const groups: (readonly PictureLegendEntry[])[] = [
    ...(colour
      ? [
          titled('map.legendColourOf', colour, ({ tone, mark, words, count }) => ({
            kind: 'tone',
            tone,
            mark,
            words: counted(words, count),
          })),
          shapeRow,
          content.sectors.flatMap(typesOf),
        ]
      : [sectorRow]),
    size
      ? titled('map.legendSizeOf', size, (each) => ({
          kind: 'size',
          size: sizeOfClass(each),
          words: counted(each.words, each.count),
        }))
      : degreeRow(content),
    ...(line
      ? [
          titled('map.legendLineOf', line, ({ tone, mark, words, count }) => ({
            kind: 'stroke',
            stroke: 'solid',
            intensity: 3,
            tone,
            mark,
            words: counted(words, count),
          })),
        ]
      : []),
    ...layerGroups(content.layers).map(({ title, entries }): readonly PictureLegendEntry[] => [
      { kind: 'title', words: title },
      ...entries.map((entry) => ({
        kind: 'layer' as const,
        sample: entry.sample,
        words: counted(entry.words, entry.count),
      })),
    ]),
    strokes,
    steps,
    content.place.length === 0
      ? []
      : [
          { kind: 'title', words: sentence('geo.legend', {}) },
          ...content.place.map((words) => ({ kind: 'type' as const, letters: '', words })),
        ],
  ];
  return groups.filter((group) => group.length > 0);
}

/** The four systems on screen, each with its shape. */
export function shapesOf(content: Pick<LegendContent, 'sectors'>): readonly {
  readonly macro: Macro;
  readonly shape: (typeof sectors)[number]['shape'];
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

function degreeRow({ degrees, layers }: LegendContent): PictureLegendEntry[] {
  if (degrees.length === 0) return [];
  return [
    { kind: 'title', words: degreeTitle(layers) },
    ...degrees.map(({ from, to, size, count }) => ({
      kind: 'size' as const,
      size,
      words: counted(showRange(from, to), count),
    })),
  ];
}

function titled(
  key: string,
  look: LegendLook,
  entry: (each: LegendLook['classes'][number]) => PictureLegendEntry,
): PictureLegendEntry[] {
  if (look.classes.length === 0) return [];
  return [{ kind: 'title', words: sentence(key, { look: look.name }) }, ...look.classes.map(entry)];
}
