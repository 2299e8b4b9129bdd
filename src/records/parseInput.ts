// Text as people type or paste it → the value of a field. Pure; used by cells and by pasting from a spreadsheet.
import type { Patch } from '../model/change';
import { checkValue, type Problem, type ProblemCode } from '../model/checks';
import { type Field, fieldOf } from '../model/fields';
import { fold } from '../model/fold';
import { type Network, personName } from '../model/network';
import {
  type Actor,
  type AnyRecord,
  type Contact,
  type Id,
  type ListName,
  listOf,
  type Scalar,
  type TableName,
  valueOf,
} from '../model/records';
import { actorTypes } from '../model/taxonomy';
import { modelDe } from '../i18n/model.de';
import { modelEn } from '../i18n/model.en';
import { elementsReader, type Read, type Reader, readerOf } from './readerOf';

/** What the text means for the record, or why it means nothing. */
export type Parsed = { readonly patch: Patch } | { readonly problem: Problem };

type Words = Readonly<Record<string, string>>;

/** Reads `text` for one property of `record`; empty text empties the field, a list is replaced as a whole. */
export function parseInput(
  network: Network,
  table: TableName,
  property: string,
  text: string,
  record: AnyRecord,
): Parsed {
  const bare = text.trim();
  if (property.startsWith('own.')) return { patch: { [property]: bare === '' ? null : bare } };
  const field = fieldOf(table, property) ?? fieldOf(table, `${property}.`);
  const fail = (code: ProblemCode): Parsed => ({
    problem: { code, table, field: property, id: record.id, value: bare.slice(0, 80) },
  });
  if (field === undefined || field.hidden === true) return fail('unknownField');
  if (field.kind === 'list') return { patch: listPatch(table, field, bare, record) };
  if (bare === '') return field.required === true ? fail('required') : { patch: { [property]: null } };
  const read = readOne(network, table, field, bare);
  if ('code' in read) return fail(read.code);
  const problem = checkValue(table, property, read.value);
  if (problem !== undefined) return { problem: { ...problem, id: record.id, value: bare.slice(0, 80) } };
  return { patch: { [property]: read.value } };
}

function readOne(network: Network, table: TableName, field: Field, text: string): Read {
  if (field.kind === 'actorType') return orCode(readType(network, text), 'unknownType');
  if (field.kind === 'ref') return orCode(readReference(network, field, text), 'unknownReference');
  return known(readers, table, field, readerOf)(text);
}

const readers = new Map<string, Reader>();
const elementReaders = new Map<string, (text: string) => readonly string[]>();

/** Made when the first cell of a field is read; fields and words never change while the app runs. */
function known<T>(
  made: Map<string, T>,
  table: TableName,
  field: Field,
  make: (table: TableName, field: Field) => T,
): T {
  const key = `${table}.${field.key}`;
  const reader = made.get(key) ?? make(table, field);
  made.set(key, reader);
  return reader;
}

function orCode(value: Scalar | undefined, code: ProblemCode): Read {
  return value === undefined ? { code } : { value };
}

function readType(network: Network, text: string): string | undefined {
  const key = fold(text);
  const own = [...network.types.values()].find((type) => type.id === text || fold(type.name) === key);
  if (own) return own.id;
  const named = actorTypes.find(
    ({ code }) =>
      code === text || [modelDe.type, modelEn.type].some((words: Words) => fold(words[code] ?? '') === key),
  );
  if (named) return named.code;
  const short = actorTypes.filter(({ abbr }) => fold(abbr) === key);
  return short.length === 1 ? short[0]?.code : undefined;
}

/** By id, by exact name, then by a name that is alike but for spelling; a name that two records bear is not taken. */
function readReference(network: Network, field: Field, text: string): Id | undefined {
  if (field.refersTo === undefined) return undefined;
  const records: ReadonlyMap<Id, AnyRecord> = network.living(field.refersTo);
  if (records.has(text)) return text;
  const all = [...records.values()];
  const exact = all.filter((record) => namesOf(field.refersTo, record).includes(text));
  const key = fold(text);
  const found =
    exact.length > 0
      ? exact
      : all.filter((record) => namesOf(field.refersTo, record).some((name) => fold(name) === key));
  return found.length === 1 ? found[0]?.id : undefined;
}

function namesOf(table: TableName | undefined, record: AnyRecord): string[] {
  if (table === 'contacts') {
    const contact = record as Contact;
    const listed = [contact.lastName, contact.firstName].filter(Boolean).join(', ');
    return [personName(contact), personName({ ...contact, title: '' }), listed];
  }
  const { name, shortName } = record as Actor;
  return shortName === undefined ? [name] : [name, shortName];
}

function listPatch(table: TableName, field: Field, text: string, record: AnyRecord): Patch {
  const wanted = known(elementReaders, table, field, elementsReader)(text);
  const patch: Record<string, Scalar | null> = {};
  for (const element of listOf(record, field.key as ListName)) patch[`${field.key}.${element}`] = null;
  for (const element of wanted) patch[`${field.key}.${element}`] = true;
  for (const key of Object.keys(patch)) if (patch[key] === valueOf(record, key)) delete patch[key];
  return patch;
}
