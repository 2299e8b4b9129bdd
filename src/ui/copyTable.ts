// Puts a table on the clipboard, for Excel and Word as a table, for everything else as text.
import { toHtmlTable, toTsv } from './gridCopy';

/** Whether the browser allowed it. */
export async function copyTable(matrix: readonly (readonly string[])[]): Promise<boolean> {
  const [text, html] = [toTsv(matrix), toHtmlTable(matrix)];
  try {
    const item = new ClipboardItem({
      'text/plain': new Blob([text], { type: 'text/plain' }),
      'text/html': new Blob([html], { type: 'text/html' }),
    });
    await navigator.clipboard.write([item]);
    return true;
  } catch {
    return copyByEvent(text, html);
  }
}

/** A text alone; whether the browser allowed it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByEvent(text);
  }
}

/** Where pages may not write by themselves (opened from a file, older browsers): as an answer to a copy. */
function copyByEvent(text: string, html?: string): boolean {
  let isTaken = false;
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    if (html !== undefined) event.clipboardData?.setData('text/html', html);
    event.preventDefault();
    event.stopImmediatePropagation();
    isTaken = true;
  };
  document.addEventListener('copy', fill, { capture: true, once: true });
  const isDone = document.execCommand('copy');
  document.removeEventListener('copy', fill, { capture: true });
  return isDone && isTaken;
}
