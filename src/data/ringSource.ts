// The database as the second ring reads it, in its worker: heads, operations and whole networks. It writes nothing.
import { type Id, valueOf } from '../model/records';
import { lastHead } from './commit';
import { db, type JournalHead } from './db';
import { loadNetwork, opsOf } from './live';

export const ringSource = {
  async networks(): Promise<Id[]> {
    const rows = await db.rowsOf('networks').toArray();
    return rows.map(({ id }) => id);
  },
  async nameOf(id: Id): Promise<string | undefined> {
    const row = await db.rowsOf('networks').get([id, id]);
    return row && String(valueOf(row, 'name') ?? '');
  },
  lastHead,
  headAt(id: Id, seq: number): Promise<JournalHead | undefined> {
    return db.journal.get([id, seq]);
  },
  headsAfter(id: Id, seq: number): Promise<JournalHead[]> {
    return db.journal
      .where('[networkId+seq]')
      .between([id, seq], [id, Number.POSITIVE_INFINITY], false, true)
      .toArray();
  },
  opsOf,
  load: loadNetwork,
};
