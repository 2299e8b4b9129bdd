// A table with actors as rows and as columns, and a mark where two work together → one row for each of these ties.
import { fold } from '../model/fold';
import type { Network } from '../model/network';
import type { ReadList } from '../formats/fileRead';
import { limits } from '../formats/limits';
import { bareWordsOf, fieldsIn, isPartnerWord, nameIn, wordsOf } from './headerWords';
import { hintIn } from './matchTypes';
import { isPersonName } from './personName';

/** Where a table is such a matrix. */
export interface Matrix {
  /** Columns (from 0) whose headers are actors. */
  readonly columns: readonly number[];
  /** Whether that is sure enough to read it so; else it is only offered. */
  readonly isSure: boolean;
}

const mark =
  /^(?:x{1,3}|ja|j|yes|y|wahr|true|[✓✔☑☒✅●•■▪]|\+{1,3}|[0-4]|-|–|nein|n|no|falsch|false|☐|[o○])$/i;
const nothing = /^(?:0|-|–|nein|n|no|falsch|false|☐|[o○])$/i;
/** What an institution has, offers or takes part in: no actor, though it may be called like one. */
const trait =
  /ganztag|^hort$|mensa|mittagessen|schulsozialarbeit$|inklusi|betreuung|ferien|\bbus\b|turnhalle|sporthalle|\baula\b|barriere|bibliothek$|newsletter|verteiler|einladung|teilnahme|zugesagt|anwesend|erledigt|^(?:mo|di|mi|do|fr|sa|so|montag|dienstag|mittwoch|donnerstag|freitag|januar|februar|marz|april|mai|juni|juli|august|september|oktober|november|dezember)\b|^klasse|^\d+\.?(?: klasse)?$|^(?:sport|musik|kunst|kultur|theater|gesundheit|pravention|medien|umwelt|digital\w*)$|quartal|angebot|thema|projekt$|\bja\b|\bnein\b|\bsumme|\bgesamt|\banzahl|insgesamt/;
/** Rows of these are no actors that work with the columns: who sits where, what exists where, who runs what. */
const otherRows =
  /gremi|ausschuss|arbeitskreis|^(?:ort|stadt|gemeinde|region|sozialraum|ortsteil|kreis|landkreis)$|^trager/;
const corner = /partner|kooperi|zusammenarbeit|vernetz|[/\\×]|\bx\b/i;
const legal = /\b(?:e\. ?v\.|ggmbh|gmbh|verein|verband|amt|stiftung|gemeinde|stadt|landkreis)\b/i;

/** `undefined` where the table is something else. */
export function matrixIn({ table, kindGiven, targets }: ReadList, network: Network): Matrix | undefined {
  const { header, rows, headerRow } = table;
  if (headerRow < 0 || kindGiven !== undefined || targets !== undefined || header.length < 3)
    return undefined;
  if (rows.length < 2 || rows.length * header.length > 1_000_000) return undefined;
  const marked = header.flatMap((name, column) =>
    column > 0 && name.trim() !== '' && isMarked(rows, column) ? [column] : [],
  );
  const columns = marked.filter((column) => !isTrait(header[column] ?? ''));
  if (columns.length < 2) return undefined;
  const names = rows.map((row) => (row[0] ?? '').trim()).filter((name) => name !== '');
  const isNamed =
    names.filter((name) => /\p{L}{2}/u.test(name) && !mark.test(name)).length >= rows.length * 0.9;
  if (!isNamed || new Set(names.map(fold)).size < names.length * 0.9 || names.some(isPersonName))
    return undefined;
  const here = new Set([...network.living('actors').values()].map(({ name }) => fold(name)));
  const asRows = new Set(names.map(fold));
  const isKnown = (column: number) => {
    const name = header[column] ?? '';
    return asRows.has(fold(name)) || here.has(fold(name)) || hintIn(name) !== undefined || legal.test(name);
  };
  const share = columns.filter(isKnown).length / columns.length;
  const both = columns.filter((column) => asRows.has(fold(header[column] ?? ''))).length / columns.length;
  const isTold = corner.test(header[0] ?? '') || table.preamble.flat().some((cell) => corner.test(cell));
  if (share < 0.5 && both < 0.5 && !isTold) return undefined;
  if (otherRows.test(bareWordsOf(header[0] ?? '')) && both < 0.5 && !isTold) return undefined;
  const isSure = columns.length === marked.filter((column) => !isSum(header[column] ?? '')).length;
  if (ties(rows, header, columns) === 0) return undefined;
  return { columns, isSure: isSure && !saysWhichOne(rows, columns) };
}

