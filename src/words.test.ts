// Every field, choice, type, sector, relation, problem and change speaks German and English.
import { describe, expect, it } from 'vitest';
import { de } from './i18n/de';
import { modelDe } from './i18n/model.de';
import { modelEn } from './i18n/model.en';
import { sentence, speak } from './i18n/translate';
import type { ProblemCode } from './model/checks';
import { relationKinds } from './model/choices';
import { fields } from './model/fields';
import { tableNames } from './model/records';
import { actorTypes, sectors } from './model/taxonomy';

type Tree = { readonly [key: string]: string | Tree };

/** `group.code` → text of every leaf. */
function flatten(tree: Tree, prefix = ''): Map<string, string> {
  const leaves = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') leaves.set(prefix + key, value);
    else for (const [path, text] of flatten(value, `${prefix}${key}.`)) leaves.set(path, text);
  }
  return leaves;
}

const german = flatten(modelDe);
const english = flatten(modelEn);

const problems = Object.keys({
  required: true,
  tooLong: true,
  notADate: true,
  notANumber: true,
  tooSmall: true,
  tooLarge: true,
  notWhole: true,
  unknownChoice: true,
  unknownType: true,
  unknownReference: true,
  selfTie: true,
  datesReversed: true,
  unknownField: true,
  badId: true,
  badValue: true,
  inUse: true,
  worldMoved: true,
  notFound: true,
} satisfies Record<ProblemCode, true>);

const changes = (
  'addActor editActors removeActors addContact editContacts removeContacts addCooperation editCooperations ' +
  'endCooperations removeCooperations addRelation editRelations removeRelations addGremium editGremien removeGremien ' +
  'addSeat editSeats removeSeats fillSeats settleFindings restoreFindings placeActors releaseActors handOverFunction arrange sortActors keepOutline removeOutline addType editTypes removeTypes addView ' +
  'editViews removeViews orderViews addQuestion editQuestions removeQuestions noteDisclosure erasePersons captureCooperation editNetwork mendFlaws mergeCopy importList openFile several'
).split(' ');

const expected = [
  'yes',
  'no',
  ...tableNames.flatMap((table) => [
    `table.${table}_one`,
    `table.${table}_other`,
    `counted.${table}_one`,
    `counted.${table}_other`,
    ...fields[table].flatMap(({ key, choices }) => [
      `field.${table}.${key}`,
      ...(choices ?? []).map((code) => `choice.${table}.${key}.${code}`),
    ]),
  ]),
  ...sectors.flatMap(({ code, macro }) => [`sector.${code}`, `macro.${macro}`]),
  ...actorTypes.map(({ code }) => `type.${code}`),
  ...relationKinds.flatMap((kind) => [`relation.${kind}.forward`, `relation.${kind}.backward`]),
  ...['0', '1', '2', '3', '4'].flatMap((step) => [
    `intensity.${step}`,
    `intensityAnchor.${step}`,
    `intensitySimple.${step}`,
  ]),
  ...problems.map((code) => `problem.${code}`),
  ...changes.flatMap((code) => [`change.${code}_one`, `change.${code}_other`]),
];

/** The same in both languages for a reason: loan words and names of programmes. */
const alike = new Set(['Name', 'Status', 'Filter']);

describe.each([
  ['German', german],
  ['English', english],
])('the %s words of the vocabulary', (_, words) => {
  it('have a text for every field, choice, type, sector, relation, problem and change', () => {
    expect(expected.filter((key) => (words.get(key) ?? '').trim() === '')).toEqual([]);
  });

  it('have no text that nobody can reach', () => {
    const known = new Set(expected);
    const named = [...words.keys()].filter((key) => !known.has(key.replace('_named', '')));
    expect(named).toEqual([]);
  });

  it('never show the name of a contact', () => {
    const contacts = [...words].filter(([key]) => /^change\.\w*Contacts?_/.test(key));
    expect(contacts).toHaveLength(6);
    expect(contacts.filter(([key, text]) => key.includes('_named') || text.includes('{{name}}'))).toEqual([]);
  });
});

describe('all German words of the app', () => {
  const sign = /\p{L}[*:_·](?:in|innen|r|n|e)\b|\p{Ll}In(?:nen)?\b|\/-?(?:in|innen)\b|\((?:in|innen)\)/u;

  it('carry no gender sign', () => {
    expect([...flatten(de)].filter(([, text]) => sign.test(text))).toEqual([]);
  });

  it.each(['Ansprechpartner:innen', 'Lehrer*in', 'LehrerInnen', 'Leiter/-in', 'Leiter(in)'])(
    'would be caught with %s',
    (text) => {
      expect(sign.test(text)).toBe(true);
    },
  );
});

describe('the two languages of the vocabulary', () => {
  it('never show a code as a German word', () => {
    expect([...german].filter(([key, text]) => key.split('.').at(-1) === text)).toEqual([]);
  });

  it('differ wherever a word is not the same in both', () => {
    const same = [...german].filter(([key, text]) => english.get(key) === text && !alike.has(text));
    expect(same).toEqual([]);
  });

  it('fill the same places in a sentence', () => {
    const places = (text: string | undefined) => (text?.match(/{{\w+/g) ?? []).sort().join(' ');
    expect([...german].filter(([key, text]) => places(text) !== places(english.get(key)))).toEqual([]);
  });

  it('give every choice of a list its own word', () => {
    for (const words of [german, english]) {
      const choices = [...words].filter(([key]) => key.startsWith('choice.') || key.startsWith('type.'));
      const shown = choices.map(([key, text]) => `${key.slice(0, key.lastIndexOf('.'))}: ${text}`);
      expect(shown.filter((line, at) => shown.indexOf(line) !== at)).toEqual([]);
    }
  });
});

describe('a change told to a person', () => {
  it('counts, groups thousands and names what it may name', async () => {
    const tell = (code: string, values: object) => sentence(`model.change.${code}`, { ...values });
    await speak('de');
    expect(tell('placeActors', { count: 1 })).toBe('Akteur verschoben');
    expect(tell('placeActors', { count: 1200 })).toBe('1.200 Akteure verschoben');
    expect(tell('addActor', { count: 1, name: 'Jugendclub', context: 'named' })).toBe(
      'Akteur „Jugendclub“ angelegt',
    );
    expect(tell('importList', { count: 12, name: 'schulen.csv', context: 'named' })).toBe(
      'Liste importiert: schulen.csv (12 Datensätze)',
    );
    expect(tell('addContact', { count: 1, name: 'Erika Muster', context: 'named' })).toBe(
      'Kontaktperson angelegt',
    );
    await speak('en');
    expect(tell('placeActors', { count: 1200 })).toBe('1,200 actors moved');
    await speak('de');
  });
});
