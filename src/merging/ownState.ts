// The state of the open network, in step with its rows: for a file that goes to a colleague, and before copies are compared.
import type { Sidecar } from '../data/db';
import { lastHead } from '../data/commit';
import { newId } from '../data/newId';
import { keepSidecar, sidecarOf } from '../data/sidecars';
import { isTakenBack, stepsSince } from '../data/stepsSince';
import { StoreTrouble } from '../data/trouble';
import type { Rows } from '../model/change';
import type { Network } from '../model/network';
import type { Id } from '../model/records';
import { Merger } from './merger';
import type { Known } from './mergeWire';

/** What a comparison needs to know of my copy, and the entry of the journal it has reached. */
export interface Own {
  readonly known: Known;
  readonly sidecar: Sidecar | undefined;
  readonly seq: number;
}

export async function ownOf(networkId: Id): Promise<Own> {
  const kept = await sidecarOf(networkId);
  const sidecar = kept && (await onItsSide(kept));
  const [steps, head] = await Promise.all([
    sidecar === undefined ? [] : stepsSince(networkId, sidecar.cursor),
    lastHead(networkId),
  ]);
  const known = { selfId: networkId, root: newId(), state: sidecar?.state, steps, alias: sidecar?.alias };
  return { known, sidecar, seq: head?.seq ?? 0 };
}

/** A merge that was taken back leaves the state, too, and comes again with it. */
async function onItsSide(sidecar: Sidecar): Promise<Sidecar> {
  const { merge, state } = sidecar;
  if (merge === undefined) return sidecar;
  const undone = await isTakenBack(sidecar.networkId, merge.seq);
  if (undone === merge.undone) return sidecar;
  return { ...sidecar, state: merge.other, merge: { ...merge, other: state, undone } };
}

/**
 * The state that goes with these rows, which have reached the entry `seq` of the journal; kept beside them. Rejects when the worker breaks,
 * and where a copy was merged or somebody erased since: then a file goes without it.
 */
export function stateFor(network: Network, seq: number): Promise<Uint8Array<ArrayBuffer>> {
  return alone(network.id, async () => {
    const { known, sidecar } = await ownOf(network.id);
    // Rows of before a merge would take back in the state what the merge has brought.
    if (sidecar !== undefined && sidecar.cursor > seq) throw new StoreTrouble('worldMoved');
    const merger = new Merger();
    try {
      await merger.give('mine', network.rows);
      const answer = await merger.ask({ kind: 'project', known });
      if (answer.kind !== 'projected') throw new Error(answer.kind);
      await keepSidecar({ ...sidecar, networkId: network.id, state: answer.state, cursor: seq });
      return answer.state;
    } finally {
      merger.end();
    }
  });
}

/** A state that came with a file, without what its rows no longer have. */
export async function cleaned(
  selfId: Id,
  state: Uint8Array<ArrayBuffer>,
  rows: Rows,
): Promise<Uint8Array<ArrayBuffer>> {
  const merger = new Merger();
  try {
    await merger.give('mine', rows);
    const answer = await merger.ask({ kind: 'project', known: { selfId, root: newId(), state, steps: [] } });
    if (answer.kind !== 'projected') throw new Error(answer.kind);
    return answer.state;
  } finally {
    merger.end();
  }
}

/** One tab at a time: two that go on from one state would write the same twice. */
export function alone<T>(networkId: Id, work: () => Promise<T>): Promise<T> {
  const { locks } = (globalThis.navigator ?? {}) as { readonly locks?: LockManager | null };
  // Only where the page came over https, from a file or from this device.
  if (!locks) return work();
  return locks.request(`merge-state-${networkId}`, work) as unknown as Promise<T>;
}
