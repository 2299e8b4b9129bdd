// The file that is being made: how far it has come, and the way to stop it. One at a time.
import { closeDialog, openDialog, useSession } from '../session/session';
import type { Watched } from './pictureFile';

/** Milliseconds after which it is shown that something is being made; most pictures are there before. */
const shownAfter = 400;

interface Making {
  readonly controller: AbortController;
  /** Share done, 0–1. */
  share: number;
}

let now: Making | undefined;
const listeners = new Set<() => void>();
const tellAll = () => {
  for (const listener of listeners) listener();
};

/** Elements of a map that are drawn between two pieces, at least. */
const perPiece = 200;

/** A file of a map with so many elements; who asks for another one gives the first up. `false` when it was stopped. */
export async function making(
  elements: number,
  work: (watched: Watched) => Promise<boolean>,
): Promise<boolean> {
  stopMaking();
  const mine: Making = { controller: new AbortController(), share: 0 };
  now = mine;
  const expected = elements / perPiece + 4;
  const timer = setTimeout(() => {
    if (now === mine && !useSession.getState().dialog) openDialog({ kind: 'making' });
  }, shownAfter);
  try {
    return await work({
      signal: mine.controller.signal,
      tell: (pieces) => {
        mine.share = Math.min(0.95, pieces / expected);
        tellAll();
      },
    });
  } finally {
    clearTimeout(timer);
    if (now === mine) {
      now = undefined;
      if (useSession.getState().dialog?.kind === 'making') closeDialog();
    }
  }
}

export function stopMaking(): void {
  now?.controller.abort();
  now = undefined;
}

/** Share done of what is being made; for `useSyncExternalStore`. */
export function madeShare(): number {
  return now?.share ?? 0;
}

/** Gives back what ends the watching. */
export function watchMaking(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
