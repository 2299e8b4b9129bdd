// "Daten prüfen": what of a network cannot be, however it came there, and the one change that mends what can be mended.
import { apply, type Change, compose, type Op, type Patch, setting } from './change';
import { checkRecord, isDate, type Problem, type ProblemCode } from './checks';
import { labelled, removal } from './deeds';
import { type Field, fieldOf, fields } from './fields';
import { Network } from './network';
import { type AnyRecord, type Id, type Scalar, type TableName, tableNames, valueOf } from './records';

/**
 * `lostEnd` what the record cannot be without is gone · `lostReference` something else it names is gone · `selfTie` a tie to itself ·
 * `circle` above or after itself through others · `wrongKind` a value that is not of the field's kind · `missing` a required value is
 * not there · `reversed` ends before it begins · `badId` the record's own id is none.
 */
export type FlawCode =
  | 'lostEnd'
  | 'lostReference'
  | 'selfTie'
  | 'circle'
  | 'wrongKind'
  | 'missing'
  | 'reversed'
  | 'badId';

/** `remove` the record · `clear` the value · `set` it to what was meant · `byHand`: only a person knows. */
export type Mend = 'remove' | 'clear' | 'set' | 'byHand';

export interface Flaw {
  readonly code: FlawCode;
  readonly table: TableName;
  readonly id: Id;
  readonly field?: string;
  /** As it stands, for a person to recognise; never longer than a line. */
  readonly value?: string;
  readonly mend: Mend;
  /** With `set`. */
  readonly meant?: Scalar;
}

/** Records between two looks at the clock. */
const atOnce = 200;

/** All flaws of a network in a stable order, in one go: 30,000 records take about as long as opening them. */
export function selfCheck(network: Network): readonly Flaw[] {
  return [...flawsInTurns(network)].flat();
}

/** The same in portions, so that a screen has its turn in between. */
export function* flawsInTurns(network: Network): Generator<readonly Flaw[]> {
  for (const table of tableNames) {
    let found: Flaw[] = [];
    let seen = 0;
    for (const record of network.living(table).values()) {
      found.push(...flawsOf(network, table, record));
      seen += 1;
      if (seen % atOnce > 0) continue;
      yield found;
      found = [];
    }
    found.push(...circlesIn(network, table));
    yield found;
  }
}

const codes: Readonly<Partial<Record<ProblemCode, FlawCode>>> = {
  unknownReference: 'lostReference',
  selfTie: 'selfTie',
  badValue: 'wrongKind',
  notADate: 'wrongKind',
  notANumber: 'wrongKind',
  required: 'missing',
  datesReversed: 'reversed',
};

/** A value out of bounds or of a newer version is no flaw: it hurts nobody and an edit would ask for it. */
function flawsOf(network: Network, table: TableName, record: AnyRecord): Flaw[] {
  return checkRecord(network, table, record).flatMap((problem): Flaw[] => {
    const { field } = problem;
    const about = { table, id: record.id, ...(field === undefined ? {} : { field }), ...told(problem) };
    if (problem.code === 'badId') return [badId(about, problem)];
    // Gremien above themselves are found as circles, each once.
    if (problem.code === 'selfTie' && field === 'parentId') return [];
    const code = codes[problem.code];
    if (code === undefined || field === undefined) return [];
    const known = fieldOf(table, field);
    switch (code) {
      case 'lostReference':
        return known?.required
          ? [{ ...about, code: 'lostEnd', mend: 'remove' }]
          : [{ ...about, code, mend: 'clear' }];
      case 'selfTie':
        return [{ ...about, code, mend: 'remove' }];
      case 'wrongKind':
        return [{ ...about, code, ...mendOf(known, valueOf(record, field)) }];
      case 'missing':
        // Without the ends that it is about there is nothing left of it.
        return [{ ...about, code, mend: known?.kind === 'ref' ? 'remove' : 'byHand' }];
      default:
        return [{ ...about, code, mend: 'byHand' }];
    }
  });
}

function told({ value }: Problem): { readonly value?: string } {
  return value === undefined || value === '' ? {} : { value: value.slice(0, 80) };
}

type About = Pick<Flaw, 'table' | 'id' | 'field' | 'value'>;

/** A reference that is no id points nowhere; a record whose own id is none cannot be named by any step. */
function badId(about: About, { field, table }: Problem): Flaw {
  if (field === undefined || field === 'id') return { ...about, code: 'badId', mend: 'byHand' };
  return fieldOf(table, field)?.required
    ? { ...about, code: 'lostEnd', mend: 'remove' }
    : { ...about, code: 'lostReference', mend: 'clear' };
}

