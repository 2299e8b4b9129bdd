// What every noun's verbs share: adding, editing and removing with checks, cascades and a label.
import type { Change, Op, Patch } from './change';
import { removing, setting } from './change';
import { type Answer, checkedAdding, checkedSetting, type Problem } from './checks';
import { fields } from './fields';
import type { Network } from './network';
import {
  type AnyRecord,
  type Id,
  type IsoDate,
  listOf,
  type RecordOf,
  type TableName,
  tableNames,
  valueOf,
} from './records';

/** What a verb may know of the world outside the document. */
export interface World {
  readonly today: IsoDate;
  /** A fresh random id. */
  readonly newId: () => Id;
}

/** Everything that can be done to the data has this shape: pure, and either a change or the problems. */
export type Verb<Input> = (network: Network, input: Input, world: World) => Answer;

/** Input of a new record: its fields, with an id only where the caller must know it beforehand. */
export type Fresh<T extends TableName> = Omit<RecordOf[T], 'id'> & { readonly id?: Id };

export interface Edit {
  readonly ids: readonly Id[];
  readonly patch: Patch;
}

export interface Ids {
  readonly ids: readonly Id[];
}

/** A verb that adds one record. */
export function addVerb<T extends TableName>(table: T, code: string, named = true): Verb<Fresh<T>> {
  return (network, input, world) => {
    const { id } = input as unknown as { readonly id?: Id };
    const record: unknown = Object.assign({}, input, { id: id ?? world.newId() });
    return addRecord(network, table, record as RecordOf[T], code, named);
  };
}

function addRecord<T extends TableName>(
  network: Network,
  table: T,
  record: RecordOf[T],
  code: string,
  named: boolean,
): Answer {
  const added = checkedAdding(network, table, record);
  if ('problems' in added) return added.problems;
  const name = valueOf(record, 'name');
  return labelled(code, [added.op], 1, named && typeof name === 'string' ? name : undefined);
}

/** A verb that sets the same fields on any number of records. */
export function editVerb(table: TableName, code: string, named = true): Verb<Edit> {
  return (network, input) => {
    const edited = checkedSetting(network, table, input.ids, input.patch);
    if ('problems' in edited) return edited.problems;
    const name = named && input.ids.length === 1 ? network.nameOf(table, input.ids[0]) : '';
    return labelled(code, edited.ops, edited.ops.length, name || undefined);
  };
}

/** A verb that removes records with all that cannot stand without them. */
export function removeVerb(table: TableName, code: string, named = true): Verb<Ids> {
  return (network, { ids }) => {
    const missing = ids.filter((id) => !network.living(table).has(id));
    if (missing.length > 0) return missing.map((id): Problem => ({ code: 'notFound', table, id }));
    const name = named && ids.length === 1 ? network.nameOf(table, ids[0]) : '';
    return labelled(code, removal(network, table, ids), ids.length, name || undefined);
  };
}

/** A change with what a person reads about it. */
export function labelled(code: string, ops: readonly Op[], count: number, name?: string): Change {
  return { label: { code, count, ...(name === undefined ? {} : { name }) }, ops };
}

/**
 * Tombstones for the records and for everything that requires them (ties, seats, contacts, placements of an actor); optional
 * references to them are cleared. Driven by the field table: a new reference is covered the day it is described there.
 */
export function removal(network: Network, table: TableName, ids: readonly Id[]): Op[] {
  const gone = new Map<TableName, Set<Id>>();
  const cleared = new Map<AnyRecord, { table: TableName; keys: Set<string> }>();
  const waiting: [TableName, ReadonlySet<Id>][] = [[table, new Set(ids)]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [from, leaving] = next;
    const known = gone.get(from) ?? new Set<Id>();
    gone.set(from, new Set([...known, ...leaving]));
    for (const { table: owner, key, required } of referencesTo(from)) {
      const dependents = [...network.living(owner).values()].filter((record: AnyRecord) =>
        leaving.has(String(valueOf(record, key))),
      );
      if (required) {
        const fresh = dependents.map((record) => record.id).filter((id) => !gone.get(owner)?.has(id));
        if (fresh.length > 0) waiting.push([owner, new Set(fresh)]);
      } else {
        for (const record of dependents) {
          const entry = cleared.get(record) ?? { table: owner, keys: new Set<string>() };
          entry.keys.add(key);
          cleared.set(record, entry);
        }
      }
    }
  }
  const clearing = [...cleared].flatMap(([record, { table: owner, keys }]) => {
    if (gone.get(owner)?.has(record.id)) return [];
    return setting(owner, record, Object.fromEntries([...keys].map((key) => [key, null]))) ?? [];
  });
  const tombstones = tableNames.flatMap((name) =>
    [...(gone.get(name) ?? [])].flatMap((id) => {
      const record = network.living(name).get(id);
      return record ? removing(name, record) : [];
    }),
  );
  const all = new Set([...gone.values()].flatMap((these) => [...these]));
  return [...clearing, ...unsettling(network, all), ...tombstones];
}

/** What was ticked off about somebody who is gone goes along with its reason: no screen would ever show it again (`settled.ts`). */
function unsettling(network: Network, gone: ReadonlySet<Id>): Op[] {
  const about = listOf(network.self, 'settled').filter((key) =>
    key.split(' ').some((part) => gone.has(part)),
  );
  if (about.length === 0 || gone.has(network.id)) return [];
  const op = setting(
    'networks',
    network.self,
    Object.fromEntries(about.map((key) => [`settled.${key}`, null])),
  );
  return op ? [op] : [];
}

function referencesTo(target: TableName): { table: TableName; key: string; required: boolean }[] {
  return tableNames.flatMap((table) =>
    fields[table]
      .filter((field) => field.kind === 'ref' && field.refersTo === target)
      .map((field) => ({ table, key: field.key, required: field.required === true })),
  );
}
