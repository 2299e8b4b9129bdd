// The file of the open network, for the rooms that show it: its entry in the store, and what is happening with it right now.
import { useMemo } from 'react';
import { create } from 'zustand';
import { watchBoundFile } from '../data/boundFiles';
import { asideOrigins, type BoundFile } from '../data/db';
import type { FileTroubleCode } from '../data/fileAccess';
import type { Id } from '../model/records';
import type { ForeignFile } from './fileDialogs';
import { useOpenNetwork } from './openNetwork';
import { useHistory } from './useHistory';

/** `asks`: the browser wants the user's permission first. A file that is not ours is a `ForeignFile`. */
export type FileHitch = 'asks' | ForeignFile | FileTroubleCode;

interface FileState {
  readonly networkId?: Id | undefined;
  readonly bound?: BoundFile | undefined;
  readonly isSaving: boolean;
  /** Why the last saving did not happen; nothing is tried by itself until the user has answered. */
  readonly hitch?: FileHitch | undefined;
  /** How many other devices of the shared folder have something that was not merged here, when it was last looked at. */
  readonly news?: number | undefined;
}

export const useFileState = create<FileState>(() => ({ isSaving: false }));

let stop: (() => void) | undefined;

function follow(networkId: Id | undefined): void {
  if (useFileState.getState().networkId === networkId) return;
  stop?.();
  useFileState.setState({ networkId, bound: undefined, isSaving: false, hitch: undefined, news: undefined });
  stop =
    networkId === undefined
      ? undefined
      : watchBoundFile(networkId, (bound) => useFileState.setState({ bound }));
}

useOpenNetwork.subscribe(({ id }) => follow(id));
follow(useOpenNetwork.getState().id);

export interface FileStanding extends FileState {
  /** ISO time of the first change that the file does not have. */
  readonly changedAt?: string | undefined;
  /** ISO time of the last one. */
  readonly lastChangeAt?: string | undefined;
}

/** Without a file nothing is said of changes (`useBackup` does). */
export function useFileStanding(): FileStanding {
  const state = useFileState();
  const { heads } = useHistory();
  const { bound } = state;
  return useMemo(() => {
    if (bound === undefined) return state;
    const since = heads.filter(
      ({ seq, origin }) => seq > (bound.seq ?? 0) && origin !== 'founding' && !asideOrigins.includes(origin),
    );
    return { ...state, changedAt: since[0]?.at, lastChangeAt: since.at(-1)?.at };
  }, [state, bound, heads]);
}
