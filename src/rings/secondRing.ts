// Whether the second ring has what the database has: kept in step after every change, told to the status line.
import type { JournalHead } from '../data/db';
import { ringSource } from '../data/ringSource';
import { isOlder } from '../data/upgradeLock';
import { onWritten } from '../data/written';
import type { Id } from '../model/records';
import { askRing, endRing, RingRefusal, ringIsPossible } from './ringClient';
import type { RingFailure } from './ringMessages';
import {
  emptySentinel,
  lastOf,
  merged,
  type Sentinel,
  type Watched,
  withLater,
  without,
  withWatched,
} from './sentinel';
import { keepLocally, knownSentinel, localSentinel } from './sentinelHere';
import type { Occasion } from './snapshotFile';

export interface RingState {
  /** Changes on their way into the ring. */
  readonly pending: number;
  /** Why the ring does not have everything; `missing` where this browser has no second ring at all. */
  readonly failure?: RingFailure | undefined;
  /** What the browser said, for the diagnosis. */
  readonly reason?: string | undefined;
}

let state: RingState = ringIsPossible() ? { pending: 0 } : { pending: 0, failure: 'missing' };
const listeners = new Set<() => void>();

export function ringState(): RingState {
  return state;
}

/** Calls back on every change of `ringState()`; returns the unsubscriber. */
export function watchRing(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function become(next: RingState): void {
  state = next;
  for (const listener of listeners) listener();
}

/** Networks that have changed since they were last asked to be caught up with. */
const wanted = new Set<Id>();
const running = new Map<Id, Promise<boolean>>();

/** Keeps the ring in step with every change of this tab until the returned function is called. */
export function keepInStep(): () => void {
  return onWritten((id, head) => {
    if (state.failure === 'missing') void noteLocally(id, head);
    else void catchUp(id).then((isKept) => (isKept ? undefined : noteLocally(id, head)));
  });
}

/** Whether the ring has it now. Whoever is on the way asks again when they are back, and answers for all who have asked meanwhile. */
function catchUp(id: Id): Promise<boolean> {
  wanted.add(id);
  const answer = running.get(id) ?? caughtUp(id);
  running.set(id, answer);
  return answer;
}

async function caughtUp(id: Id): Promise<boolean> {
  become({ ...state, pending: state.pending + 1 });
  let isKept = true;
  while (wanted.delete(id)) isKept = await told(() => askRing('catchUp', { id }));
  running.delete(id);
  become({ ...state, pending: state.pending - 1 });
  return isKept;
}

/** Does something with the ring; what fails is told by `ringState()`. */
async function told(work: () => Promise<Sentinel | undefined>): Promise<boolean> {
  try {
    const sentinel = await work();
    // What it has of this network it may not have of another one: that is noted here only.
    if (sentinel !== undefined) keepLocally(merged(sentinel, localSentinel() ?? emptySentinel));
    if (state.failure !== undefined) become({ pending: state.pending });
    return true;
  } catch (error) {
    const { code, reason } =
      error instanceof RingRefusal ? error : { code: 'failed' as const, reason: String(error) };
    become({ ...state, failure: code, reason });
    return false;
  }
}

/** Waits until the ring has taken what it was asked before; says whether it could. */
export async function withRing(work: () => Promise<Sentinel | undefined>): Promise<boolean> {
  return state.failure === 'missing' ? false : asked(work);
}

async function asked(work: () => Promise<Sentinel | undefined>): Promise<boolean> {
  become({ ...state, pending: state.pending + 1 });
  const done = await told(work);
  become({ ...state, pending: state.pending - 1 });
  return done;
}

/** Everything the database has, for what was written by an app without a ring, or while there was no room. */
export function catchUpAll(): Promise<boolean> {
  return withRing(() => askRing('catchUpAll', {}));
}

/** A snapshot before something large. Where there can be none the deed goes on all the same. */
export function pointBefore(id: Id, occasion: Occasion): Promise<boolean> {
  return withRing(() => askRing('renew', { id, occasion }));
}

/** Before the database is opened: what an older version of the app has written is kept as it was. */
export async function pointBeforeUpgrade(): Promise<void> {
  if (!ringIsPossible() || !(await isOlder())) return;
  await withRing(() => askRing('upgrade', {}));
  // The worker must not hold what is about to change its shape.
  endRing();
}

/** Before a network is deleted on purpose, and once more after it: its files go, and it is not missed. */
export async function forgetInRing(id: Id): Promise<void> {
  keepLocally(without(localSentinel() ?? emptySentinel, id));
  await withRing(() => askRing('purge', { id }));
}

/** Without a ring, or where it took nothing, this tab at least keeps how far each network has come. */
async function noteLocally(id: Id, head: Pick<JournalHead, 'seq' | 'at' | 'code' | 'count' | 'name' | 'tx'>) {
  const name = await ringSource.nameOf(id).catch(() => undefined);
  if (name === undefined) return;
  const { seq, at, code, count, tx } = head;
  const label = { at, code, count, tx, ...(head.name !== undefined && { name: head.name }) };
  const local = localSentinel() ?? emptySentinel;
  const before = local.networks[id];
  // Counts tell what lies in the files of the ring, which are still there.
  const now =
    before?.counts === undefined
      ? { id, name, seq, head: label }
      : withLater({ ...before, name }, { seq, at });
  const isAnew = before?.isAnew === true || local.gone.includes(id);
  keepLocally(withWatched(local, { ...now, ...(isAnew && { isAnew }) }));
}

/**
 * After an erasure: nothing of before it is left in the files. Where that cannot be written anew, it goes without. `false`: something of
 * before it may still be there.
 */
export async function cleanRing(ids: readonly Id[]): Promise<boolean> {
  if (!ringIsPossible()) return true;
  const { networks, left } = await knownSentinel();
  let isClean = true;
  for (const id of ids) isClean = (await isCleaned(id, networks[id])) && isClean;
  isClean = (await purgeLost(Object.keys(left))) && isClean;
  return isClean || neverKept({ networks, left });
}

/** The same at a later start: nothing goes that the database may have lost meanwhile, and nothing that was left for later. */
export async function cleanRingLater(id: Id): Promise<boolean> {
  if (!ringIsPossible()) return true;
  const { networks, left } = await knownSentinel();
  return (await isCleaned(id, networks[id], true)) || neverKept({ networks, left });
}

/** Nobody can look into what was lost and not restored: after an erasure it goes, so that nobody erased is left in it. */
export async function purgeLost(ids: readonly Id[]): Promise<boolean> {
  if (!ringIsPossible()) return true;
  const { networks } = await knownSentinel();
  let isClean = true;
  for (const id of ids.filter((each) => !(each in networks)))
    isClean = (await asked(() => askRing('purge', { id }))) && isClean;
  return isClean;
}

/** A ring that cannot be opened and never could has kept nothing. */
function neverKept({ networks, left }: Pick<Sentinel, 'networks' | 'left'>): boolean {
  const hasKept = [...Object.values(networks), ...Object.values(left)].some(({ counts }) => counts);
  return state.failure === 'missing' && !hasKept;
}

async function isCleaned(id: Id, watched: Watched | undefined, isLater = false): Promise<boolean> {
  let isThere = true;
  const isKept = await asked(async () => {
    const sentinel = await askRing('catchUp', { id });
    isThere = sentinel !== undefined;
    return sentinel;
  });
  // What the database has lost is not written anew: its files are the only ones, and stay as they were.
  if (isKept) return isThere || watched === undefined;
  if (isLater && (state.failure === 'behind' || !(await hasAll(id, watched)))) return false;
  if (!(await asked(() => askRing('purge', { id })))) return false;
  // Kept and watched again at once: a wipe before the next change would look like a first start.
  const isKeptAnew = await asked(() => askRing('catchUp', { id }));
  const head = isKeptAnew ? undefined : await ringSource.lastHead(id).catch(() => undefined);
  if (head !== undefined) await noteLocally(id, head);
  return true;
}

/** Whether the database has everything that was confirmed: then nothing is in the files alone. */
async function hasAll(id: Id, watched: Watched | undefined): Promise<boolean> {
  const head = await ringSource.lastHead(id).catch(() => undefined);
  return head !== undefined && (watched === undefined || lastOf(watched).seq <= head.seq);
}
