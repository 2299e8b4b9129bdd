// Rows that came in large numbers are kept a hundred to an entry, for the store charges by the entry. A row stands in a pack or by
// itself, never in both, and stays where it was put first.
import Dexie from 'dexie';
import type { AnyRecord, Id, TableName } from '../model/records';
import { db, ofNetwork, type Pack, type PackKey, type StoredRow } from './db';

/** Rows in a pack: one of them is changed by writing all of them. */
export const packSize = 100;

/** Rows of one table that a change must add for them to be packed. */
export const packedFrom = 500;

/** Packs read or written in one go: more would hold up the screen. */
export const packsAtOnce = 10;

/** Packs of rows that are all new, one after the other. Ranges of ids tell later which of them may hold a row. */
export function* packed(networkId: Id, table: TableName, rows: Iterable<AnyRecord>): Generator<Pack> {
  let own: AnyRecord[] = [];
  const pack = (): Pack => ({
    networkId,
    table,
    first: own[0]?.id ?? '',
    last: own.at(-1)?.id ?? '',
    rows: own,
  });
  for (const row of inOrder(rows)) {
    own.push(row);
    if (own.length < packSize) continue;
    yield pack();
    own = [];
  }
  if (own.length > 0) yield pack();
}

/** Rows in the order of their ids, sorted letter by letter while they are asked for: all at once would hold up the screen. */
function* inOrder(rows: Iterable<AnyRecord>): Generator<AnyRecord> {
  const byLetter = new Map<string, AnyRecord[]>();
  for (const row of rows) {
    const letter = row.id.slice(0, 1);
    const known = byLetter.get(letter);
    if (known === undefined) byLetter.set(letter, [row]);
    else known.push(row);
  }
  for (const letter of [...byLetter.keys()].sort()) yield* (byLetter.get(letter) ?? []).sort(byId);
}

/** The packs of one table. */
export function packsOf(networkId: Id, table: TableName) {
  return db.packs
    .where('[networkId+table+first+last]')
    .between([networkId, table, Dexie.minKey], [networkId, table, Dexie.maxKey]);
}

/** All rows of one table, tombstones included, in the order of their ids. */
export async function allRows(networkId: Id, table: TableName): Promise<AnyRecord[]> {
  const [single, packs] = await Promise.all([
    db
      .rowsOf(table)
      .where('[networkId+id]')
      .between(...ofNetwork(networkId))
      .toArray(),
    packsOf(networkId, table).toArray(),
  ]);
  const rows = single.map(withoutNetwork);
  if (packs.length === 0) return rows;
  for (const pack of packs) for (const row of pack.rows) rows.push(row);
  return rows.sort(byId);
}

/** The rows of one table with these ids, those there are, asked for a few at a time: nobody waits for thousands in one go. */
export async function rowsWith(
  networkId: Id,
  table: TableName,
  ids: readonly Id[],
): Promise<Map<Id, AnyRecord>> {
  return db.transaction('r', [db.rowsOf(table), db.packs], async () => {
    const places = new Places(networkId, table);
    const found = new Map<Id, AnyRecord>();
    for (const row of await places.read(ids)) if (row) found.set(row.id, row);
    return found;
  });
}

/** Rows asked for by their ids in one go: each is a request of its own, and hundreds of them would hold up the screen. */
const askedAtOnce = 125;

/** A stored row as the rest of the app knows it. */
function withoutNetwork(row: AnyRecord & { readonly networkId?: Id }): AnyRecord {
  const { networkId: _, ...record } = row;
  return record;
}

/** As the store orders keys. */
function byId(one: AnyRecord, other: AnyRecord): number {
  return one.id < other.id ? -1 : Number(one.id > other.id);
}

/** A pack that a change has opened. */
interface Opened {
  readonly key: PackKey;
  readonly rows: Map<Id, AnyRecord>;
  isChanged: boolean;
}

