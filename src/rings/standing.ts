// What the files of the second ring really lead to, held against what was confirmed: what is short of it is told before and after restoring.
import type { Id } from '../model/records';
import { type Counts, countsOf, sameCounts } from './counts';
import type { Reached, Unused } from './segment';
import { lastOf, type Watched } from './sentinel';

/** The last state that can be brought back. */
export interface Standing {
  readonly name: string;
  readonly seq: number;
  /** The last change in it. */
  readonly head: Watched['head'];
  readonly counts: Counts;
  /** Later snapshots are damaged and went on from less: this is from before a loss. */
  readonly isEarlier: boolean;
  /** Whole changes behind a damaged one, which could not be played. */
  readonly unused?: Unused;
}

/** Of a network that is lost. `none`: no files · `damaged`: files, but nothing whole · `unread`: they could not be looked at. */
export type RingLook = Standing | 'none' | 'damaged' | 'unread';

export function standingOf(id: Id, { rows, seq, head, isEarlier, unused }: Reached): Standing {
  return {
    name: String(rows.networks.get(id)?.name ?? ''),
    seq,
    head: head ?? { at: '', code: '', count: 0, tx: '' },
    counts: countsOf(rows),
    isEarlier: isEarlier === true,
    ...(unused && { unused }),
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
  /** Of the missing changes those that are whole, behind a damaged one. */
  readonly unused?: number;
}

/** `undefined` where everything is there that was confirmed. */
export function shortfallOf(watched: Watched, standing: Standing): Shortfall | undefined {
  const { seq, head, counts, isEarlier, unused } = standing;
  const known = lastOf(watched);
  const { seq: reached, at: confirmed } = unused !== undefined && unused.seq > known.seq ? unused : known;
  const fits =
    seq !== watched.seq || (head.tx === watched.head.tx && sameCounts(counts, watched.counts ?? counts));
  if (seq >= reached && fits && !isEarlier) return undefined;
  return {
    until: head.at,
    missing: isEarlier || !fits ? 0 : reached - seq,
    confirmed,
    counts,
    confirmedCounts: reached === watched.seq ? watched.counts : undefined,
    ...(unused && { unused: unused.count }),
  };
}
