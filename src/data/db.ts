// The one place that names tables and versions of the browser database.
import Dexie, { type DBCore, type DBCoreMutateRequest, type Table, type Transaction } from 'dexie';
import type { Op } from '../model/change';
import { type AnyRecord, type Id, tableNames, type TableName } from '../model/records';

/** Version of the stored shape. Migrations only add tables and fields; raising it adds a test (`migration.test.ts`). */
export const schemaVersion = 4;
/** The oldest reader that may open what this version writes. */
export const minReader = 1;

/** A record as it is kept: its network in front. */
export type StoredRow = AnyRecord & { readonly networkId: Id };

/** Many rows of one table in one entry (`packs.ts`). */
export interface Pack {
  readonly networkId: Id;
  readonly table: TableName;
  /** The least and the greatest id in it. */
  readonly first: Id;
  readonly last: Id;
  readonly rows: readonly AnyRecord[];
}

export type PackKey = [Id, TableName, Id, Id];

/** Where a change came from. Layout keeps positions of a first drawing; it is no step a user would undo. */
export type Origin = 'user' | 'import' | 'undo' | 'redo' | 'layout' | 'remote' | 'founding';

/** One committed change without its operations: history, undo stack and tape read these. */
export interface JournalHead {
  readonly networkId: Id;
  readonly seq: number;
  readonly tx: string;
  /** ISO time, for display only; order is `seq`. */
  readonly at: string;
  readonly device: string;
  readonly user: string;
  readonly origin: Origin;
  readonly code: string;
  readonly count: number;
  readonly name?: string;
  readonly pages: number;
  /** For undo: the change it takes back. For redo: the undo it takes back. */
  readonly takesBack?: number;
}

/** Up to 500 operations of one change. */
export interface JournalPage {
  readonly networkId: Id;
  readonly seq: number;
  readonly page: number;
  readonly ops: readonly Op[];
}

export interface Meta {
  readonly key: string;
  readonly value: string | number | boolean;
}

const openDoors = new WeakSet<object>();

class AkteursnetzDb extends Dexie {
  declare journal: Table<JournalHead, [Id, number]>;
  declare pages: Table<JournalPage, [Id, number, number]>;
  declare packs: Table<Pack, PackKey>;
  declare meta: Table<Meta, string>;

  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      ...rowStores(tableNames.filter((table) => !later.includes(table))),
      journal: '[networkId+seq]',
      pages: '[networkId+seq+page]',
      meta: 'key',
    });
    this.version(2).stores(rowStores(sinceVersion2));
    this.version(3).stores({ packs: '[networkId+table+first+last]' });
    this.version(schemaVersion).stores(rowStores(sinceVersion4));
    this.use({ stack: 'dbcore', name: 'one door', create: guarded });
  }

  rowsOf(table: TableName): Table<StoredRow, [Id, Id]> {
    return this.table(table);
  }
}

/** The memory of imported lists. */
const sinceVersion2: readonly TableName[] = ['sources', 'sourceRows'];
/** Saved questions. */
const sinceVersion4: readonly TableName[] = ['questions'];
const later = [...sinceVersion2, ...sinceVersion4];

function rowStores(tables: readonly TableName[]): Record<string, string> {
  return Object.fromEntries(tables.map((table) => [table, '[networkId+id]']));
}

/** Every write outside an opened door throws: there is one writer (architecture, "one door"). */
function guarded(core: DBCore): DBCore {
  return {
    ...core,
    table(name) {
      const table = core.table(name);
      return {
        ...table,
        mutate(request: DBCoreMutateRequest) {
          if (!openDoors.has(request.trans)) throw new Error(`Write to ${name} outside the door`);
          return table.mutate(request);
        },
      };
    },
  };
}

/** Lets this transaction write. Called by the door and its two stated exceptions only. */
export function openDoor(transaction: Transaction): void {
  openDoors.add(transaction.idbtrans);
}

const databaseName = 'akteursnetz';
export const db = new AkteursnetzDb(databaseName);

/** The keys of one network in a table with a compound key. */
export function ofNetwork(networkId: Id): [[Id, unknown], [Id, unknown]] {
  return [
    [networkId, Dexie.minKey],
    [networkId, Dexie.maxKey],
  ];
}
