// The database of an older version of the app as it lies there, read before it is brought to the new shape.
import Dexie from 'dexie';
import { type Rows, rowsFrom } from '../model/change';
import { type AnyRecord, type Id, type TableName, tableNames } from '../model/records';
import { db, type JournalHead, type Pack, type StoredRow } from './db';

export interface OlderNetwork {
  readonly id: Id;
  readonly rows: Rows;
  readonly seq: number;
  readonly head?: JournalHead;
}

/** Hands each network over, one after the other, and closes the database again. */
export async function eachOlder(take: (network: OlderNetwork) => Promise<unknown>): Promise<void> {
  const older = new Dexie(db.name);
  older.on('versionchange', () => older.close());
  try {
    await older.open();
    const has = (name: string) => older.tables.some((table) => table.name === name);
    const ids = (await older.table<StoredRow>('networks').toArray()).map(({ id }) => id);
    for (const id of ids) {
      const range = [
        [id, Dexie.minKey],
        [id, Dexie.maxKey],
      ] as const;
      const lists: Partial<Record<TableName, AnyRecord[]>> = {};
      for (const table of tableNames.filter(has)) {
        const rows = await older
          .table<StoredRow>(table)
          .where(':id')
          .between(...range)
          .toArray();
        lists[table] = rows.map(withoutNetwork);
      }
      const packs = has('packs')
        ? await older
            .table<Pack>('packs')
            .where(':id')
            .between(...range)
            .toArray()
        : [];
      for (const { table, rows } of packs) lists[table] = [...(lists[table] ?? []), ...rows];
      const head = await older
        .table<JournalHead>('journal')
        .where(':id')
        .between(...range)
        .last();
      const rows = rowsFrom(lists as Parameters<typeof rowsFrom>[0]);
      await take({ id, rows, seq: head?.seq ?? 0, ...(head && { head }) });
    }
  } finally {
    older.close();
  }
}

function withoutNetwork(row: StoredRow): AnyRecord {
  const { networkId: _, ...record } = row;
  return record;
}
