// What a state shows: its records, without those that cannot stand. Computed and never written into the state, so that every copy with the
// same state shows the same, and what comes back to life takes along what hung on it.
import type { Field } from '../model/fields';
import { fields } from '../model/fields';
import { type AnyRecord, type Id, mainView, type Scalar, tableNames, type TableName } from '../model/records';
import { type Flat, fieldsOf } from './flatRecord';
import type { Raw } from './mergeState';

/** A record that is not shown, or a reference that is not, because of what it refers to. */
export interface Mend {
  readonly table: TableName;
  readonly id: Id;
  /** The reference; of a record that goes as a whole the one that it cannot do without. */
  readonly field: string;
  readonly rule: 'removed' | 'emptied';
  /** What it refers to; absent for what refers to itself. */
  readonly to?: { readonly table: TableName; readonly id: Id };
}

export interface Shown {
  /** Living records only. */
  readonly living: ReadonlyMap<TableName, ReadonlyMap<Id, AnyRecord>>;
  /** Records that are removed, by their own tombstone or with what they refer to. */
  readonly dead: ReadonlyMap<TableName, ReadonlySet<Id>>;
  readonly mends: readonly Mend[];
}

const references = Object.fromEntries(
  tableNames.map((table) => [table, fields[table].filter(({ refersTo }) => refersTo !== undefined)]),
) as unknown as Readonly<Record<TableName, readonly Field[]>>;
/** What no record can do without. The network's own row says it for itself. */
const required = Object.fromEntries(
  tableNames.map((table) => [
    table,
    table === 'networks' ? [] : fields[table].flatMap((field) => (field.required === true ? field.key : [])),
  ]),
) as unknown as Readonly<Record<TableName, readonly string[]>>;
/** Pairs of references that must not meet. */
const ends: { readonly [T in TableName]?: readonly [string, string] } = {
  cooperations: ['actorA', 'actorB'],
  relations: ['from', 'to'],
};

/** `erased`: contacts that stay gone, whatever a copy says of them. */
export function shownBy(raw: Raw, selfId: Id, erased: ReadonlySet<Id>): Shown {
  const living = new Map<TableName, Map<Id, AnyRecord>>();
  const dead = new Map<TableName, Set<Id>>();
  for (const table of tableNames) {
    const rows = new Map<Id, AnyRecord>();
    const gone = new Set<Id>();
    for (const [id, flat] of raw.get(table) ?? []) {
      const rowId = table === 'networks' ? selfId : id;
      if ((flat.get('_del') ?? null) !== null || (table === 'contacts' && erased.has(id))) gone.add(rowId);
      else rows.set(rowId, recordOf(rowId, flat));
    }
    living.set(table, rows);
    dead.set(table, gone);
  }
  const mends = mended(living, dead);
  return { living, dead, mends };
}

function recordOf(id: Id, flat: Flat): AnyRecord {
  const record: Record<string, Scalar> = { id };
  for (const [field, value] of flat) for (const [key, part] of fieldsOf(field, value)) record[key] = part;
  return record as unknown as AnyRecord;
}

/** Again and again until everything stands: what goes takes along what cannot do without it. */
function mended(
  living: ReadonlyMap<TableName, Map<Id, AnyRecord>>,
  dead: ReadonlyMap<TableName, Set<Id>>,
): Mend[] {
  const mends: Mend[] = [];
  const remove = (mend: Mend) => {
    living.get(mend.table)?.delete(mend.id);
    dead.get(mend.table)?.add(mend.id);
    mends.push(mend);
  };
  for (let goesOn = true; goesOn; ) {
    goesOn = false;
    for (const table of tableNames) {
      for (const record of [...(living.get(table)?.values() ?? [])]) {
        const flaw = flawOf(living, table, record);
        if (flaw === undefined) continue;
        goesOn = true;
        if (flaw.rule === 'removed') remove(flaw);
        else {
          const { [flaw.field]: _, ...left } = record as unknown as Record<string, Scalar>;
          living.get(table)?.set(record.id, left as unknown as AnyRecord);
          mends.push(flaw);
        }
      }
    }
  }
  return mends;
}

function flawOf(
  living: ReadonlyMap<TableName, ReadonlyMap<Id, AnyRecord>>,
  table: TableName,
  record: AnyRecord,
): Mend | undefined {
  const values = record as unknown as Readonly<Record<string, Scalar | undefined>>;
  const { id } = record;
  for (const key of required[table])
    if (values[key] === undefined) return { table, id, field: key, rule: 'removed' };
  for (const { key, refersTo, required: isNeeded } of references[table]) {
    const value = values[key];
    const rule = isNeeded === true ? ('removed' as const) : ('emptied' as const);
    if (refersTo === undefined || value === undefined) continue;
    if (living.get(refersTo)?.has(String(value)) !== true)
      return { table, id, field: key, rule, to: { table: refersTo, id: String(value) } };
  }
  const pair = ends[table];
  if (pair && values[pair[0]] === values[pair[1]]) return { table, id, field: pair[1], rule: 'removed' };
  if (table === 'gremien' && values['parentId'] === id)
    return { table, id, field: 'parentId', rule: 'emptied' };
  if (table === 'placements') {
    const viewId = String(values['viewId']);
    if (viewId !== mainView && living.get('views')?.has(viewId) !== true)
      return { table, id, field: 'viewId', rule: 'removed', to: { table: 'views', id: viewId } };
  }
  return undefined;
}
