// What two copies say of each other, in plain data that a worker can hand over: who changed what, where they contradict, what stands.
import type { AnyRecord, Id, TableName } from '../model/records';
import type { Problem } from '../model/checks';
import type { Value } from './flatRecord';
import type { Stamp } from './mergeState';
import type { Mend } from './wholeRows';

export interface Side {
  /** `undefined`: the entry was never written here. */
  readonly value: Value | undefined;
  readonly stamp?: Stamp | undefined;
}

/** The same field, written on both sides without knowing of each other, with different values. */
export interface Conflict {
  readonly key: string;
  readonly table: TableName;
  readonly id: Id;
  readonly field: string;
  readonly mine: Side;
  readonly theirs: Side;
  /** What every copy takes that does not decide otherwise. */
  readonly winner: 'mine' | 'theirs';
  /** The other side had both in front of it already: its choice comes with its copy. */
  readonly decidedThere: boolean;
}

/** A record that one side removed and the other one has changed, or needs for what it has recorded. */
export interface Removal {
  readonly key: string;
  readonly table: TableName;
  readonly id: Id;
  /** Who removed it. */
  readonly by: 'mine' | 'theirs';
  readonly stamp?: Stamp | undefined;
  /** The other side has brought it back, or has decided to keep it. */
  readonly isKept: boolean;
  /** The other side had both in front of it already: its choice, that it goes or stays, comes with its copy. */
  readonly decidedThere: boolean;
  /** Fields that the other side has changed since; none where it was kept and so written anew. */
  readonly edited: readonly string[];
  /** Records of the other side that cannot stand without it. */
  readonly needed: readonly { readonly table: TableName; readonly id: Id }[];
  /** As the other side has it. */
  readonly record: AnyRecord;
}

/** A record that only one side has touched, or both without contradiction. */
export interface Touched {
  readonly table: TableName;
  readonly id: Id;
  readonly kind: 'added' | 'changed' | 'removed';
  readonly fields: readonly string[];
}

export interface Likeness {
  readonly table: TableName;
  readonly mine: Id;
  readonly theirs: Id;
  readonly score: number;
}

/** A record that both have changed and that now has a flaw, e.g. ends before it begins. */
interface Flawed {
  readonly table: TableName;
  readonly id: Id;
  readonly problem: Problem;
}

export interface Findings {
  readonly onlyMine: readonly Touched[];
  readonly onlyTheirs: readonly Touched[];
  /** Changed on both sides, without contradiction. */
  readonly both: readonly Touched[];
  /** Living records that are the same in both. */
  readonly same: number;
  readonly conflicts: readonly Conflict[];
  readonly removals: readonly Removal[];
  /** What does not stand though its own side has it: told, and mended by rule. */
  readonly mends: readonly Mend[];
  readonly likenesses: readonly Likeness[];
  readonly flawed: readonly Flawed[];
  /** Contacts that the other side has erased for good and that are here, also removed ones. */
  readonly erasedThere: readonly Id[];
  /** Contacts that were erased here and that the other side still has: they stay erased. */
  readonly erasedHere: number;
}

/** By `key` of conflict or removal. Where nothing was decided, what every copy takes by itself stands, and leaves no trace. */
export interface MergeDecisions {
  readonly conflicts?: Readonly<Record<string, 'mine' | 'theirs'>>;
  readonly removals?: Readonly<Record<string, 'keep' | 'remove'>>;
}
