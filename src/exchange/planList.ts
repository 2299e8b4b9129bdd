// Rows of one of the six lists → drafts: whom each row means, what it refers to, what it would set.
import type { World } from '../model/deeds';
import { elementKey, fieldOf } from '../model/fields';
import type { Network } from '../model/network';
import { type AnyRecord, type Id, type ListName, listOf, type Scalar } from '../model/records';
import type { ListKind } from './columns';
import type { Mapping } from './mapping';
import { Index, keyIndex, nameIndex, single } from './matchRecords';
import type { RowProblem, RowProblemCode, RowRead, SideRead } from './planCells';
import type { Draft } from './planDrafts';
import { type Ends, identify, identityRefs } from './planIdentity';
import { idShape, References, typeOf } from './planReferences';
import { cellText } from './cellText';

export interface Drafted {
  readonly drafts: readonly Draft[];
  readonly problems: readonly RowProblem[];
  /** Rows that say nothing another row has not said. */
  readonly merged: number;
}

interface Known {
  readonly row: RowRead;
  readonly id: Id;
  readonly ends: Ends;
}

/** `rows` are those without unreadable cells; `sameAs` tells rows with identical cells. */
export function draftList(
  network: Network,
  mapping: Mapping,
  world: World,
  kind: ListKind,
  rows: readonly RowRead[],
  sameAs: (at: number) => string,
): Drafted {
  const refs = new References(network, mapping, world);
  const problems: RowProblem[] = [];
  const refuse = (row: RowRead, code: RowProblemCode, field?: string) => {
    const ref = field === undefined ? undefined : row.main.refs.get(field);
    const value = ref === undefined ? '' : ref.name || ref.id;
    problems.push({
      row: row.at,
      column: ref?.column ?? -1,
      value,
      code,
      table: kind,
      ...(field && { field }),
    });
  };
  const keys = keyIndex(network, kind, mapping.source);
  const gremien = kind === 'gremien' ? nameIndex(network, 'gremien') : new Index();
  const seen = new Set<string>();
  const taken = new Set<Id>();
  const known: Known[] = [];
  let merged = 0;
  for (const row of rows) {
    const cells = sameAs(row.at);
    if (seen.has(cells)) {
      merged += 1;
      continue;
    }
    seen.add(cells);
    const ends = endsOf(kind, row.main, refs, (code, field) => refuse(row, code, field));
    if (ends === undefined) continue;
    const id = idOf(row.main, ends);
    if (id === 'ambiguous') refuse(row, 'ambiguous');
    else if (id === 'badId') refuse(row, 'badId');
    else if (taken.has(id)) refuse(row, 'usedTwice');
    else {
      taken.add(id);
      known.push({ row, id, ends });
      refs.plan(kind, { ...row.main.values, id } as unknown as AnyRecord);
    }
  }
  const drafts = known.flatMap(({ row, id, ends }) => {
    const set = setOf(network, mapping, kind, row.main, ends, id, refs, (code, field) =>
      refuse(row, code, field),
    );
    const before = network.rows[kind].get(id);
    return set === undefined ? [] : [{ table: kind, id, before, set, rows: [row.at], onDemand: false }];
  });
  return { drafts: [...refs.created, ...drafts], problems, merged };

  function idOf(read: SideRead, ends: Ends): Id {
    if (read.id !== '') return idShape.test(read.id) ? read.id : 'badId';
    const match = read.key === '' ? 'none' : single(keys.all(read.key));
    const found =
      match === 'none' ? identify(network, kind, read, ends, { actors: refs.finder, gremien }) : match;
    if (found === 'none') return world.newId();
    if (found === 'ambiguous' || match !== 'none') return found;
    // The same name under another key of the same list is somebody else.
    const { extSource, extKey } = network.living(kind).get(found) ?? {};
    return read.key !== '' && extSource === mapping.source && extKey !== read.key ? world.newId() : found;
  }
}

/** `undefined`: one of the ends is not known. A seat may have no holder. */
function endsOf(
  kind: ListKind,
  read: SideRead,
  refs: References,
  refuse: (code: RowProblemCode, field: string) => void,
): Ends | undefined {
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

function setOf(
  network: Network,
  mapping: Mapping,
  kind: ListKind,
  read: SideRead,
  ends: Ends,
  id: Id,
  refs: References,
  refuse: (code: RowProblemCode, field: string) => void,
): Draft['set'] | undefined {
  const before = network.rows[kind].get(id);
  const set: Draft['set'] = { ...read.values, ...ends, ...listPatch(read, before) };
  for (const [field, ref] of read.refs) {
    if (field in ends) continue;
    const target = fieldOf(kind, field)?.refersTo;
    const owner = { contactA: ends['actorA'], contactB: ends['actorB'] }[field];
    const found = target === undefined ? undefined : refs.resolve(target, ref, owner);
    if (found === undefined || 'code' in found) {
      refuse(found?.code ?? 'unknownReference', field);
      return undefined;
    }
    set[field] = found.id;
  }
  addKey(set, read, mapping.source, before);
  // Opened in a spreadsheet and saved again, "06618" has become "6618": nobody meant that.
  const { postalCode } = (before ?? {}) as { postalCode?: string };
  if (postalCode !== undefined && postalCode === `0${String(set['postalCode'])}`) delete set['postalCode'];
  if (before === undefined) return { ...defaultsOf(kind, mapping, read), ...set };
  if (kind === 'actors' && read.typeText !== '' && !saysType(network, before, read.typeText)) {
    set['type'] = typeOf(mapping, 'main', read.typeText, '');
  }
  return kind === 'cooperations' ? turned(set, before) : set;
}

/** Elements that are there and not in the list go, for the cell shows the whole list. */
export function listPatch(read: SideRead, before: AnyRecord | undefined): Draft['set'] {
  const patch: Draft['set'] = {};
  for (const [list, elements] of read.lists) {
    for (const element of before === undefined ? [] : listOf(before, list as ListName)) {
      patch[elementKey(list, element)] = null;
    }
    for (const element of elements) patch[elementKey(list, element)] = true;
  }
  return patch;
}

/** Remembers the row's own key, unless the record already belongs to another list. */
export function addKey(
  set: Draft['set'],
  read: SideRead,
  source: string,
  before: AnyRecord | undefined,
): void {
  const other = (before as { extSource?: string } | undefined)?.extSource;
  if (read.key === '' || (other !== undefined && other !== source)) return;
  set['extSource'] = source;
  set['extKey'] = read.key;
}

function defaultsOf(kind: ListKind, mapping: Mapping, read: SideRead): Record<string, Scalar> {
  switch (kind) {
    case 'actors':
      return { type: typeOf(mapping, 'main', read.typeText, String(read.values['name'] ?? '')) };
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

const mirrored: readonly (readonly [string, string])[] = [
  ['intensityA', 'intensityB'],
  ['contactA', 'contactB'],
];

/** A tie without direction that is kept the other way round stays so; what belongs to an end changes sides. */
function turned(set: Draft['set'], before: AnyRecord): Draft['set'] {
  const { actorA, actorB } = before as { actorA?: Id; actorB?: Id };
  if (set['actorA'] !== actorB || set['actorB'] !== actorA || actorA === actorB) return set;
  const { actorA: _a, actorB: _b, ...rest } = set;
  const next: Draft['set'] = { ...rest };
  for (const [one, other] of mirrored) {
    delete next[one];
    delete next[other];
    if (rest[other] !== undefined) next[one] = rest[other];
    if (rest[one] !== undefined) next[other] = rest[one];
  }
  return next;
}
