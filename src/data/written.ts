// Who wants to know that something was written: the second ring, which the store itself knows nothing of.
import type { Id } from '../model/records';
import type { JournalHead } from './db';

type Listener = (
  networkId: Id,
  head: Pick<JournalHead, 'seq' | 'at' | 'code' | 'count' | 'name' | 'tx'>,
) => void;

const listeners = new Set<Listener>();

/** Called after every transaction of this tab that wrote into a network, once it is in the database. */
export function onWritten(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function tellWritten(...[networkId, head]: Parameters<Listener>): void {
  for (const listener of listeners) listener(networkId, head);
}
