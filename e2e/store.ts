// Looks into the browser database from outside, past the app: what is really kept, and whether it fits together.
import type { Page } from '@playwright/test';

type Value = string | number | boolean;
/** A record as it is kept. */
export type Row = Readonly<Record<string, Value>> & { readonly networkId: string; readonly id: string };

interface Op {
  readonly table: string;
  readonly id: string;
  readonly set: Readonly<Record<string, Value | null>>;
  readonly prev: Readonly<Record<string, Value | null>>;
}

interface Head {
  readonly networkId: string;
  readonly seq: number;
  readonly origin: string;
  readonly code: string;
  readonly count: number;
  readonly pages: number;
}

interface JournalPage {
  readonly networkId: string;
  readonly seq: number;
  readonly page: number;
  readonly ops: readonly Op[];
}

interface Pack {
  readonly networkId: string;
  readonly table: string;
  readonly rows: readonly Row[];
}

export interface Stored {
  readonly rows: Readonly<Record<string, readonly Row[]>>;
  readonly heads: readonly Head[];
  readonly pages: readonly JournalPage[];
}

/** Reads the whole database without the app's own code. */
export async function readStore(page: Page): Promise<Stored> {
  const all = await page.evaluate(async () => {
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error(String(request.error)));
      });
    const db = await answer(indexedDB.open('akteursnetz'));
    const names = [...db.objectStoreNames];
    const transaction = db.transaction(names, 'readonly');
    const lists = await Promise.all(names.map((name) => answer(transaction.objectStore(name).getAll())));
    db.close();
    return Object.fromEntries(names.map((name, at) => [name, lists[at] as unknown[]]));
  });
  const { journal = [], pages = [], packs = [], meta: _, ...single } = all;
  const rows = single as Record<string, Row[]>;
  // Rows that came in large numbers are kept many to an entry.
  for (const { networkId, table, rows: own } of packs as Pack[])
    for (const row of own) rows[table]?.push(Object.assign({}, row, { networkId }));
  return { rows, heads: journal as Head[], pages: pages as JournalPage[] };
}

/** Sets fields of a record past the app, as if it had been so from the beginning: reload to see it. */
export async function patchRow(
  page: Page,
  table: string,
  id: string,
  fields: Readonly<Record<string, Value>>,
): Promise<void> {
  await page.evaluate(
    async ({ table, id, fields }) => {
      const answer = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(new Error(String(request.error)));
        });
      const db = await answer(indexedDB.open('akteursnetz'));
      const isPacked = db.objectStoreNames.contains('packs');
      const transaction = db.transaction([table, ...(isPacked ? ['packs'] : [])], 'readwrite');
      type Named = { readonly id: string };
      const all = <T>(name: string) => answer(transaction.objectStore(name).getAll()) as Promise<T[]>;
      const row = (await all<Named>(table)).find((each) => each.id === id);
      if (row) await answer(transaction.objectStore(table).put({ ...row, ...fields }));
      else {
        const packs = isPacked
          ? await all<{ readonly table: string; readonly rows: readonly Named[] }>('packs')
          : [];
        const pack = packs.find((each) => each.table === table && each.rows.some((one) => one.id === id));
        if (pack === undefined) throw new Error(`no ${table} ${id}`);
        const rows = pack.rows.map((one) => (one.id === id ? { ...one, ...fields } : one));
        await answer(transaction.objectStore('packs').put({ ...pack, rows }));
      }
      db.close();
    },
    { table, id, fields },
  );
}

/** Rows of one table that are not deleted. */
export function living(stored: Stored, table: string): readonly Row[] {
  return (stored.rows[table] ?? []).filter((row) => row['_del'] === undefined);
}

/** The id of the living record with this name. */
export async function idOf(page: Page, table: string, name: string): Promise<string> {
  const row = living(await readStore(page), table).find((each) => each['name'] === name);
  if (row === undefined) throw new Error(`no ${table} called ${name}`);
  return row.id;
}

