// The stored rows against the journal: both are written by one transaction, so a row that says something else was damaged afterwards.
import { alive, type Op, type Patch } from '../model/change';
import { type AnyRecord, type Id, type Scalar, tableNames, type TableName } from '../model/records';
import { db, ofNetwork } from './db';
import { eachPage } from './eachStored';
import { loadNetwork } from './live';
import { packsOf } from './packs';

export interface JournalReport {
  /** What brings the rows back to what was confirmed last; `prev` is what they say now. */
  readonly ops: readonly Op[];
  /** Entries of the history that miss a part and can no longer be undone. */
  readonly brokenSteps: number;
  /** Ids that are stored twice in one table. */
  readonly doubleIds: number;
}

/** What the journal has said of one record, field by field; `isWhole` when it has seen it come. */
interface Said {
  readonly table: TableName;
  readonly id: Id;
  isWhole: boolean;
  readonly fields: Map<string, Scalar | null>;
}

/** Entries whose operations are surely kept (`commit` drops older ones). */
const kept = 1000;

/** Reads rows and journal in one transaction. Throws `StoreTrouble`. */
export async function checkJournal(networkId: Id): Promise<JournalReport> {
  return db.transaction('r', db.tables, async () => {
    const said = new Map<string, Said>();
    const pagesOf = new Map<number, number>();
    await eachPage(networkId, ({ seq, ops }) => {
      pagesOf.set(seq, (pagesOf.get(seq) ?? 0) + 1);
      for (const op of ops) listen(said, op);
      return undefined;
    });
    const heads = await db.journal
      .where('[networkId+seq]')
      .between(...ofNetwork(networkId))
      .toArray();
    const last = heads.at(-1)?.seq ?? 0;
    const broken = heads.filter(({ seq, pages }) => seq > last - kept && pagesOf.get(seq) !== pages);
    const { rows } = await loadNetwork(networkId);
    const ops = [...said.values()].flatMap((one) => difference(rows[one.table].get(one.id), one) ?? []);
    return { ops, brokenSteps: broken.length, doubleIds: await doubles(networkId) };
  });
}

function listen(said: Map<string, Said>, { table, id, set, prev }: Op): void {
  const key = `${table} ${id}`;
  let one = said.get(key);
  if (one === undefined) {
    one = { table, id, isWhole: Object.keys(prev).length === 0, fields: new Map() };
    said.set(key, one);
  }
  for (const field in set) one.fields.set(field, set[field] ?? null);
}

/** What the row lacks; a row that is gone comes back only where the journal knows all of it. */
function difference(row: AnyRecord | undefined, { table, id, isWhole, fields }: Said): Op | undefined {
  if (row === undefined) {
    if (!isWhole || fields.get('_del')) return undefined;
    const values = [...fields].filter(([, value]) => value !== null);
    return { table, id, set: Object.fromEntries(values), prev: {} };
  }
  // What was removed stays removed, whatever its fields say.
  if (!alive(row) && fields.get('_del')) return undefined;
  const now = row as unknown as Record<string, Scalar | undefined>;
  const wrong = [...fields].filter(([field, value]) => (now[field] ?? null) !== value);
  if (wrong.length === 0) return undefined;
  const prev: Patch = Object.fromEntries(wrong.map(([field]) => [field, now[field] ?? null]));
  return { table, id, set: Object.fromEntries(wrong), prev };
}

/** A row is kept by itself or in one pack, never in both. */
async function doubles(networkId: Id): Promise<number> {
  let found = 0;
  for (const table of tableNames) {
    const ids = new Set<Id>();
    const take = (id: Id) => {
      if (ids.has(id)) found += 1;
      ids.add(id);
    };
    const keys = await db
      .rowsOf(table)
      .where('[networkId+id]')
      .between(...ofNetwork(networkId))
      .primaryKeys();
    for (const [, id] of keys) take(id);
    await packsOf(networkId, table).each(({ rows }) => {
      for (const { id } of rows) take(id);
    });
  }
  return found;
}
