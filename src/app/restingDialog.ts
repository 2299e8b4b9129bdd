// What is asked in a dialog to change something rests in the pseudonymous view; that is said instead.
import { sentence } from '../i18n/translate';
import { endPseudonyms } from '../session/pseudonymView';
import type { DialogRequest } from '../session/session';

/** Dialogs that write records, or that hand out what they say of somebody to be sent back. */
const writing: readonly DialogRequest['kind'][] = [
  'record',
  'succession',
  'profile',
  'endCooperations',
  'seatEditor',
  'bulkEdit',
  'import',
  'capture',
];

/** What is shown instead, with the way out; not before an audience, where names would appear on the wall. */
export function restingInstead(dialog: DialogRequest, isPresenting: boolean): DialogRequest {
  if (!writing.includes(dialog.kind)) return dialog;
  return {
    kind: 'message',
    tone: 'info',
    title: sentence('pseudonyms.restsTitle', {}),
    text: sentence('pseudonyms.restsText', {}),
    ...(!isPresenting && { action: { label: sentence('pseudonyms.end', {}), perform: endPseudonyms } }),
  };
}
