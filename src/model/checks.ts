// Unknown input → record or problems. Codes, never sentences; used by verbs, imports and files alike.
import { adding, type Change, type Op, type Patch, setting } from './change';
import { type Field, fieldOf, fields } from './fields';
import type { Network } from './network';
import type { AnyRecord, Id, RecordOf, Scalar, TableName } from './records';
import { isKnownType } from './taxonomy';

export type ProblemCode =
  | 'required'
  | 'tooLong'
  | 'notADate'
  | 'notANumber'
  | 'tooSmall'
  | 'tooLarge'
  | 'notWhole'
  | 'unknownChoice'
  | 'unknownType'
  | 'unknownReference'
  | 'selfTie'
  | 'datesReversed'
  | 'unknownField'
  | 'badId'
  | 'badValue'
  | 'inUse'
  | 'notFound'
  | 'worldMoved';

/** What is wrong with one value; `sentence('model.problem.<code>', …)` tells it to a person. */
export interface Problem {
  readonly code: ProblemCode;
  readonly table: TableName;
  readonly field?: string;
  readonly id?: Id;
  readonly value?: string;
  readonly min?: number;
  readonly max?: number;
}

/** A change, or why there is none. */
export type Answer = Change | readonly Problem[];

export function isChange(answer: Answer): answer is Change {
  return 'ops' in answer;
}

/** Longest value of a short and of a long text and of the app's own data, in characters. */
export const textLimit = { text: 500, long: 10_000, data: 1_000_000 } as const;

const idShape = /^[A-Za-z0-9_-]{3,60}$/;
const dateShape = /^\d{4}-\d{2}-\d{2}$/;

/** The problems of one value on its own; references and types need `checkRecord`. */
export function checkValue(table: TableName, property: string, value: unknown): Problem | undefined {
  const field = fieldOf(table, property);
  if (!field)
    return property.startsWith('own.')
      ? checkOwn(table, property, value)
      : wrong('unknownField', table, property, value);
  if (value === null || value === undefined || value === '')
    return field.required ? wrong('required', table, property, value) : undefined;
  const code = codeFor(field, property, value);
  return code ? { ...wrong(code, table, property, value), ...limits(field) } : undefined;
}

function wrong(code: ProblemCode, table: TableName, property: string, value: unknown): Problem {
  return { code, table, field: property, value: told(value) };
}

function codeFor(field: Field, property: string, value: unknown): ProblemCode | undefined {
  switch (field.kind) {
    case 'text':
    case 'long':
    case 'data':
      return typeof value !== 'string'
        ? 'badValue'
        : value.length > textLimit[field.kind]
          ? 'tooLong'
          : undefined;
    case 'date':
      return isDate(value) ? undefined : 'notADate';
    case 'number':
      return numberCode(field, value);
    case 'flag':
      return typeof value === 'boolean' ? undefined : 'badValue';
    case 'choice':
      return field.choices?.includes(value as string) ? undefined : 'unknownChoice';
    case 'list':
      if (field.carriesText ? typeof value !== 'string' : value !== true) return 'badValue';
      return property.length > textLimit.text || String(value).length > textLimit.data
        ? 'tooLong'
        : undefined;
    case 'ref':
    case 'actorType':
      return typeof value === 'string' && idShape.test(value) ? undefined : 'badId';
  }
}

function numberCode(field: Field, value: unknown): ProblemCode | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value)) return 'notANumber';
  if (field.whole && !Number.isInteger(value)) return 'notWhole';
  if (field.min !== undefined && value < field.min) return 'tooSmall';
  if (field.max !== undefined && value > field.max) return 'tooLarge';
  return undefined;
}

function checkOwn(table: TableName, property: string, value: unknown): Problem | undefined {
  if (value === null || value === undefined) return undefined;
  const fits = ['string', 'number', 'boolean'].includes(typeof value) && told(value).length <= textLimit.long;
  return fits ? undefined : { code: 'badValue', table, field: property, value: told(value).slice(0, 80) };
}

function limits(field: Field): Pick<Problem, 'min' | 'max'> {
  return {
    ...(field.min !== undefined ? { min: field.min } : {}),
    ...(field.max !== undefined ? { max: field.max } : {}),
  };
}

/** A value as a problem quotes it; what is no scalar has no words. */
function told(value: unknown): string {
  return ['string', 'number', 'boolean'].includes(typeof value) ? String(value as Scalar) : '';
}

