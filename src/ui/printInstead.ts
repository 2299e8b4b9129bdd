// Pages of their own for the moment in which the browser prints by itself (its menu, its key): instead of what is on the screen.
import './printPages.css';

/** From within `beforeprint`, which waits for nothing; gone when it is done. `className` as in `printPages`. */
export function printInstead(pages: readonly HTMLElement[], className: 'sheets' | 'papers' = 'sheets'): void {
  const sheets = document.createElement('div');
  sheets.className = className;
  sheets.append(...pages);
  document.body.append(sheets);
  window.addEventListener('afterprint', () => sheets.remove(), { once: true });
}

/** Whether somebody has put pages there to be printed alone. */
export function hasPages(): boolean {
  return document.querySelector('body > :is(.sheets, .papers)') !== null;
}
