// The state of the open network, in step with its rows: for a file that goes to a colleague, and before copies are compared.
import type { Merged, Sidecar } from '../data/db';
import { lastHead } from '../data/commit';
import { newId } from '../data/newId';
import { keepSidecar, mergesOf, sidecarOf, withMerges } from '../data/sidecars';
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

/** Merges that were taken back leave the state, too, the newest first, and come again with redo, the oldest first. */
async function onItsSide(sidecar: Sidecar): Promise<Sidecar> {
  const merges = [...mergesOf(sidecar)];
  const undone = await Promise.all(merges.map(({ seq }) => isTakenBack(sidecar.networkId, seq)));
  let { state } = sidecar;
  const turn = (at: number) => {
    const merge = merges[at] as Merged;
    if (merge.undone === undone[at]) return;
    merges[at] = { ...merge, other: state, undone: undone[at] === true };
    state = merge.other;
  };
  for (let at = merges.length - 1; at >= 0; at -= 1) if (undone[at] === true) turn(at);
  for (const at of merges.keys()) turn(at);
  return withMerges({ ...sidecar, state }, merges);
}

/** States of earlier merges for their undo: as many as take no more room than a few large networks. */
const keptBytes = 32_000_000;

/** What a merge leaves beside the rows. `before`: my state as it was compared. */
export function afterMerge(
  networkId: Id,
  { sidecar }: Pick<Own, 'sidecar'>,
  {
    state,
    before,
    seq,
  }: { readonly state: Sidecar['state']; readonly before: Sidecar['state']; readonly seq: number },
): Sidecar {
  const kept = [...mergesBefore(sidecar), { seq, other: before, undone: false }].slice(
    settledBy({ sidecar }, before),
  );
  return withMerges({ ...sidecar, networkId, state, cursor: seq }, kept);
}

/**
 * How many earlier merges the next one settles, for want of room for their states: taken back after that, their entries go, but what was
 * known of the copy stays, so that it counts as a change of this side.
 */
export function settledBy({ sidecar }: Pick<Own, 'sidecar'>, before: Sidecar['state']): number {
  const sizes = [...mergesBefore(sidecar).map(({ other }) => other.length), before.length];
  let sum = sizes.reduce((one, other) => one + other, 0);
  let count = 0;
  while (count < sizes.length - 1 && sum > keptBytes) {
    sum -= sizes[count] ?? 0;
    count += 1;
  }
  return count;
}

/** One that was taken back comes no more once something new is done. */
function mergesBefore(sidecar: Sidecar | undefined): readonly Merged[] {
  return (sidecar === undefined ? [] : mergesOf(sidecar)).filter(({ undone }) => !undone);
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