/** Where the rows of one table stand, as far as a change has asked. Only of use within its transaction. */
export class Places {
  private readonly networkId: Id;
  private readonly table: TableName;
  private keys: PromiseLike<readonly PackKey[]> | undefined;
  private singles: PromiseLike<ReadonlySet<Id>> | undefined;
  private readonly opened = new Map<string, Opened>();
  private readonly packOf = new Map<Id, Opened>();

  constructor(networkId: Id, table: TableName) {
    this.networkId = networkId;
    this.table = table;
  }

  /** The rows with these ids, `undefined` where there is none. */
  async read(ids: readonly Id[]): Promise<(AnyRecord | undefined)[]> {
    const [single] = await Promise.all([this.single(ids), this.packKeys()]);
    const others = ids.filter((_, at) => single[at] === undefined);
    if (others.length > 0) await this.open(others);
    return ids.map((id, at) => {
      const row = single[at];
      return row === undefined ? this.packOf.get(id)?.rows.get(id) : withoutNetwork(row);
    });
  }

  private async single(ids: readonly Id[]): Promise<(StoredRow | undefined)[]> {
    const found: (StoredRow | undefined)[] = [];
    for (let at = 0; at < ids.length; at += askedAtOnce) {
      const keys = ids.slice(at, at + askedAtOnce).map((id): [Id, Id] => [this.networkId, id]);
      for (const row of await db.rowsOf(this.table).bulkGet(keys)) found.push(row);
    }
    return found;
  }

  /** Those that rows have already which are in packs; `all`: or stand by themselves. */
  async taken(ids: readonly Id[], all: boolean): Promise<Id[]> {
    const [singles] = await Promise.all([all ? this.singleIds() : none, this.open(ids)]);
    return ids.filter((id) => this.packOf.has(id) || singles.has(id));
  }

  /** Changes a row where it is in a pack; otherwise tells that it is not. */
  change(row: AnyRecord): boolean {
    const pack = this.packOf.get(row.id);
    if (pack === undefined) return false;
    pack.rows.set(row.id, row);
    pack.isChanged = true;
    return true;
  }

  /** Packs that hold other rows now. */
  changed(): Pack[] {
    return Array.from(this.opened.values()).flatMap(
      ({ key: [networkId, table, first, last], rows, isChanged }) =>
        isChanged ? { networkId, table, first, last, rows: [...rows.values()] } : [],
    );
  }

  private packKeys(): PromiseLike<readonly PackKey[]> {
    this.keys ??= packsOf(this.networkId, this.table).primaryKeys();
    return this.keys;
  }

  private singleIds(): PromiseLike<ReadonlySet<Id>> {
    this.singles ??= db
      .rowsOf(this.table)
      .where('[networkId+id]')
      .between(...ofNetwork(this.networkId))
      .primaryKeys()
      .then((keys) => new Set(keys.map(([, id]) => id)));
    return this.singles;
  }

  /** Opens the packs that may hold these rows. */
  private async open(ids: readonly Id[]): Promise<void> {
    const keys = await this.packKeys();
    if (keys.length === 0) return;
    const wanted = ids.filter((id) => !this.packOf.has(id));
    const fresh = keys.filter(
      (key) => !this.opened.has(nameOf(key)) && wanted.some((id) => key[2] <= id && id <= key[3]),
    );
    for (let at = 0; at < fresh.length; at += packsAtOnce) {
      const packs = await db.packs.bulkGet(fresh.slice(at, at + packsAtOnce));
      for (const pack of packs) if (pack !== undefined) this.keep(pack);
    }
  }

  private keep({ networkId, table, first, last, rows }: Pack): void {
    const key: PackKey = [networkId, table, first, last];
    // Two questions may have asked for it at once.
    if (this.opened.has(nameOf(key))) return;
    const pack = { key, rows: new Map(rows.map((row) => [row.id, row])), isChanged: false };
    this.opened.set(nameOf(key), pack);
    for (const { id } of rows) this.packOf.set(id, pack);
  }
}

const none: ReadonlySet<Id> = new Set();

function nameOf([, , first, last]: PackKey): string {
  return `${first}\u0000${last}`;
}
