// Listens for the shortcuts of the list, and keeps out of text fields, dialogs and grids that use the key themselves.
import { useEffect } from 'react';
import { usePreferences } from '../session/preferences';
import { useSession } from '../session/session';
import { shortcuts } from './shortcutKeys';

const worksWhileTyping = new Set(['search', 'pane', 'print', 'save']);

export function useShortcuts(): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || useSession.getState().dialog) return;
      const typing = isTyping(event.target);
      const letters = usePreferences.getState().letterKeys && !typing && !ownsLetters(event.target);
      const { isPresenting } = useSession.getState();
      const shortcut = shortcuts.find(
        (entry) =>
          (letters || !entry.letter) &&
          (!isPresenting || entry.isPublic === true) &&
          entry.matches(event) &&
          entry.isHere?.() !== false,
      );
      // A text field has its own undo.
      if (!shortcut || (typing && !worksWhileTyping.has(shortcut.id))) return;
      event.preventDefault();
      shortcut.perform();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('input:not([type=checkbox], [type=radio], [type=range]), textarea, select'))
  );
}

/** Grids, lists, menus and the map use letters themselves: to start editing, to jump, to act on the selection. */
function ownsLetters(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest(
      '[role=grid],[role=listbox],[role=menu],[role=tree],[role=treegrid],[role=application],[role=radiogroup],[role=dialog]',
    ) !== null
  );
}
