// Copying and pasting in a grid: they belong to the cell that has the focus.
import { type RefObject, useEffect, useEffectEvent } from 'react';

/**
 * Both are asked only while the focus is within `ground`. The document tells them: Chromium sends these events to the focused cell, but
 * Firefox to whatever stands around the caret, which stays behind when the keyboard walks through the cells.
 */
export function useGridClipboard(
  ground: RefObject<HTMLElement | null>,
  onCopy: (event: ClipboardEvent) => void,
  onPaste?: (event: ClipboardEvent) => void,
): void {
  const tell = useEffectEvent((event: ClipboardEvent) => {
    if (event.defaultPrevented || ground.current?.contains(document.activeElement) !== true) return;
    if (event.type === 'copy') onCopy(event);
    else onPaste?.(event);
  });
  useEffect(() => {
    const hear = (event: ClipboardEvent) => tell(event);
    document.addEventListener('copy', hear);
    document.addEventListener('paste', hear);
    return () => {
      document.removeEventListener('copy', hear);
      document.removeEventListener('paste', hear);
    };
  }, []);
}
