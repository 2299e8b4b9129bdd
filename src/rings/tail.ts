// How far the second ring has come with a network, kept in step with what is appended.
import { type Counts, countsAfter } from './counts';
import { type RingEntry } from './segment';
import type { Watched } from './sentinel';
import type { SnapshotAbout } from './snapshotFile';

/** How far the ring has come with a network. */
export interface Tail {
  readonly about: SnapshotAbout;
  /** Changes since the snapshot, and the size of their file as far as it is whole. */
  readonly entries: number;
  readonly bytes: number;
  readonly watched: Watched & { readonly counts: Counts };
}

export function advanced(tail: Tail, entries: readonly RingEntry[], bytes: number): Tail {
  let { name, seq, head, counts } = tail.watched;
  for (const entry of entries) {
    ({ seq } = entry.head);
    head = labelOf(entry.head);
    counts = countsAfter(counts, entry.ops);
    for (const { table, set } of entry.ops) if (table === 'networks') name = String(set['name'] ?? name);
  }
  const watched = { id: tail.watched.id, name, seq, head, counts };
  return { about: tail.about, entries: tail.entries + entries.length, bytes, watched };
}

export function labelOf({ at, code, count, name, tx }: Watched['head']): Watched['head'] {
  return { at, code, count, tx, ...(name !== undefined && { name }) };
}

/** Whole changes behind a damaged one: they were confirmed, though nothing can be played across the gap. */
export function toldLater(tail: Tail, behind: readonly RingEntry[]): Tail {
  const last = behind.at(-1)?.head;
  if (last === undefined || last.seq <= tail.watched.seq) return tail;
  return { ...tail, watched: { ...tail.watched, later: { seq: last.seq, at: last.at } } };
}
