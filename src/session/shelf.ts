// Whole networks for the rooms: founding, renaming, copying and deleting. Answers instead of exceptions.
import { newId } from '../data/newId';
import { commit } from '../data/commit';
import { dropEarlier } from '../data/earlierFiles';
import { loadNetwork } from '../data/live';
import { duplicateNetwork, foundNetwork, purgeNetwork } from '../data/networks';
import { type TroubleCode, troubleFrom } from '../data/trouble';
import type { DemoSize } from '../demo/plan';
import { isChange } from '../model/checks';
import { Network } from '../model/network';
import type { Id } from '../model/records';
import { verbs } from '../model/verbs';
import { forgetInRing } from '../rings/secondRing';
import { usePreferences } from './preferences';
import { today } from './clock';

/** `id` is the network that was made, changed or deleted. With trouble nothing was written. */
export type ShelfAnswer =
  | { readonly ok: true; readonly id: Id }
  | { readonly ok: false; readonly trouble: TroubleCode };

/** A new network without records. */
export function foundEmpty(name: string, purpose?: string): Promise<ShelfAnswer> {
  return answered(() => foundNetwork(purpose === undefined ? { name } : { name, purpose }, initials()));
}

/** The fictional district; `rename` gets its name and gives the one to use on this shelf. Size XL takes seconds. */
export function foundDemo(size: DemoSize, rename: (name: string) => string): Promise<ShelfAnswer> {
  return answered(async () => {
    const { buildDemo } = await import('../demo/buildDemo');
    const { network, records } = buildDemo(size, today());
    return foundNetwork({ ...network, name: rename(network.name), records }, initials());
  });
}

/** A copy with a fresh history. */
export function duplicateOnShelf(id: Id, name: string): Promise<ShelfAnswer> {
  return answered(async () => duplicateNetwork((await loadNetwork(id)).rows, name, initials()));
}

/** Renames a network whether it is open or not; a step of its history like any other. */
export function renameOnShelf(id: Id, name: string): Promise<ShelfAnswer> {
  return answered(async () => {
    const { rows, seq } = await loadNetwork(id);
    const world = { today: today(), newId };
    const answer = verbs.editNetwork(new Network(id, rows), { ids: [id], patch: { name } }, world);
    if (isChange(answer) && answer.ops.length > 0) {
      await commit(id, answer, { origin: 'user', user: initials(), basedOn: seq });
    }
    return id;
  });
}

/** Deletes a network with its history for good. Where it is open, in any tab, it closes by itself. */
export function removeFromShelf(id: Id): Promise<ShelfAnswer> {
  return answered(async () => {
    // Before it, so that it is never missed; and after it, for another tab may still have written.
    await forgetInRing(id);
    await purgeNetwork(id);
    await dropEarlier(id);
    await forgetInRing(id);
    return id;
  });
}

function initials(): string {
  return usePreferences.getState().initials;
}

async function answered(deed: () => Promise<Id>): Promise<ShelfAnswer> {
  try {
    return { ok: true, id: await deed() };
  } catch (error) {
    return { ok: false, trouble: troubleFrom(error).code };
  }
}
