// One list of the file while it is being imported: as read, as repaired, and what was decided about it.
import type { Network } from '../model/network';
import type { Source } from '../model/records';
import { type CleaningCode, cleanings, cleanRows } from './cleanCells';
import type { ImportKind } from './columns';
import type { ReadList } from './fileRead';
import { cleanInSlices, sampleOf } from './longList';
import { guessMapping, guessSource, withTypes } from './mappingGuess';
import type { Mapping } from './mapping';
import { ownKind } from './ownHeader';
import { hasReasons } from './reasonColumn';
import type { Sheet } from './planCells';
import { type Profile, withProfile } from './sourceProfile';
import { bareName, freeName, sourceOf } from './sources';

/** Cells put right in the preview: row (from 0) → column → text. */
export type Fixes = ReadonlyMap<number, ReadonlyMap<number, string>>;

export interface ImportList {
  readonly read: ReadList;
  readonly isWanted: boolean;
  readonly codes: readonly CleaningCode[];
  readonly fixes: Fixes;
  /** Repaired and put right: what is imported. */
  readonly sheet: Sheet;
  readonly mapping: Mapping;
  /** What is remembered of it, if it was imported before. */
  readonly known: Source | undefined;
  /** It shall be a list of its own, whatever is remembered. */
  readonly isNew: boolean;
}

const noFixes: Fixes = new Map();

const safe = cleanings.filter((one) => one.safe).map((one) => one.code);

/** A list just read, with a proposal for everything. */
export function freshList(read: ReadList, network: Network, fileName: string): ImportList {
  const codes = codesFor(read);
  return assembled(read, codes, cleanRows(read.table.rows, codes), network, fileName);
}

/** The same for a long one, without holding up the screen. */
export async function freshLongList(read: ReadList, network: Network, fileName: string): Promise<ImportList> {
  const codes = codesFor(read);
  return assembled(read, codes, await cleanInSlices(read.table.rows, codes), network, fileName);
}

function codesFor({ table: { header }, isMisread }: ReadList): readonly CleaningCode[] {
  if (ownKind(header) !== undefined) return ['formulaGuard'];
  if (isMisread === true) return [...safe, 'mojibake'];
  return hasReasons(header) ? [...safe, 'formulaGuard'] : safe;
}

function assembled(
  read: ReadList,
  codes: readonly CleaningCode[],
  rows: Sheet['rows'],
  network: Network,
  fileName: string,
): ImportList {
  const sheet = { header: read.table.header, rows };
  const mapping = proposed(read, sheet, network, fileName);
  const known = sourceOf(network, { mapping, name: read.name });
  return { read, isWanted: read.isWanted, codes, fixes: noFixes, sheet, mapping, known, isNew: false };
}

/** What is guessed, and over it what the format itself says. */
function proposed(read: ReadList, sheet: Sheet, network: Network, fileName: string): Mapping {
  const sample = sampleOf(sheet);
  const guess = guessMapping(sample, network, fileName, read.kindGiven, read.name);
  const given = read.targets;
  const reasonAt = hasReasons(sheet.header) ? sheet.header.length - 1 : -1;
  if (given === undefined && reasonAt < 0) return guess;
  const targets = guess.targets.map((code, column) =>
    column === reasonAt ? 'skip' : given?.[column] || code,
  );
  // Ids in columns that only the format tells may be those of a list taken over before: Gephi writes nodes and edges apart.
  const isKnown = sourceOf(network, { mapping: guess, name: read.name }) !== undefined;
  const source = isKnown
    ? guess.source
    : guessSource(sample, { kind: guess.kind, targets }, network, fileName, read.name);
  return withTypes({ ...guess, targets, source }, sample, network);
}

export function withKind(list: ImportList, kind: ImportKind, network: Network, fileName: string): ImportList {
  const mapping =
    kind === list.read.kindGiven
      ? proposed(list.read, list.sheet, network, fileName)
      : guessMapping(sampleOf(list.sheet), network, fileName, kind, list.read.name);
  return { ...list, mapping, known: sourceOf(network, { mapping, name: list.read.name }), isNew: false };
}

/** Under a name of its own nothing is remembered of it. */
export function treatedAsNew(
  list: ImportList,
  isNew: boolean,
  network: Network,
  fileName: string,
): ImportList {
  const { known, mapping } = list;
  if (known === undefined) return list;
  const source = isNew ? freeName(network, bareName(fileName)) : known.name;
  return { ...list, isNew, mapping: { ...mapping, source } };
}

/** A mapping from a file, laid over what is guessed for this list. */
export function withGivenProfile(
  list: ImportList,
  profile: Profile,
  network: Network,
  fileName: string,
): ImportList {
  const sample = sampleOf(list.sheet);
  const guess = guessMapping(sample, network, fileName, profile.kind, list.read.name);
  const mapping = withTypes(withProfile(guess, sample, profile, network), sample, network);
  return { ...list, mapping, known: sourceOf(network, { mapping, name: list.read.name }), isNew: false };
}

/** Other columns bring other values that decide a type. */
export function withMapping(list: ImportList, next: Mapping, network: Network): ImportList {
  const same = next.kind === list.mapping.kind && next.targets === list.mapping.targets;
  return { ...list, mapping: same ? next : withTypes(next, sampleOf(list.sheet), network) };
}

export async function withCodes(list: ImportList, codes: readonly CleaningCode[]): Promise<ImportList> {
  const rows: (readonly string[])[] = await cleanInSlices(list.read.table.rows, codes);
  for (const [row, cells] of list.fixes) rows[row] = laidOver(rows[row] ?? [], cells);
  return { ...list, codes, sheet: { header: list.sheet.header, rows } };
}

/** `undefined` takes the repair of a cell back. */
export function withFix(list: ImportList, row: number, column: number, text: string | undefined): ImportList {
  const cells = new Map(list.fixes.get(row));
  if (text === undefined || text === (cleanedRow(list, row)[column] ?? '')) cells.delete(column);
  else cells.set(column, text);
  const fixes = new Map(list.fixes);
  if (cells.size === 0) fixes.delete(row);
  else fixes.set(row, cells);
  const rows = list.sheet.rows.slice();
  rows[row] = laidOver(cleanedRow(list, row), cells);
  return { ...list, fixes, sheet: { ...list.sheet, rows } };
}

/** A row before anything in it was put right by hand. */
export function cleanedRow(list: ImportList, row: number): readonly string[] {
  return cleanRows([list.read.table.rows[row] ?? []], list.codes)[0] ?? [];
}

/** The columns behind the header of a row that is too wide come with the row, too. */
function laidOver(row: readonly string[], cells: ReadonlyMap<number, string>): readonly string[] {
  const width = Math.max(row.length, ...[...cells.keys()].map((column) => column + 1));
  return Array.from({ length: width }, (_, column) => cells.get(column) ?? row[column] ?? '');
}
