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
import { parseDate } from '../ui/dateText';
import { parseNumber } from '../ui/numberText';
import { isIntensity } from './fieldWords';

/** What the text means for the record, or why it means nothing. */
export type Parsed = { readonly patch: Patch } | { readonly problem: Problem };

type Words = Readonly<Record<string, string>>;

const yes = new Set(['ja', 'j', 'x', 'wahr', 'true', 'yes', 'y', '1']);
const no = new Set(['nein', 'n', 'falsch', 'false', 'no', '0']);

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

type Read = { readonly value: Scalar } | { readonly code: ProblemCode };

function readOne(network: Network, table: TableName, field: Field, text: string): Read {
  switch (field.kind) {
    case 'text':
    case 'long':
    case 'list':
      return { value: text };
    case 'date':
      return orCode(parseDate(text), 'notADate');
    case 'number':
      return orCode(isIntensity(table, field.key) ? readStep(text) : parseNumber(text), 'notANumber');
    case 'flag':
      return orCode(readFlag(text), 'badValue');
    case 'choice':
      return orCode(readChoice(table, field, text), 'unknownChoice');
    case 'actorType':
      return orCode(readType(network, text), 'unknownType');
    case 'ref':
      return orCode(readReference(network, field, text), 'unknownReference');
  }
}

function orCode(value: Scalar | undefined, code: ProblemCode): Read {
  return value === undefined ? { code } : { value };
}

function readFlag(text: string): boolean | undefined {
  const key = text.toLowerCase();
  return yes.has(key) ? true : no.has(key) ? false : undefined;
}

/** "2", "2 – Koordination", "Koordination" or "mittel". */
function readStep(text: string): number | undefined {
  const leading = text.match(/^([0-9]+)\s*[–:-]\s*\D/);
  if (leading) return Number(leading[1]);
  const number = parseNumber(text);
  if (number !== undefined) return number;
  const key = fold(text);
  for (const words of [
    modelDe.intensity,
    modelEn.intensity,
    modelDe.intensitySimple,
    modelEn.intensitySimple,
  ]) {
    const found = Object.entries(words).find(([, name]) => fold(name) === key);
    if (found) return Number(found[0]);
  }
  return undefined;
}

function readChoice(table: TableName, field: Field, text: string): string | undefined {
  const codes = field.choices ?? [];
  const key = fold(text);
  const words = [modelDe, modelEn].map((model) => choiceWords(model, table, field.key));
  return (
    codes.find((code) => code === text) ??
    codes.find((code) => words.some((names) => fold(names[code] ?? '') === key)) ??
    codes.find((code) => fold(code) === key)
  );
}

/** The words of one field; a table without choices has none. */
function choiceWords(model: typeof modelDe | typeof modelEn, table: TableName, key: string): Words {
  const tables = model.choice as Readonly<Record<string, Readonly<Record<string, Words>> | undefined>>;
  return tables[table]?.[key] ?? {};
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
  const wanted = text
    .split(/[|;\n]/)
    .map((element) => element.trim())
    .filter((element) => element !== '')
    .map((element) => readChoice(table, field, element) ?? element);
  const patch: Record<string, Scalar | null> = {};
  for (const element of listOf(record, field.key as ListName)) patch[`${field.key}.${element}`] = null;
  for (const element of wanted) patch[`${field.key}.${element}`] = true;
  for (const key of Object.keys(patch)) if (patch[key] === valueOf(record, key)) delete patch[key];
  return patch;
}
