// What a journal entry did, in words: "Akteur „Grundschule Nord“ angelegt", "3 Akteure verschoben".
import type { JournalHead } from '../data/db';
import { sentence } from '../i18n/translate';

/** Uses the named wording where the change carries a name; persons never do. */
export function changeWords(head: Pick<JournalHead, 'code' | 'count' | 'name'>): string {
  const { code, count, name } = head;
  return sentence(`model.change.${code}`, {
    count,
    name: name ?? '',
    ...(name === undefined ? {} : { context: 'named' }),
  });
}

/** In the pseudonymous view an entry names neither what it changed nor who did it. */
export function unnamed(head: JournalHead): JournalHead {
  const shown = { ...head, user: '' };
  delete shown.name;
  return shown;
}
