// Rows of one of the six lists → drafts: whom each row means, what it refers to, what it says.
import { elementKey, fieldOf } from '../model/fields';
import type { Network } from '../model/network';
import type { AnyRecord, Id, Scalar } from '../model/records';
import { cellText } from './cellText';
import type { ListKind } from './columns';
import type { Mapping, Side } from './mapping';
import { Index, nameIndex } from './matchRecords';
import type { RowProblem, RowProblemCode, RowRead, SideRead } from './planCells';
import type { Draft } from './planSettle';
import { type Ends, identify, identityRefs } from './planIdentity';
import { idShape, References, typeOf } from './planReferences';
import { identityOf, type Scope } from './planScope';
import { turned, turnedCells } from './planTurned';

export interface Drafted {
  readonly drafts: readonly Draft[];
  readonly problems: readonly RowProblem[];
  /** Rows that say nothing another row has not said. */
  readonly merged: number;
}

interface Known {
  readonly key: string;
  readonly rows: number[];
  readonly read: SideRead;
  readonly id: Id;
  readonly ends: Ends;
  readonly identity: string;
}

type Refuse = (code: RowProblemCode, field: string) => void;

/** Rows with an unreadable cell are only remembered to be there. */
export function draftList(scope: Scope, kind: ListKind, rows: readonly RowRead[]): Drafted {
  const { network, mapping, world } = scope;
  const refs = new References(scope);
  const problems: RowProblem[] = [];
  const gremien = kind === 'gremien' ? nameIndex(network, 'gremien') : new Index();
  const identities = rows.map(({ main }) => identityOf(kind, main));
  const bearers = new Map<string, number>();
  for (const identity of identities) bearers.set(identity, (bearers.get(identity) ?? 0) + 1);
  const seen = new Map<string, number[]>();
  const taken = new Map<Id, Known>();
  let merged = 0;
  for (const [place, row] of rows.entries()) {
    const { main: read, at } = row;
    const identity = identities[place] ?? '';
    const isAlone = bearers.get(identity) === 1;
    if (row.problems.length > 0) {
      scope.recall(kind, identity, read, isAlone);
      if (read.id !== '') scope.see(kind, read.id);
      continue;
    }
    const cells = isAlone ? '' : (scope.sheet.rows[at] ?? []).join('\u0000');
    const twin = seen.get(cells);
    if (!isAlone && twin !== undefined) {
      twin.push(at);
      merged += 1;
      continue;
    }
    const known = knownFor(row, identity, isAlone);
    if (known === undefined) continue;
    const same = taken.get(known.id);
    if (same !== undefined) {
      mergeInto(same, known);
      merged += 1;
    } else {
      taken.set(known.id, known);
      refs.plan(kind, { ...read.values, id: known.id } as unknown as AnyRecord);
    }
    if (!isAlone) seen.set(cells, (same ?? known).rows);
    scope.tell(known.key, kind, known.id, read.key);
  }
  const drafts = [...taken.values()].flatMap((known) => draftOf(known) ?? []);
  return { drafts: [...refs.created, ...drafts], problems, merged };

  function refuse(at: number, read: SideRead, code: RowProblemCode, field?: string): void {
    const ref = field === undefined ? undefined : read.refs.get(field);
    const own = code === 'ambiguous' ? String(read.values['name'] ?? '') : '';
    const value = ref === undefined ? own : ref.name || ref.id || ref.key;
    problems.push({ row: at, column: ref?.column ?? -1, value, code, table: kind, ...(field && { field }) });
  }

  function knownFor({ at, main: read }: RowRead, identity: string, isAlone: boolean): Known | undefined {
    const key = `${scope.list} ${kind} ${at}`;
    const decided = scope.decided(key, kind);
    let id = decided ?? byItself(read, identity, isAlone);
    const isGone = id !== 'none' && network.rows[kind].get(id)?._del !== undefined;
    const complain: Refuse = (code, field) => {
      if (!isGone) refuse(at, read, code, field);
    };
    const ends = endsOf(kind, read, refs, complain) ?? (isGone ? {} : undefined);
    if (ends === undefined) {
      scope.recall(kind, identity, read, isAlone);
      return undefined;
    }
    if (id === 'none') id = byName(read, ends, taken);
    if (id === 'ambiguous' || id === 'badId') {
      refuse(at, read, id);
      return undefined;
    }
    if (decided === undefined && taken.has(id)) {
      refuse(at, read, 'usedTwice');
      return undefined;
    }
    scope.see(kind, id);
    return { key, rows: [at], read, id, ends, identity };
  }

  /** By what a row carries itself: our id, the key of its list, the chosen column, the memory. */
  function byItself(read: SideRead, identity: string, isAlone: boolean): Id {
    if (read.id !== '') return idShape.test(read.id) ? read.id : 'badId';
    const keyed = scope.byKey(kind, read.key);
    if (keyed !== 'none') return keyed;
    const chosen = scope.byColumn(kind, read.chosen);
    if (chosen !== 'none') return chosen;
    const remembered = scope.recall(kind, identity, read, isAlone);
    return remembered === undefined || taken.has(remembered.id) ? 'none' : remembered.id;
  }

  function byName(read: SideRead, ends: Ends, others: ReadonlyMap<Id, Known>): Id {
    const found = identify(network, kind, read, ends, { actors: refs.finder, gremien });
    if (found === 'none') return world.newId();
    if (found === 'ambiguous') return found;
    // The same name under another key of the same list, or in another street than the one that is taken, is somebody else.
    const { extSource, extKey } = network.living(kind).get(found) ?? {};
    const hasOtherKey = read.key !== '' && extSource === mapping.source && extKey !== read.key;
    const isOther = hasOtherKey || scope.isOther(kind, found, read.chosen);
    const other = others.get(found);
    const isApart =
      other !== undefined && isElsewhere(read.values, other.read.values, network.rows[kind].get(found));
    return isOther || isApart ? world.newId() : found;
  }

  function draftOf({ key, rows: made, read, id, ends, identity }: Known): Draft | undefined {
    const before = network.rows[kind].get(id);
    const at = made[0] ?? 0;
    const complain: Refuse = (code, field) => refuse(at, read, code, field);
    const said = saidBy(
      scope,
      kind,
      read,
      ends,
      before,
      refs,
      before?._del === undefined ? complain : ignore,
    );
    if (said === undefined) return undefined;
    const isTurned = kind === 'cooperations' && turned(said, before);
    const all = mapping.targets.includes('fullName:lastName') ? parts : [];
    const more = all.filter((part) => said[part] !== undefined && !scope.cellsOf('main').includes(part));
    const cells = isTurned ? turnedCells(scope.cellsOf('main')) : scope.cellsOf('main');
    return {
      table: kind,
      id,
      key,
      before,
      said,
      cells: more.length === 0 ? cells : [...cells, ...more],
      beside: {
        ...(before === undefined && defaultsOf(kind, mapping, read)),
        ...keyOf(read, mapping.source, before),
      },
      fills: false,
      identity,
      rows: made,
      onDemand: false,
    };
  }
}

