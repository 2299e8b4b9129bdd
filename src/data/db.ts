// The one place that names tables and versions of the browser database.
import Dexie, { type DBCore, type DBCoreMutateRequest, type Table, type Transaction } from 'dexie';
import type { Op } from '../model/change';
import { type AnyRecord, type Id, tableNames, type TableName } from '../model/records';
import { StoreTrouble } from './trouble';

/** Version of the stored shape. Migrations only add tables and fields; raising it adds a test (`migration.test.ts`). */
export const schemaVersion = 6;
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

/**
 * Where a change came from. Layout keeps positions of a first drawing, log an entry of the export log, erasure the tombstones of a
 * person: none of them is a step a user would undo.
 */
export type Origin =
  | 'user'
  | 'import'
  | 'undo'
  | 'redo'
  | 'layout'
  | 'log'
  | 'erasure'
  | 'remote'
  | 'founding';

/** Changes that leave what the user has recorded as it was. */
export const asideOrigins: readonly Origin[] = ['layout', 'log'];

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

/** A merge: its entry, and the state of the other side of its undo. `undone`: whether the state beside it is the one without it. */
export interface Merged {
  readonly seq: number;
  readonly other: Uint8Array<ArrayBuffer>;
  readonly undone: boolean;
}

/**
 * State of the merge engine beside the rows of a network: it is read and written only when copies meet. No part of the document: what it
 * lacks is projected from the rows.
 */
export interface Sidecar {
  readonly networkId: Id;
  readonly state: Uint8Array<ArrayBuffer>;
  /** The journal entry up to which initials and times are known to the state. */
  readonly cursor: number;
  readonly merge?: Merged;
  /** The merges before it, oldest first, as many as are kept. */
  readonly earlier?: readonly Merged[];
  /** What the network is called here and in the copies, where the shelf had its name already. */
  readonly alias?: { readonly here: string; readonly there: string };
}

/** The file a network was opened from or is saved to, as far as the browser lets us keep it. No part of the document. */
export interface BoundFile {
  readonly networkId: Id;
  /** Of the file, or of the shared folder. */
  readonly name: string;
  /** Absent where files are only downloaded. */
  readonly file?: FileSystemFileHandle;
  /** A shared folder: this device writes its own file in it and reads those of the others. */
  readonly folder?: FileSystemDirectoryHandle;
  /** ISO time of the last saving, and the journal entry that the file has. */
  readonly savedAt?: string;
  readonly seq?: number;
  /** SHA-256 (hex) of what was last written there or read from there: anything else was written by somebody else. */
  readonly seen?: string;
  /** SHA-256 of what was about to be written: where the note of `seen` was lost with the window, the file is ours all the same. */
  readonly sought?: string;
  /** Saved by itself after changes. */
  readonly auto: boolean;
  /** Locks the file; cannot be read out, only used in this browser. Without it the file is readable by everybody who has it. */
  readonly lock?: { readonly key: CryptoKey; readonly salt: string; readonly iter: number };
  /** Devices of the shared folder when it was last looked at. */
  readonly devices?: readonly string[];
  /** Of each the file that was last merged here: bytes, time of the file (milliseconds) and SHA-256. */
  readonly merged?: Readonly<
    Record<string, { readonly size: number; readonly at: number; readonly digest: string }>
  >;
  /** An erasure has happened since: earlier versions kept beside the file still hold the person. */
  readonly stale?: boolean;
  /** Some of those versions would not go when it was saved. */
  readonly unclean?: boolean;
  /** The version before the last saving could not be kept: what lies there is older, or nothing. */
  readonly unkept?: boolean;
}

const openDoors = new WeakSet<object>();

class AkteursnetzDb extends Dexie {
  declare journal: Table<JournalHead, [Id, number]>;
  declare pages: Table<JournalPage, [Id, number, number]>;
  declare packs: Table<Pack, PackKey>;
  declare meta: Table<Meta, string>;
  declare sidecars: Table<Sidecar, Id>;
  declare files: Table<BoundFile, Id>;

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
    this.version(4).stores(rowStores(sinceVersion4));
    this.version(5).stores(rowStores(sinceVersion5));
    this.version(schemaVersion).stores({ sidecars: 'networkId', files: 'networkId' });
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
/** What was erased, and what was handed out. */
const sinceVersion5: readonly TableName[] = ['erasures', 'disclosures'];
const later = [...sinceVersion2, ...sinceVersion4, ...sinceVersion5];

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

/**
 * Lets this transaction write. Called by the door and its stated exceptions only. Throws `newerSchema` where a newer version of the app
 * has written the database: Dexie would open it and write into it without a word.
 */
export function openDoor(transaction: Transaction): void {
  if (isNewer()) throw new StoreTrouble('newerSchema');
  openDoors.add(transaction.idbtrans);
}

/** Whether the open database has a newer shape than this version of the app knows. */
export function isNewer(): boolean {
  // Dexie counts in tens.
  return Math.floor((db.backendDB()?.version ?? 0) / 10) > schemaVersion;
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
