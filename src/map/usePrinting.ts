// Pages to the printer: by the button, by Ctrl+P in the dialog, and by the browser's own menu.
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { sentence } from '../i18n/translate';
import { tell } from '../ui/Announcer';
import { useBrowserPrint } from '../ui/useBrowserPrint';
import type { PageFormat } from './paper';
import type { PrintPage } from './printJob';
import { printSheets, sheetsAtOnce } from './printSheets';

export interface Printing {
  /** Share of the pages drawn, 0–1; absent at rest. */
  readonly sending: number | undefined;
  readonly print: () => void;
  readonly stop: () => void;
}

/** `pages` are absent until they are laid out. */
export function usePrinting(pages: readonly PrintPage[] | undefined, format: PageFormat): Printing {
  const [sending, setSending] = useState<number>();
  const job = useRef<AbortController>(undefined);
  const print = async () => {
    // A button that is switched off while it works would lose the focus.
    if (!pages || sending !== undefined) return;
    const controller = new AbortController();
    job.current = controller;
    setSending(0);
    try {
      await printSheets(pages, format, setSending, controller.signal);
    } catch {
      tell(sentence('print.failed', {}), 'assertive');
    } finally {
      setSending(undefined);
    }
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const { key, altKey, shiftKey } = event;
    if (!(event.ctrlKey || event.metaKey) || altKey || shiftKey || key.toLowerCase() !== 'p') return;
    event.preventDefault();
    void print();
  });
  useBrowserPrint(() => {
    if (pages) sheetsAtOnce(pages, format);
  });
  useEffect(() => {
    const key = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', key);
    return () => window.removeEventListener('keydown', key);
  }, []);
  return { sending, print: () => void print(), stop: () => job.current?.abort() };
}
