// The merge state of an opened file stays beside the network founded from it: from then on both are copies of one.
import type { Founding } from '../data/networks';
import { keepSidecar } from '../data/sidecars';
import type { NetzFile } from '../formats/netz';
import { cleaned } from '../merging/ownState';
import { rowsFrom } from '../model/change';
import type { Id } from '../model/records';

interface Opened {
  /** As it was founded: without persons who were erased on this device. */
  readonly founding: Founding;
  /** What the network is called on this shelf, and in the file. */
  readonly here: string;
  readonly there: string;
  /** Persons who were left out. */
  readonly persons: number;
}

/** Without a state nothing is kept: such copies are compared by lists. */
export async function keepOpenedState(
  networkId: Id,
  file: NetzFile,
  { founding, here, there, persons }: Opened,
): Promise<void> {
  const given = file.others.get('state.yjs');
  if (given === undefined) return;
  const rows = rowsFrom(founding.records ?? {});
  const state =
    persons === 0
      ? new Uint8Array(given)
      : await cleaned(networkId, new Uint8Array(given), rows).catch(() => undefined);
  if (state === undefined) return;
  const alias = here === there ? undefined : { here, there };
  await keepSidecar({ networkId, state, cursor: 1, ...(alias && { alias }) });
}
