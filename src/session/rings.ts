// The second ring for the rooms: whether it has everything, what was lost, and bringing it back. Answers, no exceptions.
import { useSyncExternalStore } from 'react';
import { create } from 'zustand';
import { renewStore } from '../data/renewStore';
import { storeState, watchStore } from '../data/storage';
import type { Id } from '../model/records';
import { countsOf, sameCounts } from '../rings/counts';
import { type Loss, survey } from '../rings/losses';
import { endRing } from '../rings/ringClient';
import { changedSince, restored, settleLoss } from '../rings/restoring';
import { catchUpAll, keepInStep, type RingState, ringState, watchRing } from '../rings/secondRing';
import type { Sentinel } from '../rings/sentinel';
import { keepLocally, knownSentinel } from '../rings/sentinelHere';
import { type OpenNetwork, useOpenNetwork } from './openNetwork';
import { usePreferences } from './preferences';

interface Losses {
  /** The start has not been looked at yet: nothing may look like a first start before. */
  readonly isLooking: boolean;
  readonly losses: readonly Loss[];
  /** Lost networks that were left, for bringing them back later. */
  readonly left: Sentinel['left'];
}

export const useLosses = create<Losses>(() => ({ isLooking: false, losses: [], left: {} }));

/** Whether both rings have everything. */
export function useRing(): RingState {
  return useSyncExternalStore(watchRing, ringState);
}

let known: Promise<Sentinel> | undefined;

/** Before the store is opened, which takes as long: from now on nothing is drawn that looks empty. */
export function beginLooking(): void {
  useLosses.setState({ isLooking: true });
  known = knownSentinel();
}

/** Compares the database with the sentinel; where all is well the ring is brought up to date. */
export async function lookForLosses(): Promise<void> {
  const { ready, trouble } = storeState();
  const cannotOpen = !ready && (trouble === 'damaged' || trouble === 'unknown');
  try {
    if (ready || cannotOpen) {
      const asked = known ?? knownSentinel();
      known = undefined;
      const { losses, isBehind, sentinel } = await survey(ready, await asked);
      useLosses.setState({ losses, left: sentinel.left });
      keepLocally(sentinel);
      if (losses.length === 0 && isBehind && trouble === undefined) void catchUpAll();
    }
  } catch {
    // The store has trouble of its own, and says so.
  }
  useLosses.setState({ isLooking: false });
}

/** From now on every change goes into the ring, and a store that was opened anew is looked at again. */
export function watchOverNetworks(): void {
  keepInStep();
  let { trouble } = storeState();
  watchStore(() => {
    const before = trouble;
    ({ trouble } = storeState());
    if (before !== undefined && trouble === undefined) void lookForLosses();
  });
  useOpenNetwork.subscribe((open) => void lookAtRows(open));
  watchRing(() => {
    if (ringState().failure === 'behind' && useLosses.getState().losses.length === 0) void lookForLosses();
  });
}

/** `nothing`: no whole state is left in the files. */
export type RestoreAnswer =
  | { readonly ok: true; readonly id: Id }
  | { readonly ok: false; readonly code: 'nothing' | 'failed' };

let checked: Id | undefined;

/** Rows can be gone though the journal is whole: looked at once for each network that is opened, by their numbers first. */
async function lookAtRows({ id, network, seq, status }: OpenNetwork): Promise<void> {
  if (status !== 'ready' || id === undefined || network === undefined || id === checked) return;
  checked = id;
  const watched = (await knownSentinel()).networks[id];
  if (watched?.counts === undefined || watched.seq !== seq) return;
  if (sameCounts(countsOf(network.rows), watched.counts)) return;
  const differences = await changedSince(id).catch(() => undefined);
  const isLess = Object.values(differences?.counts ?? {}).some(({ gone, changed }) => gone + changed > 0);
  const held = { seq, at: watched.head.at };
  if (!isLess) return;
  const others = useLosses.getState().losses.filter((loss) => loss.watched.id !== id);
  useLosses.setState({ losses: [...others, { watched, held, restorable: true }] });
}

/** A database that cannot be opened is made anew first, so that there is somewhere to put them. */
export async function readyToRestore(): Promise<boolean> {
  if (storeState().ready) return true;
  endRing();
  try {
    return (await renewStore()).ready;
  } catch {
    return false;
  }
}

/** Brings a network back as a new one: the state of a snapshot, or of the last change. */
export async function restore(
  id: Id,
  index: number | undefined,
  freeName: (name: string, taken: readonly string[]) => string,
): Promise<RestoreAnswer> {
  try {
    const made = await restored(id, index, freeName, usePreferences.getState().initials);
    return made === undefined ? { ok: false, code: 'nothing' } : { ok: true, id: made };
  } catch {
    return { ok: false, code: 'failed' };
  }
}

/** Losses that are settled, restored or not, are not told again; without arguments all of them. */
export async function settleLosses(ids?: readonly Id[]): Promise<void> {
  const { losses } = useLosses.getState();
  const settled = losses.filter(({ watched }) => ids?.includes(watched.id) ?? true);
  for (const { watched } of settled) await settleLoss(watched.id);
  const { left } = await knownSentinel();
  useLosses.setState({ losses: losses.filter((loss) => !settled.includes(loss)), left });
}
