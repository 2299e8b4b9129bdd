// What the planning of one list knows: the network with what earlier lists bring, the memory of its source, keys and decisions.
import type { World } from '../model/deeds';
import type { Network } from '../model/network';
import { type Actor, type AnyRecord, type Id, type TableName, valueOf } from '../model/records';
import type { Mapping, Side } from './mapping';
import { Index, keyIndex, type Match, single } from './matchRecords';
import { cellsRead, propertyAt } from './cellsRead';
import type { Sheet, SideRead } from './planCells';
import {
  emptyHash,
  hashList,
  hashText,
  hashValue,
  isKeptHash,
  type Remembered,
  type SourceMemory,
} from './sourceMemory';

/** What all lists of one import share. */
export interface Shared {
  readonly sameAs: ReadonlyMap<string, string>;
  /** Record of each item planned so far. */
  readonly idOfItem: Map<string, Id>;
  /** Records by source, table and key, as the rows so far have used them. */
  readonly keyed: Map<string, Map<string, Id>>;
}

export class Scope {
  readonly network: Network;
  readonly list: number;
  readonly sheet: Sheet;
  readonly mapping: Mapping;
  readonly world: World;
  readonly memory: SourceMemory;
  /** Remembered records of which the file still speaks. */
  readonly seen = new Set<Remembered>();
  private readonly claimed = new Set<Remembered>();
  private readonly claims = new Map<SideRead, Remembered>();
  private readonly shared: Shared;
  private readonly keys = new Map<TableName, Index>();
  private readonly columns = new Map<TableName, Index>();
  private readonly cells = new Map<Side, readonly string[]>();

  constructor(
    network: Network,
    list: number,
    { sheet, mapping }: { readonly sheet: Sheet; readonly mapping: Mapping },
    world: World,
    memory: SourceMemory,
    shared: Shared,
  ) {
    this.network = network;
    this.list = list;
    this.sheet = sheet;
    this.mapping = mapping;
    this.world = world;
    this.memory = memory;
    this.shared = shared;
  }

  cellsOf(side: Side): readonly string[] {
    const known = this.cells.get(side) ?? cellsRead(this.sheet, this.mapping, side);
    this.cells.set(side, known);
    return known;
  }

  /** Tells others of the record an item is about. */
  tell(item: string, table: TableName, id: Id, key: string): void {
    if (this.shared.sameAs.size > 0) this.shared.idOfItem.set(item, id);
    if (key !== '') this.keyedOf(table).set(key, id);
  }

  /** The record a person has said an item is. */
  decided(item: string, table: TableName): Id | undefined {
    if (this.shared.sameAs.size === 0) return undefined;
    const said = this.shared.sameAs.get(item);
    if (said === undefined) return undefined;
    return this.shared.idOfItem.get(said) ?? (this.network.living(table).has(said) ? said : undefined);
  }

  /** By the key of the list, in this file or in what was imported from its source. */
  byKey(table: TableName, key: string): Match {
    if (key === '') return 'none';
    const told = this.keyedOf(table).get(key);
    if (told !== undefined) return told;
    const index = this.keys.get(table) ?? keyIndex(this.network, table, this.mapping.source);
    this.keys.set(table, index);
    return single(index.all(key));
  }

  /** By the column a person has chosen. */
  byColumn(table: TableName, text: string): Match {
    const property = this.chosenProperty();
    if (text === '' || property === undefined) return 'none';
    let index = this.columns.get(table);
    if (index === undefined) {
      index = new Index();
      for (const record of this.network.living(table).values() as Iterable<AnyRecord>) {
        const value = valueOf(record, property);
        if (value !== undefined) index.add(String(value).trim(), record.id);
      }
      this.columns.set(table, index);
    }
    return single(index.all(text));
  }

  /** Whether the chosen column says that the record is another one. */
  isOther(table: TableName, id: Id, text: string): boolean {
    const property = this.chosenProperty();
    const record = this.network.rows[table].get(id);
    if (text === '' || property === undefined || record === undefined) return false;
    const value = valueOf(record, property);
    return value !== undefined && String(value).trim() !== text;
  }

  private chosenProperty(): string | undefined {
    const { keyColumn } = this.mapping;
    return keyColumn === undefined ? undefined : propertyAt(this.sheet, this.mapping, keyColumn);
  }

  /** Gives rows that are like others the records that agree with them in every cell, before any of the rows is read. */
  claim(table: TableName, identity: string, read: SideRead): void {
    const entries = this.remembered(table, identity);
    if (entries.length < 2) return;
    const cells = this.cellsOf('main');
    const same = entries.filter((one) => agreement(this.memory, one, read, cells).differ === 0);
    const [entry] = same;
    if (entry === undefined || same.length > 1 || this.claimed.has(entry)) return;
    this.claimed.add(entry);
    this.claims.set(read, entry);
  }

