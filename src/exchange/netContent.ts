// A network ↔ the tables of a `.netz` file. Nothing is lost silently: what a file holds and cannot stand is counted.
import { minReader, schemaVersion } from '../data/db';
import type { Founding } from '../data/networks';
import { alive, rowsFrom } from '../model/change';
import { checkRecord, type Problem, type ProblemCode } from '../model/checks';
import { fieldOf } from '../model/fields';
import { Network } from '../model/network';
import {
  type AnyRecord,
  mainView,
  type NetworkRecord,
  type Placement,
  type Scalar,
  type TableName,
  tableNames,
} from '../model/records';
import type { NetzFile } from '../formats/netz';
import type { NetzContent } from '../formats/netzFormat';

/** Living rows whole, removed ones as their tombstone alone, so that a later merge knows of them and nobody's data linger. */
export function netContent(
  network: Network,
  about: Pick<NetzContent, 'app' | 'createdAt' | 'deviceId'>,
): NetzContent {
  const tables = tableNames.map((table) => [table, rowsOf(network, table)] as const);
  return {
    ...about,
    networkId: network.id,
    epoch: network.self.epoch,
    schema: schemaVersion,
    minReader,
    profile: 'full',
    tables: Object.fromEntries(tables),
  };
}

function rowsOf(network: Network, table: TableName): readonly object[] {
  const rows: readonly AnyRecord[] = [...network.rows[table].values()].filter(
    (row) => !isOrphan(network, table, row),
  );
  return rows.map((row) => (row._del === undefined ? row : { id: row.id, _del: row._del }));
}

/** A place on the map whose actor or view is gone: arranging is no step of its own, so undoing an import leaves its places behind. */
function isOrphan(network: Network, table: TableName, row: AnyRecord): boolean {
  if (table !== 'placements' || !alive(row)) return false;
  const { actorId, viewId } = row as Placement;
  return !network.actors.has(actorId) || (viewId !== mainView && !network.views.has(viewId));
}

export interface NetContentRead {
  readonly ok: true;
  readonly founding: Founding;
  /** Living actors and cooperations that will be there. */
  readonly counts: { readonly actors: number; readonly cooperations: number };
  /** Rows that could not be taken over because a required value is missing or wrong. */
  readonly rejectedRows: number;
  /** Single values that were left out of rows taken over. */
  readonly rejectedValues: number;
  /** Tables of a newer version that this one does not know. */
  readonly unknownTables: readonly string[];
}

/** Above this share of rows that cannot stand the file is refused as a whole. */
const bearable = 0.1;

/** A flaw an edit would have to mend, but that hurts nobody: such a value stays. */
const harmless: readonly ProblemCode[] = [
  'unknownField',
  'unknownChoice',
  'unknownType',
  'tooLong',
  'tooSmall',
  'tooLarge',
  'notWhole',
  'datesReversed',
];

/** What to found from a verified file, or `undefined` where it holds no whole network. */
export function readNetContent(file: NetzFile): NetContentRead | undefined {
  const lists = Object.fromEntries(
    tableNames.map((table) => [table, (file.tables[table] ?? []) as unknown as readonly AnyRecord[]]),
  ) as Record<TableName, readonly AnyRecord[]>;
  const self = lists.networks.find(alive) as NetworkRecord | undefined;
  const fits =
    lists.networks.filter(alive).length === 1 &&
    self?.id === file.manifest.networkId &&
    self.epoch === file.manifest.epoch &&
    typeof self.name === 'string' &&
    self.name.trim() !== '';
  if (!fits) return undefined;
  const sieved = sieve(self.id, lists);
  const all = tableNames.reduce((sum, table) => sum + lists[table].length, -sieved.orphans);
  if (sieved.rejectedRows > all * bearable) return undefined;
  const { networks, ...records } = sieved.lists;
  const kept = networks.find(alive) as NetworkRecord | undefined;
  if (kept === undefined) return undefined;
  return {
    ok: true,
    founding: {
      self: kept,
      name: kept.name,
      epoch: kept.epoch,
      createdAt: kept.createdAt,
      records: records as NonNullable<Founding['records']>,
    },
    counts: {
      actors: records.actors.filter(alive).length,
      cooperations: records.cooperations.filter(alive).length,
    },
    rejectedRows: sieved.rejectedRows,
    rejectedValues: sieved.rejectedValues,
    unknownTables: Object.keys(file.tables).filter(
      (table) => !(tableNames as readonly string[]).includes(table),
    ),
  };
}

interface Sieved {
  readonly lists: Record<TableName, readonly AnyRecord[]>;
  readonly rejectedRows: number;
  readonly rejectedValues: number;
  /** Places of actors that are not there: no loss, and nothing that speaks for the file either. */
  readonly orphans: number;
}

/** Again and again until everything stands: a row that goes takes along what refers to it. */
function sieve(id: string, given: Record<TableName, readonly AnyRecord[]>): Sieved {
  let lists = given;
  let rejectedRows = 0;
  let rejectedValues = 0;
  let orphans = 0;
  for (let goesOn = true; goesOn; ) {
    goesOn = false;
    const network = new Network(id, rowsFrom(lists as Parameters<typeof rowsFrom>[0]));
    const next = { ...lists };
    for (const table of tableNames) {
      next[table] = lists[table].flatMap((row) => {
        const left = alive(row) ? mended(network, table, row) : row;
        if (left === row) return [row];
        goesOn = true;
        if (isOrphan(network, table, row)) orphans += 1;
        else if (left === undefined) rejectedRows += 1;
        else rejectedValues += Object.keys(row).length - Object.keys(left).length;
        return left === undefined ? [] : [left];
      });
    }
    lists = next;
  }
  return { lists, rejectedRows, rejectedValues, orphans };
}

/** The same row, the row without the values that cannot stand, or `undefined` when it cannot stand without them. */
function mended(network: Network, table: TableName, row: AnyRecord): AnyRecord | undefined {
  const problems = checkRecord(network, table, row).filter(({ code }) => !harmless.includes(code));
  if (problems.length === 0) return row;
  if (problems.some((problem) => !isOptional(table, problem))) return undefined;
  const out = new Set(problems.map(({ field }) => field));
  const entries = Object.entries(row as unknown as Record<string, Scalar>);
  return Object.fromEntries(entries.filter(([key]) => !out.has(key))) as unknown as AnyRecord;
}

function isOptional(table: TableName, { code, field }: Problem): boolean {
  if (field === undefined || field === 'id' || code === 'required') return false;
  if (code === 'selfTie') return field === 'parentId';
  return fieldOf(table, field)?.required !== true;
}
