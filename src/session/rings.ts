// The second ring for the rooms: whether it has everything, what was lost, and bringing it back. Answers, no exceptions.
import { useSyncExternalStore } from 'react';
import { create } from 'zustand';
import { renewStore } from '../data/renewStore';
import { ringSource } from '../data/ringSource';
import { storeState, watchStore } from '../data/storage';
import type { Id } from '../model/records';
import { countsOf, sameCounts } from '../rings/counts';
import { type Loss, survey } from '../rings/losses';
import { endRing, RingRefusal } from '../rings/ringClient';
import { changedSince, lookInRing, restored, settleLoss } from '../rings/restoring';
import { catchUpAll, keepInStep, type RingState, ringState, watchRing } from '../rings/secondRing';
import type { Sentinel } from '../rings/sentinel';
import { keepLocally, knownSentinel } from '../rings/sentinelHere';
import { type Shortfall, shortfallOf, type Standing } from '../rings/standing';
import { type OpenNetwork, useOpenNetwork } from './openNetwork';
import { setPreferences, usePreferences } from './preferences';

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

/** Compares the database with the sentinel; where all is well the ring is looked at, too, and brought up to date. */
export async function lookForLosses(): Promise<void> {
  const { ready, trouble } = storeState();
  const cannotOpen = !ready && (trouble === 'damaged' || trouble === 'unknown');
  try {
    if (ready || cannotOpen) {
      const asked = known ?? knownSentinel();
      known = undefined;
      const { losses: found, sentinel } = await survey(ready, await asked);
      const losses = [...found, ...rowsStillMissed(found, sentinel)];
      useLosses.setState({ losses, left: sentinel.left });
      keepLocally(sentinel);
      // What the sentinel knows is not what lies in the files: they may have been taken away or harmed.
      const { networks, left } = sentinel;
      const isAny =
        Object.keys({ ...networks, ...left }).length > 0 || (await ringSource.networks()).length > 0;
      // Before the first network there is nothing to look at, and nothing to load for it.
      if (losses.length === 0 && trouble === undefined && isAny) void catchUpAll().then(lookWhatIsLeft);
    }
  } catch {
    // The store has trouble of its own, and says so.
  }
  useLosses.setState({ isLooking: false });
}

/** A survey sees no rows: what was found when a network was opened stays until it is settled, or the network is deleted. */
function rowsStillMissed(found: readonly Loss[], { networks }: Sentinel): readonly Loss[] {
  const isFound = (id: Id) => found.some(({ watched }) => watched.id === id);
  const { losses } = useLosses.getState();
  return losses.filter(({ lacksRows, watched: { id } }) => lacksRows && !isFound(id) && id in networks);
}

/** Lost networks that were left go with an erasure, in whatever window, or when their time is over. */
export async function lookWhatIsLeft(): Promise<void> {
  const { left } = await knownSentinel();
  useLosses.setState({ left });
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

/** `nothing`: no whole state is left in the files · `unread`: they could not be read · `failed`: the database took nothing. */
export type RestoreAnswer =
  | { readonly ok: true; readonly id: Id; readonly shortfall?: Shortfall | undefined }
  | { readonly ok: false; readonly code: 'nothing' | 'unread' | 'failed' };

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
  const ring = await lookInRing(watched);
  useLosses.setState({ losses: [...others, { watched, held, lacksRows: true, ring }] });
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

/** Brings a network back as a new one: the state of a snapshot, or of the last change, held against what was confirmed. */
export async function restore(
  id: Id,
  index: number | undefined,
  freeName: (name: string, taken: readonly string[]) => string,
): Promise<RestoreAnswer> {
  try {
    const made = await restored(id, index, freeName, usePreferences.getState().initials);
    if (made !== undefined) {
      const shortfall = index === undefined ? shortOf(id, made.standing) : undefined;
      const { incomplete } = usePreferences.getState();
      if (shortfall !== undefined) setPreferences({ incomplete: { ...incomplete, [made.id]: shortfall } });
      return { ok: true, id: made.id, shortfall };
    }
    await lookAgain(id);
    return { ok: false, code: 'nothing' };
  } catch (error) {
    await lookAgain(id);
    return { ok: false, code: error instanceof RingRefusal ? 'unread' : 'failed' };
  }
}

/** What is known of a lost network is short of this. */
function shortOf(id: Id, standing: Standing): Shortfall | undefined {
  const { losses, left } = useLosses.getState();
  const watched = losses.find((loss) => loss.watched.id === id)?.watched ?? left[id];
  return watched && shortfallOf(watched, standing);
}

/** What was told of the second ring before it failed may be true no longer. */
async function lookAgain(id: Id): Promise<void> {
  const known = useLosses.getState().losses.find(({ watched }) => watched.id === id);
  if (known === undefined) return;
  const ring = await lookInRing(known.watched);
  const { losses } = useLosses.getState();
  useLosses.setState({ losses: losses.map((loss) => (loss.watched.id === id ? { ...loss, ring } : loss)) });
}

/** What is short in a network that was brought back, until it has been acknowledged. */
export function useShortfall(id: Id | undefined): Shortfall | undefined {
  return usePreferences(({ incomplete }) => (id === undefined ? undefined : incomplete[id]));
}

export function acknowledgeShortfall(id: Id): void {
  const { [id]: _, ...incomplete } = usePreferences.getState().incomplete;
  setPreferences({ incomplete });
}

/** Losses that are settled, restored or not, are not told again; without arguments all of them. */
export async function settleLosses(ids?: readonly Id[]): Promise<void> {
  const { losses } = useLosses.getState();
  const settled = losses.filter(({ watched }) => ids?.includes(watched.id) ?? true);
  for (const { watched } of settled) await settleLoss(watched.id);
  const { left } = await knownSentinel();
  useLosses.setState({ losses: losses.filter((loss) => !settled.includes(loss)), left });
}
