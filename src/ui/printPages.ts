// Hands finished pages to the browser's print window: seen by the printer only, gone when it is done.
import './printPages.css';

/** All that was ever handed over and is still there: printed alone, without the app around it. */
const printedPages = 'body > :is(.sheets, .papers)';

export interface PrintingOptions {
  /** `sheets` are pages as large as their paper, `papers` run over as many as they need. */
  readonly className?: 'sheets' | 'papers';
  /** When letters are there and the pages are laid out. */
  readonly beforePrint?: (() => void) | undefined;
}

/**
 * Each sheet carries the classes of one, `sheet sheet-a3-landscape`. `font` is the family its letters are set in. Resolves when the
 * print window has been asked for; `false` when given up before.
 */
export async function printPages(
  pages: readonly HTMLElement[],
  font: string,
  signal: AbortSignal,
  { className = 'sheets', beforePrint }: PrintingOptions = {},
): Promise<boolean> {
  const all = document.createElement('div');
  all.className = className;
  all.append(...pages);
  // What is not on the screen has no fonts loaded for it.
  const letters = [...new Set(all.textContent)].join('');
  await Promise.all(['400', '650'].map((weight) => document.fonts.load(`${weight} 12px ${font}`, letters)));
  if (signal.aborted) return false;
  for (const old of document.querySelectorAll(printedPages)) old.remove();
  document.body.append(all);
  beforePrint?.();
  window.addEventListener('afterprint', () => all.remove(), { once: true });
  window.print();
  return true;
}