const ignore: Refuse = () => {};
const parts = ['salutation', 'title', 'firstName', 'lastName'];

/** Whether a row names another place than the row or the record it would be one with. */
function isElsewhere(values: SideRead['values'], ...others: readonly (object | undefined)[]): boolean {
  return others.some((other) =>
    places.some((field) => {
      const there = (other as SideRead['values'] | undefined)?.[field];
      return values[field] !== undefined && there !== undefined && values[field] !== there;
    }),
  );
}

const places = ['city', 'street', 'postalCode', 'schoolNo'];

/** First word counts: a second row that a person has called the same only fills gaps. */
function mergeInto(same: Known, { read, rows }: Known): void {
  same.rows.push(...rows);
  for (const [field, value] of Object.entries(read.values)) same.read.values[field] ??= value;
  same.read.lists = new Map([...read.lists, ...same.read.lists]);
  same.read.refs = new Map([...read.refs, ...same.read.refs]);
}

/** `undefined`: one of the ends is not known. A seat may have no holder. */
function endsOf(kind: ListKind, read: SideRead, refs: References, refuse: Refuse): Ends | undefined {
  if (identityRefs[kind].length === 0) return noEnds;
  const ends: Record<string, Id> = {};
  for (const field of identityRefs[kind]) {
    const ref = read.refs.get(field);
    if (ref === undefined) {
      // A row that says who it is may leave out what it belongs to.
      if (read.id !== '' || field === 'holderId') continue;
      refuse('missingEnd', field);
      return undefined;
    }
    const target = fieldOf(kind, field)?.refersTo;
    const found = target === undefined ? undefined : refs.resolve(target, ref, ends['actorId']);
    if (found === undefined || 'code' in found) {
      refuse(found?.code ?? 'unknownReference', field);
      return undefined;
    }
    ends[field] = found.id;
  }
  return ends;
}

