// What has changed since a day, in a sentence, and what the legend has to explain of it.
import { sentence, showDate, showNumber } from '../i18n/translate';
import { type Difference, turnoverOf } from '../model/difference';
import type { IsoDate } from '../model/records';
import type { TimeLegendProps } from './TimeLegend';
import type { Compared } from './useTimeMarks';

/** "Seit 01.08.2025: 18 neue Kooperationen, 5 beendete, 1 Akteur dazugekommen". */
export function timeSummary(since: IsoDate, differences: readonly Difference[]): string {
  return sentence('time.summary', { date: showDate(since), parts: timeParts(differences) });
}

/** The same without the day. */
export function timeParts(differences: readonly Difference[]): string {
  const ties = turnoverOf(differences, 'cooperations');
  const actors = turnoverOf(differences, 'actors');
  const parts = [
    ['newTies', ties.begun],
    ['endedTies', ties.ended],
    ['followedTies', ties.followed],
    ['newActors', actors.begun],
    ['endedActors', actors.ended],
  ] as const;
  const told = parts.flatMap(([part, count]) =>
    count === 0 ? [] : [sentence(`time.${part}`, { count, number: showNumber(count) })],
  );
  return told.length === 0 ? sentence('time.nothing', {}) : told.join(', ');
}

/** `undefined` while no signs are shown. */
export function timeLegendOf(compared: Compared | undefined, isBeside: boolean): TimeLegendProps | undefined {
  if (!compared?.marks) return undefined;
  return { marks: compared.marks, since: compared.before.asOf, isBeside };
}
