// Why somebody is not on a list, in words and counts.
import { showNumber, word } from '../i18n/translate';
import { type LeftOut, leftCounts, type Purpose, type Reason } from '../model/recipients';

/** What is missing depends on what the list is for. */
export function reasonWord(reason: Reason, purpose: Purpose): string {
  return reason === 'missing' && purpose !== 'presence'
    ? word('lists.missing', purpose)
    : word('lists.reason', reason);
}

/** "hat widersprochen: 2", a reason each, in their order. */
export function leftWords(left: readonly LeftOut[], purpose: Purpose): readonly string[] {
  return [...leftCounts(left)].map(
    ([reason, those]) => `${reasonWord(reason, purpose)}: ${showNumber(those.length)}`,
  );
}
