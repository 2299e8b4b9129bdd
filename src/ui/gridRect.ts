// The size of a scroll container, as the virtualizer sees it.
import { observeElementRect, type Rect, type Virtualizer } from '@tanstack/react-virtual';

/** Keeps the last size while the container is hidden, and the initial one where nothing has a size (tests). */
export function observeShownRect(
  instance: Virtualizer<HTMLElement, HTMLElement>,
  tell: (rect: Rect) => void,
): (() => void) | undefined {
  return observeElementRect(instance, (rect) => {
    if (rect.height > 0) tell(rect);
  });
}
