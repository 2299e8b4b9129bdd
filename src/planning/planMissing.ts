// Records that came from a list and are not in it any more: what ending and removing them would mean.
import { type Op, removing, setting } from '../model/change';
import { fieldOf } from '../model/fields';
import type { Network } from '../model/network';
import { type AnyRecord, type Id, type IsoDate, type TableName, tableNames, valueOf } from '../model/records';
import { references } from './planDrafts';
import type { PlanItem } from './planItems';
import type { Scope } from './planScope';
import { goneLine, type Remembered, type SourceMemory } from './sourceMemory';

/** One item for each remembered record of these lists of which no row speaks any more and which still lives here. */
export function missingItems(
  network: Network,
  scopes: readonly Scope[],
  items: readonly PlanItem[],
  today: IsoDate,
): PlanItem[] {
  // Lists that go on from one list share its memory: who is in any of them is not missing.
  const memories = new Map<SourceMemory, { readonly list: number; readonly seen: Set<Remembered> }>();
  for (const { memory, list, seen } of scopes) {
    const known = memories.get(memory);
    if (known === undefined) memories.set(memory, { list, seen: new Set(seen) });
    else for (const one of seen) known.seen.add(one);
  }
  const open = [...memories].filter(
    ([memory, { seen }]) => !memory.all().every((one) => one.isGone || seen.has(one)),
  );
  if (open.length === 0) return [];
  const spoken = new Set<string>();
  for (const { table, id, op } of items) {
    spoken.add(`${table} ${id}`);
    if (op === undefined) continue;
    for (const { key, refersTo } of references[table]) {
      const value = op.set[key];
      if (typeof value === 'string' && refersTo !== undefined) spoken.add(`${refersTo} ${value}`);
    }
  }
  const dependents = dependentsIn(network);
  const told = new Set<string>();
  return open.flatMap(([memory, { seen, list }]) =>
    memory.all().flatMap((entry): PlanItem[] => {
      const { table, id, page, at, isGone } = entry;
      const sign = `${table} ${id}`;
      const record = network.living(table).get(id) as AnyRecord | undefined;
      if (isGone || seen.has(entry) || spoken.has(sign) || told.has(sign) || record === undefined) return [];
      told.add(sign);
      const ends = ending(table, record, today);
      const removes = removalOf(dependents(), table, record, spoken);
      return [
        {
          key: `${list} ${table} #${id}`,
          list,
          rows: [],
          table,
          id,
          status: 'missing',
          ...(ends && { ends }),
          ...(removes && { removes }),
          remembers: { page, at, line: goneLine(entry) },
        },
      ];
    }),
  );
}

function ending(table: TableName, record: AnyRecord, today: IsoDate): Op | undefined {
  const from = valueOf(record, 'validFrom');
  const to = valueOf(record, 'validTo');
  const isOver = to !== undefined && String(to) <= today;
  if (fieldOf(table, 'validTo') === undefined || isOver || (from !== undefined && String(from) > today))
    return undefined;
  return setting(table, record, { validTo: today, ...(table === 'cooperations' && { status: 'ended' }) });
}

interface Dependent {
  readonly table: TableName;
  readonly record: AnyRecord;
  readonly key: string;
  readonly isRequired: boolean;
}

/** Who refers to whom, looked up once and only where something is missing. */
function dependentsIn(network: Network): () => ReadonlyMap<Id, readonly Dependent[]> {
  let known: Map<Id, Dependent[]> | undefined;
  return () => {
    if (known !== undefined) return known;
    known = new Map();
    for (const table of tableNames) {
      for (const { key, required } of references[table]) {
        for (const record of network.living(table).values() as Iterable<AnyRecord>) {
          const value = valueOf(record, key);
          if (typeof value !== 'string') continue;
          const group = known.get(value) ?? [];
          known.set(value, group);
          group.push({ table, record, key, isRequired: required === true });
        }
      }
    }
    return known;
  };
}

/** The same as the model's removal, for one record; `undefined` where the file still speaks of what would go. */
function removalOf(
  dependents: ReadonlyMap<Id, readonly Dependent[]>,
  table: TableName,
  record: AnyRecord,
  spoken: ReadonlySet<string>,
): Op[] | undefined {
  const gone = new Map<AnyRecord, TableName>([[record, table]]);
  const cleared = new Map<AnyRecord, { readonly table: TableName; readonly patch: Record<string, null> }>();
  for (const [one] of gone) {
    for (const { table: owner, record: other, key, isRequired } of dependents.get(one.id) ?? []) {
      if (spoken.has(`${owner} ${other.id}`) && isRequired) return undefined;
      if (isRequired) gone.set(other, owner);
      else {
        const entry = cleared.get(other) ?? { table: owner, patch: {} };
        cleared.set(other, entry);
        entry.patch[key] = null;
      }
    }
  }
  const clearing = [...cleared].flatMap(([other, { table: owner, patch }]) =>
    gone.has(other) ? [] : (setting(owner, other, patch) ?? []),
  );
  return [...clearing, ...Array.from(gone, ([one, owner]) => removing(owner, one))];
}
