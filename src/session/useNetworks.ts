// React's window onto the shelf and the state of the store.
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { NetworkCard } from '../data/networks';
import { type StoreState, storeState, watchStore } from '../data/storage';
import { watchShelf } from '../data/watch';

/** All networks on this device; `undefined` until the store has answered. */
export function useNetworks(): readonly NetworkCard[] | undefined {
  const { ready } = useStoreState();
  const [cards, setCards] = useState<readonly NetworkCard[]>();
  useEffect(() => (ready ? watchShelf(setCards) : undefined), [ready]);
  return cards;
}

/** Whether the store can be used, and what troubles it. */
export function useStoreState(): StoreState {
  return useSyncExternalStore(watchStore, storeState);
}
