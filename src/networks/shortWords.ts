// What a restored network is short of, in words: up to when it reaches, how many changes are missing, what had been confirmed.
import { showMoment } from '../i18n/showMoment';
import { sentence } from '../i18n/translate';
import type { Shortfall } from '../rings/standing';
import { countWords } from './DifferenceView';

export function shortWords({ until, missing, confirmed, confirmedCounts, unused = 0 }: Shortfall): string {
  const values = { count: missing, when: showMoment(until), confirmed: showMoment(confirmed) };
  const what = sentence(missing > 0 ? 'rings.short.missing' : 'rings.short.uncounted', values);
  const counts = confirmedCounts && countWords(confirmedCounts);
  return [
    what,
    ...(unused > 0 && missing > 0 ? [sentence('rings.short.unused', { count: unused })] : []),
    ...(counts === undefined ? [] : [sentence('rings.short.confirmed', { counts })]),
  ].join(' ');
}
