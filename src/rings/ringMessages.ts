// What page and worker of the second ring say to each other.
import type { AnyRecord, Id, TableName } from '../model/records';
import type { Differences } from './differences';
import type { Sentinel } from './sentinel';
import type { Occasion, SnapshotAbout } from './snapshotFile';
import type { RingLook, Standing } from './standing';

/** What is asked, and what is answered to it. */
export interface RingDeeds {
  /** Writes what the database has and the ring has not. */
  catchUp: { asks: { readonly id: Id }; answers: Sentinel | undefined };
  /** The same for every network of the database. */
  catchUpAll: { asks: object; answers: Sentinel };
  renew: { asks: { readonly id: Id; readonly occasion: Occasion }; answers: Sentinel | undefined };
  /** A snapshot of each network before the database gets a new shape. */
  upgrade: { asks: object; answers: undefined };
  purge: { asks: { readonly id: Id }; answers: Sentinel };
  settle: { asks: { readonly id: Id }; answers: Sentinel };
  points: { asks: { readonly id: Id }; answers: readonly SnapshotAbout[] };
  /** The last state that is there, read as a whole. */
  look: { asks: { readonly id: Id }; answers: Exclude<RingLook, 'unread'> };
  /** Rows come before the answer, in parts; without an index the last state. `undefined`: nothing whole is left. */
  read: { asks: { readonly id: Id; readonly index?: number }; answers: Standing | undefined };
  /** From that state to what the database holds now. */
  compare: { asks: { readonly id: Id; readonly index?: number }; answers: Differences | undefined };
}

export type RingDeed = keyof RingDeeds;

export type RingRequest = {
  readonly [D in RingDeed]: { readonly key: number; readonly deed: D } & RingDeeds[D]['asks'];
}[RingDeed];

/** `missing`: no such files here · `behind`: the database has lost what the ring still has · `full`: no room left · `failed`: anything else. */
export type RingFailure = 'missing' | 'behind' | 'full' | 'failed';

export type RingReply =
  | {
      readonly key: number;
      readonly kind: 'rows';
      readonly table: TableName;
      readonly rows: readonly AnyRecord[];
    }
  | { readonly key: number; readonly kind: 'done'; readonly answer: RingDeeds[RingDeed]['answers'] }
  | { readonly key: number; readonly kind: 'failed'; readonly code: RingFailure; readonly reason: string };
