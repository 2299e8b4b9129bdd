// The records a change touches, as they stand after the part of it that was played so far.
import { alive, type Op, patched } from '../model/change';
import type { Problem } from '../model/checks';
import { type Field, fields } from '../model/fields';
import { type AnyRecord, type Id, type TableName, tableNames, valueOf } from '../model/records';
import { db, type Pack, type StoredRow } from './db';
import { packed, packedFrom, packsAtOnce, packSize, Places } from './packs';
import { StoreTrouble } from './trouble';

/** Records asked for in one go: more would hold up the screen. */
const askedAtOnce = 500;

/** What a part does to one table: records the store must not know yet, and those it does know. */
interface Batch {
  readonly added: Map<Id, AnyRecord>;
  readonly changed: Map<Id, AnyRecord>;
}

export type RowsOfTables = ReadonlyMap<TableName, ReadonlyMap<Id, AnyRecord>>;

/** Played part by part, so that the screen goes on while a large change is written; all within one transaction. */
export class Touched {
  private readonly networkId: Id;
  readonly rows = new Map<TableName, Map<Id, AnyRecord>>();
  private readonly references: { readonly op: Op; readonly field: Field; readonly value: Id }[] = [];
  private readonly places = new Map<TableName, Places>();
  /** New rows of the tables that get many of them. */
  private readonly fresh: ReadonlyMap<TableName, Map<Id, AnyRecord>>;
  private readonly taken = new Map<TableName, Set<Id>>();

  /** `ops`: all of the change. */
  constructor(networkId: Id, ops: readonly Op[]) {
    this.networkId = networkId;
    const counts = new Map<TableName, number>();
    for (const op of ops) if (isAdding(op)) counts.set(op.table, (counts.get(op.table) ?? 0) + 1);
    this.fresh = new Map(
      Array.from(counts).flatMap(([table, count]) => (count < packedFrom ? [] : [[table, new Map()]])),
    );
  }

  /** Asks the store for what the operations change, and whether what they add is there already. */
  async read(ops: readonly Op[]): Promise<void> {
    const wanted = new Map<TableName, Set<Id>>();
    const added = new Map<TableName, Id[]>();
    for (const op of ops) {
      if (isAdding(op)) listIn(added, op.table).push(op.id);
      else if (!this.rowsOf(op.table).has(op.id)) {
        const ids = wanted.get(op.table);
        if (ids === undefined) wanted.set(op.table, new Set([op.id]));
        else ids.add(op.id);
      }
    }
    await Promise.all([
      ...Array.from(wanted, async ([table, ids]) => {
        const rows = this.rowsOf(table);
        for (const row of await this.stored(table, [...ids])) if (row) rows.set(row.id, row);
      }),
      ...Array.from(added, async ([table, ids]) => {
        // What is written by itself the store refuses by itself when its id is taken by another such row.
        const taken = await this.placesOf(table).taken(ids, this.fresh.has(table));
        if (taken.length > 0) this.taken.set(table, new Set([...(this.taken.get(table) ?? []), ...taken]));
      }),
    ]);
  }

  /** Plays operations that were read; throws `worldMoved` where a value is not the expected one. Returns how to write them. */
  play(ops: readonly Op[]): () => Promise<unknown> {
    const batches = new Map<TableName, Batch>();
    for (const op of ops) {
      const { table, id } = op;
      const rows = this.rowsOf(table);
      const row = rows.get(id);
      if (isAdding(op) && this.taken.get(table)?.has(id)) throw moved(op);
      assertPrev(row, op);
      const next = patched(row, op);
      rows.set(id, next);
      this.put(next, op, row === undefined, batches);
      for (const field of referring[table]) {
        const value = op.set[field.key];
        if (typeof value === 'string') this.references.push({ op, field, value });
      }
    }
    return () => Promise.all(Array.from(batches, ([table, batch]) => this.write(table, batch)));
  }

  /** Into the pack it is in or will be in, else into the batch of its table. */
  private put(row: AnyRecord, { table, id }: Op, isNew: boolean, batches: Map<TableName, Batch>): void {
    const fresh = this.fresh.get(table);
    if (fresh !== undefined && (isNew || fresh.has(id))) fresh.set(id, row);
    else if (isNew || !this.placesOf(table).change(row)) {
      const batch = batches.get(table) ?? { added: new Map(), changed: new Map() };
      batches.set(table, batch);
      (isNew || batch.added.has(id) ? batch.added : batch.changed).set(id, row);
    }
  }

