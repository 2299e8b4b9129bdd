// The one currency: everything that happens to the document is a Change, and its reverse is a swap.
import { type AnyRecord, type Id, type RecordOf, type Scalar, type TableName, tableNames } from './records';

/** Fields by name; `null` says the field is absent. */
export type Patch = Readonly<Record<string, Scalar | null>>;

/** Only touched fields. Adding has an empty `prev`; deleting sets the tombstone `_del`. */
export interface Op {
  readonly table: TableName;
  readonly id: Id;
  readonly set: Patch;
  readonly prev: Patch;
}

/** What a person reads in history and undo; `name` is never a person's. */
export interface Label {
  readonly code: string;
  readonly count: number;
  readonly name?: string;
}

export interface Change {
  readonly label: Label;
  readonly ops: readonly Op[];
}

/** All rows of one network, tombstones included, by table and id. */
export type Rows = { readonly [T in TableName]: ReadonlyMap<Id, RecordOf[T]> };

export function emptyRows(): Rows {
  return Object.fromEntries(tableNames.map((name) => [name, new Map()])) as unknown as Rows;
}

/** Rows from lists, as they come from the store, a file or the demo. */
export function rowsFrom(lists: { readonly [T in TableName]?: readonly RecordOf[T][] }): Rows {
  return Object.fromEntries(
    tableNames.map((name) => [name, new Map((lists[name] ?? []).map((row: AnyRecord) => [row.id, row]))]),
  ) as unknown as Rows;
}

/** The operation that adds a record; refused at the door when the id lives already. */
export function adding(table: TableName, record: AnyRecord): Op {
  const { id, ...set } = record as unknown as Record<string, Scalar> & { id: Id };
  return { table, id, set, prev: {} };
}

/** The operation that sets fields, without those that already have the value; `undefined` when nothing would change. */
export function setting(table: TableName, record: AnyRecord, patch: Patch): Op | undefined {
  const now = record as unknown as Record<string, Scalar | undefined>;
  const set: Record<string, Scalar | null> = {};
  const prev: Record<string, Scalar | null> = {};
  let isTouched = false;
  // Asked for everybody on a map that is arranged anew: no arrays in between.
  for (const key in patch) {
    const [before, after] = [now[key] ?? null, patch[key] ?? null];
    if (before === after) continue;
    set[key] = after;
    prev[key] = before;
    isTouched = true;
  }
  return isTouched ? { table, id: record.id, set, prev } : undefined;
}

/** The operation that lays a tombstone. */
export function removing(table: TableName, record: AnyRecord): Op {
  return { table, id: record.id, set: { _del: true }, prev: { _del: null } };
}

/** Undo: `set` and `prev` change places, last operation first. An added record gets a tombstone, so redo can lift it. */
export function reverse(change: Change): Change {
  return { label: change.label, ops: change.ops.map(reverseOp).reverse() };
}

function reverseOp(op: Op): Op {
  if (Object.keys(op.prev).length === 0) {
    return { ...op, set: { _del: true }, prev: { _del: null } };
  }
  return { ...op, set: op.prev, prev: op.set };
}

/** One change that does what `first` and then `second` did; one operation per record. */
export function compose(first: Change, second: Change): Change {
  const merged = new Map<string, Op>();
  for (const op of [...first.ops, ...second.ops]) {
    const key = `${op.table} ${op.id}`;
    const before = merged.get(key);
    merged.set(key, before ? mergeOps(before, op) : op);
  }
  return { label: second.label, ops: [...merged.values()] };
}

function mergeOps(before: Op, after: Op): Op {
  const set = { ...before.set, ...after.set };
  // An added record keeps its empty prev: before it there was nothing to return to.
  if (Object.keys(before.prev).length === 0) return { ...before, set };
  return { ...before, set, prev: { ...after.prev, ...before.prev } };
}

/** Plays a change onto rows. Shares every untouched table and record; never mutates. */
export function apply(rows: Rows, change: Pick<Change, 'ops'>): Rows {
  const touched = new Map<TableName, Map<Id, AnyRecord>>();
  for (const op of change.ops) {
    let table = touched.get(op.table);
    if (!table) {
      table = new Map<Id, AnyRecord>(rows[op.table]);
      touched.set(op.table, table);
    }
    table.set(op.id, patched(table.get(op.id), op));
  }
  return touched.size === 0 ? rows : ({ ...rows, ...Object.fromEntries(touched) } as Rows);
}

/** The record after an operation; fields unknown to this version survive. */
export function patched(record: AnyRecord | undefined, op: Op): AnyRecord {
  const next: Record<string, Scalar> = { ...(record as object | undefined), id: op.id };
  // Played for every operation of an import: no arrays in between.
  for (const key in op.set) {
    const value = op.set[key] ?? null;
    if (value !== null) next[key] = value;
    else if (key in next) delete next[key];
  }
  return next as unknown as AnyRecord;
}

/** Whether a row exists for the user. */
export function alive(record: AnyRecord | undefined): record is AnyRecord {
  return record !== undefined && record._del === undefined;
}

/** Two documents look the same to a user: the same living records with the same fields. */
export function same(a: Rows, b: Rows): boolean {
  return tableNames.every((name) => {
    const left = [...a[name].values()].filter(alive);
    const right = [...b[name].values()].filter(alive);
    return left.length === right.length && left.every((row) => sameRecord(row, b[name].get(row.id)));
  });
}

function sameRecord(a: AnyRecord, b: AnyRecord | undefined): boolean {
  if (!alive(b)) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  const left = a as unknown as Record<string, unknown>;
  const right = b as unknown as Record<string, unknown>;
  return [...keys].every((key) => left[key] === right[key]);
}
