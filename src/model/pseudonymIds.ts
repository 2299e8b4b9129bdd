// Numbers for ids, for files of the pseudonymous view: a file leads to nobody, and an import takes its rows for nobody here.
import type { Rows } from './change';
import { fields } from './fields';
import { Network } from './network';
import type { AnyRecord, Id, Scalar, TableName } from './records';

/** What files hold: whoever is, belongs together and stands somewhere. */
const numberedTables = [
  'actors',
  'contacts',
  'cooperations',
  'relations',
  'gremien',
  'seats',
  'placements',
] as const satisfies readonly TableName[];

interface NumberedIds {
  readonly network: Network;
  /** The new id of a record; what is not in the network keeps none. */
  readonly idOf: (table: TableName, id: Id) => Id | undefined;
}

/**
 * Pure: the network with ids like "pseudonym-actors-7", counted in the order of the real ones as the numbers in names are, and with
 * references that follow. None is the id of any row there is. Tables that no file holds are empty; own types keep theirs.
 */
export function withNumberedIds({ id: networkId, rows }: Network): NumberedIds {
  const ids = new Map(numberedTables.map((table) => [table as TableName, numbersFor(table, rows[table])]));
  const made = Object.fromEntries(
    Object.entries(rows).map(([name, records]) => {
      const table = name as TableName;
      if (table === 'types') return [table, records];
      if (table !== 'networks' && !ids.has(table)) return [table, new Map()];
      const next = new Map<Id, AnyRecord>();
      for (const record of (records as ReadonlyMap<Id, AnyRecord>).values()) {
        const numbered = renamed(table, record, ids);
        next.set(numbered.id, numbered);
      }
      return [table, next];
    }),
  ) as unknown as Rows;
  return { network: new Network(networkId, made), idOf: (table, id) => ids.get(table)?.get(id) };
}

type Ids = ReadonlyMap<TableName, ReadonlyMap<Id, Id>>;

function numbersFor(table: TableName, records: ReadonlyMap<Id, AnyRecord>): ReadonlyMap<Id, Id> {
  const made = new Map<Id, Id>();
  let number = 0;
  for (const id of [...records.keys()].sort()) {
    do number += 1;
    while (records.has(`pseudonym-${table}-${number}`));
    made.set(id, `pseudonym-${table}-${number}`);
  }
  return made;
}

function renamed(table: TableName, record: AnyRecord, ids: Ids): AnyRecord {
  const next: Record<string, Scalar> = { ...record, id: ids.get(table)?.get(record.id) ?? record.id };
  for (const { key, kind, refersTo } of fields[table]) {
    const value = next[key];
    if (kind !== 'ref' || refersTo === undefined || value === undefined) continue;
    const to = ids.get(refersTo);
    if (to === undefined) continue;
    const known = to.get(String(value));
    if (known === undefined) delete next[key];
    else next[key] = known;
  }
  // What was ticked off is kept by the ids it is about.
  for (const key of Object.keys(next)) if (key.startsWith('settled.')) delete next[key];
  return next as unknown as AnyRecord;
}