const references: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  contacts: { actorId: 'actors' },
  cooperations: { actorA: 'actors', actorB: 'actors', contactA: 'contacts', contactB: 'contacts' },
  relations: { from: 'actors', to: 'actors' },
  gremien: { parentId: 'gremien' },
  seats: { gremiumId: 'gremien', actorId: 'actors', holderId: 'contacts', deputyId: 'contacts' },
  placements: { actorId: 'actors' },
};

/** What is half-done: rows unlike the journal, missing pages, gaps, and ends of ties that are gone. */
export function contradictions(stored: Stored): readonly string[] {
  return [...unlikeJournal(stored), ...lostEnds(stored)];
}

/** A network may be founded with records; from then on every field is what the last entry that set it says. */
function unlikeJournal({ rows, heads, pages }: Stored): string[] {
  const found: string[] = [];
  const opsAt = new Map(pages.map((each) => [`${each.networkId} ${each.seq} ${each.page}`, each.ops]));
  const said = new Map<string, { isWhole: boolean; readonly fields: Map<string, Value | null> }>();
  const last = new Map<string, number>();
  // An erasure takes steps out of the journal that spoke of nobody but the person; it comes after them.
  const erasedAt = new Map<string, number>();
  for (const { networkId, seq, origin } of heads)
    if (origin === 'erasure') erasedAt.set(networkId, Math.max(seq, erasedAt.get(networkId) ?? 0));
  for (const { networkId, seq, pages: count } of [...heads].sort((a, b) => a.seq - b.seq)) {
    const isGap = seq !== (last.get(networkId) ?? 0) + 1;
    if (isGap && seq > (erasedAt.get(networkId) ?? 0)) found.push(`gap before entry ${seq} of ${networkId}`);
    last.set(networkId, seq);
    for (let at = 0; at < count; at += 1) {
      const ops = opsAt.get(`${networkId} ${seq} ${at}`);
      if (ops === undefined) found.push(`entry ${seq} of ${networkId} lacks page ${at}`);
      for (const { table, id, set, prev } of ops ?? []) {
        const key = `${table} ${networkId} ${id}`;
        const record = said.get(key) ?? { isWhole: Object.keys(prev).length === 0, fields: new Map() };
        for (const [field, value] of Object.entries(set)) record.fields.set(field, value);
        said.set(key, record);
      }
    }
  }
  const kept = new Map<string, Row>(
    Object.entries(rows).flatMap(([table, list]) =>
      list.map((row): [string, Row] => [`${table} ${row.networkId} ${row.id}`, row]),
    ),
  );
  for (const [key, row] of kept) {
    if (!last.has(row.networkId)) found.push(`${key} belongs to no journal`);
  }
  for (const [key, { isWhole, fields }] of said) {
    const row = kept.get(key);
    const names = new Set([...fields.keys(), ...(isWhole ? Object.keys(row ?? {}) : [])]);
    names.delete('networkId');
    names.delete('id');
    const wrong = [...names].filter((name) => (row?.[name] ?? null) !== (fields.get(name) ?? null));
    if (row === undefined || wrong.length > 0)
      found.push(`${key} is unlike its journal: ${wrong.join(', ')}`);
  }
  return found;
}

function lostEnds({ rows }: Stored): string[] {
  const alive = (row: Row) => row['_del'] === undefined;
  const present = new Set(
    Object.entries(rows).flatMap(([table, list]) =>
      list.filter(alive).map((row) => `${table} ${row.networkId} ${row.id}`),
    ),
  );
  return Object.entries(references).flatMap(([table, fields]) =>
    (rows[table] ?? []).filter(alive).flatMap((row) =>
      Object.entries(fields)
        .filter(([field, target]) => {
          const id = row[field];
          return id !== undefined && !present.has(`${target} ${row.networkId} ${String(id)}`);
        })
        .map(([field]) => `${table} ${row.id} has lost ${field}`),
    ),
  );
}
