// Which list that was imported before a file goes on from: by its headers, by the rows that are remembered, and by its name.
import { fold } from '../model/fold';
import type { Network } from '../model/network';
import type { Source } from '../model/records';
import type { ImportKind } from '../formats/columns';
import type { Mapping } from './mapping';
import { guessTargets } from './matchColumns';
import type { Sheet } from './planCells';
import { type RowsKnown, rowsKnown } from './rememberedRows';
import { type Profile, profileFromText, withProfile } from './sourceProfile';
import { bareName } from './sources';

/**
 * `sure`: it is the next edition of that list · `ask`: it may be, a person has to say · `columns`: another list, whose columns are
 * called the same and mean the same.
 */
export type Certainty = 'sure' | 'ask' | 'columns';

export interface FoundSource {
  readonly source: Source;
  readonly profile: Profile;
  readonly certainty: Certainty;
  /** Share of the file's rows that are remembered of it, 0–1; `undefined` where there is too little to compare. */
  readonly share: number | undefined;
  /** What the keys of the file are to that list: its keys, those of other records, or running numbers that were counted anew. */
  readonly keys: RowsKnown['keys'];
}

/** What is compared: everything that a name alone cannot tell. */
interface Signs {
  /** Of the headers, 0–1. */
  readonly headers: number;
  /** Of the names, 0–1. */
  readonly name: number;
  readonly rows: RowsKnown | undefined;
  readonly isSamePart: boolean;
}

/**
 * The list that a file most likely goes on from. `Vereine 2025.csv` and `Vereine 2026.csv` with the same columns in any order are one
 * list, and so is a list under quite another name whose rows are known. `part`: sheet or part of the file; `rowCount`: of the whole list, where `sheet` is a
 * sample of it.
 */
export function findSource(
  network: Network,
  fileName: string,
  sheet: Sheet,
  kind?: ImportKind,
  part = '',
  rowCount = sheet.rows.length,
): FoundSource | undefined {
  const guessed = new Map<ImportKind, string[]>();
  const guessFor = (one: ImportKind) => {
    const targets = guessed.get(one) ?? guessTargets(one, sheet, network);
    guessed.set(one, targets);
    return targets;
  };
  let best: { readonly found: FoundSource; readonly score: number } | undefined;
  for (const source of network.sources.values()) {
    if (kind !== undefined && source.kind !== kind) continue;
    const headers = headerLikeness(headersIn(source), sheet.header);
    if (headers < 0.6) continue;
    const read = profileFromText(source.mapping);
    if (!read.ok) continue;
    const signs: Signs = {
      headers,
      name: nameLikeness(source.name, bareName(fileName)),
      rows: rowsKnown(
        network,
        source,
        sheet,
        mappingBy(read.profile, guessFor(read.profile.kind), sheet, network),
        rowCount,
      ),
      isSamePart: (source.part ?? '') === part,
    };
    const certainty = certaintyOf(signs);
    if (certainty === undefined) continue;
    const score = scoreOf(signs, certainty);
    if (best !== undefined && best.score >= score) continue;
    const { rows } = signs;
    const share = rows === undefined || rows.isFew ? undefined : rows.ofFile;
    const found = { source, profile: read.profile, certainty, share, keys: rows?.keys ?? 'same' } as const;
    best = { found, score };
  }
  return best?.found;
}

/** What the keys of a file are to a list that a person has chosen, whatever speaks against it. */
export function keysToward(
  source: Source,
  profile: Profile,
  sheet: Sheet,
  network: Network,
  rowCount = sheet.rows.length,
): FoundSource['keys'] {
  const mapping = mappingBy(profile, guessTargets(profile.kind, sheet, network), sheet, network);
  return rowsKnown(network, source, sheet, mapping, rowCount)?.keys ?? 'same';
}

function certaintyOf({ headers, name, rows, isSamePart }: Signs): Certainty | undefined {
  // The same name with a few more columns is the same list; the same columns under quite another name are another one …
  const isNamed = isSamePart && headers * (0.6 + 0.4 * name) >= 0.7;
  const isAlike = headers >= 0.9;
  if (rows === undefined) return isNamed ? 'sure' : isSamePart && isAlike ? 'columns' : undefined;
  // … unless the rows tell. A list that has only its name in common with the one before is nothing to be silent about.
  const other = isNamed ? 'ask' : isAlike && (isSamePart || !rows.isFew) ? 'columns' : undefined;
  if (rows.keys === 'others') return other;
  if (isNamed && rows.ofFile >= 0.2) return 'sure';
  if (headers >= 0.7 && rows.known >= 3 && rows.ofFile >= 0.6 && rows.ofMemory >= 0.5) return 'sure';
  return rows.known >= 2 && rows.ofFile >= 0.3 ? 'ask' : other;
}

function scoreOf({ headers, name, rows, isSamePart }: Signs, certainty: Certainty): number {
  const rank = { sure: 20, ask: 10, columns: 0 }[certainty];
  return rank + headers + name + 2 * (rows?.ofFile ?? 0) + (rows?.ofMemory ?? 0) + (isSamePart ? 1 : 0);
}

/** Without years, days, numbers of versions and what people write behind a name to say that it is a newer one. */
function nameLikeness(one: string, other: string): number {
  if (one === other) return 1;
  const [left, right] = [one, other].map((name) =>
    fold(fold(name.replace(times, ' ')).replace(versions, ' ').replace(editions, ' ')),
  );
  return left === '' || left !== right ? 0 : 0.9;
}

/** "2025/26", "2026-03-01", "1.3.26", "20260301", and the "(2)" of a second download; other numbers are part of the name. */
const times =
  /\(\d{1,2}\)|(?<!\d)(?:(?:19|20)\d\d(?:[-_./ ]?\d{1,2}){0,2}|\d{1,2}[-_.]\d{1,2}[-_.](?:(?:19|20)?\d\d)?|\d{1,2}[-_.](?:19|20)\d\d)(?!\d)/g;
const versions = /(?:^| )(?:v|version|fassung|kopie|copy) ?\d+(?= |$)/g;
const editions =
  /(?:^| )(?:kopie(?: von)?|copy(?: of)?|neue?|new|aktuell|final|endfassung|stand|version|v|korrigiert|uberarbeitet|bereinigt)(?= |$)/g;

/** Share of headers both have, of all that either has; columns without a header do not count. */
function headerLikeness(one: readonly string[], other: readonly string[]): number {
  const [left, right] = [one, other].map((names) => new Set(names.map(fold).filter((name) => name !== '')));
  if (left === undefined || right === undefined || left.size === 0 || right.size === 0) return 0;
  const shared = [...left].filter((name) => right.has(name)).length;
  // New columns are usual, vanished ones are not.
  return shared / left.size - 0.1 * (1 - shared / right.size);
}

function headersIn({ header }: Source): string[] {
  try {
    const read: unknown = JSON.parse(header);
    return Array.isArray(read) ? read.filter((one): one is string => typeof one === 'string') : [];
  } catch {
    return [];
  }
}

/** As the columns were read then; those that were called otherwise, as they are guessed. */
function mappingBy(
  profile: Profile,
  targets: readonly string[],
  { header }: Sheet,
  network: Network,
): Mapping {
  const { columns: _columns, keyHeader: _key, ...rest } = profile;
  return withProfile({ ...rest, targets }, { header }, profile, network);
}
