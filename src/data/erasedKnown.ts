// What this device still knows of erasures: their proofs, what stands or stood in places they changed, and texts as they are now.
import { decidedAt, placeKey, plainKey } from '../model/erasing';
import type { KnownPlaces } from '../model/erasedPlaces';
import {
  type AnyRecord,
  type Erasure,
  type Id,
  type Scalar,
  tableNames,
  type TableName,
} from '../model/records';
import { db } from './db';
import { eachPack, eachPage } from './eachStored';

export interface StoredProof {
  readonly networkId: Id;
  readonly proof: Erasure;
}

/** Of all networks of the shelf. */
export async function storedProofs(): Promise<readonly StoredProof[]> {
  const rows = (await db.rowsOf('erasures').toArray()) as unknown as (Erasure & { readonly networkId: Id })[];
  return rows.map(({ networkId, ...proof }) => ({ networkId, proof: proof as Erasure }));
}

type Rows = { readonly [T in TableName]?: readonly AnyRecord[] };

/** `placeKey`s that an older copy with these rows has as well, with every value this network has or had there. */
export async function placesKnown(
  networkId: Id,
  places: readonly string[],
  rows: Rows,
): Promise<KnownPlaces> {
  const wanted = new Set(places);
  const touched = new Map<TableName, Set<Id>>();
  for (const table of tableNames) {
    const ids = new Set(
      places.flatMap((place) => (place.startsWith(`${table} `) ? (place.split(' ')[1] ?? '') : [])),
    );
    const here = (rows[table] ?? []).flatMap(({ id }) => (ids.has(id) ? id : []));
    if (here.length > 0) touched.set(table, new Set(here));
  }
  const known = new Map<string, Map<string, Set<Scalar>>>();
  if (touched.size === 0) return known;
  const take = (table: TableName, id: Id, fields: Readonly<Record<string, Scalar | null>>) => {
    if (touched.get(table)?.has(id) !== true) return;
    for (const [key, value] of Object.entries(fields)) {
      const place = placeKey({ table, id, key: plainKey(key) });
      if (value === null || !wanted.has(place)) continue;
      const values = known.get(place) ?? new Map<string, Set<Scalar>>();
      known.set(place, values.set(key, (values.get(key) ?? new Set()).add(value)));
    }
  };
  // A place in which nothing is left is known, too.
  for (const place of wanted) {
    const [table, id = ''] = place.split(' ');
    if (touched.get(table as TableName)?.has(id) === true) known.set(place, new Map());
  }
  for (const [table, ids] of touched) {
    for (const row of await storedRows(networkId, table, ids))
      take(table, row.id, row as unknown as Record<string, Scalar>);
  }
  await eachPage(networkId, ({ ops }) => {
    for (const { table, id, set, prev } of ops) for (const patch of [set, prev]) take(table, id, patch);
    return undefined;
  });
  return known;
}

/** `placeKey` of texts that stand in these networks as they stand in the rows: whoever erased there left them. */
export async function storedTexts(networkIds: Iterable<Id>, rows: Rows): Promise<ReadonlySet<string>> {
  const same = new Set<string>();
  for (const networkId of new Set(networkIds)) {
    for (const table of tableNames) {
      const theirs = new Map((rows[table] ?? []).map((row) => [row.id, row]));
      if (theirs.size === 0) continue;
      for (const row of await storedRows(networkId, table, new Set(theirs.keys()))) {
        const other = theirs.get(row.id) as unknown as Readonly<Record<string, Scalar>>;
        for (const [key, value] of Object.entries(row as unknown as Record<string, Scalar>))
          if (typeof value === 'string' && other[key] === value && decidedAt(key) === key)
            same.add(placeKey({ table, id: row.id, key }));
      }
    }
  }
  return same;
}

async function storedRows(networkId: Id, table: TableName, ids: ReadonlySet<Id>): Promise<AnyRecord[]> {
  const found: AnyRecord[] = [];
  const keys = [...ids].map((id): [Id, Id] => [networkId, id]);
  for (const row of await db.rowsOf(table).bulkGet(keys)) if (row) found.push(row);
  await eachPack(networkId, table, (pack) => {
    found.push(...pack.rows.filter(({ id }) => ids.has(id)));
    return undefined;
  });
  return found;
}