const noEnds: Ends = {};

function saidBy(
  scope: Scope,
  kind: ListKind,
  read: SideRead,
  ends: Ends,
  before: AnyRecord | undefined,
  refs: References,
  refuse: Refuse,
): Draft['said'] | undefined {
  const said: Draft['said'] = { ...read.values, ...ends };
  addLists(said, read);
  for (const [field, ref] of read.refs) {
    if (field in ends) continue;
    const target = fieldOf(kind, field)?.refersTo;
    const owner = { contactA: ends['actorA'], contactB: ends['actorB'] }[field];
    const found = target === undefined ? undefined : refs.resolve(target, ref, owner);
    if (found !== undefined && 'id' in found) said[field] = found.id;
    else {
      refuse(found?.code ?? 'unknownReference', field);
      if (refuse !== ignore) return undefined;
    }
  }
  // Opened in a spreadsheet and saved again, "06618" has become "6618": nobody meant that.
  const { postalCode } = (before ?? {}) as { postalCode?: string };
  if (postalCode !== undefined && postalCode === `0${String(said['postalCode'])}`)
    said['postalCode'] = postalCode;
  if (kind === 'actors' && read.typeText !== '')
    said['type'] = typeSaid(scope, 'main', read.typeText, before);
  return said;
}

/** The type a cell names; the present one where the record bears a type of that name. */
export function typeSaid(
  { network, mapping }: Scope,
  side: Side,
  text: string,
  before: AnyRecord | undefined,
): string {
  if (before === undefined || !saysType(network, before, text)) return typeOf(mapping, side, text, '');
  return (before as { type?: string }).type ?? '';
}

/** Elements of multi-values as properties. */
export function addLists(said: Draft['said'], read: SideRead): void {
  for (const [list, elements] of read.lists) {
    for (const element of elements) said[elementKey(list, element)] = true;
  }
}

/** The row's own key, unless the record already belongs to another list. */
export function keyOf(read: SideRead, source: string, before: AnyRecord | undefined): Record<string, Scalar> {
  const other = (before as { extSource?: string } | undefined)?.extSource;
  if (read.key === '' || (other !== undefined && other !== source)) return {};
  return { extSource: source, extKey: read.key };
}

function defaultsOf(kind: ListKind, mapping: Mapping, read: SideRead): Record<string, Scalar> {
  switch (kind) {
    case 'actors':
      return read.typeText === ''
        ? { type: typeOf(mapping, 'main', '', String(read.values['name'] ?? '')) }
        : {};
    case 'cooperations':
      return { intensity: mapping.intensity, ...(read.id === '' && { status: 'active' }) };
    case 'gremien':
      return { type: 'other_gremium' };
    default:
      return {};
  }
}

/** The record already bears the type the cell names, whatever else is called the same. */
function saysType(network: Network, before: AnyRecord, text: string): boolean {
  const field = fieldOf('actors', 'type');
  const now = (before as { type?: string }).type;
  return field !== undefined && cellText(network, 'actors', field, now) === text;
}
