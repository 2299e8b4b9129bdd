// Dexie and nothing else, with our tables and keys and the same strict durability: what ours is compared with.
import Dexie, { liveQuery, type Table } from 'dexie';
import type { Founding } from '../src/data/networks';
import { type AnyRecord, type TableName, tableNames } from '../src/model/records';

type Row = AnyRecord & { readonly networkId: string };

export const bare = new Dexie('bare', { chromeTransactionDurability: 'strict' });
bare.version(1).stores(Object.fromEntries(tableNames.map((name) => [name, '[networkId+id]'])));

export function bareTable(name: TableName): Table<Row, [string, string]> {
  return bare.table(name);
}

/** The same records under the same keys. */
export async function fillBare(records: Founding['records'] = {}): Promise<void> {
  await bare.transaction('rw', bare.tables, async () => {
    for (const name of tableNames) {
      const rows: readonly AnyRecord[] = records[name] ?? [];
      if (rows.length > 0)
        await bareTable(name).bulkPut(rows.map((row) => ({ networkId: 'bare', ...row }) as Row));
    }
  });
}

export async function clearBare(): Promise<void> {
  await Promise.all(bare.tables.map((table) => table.clear()));
}

/** Reads every table, as a start would. */
export function readBare(): Promise<unknown[][]> {
  return bare.transaction('r', bare.tables, () =>
    Promise.all(tableNames.map((name) => bareTable(name).toArray())),
  );
}

/** Calls back with one row, again whenever it changes in any tab. */
export function watchBareRow(
  table: TableName,
  id: string,
  onRow: (row: Row | undefined) => void,
): () => void {
  const subscription = liveQuery(() => bareTable(table).get(['bare', id])).subscribe(onRow);
  return () => subscription.unsubscribe();
}
