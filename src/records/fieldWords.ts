// Fields, values and problems in the words a person reads; every table, form and card shows records through this.
import type { Problem } from '../model/checks';
import { type Field, fieldOf } from '../model/fields';
import type { Network } from '../model/network';
import {
  type AnyRecord,
  type ListName,
  listOf,
  type Scalar,
  type TableName,
  valueOf,
} from '../model/records';
import { sentence, showDate, showNumber, word } from '../i18n/translate';
import { isIntensity } from './isIntensity';
import { joinList } from './listText';

/** "Region / Sozialraum"; for `own.Farbe` the user's own label; for `tag.Ganztag` the label of the list. */
export function fieldLabel(table: TableName, property: string): string {
  if (property.startsWith('own.')) return property.slice('own.'.length);
  const key = fieldOf(table, property)?.key ?? property;
  return word(`model.field.${table}`, key);
}

/** The word of a code; the text itself where the user wrote their own. */
export function choiceWord(table: TableName, field: Field, code: string): string {
  return field.choices?.includes(code) === true ? word(`model.choice.${table}.${field.key}`, code) : code;
}

/** "Grundschule", or the name of an own type. */
export function typeName(network: Network, code: string): string {
  const info = network.typeOf({ type: code });
  return info.ownName ?? word('model.type', info.code);
}

/** "2 – Koordination"; with the simple scale of the network "2 – mittel". */
export function intensityName(network: Network, step: number): string {
  const group = network.self.simpleIntensity === true ? 'model.intensitySimple' : 'model.intensity';
  return `${step} – ${word(group, String(step))}`;
}

/** One value of a field as text; `''` for an absent one. */
export function showFieldValue(
  network: Network,
  table: TableName,
  field: Field,
  value: Scalar | null | undefined,
): string {
  if (value === undefined || value === null) return '';
  switch (field.kind) {
    case 'text':
    case 'long':
    case 'data':
      return String(value);
    case 'date':
      return showDate(String(value));
    case 'number':
      if (typeof value !== 'number') return String(value);
      return isIntensity(table, field.key) ? intensityName(network, value) : showNumber(value);
    case 'flag':
      return word('model', value === true ? 'yes' : 'no');
    case 'choice':
    case 'list':
      return choiceWord(table, field, String(value));
    case 'ref':
      return field.refersTo === undefined ? '' : network.nameOf(field.refersTo, String(value));
    case 'actorType':
      return typeName(network, String(value));
  }
}

/** What stands in a field, own fields (`own.Farbe`) and lists included; `''` where nothing does. */
export function showValue(network: Network, table: TableName, property: string, record: AnyRecord): string {
  if (property.startsWith('own.')) return String(valueOf(record, property) ?? '');
  const field = fieldOf(table, property) ?? fieldOf(table, `${property}.`);
  if (field === undefined) return '';
  if (field.kind !== 'list') return showFieldValue(network, table, field, valueOf(record, field.key));
  return joinList(listOf(record, field.key as ListName).map((element) => choiceWord(table, field, element)));
}

type Records = ReadonlyMap<string, AnyRecord>;

const usedCache = new WeakMap<Records, ReadonlySet<string>>();
const ownCache = new WeakMap<Records, readonly string[]>();

/** Every property that any record of the table has; looked up once for each version of the table, which may hold 50,000. */
export function usedProperties(network: Network, table: TableName): ReadonlySet<string> {
  const records: Records = network.living(table);
  const known = usedCache.get(records);
  if (known !== undefined) return known;
  const found = new Set<string>();
  for (const record of records.values()) for (const key in record as object) found.add(key);
  usedCache.set(records, found);
  return found;
}

/** Properties of the user's own fields that any record of the table uses: `own.Farbe`, sorted. */
export function ownProperties(network: Network, table: TableName): readonly string[] {
  const records: Records = network.living(table);
  const known = ownCache.get(records);
  if (known !== undefined) return known;
  const found = [...usedProperties(network, table)].filter((key) => key.startsWith('own.'));
  const sorted = found.sort((a, b) => a.localeCompare(b, 'de'));
  ownCache.set(records, sorted);
  return sorted;
}

/** A problem as a sentence: what is wrong and what to do. */
export function problemText(problem: Problem): string {
  const { code, table, field, value, min, max } = problem;
  return sentence(`model.problem.${code}`, {
    field: field === undefined ? '' : fieldLabel(table, field),
    value: value ?? '',
    min: min === undefined ? '' : showNumber(min),
    max: max === undefined ? '' : showNumber(max),
  });
}

/** Why nothing was saved; the same sentence only once. Understands every `Outcome` that is not `ok`. */
export function problemTexts(failed: {
  readonly problems: readonly Problem[];
  readonly trouble?: string;
}): string[] {
  const texts = failed.problems.map(problemText);
  if (texts.length === 0) texts.push(troubleText(failed.trouble ?? 'unknown'));
  return [...new Set(texts)];
}

function troubleText(code: string): string {
  const [title, text] = [`storage.trouble.${code}.title`, `storage.trouble.${code}.text`];
  const said = sentence(title, {});
  return said === title ? word('records', 'notSaved') : `${said}. ${sentence(text, {})}`;
}
