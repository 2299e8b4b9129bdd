// Observations of the store for the session: histories and the shelf, fresh in every tab.
import { liveQuery } from 'dexie';
import type { Id } from '../model/records';
import type { JournalHead } from './db';
import { listNetworks, type NetworkCard } from './networks';
import { reportTrouble, storeState } from './storage';
import { troubleFrom } from './trouble';
import { recentHeads } from './undo';

type Stop = () => void;

/** The newest heads of a network, again after every change in any tab. */
export function watchHistory(networkId: Id, onHeads: (heads: readonly JournalHead[]) => void): Stop {
  const subscription = liveQuery(() => recentHeads(networkId)).subscribe({
    next: onHeads,
    error: () => onHeads([]),
  });
  return () => subscription.unsubscribe();
}

/** The shelf, again whenever a network comes, goes or changes. What cannot be read is trouble, never an empty shelf. */
export function watchShelf(onCards: (cards: readonly NetworkCard[]) => void): Stop {
  const subscription = liveQuery(listNetworks).subscribe({
    next: onCards,
    error: (error) => {
      if (storeState().trouble === undefined) reportTrouble(troubleFrom(error).code);
    },
  });
  return () => subscription.unsubscribe();
}
