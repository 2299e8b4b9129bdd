// Where the keyboard goes when a card opens: into it after a search and after following one of its lines, else it stays.
import { useEffect } from 'react';
import { useSession } from '../session/session';

const panelId = 'card';
const contentId = 'content';

/** Dialogs give the focus back a moment after they close; the card takes it after that. */
const afterDialog = 80;

/** Moves the focus into the card when the palette has opened one. */
export function useCardFocus(): void {
  useEffect(() => {
    let before = useSession.getState().card;
    return useSession.subscribe((now, previous) => {
      const opened = now.dialog?.kind === 'palette';
      const wasOpen = previous.dialog?.kind === 'palette';
      if (opened && !wasOpen) before = now.card;
      if (previous.dialog && !now.dialog) setTimeout(keepFocus, afterDialog);
      if (!opened && wasOpen && !now.dialog) {
        setTimeout(() => useSession.getState().card !== before && focusOn(panelId), afterDialog);
      }
    });
  }, []);
}

/** Nobody should have to begin at the top of the page again because what had the focus is gone. */
export function keepFocus(): void {
  if (document.activeElement !== document.body) return;
  focusOn(document.getElementById(panelId) ? panelId : contentId);
}

/** F6: between the content and the card. */
export function switchPane(): void {
  const panel = document.getElementById(panelId);
  const inside = panel?.contains(document.activeElement) === true;
  focusOn(panel && !inside ? panelId : contentId);
}

function focusOn(id: string): void {
  document.getElementById(id)?.focus();
}
