// Finds where the table begins: lines before it (titles, dates, notes) and whether its first row names the columns.

import { unit } from './leftRows';

export interface Start {
  /** Record (from 0) with the column names, -1 if the list has none. */
  readonly headerRow: number;
  /** First record (from 0) that belongs to the table's body. */
  readonly firstRow: number;
}

const valueLike =
  /^(?:[+-]?[\d.,\s]*\d[\d.,\s]*(?:€|EUR|%)?|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}.*|\+?[\d\s()/-]{6,}|[^\s@]+@[^\s@]+\.[a-z]{2,}|https?:\/\/\S+|www\.\S+|(?:ja|nein|true|false|wahr|falsch|x))$/i;
const yearLike = /^(?:19|20)\d\d$/;
const columnWord =
  /^(?:id|nr\.?|lfd\.?|name|vorname|nachname|titel|anrede|plz|postleitzahl|ort|stadt|stra(?:ß|ss)e|str\.|adresse|anschrift|telefon|tel\.?|fon|fax|mobil|e-?mail|mail|web(?:site)?|internet|homepage|typ|art|kategorie|schule|schulform|einrichtung|institution|organisation|akteur|träger(?:schaft)?|partner|ansprechpartner.*|kontakt.*|funktion|rolle|region|kreis|gemeinde|bundesland|land|datum|von|bis|beginn|ende|status|bemerkung(?:en)?|beschreibung|thema|themen|source|target|label|type|weight|from|to|city|address|phone|description|tags?)\b/i;

/** `records` are the first few hundred; `blank` lines are records of one empty cell. */
export function findStart(records: readonly (readonly string[])[]): Start {
  const filled = records.map((record) => record.filter((cell) => cell.trim() !== '').length);
  const width = usualWidth(records, filled);
  let first = filled.findIndex((count, at) => count > 0 && startsTable(records, filled, at, width));
  if (first === -1) first = filled.findIndex((count) => count > 0);
  if (first === -1) return { headerRow: -1, firstRow: 0 };
  const body = records.slice(first + 1).filter((_, at) => (filled[first + 1 + at] ?? 0) > 0);
  if (namesColumns(records[first] ?? [], body)) return { headerRow: first, firstRow: first + 1 };
  const above = sparseHeader(records, first, width);
  if (above !== undefined) return { headerRow: above, firstRow: above + 1 };
  // Without header nothing says that a sparse row above is a title: rather show one line too many than lose a row.
  const wide = records.findIndex((record, at) => (filled[at] ?? 0) > 0 && record.length >= width * 0.6);
  return { headerRow: -1, firstRow: wide === -1 ? first : wide };
}

function usualWidth(records: readonly (readonly string[])[], filled: readonly number[]): number {
  const counts = new Map<number, number>();
  records.forEach((record, at) => {
    if ((filled[at] ?? 0) > 0) counts.set(record.length, (counts.get(record.length) ?? 0) + 1);
  });
  const ranked = [...counts].sort((one, other) => other[1] - one[1] || other[0] - one[0]);
  const [[usual] = [1]] = ranked;
  if (usual > 1) return usual;
  // A short list below a long letterhead: lines of one cell are more, but those of several stand together.
  const rest = ranked.find(([width, count]) => width >= 3 && count >= 2)?.[0];
  if (rest === undefined) return usual;
  const from = records.findIndex((record) => record.length === rest);
  const block = records.slice(from, from + (counts.get(rest) ?? 0));
  return block.every((record) => record.length === rest) && from >= 2 ? rest : usual;
}

/** A title line is narrow, or padded to full width with few cells filled, while the header fills most of its cells. */
function startsTable(
  records: readonly (readonly string[])[],
  filled: readonly number[],
  at: number,
  width: number,
): boolean {
  if (width < 2) return true;
  const own = filled[at] ?? 0;
  const length = records[at]?.length ?? 0;
  if (length >= 2 && length < width * 0.6) return isNarrowHeader(records, at, width);
  if (length < 2 || isRemark(records, at, width) || isFormLine(records, filled, at)) return false;
  const below = filled.slice(at + 1, at + 51).filter((count) => count > 0);
  const typical =
    below.length === 0 ? own : [...below].sort((one, other) => one - other)[Math.floor(below.length / 2)];
  if (own < 2) return (typical ?? 0) <= 1 && !isTitleOfTable(records, filled, at, width);
  const wanted = Math.min(typical ?? own, width);
  // In a narrow table one nameless column is much: names are told from a title line ("Stand:;01.08.2026") by what they say.
  return own >= wanted * 0.7 || (own >= wanted - 1 && (records[at] ?? []).every(isName));
}

