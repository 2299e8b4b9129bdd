// One value of a record as the text of a list's cell: always German, because the list is the office's and not the app's.
import { modelDe } from '../i18n/model.de';
import type { Field } from '../model/fields';
import { fold } from '../model/fold';
import type { Network } from '../model/network';
import type { ActorType, Id, Scalar, TableName } from '../model/records';
import { actorTypes } from '../model/taxonomy';
import { germanDate } from '../ui/dateText';

type Tree = { readonly [key: string]: string | Tree };

/** `''` for an absent value. A reference gives its id; its name stands in a column of its own. */
export function cellText(
  network: Network,
  table: TableName,
  field: Field,
  value: Scalar | undefined,
): string {
  if (value === undefined) return '';
  switch (field.kind) {
    case 'text':
    case 'long':
    case 'data':
    case 'ref':
      return String(value);
    case 'date':
      return germanDate(String(value));
    case 'number':
      return typeof value === 'number' ? decimalText(value) : String(value);
    case 'flag':
      return value === true ? 'ja' : 'nein';
    case 'choice':
    case 'list':
      return choiceText(table, field, String(value));
    case 'actorType':
      return typeTexts(network.types).get(String(value)) ?? String(value);
  }
}

/** `1234.5` → `1234,5`: no grouping, no exponent. */
function decimalText(value: number): string {
  const plain = String(value);
  if (!plain.includes('e')) return plain.replace('.', ',');
  return value.toLocaleString('de-DE', { useGrouping: false, maximumFractionDigits: 20 });
}

/** The German word of a code; the text itself where a user wrote their own or a newer version knows more codes. */
function choiceText(table: TableName, field: Field, code: string): string {
  const choices = (modelDe.choice as Tree)[table] as Tree | undefined;
  const word = (choices?.[field.key] as Tree | undefined)?.[code];
  return typeof word === 'string' ? word : code;
}

const known = new WeakMap<ReadonlyMap<Id, ActorType>, ReadonlyMap<string, string>>();

function wordOf(words: Tree, code: string): string {
  const text = words[code];
  return typeof text === 'string' ? text : code;
}

interface NamedType {
  readonly code: string;
  readonly name: string;
  /** Under which names meet that mean the same. */
  readonly key: string;
}

const namedType = (code: string, name: string): NamedType => ({ code, name, key: fold(name) });

/** The delivered types; their words never change while the app runs. */
let given: readonly NamedType[] | undefined;

/** Words of all actor types by code; where two types bear the same word, the code is written, or one would become the other. */
function typeTexts(ownTypes: ReadonlyMap<Id, ActorType>): ReadonlyMap<string, string> {
  const cached = known.get(ownTypes);
  if (cached !== undefined) return cached;
  given ??= actorTypes.map(({ code }) => namedType(code, wordOf(modelDe.type, code)));
  const named = [...given, ...[...ownTypes.values()].map(({ id, name }) => namedType(id, name))];
  const bearers = new Map<string, number>();
  for (const { key } of named) bearers.set(key, (bearers.get(key) ?? 0) + 1);
  const texts = new Map(named.map(({ code, name, key }) => [code, bearers.get(key) === 1 ? name : code]));
  known.set(ownTypes, texts);
  return texts;
}
