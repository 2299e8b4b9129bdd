// Deleting what is selected, by key or command, with its announcement; undo is one key away.
import { sentence } from '../i18n/translate';
import type { Id } from '../model/records';
import { run } from '../session/command';
import { type SubjectTable, useSession } from '../session/session';
import { announce } from '../ui/Announcer';

export const removeVerbs = {
  actors: 'removeActors',
  contacts: 'removeContacts',
  cooperations: 'removeCooperations',
  relations: 'removeRelations',
  gremien: 'removeGremien',
  seats: 'removeSeats',
} as const satisfies { readonly [T in SubjectTable]: string };

export async function removeSelected(): Promise<void> {
  const { selectedTable, selection } = useSession.getState();
  if (selection.length > 0) await removeRecords(selectedTable, selection);
}

export async function removeRecords(table: SubjectTable, ids: readonly Id[]): Promise<void> {
  const outcome = await run(removeVerbs[table], { ids });
  if (outcome.ok) announce(sentence('app.shortcuts.removed', {}));
}