  /** What is left to be written when everything has been played: packs, as many as are written in one go. */
  *packs(): Generator<() => Promise<unknown>> {
    for (const [table, rows] of this.fresh) {
      for (const some of inHandfuls(packed(this.networkId, table, rows.values())))
        yield () => db.packs.bulkAdd(some) as Promise<unknown>;
    }
    for (const places of this.places.values()) {
      for (const some of inHandfuls(places.changed())) yield () => db.packs.bulkPut(some) as Promise<unknown>;
    }
  }

  /** How often `packs` will yield for what is new. */
  get turns(): number {
    const rows = Array.from(this.fresh.values(), ({ size }) => size);
    return Math.ceil(rows.reduce((sum, size) => sum + size, 0) / (packSize * packsAtOnce));
  }

  /** Throws `dangling` when a living record that was played refers to one that is not there. */
  async assertReferences(): Promise<void> {
    const wanted = new Map<TableName, Map<Id, Problem>>();
    for (const { op, field, value } of this.references) {
      const target = field.refersTo;
      if (target === undefined || !alive(this.rowsOf(op.table).get(op.id))) continue;
      const here = this.rows.get(target)?.get(value);
      if (alive(here)) continue;
      const problem: Problem = {
        code: 'unknownReference',
        table: op.table,
        field: field.key,
        id: op.id,
        value,
      };
      if (here) throw new StoreTrouble('dangling', [problem]);
      wanted.set(target, (wanted.get(target) ?? new Map<Id, Problem>()).set(value, problem));
    }
    for (const [target, problems] of wanted) {
      const all = [...problems];
      for (let at = 0; at < all.length; at += askedAtOnce) {
        const some = all.slice(at, at + askedAtOnce);
        const rows = await this.stored(
          target,
          some.map(([value]) => value),
        );
        const dangling = some.flatMap(([, problem], place) => (alive(rows[place]) ? [] : [problem]));
        if (dangling.length > 0) throw new StoreTrouble('dangling', dangling);
      }
    }
  }

  private stored(table: TableName, ids: readonly Id[]): Promise<(AnyRecord | undefined)[]> {
    return this.placesOf(table).read(ids);
  }

  private placesOf(table: TableName): Places {
    const known = this.places.get(table) ?? new Places(this.networkId, table);
    this.places.set(table, known);
    return known;
  }

  private async write(table: TableName, { added, changed }: Batch): Promise<void> {
    const store = db.rowsOf(table);
    const { networkId } = this;
    const stored = (rows: Batch['added']) =>
      Array.from(rows.values(), (row) => ({ ...row, networkId }) as StoredRow);
    await Promise.all([
      inTurns(stored(added), (some) => store.bulkAdd(some)),
      inTurns(stored(changed), (some) => store.bulkPut(some)),
    ]);
  }

  private rowsOf(table: TableName): Map<Id, AnyRecord> {
    const known = this.rows.get(table) ?? new Map<Id, AnyRecord>();
    this.rows.set(table, known);
    return known;
  }
}

const referring = Object.fromEntries(
  tableNames.map((table) => [table, fields[table].filter(({ refersTo }) => refersTo !== undefined)]),
) as unknown as typeof fields;

/** Rows handed to the store in one go: each is a request of its own, and hundreds of them would hold up the screen. */
const writtenAtOnce = 125;

async function inTurns(
  rows: readonly StoredRow[],
  write: (some: StoredRow[]) => PromiseLike<unknown>,
): Promise<void> {
  for (let at = 0; at < rows.length; at += writtenAtOnce) await write(rows.slice(at, at + writtenAtOnce));
}

function* inHandfuls(packs: Iterable<Pack>): Generator<Pack[]> {
  let some: Pack[] = [];
  for (const pack of packs) {
    some.push(pack);
    if (some.length < packsAtOnce) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}

function isAdding({ prev }: Op): boolean {
  for (const _ in prev) return false;
  return true;
}

function assertPrev(row: AnyRecord | undefined, op: Op): void {
  const isOther = isAdding(op)
    ? row !== undefined
    : row === undefined ||
      Object.entries(op.prev).some(([key, value]) => (valueOf(row, key) ?? null) !== value);
  if (isOther) throw moved(op);
}

function moved({ table, id }: Op): StoreTrouble {
  return new StoreTrouble('worldMoved', [{ code: 'worldMoved', table, id }]);
}

function listIn<K, V>(lists: Map<K, V[]>, key: K): V[] {
  const known = lists.get(key) ?? [];
  lists.set(key, known);
  return known;
}
