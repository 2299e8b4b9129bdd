// How much of the window banners above everything take, for the styles: frame, presentation and dialogs begin below them.
import { type RefObject, useEffect } from 'react';

/** Keeps the height of the element in pixels as a custom property of the page; without the element there is none. */
export function useRoomAbove(
  element: RefObject<HTMLElement | null>,
  property: '--above-frame' | '--above-dialogs',
): void {
  useEffect(() => {
    const { current } = element;
    if (current === null || typeof ResizeObserver === 'undefined') return undefined;
    const { style } = document.documentElement;
    const watch = new ResizeObserver(() => style.setProperty(property, `${String(current.offsetHeight)}px`));
    watch.observe(current);
    return () => {
      watch.disconnect();
      style.removeProperty(property);
    };
  }, [element, property]);
}
