// What the user decides about a list before it is imported: its kind, what each column means, and the choices beside.
import type { TableName } from '../model/records';
import { type Column, type ColumnRole, columns, type ImportKind, type ListKind } from '../formats/columns';

/** Of which record a column of a list of ties speaks: the tie or one of its ends. Other lists have only `main`. */
export type Side = 'main' | 'a' | 'b';

/**
 * `key`: the row's own identity in the list it comes from · `refKey`: that key of a referenced record, in the same source ·
 * `refCity`: place of a referenced actor, to tell homonyms apart.
 */
export type TargetRole = ColumnRole | 'key' | 'refKey' | 'refCity' | 'own' | 'skip';

/** Where the cells of a column go. */
export interface Target {
  /** Stable text for selects: `value:name`, `a/value:type`, `refId:actorId`, `own`, `skip`. */
  readonly code: string;
  readonly side: Side;
  readonly role: TargetRole;
  /** Property of the record, empty for `own`, `key` and `skip`. */
  readonly field: string;
  readonly refersTo?: TableName;
}

export interface Mapping {
  readonly kind: ImportKind;
  /** Code of a target for each column of the file. */
  readonly targets: readonly string[];
  /** Actor type by `typeKey`. */
  readonly types: ReadonlyMap<string, string>;
  /** Name of the list under which keys are remembered (`extSource`). */
  readonly source: string;
  /** Sheet or part that the list it goes on from was, where it is called otherwise now. */
  readonly part?: string;
  readonly createActors: boolean;
  readonly createGremien: boolean;
  /** Intensity of ties for which the list names none. */
  readonly intensity: number;
  /** What relations are for which the list says nothing. */
  readonly relationKind?: string;
  /** Four digits get their zero back. */
  readonly repairPostalCodes: boolean;
  /** Cells like "-" and "k. A." are taken as they stand; without it they count as empty. */
  readonly emptyWords?: 'text';
  /** Rows of one name (and place) are one actor; without it homonyms stay apart. */
  readonly mergesNames?: true;
  /** Whether an actor of the same name that has a place is only a possible duplicate of one without; absent where it does not matter. */
  readonly asksNames?: boolean;
  /** Column by which rows find their records, beside what it means; chosen by hand. */
  readonly keyColumn?: number;
}

/** Whose type a value decides, and whether it stood in a type column or was recognised in a name. */
export function typeKey(side: Side, from: 'cell' | 'name', text: string): string {
  return `${side} ${from} ${text}`;
}

/** The table a kind of list fills; a list of ties also fills actors. */
export function tableOf(kind: ImportKind): ListKind {
  return kind === 'tiesByName' ? 'cooperations' : kind;
}

/** The table a target belongs to. */
export function tableOfTarget(kind: ImportKind, target: Target): ListKind {
  return target.side === 'main' ? tableOf(kind) : 'actors';
}

const skip: Target = { code: 'skip', side: 'main', role: 'skip', field: '' };
const own: Target = { code: 'own', side: 'main', role: 'own', field: '' };
const key: Target = { code: 'key', side: 'main', role: 'key', field: '' };
const cache = new Map<ImportKind, ReadonlyMap<string, Target>>();

/** Everything a column of such a list can mean, by code, in the order in which it is offered. */
export function targetsOf(kind: ImportKind): ReadonlyMap<string, Target> {
  const known = cache.get(kind);
  if (known !== undefined) return known;
  const list = kind === 'tiesByName' ? tieTargets() : [...listTargets(kind), key];
  const all = new Map([...list, own, skip].map((target) => [target.code, target] as const));
  cache.set(kind, all);
  return all;
}

function listTargets(kind: ListKind): Target[] {
  return columns[kind].flatMap((column) => {
    const target = targetFrom(column);
    if (column.role !== 'refName') return [target];
    const byKey = { ...target, role: 'refKey' as const, code: `refKey:${column.field}` };
    if (column.refersTo !== 'actors') return [target, byKey];
    return [target, { ...target, role: 'refCity' as const, code: `refCity:${column.field}` }, byKey];
  });
}

function targetFrom({ role, field, refersTo }: Column): Target {
  const target = { code: `${role}:${field}`, side: 'main', role, field } as const;
  return refersTo === undefined ? target : { ...target, refersTo };
}

function tieTargets(): Target[] {
  const ends = (['a', 'b'] as const).flatMap((side) =>
    [...listTargets('actors'), key, own].map((target) => ({
      ...target,
      side,
      code: `${side}/${target.code}`,
    })),
  );
  return [...ends, key, ...listTargets('cooperations').filter(({ role }) => role === 'value')];
}

/** The target of one column; a code that does not exist for this kind means that the column is left out. */
export function targetAt(mapping: Pick<Mapping, 'kind' | 'targets'>, column: number): Target {
  return targetsOf(mapping.kind).get(mapping.targets[column] ?? 'skip') ?? skip;
}

/** Alternatives of which one must be chosen before anything can be planned; the first names the gap. */
const needed: { readonly [K in ImportKind]: readonly (readonly string[])[] } = {
  actors: [['value:name', 'id:id', 'key']],
  contacts: [
    ['refName:actorId', 'refId:actorId', 'refKey:actorId', 'id:id'],
    ['value:lastName', 'fullName:lastName', 'id:id'],
  ],
  cooperations: [
    ['refName:actorA', 'refId:actorA', 'refKey:actorA', 'id:id'],
    ['refName:actorB', 'refId:actorB', 'refKey:actorB', 'id:id'],
  ],
  relations: [
    ['refName:from', 'refId:from', 'refKey:from', 'id:id'],
    ['value:kind', 'id:id'],
    ['refName:to', 'refId:to', 'refKey:to', 'id:id'],
  ],
  gremien: [['value:name', 'id:id', 'key']],
  seats: [
    ['refName:gremiumId', 'refId:gremiumId', 'refKey:gremiumId', 'id:id'],
    ['refName:actorId', 'refId:actorId', 'refKey:actorId', 'id:id'],
    ['value:role', 'id:id'],
  ],
  tiesByName: [
    ['a/value:name', 'a/id:id', 'a/key'],
    ['b/value:name', 'b/id:id', 'b/key'],
  ],
};

/** What is missing before the list can be read: the first target of each group of which no column is there. */
export function missingTargets(mapping: Mapping): Target[] {
  const all = targetsOf(mapping.kind);
  return needed[mapping.kind].flatMap((codes) => {
    if (codes.some((code) => mapping.targets.includes(code))) return [];
    if (codes.includes('value:kind') && mapping.relationKind !== undefined) return [];
    const target = all.get(codes[0] ?? '');
    return target === undefined ? [] : [target];
  });
}
