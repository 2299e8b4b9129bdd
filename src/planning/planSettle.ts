// What of a row is taken over: the file at the last import, the record here and the file now, cell by cell.
import type { Patch } from '../model/change';
import { isErasedForm } from '../model/erasing';
import { elementKey, fieldOf } from '../model/fields';
import {
  type AnyRecord,
  type Id,
  type ListName,
  listOf,
  type Scalar,
  type TableName,
  valueOf,
} from '../model/records';
import type { RowProblem } from './planCells';
import {
  emptyHash,
  hashCell,
  hashList,
  hashValue,
  isKeptHash,
  keptHash,
  type Remembered,
  type SourceMemory,
} from './sourceMemory';

/** A record as the file speaks of it. */
export interface Draft {
  readonly table: TableName;
  readonly id: Id;
  /** Of the item it becomes. */
  readonly key: string;
  /** The living record it changes, or the removed one it brings back; `undefined` adds a new one. */
  readonly before: AnyRecord | undefined;
  /** What the file says of it; elements of a multi-value as properties of their own. */
  readonly said: Record<string, Scalar>;
  /** The cells the list has columns for, filled or not. */
  readonly cells: readonly string[];
  /** Columns of the list in which nothing readable stands for it. */
  readonly unread?: readonly string[];
  /** What is set without being a cell: keys, and for a new record what the list leaves open. */
  readonly beside: Record<string, Scalar>;
  /** Without a memory of it, only gaps are filled. */
  readonly fills: boolean;
  /** Hash of what tells its row from others. */
  readonly identity: string;
  /** The same of further rows that mean it. */
  readonly aliases?: readonly string[];
  /** Rows (from 0) it was made from; none for records that are only there because others name them. */
  readonly rows: number[];
  /** What further rows say of it otherwise; the first row counts. */
  readonly flaws?: readonly RowProblem[];
  /** Taken only where a record that stays refers to it. */
  readonly onDemand: boolean;
}

/** What a draft sets, and what it leaves as it is and why (see `PlanItem`). */
export interface Settled {
  readonly set: Patch;
  readonly kept?: Patch;
  readonly conflicts?: Patch;
  readonly emptied?: Patch;
  readonly mine?: Patch;
  /** Cells that an earlier list of the same import says otherwise: that one counts. */
  readonly differs?: readonly string[];
  /** Removed here, and not by an import because the file had it no more. */
  readonly isRemovedHere: boolean;
  /** What the file says, as hashes of `Draft.cells`. */
  readonly theirs: readonly string[];
  /** What is remembered of it once it is accepted. */
  readonly line: string;
  /** Further lines, of rows that mean it as well. */
  readonly more: readonly string[];
  readonly remembered: Remembered | undefined;
}

/** What a list has said of a record. */
export interface Word {
  /** Hash of what told its row from others. */
  readonly identity: string;
  /** What was said, cell by cell, as hashes; empty cells say nothing. */
  readonly cells: ReadonlyMap<string, string>;
}

/** What earlier lists of one import make of a record. */
export interface Earlier {
  /** Of lists that go on from the same one. */
  readonly word: Word | undefined;
  /** Cells edited here that stay, whichever list was asked. */
  readonly kept: ReadonlySet<string> | undefined;
}

const none: readonly string[] = [];

type Fields = Record<string, Scalar | null>;

/**
 * `memory`: of the list, also where it is new; then nothing in it is known and the file wins. `original`: the record before the import,
 * of which `draft.before` may be what earlier lists of it make. `earlier`: what those have said of it; their word counts.
 */
export function settle(
  draft: Draft,
  memory: SourceMemory,
  original = draft.before,
  earlier?: Earlier,
): Settled {
  const { table, id, before, said, cells, beside } = draft;
  const word = earlier?.word;
  const remembered = memory.of(table, id);
  const lists = listsAmong(table, cells);
  const theirs = cells.map((cell, at) => hashSaid(said, cell, lists[at] === true));
  const more = aliasesOf(draft, memory, remembered, word);
  const common = { more, remembered, isRemovedHere: false, theirs };
  const line = () => lineOf(draft, memory, theirs, remembered, word);
  if (before === undefined) return { ...common, line: line(), set: both(beside, said) };
  if (before._del !== undefined) {
    return {
      ...common,
      line: line(),
      isRemovedHere: remembered?.wasRemoved !== true,
      set: { ...beside, ...said, ...withoutRest(draft, before), _del: null },
    };
  }
  const set: Fields = { ...beside };
  const sides: Record<'kept' | 'conflicts' | 'emptied' | 'mine', Fields> = {
    kept: {},
    conflicts: {},
    emptied: {},
    mine: {},
  };
  const differs: string[] = [];
  let stays = false;
  cells.forEach((cell, at) => {
    const list = lists[at] === true;
    const their = theirs[at] ?? emptyHash;
    const mine = hashCell(before, cell, list);
    if (their === mine) return;
    if (!list && isErasedForm(valueOf(before, cell), said[cell])) {
      theirs[at] = mine;
      return;
    }
    const first = word?.cells.get(cell);
    if (first !== undefined && first !== their) {
      if (their !== emptyHash) differs.push(cell);
      return;
    }
    const base = memory.base(remembered, cell);
    const free = verdictOf(base, mine, their, draft.fills);
    const verdict = free === 'set' && base === undefined && earlier?.kept?.has(cell) === true ? 'kept' : free;
    if (verdict === 'emptied') theirs[at] = keptHash(mine);
    else if (their === emptyHash && base !== undefined && isKeptHash(base)) theirs[at] = base;
    if (verdict === undefined || (their === emptyHash && !isClearable(table, cell))) return;
    const isOurs = verdict === 'kept' || verdict === 'conflicts';
    if (isOurs && original !== undefined && original !== before && hashCell(original, cell, list) !== mine) {
      differs.push(cell);
      return;
    }
    if (verdict === 'set') Object.assign(set, patchOf(before, said, cell, list));
    else {
      stays = true;
      Object.assign(sides[verdict], patchOf(before, said, cell, list));
      Object.assign(sides.mine, mineOf(before, cell, list));
    }
  });
  const told = differs.length === 0 ? common : { ...common, differs };
  if (!stays) return { ...told, line: line(), set };
  const parts = Object.entries(sides).filter(
    ([name, patch]) => name === 'mine' || Object.keys(patch).length > 0,
  );
  return { ...told, line: line(), set, ...Object.fromEntries(parts) };
}

