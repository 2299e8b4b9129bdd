// The one door: the only function that writes the document. All or nothing, in one strict transaction.
import { newId } from './newId';
import { alive, type Change, type Op, patched } from '../model/change';
import type { Problem } from '../model/checks';
import { fieldOf } from '../model/fields';
import { type AnyRecord, type Id, type TableName, valueOf } from '../model/records';
import { db, type JournalHead, ofNetwork, openDoor, type Origin, schemaVersion, type StoredRow } from './db';
import { device, reportTrouble } from './storage';
import { StoreTrouble, troubleFrom } from './trouble';

export interface CommitOptions {
  readonly origin: Origin;
  /** Initials for the history. */
  readonly user?: string;
  /** Sequence the change was computed on; a change that deletes must not overlook a newer tie. */
  readonly basedOn?: number;
  readonly takesBack?: number;
  /** Called with the share written so far; for changes large enough to wait for. */
  readonly onProgress?: (fraction: number) => void;
  /** Aborted while writing, nothing is written: `cancelled`. */
  readonly signal?: AbortSignal;
}

/** Operations in one journal page (reliability 1.4: one row per operation costs seconds). */
export const pageSize = 500;
/** Rows written between two signs of progress. */
const chunk = 1000;
/** Changes whose operations are kept for undo, and beyond which pages are dropped. */
const kept = 1000;

/**
 * Writes a change and its journal entry. Throws `StoreTrouble`: `worldMoved` when a stored value is not the expected `prev`,
 * `dangling` when a reference would point nowhere, `newerSchema` when another version of the app has taken over.
 */
export async function commit(networkId: Id, change: Change, options: CommitOptions): Promise<JournalHead> {
  try {
    return await db.transaction('rw', db.tables, async (transaction) => {
      openDoor(transaction);
      const ops = stamped(change.ops);
      const fresh = added(ops);
      // Asked for at once: every question that waits for another one's answer costs a way to the store and back.
      const [last, stored] = await Promise.all([
        lastHead(networkId),
        storedRows(networkId, ops, fresh),
        assertSchema(),
      ]);
      // Every network has its founding entry; without one it was deleted, here or in another tab.
      if (last === undefined) throw new StoreTrouble('notFound');
      const seq = last.seq + 1;
      assertFresh(change, seq - 1, options);
      const rows = rowsAfter(stored, ops);
      await assertReferences(networkId, ops, rows);
      const head = headFor(networkId, seq, { ...change, ops }, options);
      await Promise.all([
        writeRows(networkId, rows, fresh, options),
        db.journal.add(head),
        db.pages.bulkAdd(pagesFor(networkId, seq, ops)),
      ]);
      if (seq % 50 === 0) await prune(networkId, seq);
      latest = { tx: head.tx, ops };
      return head;
    });
  } catch (error) {
    const trouble = troubleFrom(error);
    // A refusal is an answer; anything else means that the store no longer takes our word.
    if (!['worldMoved', 'dangling', 'notFound', 'cancelled'].includes(trouble.code))
      reportTrouble(trouble.code);
    throw trouble;
  }
}

let latest: { readonly tx: string; readonly ops: readonly Op[] } | undefined;

/** The operations of the entry that this tab has written last, so that its own tape need not read them back. */
export function opsJustWritten(tx: string): readonly Op[] | undefined {
  return latest?.tx === tx ? latest.ops : undefined;
}

async function assertSchema(): Promise<void> {
  const schema = await db.meta.get('schema');
  if (Number(schema?.value) !== schemaVersion) throw new StoreTrouble('newerSchema');
}

export async function lastHead(networkId: Id): Promise<JournalHead | undefined> {
  return db.journal
    .where('[networkId+seq]')
    .between(...ofNetwork(networkId))
    .last();
}

/** Only deletions need the exact state: they must take along ties that another tab has added meanwhile. */
function assertFresh(change: Change, seq: number, options: CommitOptions): void {
  if (options.basedOn === undefined || options.basedOn === seq) return;
  if (change.ops.some((op) => op.set['_del'] === true)) throw new StoreTrouble('worldMoved');
}

function stamped(ops: readonly Op[]): readonly Op[] {
  const stamp = `${new Date().toISOString()} ${device()}`;
  return ops.map((op) => (op.set['_del'] === true ? { ...op, set: { ...op.set, _del: stamp } } : op));
}

type RowsByTable = ReadonlyMap<TableName, Map<Id, AnyRecord>>;

/** Records that the change adds: the store itself refuses an id that is taken, so nobody needs to ask before. */
function added(ops: readonly Op[]): ReadonlySet<string> {
  const firsts = new Map<string, boolean>();
  for (const op of ops) {
    const key = `${op.table} ${op.id}`;
    if (!firsts.has(key)) firsts.set(key, isAdding(op));
  }
  return new Set([...firsts].filter(([, adds]) => adds).map(([key]) => key));
}

