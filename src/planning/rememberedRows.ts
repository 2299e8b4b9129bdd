// How many rows of a file are remembered of a list that was imported before.
import { type Id, type Source, type TableName, tableNames } from '../model/records';
import type { Network } from '../model/network';
import { type Mapping, tableOf } from './mapping';
import { rowReader, type Sheet } from './planCells';
import { identityOf } from './planScope';
import { areRenumbered, compareKeys, meanOthers, type NamesByKey } from './sameKeys';
import { emptyHash, hashValue } from './sourceMemory';

export interface RowsKnown {
  /** Rows that are remembered; not those that only have the key of a record of another name. */
  readonly known: number;
  /** Share of the rows of the file, and of those that are remembered. */
  readonly ofFile: number;
  readonly ofMemory: number;
  /** Too few rows on one side, and none of them known: that says nothing. */
  readonly isFew: boolean;
  /** What the keys of the file are to this list: its keys, those of another list, or running numbers that were counted anew. */
  readonly keys: 'same' | 'others' | 'renumbered';
}

/** Rows that are looked up, spread over the list. */
const sampled = 300;
/** Fewer rows on one side say nothing. */
const enough = 5;

/** `mapping`: how the columns were read then. `rowCount`: of the whole list, of which `sheet` may be a sample. */
export function rowsKnown(
  network: Network,
  source: Source,
  { header, rows }: Sheet,
  mapping: Mapping,
  rowCount: number,
): RowsKnown | undefined {
  const memory = memoriesIn(network).get(source.id);
  if (memory === undefined || memory.size === 0 || rows.length === 0) return undefined;
  const step = Math.max(1, Math.floor(rows.length / sampled));
  const { names, keyed } = namesIn({ header, rows: rows.filter((_, at) => at % step === 0) }, mapping);
  const others = meanOthers(compareKeys(keyed, memory));
  const isNew = areRenumbered(keyed, memory, step === 1 && rows.length === rowCount);
  const bearers = new Set(memory.values());
  let known = 0;
  for (const [identity, name] of names) {
    const there = memory.get(identity);
    const isAnother = keyed.has(identity) && there !== '' && name !== '' && there !== name;
    if (isNew && keyed.has(identity) ? name !== '' && bearers.has(name) : there !== undefined && !isAnother)
      known += 1;
  }
  const looked = Math.ceil(rows.length / step);
  return {
    known,
    ofFile: names.size === 0 ? 0 : known / names.size,
    ofMemory: Math.min(1, (known * rowCount) / looked / memory.size),
    isFew: known === 0 && (memory.size < enough || rowCount < enough),
    keys: isNew ? 'renumbered' : others ? 'others' : 'same',
  };
}

/** What the rows are called, by what tells them; many rows of one actor say no more than one. `keyed`: those told by a key alone. */
function namesIn(sheet: Sheet, mapping: Mapping): { readonly names: NamesByKey; readonly keyed: NamesByKey } {
  const read = rowReader(sheet, mapping);
  const isTies = mapping.kind === 'tiesByName';
  const table: TableName = isTies ? 'actors' : tableOf(mapping.kind);
  const field = nameField(table);
  const [names, keyed] = [new Map<string, string>(), new Map<string, string>()];
  for (const [at, cells] of sheet.rows.entries()) {
    const [row] = read(cells, at);
    for (const side of isTies ? [row.a, row.b] : [row.main]) {
      const identity = identityOf(table, side);
      if (names.has(identity)) continue;
      const name = side.values[field] === undefined ? '' : hashValue(side.values[field]);
      names.set(identity, name);
      if (side.id === '' && side.key !== '') keyed.set(identity, name);
    }
  }
  return { names, keyed };
}

/** What a record is called; lists of ties have nothing of the kind. */
function nameField(table: TableName): string {
  return table === 'contacts' ? 'lastName' : 'name';
}

const memories = new WeakMap<object, ReadonlyMap<Id, NamesByKey>>();
const tables: ReadonlySet<string> = new Set(tableNames);

/**
 * What tells the remembered rows of each list, with the hash of what they were called: of a list of ties its actors, of any other its
 * records. Rows of records that are not here at all, not even as removed ones, do not count. Made once for each state of the memory.
 */
function memoriesIn(network: Network): ReadonlyMap<Id, NamesByKey> {
  const known = memories.get(network.rows.sourceRows);
  if (known !== undefined) return known;
  const all = new Map<Id, Map<string, string>>();
  for (const { sourceId, lines } of network.living('sourceRows').values()) {
    const source = network.sources.get(sourceId);
    const wanted = source?.kind === 'tiesByName' ? 'actors' : source?.kind;
    const place = 4 + namePlace(source, wanted);
    const names = all.get(sourceId) ?? new Map<string, string>();
    all.set(sourceId, names);
    for (const line of lines.split('\n')) {
      const parts = line.split(' ', place + 1);
      const [table = '', id = '', identity = ''] = parts;
      const name = place < 4 ? '' : (parts[place] ?? '');
      if (table === wanted && tables.has(table) && network.rows[table as TableName].has(id))
        names.set(identity, name.startsWith(emptyHash) ? '' : name);
    }
  }
  memories.set(network.rows.sourceRows, all);
  return all;
}

/** Where the lines of a list hold the name; -2 where they do not. */
function namePlace(source: Source | undefined, table: string | undefined): number {
  try {
    const properties = JSON.parse(source?.properties ?? '{}') as Record<string, unknown> | null;
    const names = properties?.[table ?? ''];
    const at = Array.isArray(names) ? names.indexOf(nameField(table as TableName)) : -1;
    return at < 0 ? -2 : at;
  } catch {
    // A memory nobody can read is none.
    return -2;
  }
}
