// How fast something long goes, in words.
import type { TFunction } from 'i18next';
import { showNumber } from '../i18n/translate';

/** Nothing in the first half second, when any figure would be chance; `since` in milliseconds of `performance.now`. */
export function perSecond(t: TFunction, what: 'rows' | 'records', done: number, since: number): string[] {
  const seconds = (performance.now() - since) / 1000;
  if (seconds < 0.5 || done === 0) return [];
  const speed = done / seconds;
  // Two digits: more would only flicker.
  const step = 10 ** Math.max(0, Math.floor(Math.log10(speed)) - 1);
  return [t(`exchange.import.perSecond.${what}`, { speed: showNumber(Math.round(speed / step) * step) })];
}
