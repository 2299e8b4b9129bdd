// What a list said when it was imported last: one line of hashes per record, never the values themselves. A line is
// `table id identity flag hash hash …` with one hash per property in the order of the list's dictionary.
import {
  listOf,
  type Id,
  type ListName,
  type Scalar,
  type Source,
  type TableName,
  tableNames,
  valueOf,
} from '../model/records';
import type { AnyRecord } from '../model/records';
import type { Network } from '../model/network';

/** A cell that was empty. */
export const emptyHash = '.';

/** A cell that was empty while what is here stayed: with the hash of that. */
export function keptHash(mine: string): string {
  return `${emptyHash}${mine}`;
}

export function isKeptHash(hash: string): boolean {
  return hash.length > 1 && hash.startsWith(emptyHash);
}

/** Lines of one page. */
export const pageLines = 500;

/** Shown as gone once: the file had it no more and the user has answered. */
const goneFlag = 'g';
/** The same, and the answer was to remove it. */
const removedFlag = 'r';
const hereFlag = '-';
/** Another row that a person has called the same record. */
const aliasFlag = 'a';

export interface Remembered {
  readonly table: TableName;
  readonly id: Id;
  readonly page: number;
  readonly at: number;
  readonly isGone: boolean;
  /** Removed because the file had it no more: it may come back with the file. */
  readonly wasRemoved: boolean;
  readonly line: string;
  readonly parts: readonly string[];
}

const tables: ReadonlySet<string> = new Set(tableNames);

function isTable(name: string): name is TableName {
  return tables.has(name);
}

type Dictionary = Record<string, string[]>;

/** The memory of one list, read once per plan. New properties join its dictionary while rows are planned. */
export class SourceMemory {
  readonly source: Source | undefined;
  readonly pages: readonly { readonly id: Id; readonly text: string }[];
  readonly properties: Dictionary;
  private readonly placesIn: Record<string, Map<string, number>> = {};
  private readonly records = new Map<TableName, Map<Id, Remembered>>();
  private readonly shared = new WeakMap<readonly string[], readonly number[]>();
  private readonly identities = new Map<string, Remembered[]>();

  constructor(network: Network, source: Source | undefined) {
    this.source = source;
    this.properties = dictionaryIn(source?.properties);
    const rows = [...network.living('sourceRows').values()].filter(({ sourceId }) => sourceId === source?.id);
    this.pages = rows
      .sort((a, b) => a.page - b.page || (a.id < b.id ? -1 : 1))
      .map(({ id, lines }) => ({ id, text: lines }));
    const aliases: (readonly string[])[] = [];
    this.pages.forEach(({ text }, page) => {
      if (text !== '')
        for (const [at, line] of text.split('\n').entries()) {
          const parts = line.split(' ');
          if (parts[3] === aliasFlag) aliases.push(parts);
          else this.keep(parts, line, page, at);
        }
    });
    for (const [table, id = '', identity = ''] of aliases) {
      const entry = this.of(table as TableName, id);
      if (entry !== undefined) this.name(identity, entry);
    }
  }

  private keep(parts: readonly string[], line: string, page: number, at: number): void {
    const [table = '', id = '', identity = '', flag] = parts;
    // A line that nobody can read, from a file: as if it were not there.
    if (!isTable(table)) return;
    const wasRemoved = flag === removedFlag;
    const isGone = wasRemoved || flag === goneFlag;
    const entry = { table, id, page, at, isGone, wasRemoved, line, parts };
    const ofTable = this.records.get(entry.table) ?? new Map<Id, Remembered>();
    this.records.set(entry.table, ofTable.set(id, entry));
    this.name(identity, entry);
  }

  private name(identity: string, entry: Remembered): void {
    const known = this.identities.get(identity);
    if (known === undefined) this.identities.set(identity, [entry]);
    else known.push(entry);
  }

  /** Lines for rows of other identities that mean the record as well, as far as they are not known. `lost`: known no longer. */
  aliasLines(table: TableName, id: Id, identities: readonly string[], lost?: string): readonly string[] {
    const fresh = identities.filter(
      (one) => one === lost || !this.named(one).some((entry) => entry.table === table && entry.id === id),
    );
    return fresh.map((identity) => `${table} ${id} ${identity} ${aliasFlag}`);
  }

  get isEmpty(): boolean {
    return this.records.size === 0;
  }

  all(): Remembered[] {
    return Array.from(this.records.values(), (ofTable) => [...ofTable.values()]).flat();
  }

  of(table: TableName, id: Id): Remembered | undefined {
    return this.records.get(table)?.get(id);
  }

  /** Records that came from a row of this identity. */
  named(identity: string): readonly Remembered[] {
    return this.identities.get(identity) ?? [];
  }

  /** The hash of a cell at the last import, `undefined` where the list had no such column. */
  base(entry: Remembered | undefined, property: string): string | undefined {
    if (entry === undefined) return undefined;
    const place = this.places(entry.table).get(property);
    return place === undefined ? undefined : entry.parts[4 + place] || undefined;
  }