/** One cell above rows that fill several, though notes behind them may be more. */
function isTitleOfTable(
  records: readonly (readonly string[])[],
  filled: readonly number[],
  at: number,
  width: number,
): boolean {
  const below = filled.slice(at + 1, at + 51).filter((_, row) => records[at + 1 + row]?.length === width);
  return width >= 3 && below.filter((count) => count > 1).length >= 3;
}

/** Rows that were widened later: the header is shorter than they are, but says nothing but names. */
function isNarrowHeader(records: readonly (readonly string[])[], at: number, width: number): boolean {
  const next = records.slice(at + 1).find((record) => record.some((cell) => cell.trim() !== ''));
  return next?.length === width && (records[at] ?? []).every((cell) => columnWord.test(headOf(cell)));
}

/** `# Export of today`: one of several lines like this, or of another width than the list. */
function isRemark(records: readonly (readonly string[])[], at: number, width: number): boolean {
  const starts = (record: readonly string[] | undefined) => record?.[0]?.trimStart().startsWith('#') === true;
  if (!starts(records[at])) return false;
  return starts(records[at + 1]) || (at > 0 && starts(records[at - 1])) || records[at]?.length !== width;
}

/** `Editor: | Mrs. X` above a list of few rows: narrow, while a later row names twice as many columns. */
function isFormLine(records: readonly (readonly string[])[], filled: readonly number[], at: number): boolean {
  const own = filled[at] ?? 0;
  if (!(records[at] ?? []).some((cell) => headOf(cell).endsWith(':')) && own > 1) return false;
  return records.slice(at + 1, at + 50).some((record, behind) => {
    const count = filled[at + 1 + behind] ?? 0;
    return (
      count >= 3 &&
      count >= own * 2 &&
      record.every(isName) &&
      record.filter((cell) => columnWord.test(headOf(cell))).length >= 2
    );
  });
}

/**
 * The row that names the columns of figures, and not those before them, right above the first row of values: statistical offices write
 * so. What it counts in ("Anzahl", "%") may stand in a row between.
 */
function sparseHeader(
  records: readonly (readonly string[])[],
  first: number,
  width: number,
): number | undefined {
  let lowest: number | undefined;
  for (let at = first - 1; at >= Math.max(0, first - 3); at -= 1) {
    const record = records[at] ?? [];
    const named = record.flatMap((cell, column) => (cell.trim() === '' ? [] : [column]));
    const isWords =
      named.length >= 2 &&
      record.length >= width * 0.6 &&
      named.every((column) => isWord(record[column] ?? ''));
    if (!isWords) break;
    const below = records[first] ?? [];
    const isOfFigures =
      named.filter((column) => valueLike.test(headOf(below[column] ?? ''))).length >= named.length / 2;
    if (!isOfFigures) break;
    lowest ??= at;
    if (!named.every((column) => unit.test(headOf(record[column] ?? '')))) return at;
  }
  return lowest;
}

/** Whether a row says nothing but names, at least so many of them names of columns as every list has them. */
export function namesOnly(record: readonly string[], least: number): boolean {
  const cells = record.filter((cell) => cell.trim() !== '');
  const known = cells.filter((cell) => isColumnWord(headOf(cell))).length;
  return cells.length >= 2 && cells.every(isWord) && known >= least && known * 2 >= cells.length;
}

/** "Name", "Name der Schule", "Telefon (Büro)", but not "Schule am Park". */
function isColumnWord(text: string): boolean {
  const word = columnWord.exec(text)?.[0];
  return (
    word !== undefined &&
    /^(?:$|[^\p{L}\s]|\s+(?:[^\p{L}]|(?:der|des|von|und|u)\b))/u.test(text.slice(word.length))
  );
}

