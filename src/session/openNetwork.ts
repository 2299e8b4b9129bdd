// Which network is open and how it stands: fed by the tape, read through `useNetwork`, written only through `run`.
import { create } from 'zustand';
import { watchNetwork } from '../data/live';
import { storeState } from '../data/storage';
import type { TroubleCode } from '../data/trouble';
import { Network } from '../model/network';
import type { Id } from '../model/records';
import { setPreferences, usePreferences } from './preferences';
import { resetSession } from './session';

export interface OpenNetwork {
  readonly status: 'none' | 'loading' | 'ready' | 'failed';
  readonly id?: Id | undefined;
  readonly network?: Network | undefined;
  /** Journal entry that `network` has reached. */
  readonly seq: number;
  /** Commits on their way. */
  readonly saving: number;
  readonly trouble?: TroubleCode | undefined;
}

export const useOpenNetwork = create<OpenNetwork>(() => ({ status: 'none', seq: 0, saving: 0 }));

let stop: (() => void) | undefined;

/** Opens a network and keeps it in step until another is opened or it is closed. */
export function openNetwork(id: Id): void {
  const { id: current, status } = useOpenNetwork.getState();
  if (id === current && (status === 'ready' || status === 'loading')) return;
  stop?.();
  if (current !== undefined) resetSession();
  useOpenNetwork.setState({ status: 'loading', id, network: undefined, seq: 0, trouble: undefined });
  follow(id);
}

/** Starts the tape again where it broke, without leaving what is on screen. */
export function resumeNetwork(): void {
  const { id, status } = useOpenNetwork.getState();
  if (id === undefined || status !== 'failed') return;
  stop?.();
  follow(id);
}

function follow(id: Id): void {
  stop = watchNetwork(id, {
    onSnapshot: ({ rows, seq }) => {
      useOpenNetwork.setState({ status: 'ready', network: new Network(id, rows), seq, trouble: undefined });
      // Writing preferences is slow and happens with every edit otherwise.
      if (usePreferences.getState().lastNetwork !== id) setPreferences({ lastNetwork: id });
    },
    // A network is deleted in another tab; one that a troubled store no longer has stays on screen, to be saved as a file.
    onGone: () => {
      if (storeState().trouble === undefined) closeNetwork();
    },
    onTrouble: (trouble) => useOpenNetwork.setState({ status: 'failed', trouble: trouble.code }),
  });
}

/** Back to the shelf. */
export function closeNetwork(): void {
  stop?.();
  stop = undefined;
  resetSession();
  setPreferences({ lastNetwork: undefined });
  useOpenNetwork.setState({ status: 'none', id: undefined, network: undefined, seq: 0, trouble: undefined });
}

/**
 * Resolves once the tape of this network has played the entry, so what a user just confirmed is also what they see; at once when
 * the network is no longer the open one or its tape is broken, because then nothing will come.
 */
export async function caughtUp(id: Id, seq: number): Promise<void> {
  const isWaiting = (state: OpenNetwork) => state.id === id && state.status === 'ready' && state.seq < seq;
  if (!isWaiting(useOpenNetwork.getState())) return;
  await new Promise<void>((resolve) => {
    const unsubscribe = useOpenNetwork.subscribe((state) => {
      if (isWaiting(state)) return;
      unsubscribe();
      resolve();
    });
  });
}
