// Removes records and says what went with them and how to get them back.
import { sentence } from '../i18n/translate';
import type { Change } from '../model/change';
import type { Id } from '../model/records';
import { select, type SubjectTable } from '../session/session';
import { announce } from '../ui/Announcer';
import { problemTexts } from './fieldWords';
import { removeRecords } from './recordDeeds';

/** What a table tells after a deed; `isBad` where nothing was done. */
export interface Notice {
  readonly text: string;
  readonly isBad: boolean;
}

/** "3 Akteure gelöscht, dazu 12 abhängige Einträge – Rückgängig mit Strg+Z". Places on the map are not worth a word. */
function removalText(table: SubjectTable, change: Change): string {
  const gone = change.ops.filter((op) => op.set['_del'] === true && op.table !== 'placements');
  const own = gone.filter((op) => op.table === table).length;
  const what = sentence(`model.counted.${table}`, { count: own });
  const more = gone.length - own;
  return more === 0
    ? sentence('records.deleted', { what })
    : sentence('records.deletedWithMore', { what, count: more });
}

/** Removes in one step and speaks about it; the selection is empty afterwards. */
export async function removeAloud(table: SubjectTable, ids: readonly Id[]): Promise<Notice> {
  const outcome = await removeRecords(table, ids);
  const text = outcome.ok ? removalText(table, outcome.change) : problemTexts(outcome).join(' ');
  if (outcome.ok) select(table, []);
  announce(text, outcome.ok ? 'polite' : 'assertive');
  return { text, isBad: !outcome.ok };
}
