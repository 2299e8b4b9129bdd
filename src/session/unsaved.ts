// A change that the store did not take: kept in this window until the store takes it after all or the page goes.
import { create } from 'zustand';
import type { Origin } from '../data/db';
import { lastHead } from '../data/commit';
import { reportTrouble, storeState, tryStore } from '../data/storage';
import type { Change } from '../model/change';
import type { Id } from '../model/records';
import { resumeNetwork, useOpenNetwork } from './openNetwork';
import { closeDialog, type DialogRequest, useSession } from './session';

export interface Unsaved {
  readonly networkId: Id;
  readonly change: Change;
  readonly origin: Origin;
  /** Journal entry that it was computed on. */
  readonly seq: number;
  /** What was open when it was refused: done when the change is. */
  readonly dialog: DialogRequest | undefined;
}

/** At most one: after the first refusal nothing is changed any more. */
export const useUnsaved = create<{ readonly unsaved?: Unsaved | undefined }>(() => ({}));

/** Only what a user has done is worth keeping: positions of a drawing and entries of the log come again by themselves. */
export function keepUnsaved(networkId: Id, change: Change, origin: Origin, seq: number): void {
  if (storeState().trouble === undefined || !['user', 'import'].includes(origin)) return;
  const { dialog } = useSession.getState();
  useUnsaved.setState({ unsaved: { networkId, change, origin, seq, dialog } });
}

/**
 * Tries the store again and, where it takes something, has the kept change written by `write`. Answers whether everything is saved.
 * A database that came back without what this window shows is no answer: it is trouble, and what is shown stays.
 */
export async function trySaving(write: (unsaved: Unsaved) => Promise<boolean>): Promise<boolean> {
  const { trouble } = await tryStore();
  if (trouble !== undefined) return false;
  const { id, seq, network } = useOpenNetwork.getState();
  if (id !== undefined && network !== undefined) {
    const head = await lastHead(id).catch(() => undefined);
    if (head === undefined || head.seq < seq) {
      reportTrouble('damaged');
      return false;
    }
    resumeNetwork();
  }
  const { unsaved } = useUnsaved.getState();
  if (unsaved === undefined || unsaved.networkId !== id) return true;
  const isWritten = await write(unsaved);
  if (isWritten) {
    useUnsaved.setState({ unsaved: undefined });
    if (useSession.getState().dialog === unsaved.dialog) closeDialog();
  }
  return isWritten;
}
