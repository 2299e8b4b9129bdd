// React's window onto the journal: what can be undone and redone, and everything that happened.
import { useMemo } from 'react';
import { create } from 'zustand';
import type { JournalHead } from '../data/db';
import { stacksFrom } from '../data/undo';
import { watchHistory } from '../data/watch';
import type { Id } from '../model/records';
import { unnamed } from './changeWords';
import { useOpenNetwork } from './openNetwork';
import { useSession } from './session';

export interface History {
  /** Oldest first. */
  readonly heads: readonly JournalHead[];
  /** What the next undo takes back. */
  readonly undoable?: JournalHead | undefined;
  /** What the next redo brings back. */
  readonly redoable?: JournalHead | undefined;
}

interface Followed {
  readonly id?: Id | undefined;
  readonly heads: readonly JournalHead[];
}

const useFollowed = create<Followed>(() => ({ heads: [] }));

let stop: (() => void) | undefined;

/** One observation for all windows onto the journal; heads of the network before are never shown for the next. */
function follow(id: Id | undefined): void {
  if (useFollowed.getState().id === id) return;
  stop?.();
  useFollowed.setState({ id, heads: [] });
  stop = id === undefined ? undefined : watchHistory(id, (heads) => useFollowed.setState({ heads }));
}

useOpenNetwork.subscribe(({ id }) => follow(id));
follow(useOpenNetwork.getState().id);

/** The journal of the open network. */
export function useHistory(): History {
  const all = useFollowed((state) => state.heads);
  const isPseudonymous = useSession((state) => state.pseudonyms !== undefined);
  const heads = useMemo(() => (isPseudonymous ? all.map(unnamed) : all), [all, isPseudonymous]);
  return useMemo(() => {
    const { undo, redo } = stacksFrom(heads);
    return { heads, undoable: undo.at(-1), redoable: redo.at(-1) };
  }, [heads]);
}
