// Brings a state in step with the rows beside it: what differs from what the state shows is written, once, under its author's name.
import type { Op, Rows } from '../model/change';
import { type AnyRecord, type Id, tableNames, type TableName } from '../model/records';
import { type Flat, Flattener, keyOf, type Place, sameValue, type Value } from './flatRecord';
import type { MergeState, Raw, Stamp } from './mergeState';
import { type Shown, shownBy } from './wholeRows';

/** A step of the journal that the state has not heard of yet. */
export interface Step extends Stamp {
  readonly ops: readonly Op[];
}

/** What the network is called here, and in the copies. */
export interface Alias {
  readonly here: string;
  readonly there: string;
}

interface Projection {
  readonly selfId: Id;
  readonly rows: Rows;
  /** In order; only says who wrote what: what was changed and changed back is no change. */
  readonly steps?: readonly Step[];
  readonly alias?: Alias | undefined;
}

/** Contacts of whom nothing may come back. */
export function erasedIn(rows: Pick<Rows, 'erasures'>): ReadonlySet<Id> {
  const whole = [...rows.erasures.values()].filter(
    ({ table, fields }) => table === 'contacts' && fields === undefined,
  );
  return new Set(whole.map(({ id }) => id));
}

/** Afterwards the state shows the rows. Rows that the state has and the copy never took over are left alone. */
export function project(state: MergeState, { selfId, rows, steps = [], alias }: Projection): void {
  const raw = state.raw();
  const erased = erasedIn(rows);
  const shown = shownBy(raw, selfId, erased);
  const flattener = new Flattener(state.root);
  const writes: (readonly [string, Value])[] = [];
  const removed: Pick<Place, 'table' | 'id'>[] = [];
  for (const table of tableNames) {
    for (const record of (rows[table] as ReadonlyMap<Id, AnyRecord>).values()) {
      const told = table === 'networks' ? namedForCopies(record, alias) : record;
      const id = flattener.idOf(table, record.id);
      // Nobody who shares the state can have it from here: it came with a merge that was taken back, which deletes nothing of theirs.
      if (record._del !== undefined && raw.get(table)?.has(id) !== true) continue;
      const before = flatShown(raw, shown, flattener, table, record.id);
      for (const [field, value] of differences(before, flattener.entries(table, told))) {
        writes.push([keyOf({ table, id, field }), value]);
        if (field === '_del' && value === true) removed.push({ table, id });
      }
    }
  }
  const authors = authorsOf(steps, flattener);
  for (const [step, group] of groupedBy(writes, ([key]) => authors.get(key) ?? authors.get(recordOf(key))))
    state.write(group, step);
  for (const { table, id } of removed) forget(state, table, id, raw);
  forgetErased(state, erased);
}

/**
 * What a record said when it was removed is taken out with that very write. What others wrote without knowing of it stays until they
 * are asked: taken out by whoever comes by it, it would be missing from a record that was kept elsewhere.
 */
function forget(state: MergeState, table: TableName, id: Id, raw: Raw): void {
  const left = [...(raw.get(table)?.get(id)?.keys() ?? [])].filter((field) => field !== '_del');
  if (left.length > 0) state.forget(table, id, left);
}

/** Of erased persons nothing stays, whoever wrote it and when. */
export function forgetErased(state: MergeState, erased: ReadonlySet<Id>): void {
  if (erased.size === 0) return;
  const raw = state.raw();
  for (const [id, flat] of raw.get('contacts') ?? []) {
    if (!erased.has(id)) continue;
    if ((flat.get('_del') ?? null) === null)
      state.write([[keyOf({ table: 'contacts', id, field: '_del' }), true]]);
    forget(state, 'contacts', id, raw);
  }
}

/** What the state has of a record, as far as it shows it; nothing where it was never written. */
function flatShown(raw: Raw, shown: Shown, flattener: Flattener, table: TableName, id: Id): Flat {
  const flat = raw.get(table)?.get(flattener.idOf(table, id));
  if (flat === undefined) return new Map();
  // What comes back is written as a whole: what others wrote of it meanwhile may go with them.
  if (shown.dead.get(table)?.has(id) === true) return new Map<string, Value>([['_del', true]]);
  const record = shown.living.get(table)?.get(id);
  return record === undefined ? flat : flattener.entries(table, record);
}

function* differences(before: Flat, after: Flat): Generator<readonly [string, Value]> {
  const isGone = after.has('_del');
  for (const [field, value] of after) if (!sameValue(before.get(field), value)) yield [field, value];
  // Of what is gone nothing else is said; what it said is forgotten.
  if (isGone) return;
  for (const [field, value] of before) if (!after.has(field) && value !== null) yield [field, null];
}

function namedForCopies(record: AnyRecord, alias: Alias | undefined): AnyRecord {
  const { name } = record as { readonly name?: string };
  return alias !== undefined && name === alias.here
    ? ({ ...record, name: alias.there } as AnyRecord)
    : record;
}

/** The last step that touched an entry, or at least its record. */
function authorsOf(steps: readonly Step[], flattener: Flattener): ReadonlyMap<string, Step> {
  const authors = new Map<string, Step>();
  for (const step of steps) {
    for (const { table, id, set } of step.ops) {
      const touched = flattener.entries(table, { ...withoutNull(set), id } as unknown as AnyRecord);
      const at = { table, id: flattener.idOf(table, id) };
      for (const field of [...touched.keys(), ...Object.keys(set)])
        authors.set(keyOf({ ...at, field }), step);
      authors.set(recordOf(keyOf({ ...at, field: '' })), step);
    }
  }
  return authors;
}

function withoutNull(set: Op['set']): object {
  return Object.fromEntries(Object.entries(set).filter(([, value]) => value !== null));
}

function recordOf(key: string): string {
  return key.slice(0, key.lastIndexOf('\x1f'));
}

function groupedBy<T, K>(items: readonly T[], by: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = by(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
