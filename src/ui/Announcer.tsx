// The one voice for screen readers: rooms say a sentence, the region in the frame speaks it.
import { useEffect, useState } from 'react';
import style from './Announcer.module.css';

type Politeness = 'polite' | 'assertive';
interface Spoken {
  readonly text: string;
  readonly politeness: Politeness;
  /** Shown for a moment, too: the result of a deed that leaves nothing else to see. */
  readonly isShown?: boolean;
}

const voice = new EventTarget();

/** Speaks a finished sentence; `assertive` interrupts and is for losses and failures only. */
export function announce(text: string, politeness: Politeness = 'polite'): void {
  voice.dispatchEvent(new CustomEvent<Spoken>('say', { detail: { text, politeness } }));
}

/** Speaks and shows the result of a deed: "Rückgängig gemacht: …", "Exportiert: …". */
export function tell(text: string, politeness: Politeness = 'polite'): void {
  voice.dispatchEvent(new CustomEvent<Spoken>('say', { detail: { text, politeness, isShown: true } }));
}

/** How long a result can be read, in milliseconds. */
const readable = 5000;

/** Rendered exactly once, in the frame; stays audible while a dialog is open. */
export function Announcer() {
  const [said, setSaid] = useState<Spoken & { readonly turn: number }>();
  useEffect(() => {
    const hear = (event: Event) => {
      const detail = (event as CustomEvent<Spoken>).detail;
      setSaid((before) => ({ ...detail, turn: (before?.turn ?? 0) + 1 }));
    };
    voice.addEventListener('say', hear);
    return () => voice.removeEventListener('say', hear);
  }, []);
  const shown = said?.isShown === true ? said : undefined;
  useEffect(() => {
    if (!shown) return undefined;
    const timer = setTimeout(() => setSaid((now) => (now === shown ? undefined : now)), readable);
    return () => clearTimeout(timer);
  }, [shown]);
  // The same sentence twice in a row is only spoken again when the text differs.
  const text = said === undefined ? '' : said.text + (said.turn % 2 === 0 ? '\u00a0' : '');
  return (
    <>
      {shown && (
        <div
          aria-hidden
          className={`${style['told']} ${shown.politeness === 'assertive' ? style['bad'] : ''}`}
        >
          {shown.text}
        </div>
      )}
      <div data-live-announcer="true" className="visually-hidden">
        <div role="log" aria-live="polite" aria-relevant="additions text">
          {said?.politeness === 'polite' ? text : ''}
        </div>
        <div role="log" aria-live="assertive" aria-relevant="additions text">
          {said?.politeness === 'assertive' ? text : ''}
        </div>
      </div>
    </>
  );
}
