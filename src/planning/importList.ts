// One list of the file while it is being imported: as read, as repaired, and what was decided about it.
import type { Network } from '../model/network';
import type { Source } from '../model/records';
import { type CleaningCode, cleanings, cleanRows } from '../formats/cleanCells';
import type { ImportKind } from '../formats/columns';
import type { ReadList } from '../formats/fileRead';
import { cleanInSlices, lookInSlices, sampleOf } from './longList';
import { goingOn, guessMapping, guessSource, mappingFor, withTypes } from './mappingGuess';
import { type Mapping, missingTargets } from './mapping';
import { matrixIn, unfolded } from './matrixList';
import { ownKind } from '../formats/ownHeader';
import { hasReasons } from './reasonColumn';
import type { Sheet } from './planCells';
import { type FoundSource, findSource, keysToward } from './sourceEdition';
import { type Profile, profileFromText, withProfile } from './sourceProfile';
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
  /** The list imported before that it goes on from. */
  readonly known: Source | undefined;
  /** The one that was recognised, for sure or only likely; what is chosen stands in `known`. */
  readonly found: FoundSource | undefined;
  /** A person has to say whether it goes on from the one that was found. */
  readonly isOpen: boolean;
  /** Actors as rows and as columns: as it stands in the file, and whether it is read as one row per tie. */
  readonly matrix?: { readonly raw: ReadList; readonly isUnfolded: boolean };
}

const noFixes: Fixes = new Map();

const safe = cleanings.filter((one) => one.safe).map((one) => one.code);

/** A list just read, with a proposal for everything. */
export function freshList(read: ReadList, network: Network, fileName: string): ImportList {
  const matrix = matrixIn(read, network);
  return matrix === undefined
    ? plainList(read, network, fileName)
    : unfolding(read, matrix.isSure, network, fileName);
}

function plainList(read: ReadList, network: Network, fileName: string): ImportList {
  const codes = codesFor(read);
  return assembled(read, codes, cleanRows(read.table.rows, codes), network, fileName);
}

/** A matrix of actors as one row per tie, or as it stands. */
export function unfolding(
  raw: ReadList,
  isUnfolded: boolean,
  network: Network,
  fileName: string,
): ImportList {
  const matrix = matrixIn(raw, network);
  const read = isUnfolded && matrix !== undefined ? unfolded(raw, matrix) : raw;
  return { ...plainList(read, network, fileName), matrix: { raw, isUnfolded } };
}

/** The same for a long one, without holding up the screen. */
export async function freshLongList(read: ReadList, network: Network, fileName: string): Promise<ImportList> {
  if (matrixIn(read, network) !== undefined) return freshList(read, network, fileName);
  const codes = codesFor(read);
  const rows = await cleanInSlices(read.table.rows, codes);
  await lookInSlices({ header: read.table.header, rows });
  return assembled(read, codes, rows, network, fileName);
}

function codesFor({ table, repairs = [] }: ReadList): readonly CleaningCode[] {
  if (ownKind(table) !== undefined) return ['formulaGuard'];
  return hasReasons(table.header) ? [...safe, 'formulaGuard', ...repairs] : [...safe, ...repairs];
}

function assembled(
  read: ReadList,
  codes: readonly CleaningCode[],
  rows: Sheet['rows'],
  network: Network,
  fileName: string,
): ImportList {
  const sheet = { header: read.table.header, rows };
  const list = { read, isWanted: read.isWanted, codes, fixes: noFixes, sheet };
  const made = { ...list, ...proposed(list, network, fileName, read.kindGiven) };
  // A table below another one must not keep that from being imported.
  return read.isBelow && missingTargets(made.mapping).length > 0 ? { ...made, isWanted: false } : made;
}

type Proposal = Pick<ImportList, 'mapping' | 'known' | 'found' | 'isOpen'>;

/** What is recognised and guessed, and over it what the format itself says. */
function proposed(
  { read, sheet }: Pick<ImportList, 'read' | 'sheet'>,
  network: Network,
  fileName: string,
  kind: ImportKind | undefined,
): Proposal {
  const sample = sampleOf(sheet);
  const found = findSource(network, fileName, sample, kind, read.name, sheet.rows.length);
  const guess = mappingFor(found, sample, network, fileName, kind, read.name);
  const given = kind === read.kindGiven ? withGiven(read, guess, sample, network, fileName) : guess;
  // Keys alone do not tell whether it is the list itself or one beside it; parts of a network go together.
  const asks = found?.certainty === 'ask' && read.targets === undefined;
  const mapping = asks || isRecounted({ read, found }) ? fresh(given, network, fileName) : given;
  const known = sourceOf(network, { mapping, name: read.name });
  return { mapping, known, found, isOpen: asks };
}

/** A network whose nodes were counted anew: its ties name them by these numbers, so that they need a list of their own. */
function isRecounted({ read, found }: Pick<ImportList, 'read' | 'found'>): boolean {
  return read.targets !== undefined && found?.keys === 'renumbered';
}

/** As a new list under a name that no other has. */
function fresh({ part: _part, ...mapping }: Mapping, network: Network, fileName: string): Mapping {
  return { ...mapping, source: freeName(network, bareName(fileName)) };
}

