// Failures that nobody waits for: of the store they become trouble above everything, of a missing part of the app a word to the user.
import { reportTrouble, storeState } from '../data/storage';
import { type TroubleCode, troubleFrom } from '../data/trouble';
import { sentence } from '../i18n/translate';
import { useUnsaved } from '../session/unsaved';
import { openDialog } from '../session/session';
import { isMissingPart } from './missingPart';

/** What a browser says of a store that it no longer serves; anything else is no trouble of the store. */
const ofTheStore: readonly TroubleCode[] = ['quota', 'closed', 'damaged', 'newerSchema'];

/** Listens until the page goes. */
export function watchStrayErrors(): void {
  window.addEventListener('unhandledrejection', ({ reason }) => takeStray(reason));
  window.addEventListener('beforeunload', (event) => {
    // Only this window still has it.
    if (useUnsaved.getState().unsaved !== undefined) event.preventDefault();
  });
}

/** Says what a failure means that no deed has answered for. */
export function takeStray(reason: unknown): void {
  if (isMissingPart(reason)) {
    openDialog({
      kind: 'message',
      tone: 'danger',
      title: sentence('app.failure.missingTitle', {}),
      text: sentence('app.failure.missingText', {}),
      action: { label: sentence('storage.reload', {}), perform: () => window.location.reload() },
    });
    return;
  }
  const { code } = troubleFrom(reason);
  if (ofTheStore.includes(code) && storeState().trouble === undefined) reportTrouble(code);
}