/** Further lines: of rows of other identities that mean it, in this list and beside what an earlier one has remembered of it. */
function aliasesOf(
  { table, id, identity, aliases = none }: Draft,
  memory: SourceMemory,
  remembered: Remembered | undefined,
  word: Earlier['word'],
): readonly string[] {
  const isOther = word !== undefined && word.identity !== identity;
  if (aliases.length === 0 && !isOther) return none;
  // What the line itself was called so far goes when the earlier list calls it otherwise.
  const isLost = isOther && remembered?.parts[2] === identity;
  return memory.aliasLines(
    table,
    id,
    isOther ? [...aliases, identity] : aliases,
    isLost ? identity : undefined,
  );
}

/**
 * What could not be read was not taken over: it is as if the cell had been empty, unless more is known of it. What an earlier list
 * has said is remembered with that one.
 */
function lineOf(
  { table, id, identity: own, cells, unread = none }: Draft,
  memory: SourceMemory,
  said: readonly string[],
  remembered: Remembered | undefined,
  word: Earlier['word'],
): string {
  const identity = word?.identity ?? own;
  const theirs =
    word === undefined
      ? said
      : said.map((hash, at) =>
          word.cells.has(cells[at] ?? '') ? (memory.base(remembered, cells[at] ?? '') ?? '') : hash,
        );
  const unknown = unread.filter((cell) => memory.base(remembered, cell) === undefined);
  if (unknown.length === 0) return memory.line(table, id, identity, cells, theirs, remembered);
  const hashes = [...theirs, ...unknown.map(() => emptyHash)];
  return memory.line(table, id, identity, [...cells, ...unknown], hashes, remembered);
}

/** A spread of two objects takes ten times as long, and an import makes tens of thousands. */
function both(one: Fields, other: Fields): Fields {
  const all: Fields = {};
  for (const property in one) all[property] = one[property] ?? null;
  for (const property in other) all[property] = other[property] ?? null;
  return all;
}

type CellVerdict = 'set' | 'kept' | 'conflicts' | 'emptied' | undefined;

/** `their` and `mine` differ. Without a base the file wins, but where it only fills gaps. */
function verdictOf(base: string | undefined, mine: string, their: string, fills: boolean): CellVerdict {
  if (base === undefined) {
    if (their === emptyHash) return fills ? undefined : 'emptied';
    return fills && mine !== emptyHash ? undefined : 'set';
  }
  // Empty last time, and what stood here was left: it is what the list had said before.
  if (isKeptHash(base)) {
    if (their === emptyHash) return undefined;
    return mine === base.slice(1) ? 'set' : 'conflicts';
  }
  if (their === base) return their === emptyHash ? undefined : 'kept';
  if (mine === base) return their === emptyHash ? 'emptied' : 'set';
  return 'conflicts';
}

const known = new WeakMap<readonly string[], readonly boolean[]>();

/** Looked up once for the columns that many records share; tables share none. */
function listsAmong(table: TableName, cells: readonly string[]): readonly boolean[] {
  const lists = known.get(cells) ?? cells.map((cell) => isList(table, cell));
  known.set(cells, lists);
  return lists;
}

/** A multi-value is one cell: its elements are properties of their own. */
function isList(table: TableName, cell: string): boolean {
  return fieldOf(table, `${cell}.`)?.kind === 'list';
}

function isClearable(table: TableName, cell: string): boolean {
  return fieldOf(table, cell)?.required !== true;
}

function hashSaid(said: Fields, cell: string, list: boolean): string {
  return list ? hashList(elementsIn(said, cell)) : hashValue(said[cell] ?? undefined);
}

function elementsIn(said: Fields, cell: string): string[] {
  const prefix = `${cell}.`;
  return Object.keys(said).flatMap((key) => (key.startsWith(prefix) ? [key.slice(prefix.length)] : []));
}

/** What makes the cell say what the file says. */
function patchOf(before: AnyRecord, said: Fields, cell: string, list: boolean): Fields {
  if (!list) return { [cell]: said[cell] ?? null };
  const patch: Fields = {};
  for (const element of listOf(before, cell as ListName)) patch[elementKey(cell, element)] = null;
  for (const element of elementsIn(said, cell)) patch[elementKey(cell, element)] = true;
  return patch;
}

function mineOf(before: AnyRecord, cell: string, list: boolean): Fields {
  if (!list) {
    const value = valueOf(before, cell);
    return value === undefined ? {} : { [cell]: value };
  }
  const elements = listOf(before, cell as ListName);
  return Object.fromEntries(elements.map((element) => [elementKey(cell, element), true]));
}

/** Elements a removed record had and the file has not. */
function withoutRest({ table, said, cells }: Draft, before: AnyRecord): Fields {
  const lists = cells.filter((cell) => isList(table, cell) && elementsIn(said, cell).length > 0);
  const rest = lists.flatMap((cell) =>
    listOf(before, cell as ListName)
      .map((element) => elementKey(cell, element))
      .filter((property) => said[property] === undefined),
  );
  return Object.fromEntries(rest.map((property) => [property, null]));
}