/** What is stored of the records that the operations change. */
async function storedRows(
  networkId: Id,
  ops: readonly Op[],
  fresh: ReadonlySet<string>,
): Promise<RowsByTable> {
  const wanted = new Map<TableName, Set<Id>>();
  for (const { table, id } of ops) {
    const ids = wanted.get(table) ?? new Set<Id>();
    wanted.set(table, ids);
    if (!fresh.has(`${table} ${id}`)) ids.add(id);
  }
  const lists = [...wanted].map(async ([table, ids]): Promise<[TableName, Map<Id, AnyRecord>]> => {
    const keys = Array.from(ids, (id): [Id, Id] => [networkId, id]);
    const found = keys.length === 0 ? [] : await db.rowsOf(table).bulkGet(keys);
    return [table, new Map(found.flatMap((row): [Id, AnyRecord][] => (row ? [[row.id, row]] : [])))];
  });
  return new Map(await Promise.all(lists));
}

/** The same rows with the operations played on them; refuses where a value is not the expected one. */
function rowsAfter(stored: RowsByTable, ops: readonly Op[]): RowsByTable {
  for (const op of ops) {
    const rows = stored.get(op.table);
    assertPrev(rows?.get(op.id), op);
    rows?.set(op.id, patched(rows.get(op.id), op));
  }
  return stored;
}

async function writeRows(
  networkId: Id,
  tables: RowsByTable,
  fresh: ReadonlySet<string>,
  options: CommitOptions,
): Promise<void> {
  const batches = [...tables].flatMap(([table, rows]) => {
    const stored = Array.from(rows.values(), (row) => ({ ...row, networkId }) as StoredRow);
    const isFresh = (row: StoredRow) => fresh.has(`${table} ${row.id}`);
    return [
      ...chunked(stored.filter(isFresh)).map((part) => () => db.rowsOf(table).bulkAdd(part)),
      ...chunked(stored.filter((row) => !isFresh(row))).map((part) => () => db.rowsOf(table).bulkPut(part)),
    ];
  });
  if (!options.onProgress) {
    await Promise.all(batches.map((write) => write()));
    return;
  }
  for (const [at, write] of batches.entries()) {
    if (options.signal?.aborted) throw new StoreTrouble('cancelled');
    await write();
    options.onProgress((at + 1) / batches.length);
  }
}

function chunked<R>(rows: readonly R[]): R[][] {
  const count = Math.ceil(rows.length / chunk);
  return Array.from({ length: count }, (_, at) => rows.slice(at * chunk, (at + 1) * chunk));
}

function isAdding(op: Op): boolean {
  return Object.keys(op.prev).length === 0;
}

function assertPrev(row: AnyRecord | undefined, op: Op): void {
  const moved = isAdding(op)
    ? row !== undefined
    : row === undefined ||
      Object.entries(op.prev).some(([key, value]) => (valueOf(row, key) ?? null) !== value);
  if (moved) throw new StoreTrouble('worldMoved', [{ code: 'worldMoved', table: op.table, id: op.id }]);
}

async function assertReferences(networkId: Id, ops: readonly Op[], written: RowsByTable): Promise<void> {
  const wanted = new Map<TableName, Map<Id, Problem>>();
  for (const op of ops) {
    if (!alive(written.get(op.table)?.get(op.id))) continue;
    for (const [key, value] of Object.entries(op.set)) {
      const target = typeof value === 'string' ? fieldOf(op.table, key)?.refersTo : undefined;
      if (target === undefined || typeof value !== 'string') continue;
      const here = written.get(target)?.get(value);
      if (alive(here)) continue;
      const problem: Problem = { code: 'unknownReference', table: op.table, field: key, id: op.id, value };
      if (here) throw new StoreTrouble('dangling', [problem]);
      wanted.set(target, (wanted.get(target) ?? new Map<Id, Problem>()).set(value, problem));
    }
  }
  for (const [target, problems] of wanted) {
    const ids = [...problems.keys()];
    const rows = await db.rowsOf(target).bulkGet(ids.map((id): [Id, Id] => [networkId, id]));
    const missing = ids.filter((_, at) => !alive(rows[at]));
    if (missing.length > 0) throw new StoreTrouble('dangling', [...problems.values()]);
  }
}

export function headFor(networkId: Id, seq: number, change: Change, options: CommitOptions): JournalHead {
  return {
    networkId,
    seq,
    tx: newId(),
    at: new Date().toISOString(),
    device: device(),
    user: options.user ?? '',
    origin: options.origin,
    code: change.label.code,
    count: change.label.count,
    ...(change.label.name === undefined ? {} : { name: change.label.name }),
    pages: Math.max(1, Math.ceil(change.ops.length / pageSize)),
    ...(options.takesBack === undefined ? {} : { takesBack: options.takesBack }),
  };
}

function pagesFor(networkId: Id, seq: number, ops: readonly Op[]) {
  const count = Math.max(1, Math.ceil(ops.length / pageSize));
  return Array.from({ length: count }, (_, page) => ({
    networkId,
    seq,
    page,
    ops: ops.slice(page * pageSize, (page + 1) * pageSize),
  }));
}

/** Drops the operations of changes far behind the undo depth; their heads stay as history. */
async function prune(networkId: Id, seq: number): Promise<void> {
  if (seq <= kept) return;
  await db.pages
    .where('[networkId+seq+page]')
    .between([networkId, 0, 0], [networkId, seq - kept, 0])
    .delete();
}
