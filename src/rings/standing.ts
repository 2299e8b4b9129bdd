// What the files of the second ring really lead to, held against what was confirmed: what is short of it is told before and after restoring.
import type { Id } from '../model/records';
import { type Counts, countsOf, sameCounts } from './counts';
import type { Reached } from './segment';
import type { Watched } from './sentinel';

/** The last state that can be brought back. */
export interface Standing {
  readonly name: string;
  readonly seq: number;
  /** The last change in it. */
  readonly head: Watched['head'];
  readonly counts: Counts;
  /** Later snapshots are damaged and went on from less: this is from before a loss. */
  readonly isEarlier: boolean;
}

/** Of a network that is lost. `none`: no files · `damaged`: files, but nothing whole · `unread`: they could not be looked at. */
export type RingLook = Standing | 'none' | 'damaged' | 'unread';

export function standingOf(id: Id, { rows, seq, head, isEarlier }: Reached): Standing {
  return {
    name: String(rows.networks.get(id)?.name ?? ''),
    seq,
    head: head ?? { at: '', code: '', count: 0, tx: '' },
    counts: countsOf(rows),
    isEarlier: isEarlier === true,
  };
}

export interface Shortfall {
  /** ISO time of the last change that is there. */
  readonly until: string;
  /** Changes that are missing; 0 where they cannot be counted. */
  readonly missing: number;
  /** ISO time of the last change that was confirmed. */
  readonly confirmed: string;
  /** What there is, and what there was; the latter is unknown where later changes never came into the ring. */
  readonly counts: Counts;
  readonly confirmedCounts?: Counts | undefined;
}

/** `undefined` where everything is there that was confirmed. */
export function shortfallOf(watched: Watched, standing: Standing): Shortfall | undefined {
  const { seq, head, counts, isEarlier } = standing;
  const reached = Math.max(watched.seq, watched.later?.seq ?? 0);
  const fits =
    seq !== watched.seq || (head.tx === watched.head.tx && sameCounts(counts, watched.counts ?? counts));
  if (seq >= reached && fits && !isEarlier) return undefined;
  const { later } = watched;
  return {
    until: head.at,
    missing: isEarlier || !fits ? 0 : reached - seq,
    confirmed: later?.at ?? watched.head.at,
    counts,
    confirmedCounts: later === undefined ? watched.counts : undefined,
  };
}