/** What was meant where only the kind is wrong: "3" is 3, "2026-01-01T00:00" is a day. Otherwise the value goes, if it may. */
function mendOf(field: Field | undefined, value: unknown): Pick<Flaw, 'mend' | 'meant'> {
  const meant = field === undefined ? undefined : meantBy(field, value);
  if (meant !== undefined) return { mend: 'set', meant };
  return { mend: field?.required ? 'byHand' : 'clear' };
}

function meantBy(field: Field, value: unknown): Scalar | undefined {
  switch (field.kind) {
    case 'text':
    case 'long':
      return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
    case 'number': {
      const number =
        typeof value === 'string' && value.trim() !== '' ? Number(value.replace(',', '.')) : Number.NaN;
      const isWithin = number >= (field.min ?? -Infinity) && number <= (field.max ?? Infinity);
      return isWithin && (!field.whole || Number.isInteger(number)) ? number : undefined;
    }
    case 'date': {
      const day = typeof value === 'string' ? value.slice(0, 10) : '';
      return isDate(day) && /^T/.test(String(value).slice(10)) ? day : undefined;
    }
    case 'flag':
      return value === 'true' || value === 1 ? true : value === 'false' || value === 0 ? false : undefined;
    case 'list':
      return field.carriesText ? (typeof value === 'boolean' ? undefined : String(value)) : undefined;
    default:
      return undefined;
  }
}

/** Fields in which a record names another of its kind: whoever follows them must come to an end. */
function circlesIn(network: Network, table: TableName): Flaw[] {
  const own = fields[table].filter((field) => field.kind === 'ref' && field.refersTo === table);
  return own.flatMap(({ key }) => {
    const all: ReadonlyMap<Id, AnyRecord> = network.living(table);
    const next = (id: Id) => {
      const record = all.get(id);
      const value = record === undefined ? undefined : valueOf(record, key);
      return value === undefined ? undefined : String(value);
    };
    const done = new Set<Id>();
    const found: Flaw[] = [];
    for (const start of all.keys()) {
      const way: Id[] = [];
      let at: Id | undefined = start;
      while (at !== undefined && !done.has(at)) {
        done.add(at);
        way.push(at);
        at = next(at);
      }
      // The way has met itself: the circle is what lies behind the place where it did, opened where it is always the same.
      const from = at === undefined ? -1 : way.indexOf(at);
      if (from < 0) continue;
      const id = way.slice(from).sort()[0] ?? start;
      found.push({ code: 'circle', table, id, field: key, mend: 'clear' });
    }
    return found;
  });
}

/**
 * One change that mends all of these that can be mended, with everything that cannot stand without what goes; `undefined` when none can.
 * Nothing is invented: a value goes or becomes what it plainly meant, a tie without its end goes as if that end were removed today.
 */
export function mended(network: Network, flaws: readonly Flaw[]): Change | undefined {
  const leaving = new Map<TableName, Set<Id>>();
  const patches = new Map<
    string,
    { readonly table: TableName; readonly id: Id; readonly patch: Record<string, Scalar | null> }
  >();
  for (const { table, id, field, mend, meant } of flaws) {
    if (mend === 'remove') leaving.set(table, (leaving.get(table) ?? new Set()).add(id));
    else if (mend !== 'byHand' && field !== undefined) {
      const entry = patches.get(`${table} ${id}`) ?? { table, id, patch: {} };
      entry.patch[field] = mend === 'set' ? (meant ?? null) : null;
      patches.set(`${table} ${id}`, entry);
    }
  }
  const isLeaving = (table: TableName, id: Id) => leaving.get(table)?.has(id) === true;
  let ops: Op[] = [...patches.values()].flatMap(({ table, id, patch }) =>
    isLeaving(table, id) ? [] : (settingIn(network, table, id, patch) ?? []),
  );
  for (const [table, ids] of leaving) {
    const before = new Network(network.id, apply(network.rows, { ops }));
    const still = [...ids].filter((id) => before.living(table).has(id));
    ops = joined(ops, removal(before, table, still));
  }
  if (ops.length === 0) return undefined;
  const count = flaws.filter(({ mend }) => mend !== 'byHand').length;
  return labelled('mendFlaws', ops, count);
}

function settingIn(network: Network, table: TableName, id: Id, patch: Patch): Op | undefined {
  const record: AnyRecord | undefined = network.living(table).get(id);
  return record && setting(table, record, patch);
}

/** One operation for each record: a record that goes goes as it was. */
function joined(first: readonly Op[], second: readonly Op[]): Op[] {
  const label = { code: 'mendFlaws', count: 0 };
  return [...compose({ label, ops: first }, { label, ops: second }).ops];
}