function isName(cell: string): boolean {
  const text = headOf(cell);
  return text === '' || !(valueLike.test(text) || text.endsWith(':'));
}

function namesColumns(first: readonly string[], body: readonly (readonly string[])[]): boolean {
  if (body.length === 0)
    return !first.some((cell) => valueLike.test(headOf(cell)) && !yearLike.test(headOf(cell)));
  if (first.length === 1 && body.every((record) => record.length === 1))
    return namesOnlyColumn(first[0] ?? '', body);
  let score = 0.5;
  first.slice(0, 200).forEach((raw, column) => {
    const cell = headOf(raw);
    if (cell === '') return;
    const below = body.map((record) => headOf(record[column] ?? '')).filter((value) => value !== '');
    if (columnWord.test(cell)) score += 1;
    if (valueLike.test(cell) && !yearLike.test(cell)) score -= 2;
    else if (below.length > 0 && below.filter((value) => valueLike.test(value)).length >= below.length * 0.8)
      score += 1;
    if (below.includes(cell)) score -= 1;
    if (cell.length > 80) score -= 0.5;
  });
  return score > 0;
}

/** In a single column nothing but the word itself tells a header from the first name. */
function namesOnlyColumn(first: string, body: readonly (readonly string[])[]): boolean {
  const word = headOf(first);
  if (isColumnWord(word) || listWord.test(word)) return true;
  if (valueLike.test(word) && !yearLike.test(word)) return false;
  // Names are several words, or one with a capital; beside values a word is a header.
  const areNames = body.filter(
    ([cell = '']) => /\p{Lu}\p{L}/u.test(cell) && !valueLike.test(headOf(cell)),
  ).length;
  return areNames < body.length / 2 || !/\p{Lu}\p{L}/u.test(word);
}

const listWord =
  /^(?:liste|namen|name d|bezeichnung|teilnehmer|teilnehmende|mitglieder?$|adressaten|empfänger|netzwerk(?:partner|mitglieder)|kooperationspartner|partner|akteure|(?:verein|verband|kita|projekt|angebot|firma|unternehmen|behörde|gruppe|mitglied|institut|club|klub|dienststelle|standort|school|organi[sz]ation|actor|company)$|einrichtungen|institutionen|organisationen|schulen|kitas|vereine|(?:alle |beteiligte |teilnehmende |kooperierende |unsere )\p{L}+$|\p{L}+(?:name|namen|partner|einrichtungen|institutionen|organisationen|liste)$)/iu;

/** The patterns above are only meant for, and only fast on, short text. */
function headOf(cell: string): string {
  return cell.slice(0, 120).trim();
}

/**
 * The column names of a header in one or two lines: a name is missing in the lower line, or occurs there twice, and the line right above
 * says more ("Schule" over "Name" and "Telefon", "Partner" over "Name" and "Telefon"). A cell above holds for the blank ones behind it.
 */
export function joinedNames(records: readonly (readonly string[])[], headerRow: number): readonly string[] {
  const names = records[headerRow] ?? [];
  const above = records[headerRow - 1];
  if (above === undefined || above.length > names.length || above.filter(isWord).length < 2) return names;
  const bare = names.map((name) => name.trim());
  const counts = new Map<string, number>();
  for (const name of bare) counts.set(name, (counts.get(name) ?? 0) + 1);
  if (!bare.some((name, column) => (name === '' ? isWord(above[column] ?? '') : (counts.get(name) ?? 0) > 1)))
    return names;
  let group = '';
  return names.map((name, column) => {
    const own = bare[column] ?? '';
    const title = (above[column] ?? '').trim();
    if (title !== '') group = title;
    if (own === '') return title === '' ? name : title;
    return (counts.get(own) ?? 0) > 1 && group !== '' ? `${group} ${own}` : name;
  });
}

/** A title of columns: short, with letters, and no value. */
function isWord(cell: string): boolean {
  const text = headOf(cell);
  return text.length > 0 && text.length <= 40 && /\p{L}/u.test(text) && !valueLike.test(text);
}
