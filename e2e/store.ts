// Looks into the browser database from outside, past the app: what is really kept, and whether it fits together.
import type { Page } from '@playwright/test';

type Value = string | number | boolean;
/** A record as it is kept. */
export type Row = Readonly<Record<string, Value>> & { readonly networkId: string; readonly id: string };

interface Op {
  readonly table: string;
  readonly id: string;
  readonly set: Readonly<Record<string, Value | null>>;
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
  const { journal = [], pages = [], meta: _, ...rows } = all;
  return { rows: rows as Stored['rows'], heads: journal as Head[], pages: pages as JournalPage[] };
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

/** What is half-done: rows unlike the journal played from its beginning, missing pages, gaps, ends of ties that are gone. */
export function contradictions(stored: Stored): readonly string[] {
  const found: string[] = [];
  const played = new Map<string, Record<string, Value>>();
  const pages = new Map(stored.pages.map((each) => [`${each.networkId} ${each.seq} ${each.page}`, each.ops]));
  const last = new Map<string, number>();
  for (const { networkId, seq, pages: count } of [...stored.heads].sort((a, b) => a.seq - b.seq)) {
    if (seq !== (last.get(networkId) ?? 0) + 1) found.push(`gap before entry ${seq} of ${networkId}`);
    last.set(networkId, seq);
    for (let at = 0; at < count; at += 1) {
      const ops = pages.get(`${networkId} ${seq} ${at}`);
      if (ops === undefined) found.push(`entry ${seq} of ${networkId} lacks page ${at}`);
      for (const op of ops ?? []) {
        const key = `${op.table} ${networkId} ${op.id}`;
        const row = { ...played.get(key), networkId, id: op.id };
        for (const [field, value] of Object.entries(op.set)) {
          if (value === null) delete (row as Record<string, Value>)[field];
          else (row as Record<string, Value>)[field] = value;
        }
        played.set(key, row);
      }
    }
  }
  const sorted = (row: object) => JSON.stringify(Object.entries(row).sort());
  let kept = 0;
  for (const [table, rows] of Object.entries(stored.rows)) {
    for (const row of rows) {
      kept += 1;
      const expected = played.get(`${table} ${row.networkId} ${row.id}`);
      if (expected === undefined || sorted(expected) !== sorted(row)) {
        found.push(`${table} ${row.id} is not what the journal says`);
      }
    }
    const living = rows.filter((row) => row['_del'] === undefined);
    for (const [field, target] of Object.entries(references[table] ?? {})) {
      const alive = new Set(
        (stored.rows[target] ?? []).filter((row) => row['_del'] === undefined).map(({ id }) => id),
      );
      for (const row of living) {
        const id = row[field];
        if (id !== undefined && !alive.has(String(id))) found.push(`${table} ${row.id} has lost ${field}`);
      }
    }
  }
  if (kept !== played.size) found.push(`${played.size} records in the journal, ${kept} in the tables`);
  return found;
}
