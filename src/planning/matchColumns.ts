// Guesses what the columns of a list mean, from their headers and the cells under them. Every guess can be changed.
import { modelDe } from '../i18n/model.de';
import { modelEn } from '../i18n/model.en';
import { fieldOf } from '../model/fields';
import { fold } from '../model/fold';
import type { Network } from '../model/network';
import { fits, mayFit } from './cellsFit';
import { columns, type ImportKind, type ListKind } from '../formats/columns';
import { type Column, decides, Guess, idWord } from './columnGuess';
import { giveByCells } from './guessByCells';
import { giveEnds, ownSide } from './guessEndColumns';
import { columnsOf } from './guessKind';
import { givePersons } from './guessPersons';
import { giveRelationEnds } from './guessRelations';
import { fieldsIn, isRecipient, nameIn } from './headerWords';
import { type Target, tableOf, tableOfTarget, targetsOf } from './mapping';
import { typeGuesser } from './matchTypes';
import { ownColumnAt, ownKind, ownKindIn, ownLabel } from '../formats/ownHeader';
import type { Sheet } from './planCells';
import { giveRenamed } from './renamedColumns';

/** Rows that are looked at to see which column belongs to which end; emptiness and keys are checked in all. */
const sampled = 500;

/** A target for every column; unknown ones become own fields, empty ones are left out. */
export function guessTargets(kind: ImportKind, sheet: Sheet, network: Network): string[] {
  const guess = new Guess(sheet.header.length, columnsOf(sheet));
  for (const { at, header } of guess.free) if (ownLabel(header) !== undefined) guess.give(at, 'own');
  const own = ownKindIn(sheet, network) ?? ownKind(sheet);
  if (kind !== 'tiesByName' && own === kind) giveOurs(kind, sheet, network, guess);
  else giveForeign(kind, sheet, network, guess);
  const rest = restOf(kind, sheet.rows.slice(0, sampled), guess.targets);
  for (const { at } of guess.free) guess.give(at, rest(at));
  return guess.targets;
}

function giveOurs(kind: ListKind, sheet: Sheet, network: Network, guess: Guess): void {
  for (const column of columns[kind]) {
    const at = ownColumnAt(kind, column, sheet.header);
    // An empty column of our own list says nothing either way.
    if (guess.isFree(at)) guess.give(at, `${column.role}:${column.field}`);
  }
  giveRenamed(kind, sheet, network, guess);
}

function giveForeign(kind: ImportKind, sheet: Sheet, network: Network, guess: Guess): void {
  const ids = guess.free.filter(({ words }) => idWord.test(words)).map(({ at }) => at);
  if (kind === 'tiesByName')
    giveEnds({ header: sheet.header, rows: sheet.rows.slice(0, sampled) }, guess, ids);
  else for (const at of ids) giveId(kind, sheet, network, at, guess);
  if (kind === 'contacts' || kind === 'seats') givePersons(kind, guess);
  if (kind === 'relations') giveRelationEnds(guess);
  giveByHeader(kind, sheet, guess);
  const type = guess.targets.indexOf('value:type');
  if (kind === 'actors' && type >= 0 && saysNoType(sheet, type, network)) guess.give(type, 'own');
  if (kind === 'actors' || kind === 'tiesByName') giveByCells(kind, guess);
}

/** One and the same unknown word in every row ("Programm") is not what the actors are, unless the header insists. */
function saysNoType({ header, rows }: Sheet, column: number, network: Network): boolean {
  if (/^(?:akteurs)?typ$/i.test((header[column] ?? '').trim())) return false;
  const words = new Set(rows.map((row) => (row[column] ?? '').trim()).filter((word) => word !== ''));
  return words.size === 1 && [...words].every((word) => typeGuesser(network.types)(word).by === 'none');
}

/** An id of ours is one that lives here; any other unique number is the other list's key; the rest is just a number. */
function giveId(kind: ListKind, { rows }: Sheet, network: Network, at: number, guess: Guess): void {
  const values = rows.map((row) => (row[at] ?? '').trim());
  const known = values.filter((value) => network.living(kind).has(value)).length;
  if (known > 0 && known >= values.length / 2 && !guess.has('id:id')) guess.give(at, 'id:id');
  else if (new Set(values).size === values.length && !values.includes('') && !guess.has('key'))
    guess.give(at, 'key');
}

interface Found {
  readonly at: number;
  readonly code: string;
  /** Smaller is surer. */
  readonly rank: number;
}

/** A header that is known but for its brackets; one whose words tell; a name only where no other column has it. */
const ranks = { bare: 40, words: 100, weak: 200 } as const;

/**
 * Best names first: the header we write ourselves, then its synonyms in their order, then the labels of the forms, then telling words,
 * where the cells do not speak against it.
 */
function giveByHeader(kind: ImportKind, { header, rows }: Sheet, guess: Guess): void {
  const side = kind === 'tiesByName' ? ownSide(header, rows.slice(0, sampled), guess) : () => '';
  const found: Found[] = guess.free.flatMap((column) => [
    ...byNames(kind, column, side(column)),
    ...byWords(kind, column, side(column)),
  ]);
  for (const { at, code } of found.sort((a, b) => a.rank - b.rank)) {
    if (guess.isFree(at) && !guess.has(code)) guess.give(at, code);
  }
  // The number of the house belongs to its street, the area code to its number; cells are joined in the order of the columns.
  for (const { at, bare } of guess.free) {
    const [field = ''] = fieldsIn(bare) ?? [];
    const code = { houseNo: 'value:street', areaCode: 'value:phone' }[field];
    const whole = code === undefined ? -1 : guess.targets.findIndex((one) => one.endsWith(code));
    if (whole >= 0 && (field === 'houseNo' ? whole < at : whole > at))
      guess.give(at, guess.targets[whole] ?? '');
  }
}

