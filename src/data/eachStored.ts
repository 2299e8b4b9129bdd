// Everything a network has in the store, looked at and put back changed, some at a time. Only of use within an opened transaction.
import Dexie from 'dexie';
import type { Id, TableName } from '../model/records';
import { db, type JournalPage, type Pack, type StoredRow } from './db';
import { packsAtOnce, packsOf } from './packs';

/** Rows or pages that are looked at in one go: more would hold up the screen. */
const atOnce = 500;
const pagesAtOnce = 8;

export async function eachSingle(
  networkId: Id,
  table: TableName,
  next: (row: StoredRow) => StoredRow | undefined,
): Promise<void> {
  for (let after: unknown = Dexie.minKey; after !== undefined; ) {
    const rows: StoredRow[] = await db
      .rowsOf(table)
      .where('[networkId+id]')
      .between([networkId, after], [networkId, Dexie.maxKey], false, true)
      .limit(atOnce)
      .toArray();
    const changed = rows.flatMap((row) => next(row) ?? []);
    if (changed.length > 0) await db.rowsOf(table).bulkPut(changed);
    after = rows.length < atOnce ? undefined : rows.at(-1)?.id;
  }
}

export async function eachPack(
  networkId: Id,
  table: TableName,
  next: (pack: Pack) => Pack | undefined,
): Promise<void> {
  const keys = await packsOf(networkId, table).primaryKeys();
  for (let at = 0; at < keys.length; at += packsAtOnce) {
    const packs = await db.packs.bulkGet(keys.slice(at, at + packsAtOnce));
    const changed = packs.flatMap((pack) => (pack === undefined ? [] : (next(pack) ?? [])));
    if (changed.length > 0) await db.packs.bulkPut(changed);
  }
}

export async function eachPage(
  networkId: Id,
  next: (page: JournalPage) => JournalPage | undefined,
): Promise<void> {
  for (let after: unknown[] | undefined = [networkId, Dexie.minKey]; after !== undefined; ) {
    const pages: JournalPage[] = await db.pages
      .where('[networkId+seq+page]')
      .between(after, [networkId, Dexie.maxKey], false, true)
      .limit(pagesAtOnce)
      .toArray();
    const changed = pages.flatMap((page) => next(page) ?? []);
    if (changed.length > 0) await db.pages.bulkPut(changed);
    const last = pages.at(-1);
    after = pages.length < pagesAtOnce || !last ? undefined : [networkId, last.seq, last.page];
  }
}
