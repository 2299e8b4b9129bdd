// React's window onto the journal: what can be undone and redone, and everything that happened.
import { useEffect, useMemo, useState } from 'react';
import type { JournalHead } from '../data/db';
import { stacksFrom } from '../data/undo';
import { watchHistory } from '../data/watch';
import { useOpenNetwork } from './openNetwork';

export interface History {
  /** Oldest first. */
  readonly heads: readonly JournalHead[];
  /** What the next undo takes back. */
  readonly undoable?: JournalHead | undefined;
  /** What the next redo brings back. */
  readonly redoable?: JournalHead | undefined;
}

/** Follows the journal of the open network. */
export function useHistory(): History {
  const id = useOpenNetwork((state) => state.id);
  const [heads, setHeads] = useState<readonly JournalHead[]>([]);
  useEffect(() => (id === undefined ? undefined : watchHistory(id, setHeads)), [id]);
  return useMemo(() => {
    const { undo, redo } = stacksFrom(heads);
    return { heads, undoable: undo.at(-1), redoable: redo.at(-1) };
  }, [heads]);
}
