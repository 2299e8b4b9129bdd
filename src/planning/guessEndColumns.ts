// The columns of both ends in a list of ties: names, key, types, and which end any other column speaks of.
import { type Column, contradicts, decides, type Guess, idWord } from './columnGuess';
import { endsOf } from './guessEnds';
import { fieldsIn, nameIn, speaksOfPartner } from './headerWords';
import type { Sheet } from './planCells';

/** Names, key and types of both ends. */
export function giveEnds({ header, rows }: Sheet, guess: Guess, ids: readonly number[]): void {
  const all = guess.free;
  const ends = endsOf(all);
  const a = ends?.a ?? all.find(({ bare }) => nameIn(bare) !== undefined)?.at ?? -1;
  const [b = -1] = ends?.b ?? [];
  if (a >= 0) guess.give(a, 'a/value:name');
  for (const at of ends?.b ?? []) guess.give(at, 'b/value:name');
  const id = ids.find((at) => guess.isFree(at) && isFull(rows, at) && decides(rows, at, a));
  if (a >= 0 && id !== undefined) guess.give(id, 'a/key');
  const told = endWords(a, guess, header);
  const sorts = guess.free.filter(
    ({ bare, words }) => typeWord.test(words) && !idWord.test(words) && isType(bare),
  );
  const ofA =
    sorts.find(({ words }) => told(words) === 'a') ??
    sorts.find(({ at, words }) => told(words) === '' && decides(rows, id ?? a, at) && (b < 0 || at < b)) ??
    sorts.find(({ at, words }) => told(words) === '' && b > a && at < b);
  if (ofA !== undefined) guess.give(ofA.at, 'a/value:type');
  const ofB =
    sorts.find(({ words }) => told(words) === 'b') ??
    sorts
      .filter((column) => column !== ofA && b >= 0 && told(column.words) === '')
      .map((column) => ({ ...column, count: distinct(rows, column.at) }))
      .filter(({ count }) => count > 1 && count <= 80)
      .sort((one, other) => other.count - one.count)[0];
  if (ofB !== undefined) guess.give(ofB.at, 'b/value:type');
}

const typeWord = /typ|art\b|kategorie|form\b/;

/** What a tie is based on is no type of its ends. */
function isType(bare: string): boolean {
  const fields = fieldsIn(bare.replace(/partners?|schulen?/g, '').trim()) ?? ['type'];
  return fields.includes('type');
}

/** Which end a header names: by the word for it, by "A"/"B", or by the name of the end's own column. */
function endWords(a: number, guess: Guess, header: readonly string[]): (words: string) => 'a' | 'b' | '' {
  const ofA = (header[a] ?? '').toLowerCase();
  const isSchool = /schul|school/.test(ofA) || guess.free.some(({ words }) => /^schul/.test(words));
  const noun = /(schul|kita|einrichtung|verein|akteur|organisation|institution)/.exec(ofA)?.[1];
  return (words) => {
    if (speaksOfPartner(words) || / (?:b|2)$/.test(words)) return 'b';
    if (/ (?:a|1)$/.test(words)) return 'a';
    return (noun !== undefined && words.includes(noun)) || (isSchool && /^schul|\bschule\b/.test(words))
      ? 'a'
      : '';
  };
}

/**
 * Of which end a free column speaks, as a prefix: by its words, else by which end's name comes with the same cells, else by the name it stands
 * behind.
 */
export function ownSide(
  header: readonly string[],
  rows: Sheet['rows'],
  guess: Guess,
): (column: Column) => 'a/' | 'b/' {
  const [a, b] = [guess.targets.indexOf('a/value:name'), guess.targets.indexOf('b/value:name')];
  const isWide = guess.targets.lastIndexOf('b/value:name') !== b;
  const told = endWords(a, guess, header);
  return ({ at, words }) => {
    const end = told(words);
    if (end !== '') return `${end}/`;
    const [notA, notB] = [contradicts(rows, a, at), contradicts(rows, b, at)];
    if (notA !== notB) return notA ? 'b/' : 'a/';
    const follows = a < b ? at > b : at < a;
    return follows && !isWide ? 'b/' : 'a/';
  };
}

function distinct(rows: Sheet['rows'], column: number): number {
  return new Set(rows.map((row) => row[column] ?? '')).size;
}

function isFull(rows: Sheet['rows'], column: number): boolean {
  return rows.filter((row) => (row[column] ?? '').trim() !== '').length >= rows.length * 0.95;
}