/** What the format itself says of the columns. */
function withGiven(
  { targets: given, name }: ReadList,
  guess: Mapping,
  sample: Sheet,
  network: Network,
  fileName: string,
): Mapping {
  const reasonAt = hasReasons(sample.header) ? sample.header.length - 1 : -1;
  if (given === undefined && reasonAt < 0) return guess;
  const targets = guess.targets.map((code, column) =>
    column === reasonAt ? 'skip' : given?.[column] || code,
  );
  // Ids in columns that only the format tells may be those of a list taken over before: Gephi writes nodes and edges apart.
  const isKnown = sourceOf(network, { mapping: guess, name }) !== undefined;
  const source = isKnown
    ? guess.source
    : guessSource(sample, { kind: guess.kind, targets }, network, fileName, name);
  return withTypes({ ...guess, targets, source }, sample, network);
}

/**
 * The parts of a network file speak of each other by keys, which mean nothing but under one name: that of the list one of them goes on
 * from. Sheets of a workbook each go their own way.
 */
export function named(lists: readonly ImportList[], network: Network): readonly ImportList[] {
  const parts = lists.filter(({ read }) => read.targets !== undefined);
  // Ties are only known by the numbers of their ends; whose these are is said by the actors.
  const apart = parts.find(({ known, found, mapping }) => {
    return mapping.kind === 'actors' && known === undefined && found !== undefined && found.keys !== 'same';
  });
  if (apart !== undefined) return lists.map((list) => calledLike(list, apart.mapping.source, network));
  const one = parts.find(({ known, isWanted }) => isWanted && known !== undefined)?.mapping.source;
  if (one === undefined) return lists;
  return lists.map((list) => (list.known === undefined ? calledLike(list, one, network) : list));
}

/** A part of a network file under that name; other lists stay as they are. */
function calledLike(list: ImportList, source: string, network: Network): ImportList {
  const { read, mapping } = list;
  if (read.targets === undefined || mapping.source === source) return list;
  const { part: _part, ...rest } = mapping;
  const next = { ...rest, source };
  return {
    ...list,
    mapping: next,
    known: sourceOf(network, { mapping: next, name: read.name }),
    isOpen: false,
  };
}

/** The same lists after a decision about the name of one: other parts of the same network go with it. */
export function goingAlong(
  lists: readonly ImportList[],
  changed: ImportList,
  network: Network,
): readonly ImportList[] {
  return lists.map((list) => {
    if (list.read === changed.read) return changed;
    return changed.read.targets === undefined ? list : calledLike(list, changed.mapping.source, network);
  });
}

export function withKind(list: ImportList, kind: ImportKind, network: Network, fileName: string): ImportList {
  return { ...list, ...proposed(list, network, fileName, kind) };
}

/** The list goes on from that one, as its columns were read then; without one it is a new list under a name of its own. */
export function continuing(
  list: ImportList,
  source: Source | undefined,
  network: Network,
  fileName: string,
): ImportList {
  const { read, sheet, mapping } = list;
  if (source === undefined) {
    const { part: _part, ...rest } = mapping;
    return {
      ...list,
      mapping: list.known === undefined ? rest : fresh(rest, network, fileName),
      known: undefined,
      isOpen: false,
    };
  }
  const sample = sampleOf(sheet);
  const found = chosen(list, source, sample, network);
  const laid =
    found === undefined
      ? goingOn(mapping, source, read.name)
      : mappingFor({ ...found, certainty: 'sure' }, sample, network, fileName, found.profile.kind, read.name);
  const given = read.kindGiven === laid.kind ? withGiven(read, laid, sample, network, fileName) : laid;
  const next = goingOn(given, source, read.name);
  return {
    ...list,
    mapping: next,
    known: sourceOf(network, { mapping: next, name: read.name }),
    found: found ?? list.found,
    isOpen: false,
  };
}

/** What is known of the list a person has chosen; `undefined` where nobody can read how its columns were read. */
function chosen({ found, sheet }: ImportList, source: Source, sample: Sheet, network: Network) {
  if (found?.source.id === source.id) return found;
  const read = profileFromText(source.mapping);
  if (!read.ok) return undefined;
  const { profile } = read;
  const keys = keysToward(source, profile, sample, network, sheet.rows.length);
  return { source, profile, certainty: 'ask', share: undefined, keys } as const;
}

/** Another name for a new list; `undefined` where it is empty or another list has it. */
export function renamed(list: ImportList, name: string, network: Network): ImportList | undefined {
  const source = name.trim();
  if (source === '' || (source !== list.mapping.source && freeName(network, source) !== source))
    return undefined;
  return { ...list, mapping: { ...list.mapping, source } };
}

/** A mapping from a file, laid over what is guessed for this list: what its columns mean, not which list it is. */
export function withGivenProfile(
  list: ImportList,
  profile: Profile,
  network: Network,
  fileName: string,
): ImportList {
  const sample = sampleOf(list.sheet);
  const guess = guessMapping(sample, network, fileName, profile.kind, list.read.name);
  const laid = withTypes(withProfile(guess, sample, profile, network), sample, network);
  const { source, part, kind } = list.mapping;
  const mapping = { ...laid, source, ...(part !== undefined && { part }) };
  if (kind === mapping.kind) return { ...list, mapping };
  return { ...list, mapping, known: sourceOf(network, { mapping, name: list.read.name }), isOpen: false };
}

/** Other columns bring other values that decide a type. */
export function withMapping(list: ImportList, next: Mapping, network: Network): ImportList {
  const same = next.kind === list.mapping.kind && next.targets === list.mapping.targets;
  const mapping = same ? next : withTypes(next, sampleOf(list.sheet), network);
  return { ...list, mapping, known: sourceOf(network, { mapping, name: list.read.name }) };
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
