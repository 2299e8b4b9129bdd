// Guesses what kind of list a file is, from its headers and the cells under them.
import { type CellFacts, factsOf } from './columnCells';
import { spread } from '../formats/spread';
import type { Column } from './columnGuess';
import type { ImportKind } from '../formats/columns';
import { endsOf } from './guessEnds';
import { relationEndsOf } from './guessRelations';
import { bareWordsOf, fieldsIn, isPersonWord, nameIn, wordsOf } from './headerWords';
import { ownKind } from '../formats/ownHeader';
import { hasGremiumTypes } from './gremiumTypes';
import type { Sheet } from './planCells';

const columns = new WeakMap<Sheet, readonly Column[]>();

/** The columns of a sheet in which something stands; looked at once, however many guesses ask. */
export function columnsOf(sheet: Sheet): readonly Column[] {
  const known = columns.get(sheet);
  if (known !== undefined) return known;
  const { header, rows } = sheet;
  const looked = spread(rows);
  const made = header.flatMap((name, at) => (isEmptyColumn(rows, at) ? [] : [columnAt(at, name, looked)]));
  columns.set(sheet, made);
  return made;
}

/** Words and cells are looked at when they are asked for: a header of ours says enough. */
function columnAt(at: number, header: string, rows: Sheet['rows']): Column {
  let words: string | undefined;
  let bare: string | undefined;
  let facts: CellFacts | undefined;
  return {
    at,
    header,
    get words() {
      words ??= wordsOf(header);
      return words;
    },
    get bare() {
      bare ??= bareWordsOf(header);
      return bare;
    },
    get cells() {
      facts ??= factsOf(rows, at);
      return facts;
    },
  };
}

function isEmptyColumn(rows: Sheet['rows'], column: number): boolean {
  return rows.every((row) => (row[column] ?? '').trim() === '');
}

/** The likeliest kind; a plain list of names is a list of actors. */
export function guessKind(sheet: Sheet): ImportKind {
  const own = ownKind(sheet);
  if (own !== undefined) return own;
  const all = columnsOf(sheet);
  const has = (pattern: RegExp) => all.some(({ words, bare }) => pattern.test(words) || pattern.test(bare));
  const isActorName = (column: Column) => nameIn(column.bare) !== undefined && column.bare !== 'name';
  const gremium = all.find(({ bare }) => gremiumWord.test(bare));
  const actors = all.filter((column) => isActorName(column) && !isPersonColumn(column));
  if (gremium !== undefined) {
    const hasMembers =
      actors.length > 0 &&
      (has(/^(?:rolle|funktion|role|art der mitgliedschaft)$|stimm/) || gremium.cells.distinct < 0.7);
    if (hasMembers) return 'seats';
    if (gremium === all[0] || has(/gremientyp|rhythmus|turnus/)) return 'gremien';
  }
  if (has(/^(?:beziehung|beziehungsart)$/) && has(/^von$/) && has(/^nach$/)) return 'relations';
  if (relationEndsOf(all) !== undefined) return 'relations';
  if (all.filter(({ bare }) => gremiumField.test(bare)).length >= 2) return 'gremien';
  if (isAboutPersons(all)) return 'contacts';
  const ends = endsOf(all);
  if (ends !== undefined) return isOurShape(all) ? 'cooperations' : 'tiesByName';
  if (gremium !== undefined || has(/^gremientyp$/) || hasGremiumTypes(all)) return 'gremien';
  return 'actors';
}

const gremiumWord = /^(?:gremium|gremien|name des gremiums|arbeitskreis|ag|ausschuss|arbeitskreise?)$/;

/** What is only said of a Gremium. */
const gremiumField =
  /^(?:mandat|auftrag|rhythmus|geschaftsfuhrung|amtsperiode|wahlperiode|(?:letzter|nachster) termin|(?:letzte|nachste) sitzung)$/;

/** Both ends as we call them, with fields that only ties have. */
function isOurShape(all: readonly Column[]): boolean {
  const words = all.map(({ words: one }) => one);
  const both = words.includes('akteur a') && words.includes('akteur b');
  return both && words.some((one) => /^(?:stufe(?: 0 4)?|intensitat|grundlage)$/.test(one));
}

/** A column of persons' names: it says so, or its cells are. */
export function isPersonColumn({ bare, words, cells }: Column): boolean {
  if (isPersonWord(bare) || isPersonWord(words)) return cells.institutions < 0.5;
  return cells.persons >= 0.5 && cells.institutions < 0.3;
}

export const firstNameWord = /^(?:vorname|vornamen|rufname|first ?name|given ?name)$/;
export const lastNameWord = /^(?:nachname|familienname|zuname|last ?name|surname|family ?name)$/;
/** Both in one column; as the first one it says whom the rows are about, whatever address stands beside. */
const wholeNameWord =
  /^(?:nach|familien|zu)name vorname$|^vor(?:name)? (?:und )?(?:nach|familien|zu)name$|^name vorname$|^vorname name$/;

/**
 * One row per person: first or last names, or one column of whole names. An address list of institutions with a person beside stays
 * one of institutions.
 */
function isAboutPersons(all: readonly Column[]): boolean {
  if (all.some(({ bare }) => firstNameWord.test(bare) || lastNameWord.test(bare))) return true;
  if (wholeNameWord.test(all[0]?.bare ?? '')) return true;
  const persons = all.filter(isPersonColumn);
  if (persons.length === 0) return false;
  const named = all.filter(
    (column) => nameIn(column.bare) !== undefined && !isPersonColumn(column) && column.cells.words >= 0.5,
  );
  // Names of persons where names of actors should be: they never become actors.
  if (persons.some(({ bare }) => nameIn(bare) === 'strong')) return true;
  if (named.length === 0)
    return persons.some(({ cells }) => cells.persons >= 0.5) || all.every((one) => !isInstitutional(one));
  if (endsOf(all) !== undefined) return false;
  return !all.some(isInstitutional);
}

/** What only a list of institutions has: type, address, number. */
function isInstitutional({ bare, cells }: Column): boolean {
  if (cells.institutions >= 0.6 && nameIn(bare) === undefined && !isPersonWord(bare)) return true;
  const fields = fieldsIn(bare) ?? [];
  return fields.some((field) =>
    ['type', 'street', 'postalCode', 'schoolNo', 'pupilCount', 'website'].includes(field),
  );
}
