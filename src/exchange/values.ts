// The text of a cell → the value of a field, fast enough for 50,000 rows: words are looked up in tables made once.
import { modelDe } from '../i18n/model.de';
import { modelEn } from '../i18n/model.en';
import type { ProblemCode } from '../model/checks';
import type { Field } from '../model/fields';
import { fold } from '../model/fold';
import type { Scalar, TableName } from '../model/records';
import { parseDate } from '../ui/dateText';
import { parseNumber } from '../ui/numberText';
import { splitList } from './cellText';

/** What a cell says, or why it says nothing. */
export type Read = { readonly value: Scalar } | { readonly code: ProblemCode };
export type Reader = (text: string) => Read;

type Words = Readonly<Record<string, unknown>>;

const yes = new Set(['ja', 'j', 'x', 'wahr', 'true', 'yes', 'y', '1']);
const no = new Set(['nein', 'n', 'falsch', 'false', 'no', '0', '-', '–']);

/** Reads cells of one field. Types of actors and references are not its business; lists are read element by element. */
export function readerOf(table: TableName, field: Field): Reader {
  switch (field.kind) {
    case 'date':
      return (text) => found(readDay(text), 'notADate');
    case 'number': {
      const steps =
        table === 'cooperations' && field.key.startsWith('intensity')
          ? stepWords()
          : new Map<string, number>();
      return (text) => found(readNumber(text, steps), 'notANumber');
    }
    case 'flag':
      return (text) => found(readFlag(text), 'badValue');
    case 'choice': {
      const codes = choiceCodes(table, field);
      return (text) => found(codes.get(text.trim()) ?? codes.get(fold(text)), 'unknownChoice');
    }
    default:
      return (text) => ({ value: text });
  }
}

/** The elements of a list, known words as their codes; a comma separates nothing, it stands in plain words. */
export function elementsReader(table: TableName, field: Field): (text: string) => string[] {
  const codes = choiceCodes(table, field);
  return (text) => [
    ...new Set(splitList(text).map((element) => codes.get(element) ?? codes.get(fold(element)) ?? element)),
  ];
}

function found(value: Scalar | undefined, code: ProblemCode): Read {
  return value === undefined ? { code } : { value };
}

/** A day, also with a time behind it as spreadsheets write it. */
function readDay(text: string): string | undefined {
  return parseDate(text.trim().replace(/[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$/, ''));
}

function readNumber(text: string, steps: ReadonlyMap<string, number>): number | undefined {
  const bare = text.trim();
  // No thousand begins with a zero, so this dot is a decimal sign.
  if (/^[+-]?0\.\d+$/.test(bare)) return Number(bare);
  const number = parseNumber(bare);
  if (number !== undefined || steps.size === 0) return number;
  const leading = /^(\d)\s*[–:-]\s*\D/.exec(bare);
  return leading ? Number(leading[1]) : steps.get(fold(bare));
}

function readFlag(text: string): boolean | undefined {
  const key = text.trim().toLowerCase();
  return yes.has(key) ? true : no.has(key) ? false : undefined;
}

/** "Koordination", "mittel" and the like, in both languages. */
function stepWords(): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  for (const names of [
    modelDe.intensity,
    modelEn.intensity,
    modelDe.intensitySimple,
    modelEn.intensitySimple,
  ]) {
    // The simple scale says the same of two steps: the lower one is meant.
    for (const [step, name] of Object.entries(names)) {
      if (!words.has(fold(name))) words.set(fold(name), Number(step));
    }
  }
  return words;
}

/** Code by itself, and by its German and English word. */
function choiceCodes(table: TableName, field: Field): ReadonlyMap<string, string> {
  const codes = new Map<string, string>();
  for (const code of field.choices ?? []) codes.set(fold(code), code);
  for (const model of [modelEn, modelDe]) {
    const names = part(part(model.choice, table), field.key);
    for (const code of field.choices ?? []) {
      const name = names[code];
      if (typeof name === 'string') codes.set(fold(name), code);
    }
  }
  for (const code of field.choices ?? []) codes.set(code, code);
  return codes;
}

function part(words: Words, key: string): Words {
  return (words[key] ?? {}) as Words;
}

export interface PersonParts {
  readonly salutation?: string;
  readonly title?: string;
  readonly firstName?: string;
  readonly lastName: string;
}

/** "Frau Dr. Erika von Muster" or "Muster, Erika" → its parts; what is not certain stays in the last name. */
export function readPerson(text: string): PersonParts {
  let rest = text.trim().replace(/\s+/g, ' ');
  const parts: { salutation?: string; title?: string } = {};
  const greeting = /^(Frau|Herrn?|Fr\.|Hr\.)\s+/i.exec(rest);
  if (greeting) {
    parts.salutation = /^f/i.test(rest) ? 'ms' : 'mr';
    rest = rest.slice(greeting[0].length);
  }
  const title = /^(?:(?:Prof\.|Dr\.|Dipl\.|Mag\.|h\.\s?c\.|med\.|phil\.|rer\.|nat\.|-?Ing\.)[\s-]*)+/i.exec(
    rest,
  );
  if (title) {
    parts.title = title[0].trim();
    rest = rest.slice(title[0].length);
  }
  const listed = /^([^,]+),\s*([^,]+)$/.exec(rest);
  if (listed) return { ...parts, firstName: listed[2] ?? '', lastName: listed[1] ?? '' };
  const words = /^(.+?)\s+((?:(?:von|van|de|der|den|zu|zur|zum|vom|al|el|di|da)\s+)*\S+)$/i.exec(rest);
  if (!words) return { ...parts, lastName: rest };
  return { ...parts, firstName: words[1] ?? '', lastName: words[2] ?? '' };
}
