// The sentinel: which networks lie on this device and how far each has come, kept apart from the database that may be lost.
import type { JournalHead } from '../data/db';
import type { Id } from '../model/records';
import type { Counts } from './counts';
import { linesIn, lineOf } from './line';

/** What is known of a network without its database. */
export interface Watched {
  readonly id: Id;
  readonly name: string;
  readonly seq: number;
  /** The last change, for telling which one it was: never a person's name. */
  readonly head: Pick<JournalHead, 'at' | 'code' | 'count' | 'name' | 'tx'>;
  /** Living records; unknown where there is no second ring. */
  readonly counts?: Counts;
  /** Something later that the database had and the ring could not take. */
  readonly later?: { readonly seq: number; readonly at: string };
  /** Noted after its files had gone, of which the files still tell. */
  readonly isAnew?: boolean;
}

export interface Sentinel {
  /** Raised by every writing, so that each of several tabs sees whether another one has written. */
  readonly turn: number;
  readonly networks: Readonly<Record<Id, Watched>>;
  /** The last that were deleted on purpose: another place may still know of them. */
  readonly gone: readonly Id[];
  /** Lost networks that the user has decided not to restore now, by the time of deciding; their files stay a while. */
  readonly left: Readonly<Record<Id, Watched & { readonly leftAt: string }>>;
}

export const emptySentinel: Sentinel = { turn: 0, networks: {}, gone: [], left: {} };

export function withWatched(sentinel: Sentinel, watched: Watched): Sentinel {
  const gone = sentinel.gone.filter((id) => id !== watched.id);
  return { ...sentinel, networks: { ...sentinel.networks, [watched.id]: watched }, gone };
}

/** Ids that are kept of what was deleted. */
const goneKept = 100;

/** A network that was deleted on purpose, or whose files are gone. */
export function without(sentinel: Sentinel, id: Id): Sentinel {
  const { [id]: _, ...networks } = sentinel.networks;
  const { [id]: __, ...left } = sentinel.left;
  return { ...sentinel, networks, left, gone: [...sentinel.gone, id].slice(-goneKept) };
}

/** A loss that was told and is settled: it is not told again. */
export function leaving(sentinel: Sentinel, id: Id, leftAt: string): Sentinel {
  const { [id]: watched, ...networks } = sentinel.networks;
  if (watched === undefined) return sentinel;
  return { ...sentinel, networks, left: { ...sentinel.left, [id]: { ...watched, leftAt } } };
}

/** Both places together: what the first knows, what only the second knows has come later, and nothing the first knows to be settled. */
export function merged(first: Sentinel, second: Sentinel): Sentinel {
  const networks = { ...first.networks };
  for (const watched of Object.values(second.networks)) {
    const known = networks[watched.id];
    const isSettled =
      watched.id in first.left || (first.gone.includes(watched.id) && watched.isAnew !== true);
    if (isSettled) continue;
    if (known === undefined) networks[watched.id] = watched;
    else networks[watched.id] = withLater(known, lastOf(watched));
  }
  return { ...first, networks };
}

/** The last change that is known to have been confirmed. */
export function lastOf({ seq, head: { at }, later }: Watched): NonNullable<Watched['later']> {
  return later ?? { seq, at };
}

/** The same where that is known already. */
export function withLater(known: Watched, later: NonNullable<Watched['later']>): Watched {
  return lastOf(known).seq < later.seq ? { ...known, later } : known;
}

/** Of two writings the later one that is whole. */
export function laterOf(one: Sentinel | undefined, other: Sentinel | undefined): Sentinel | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return other.turn > one.turn ? other : one;
}

/** One line with its checksum. */
export function sentinelLine(sentinel: Sentinel): Uint8Array {
  return lineOf(sentinel);
}

/** `undefined` for what is torn or no sentinel. */
export function sentinelIn(bytes: Uint8Array): Sentinel | undefined {
  for (const { value } of linesIn(bytes)) {
    const isSentinel = typeof value === 'object' && value !== null && 'networks' in value && 'left' in value;
    return isSentinel ? (value as Sentinel) : undefined;
  }
  return undefined;
}
