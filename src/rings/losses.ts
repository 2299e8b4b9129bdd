// At start: is everything still in the database that the sentinel knows of? What is missing is a loss, never an empty first start.
import { ringSource } from '../data/ringSource';
import { lookInRing } from './restoring';
import type { Sentinel, Watched } from './sentinel';
import { knownSentinel } from './sentinelHere';
import type { RingLook, Standing } from './standing';

export interface Loss {
  readonly watched: Watched;
  /** What the database still has of it. */
  readonly held?: { readonly seq: number; readonly at: string } | undefined;
  /** The journal is whole, but rows are gone. */
  readonly lacksRows?: boolean;
  /** What the second ring has of it, as it was looked at. */
  readonly ring: RingLook;
}

/** What is worth bringing back: more than the database has. */
export function worthOf({ held, lacksRows, ring }: Loss): Standing | undefined {
  if (typeof ring === 'string') return undefined;
  return held === undefined || lacksRows || ring.isEarlier || held.seq < ring.seq ? ring : undefined;
}

export interface Survey {
  readonly losses: readonly Loss[];
  readonly sentinel: Sentinel;
}

/** `isOpen` false: the database cannot be opened, so that everything counts as missing. Throws what the database throws. */
export async function survey(isOpen: boolean, sentinel: Sentinel): Promise<Survey> {
  const found = await compared(isOpen, sentinel);
  if (found.missing.length === 0) return { losses: [], sentinel: found.sentinel };
  // Another tab may have deleted one in the meantime.
  const { missing, sentinel: now } = await compared(isOpen, await knownSentinel());
  const losses: Loss[] = [];
  for (const each of missing) losses.push({ ...each, ring: await lookInRing(each.watched) });
  return { losses, sentinel: now };
}

async function compared(isOpen: boolean, sentinel: Sentinel) {
  const missing: Omit<Loss, 'ring'>[] = [];
  for (const watched of Object.values(sentinel.networks)) {
    const head = isOpen ? await ringSource.lastHead(watched.id) : undefined;
    const reached = Math.max(watched.seq, watched.later?.seq ?? 0);
    if (head !== undefined && head.seq >= reached) continue;
    missing.push({ watched, held: head && { seq: head.seq, at: head.at } });
  }
  return { missing, sentinel };
}
