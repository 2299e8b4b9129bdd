// The shelf: founding, listing, copying and purging whole networks. The first stated exception to the one door.
import { newId } from './newId';
import { alive, type Rows } from '../model/change';
import {
  type AnyRecord,
  type Id,
  type NetworkRecord,
  type RecordOf,
  tableNames,
  type TableName,
} from '../model/records';
import { intensityScale, taxonomyVersion } from '../model/taxonomy';
import { headFor, lastHead } from './commit';
import { db, type JournalHead, ofNetwork, openDoor, type StoredRow } from './db';
import { packsOf } from './packs';
import { troubleFrom } from './trouble';
import { tellWritten } from './written';

export interface Founding {
  readonly name: string;
  readonly purpose?: string;
  readonly demo?: boolean;
  readonly ownActorId?: Id;
  /** Given when a file is opened; a new one is drawn otherwise. */
  readonly epoch?: string;
  readonly createdAt?: string;
  /** Further fields of the network's own row: settings, own fields. What is named above wins. */
  readonly self?: Partial<NetworkRecord>;
  /** Records to begin with, for the demo and for opened files; the network's own row is made here. */
  readonly records?: { readonly [T in TableName]?: readonly RecordOf[T][] };
}

/** What the shelf shows of a network. */
export interface NetworkCard {
  readonly id: Id;
  readonly name: string;
  readonly demo: boolean;
  readonly actors: number;
  readonly cooperations: number;
  /** ISO time of the last change. */
  readonly changedAt: string;
}

/** Writes a whole network in one transaction and returns its id. Throws `StoreTrouble`; then nothing was written. */
export async function foundNetwork(founding: Founding, user = ''): Promise<Id> {
  const id = newId();
  const self: NetworkRecord = {
    scale: intensityScale,
    taxonomy: taxonomyVersion,
    ...founding.self,
    id,
    name: founding.name,
    epoch: founding.epoch ?? newId(),
    createdAt: founding.createdAt ?? new Date().toISOString(),
    ...(founding.purpose === undefined ? {} : { purpose: founding.purpose }),
    ...(founding.demo === undefined ? {} : { demo: founding.demo }),
    ...(founding.ownActorId === undefined ? {} : { ownActorId: founding.ownActorId }),
  };
  const change = { label: { code: 'founded', count: 1, name: founding.name }, ops: [] };
  const head: JournalHead = { ...headFor(id, 1, change, { origin: 'founding', user }), pages: 1 };
  try {
    await db.transaction('rw', db.tables, async (transaction) => {
      openDoor(transaction);
      for (const table of tableNames) {
        const records: readonly AnyRecord[] =
          table === 'networks' ? [self] : (founding.records?.[table] ?? []);
        if (records.length === 0) continue;
        await db.rowsOf(table).bulkAdd(records.map((record) => ({ ...record, networkId: id }) as StoredRow));
      }
      await db.journal.add(head);
      await db.pages.add({ networkId: id, seq: 1, page: 0, ops: [] });
    });
  } catch (error) {
    throw troubleFrom(error);
  }
  tellWritten(id, head);
  return id;
}

/** Everything on the shelf, last changed first. */
export async function listNetworks(): Promise<NetworkCard[]> {
  const rows = (await db.rowsOf('networks').toArray()) as (NetworkRecord & { networkId: Id })[];
  const cards = await Promise.all(rows.filter(alive).map(async (row) => cardOf(row as NetworkRecord)));
  return cards.sort((a, b) => b.changedAt.localeCompare(a.changedAt));
}

async function cardOf(row: NetworkRecord): Promise<NetworkCard> {
  const [actors, cooperations, head] = await Promise.all([
    countLiving('actors', row.id),
    countLiving('cooperations', row.id),
    lastHead(row.id),
  ]);
  return {
    id: row.id,
    name: row.name,
    demo: row.demo === true,
    actors,
    cooperations,
    changedAt: head?.at ?? row.createdAt,
  };
}

async function countLiving(table: TableName, networkId: Id): Promise<number> {
  const [single, packs] = await Promise.all([
    db
      .rowsOf(table)
      .where('[networkId+id]')
      .between(...ofNetwork(networkId))
      .filter(alive)
      .count(),
    packsOf(networkId, table).toArray(),
  ]);
  return packs.reduce((sum, { rows }) => sum + rows.filter(alive).length, single);
}

/** A copy with its own history and its own epoch: the two are never merged by themselves. */
export async function duplicateNetwork(rows: Rows, name: string, user = ''): Promise<Id> {
  const self = [...rows.networks.values()][0];
  const records = Object.fromEntries(
    tableNames.map((table) => [
      table,
      [...(rows[table] as ReadonlyMap<Id, AnyRecord>).values()].filter(
        (row) => alive(row) && stands(rows, row),
      ),
    ]),
  );
  return foundNetwork({ ...(self === undefined ? {} : { self }), name, records }, user);
}

/** A position stands only with its actor. */
function stands(rows: Rows, row: AnyRecord): boolean {
  return !('viewId' in row) || alive(rows.actors.get(row.actorId));
}

/** Deletes a network with its journal. Final: callers ask for its name first. */
export async function purgeNetwork(networkId: Id): Promise<void> {
  try {
    await db.transaction('rw', db.tables, async (transaction) => {
      openDoor(transaction);
      for (const table of tableNames) {
        await db
          .rowsOf(table)
          .where('[networkId+id]')
          .between(...ofNetwork(networkId))
          .delete();
        await packsOf(networkId, table).delete();
      }
      await db.pages
        .where('[networkId+seq+page]')
        .between(...ofNetwork(networkId))
        .delete();
      await db.journal
        .where('[networkId+seq]')
        .between(...ofNetwork(networkId))
        .delete();
      await db.sidecars.delete(networkId);
      await db.files.delete(networkId);
    });
  } catch (error) {
    throw troubleFrom(error);
  }
}
