// A period in words: "ab 01.08.2022", "bis 31.12.2025", "01.08.2022 bis 31.12.2025".
import { sentence, showDate } from '../i18n/translate';
import type { IsoDate } from '../model/records';

/** Empty where both ends are open. */
export function periodWords(record: { readonly validFrom?: IsoDate; readonly validTo?: IsoDate }): string {
  const { validFrom, validTo } = record;
  if (validFrom !== undefined && validTo !== undefined) {
    return sentence('cards.period', { from: showDate(validFrom), to: showDate(validTo) });
  }
  if (validTo !== undefined) return sentence('cards.ended', { date: showDate(validTo) });
  return validFrom === undefined ? '' : sentence('cards.from', { date: showDate(validFrom) });
}
