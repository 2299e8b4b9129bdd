// The browser prints of its own accord, by its menu or its key: what is in the page, unless somebody has put pages of their own there.
import { useEffect, useEffectEvent } from 'react';
import { hasPages } from './printInstead';

/** `onPrint` has to be done when it returns, for the browser waits for nothing. `onDone` when the window for printing is closed. */
export function useBrowserPrint(onPrint: () => void, onDone?: () => void): void {
  const before = useEffectEvent(() => {
    if (!hasPages()) onPrint();
  });
  const after = useEffectEvent(() => onDone?.());
  useEffect(() => {
    const start = () => before();
    const end = () => after();
    window.addEventListener('beforeprint', start);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', start);
      window.removeEventListener('afterprint', end);
    };
  }, []);
}
