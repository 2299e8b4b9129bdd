// Rows of text → what each row says about each record, with a problem for every cell that says nothing readable.
import type { ProblemCode } from '../model/checks';
import { checkValue } from '../model/checks';
import { elementKey, type Field, fieldOf } from '../model/fields';
import type { Scalar, TableName } from '../model/records';
import { elementsReader, type Read, readerOf } from '../records/readerOf';
import { addressReader } from './addressCell';
import { coordinatesIn } from './coordinateCell';
import { isFormula, isMonthFirst, isOdd, isPlaceholder, plainCell, repairedPostalCode } from './looseCell';
import { ownKind, ownLabel } from '../formats/ownHeader';
import { type Mapping, type Side, type Target, tableOfTarget, targetAt } from './mapping';
import { isNobody, partnersIn } from './partnerCell';
import { readPerson } from './readPerson';

/** Beside what the model says, what only a list can get wrong; `oddValue` is taken as it stands, `erased` never comes back. */
export type RowProblemCode =
  | ProblemCode
  | 'ambiguous'
  | 'ambiguousReference'
  | 'usedTwice'
  | 'erased'
  | 'otherWord'
  | 'oddValue'
  | 'missingEnd'
  | 'formula';

export interface RowProblem {
  /** Position among the body rows, from 0. */
  readonly row: number;
  /** Position of the column, -1 where no single one is to blame. */
  readonly column: number;
  readonly value: string;
  readonly code: RowProblemCode;
  readonly table: TableName;
  readonly field?: string;
  /** `usedTwice`: position of the row that came before. */
  readonly other?: number;
}

/** How a cell names another record. */
export interface RefText {
  id: string;
  /** Its key in the same source. */
  key: string;
  name: string;
  city: string;
  column: number;
}

/** What a row says about one record. */
export interface SideRead {
  id: string;
  key: string;
  /** What stands in the column by which rows shall find their records. */
  chosen: string;
  readonly values: Record<string, Scalar>;
  /** Elements by list; a list is replaced as a whole. */
  lists: ReadonlyMap<string, readonly string[]>;
  refs: ReadonlyMap<string, RefText>;
  typeText: string;
  /** Properties whose cells could not be read: the row says nothing about them, not even that they are empty. */
  unread: readonly string[];
}

export interface RowRead {
  readonly at: number;
  /** Tells the ties of one row apart: empty for the first, then ".1", ".2" … */
  readonly part: string;
  /** What stands where a partner should, when it says that there is none. */
  nobody: string;
  readonly main: SideRead;
  readonly a: SideRead;
  readonly b: SideRead;
  /** These cost the row. */
  readonly problems: RowProblem[];
  /** Cells that say nothing readable about something optional: the row is taken without them. */
  readonly flaws: RowProblem[];
}

