// The one voice for screen readers: rooms say a sentence, the region in the frame speaks it.
import { useEffect, useState } from 'react';

type Politeness = 'polite' | 'assertive';
interface Spoken {
  readonly text: string;
  readonly politeness: Politeness;
}

const voice = new EventTarget();

/** Speaks a finished sentence; `assertive` interrupts and is for losses and failures only. */
export function announce(text: string, politeness: Politeness = 'polite'): void {
  voice.dispatchEvent(new CustomEvent<Spoken>('say', { detail: { text, politeness } }));
}

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
  // The same sentence twice in a row is only spoken again when the text differs.
  const text = said === undefined ? '' : said.text + (said.turn % 2 === 0 ? '\u00a0' : '');
  return (
    <div data-live-announcer="true" className="visually-hidden">
      <div role="log" aria-live="polite" aria-relevant="additions text">
        {said?.politeness === 'polite' ? text : ''}
      </div>
      <div role="log" aria-live="assertive" aria-relevant="additions text">
        {said?.politeness === 'assertive' ? text : ''}
      </div>
    </div>
  );
}
