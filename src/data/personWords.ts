// What contacts are and were called, and who else there is: for finding them where they are only named.
import { alive, type Op } from '../model/change';
import type { PersonData } from '../model/mentions';
import type { AnyRecord, Id } from '../model/records';
import { db } from './db';
import { eachPack, eachPage, eachSingle } from './eachStored';

/** What contacts are and were called and reached by: as they stand, and as the journal still has it. */
export async function wordsOf(networkId: Id, ids: ReadonlySet<Id>): Promise<PersonData[]> {
  const stored = new Map<Id, PersonData>();
  const take = (row: AnyRecord | undefined) => {
    if (row !== undefined && ids.has(row.id)) stored.set(row.id, row as PersonData);
  };
  const keys = [...ids].map((id): [Id, Id] => [networkId, id]);
  for (const row of await db.rowsOf('contacts').bulkGet(keys)) take(row);
  await eachPack(networkId, 'contacts', (pack) => {
    pack.rows.forEach(take);
    return undefined;
  });
  const found = [...stored.values()];
  await eachPage(networkId, ({ ops }) => {
    for (const { table, id, set, prev } of ops) {
      if (table !== 'contacts' || !ids.has(id)) continue;
      // A step holds only what it touched: a former last name goes with the first name that stayed.
      for (const patch of [set, prev]) found.push({ ...stored.get(id), ...withoutGaps(patch) });
    }
    return undefined;
  });
  return found;
}

/** Living contacts beside these. */
export async function othersThan(networkId: Id, ids: ReadonlySet<Id>): Promise<PersonData[]> {
  const others: PersonData[] = [];
  const take = (row: AnyRecord) => {
    if (alive(row) && !ids.has(row.id)) others.push(row as PersonData);
  };
  await eachSingle(networkId, 'contacts', (row) => {
    take(row);
    return undefined;
  });
  await eachPack(networkId, 'contacts', ({ rows }) => {
    rows.forEach(take);
    return undefined;
  });
  return others;
}

function withoutGaps(patch: Op['set']): PersonData {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => typeof value === 'string'));
}