  /** The line of a record, with the former hashes where the list has no such column now. */
  line(
    table: TableName,
    id: Id,
    identity: string,
    cells: readonly string[],
    hashes: readonly string[],
    before: Remembered | undefined,
  ): string {
    const all = before === undefined ? [] : before.parts.slice(4);
    this.placesOf(table, cells).forEach((place, at) => {
      while (all.length < place) all.push('');
      all[place] = hashes[at] ?? '';
    });
    const head = `${table} ${id} ${identity} ${hereFlag}`;
    return all.length === 0 ? head : `${head} ${all.join(' ')}`;
  }

  /** Looked up once for the columns that many records share. */
  private placesOf(table: TableName, cells: readonly string[]): readonly number[] {
    const known = this.shared.get(cells) ?? cells.map((cell) => this.place(table, cell));
    this.shared.set(cells, known);
    return known;
  }

  private place(table: TableName, property: string): number {
    const places = this.places(table);
    const known = places.get(property);
    if (known !== undefined) return known;
    const list = this.properties[table] ?? [];
    this.properties[table] = list;
    places.set(property, list.length);
    return list.push(property) - 1;
  }

  private places(table: TableName): Map<string, number> {
    const known =
      this.placesIn[table] ?? new Map((this.properties[table] ?? []).map((name, at) => [name, at]));
    this.placesIn[table] = known;
    return known;
  }
}

/** The line of a record that the file has no more. */
export function goneLine({ parts }: Remembered): string {
  return parts.with(3, goneFlag).join(' ');
}

/** The same where the answer was to remove it. */
export function removedLine(line: string): string {
  return line.split(' ').with(3, removedFlag).join(' ');
}

/** A line in which some cells keep their former hash, because what the file says was not accepted. */
export function lineWithout(
  line: string,
  former: string | undefined,
  properties: readonly string[],
  cells: ReadonlySet<string>,
): string {
  const old = former?.split(' ') ?? [];
  const parts = line.split(' ');
  return parts
    .map((part, at) => (at > 3 && cells.has(properties[at - 4] ?? '') ? (old[at] ?? '') : part))
    .join(' ');
}

/**
 * The line of a record of which two lists speak: what the later one says otherwise than last time joins what the earlier one said, and fills
 * what is empty there.
 */
export function lineOfBoth(earlier: string, later: string, former: string): string {
  const [first, second, old] = [earlier, later, former].map((line) => line.split(' '));
  const parts = first ?? [];
  second?.forEach((part, at) => {
    const isFilled = isNothing(parts[at] ?? '') && !isNothing(part);
    if (at > 3 && part !== '' && (isFilled || part !== old?.[at])) parts[at] = part;
  });
  return Array.from(parts, (part) => part ?? '').join(' ');
}

/** What an empty cell is remembered as. */
function isNothing(hash: string): boolean {
  return hash === emptyHash || isKeptHash(hash);
}

/** A line in which cells that were empty have been emptied here, too, but for those that were left. */
export function lineEmptied(line: string, properties: readonly string[], left: ReadonlySet<string>): string {
  const parts = line.split(' ');
  return parts
    .map((part, at) => (at > 3 && isKeptHash(part) && !left.has(properties[at - 4] ?? '') ? emptyHash : part))
    .join(' ');
}

function dictionaryIn(text: string | undefined): Dictionary {
  const read: Dictionary = Object.create(null) as Dictionary;
  try {
    const given: unknown = JSON.parse(text ?? '{}');
    for (const [table, list] of Object.entries(given as object)) {
      if (Array.isArray(list)) read[table] = list.filter((one) => typeof one === 'string');
    }
  } catch {
    // A memory nobody can read is none.
  }
  return read;
}

/** Hash of a scalar; its kind counts, `1` is not `"1"`. */
export function hashValue(value: Scalar | undefined): string {
  if (value === undefined) return emptyHash;
  return hashText(typeof value === 'string' ? value : `${typeof value} ${String(value)}`);
}

/** Hash of the cell a record has now; the elements of a multi-value together. */
export function hashCell(record: AnyRecord, cell: string, isList: boolean): string {
  return isList ? hashList(listOf(record, cell as ListName)) : hashValue(valueOf(record, cell));
}

/** Hash of the elements of a multi-value in any order. */
export function hashList(elements: readonly string[]): string {
  return elements.length === 0 ? emptyHash : hashText([...elements].sort().join('\u0000'));
}

const signs = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'];

const pairs = Array.from({ length: 4096 }, (_, at) => `${signs[at & 63]}${signs[at >>> 6]}`);

/** 42 bits as seven signs: two rounds of multiplication and shift over the code units (after bryc's public-domain cyrb53). */
export function hashText(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  const end = signs[(high >>> 12) & 63] ?? '';
  return `${pairs[low & 4095]}${pairs[(low >>> 12) & 4095]}${pairs[high & 4095]}${end}`;
}
