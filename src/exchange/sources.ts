// The lists a network was imported from: which one a file is an edition of, and what is remembered of it.
import { adding, setting } from '../model/change';
import type { World } from '../model/deeds';
import { fold } from '../model/fold';
import type { Network } from '../model/network';
import type { Source } from '../model/records';
import type { ImportKind } from './columns';
import type { Mapping } from './mapping';
import type { Sheet } from './planCells';
import type { ListMemory } from './planItems';
import { type Profile, profileFromText, profileOf, profileToText } from './sourceProfile';
import { pageLines, type SourceMemory } from './sourceMemory';

export interface FoundSource {
  readonly source: Source;
  readonly profile: Profile;
  /** How sure that the file is an edition of it, 0–1. */
  readonly likeness: number;
  /** Taken for an edition; else only its columns are the same, and what they mean. */
  readonly isEdition: boolean;
}

/** Likeness from which a list is taken for an edition of a known one; shown and changeable. */
const sure = 0.7;
/** Likeness of the headers from which the columns mean the same. */
const sameColumns = 0.9;

/**
 * The remembered list that a file is likely an edition of, by its name and its headers: `Vereine 2025.csv` and `Vereine 2026.csv` with
 * the same columns in any order. `part`: sheet or part of the file.
 */
export function findSource(
  network: Network,
  fileName: string,
  header: readonly string[],
  kind?: ImportKind,
  part = '',
): FoundSource | undefined {
  let best: FoundSource | undefined;
  for (const source of network.sources.values()) {
    if (kind !== undefined && source.kind !== kind) continue;
    if ((source.part ?? '') !== part) continue;
    const read = profileFromText(source.mapping);
    if (!read.ok) continue;
    const name = nameLikeness(source.name, bareName(fileName));
    const headers = headerLikeness(headersIn(source), header);
    // The same columns under quite another name are another list; the same name with a few more columns is the same list.
    const likeness = headers * (0.6 + 0.4 * name);
    const isEdition = likeness >= sure;
    if (!isEdition && headers < sameColumns) continue;
    if (best === undefined || best.likeness < likeness)
      best = { source, profile: read.profile, likeness, isEdition };
  }
  return best;
}

/** The file's name without its ending, as sources are called. */
export function bareName(fileName: string): string {
  return fileName.replace(/\.[A-Za-z0-9]{1,5}$/, '').slice(0, 100) || 'Liste';
}

/** A name that no list has, remembered or only named by its keys: this one, or with a number behind it. */
export function freeName(network: Network, name: string): string {
  const taken = new Set<string | undefined>();
  for (const source of network.sources.values()) taken.add(source.name);
  for (const { extSource } of network.actors.values()) taken.add(extSource);
  let free = name;
  for (let count = 2; taken.has(free); count += 1) free = `${name} ${String(count)}`;
  return free;
}

/** Without years, days and numbers of versions. */
function nameLikeness(one: string, other: string): number {
  const [left, right] = [one, other].map((name) => fold(name.replace(/[\d._-]+|\bkopie\b|\bcopy\b/gi, ' ')));
  if (one === other) return 1;
  if (left === '' || left !== right) return 0;
  return 0.9;
}

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

interface Named {
  readonly sheet: Sheet;
  readonly mapping: Mapping;
  readonly name?: string;
}

/** What is remembered under the name that a mapping gives to its list. */
export function sourceOf(
  network: Network,
  { mapping, name = '' }: { readonly mapping: Pick<Mapping, 'kind' | 'source'>; readonly name?: string },
): Source | undefined {
  for (const source of network.sources.values()) {
    if (source.name === mapping.source && source.kind === mapping.kind && (source.part ?? '') === name)
      return source;
  }
  return undefined;
}

/** What an import writes about the list itself. `items`: how many lines may become new. */
export function memoryOf(
  { sheet, mapping, name = '' }: Named,
  memory: SourceMemory,
  world: World,
  items: number,
): ListMemory {
  const { source } = memory;
  const now = {
    header: JSON.stringify(sheet.header),
    mapping: profileToText(profileOf(sheet, mapping)),
    properties: JSON.stringify(memory.properties),
    importedOn: world.today,
  };
  const sourceId = source?.id ?? world.newId();
  const fresh: Source = {
    id: sourceId,
    name: mapping.source,
    ...(name !== '' && { part: name }),
    kind: mapping.kind,
    ...now,
  };
  return {
    source: source === undefined ? adding('sources', fresh) : setting('sources', source, now),
    sourceId,
    isKnown: source !== undefined,
    properties: memory.properties,
    pages: memory.pages,
    freshPages: Array.from({ length: Math.ceil(items / pageLines) }, () => world.newId()),
  };
}
