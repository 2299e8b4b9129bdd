// Text → the value of a field, for typed cells, pasted blocks and imported lists alike. Words are looked up in tables made once.
import { modelDe } from '../i18n/model.de';
import { modelEn } from '../i18n/model.en';
import type { ProblemCode } from '../model/checks';
import type { Field } from '../model/fields';
import { fold } from '../model/fold';
import type { Scalar, TableName } from '../model/records';
import { parseNumber } from '../ui/numberText';
import { choiceWords, stepWords as wordsOfSteps } from './choiceWords';
import { readDay } from './dateWords';
import { isCoordinate, readCoordinate } from './coordinates';
import { isIntensity } from './isIntensity';
import { splitList } from './listText';

/** What a text says, or why it says nothing. */
export type Read = { readonly value: Scalar } | { readonly code: ProblemCode };
export type Reader = (text: string) => Read;

type Words = Readonly<Record<string, unknown>>;

const yes = new Set(['ja', 'j', 'x', 'wahr', 'true', 'yes', 'y', '1', '✓', '✔', '☑', '☒', '✅', 'vorhanden']);
const no = new Set([
  'nein',
  'n',
  'falsch',
  'false',
  'no',
  '0',
  '-',
  '–',
  '☐',
  '✗',
  '✘',
  '❌',
  'nicht vorhanden',
  'kein',
  'keine',
]);
/** Forms of all-day schools. */
const allDay = /^(?:(?:voll|teil)(?:weise )?[ -]?)?(?:gebunden|offen)e?(?: form)?$|^ogs$|^gts$|^teilweise$/;

/** Reads cells of one field. Types of actors and references are not its business; lists are read element by element. */
export function readerOf(table: TableName, field: Field): Reader {
  switch (field.kind) {
    case 'date':
      return (text) => found(readDay(text, field.key === 'validTo'), 'notADate');
    case 'number': {
      if (isCoordinate(table, field.key)) return (text) => found(readCoordinate(text), 'notANumber');
      if (!isIntensity(table, field.key)) return (text) => found(parseNumber(text), 'notANumber');
      const words = stepWords();
      return (text) => found(readStep(text, words), 'notANumber');
    }
    case 'flag':
      return (text) =>
        found(
          readFlag(text) ??
            (field.key === 'allDay' && allDay.test(text.trim().toLowerCase()) ? true : undefined),
          'badValue',
        );
    case 'choice': {
      const codes = choiceCodes(table, field);
      return (text) => found(codes.get(text.trim()) ?? codes.get(fold(text)), 'unknownChoice');
    }
    default:
      return (text) => ({ value: text });
  }
}

/** The elements of a list, each once, known words as their codes; a comma separates nothing, it stands in plain words. */
export function elementsReader(table: TableName, field: Field): (text: string) => string[] {
  const codes = choiceCodes(table, field);
  return (text) => [
    ...new Set(splitList(text).map((element) => codes.get(element) ?? codes.get(fold(element)) ?? element)),
  ];
}

function found(value: Scalar | undefined, code: ProblemCode): Read {
  return value === undefined ? { code } : { value };
}

/** "2", "2 – Koordination", "Koordination" or "mittel". */
function readStep(text: string, steps: ReadonlyMap<string, number>): number | undefined {
  const leading = /^\s*(\d+)\s*[–:-]\s*\D/.exec(text);
  return leading
    ? Number(leading[1])
    : (parseNumber(text) ?? steps.get(fold(text)) ?? wordsOfSteps.get(text.trim()));
}

function readFlag(text: string): boolean | undefined {
  const key = text.trim().toLowerCase();
  return yes.has(key) ? true : no.has(key) ? false : undefined;
}

let intensityWords: ReadonlyMap<string, number> | undefined;

/** "Koordination", "mittel" and the like, in both languages; made once. */
function stepWords(): ReadonlyMap<string, number> {
  intensityWords ??= madeSteps();
  return intensityWords;
}

function madeSteps(): ReadonlyMap<string, number> {
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
  for (const [name, step] of wordsOfSteps) {
    if (fold(name) !== '' && !words.has(fold(name))) words.set(fold(name), step);
  }
  return words;
}

const codesOf = new Map<Field, ReadonlyMap<string, string>>();

/** Code by itself, and by its German and English word; made once for a field. */
function choiceCodes(table: TableName, field: Field): ReadonlyMap<string, string> {
  const known = codesOf.get(field) ?? madeCodes(table, field);
  codesOf.set(field, known);
  return known;
}

function madeCodes(table: TableName, field: Field): ReadonlyMap<string, string> {
  const codes = new Map<string, string>();
  for (const [code, words] of Object.entries(choiceWords[`${table}.${field.key}`] ?? {}))
    for (const word of words) codes.set(fold(word), code);
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
