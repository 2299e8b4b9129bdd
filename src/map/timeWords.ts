// What has changed since a day, in a sentence, and what the legend has to explain of it.
import { sentence, showDate, showNumber, word } from '../i18n/translate';
import { turnoverOf } from '../model/difference';
import type { IsoDate } from '../model/records';
import type { PictureLegend } from './pictureLegend';
import type { TimeMarks, TimeSign } from './timeMarks';
import type { Compared } from './useTimeMarks';

/** What is told of: the map draws cooperations, or pairs that sit together. */
type Changed = Pick<Compared, 'differences'> & Partial<Pick<Compared, 'pairs'>>;

/** "Seit 01.08.2025: 18 neue Kooperationen, 5 beendete, 1 Akteur dazugekommen". */
export function timeSummary(since: IsoDate, changed: Changed): string {
  return sentence('time.summary', { date: showDate(since), parts: timeParts(changed) });
}

/** The same without the day. */
export function timeParts({ differences, pairs }: Changed): string {
  const ties = turnoverOf(differences, 'cooperations');
  const actors = turnoverOf(differences, 'actors');
  const tieParts = pairs
    ? ([
        ['newPairs', pairs.begun],
        ['endedPairs', pairs.ended],
      ] as const)
    : ([
        ['newTies', ties.begun],
        ['endedTies', ties.ended],
        ['followedTies', ties.followed],
      ] as const);
  const parts = [...tieParts, ['newActors', actors.begun], ['endedActors', actors.ended]] as const;
  const told = parts.flatMap(([part, count]) =>
    count === 0 ? [] : [sentence(`time.${part}`, { count, number: showNumber(count) })],
  );
  return told.length === 0 ? sentence('time.nothing', {}) : told.join(', ');
}

export interface TimeLegendProps {
  readonly marks: TimeMarks;
  /** The earlier day. */
  readonly since: IsoDate;
  /** Its map stands beside the later one, so that nothing is drawn as a ghost. */
  readonly isBeside: boolean;
}

/** `undefined` while no signs are shown. */
export function timeLegendOf(compared: Compared | undefined, isBeside: boolean): TimeLegendProps | undefined {
  if (!compared?.marks) return undefined;
  return { marks: compared.marks, since: compared.before.asOf, isBeside };
}

export interface SignEntry {
  readonly sign: TimeSign;
  readonly words: string;
  /** On a line, else at an actor. */
  readonly isTie: boolean;
  readonly count: number;
}

/** Every sign that is drawn, with how many there are. */
export function signEntries({ ties, nodes }: TimeMarks): readonly SignEntry[] {
  const all = [
    ...(['new', 'ended', 'followed'] as const).map((sign) => ({ sign, isTie: true, key: sign, among: ties })),
    ...(['new', 'ended'] as const).map((sign) => ({
      sign,
      isTie: false,
      key: `${sign}Actor`,
      among: nodes,
    })),
  ];
  return all.flatMap(({ sign, isTie, key, among }) => {
    const count = [...among.values()].filter((each) => each === sign).length;
    return count === 0 ? [] : [{ sign, isTie, words: word('time.sign', key), count }];
  });
}

/** The same for the legend of a picture. */
export function signGroups(marks: TimeMarks | undefined, since: IsoDate | undefined): PictureLegend {
  if (marks === undefined || since === undefined) return [];
  const entries = signEntries(marks).map(({ sign, isTie, words, count }) => {
    return { kind: 'sign', sign, isTie, words: `${words} (${showNumber(count)})` } as const;
  });
  const title = sentence('time.legend', { date: showDate(since) });
  return entries.length === 0 ? [] : [[{ kind: 'title', words: title }, ...entries]];
}
