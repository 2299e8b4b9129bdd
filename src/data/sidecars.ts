// The merge engine's state beside a network: kept and given back as it is, never read here.
import type { AnyRecord, Id, TableName } from '../model/records';
import { db, type Merged, openDoor, type Sidecar } from './db';
import { StoreTrouble, troubleFrom } from './trouble';

export async function sidecarOf(networkId: Id): Promise<Sidecar | undefined> {
  return db.sidecars.get(networkId);
}

/**
 * An entry of the store's own, no part of the document. Throws `StoreTrouble`, `worldMoved` where somebody was erased after the entry up
 * to which the state knows the journal: it still holds them. Then the former one is still there.
 */
export async function keepSidecar(sidecar: Sidecar): Promise<void> {
  const { networkId, cursor } = sidecar;
  try {
    await db.transaction('rw', db.sidecars, db.journal, async (transaction) => {
      openDoor(transaction);
      const erasures = await db.journal
        .where('[networkId+seq]')
        .between([networkId, cursor], [networkId, Number.POSITIVE_INFINITY], false, true)
        .filter(({ origin }) => origin === 'erasure')
        .count();
      if (erasures > 0) throw new StoreTrouble('worldMoved');
      await db.sidecars.put(sidecar);
    });
  } catch (error) {
    throw troubleFrom(error);
  }
}

/** What an erasure leaves of records and of authors. */
interface StateErasing {
  readonly row: (table: TableName, row: AnyRecord) => AnyRecord;
  readonly isNaming: (user: string) => boolean;
}
/** The same state without what was erased; `undefined` where it cannot be read. */
export type StateEraser = (state: Sidecar['state'], erasing: StateErasing) => Sidecar['state'] | undefined;

let loadEraser: () => Promise<StateEraser | undefined> = () => Promise.resolve(undefined);

/** Told once at the start by those who know the engine: it is loaded when a state has to forget somebody. */
export function eraseStatesWith(load: () => Promise<StateEraser>): void {
  loadEraser = load;
}

/**
 * Loaded before the transaction of an erasure, which must not wait for anything else. Throws `missingPart` where it cannot be: without it
 * states would have to go as a whole, and no copy of a colleague could be merged entry by entry any more.
 */
export async function stateEraserFor(networkIds: readonly Id[]): Promise<StateEraser | undefined> {
  const kept = await db.sidecars.where('networkId').anyOf(networkIds).count();
  // One that another window keeps from now on is met without what cleans it: nothing is written, and the next try has it.
  if (kept === 0)
    return () => {
      throw new StoreTrouble('worldMoved');
    };
  return loadEraser().catch((error: unknown) => {
    throw new StoreTrouble('missingPart', [], error);
  });
}

/** Within the transaction of an erasure. A state that nobody can clean goes as a whole: nothing of the person stays. */
export async function eraseState(
  networkId: Id,
  erasing: StateErasing,
  eraser: StateEraser | undefined,
): Promise<void> {
  const sidecar = await db.sidecars.get(networkId);
  if (sidecar === undefined) return;
  const clean = (given: Sidecar['state']) => eraser?.(given, erasing);
  const state = clean(sidecar.state);
  const merges = mergesOf(sidecar);
  const cleaned = merges.flatMap((merge): Merged[] => {
    const other = clean(merge.other);
    return other === undefined ? [] : [{ ...merge, other }];
  });
  if (state === undefined || cleaned.length < merges.length) await db.sidecars.delete(networkId);
  else await db.sidecars.put(withMerges({ ...sidecar, state }, cleaned));
}

/** Oldest first; the last one is `merge`. */
export function mergesOf({ merge, earlier = [] }: Sidecar): readonly Merged[] {
  return merge === undefined ? [] : [...earlier, merge];
}

export function withMerges(sidecar: Sidecar, merges: readonly Merged[]): Sidecar {
  const { merge: _, earlier: __, ...rest } = sidecar;
  const last = merges.at(-1);
  const before = merges.slice(0, -1);
  return { ...rest, ...(last && { merge: last }), ...(before.length > 0 && { earlier: before }) };
}
