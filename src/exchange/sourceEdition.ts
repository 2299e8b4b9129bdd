// Which list that was imported before a file goes on from: by its headers, by the rows that are remembered, and by its name.
import { fold } from '../model/fold';
import { type Id, type Source, type TableName, tableNames } from '../model/records';
import type { Network } from '../model/network';
import type { ImportKind } from './columns';
import { type Mapping, tableOf } from './mapping';
import { rowReader, type Sheet } from './planCells';
import { identityOf } from './planScope';
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
}

/** What is compared: everything that a name alone cannot tell. */
interface Signs {
  /** Of the headers, 0–1. */
  readonly headers: number;
  /** Of the names, 0–1. */
  readonly name: number;
  readonly rows: Shared | undefined;
  readonly isSamePart: boolean;
}

interface Shared {
  /** Rows that are remembered. */
  readonly known: number;
  /** Share of the rows of the file, and of those that are remembered. */
  readonly ofFile: number;
  readonly ofMemory: number;
}

/** Rows that are looked up, spread over the list. */
const sampled = 300;
/** Fewer rows on one side say nothing. */
const enough = 5;

/**
 * The list that a file most likely goes on from. `Vereine 2025.csv` and `Vereine 2026.csv` with the same columns in any order are one
 * list, and so is a list under quite another name whose rows are known. `part`: sheet or part of the file.
 */
export function findSource(
  network: Network,
  fileName: string,
  sheet: Sheet,
  kind?: ImportKind,
  part = '',
): FoundSource | undefined {
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
      rows: sharedRows(network, source, sheet, read.profile),
      isSamePart: (source.part ?? '') === part,
    };
    const certainty = certaintyOf(signs);
    if (certainty === undefined) continue;
    const score = scoreOf(signs, certainty);
    if (best !== undefined && best.score >= score) continue;
    best = { found: { source, profile: read.profile, certainty, share: signs.rows?.ofFile }, score };
  }
  return best?.found;
}

function certaintyOf({ headers, name, rows, isSamePart }: Signs): Certainty | undefined {
  // The same name with a few more columns is the same list; the same columns under quite another name are another one …
  const isNamed = isSamePart && headers * (0.6 + 0.4 * name) >= 0.7;
  if (rows === undefined) return isNamed ? 'sure' : isSamePart && headers >= 0.9 ? 'columns' : undefined;
  // … unless the rows tell.
  if (isNamed && rows.ofFile >= 0.2) return 'sure';
  if (headers >= 0.7 && rows.known >= 3 && rows.ofFile >= 0.6 && rows.ofMemory >= 0.5) return 'sure';
  if (rows.known >= 2 && rows.ofFile >= (isNamed ? 0.01 : 0.3)) return 'ask';
  return headers >= 0.9 ? 'columns' : undefined;
}

function scoreOf({ headers, name, rows, isSamePart }: Signs, certainty: Certainty): number {
  const rank = { sure: 20, ask: 10, columns: 0 }[certainty];
  return rank + headers + name + 2 * (rows?.ofFile ?? 0) + (rows?.ofMemory ?? 0) + (isSamePart ? 1 : 0);
}

/** Without years, days, numbers of versions and what people write behind a name to say that it is a newer one. */
function nameLikeness(one: string, other: string): number {
  if (one === other) return 1;
  const [left, right] = [one, other].map((name) =>
    fold(fold(name).replace(/\d+/g, ' ').replace(editions, ' ')),
  );
  return left === '' || left !== right ? 0 : 0.9;
}

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

/** How many rows are remembered, read as the columns were read then. Of a handful only what is known says something. */
function sharedRows(network: Network, source: Source, sheet: Sheet, profile: Profile): Shared | undefined {
  const memory = identitiesIn(network).get(source.id);
  if (memory === undefined || memory.size === 0 || sheet.rows.length === 0) return undefined;
  const shared = countKnown(network, sheet, profile, memory);
  const isFew = memory.size < enough || sheet.rows.length < enough;
  return isFew && shared.known === 0 ? undefined : shared;
}

function countKnown(
  network: Network,
  { header, rows }: Sheet,
  profile: Profile,
  memory: ReadonlySet<string>,
): Shared {
  const mapping = mappingBy(profile, header, network);
  const read = rowReader({ header, rows }, mapping);
  const step = Math.max(1, Math.floor(rows.length / sampled));
  const seen = new Set<string>();
  let [known, all] = [0, 0];
  for (let at = 0; at < rows.length; at += step) {
    const [row] = read(rows[at] ?? [], at);
    const sides = mapping.kind === 'tiesByName' ? [row.a, row.b] : [row.main];
    const table: TableName = mapping.kind === 'tiesByName' ? 'actors' : tableOf(mapping.kind);
    for (const side of sides) {
      const identity = identityOf(table, side);
      // Many rows of one actor say no more than one.
      if (seen.has(identity)) continue;
      seen.add(identity);
      all += 1;
      if (memory.has(identity)) known += 1;
    }
  }
  return { known, ofFile: all === 0 ? 0 : known / all, ofMemory: Math.min(1, (known * step) / memory.size) };
}

function mappingBy(profile: Profile, header: readonly string[], network: Network): Mapping {
  const { columns: _columns, keyHeader: _key, ...rest } = profile;
  return withProfile({ ...rest, targets: header.map(() => 'skip') }, { header }, profile, network);
}

const identities = new WeakMap<object, ReadonlyMap<Id, ReadonlySet<string>>>();
const tables: ReadonlySet<string> = new Set(tableNames);

/**
 * What tells the remembered rows of each list: of a list of ties its actors, of any other its records. Rows of records that are
 * not here at all, not even as removed ones, do not count. Made once for each state of the memory.
 */
function identitiesIn(network: Network): ReadonlyMap<Id, ReadonlySet<string>> {
  const known = identities.get(network.rows.sourceRows);
  if (known !== undefined) return known;
  const all = new Map<Id, Set<string>>();
  for (const { sourceId, lines } of network.living('sourceRows').values()) {
    const kind = network.sources.get(sourceId)?.kind;
    const wanted = kind === 'tiesByName' ? 'actors' : kind;
    const set = all.get(sourceId) ?? new Set<string>();
    all.set(sourceId, set);
    for (const line of lines.split('\n')) {
      const [table = '', id = '', identity = ''] = line.split(' ', 3);
      if (table === wanted && tables.has(table) && network.rows[table as TableName].has(id))
        set.add(identity);
    }
  }
  identities.set(network.rows.sourceRows, all);
  return all;
}