/** A calendar day that exists. */
export function isDate(value: unknown): value is string {
  if (typeof value !== 'string' || !dateShape.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === value;
}

/** All problems of a whole record as it would stand in the network. */
export function checkRecord(network: Network, table: TableName, record: AnyRecord): Problem[] {
  const problems: Problem[] = [];
  const row = record as unknown as Record<string, Scalar | undefined>;
  if (!idShape.test(record.id)) problems.push({ code: 'badId', table, field: 'id', value: record.id });
  for (const field of fields[table]) {
    if (field.required && (row[field.key] === undefined || row[field.key] === '')) {
      problems.push({ code: 'required', table, field: field.key, id: record.id });
    }
  }
  // Imports check tens of thousands: no arrays in between.
  for (const property in row) {
    const value = row[property];
    if (property === 'id' || property === '_del' || value === undefined) continue;
    const problem = checkValue(table, property, value) ?? checkReference(network, table, property, value);
    if (problem && problem.code !== 'required') problems.push({ ...problem, id: record.id });
  }
  for (const problem of checkTogether(table, row, network)) problems.push({ ...problem, id: record.id });
  return problems;
}

function checkReference(
  network: Network,
  table: TableName,
  property: string,
  value: Scalar,
): Problem | undefined {
  const field = fieldOf(table, property);
  if (field?.kind === 'ref' && field.refersTo && !network.living(field.refersTo).has(String(value))) {
    return { code: 'unknownReference', table, field: property, value: String(value) };
  }
  if (field?.kind === 'actorType' && !isKnownType(String(value), network.types)) {
    return { code: 'unknownType', table, field: property, value: String(value) };
  }
  return undefined;
}

/** Which fields a problem of two fields is about: touching any of them asks the question anew. */
const partners: Readonly<Record<string, readonly string[]>> = {
  validTo: ['validFrom', 'validTo'],
  actorB: ['actorA', 'actorB'],
  to: ['from', 'to'],
  parentId: ['parentId'],
};

/** What no single field can tell: reversed periods, a tie to itself, a Gremium above itself. */
function checkTogether(
  table: TableName,
  row: Record<string, Scalar | undefined>,
  network: Network,
): Problem[] {
  const problems: Problem[] = [];
  const { validFrom, validTo, actorA, actorB, from, to, parentId, id } = row as Record<
    string,
    string | undefined
  >;
  if (validFrom !== undefined && validTo !== undefined && validFrom > validTo) {
    problems.push({ code: 'datesReversed', table, field: 'validTo', value: validTo });
  }
  if (table === 'cooperations' && actorA !== undefined && actorA === actorB) {
    problems.push({ code: 'selfTie', table, field: 'actorB' });
  }
  if (table === 'relations' && from !== undefined && from === to) {
    problems.push({ code: 'selfTie', table, field: 'to' });
  }
  if (table === 'gremien' && id !== undefined && isAbove(network, id, parentId)) {
    problems.push({ code: 'selfTie', table, field: 'parentId' });
  }
  return problems;
}

/** Whether a Gremium would stand above itself, directly or through others. */
function isAbove(network: Network, id: Id, parentId: Id | undefined): boolean {
  const seen = new Set<Id>();
  for (let at = parentId; at !== undefined && !seen.has(at); at = network.gremien.get(at)?.parentId) {
    if (at === id) return true;
    seen.add(at);
  }
  return false;
}

/** The operation that adds a checked record, or its problems. Empty texts are absent fields. */
export function checkedAdding<T extends TableName>(
  network: Network,
  table: T,
  record: RecordOf[T],
): { readonly op: Op } | { readonly problems: Problem[] } {
  const clean = Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== undefined && value !== ''),
  );
  const problems = checkRecord(network, table, clean as unknown as AnyRecord);
  return problems.length > 0 ? { problems } : { op: adding(table, clean as unknown as AnyRecord) };
}

/** The operations that set the same fields on several records, or the problems of the results. */
export function checkedSetting(
  network: Network,
  table: TableName,
  ids: readonly Id[],
  patch: Patch,
): { readonly ops: Op[] } | { readonly problems: Problem[] } {
  const ops: Op[] = [];
  const problems: Problem[] = [];
  const clean: Patch = Object.fromEntries(
    Object.entries(patch).map(([key, value]) => [key, value === '' ? null : value]),
  );
  for (const id of ids) {
    const record = network.living(table).get(id);
    if (!record) {
      problems.push({ code: 'notFound', table, id });
      continue;
    }
    const op = setting(table, record, clean);
    if (!op) continue;
    problems.push(...checkPatch(network, table, record, op.set));
    ops.push(op);
  }
  return problems.length > 0 ? { problems } : { ops };
}

/** Only what the patch touches, so an old flaw elsewhere in the record does not block today's correction. */
function checkPatch(network: Network, table: TableName, record: AnyRecord, set: Patch): Problem[] {
  const next: Record<string, Scalar> = { ...(record as unknown as Record<string, Scalar>) };
  const problems: Problem[] = [];
  for (const [property, value] of Object.entries(set)) {
    if (value === null) delete next[property];
    else next[property] = value;
    const problem =
      checkValue(table, property, value) ??
      (value === null ? undefined : checkReference(network, table, property, value));
    if (problem) problems.push({ ...problem, id: record.id });
  }
  const touched = checkTogether(table, next, network).filter(
    (problem) => problem.field === undefined || (partners[problem.field] ?? []).some((key) => key in set),
  );
  return [...problems, ...touched.map((problem) => ({ ...problem, id: record.id }))];
}
