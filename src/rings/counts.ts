// How many living records a network has, table by table, kept in step with each change.
import { alive, type Op, type Rows } from '../model/change';
import { type AnyRecord, type TableName, tableNames } from '../model/records';

/** Tables without living records are left out. */
export type Counts = Readonly<Partial<Record<TableName, number>>>;

export function countsOf(rows: Rows): Counts {
  const counts: Partial<Record<TableName, number>> = {};
  for (const table of tableNames) {
    let count = 0;
    for (const row of (rows[table] as ReadonlyMap<string, AnyRecord>).values()) if (alive(row)) count += 1;
    if (count > 0) counts[table] = count;
  }
  return counts;
}

/** The same as counting again: a record is added once, and every tombstone that is laid or lifted says so. */
export function countsAfter(counts: Counts, ops: readonly Op[]): Counts {
  const next = { ...counts };
  for (const { table, set, prev } of ops) {
    const count = (next[table] ?? 0) + stepOf(set, prev);
    if (count === 0) delete next[table];
    else next[table] = count;
  }
  return next;
}

function stepOf(set: Op['set'], prev: Op['prev']): number {
  const isDead = (set['_del'] ?? null) !== null;
  if (Object.keys(prev).length === 0) return isDead ? 0 : 1;
  if (!('_del' in set)) return 0;
  const wasDead = (prev['_del'] ?? null) !== null;
  return Number(wasDead) - Number(isDead);
}

export function sameCounts(one: Counts, other: Counts): boolean {
  return tableNames.every((table) => (one[table] ?? 0) === (other[table] ?? 0));
}