  /**
   * The record that came from such a row at the last import; of several the one whose cells agree best, never just the next one.
   * `isAlone`: no other row of the file is like it.
   */
  recall(
    table: TableName,
    identity: string,
    read: SideRead,
    isAlone: boolean,
    side: Side = 'main',
  ): Remembered | 'ambiguous' | undefined {
    if (this.memory.isEmpty) return undefined;
    const claimed = this.claims.get(read);
    const entries = this.remembered(table, identity);
    if (entries.length === 0) return undefined;
    const agreeing = entries.filter((entry) =>
      distinctive.every((property) => {
        const value = read.values[property];
        const base = this.memory.base(entry, property);
        return value === undefined || base === undefined || base === hashValue(value);
      }),
    );
    const found = agreeing.length === 1 || !(isAlone && entries.length === 1) ? agreeing : entries;
    const free = found.filter((one) => !this.seen.has(one) && !this.claimed.has(one));
    const entry = claimed ?? (found.length === 1 ? found[0] : this.closest(free, read, side));
    // One of them is meant: none of them is missing.
    if (entry === 'ambiguous') for (const one of free) this.seen.add(one);
    else if (entry !== undefined) this.seen.add(entry);
    return entry;
  }

  private remembered(table: TableName, identity: string): readonly Remembered[] {
    return this.memory
      .named(identity)
      .filter((one) => one.table === table && this.network.rows[table].has(one.id));
  }

  private closest(
    entries: readonly Remembered[],
    read: SideRead,
    side: Side,
  ): Remembered | 'ambiguous' | undefined {
    if (entries.length < 2) return entries[0];
    const cells = this.cellsOf(side);
    const scored = entries.map((entry) => ({ entry, ...agreement(this.memory, entry, read, cells) }));
    const [best, next] = scored.sort((one, other) => other.agree - one.agree);
    return best?.agree === next?.agree ? 'ambiguous' : best?.entry;
  }

  /** Marks what is remembered of a record as still there. */
  see(table: TableName, id: Id): void {
    const entry = this.memory.of(table, id);
    if (entry !== undefined) this.seen.add(entry);
  }

  /** What others of this file may be called in references. */
  private keyedOf(table: TableName): Map<string, Id> {
    const name = `${this.mapping.source}\u0000${table}`;
    const known = this.shared.keyed.get(name) ?? new Map<string, Id>();
    this.shared.keyed.set(name, known);
    return known;
  }
}

/** In how many cells a row says what the file said of a record at the last import, and in how many something else. */
function agreement(
  memory: SourceMemory,
  entry: Remembered,
  { values, lists, refs, typeText, unread }: SideRead,
  cells: readonly string[],
): { readonly agree: number; readonly differ: number } {
  let [agree, differ] = [0, 0];
  for (const cell of cells) {
    const base = memory.base(entry, cell);
    // What the cell of a reference or a type means is found out later.
    if (base === undefined || refs.has(cell) || unread.includes(cell) || (cell === 'type' && typeText !== ''))
      continue;
    const list = lists.get(cell);
    const said = list === undefined ? hashValue(values[cell]) : hashList(list);
    if (base === said || (said === emptyHash && isKeptHash(base))) agree += 1;
    else differ += 1;
  }
  return { agree, differ };
}

/** What tells homonyms of one place apart. */
const distinctive = ['street', 'postalCode', 'schoolNo', 'position', 'validFrom', 'role'] as const;

/** What tells a row from others, as the file says it: names here may have changed since. */
export function identityOf(table: TableName, read: SideRead): string {
  return hashText(`${table}\u0000${signOf(table, read)}`);
}

/** The same of a row that would name an actor as it is called here. */
export function identityOfActor({ name = '', city = '' }: Partial<Pick<Actor, 'name' | 'city'>>): string {
  return hashText(`actors\u0000${name.trim()}\u0000${city.trim()}`);
}

/** The same as readable text: the best sign a row carries. */
export function signOf(table: TableName, { id, key, values, refs }: SideRead): string {
  if (id !== '') return `#${id}`;
  if (key !== '') return `=${key}`;
  const ref = (field: string) => {
    const { id: refId = '', key: refKey = '', name = '', city = '' } = refs.get(field) ?? {};
    return refId || refKey || `${name.trim()}/${city.trim()}`;
  };
  const value = (field: string) => String(values[field] ?? '').trim();
  return (signs[table] ?? [])
    .map((field) => (field.startsWith('>') ? ref(field.slice(1)) : value(field)))
    .join('\u0000');
}

const signs: { readonly [T in TableName]?: readonly string[] } = {
  actors: ['name', 'city'],
  contacts: ['>actorId', 'lastName', 'firstName'],
  cooperations: ['>actorA', '>actorB', 'directed', 'validFrom'],
  relations: ['>from', 'kind', '>to', 'validFrom'],
  gremien: ['name'],
  seats: ['>gremiumId', '>actorId', 'role', '>holderId'],
};
