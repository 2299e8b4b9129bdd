// One journal entry in words, the founding of the network included.
import type { JournalHead } from '../data/db';
import { sentence } from '../i18n/translate';
import { changeWords } from '../session/changeWords';

export function headWords(head: JournalHead): string {
  return head.origin === 'founding' ? sentence('history.founded', {}) : changeWords(head);
}
