// What the user was told to be saved: noted the moment the status line says so, outside of the browser that is about to die.
import type { Page } from '@playwright/test';

/** A state that was called "Gespeichert". */
export interface Confirmed {
  /** Of the journal. */
  readonly seq: number;
  /** Living actors. */
  readonly actors: number;
}

export class Confirmations {
  /** The latest; of the network that was open last. */
  latest: Confirmed | undefined;
  /** How often something new was called saved. */
  count = 0;

  async listen(page: Page, network: string): Promise<void> {
    await page.exposeFunction('noteSaved', (seq: number, actors: number) => {
      if (seq === this.latest?.seq && actors === this.latest.actors) return;
      this.latest = { seq, actors };
      this.count += 1;
    });
    await page.addInitScript((name) => {
      const look = () => {
        const status = document.querySelector('header output')?.textContent ?? '';
        const text = localStorage.getItem('akteursnetz-sentinel');
        if (status !== 'Gespeichert' || text === null) return;
        interface Watched {
          readonly name: string;
          readonly seq: number;
          readonly counts?: { readonly actors?: number };
        }
        const { networks } = JSON.parse(text.slice(9)) as { networks: Record<string, Watched> };
        // The one that was restored last is called like the one before it.
        const known = Object.values(networks).findLast((each) => each.name.startsWith(name));
        if (known === undefined) return;
        const note = Reflect.get(window, 'noteSaved') as (seq: number, actors: number) => void;
        note(known.seq, known.counts?.actors ?? 0);
      };
      new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
    }, network);
  }
}
