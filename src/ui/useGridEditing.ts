// Which cell of a grid is being edited, and how an edit ends.
import { type KeyboardEvent, useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { CloseEditor } from './GridColumn';
import { type GridKey, type GridPosition, type GridSize, positionAfterEdit } from './gridKeys';

export interface EditedCell {
  readonly rowId: string;
  readonly columnId: string;
  /** What the user typed to begin; replaces the value. */
  readonly initialText?: string;
}

export interface GridEditing {
  readonly editing: EditedCell | undefined;
  readonly start: (cell: EditedCell) => void;
  readonly close: CloseEditor;
  /** For the capture phase of key, pointer and focus events: how an edit ends. */
  readonly note: (event: { readonly type: string }) => void;
  /** For `onKeyDown`; true when the key belonged to an edit and nobody else should look at it. */
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => boolean;
}

/** `onFreeze` tells when the order of rows must stay (`true`) and may change again. */
export function useGridEditing(
  at: GridPosition,
  size: () => GridSize,
  move: (to: GridPosition) => void,
  onFreeze: (frozen: boolean) => void,
): GridEditing {
  const [editing, setEditing] = useState<EditedCell>();
  const session = useRef<EditedCell>(undefined);
  const pressed = useRef<(GridKey & { readonly inEdit: boolean }) | undefined>(undefined);

  const leaving = useRef(false);
  // Rows are rendered once and keep `close`: it must stay the same and still see the present.
  const present = useRef({ at, size, move, onFreeze });
  useLayoutEffect(() => {
    present.current = { at, size, move, onFreeze };
  });
  const close = useCallback<CloseEditor>((commit) => {
    if (session.current === undefined) return;
    const now = present.current;
    session.current = undefined;
    setEditing(undefined);
    now.onFreeze(false);
    const key = pressed.current;
    if (commit && (key?.key === 'Enter' || key?.key === 'Tab'))
      now.move(positionAfterEdit(key, now.at, now.size()));
    // Who clicked elsewhere takes the focus there.
    else if (!leaving.current) now.move(now.at);
  }, []);

  return {
    editing,
    start: (cell) => {
      session.current = cell;
      setEditing(cell);
      onFreeze(true);
    },
    close,
    note: (event) => {
      leaving.current = event.type === 'blur';
      if (event.type === 'focus' || event.type === 'blur') return;
      if (event.type !== 'keydown') {
        pressed.current = undefined;
        return;
      }
      const { key, shiftKey } = event as unknown as { key: string; shiftKey: boolean };
      pressed.current = { key, shift: shiftKey, inEdit: session.current !== undefined };
    },
    onKeyDown: (event) => {
      if (pressed.current?.inEdit !== true) return false;
      const { key } = event;
      const leaves = key === 'Tab' || (key === 'Enter' && !event.nativeEvent.isComposing);
      // The editor ended the edit itself: only keep the browser from acting on the key as well.
      if (session.current === undefined) {
        if (leaves) event.preventDefault();
        return true;
      }
      if (event.defaultPrevented || !event.currentTarget.contains(event.target as Node)) return true;
      if (key === 'Escape') {
        event.stopPropagation();
        close(false);
      } else if (leaves && !(event.target instanceof HTMLTextAreaElement && event.altKey)) {
        event.preventDefault();
        (document.activeElement as HTMLElement | null)?.blur();
        close(true);
      }
      return true;
    },
  };
}
