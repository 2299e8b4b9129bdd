// At start: is everything still in the database that the sentinel knows of? What is missing is a loss, never an empty first start.
import { ringSource } from '../data/ringSource';
import type { Sentinel, Watched } from './sentinel';
import { knownSentinel } from './sentinelHere';

export interface Loss {
  readonly watched: Watched;
  /** What the database still has of it. */
  readonly held?: { readonly seq: number; readonly at: string } | undefined;
  /** Whether the second ring has it: without counts it was never there. */
  readonly restorable: boolean;
}

export interface Survey {
  readonly losses: readonly Loss[];
  /** The ring lacks something that the database has. */
  readonly isBehind: boolean;
  readonly sentinel: Sentinel;
}

/** `isOpen` false: the database cannot be opened, so that everything counts as missing. Throws what the database throws. */
export async function survey(isOpen: boolean, sentinel: Sentinel): Promise<Survey> {
  const found = await compared(isOpen, sentinel);
  if (found.losses.length === 0) return found;
  // Another tab may have deleted one in the meantime.
  return compared(isOpen, await knownSentinel());
}

async function compared(isOpen: boolean, sentinel: Sentinel): Promise<Survey> {
  const losses: Loss[] = [];
  let isBehind = false;
  for (const watched of Object.values(sentinel.networks)) {
    const head = isOpen ? await ringSource.lastHead(watched.id) : undefined;
    const reached = Math.max(watched.seq, watched.later?.seq ?? 0);
    if (head === undefined || head.seq < reached) {
      const held = head && { seq: head.seq, at: head.at };
      losses.push({ watched, held, restorable: watched.counts !== undefined });
    } else if (head.seq > watched.seq || head.tx !== watched.head.tx) isBehind = true;
  }
  if (isOpen && !isBehind)
    isBehind = (await ringSource.networks()).some((id) => sentinel.networks[id] === undefined);
  return { losses, isBehind, sentinel };
}