/** One mark in each row, among names of types: the columns rather say of which type the row is. */
function saysWhichOne(rows: ReadList['table']['rows'], columns: readonly number[]): boolean {
  const marks = rows.map((row) => columns.filter((column) => isTie((row[column] ?? '').trim())).length);
  return rows.length > 2 && marks.every((count) => count === 1);
}

/** The list of its ties: what else a row says is said of its actor, and a mark of 1 to 4 is a step where not all are 1. */
export function unfolded(read: ReadList, { columns }: Matrix): ReadList {
  const { table } = read;
  const { header, rows, rowNumbers } = table;
  const isMatrix = new Set(columns);
  const kept = header.flatMap((name, column) =>
    isMatrix.has(column) || isSum(name) || (column > 0 && name.trim() === '') ? [] : [column],
  );
  const hasSteps = rows.some((row) => columns.some((column) => /^[234]$/.test((row[column] ?? '').trim())));
  const asColumns = new Set(columns.map((column) => fold(header[column] ?? '')));
  const made: string[][] = [];
  const numbers: number[] = [];
  rows.forEach((row, at) => {
    const before = made.length;
    for (const column of columns) {
      const cell = (row[column] ?? '').trim();
      const name = header[column] ?? '';
      if (!isTie(cell) || fold(name) === fold(row[0] ?? '')) continue;
      const said = kept.map((one) => row[one] ?? '');
      made.push([...said, name, ...(hasSteps ? [/^[1-4]$/.test(cell) ? cell : ''] : [])]);
      numbers.push(rowNumbers[at] ?? 0);
    }
    // Who works with nobody is reported as a row without a partner, never left out silently.
    const isElsewhere = asColumns.has(fold(row[0] ?? '')) || (row[0] ?? '').trim() === '';
    if (made.length > before || isElsewhere) return;
    made.push([...kept.map((one) => row[one] ?? ''), '', ...(hasSteps ? [''] : [])]);
    numbers.push(rowNumbers[at] ?? 0);
  });
  const first = header[0] ?? '';
  const isName = nameIn(bareWordsOf(first)) === 'strong' && !isPartnerWord(wordsOf(first));
  const names = kept.map((column) => (column === 0 && !isName ? 'Akteur' : (header[column] ?? '')));
  return {
    ...read,
    kindGiven: 'tiesByName',
    table: {
      ...table,
      header: [...names, 'Partner', ...(hasSteps ? ['Stufe'] : [])],
      rows: made,
      rowNumbers: numbers,
    },
  };
}

/** How many ties the marks make. */
function ties(
  rows: ReadList['table']['rows'],
  header: readonly string[],
  columns: readonly number[],
): number {
  let count = 0;
  for (const row of rows) {
    for (const column of columns)
      if (isTie((row[column] ?? '').trim()) && fold(header[column] ?? '') !== fold(row[0] ?? '')) count += 1;
  }
  return count > limits.rows ? 0 : count;
}

function isTie(cell: string): boolean {
  return cell !== '' && !nothing.test(cell);
}

/** Nothing but marks, at least one of them. */
function isMarked(rows: ReadList['table']['rows'], column: number): boolean {
  let count = 0;
  for (const row of rows) {
    const cell = (row[column] ?? '').trim();
    if (cell === '') continue;
    if (!mark.test(cell)) return false;
    count += 1;
  }
  return count > 0;
}

function isTrait(header: string): boolean {
  const words = bareWordsOf(header);
  return trait.test(words) || (fieldsIn(words)?.length ?? 0) > 0 || isSum(header);
}

function isSum(header: string): boolean {
  return /^(?:summe|gesamt|insgesamt|anzahl|total|sum)\b/.test(wordsOf(header));
}
