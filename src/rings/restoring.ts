// Bringing a network back from the second ring: always as a new network, beside whatever the database still has of it.
import { withoutErased } from '../data/erasedBefore';
import { type Founding, foundNetwork, listNetworks } from '../data/networks';
import { type AnyRecord, type Id, type NetworkRecord, type TableName, tableNames } from '../model/records';
import type { Differences } from './differences';
import { askRing } from './ringClient';
import { withRing } from './secondRing';
import { emptySentinel, leaving, type Watched } from './sentinel';
import { keepLocally, localSentinel } from './sentinelHere';
import type { SnapshotAbout } from './snapshotFile';
import type { RingLook, Standing } from './standing';

/** All rows of a network as the ring has them, its own row among them, and what they amount to. */
export interface RingRows {
  readonly lists: Readonly<Record<TableName, readonly AnyRecord[]>>;
  readonly standing: Standing;
}

/** Without an index as after the last change; `undefined` where nothing whole is left. Rejects with `RingRefusal`. */
export async function readRing(id: Id, index?: number): Promise<RingRows | undefined> {
  const lists = Object.fromEntries(tableNames.map((table) => [table, [] as AnyRecord[]])) as Record<
    TableName,
    AnyRecord[]
  >;
  const asked = index === undefined ? { id } : { id, index };
  const standing = await askRing('read', asked, (table, rows) => {
    for (const row of rows) lists[table].push(row);
  });
  return standing && { lists, standing };
}

/** What can really be brought back of a network that `watched` tells of: the files are read for it. */
export async function lookInRing({ id, counts }: Watched): Promise<RingLook> {
  try {
    return await askRing('look', { id });
  } catch {
    // Without counts there never was a second ring.
    return counts === undefined ? 'none' : 'unread';
  }
}

/** Snapshots of a network, the newest first. Rejects with `RingRefusal`. */
export function pointsOf(id: Id): Promise<readonly SnapshotAbout[]> {
  return askRing('points', { id });
}

/** What has changed in the database since that state. Rejects with `RingRefusal`. */
export function changedSince(id: Id, index?: number): Promise<Differences | undefined> {
  return askRing('compare', index === undefined ? { id } : { id, index });
}

/** A network that was brought back. */
export interface Restored {
  /** Of the new network. */
  readonly id: Id;
  readonly standing: Standing;
}

/** `undefined` where nothing whole is left. Throws `StoreTrouble` and `RingRefusal`. */
export async function restored(
  id: Id,
  index: number | undefined,
  freeName: (name: string, taken: readonly string[]) => string,
  user: string,
): Promise<Restored | undefined> {
  const read = await readRing(id, index);
  const self = read?.lists.networks[0] as NetworkRecord | undefined;
  if (read === undefined || self === undefined) return undefined;
  const { networks: _, ...records } = read.lists;
  const { name, epoch, createdAt } = self;
  const found = { self, name, epoch, createdAt, records: records as NonNullable<Founding['records']> };
  const { founding } = await withoutErased(found);
  const taken = (await listNetworks()).map((card) => card.name);
  const made = await foundNetwork({ ...founding, name: freeName(founding.name, taken) }, user);
  return { id: made, standing: read.standing };
}

/** The loss is not told again: what the database has goes on, and the files stay for a fortnight. */
export function settleLoss(id: Id): Promise<boolean> {
  keepLocally(leaving(localSentinel() ?? emptySentinel, id, new Date().toISOString()));
  return withRing(() => askRing('settle', { id }));
}
