// "Heute geprüft": the day and, where somebody has initials, who says so.
import { fieldOf } from '../model/fields';
import type { Id } from '../model/records';
import { today } from '../session/clock';
import type { Outcome } from '../session/command';
import { usePreferences } from '../session/preferences';
import type { SubjectTable } from '../session/session';
import { editRecords } from './recordDeeds';

/** One step for all of them. */
export function confirmToday(table: SubjectTable, ids: readonly Id[]): Promise<Outcome> {
  const { initials } = usePreferences.getState();
  const isSigned = initials !== '' && fieldOf(table, 'verifiedBy') !== undefined;
  return editRecords(table, ids, { verifiedAt: today(), ...(isSigned && { verifiedBy: initials }) });
}