function byNames(kind: ImportKind, column: Column, side: string): Found[] {
  const { at, words, bare } = column;
  const exact = namesOf(kind).get(words) ?? [];
  const loose = words === bare || isQualified(column) ? [] : (namesOf(kind).get(bare) ?? []);
  const all = [
    ...exact,
    ...loose.flatMap(({ target, rank }) =>
      exact.some((one) => one.target === target) ? [] : { target, rank: rank + ranks.bare },
    ),
  ];
  const isSaidOfTie = kind === 'tiesByName' && all.some(({ target }) => target.side === 'main');
  return all.flatMap(({ target, rank }) => {
    // Beside attributes of A there is no telling which other end a plain header means, unless the cells tell.
    if (target.side === 'b' && side !== 'b/') return [];
    if (target.side === 'a' && side === 'b/') return [];
    if (target.side !== 'main' && (isOfTies(kind, target.field) || isSaidOfTie)) return [];
    const field = fieldOf(tableOfTarget(kind, target), target.field);
    if (field !== undefined && !mayFit(tableOfTarget(kind, target), field, column)) return [];
    const isWeak = target.field === 'name' && nameIn(bare) === 'weak';
    // In a list of ties what can be said of the tie is said of it.
    return [
      { at, code: target.code, rank: rank + (isWeak ? ranks.weak : 0) + (target.side === 'main' ? 0 : 0.5) },
    ];
  });
}

/** In a list of ties periods, sources and states are those of the tie. */
function isOfTies(kind: ImportKind, field: string): boolean {
  return kind === 'tiesByName' && fieldOf('cooperations', field) !== undefined;
}

/** "Name (Kurzform)" is not the name. */
function isQualified({ words, bare }: Column): boolean {
  return bare !== words && (fieldsIn(words)?.length ?? 0) > 0 && fieldsIn(bare) === undefined;
}

function byWords(kind: ImportKind, column: Column, side: string): Found[] {
  const { at, words, bare } = column;
  const all = targetsOf(kind);
  const isName = isQualified(column) ? undefined : nameIn(bare);
  if (isName !== undefined && kind === 'actors') {
    const rank = isName === 'weak' ? ranks.weak + 50 : ranks.words - (isRecipient(bare) ? 1 : 0);
    return column.cells.words >= 0.3 ? [{ at, code: 'value:name', rank }] : [];
  }
  const told = fieldsIn(words) ?? fieldsIn(bare) ?? [];
  return told.flatMap((field, place): Found[] => {
    const main = `value:${field}`;
    const code = all.has(main) ? main : kind === 'tiesByName' ? `${side === '' ? 'a/' : side}${main}` : '';
    if (!all.has(code)) return [];
    const table = code === main ? tableOf(kind) : 'actors';
    const known = fieldOf(table, field) ?? fieldOf(table, `${field}.`);
    return known !== undefined && fits(table, known, column) ? [{ at, code, rank: ranks.words + place }] : [];
  });
}

interface Named {
  readonly target: Target;
  /** Position among the names of the target. */
  readonly rank: number;
}

/** Made once for each kind of list. */
const namesByKind = new Map<ImportKind, ReadonlyMap<string, readonly Named[]>>();

/** The targets that a header can name, by its words. */
function namesOf(kind: ImportKind): ReadonlyMap<string, readonly Named[]> {
  const known = namesByKind.get(kind);
  if (known !== undefined) return known;
  const all = new Map<string, Named[]>();
  for (const target of targetsOf(kind).values()) {
    if (['id', 'key', 'own', 'skip', 'refKey'].includes(target.role)) continue;
    const names = madeNames(kind, target);
    for (const name of new Set(names)) {
      const named = all.get(name) ?? [];
      all.set(name, named);
      named.push({ target, rank: names.indexOf(name) });
    }
  }
  namesByKind.set(kind, all);
  return all;
}

function madeNames(kind: ImportKind, target: Target): string[] {
  const table = tableOfTarget(kind, target);
  const column = columns[table].find(({ role, field }) => role === target.role && field === target.field);
  if (column === undefined) return [];
  const labels = [modelDe, modelEn].map(
    (words) => (words.field[table] as Readonly<Record<string, string>>)[target.field],
  );
  const last = column.role === 'refId' || column.role === 'fullName' ? [] : labels;
  return [column.header, ...column.synonyms, ...last].map((name) => fold(name ?? ''));
}

/** What to do with columns nobody knows: keep them, in a list of ties with the end that decides their value. */
function restOf(
  kind: ImportKind,
  rows: Sheet['rows'],
  targets: readonly string[],
): (column: number) => string {
  if (kind !== 'tiesByName') return () => 'own';
  const ends = (['a', 'b'] as const).map((side) => {
    const key = targets.indexOf(`${side}/key`);
    return { side, at: key === -1 ? targets.indexOf(`${side}/value:name`) : key };
  });
  return (column) => {
    const end = ends.find(({ at }) => at >= 0 && decides(rows, at, column));
    return end === undefined ? 'own' : `${end.side}/own`;
  };
}
