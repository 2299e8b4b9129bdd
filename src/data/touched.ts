// The records a change touches, as they stand after the part of it that was played so far.
import { alive, type Op, patched } from '../model/change';
import type { Problem } from '../model/checks';
import { type Field, fields } from '../model/fields';
import { type AnyRecord, type Id, type TableName, tableNames, valueOf } from '../model/records';
import { db, type StoredRow } from './db';
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

  constructor(networkId: Id) {
    this.networkId = networkId;
  }

  /** Asks the store for what the operations change; what they add it refuses by itself when the id is taken. */
  async read(ops: readonly Op[]): Promise<void> {
    const wanted = new Map<TableName, Set<Id>>();
    for (const op of ops) {
      if (isAdding(op) || this.rowsOf(op.table).has(op.id)) continue;
      const ids = wanted.get(op.table);
      if (ids === undefined) wanted.set(op.table, new Set([op.id]));
      else ids.add(op.id);
    }
    if (wanted.size === 0) return;
    await Promise.all(
      Array.from(wanted, async ([table, ids]) => {
        const rows = this.rowsOf(table);
        for (const row of await this.stored(table, [...ids])) if (row) rows.set(row.id, withoutNetwork(row));
      }),
    );
  }

  /** Plays operations that were read; throws `worldMoved` where a value is not the expected one. Returns how to write them. */
  play(ops: readonly Op[]): () => Promise<unknown> {
    const batches = new Map<TableName, Batch>();
    for (const op of ops) {
      const { table, id } = op;
      const rows = this.rowsOf(table);
      const row = rows.get(id);
      assertPrev(row, op);
      const next = patched(row, op);
      rows.set(id, next);
      const batch = batches.get(table) ?? { added: new Map(), changed: new Map() };
      batches.set(table, batch);
      (row === undefined || batch.added.has(id) ? batch.added : batch.changed).set(id, next);
      for (const field of referring[table]) {
        const value = op.set[field.key];
        if (typeof value === 'string') this.references.push({ op, field, value });
      }
    }
    return () => Promise.all(Array.from(batches, ([table, batch]) => this.write(table, batch)));
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

  private stored(table: TableName, ids: readonly Id[]): PromiseLike<(StoredRow | undefined)[]> {
    return db.rowsOf(table).bulkGet(ids.map((id): [Id, Id] => [this.networkId, id]));
  }

  private async write(table: TableName, { added, changed }: Batch): Promise<void> {
    const store = db.rowsOf(table);
    const { networkId } = this;
    const stored = (rows: Batch['added']) =>
      Array.from(rows.values(), (row) => ({ ...row, networkId }) as StoredRow);
    await Promise.all([
      added.size > 0 && store.bulkAdd(stored(added)),
      changed.size > 0 && store.bulkPut(stored(changed)),
    ]);
  }

  private rowsOf(table: TableName): Map<Id, AnyRecord> {
    const known = this.rows.get(table) ?? new Map<Id, AnyRecord>();
    this.rows.set(table, known);
    return known;
  }
}

/** A stored row as the rest of the app knows it. */
export function withoutNetwork(row: AnyRecord & { readonly networkId?: Id }): AnyRecord {
  const { networkId: _, ...record } = row;
  return record;
}

const referring = Object.fromEntries(
  tableNames.map((table) => [table, fields[table].filter(({ refersTo }) => refersTo !== undefined)]),
) as unknown as typeof fields;

function isAdding({ prev }: Op): boolean {
  for (const _ in prev) return false;
  return true;
}

function assertPrev(row: AnyRecord | undefined, op: Op): void {
  const moved = isAdding(op)
    ? row !== undefined
    : row === undefined ||
      Object.entries(op.prev).some(([key, value]) => (valueOf(row, key) ?? null) !== value);
  if (moved) throw new StoreTrouble('worldMoved', [{ code: 'worldMoved', table: op.table, id: op.id }]);
}
