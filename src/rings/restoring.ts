// Bringing a network back from the second ring: always as a new network, beside whatever the database still has of it.
import { withoutErased } from '../data/erasedBefore';
import { type Founding, foundNetwork, listNetworks } from '../data/networks';
import { type AnyRecord, type Id, type NetworkRecord, type TableName, tableNames } from '../model/records';
import type { Differences } from './differences';
import { askRing } from './ringClient';
import { withRing } from './secondRing';
import { emptySentinel, leaving } from './sentinel';
import { keepLocally, localSentinel } from './sentinelHere';
import type { SnapshotAbout } from './snapshotFile';

/** All rows of a network as the ring has them, its own row among them; `undefined` where nothing whole is left. */
export type RingRows = Readonly<Record<TableName, readonly AnyRecord[]>>;

/** Without an index as after the last change. Rejects with `RingRefusal`. */
export async function readRing(id: Id, index?: number): Promise<RingRows | undefined> {
  const lists = Object.fromEntries(tableNames.map((table) => [table, [] as AnyRecord[]])) as Record<
    TableName,
    AnyRecord[]
  >;
  const asked = index === undefined ? { id } : { id, index };
  const answer = await askRing('read', asked, (table, rows) => {
    for (const row of rows) lists[table].push(row);
  });
  return answer && lists;
}

/** Snapshots of a network, the newest first. Rejects with `RingRefusal`. */
export function pointsOf(id: Id): Promise<readonly SnapshotAbout[]> {
  return askRing('points', { id });
}

/** What has changed in the database since that state. Rejects with `RingRefusal`. */
export function changedSince(id: Id, index?: number): Promise<Differences | undefined> {
  return askRing('compare', index === undefined ? { id } : { id, index });
}

/** The id of the new network, `undefined` where nothing whole is left. Throws `StoreTrouble` and `RingRefusal`. */
export async function restored(
  id: Id,
  index: number | undefined,
  freeName: (name: string, taken: readonly string[]) => string,
  user: string,
): Promise<Id | undefined> {
  const rows = await readRing(id, index);
  const self = rows?.networks[0] as NetworkRecord | undefined;
  if (rows === undefined || self === undefined) return undefined;
  const { networks: _, ...records } = rows;
  const { name, epoch, createdAt } = self;
  const found = { self, name, epoch, createdAt, records: records as NonNullable<Founding['records']> };
  const { founding } = await withoutErased(found);
  const taken = (await listNetworks()).map((card) => card.name);
  return foundNetwork({ ...founding, name: freeName(founding.name, taken) }, user);
}

/** The loss is not told again: what the database has goes on, and the files stay for a fortnight. */
export function settleLoss(id: Id): Promise<boolean> {
  keepLocally(leaving(localSentinel() ?? emptySentinel, id, new Date().toISOString()));
  return withRing(() => askRing('settle', { id }));
}