/** A list as read and cleaned. Rows may be shorter or longer than the header. */
export interface Sheet {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

type Take = (cell: string, read: SideRead, complain: (code: RowProblemCode) => void) => void;

/** Of the whole list, for the reading of single cells. */
interface Reading {
  readonly sheet: Sheet;
  readonly mapping: Mapping;
  /** Written by this app: its cells mean what they say. */
  readonly isOurs: boolean;
  /** Cells like "-" are text. */
  readonly keepsWords: boolean;
}

interface Slot {
  readonly column: number;
  readonly side: Side;
  readonly table: TableName;
  readonly target: Target;
  readonly take: Take;
}

/** A reader for the rows of one file; made once, because it looks up every field and word beforehand. */
export function rowReader(
  sheet: Sheet,
  mapping: Mapping,
): (row: readonly string[], at: number) => readonly [RowRead, ...RowRead[]] {
  const isOurs = ownKind(sheet) !== undefined;
  const asText = mapping.emptyWords === 'text';
  const reading = { sheet, mapping, isOurs, keepsWords: isOurs || asText };
  const slots = sheet.header.flatMap((_, column): Slot[] => {
    const target = targetAt(mapping, column);
    const table = tableOfTarget(mapping.kind, target);
    const take = takeFor(target, table, column, reading);
    return take === undefined ? [] : [{ column, side: target.side, table, target, take }];
  });
  const sided = mapping.kind === 'tiesByName';
  // With keys of their own, names are names.
  const hasPartners = sided && !mapping.targets.some((code) => code === 'b/key' || code === 'b/id:id');
  return (row, at) => {
    const main = emptySide();
    const more: string[] = [];
    const read: RowRead = {
      at,
      part: '',
      nobody: '',
      main,
      a: sided ? emptySide() : main,
      b: sided ? emptySide() : main,
      problems: [],
      flaws: [],
    };
    for (const { column, side, table, target, take } of slots) {
      const cell = row[column];
      // What an empty cell means is asked once for the whole list.
      if (cell === undefined || cell === '') continue;
      if (column === mapping.keyColumn) read[side].chosen = cell.trim();
      const [name = '', ...names] =
        hasPartners && side === 'b' && target.code === 'b/value:name' ? partnersIn(cell, asText) : [cell];
      if (name === '') read.nobody ||= cell.trim().slice(0, 200);
      if (name === '') continue;
      more.push(...names);
      if (target.code === 'b/value:name' && hasPartners && read.b.values['name'] !== undefined) {
        more.push(name);
        continue;
      }
      take(name, read[side], (code) => {
        const into = costsRow(table, target) ? read.problems : read.flaws;
        if (into === read.flaws && code !== 'oddValue')
          read[side].unread = [...read[side].unread, target.field];
        into.push({ row: at, column, value: cell.slice(0, 200), code, table, field: target.field });
      });
    }
    if (mapping.kind === 'relations' && mapping.relationKind !== undefined)
      main.values['kind'] ??= mapping.relationKind;
    return more.length === 0 ? [read] : [read, ...partnersOf(read, more)];
  };
}

/** A row for each further partner; what else the row says of the other end is said of the first. */
function partnersOf(read: RowRead, names: readonly string[]): RowRead[] {
  return names.map((name, at) => ({
    ...read,
    part: `.${at + 1}`,
    b: { ...emptySide(), values: { name } },
    flaws: [],
  }));
}

/** Whether there is no record without this cell. A Gremium without a readable type is an „other“ one. */
function costsRow(table: TableName, { role, field }: Target): boolean {
  if (role !== 'value') return role !== 'own';
  return (
    fieldOf(table, field)?.required === true &&
    !(table === 'gremien' && field === 'type') &&
    field !== 'intensity'
  );
}

function emptySide(): SideRead {
  return { id: '', key: '', chosen: '', values: {}, lists: none, refs: none, typeText: '', unread: [] };
}

/** Most rows have neither lists nor references. */
const none: ReadonlyMap<string, never> = new Map<string, never>();

function takeFor(target: Target, table: TableName, column: number, reading: Reading): Take | undefined {
  switch (target.role) {
    case 'skip':
      return undefined;
    case 'id':
      return (cell, read) => {
        read.id = cell.trim();
      };
    case 'key':
      return (cell, read) => {
        read.key = cell.trim();
      };
    case 'own':
      return takeOwn(
        table,
        ownLabel(reading.sheet.header[column] ?? '') ?? reading.sheet.header[column] ?? '',
        column,
      );
    case 'refId':
    case 'refKey':
    case 'refName':
    case 'refCity': {
      const part = refParts[target.role];
      return (cell, read) => {
        if (!reading.keepsWords && isNobody(cell)) return;
        const ref = read.refs.get(target.field) ?? { id: '', key: '', name: '', city: '', column };
        ref[part] = part === 'id' || part === 'key' ? cell.trim() : cell;
        if (part === 'name') ref.column = column;
        read.refs = new Map(read.refs).set(target.field, ref);
      };
    }
    case 'fullName':
      return (cell, { values }) => {
        if (reading.mapping.emptyWords !== 'text' && isPlaceholder(cell)) return;
        for (const [key, value] of Object.entries(readPerson(cell))) if (value !== '') values[key] ??= value;
      };
    case 'value': {
      const field = fieldOf(table, target.field) ?? fieldOf(table, `${target.field}.`);
      return field === undefined ? undefined : takeValue(table, field, target.side, column, reading);
    }
  }
}

const refParts = { refId: 'id', refKey: 'key', refName: 'name', refCity: 'city' } as const;

function takeOwn(table: TableName, label: string, column: number): Take {
  const property = ownProperty(label, column);
  return (cell, { values }, complain) => {
    const problem = checkValue(table, property, cell);
    if (problem) complain(problem.code);
    else values[property] = cell;
  };
}

/** The property of an own field, by the header of its column. */
export function ownProperty(label: string, column: number): string {
  return `own.${label === '' ? String(column + 1) : label}`;
}

function takeValue(table: TableName, field: Field, side: Side, column: number, reading: Reading): Take {
  const { sheet, mapping, isOurs, keepsWords } = reading;
  if (field.kind === 'actorType') {
    return (cell, read) => {
      if (keepsWords || !isPlaceholder(cell)) read.typeText = cell.trim();
    };
  }
  if (field.kind === 'list') {
    const elementsOf = elementsReader(table, field);
    return (cell, read, complain) => {
      const elements = elementsOf(cell).filter((one) => keepsWords || !isPlaceholder(one));
      const wrong = elements.map((one) => checkValue(table, elementKey(field.key, one), true)).find(Boolean);
      if (wrong) complain(wrong.code);
      else if (elements.length > 0) read.lists = new Map(read.lists).set(field.key, elements);
    };
  }
  const readCell = readerOf(table, field);
  const isText = field.kind === 'text' || field.kind === 'long';
  const repair = field.key === 'postalCode' && mapping.repairPostalCodes;
  const monthFirst = field.kind === 'date' && isMonthFirst(sheet.rows, column);
  const said = new Map<string, Read>();
  const readChecked = (cell: string): Read => {
    const read = readCell(repair ? repairedPostalCode(cell) : cell);
    return ('code' in read ? read : checkValue(table, field.key, read.value)) ?? read;
  };
  const partsOf = isOurs ? undefined : addressReader(field, side, mapping);
  return (cell, { values }, complain) => {
    if (!isText && cell.trim() === '') return;
    let read = said.get(cell);
    if (read === undefined) {
      if (!isOurs && isFormula(cell, field.key)) return complain('formula');
      const plain = plainCell(cell, field, isOurs, monthFirst, keepsWords);
      if (plain.trim() === '' && plain !== cell) return;
      const parts = partsOf?.(plain);
      if (parts?.city !== undefined) values['city'] ??= parts.city;
      if (parts?.street !== undefined && parts.postalCode !== undefined)
        values['postalCode'] ??= parts.postalCode;
      const pair = !isOurs && field.key === 'latitude' ? coordinatesIn(plain) : undefined;
      if (pair) values['longitude'] ??= pair.longitude;
      read = pair ? { value: pair.latitude } : readChecked(parts?.street ?? parts?.postalCode ?? plain);
      if (!isText && !pair) said.set(cell, read);
    }
    if ('code' in read) complain(read.code);
    else {
      if (!isOurs && isText && isOdd(field.key, String(read.value))) complain('oddValue');
      const before = isText ? values[field.key] : undefined;
      // Two columns that mean the same are one text: street and house number.
      values[field.key] =
        typeof before === 'string' && before !== '' ? `${before} ${String(read.value)}` : read.value;
    }
  };
}
