// Hands finished pages to the browser's print window: seen by the printer only, gone when it is done.
import './printPages.css';

/**
 * Each page is as large as its sheet and carries the classes of one, `sheet sheet-a3-landscape`. `font` is the family its letters are
 * set in. Resolves when the print window has been asked for; `false` when given up before.
 */
export async function printPages(
  pages: readonly HTMLElement[],
  font: string,
  signal: AbortSignal,
): Promise<boolean> {
  const sheets = document.createElement('div');
  sheets.className = 'sheets';
  sheets.append(...pages);
  // What is not on the screen has no fonts loaded for it.
  const letters = [...new Set(sheets.textContent)].join('');
  await document.fonts.load(`12px ${font}`, letters);
  if (signal.aborted) return false;
  for (const old of document.querySelectorAll('body > .sheets')) old.remove();
  document.body.append(sheets);
  window.addEventListener('afterprint', () => sheets.remove(), { once: true });
  window.print();
  return true;
}
