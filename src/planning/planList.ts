// Rows of one of the six lists → drafts: whom each row means, what it refers to, what it says.
import { fieldOf } from '../model/fields';
import type { Actor, AnyRecord, Id } from '../model/records';
import type { ListKind } from '../formats/columns';
import { Index, nameIndex } from './matchRecords';
import type { RowProblem, RowProblemCode, RowRead, SideRead } from './planCells';
import type { Draft } from './planSettle';
import { type Ends, identify, identityRefs } from './planIdentity';
import { idShape, References } from './planReferences';
import { fillGaps, tellOther } from './planRepeats';
import { defaultsOf, ignore, keyOf, type Refuse, saidBy } from './planSaid';
import { identityOf, identityOfActor, type Scope } from './planScope';
import { turned, turnedCells } from './planTurned';

export interface Drafted {
  readonly drafts: readonly Draft[];
  readonly problems: readonly RowProblem[];
  /** What could not be found and is left out of the record. */
  readonly flaws?: readonly RowProblem[];
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
  readonly aliases: string[];
  /** What its further rows say otherwise. */
  readonly flaws: RowProblem[];
}

/** Rows with an unreadable cell are only remembered to be there. */
export function draftList(scope: Scope, kind: ListKind, rows: readonly RowRead[]): Drafted {
  const { network, mapping, world } = scope;
  const refs = new References(scope);
  const problems: RowProblem[] = [];
  const flaws: RowProblem[] = [];
  const gremien = kind === 'gremien' ? nameIndex(network, 'gremien') : new Index();
  const identities = rows.map(({ main }) => identityOf(kind, main));
  const bearers = new Map<string, number>();
  for (const identity of identities) bearers.set(identity, (bearers.get(identity) ?? 0) + 1);
  for (const [place, { main }] of rows.entries()) {
    const identity = identities[place] ?? '';
    if (bearers.get(identity) !== 1) scope.claim(kind, identity, main);
  }
  const seen = new Map<string, number[]>();
  const taken = new Map<Id, Known>();
  const named = new Map<string, Known>();
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
    const namesake = mapping.mergesNames === true && kind === 'actors' ? named.get(identity) : undefined;
    if (namesake !== undefined) {
      mergeInto(namesake, { read, rows: [at] });
      merged += 1;
      continue;
    }
    const known = knownFor(row, identity, isAlone);
    if (known === undefined) continue;
    named.set(identity, taken.get(known.id) ?? known);
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
  return { drafts: [...refs.created, ...drafts], problems, flaws, merged };

  /** Whether it costs the row: a record may do without a reference that it need not have. */
  function refuse(
    at: number,
    read: SideRead,
    code: RowProblemCode,
    field?: string,
    { rows: [other] = [] }: Partial<Known> = {},
  ): boolean {
    const ref = field === undefined ? undefined : read.refs.get(field);
    const own = code === 'ambiguous' ? String(read.values['name'] ?? '') : '';
    const value = ref === undefined ? own : ref.name || ref.id || ref.key;
    const isOptional = ref !== undefined && field !== undefined && fieldOf(kind, field)?.required !== true;
    if (isOptional) read.unread = [...read.unread, field];
    const into = isOptional ? flaws : problems;
    const more = { ...(field && { field }), ...(other !== undefined && { other }) };
    into.push({ row: at, column: ref?.column ?? -1, value, code, table: kind, ...more });
    return !isOptional;
  }

  function knownFor({ at, main: read }: RowRead, identity: string, isAlone: boolean): Known | undefined {
    const key = `${scope.list} ${kind} ${at}`;
    if (network.erasures.has(read.id)) {
      refuse(at, read, 'erased');
      return undefined;
    }
    const decided = scope.decided(key, kind);
    let id = decided ?? byItself(read, identity, isAlone);
    const isGone = id !== 'none' && network.rows[kind].get(id)?._del !== undefined;
    const complain: Refuse = (code, field) => isGone || refuse(at, read, code, field);
    const ends = endsOf(kind, read, refs, complain) ?? (isGone ? {} : undefined);
    if (ends === undefined) {
      scope.recall(kind, identity, read, isAlone);
      return undefined;
    }
    if (id === 'none') id = byName(read, ends, identity);
    if (id === 'ambiguous' || id === 'badId' || id === 'usedTwice') {
      scope.recall(kind, identity, read, isAlone);
      refuse(at, read, id);
      return undefined;
    }
    if (decided === undefined && taken.has(id) && !isAlias(id, identity)) {
      refuse(at, read, 'usedTwice', undefined, taken.get(id));
      return undefined;
    }
    scope.see(kind, id);
    return { key, rows: [at], read, id, ends, identity, aliases: [], flaws: [] };
  }

  /** First word counts: a further row of the same record only fills gaps. */
  function mergeInto(
    same: Known,
    { read, rows: [row = 0], identity }: Pick<Known, 'read' | 'rows'> & { readonly identity?: string },
  ): void {
    const { read: first, flaws: told } = same;
    const into = { table: kind, side: 'main', said: first.values, flaws: told } as const;
    same.rows.push(row);
    if (identity !== undefined) same.aliases.push(identity);
    fillGaps(scope, row, into, read.values);
    for (const [list, elements] of read.lists)
      if (first.lists.has(list) && elements.join('|') !== first.lists.get(list)?.join('|'))
        tellOther(scope, row, into, list);
    for (const [field, { name }] of read.refs)
      if (first.refs.has(field) && name !== first.refs.get(field)?.name) tellOther(scope, row, into, field);
    first.lists = new Map([...read.lists, ...first.lists]);
    first.refs = new Map([...read.refs, ...first.refs]);
  }

  /** By what a row carries itself: our id, the key of its list, the chosen column, the memory. */
  function byItself(read: SideRead, identity: string, isAlone: boolean): Id {
    if (read.id !== '') return idShape.test(read.id) ? read.id : 'badId';
    const keyed = scope.byKey(kind, read.key);
    if (keyed !== 'none') return keyed;
    const chosen = scope.byColumn(kind, read.chosen);
    if (chosen !== 'none') return chosen;
    const remembered = scope.recall(kind, identity, read, isAlone);
    if (remembered === 'ambiguous') return remembered;
    if (remembered === undefined || (taken.has(remembered.id) && !isAlias(remembered.id, identity)))
      return 'none';
    return remembered.id;
  }

  /** A person has called such a row the record once. */
  function isAlias(id: Id, identity: string): boolean {
    return (
      taken.get(id)?.identity !== identity &&
      scope.memory.named(identity).some((entry) => entry.id === id && entry.table === kind)
    );
  }

  function byName(read: SideRead, ends: Ends, identity: string): Id {
    const found = identify(network, kind, read, ends, { actors: refs.finder, gremien });
    if (found === 'none') return world.newId();
    if (found === 'ambiguous') return found;
    const record: Partial<Actor> = network.living(kind).get(found) ?? {};
    const { extSource, extKey } = record;
    const hasOtherKey = read.key !== '' && extSource === mapping.source && extKey !== read.key;
    if (hasOtherKey || scope.isOther(kind, found, read.chosen)) return world.newId();
    // Another row of the file is that record, however alike this one is.
    const own = kind === 'actors' ? identityOfActor(record) : undefined;
    const other = taken.get(found);
    const rows = [other?.identity, scope.memory.of(kind, found)?.parts[2]];
    const isAnothers = rows.some((one) => one !== undefined && one !== identity && bearers.has(one));
    if (own === identity) return isAnothers ? 'usedTwice' : found;
    if (isAnothers || (own !== undefined && bearers.has(own))) return world.newId();
    return other !== undefined && isElsewhere(read.values, other.read.values, record) ? world.newId() : found;
  }

  function draftOf({
    key,
    rows: made,
    read,
    id,
    ends,
    identity,
    aliases,
    flaws: told,
  }: Known): Draft | undefined {
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
    const columns = isTurned ? turnedCells(scope.cellsOf('main')) : scope.cellsOf('main');
    const cells = spokenOf(read, columns);
    return {
      table: kind,
      id,
      key,
      before,
      said,
      cells: more.length === 0 ? cells : [...cells, ...more],
      ...unreadOf(read, columns),
      beside: {
        ...(before === undefined && defaultsOf(kind, mapping, read)),
        ...keyOf(read, mapping.source, before),
      },
      fills: false,
      identity,
      ...(aliases.length > 0 && { aliases }),
      ...(told.length > 0 && { flaws: told }),
      rows: made,
      onDemand: false,
    };
  }
}

/** The cells of the list that this row says something readable about. */
export function spokenOf({ unread }: SideRead, cells: readonly string[]): readonly string[] {
  return unread.length === 0 ? cells : cells.filter((cell) => !unread.includes(cell));
}

/** The others. */
export function unreadOf({ unread }: SideRead, cells: readonly string[]): Pick<Draft, 'unread'> {
  return unread.length === 0 ? nothingUnread : { unread: cells.filter((cell) => unread.includes(cell)) };
}

const nothingUnread = {};

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
      if (refuse(found?.code ?? 'unknownReference', field)) return undefined;
      continue;
    }
    ends[field] = found.id;
  }
  return ends;
}

const noEnds: Ends = {};
