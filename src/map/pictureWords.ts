// The legend of an exported picture in words.
import { sentence, showNumber } from '../i18n/translate';
import type { LegendContent } from './legendContent';
import { legendGroups } from './legendGroups';
import type { PictureLegend, PictureLegendEntry } from './pictureLegend';

const counted = (words: string, count: number) => `${words} (${showNumber(count)})`;

/** What the legend on screen says, group by group, and the line to a name further off for a map that has one. */
export function pictureLegend(content: LegendContent): PictureLegend {
  const groups = legendGroups(content).map(({ title, entries, types = [] }): PictureLegendEntry[] => [
    { kind: 'title', words: title },
    ...entries.flatMap(({ sample, words, count, types: letters = [] }): PictureLegendEntry[] => [
      { ...sample, words: count === undefined ? words : counted(words, count) },
      ...letters.map(typeEntry),
    ]),
    ...types.map(typeEntry),
  ]);
  // In the last row, so that it takes no ground of its own where no line is drawn.
  const last = groups.pop() ?? [];
  return [...groups, [...last, { kind: 'leader', words: sentence('map.legendLeader', {}) }]];
}

function typeEntry({ letters, words, count }: LegendContent['sectors'][number]['types'][number]) {
  return { kind: 'type', letters, words: counted(words, count) } as const;
}
