// Finds records by what was typed: beginnings of words first, then parts of words, then typing errors.
import type { Query, SearchResult } from 'minisearch';
import { tieName } from '../model/cooperations';
import type { Network } from '../model/network';
import { matchQuality, type Quality } from './matchQuality';
import { findTies } from './findTies';
import { foldedWords, type IndexedEntry, searchIndex } from './searchIndex';

export type FoundTable = IndexedEntry['table'] | 'cooperations';

/** One record found; better `quality` first, then higher `score`. */
export interface Found {
  readonly table: FoundTable;
  readonly id: string;
  readonly label: string;
  readonly quality: Quality;
  readonly score: number;
}

/** Records of one table, best first; `total` counts those left out too. */
export interface FoundGroup {
  readonly table: FoundTable;
  readonly found: readonly Found[];
  readonly total: number;
}

/** Whoever types a word means the organisation more often than a person or a type. */
const weights: { readonly [T in IndexedEntry['table']]: number } = {
  actors: 3,
  gremien: 2,
  contacts: 1.5,
  types: 1,
};
const tableOrder: readonly FoundTable[] = ['actors', 'contacts', 'gremien', 'cooperations', 'types'];
/** Below so few hits typing errors are forgiven; above they would only add noise. */
const enough = 3;

/** Groups by table, the one with the best answer first; at most `limit` records each. Empty for an empty query. */
export function searchNetwork(network: Network, query: string, language: string, limit = 8): FoundGroup[] {
  const words = foldedWords(query);
  if (words.length === 0) return [];
  const { index, entries } = searchIndex(network, language);
  const hits = new Map<string, number>();
  const keep = (results: readonly SearchResult[], share: number) => {
    for (const { id, score } of results) if (!hits.has(String(id))) hits.set(String(id), score * share);
  };
  const options = {
    prefix: true,
    boost: { short: 3, label: 2 },
    weights: { prefix: 0.7, fuzzy: 0.3 },
    boostDocument: (key: unknown) => weights[entries.get(String(key))?.table ?? 'types'],
  };
  // A single letter begins thousands of words; names alone are what it can mean.
  const isVague = words.every((word) => word.length < 2);
  if (!isVague) keep(index.search(queryOf(words), options), 1);
  if (hits.size < enough || isVague) {
    for (const key of containing(entries, words, isVague)) if (!hits.has(key)) hits.set(key, 0.5);
  }
  if (hits.size < enough && !isVague) {
    keep(index.search(queryOf(words), { ...options, fuzzy: fuzziness }), 0.1);
  }
  const groups = grouped(hits, entries, words, limit);
  // One word names an actor, whose card lists its ties; two or more may name the tie between two.
  const ties = words.length < 2 ? undefined : tieGroup(network, entries, words, limit);
  return (ties ? [...groups, ties] : groups).sort(
    (a, b) =>
      (b.found[0]?.quality ?? 0) - (a.found[0]?.quality ?? 0) ||
      tableOrder.indexOf(a.table) - tableOrder.indexOf(b.table),
  );
}

/** All words must match; half-typed "Sank" finds "St.", which fold makes of "Sankt". */
function queryOf(words: readonly string[]): Query {
  return {
    combineWith: 'AND',
    queries: words.map((word) =>
      word.length >= 3 && 'sankt'.startsWith(word) ? { combineWith: 'OR', queries: [word, 'st'] } : word,
    ),
  };
}

/** One typing error in five letters, none in a short word, never more than two. */
function fuzziness(term: string): number | boolean {
  return term.length < 4 ? false : Math.min(2, Math.round(term.length * 0.2));
}

/** Names with the words inside compounds ("sozialarbeit" in "Schulsozialarbeit"), or for vague queries at a beginning. */
function containing(
  entries: ReadonlyMap<string, IndexedEntry>,
  words: readonly string[],
  isVague: boolean,
): string[] {
  const wanted = words.map((word) => (isVague || word.length < 3 ? ` ${word}` : word));
  const keys: string[] = [];
  for (const { key, names } of entries.values()) {
    if (wanted.every((word) => names.includes(word))) keys.push(key);
  }
  return keys;
}

function grouped(
  hits: ReadonlyMap<string, number>,
  entries: ReadonlyMap<string, IndexedEntry>,
  words: readonly string[],
  limit: number,
): FoundGroup[] {
  const tables = new Map<FoundTable, { readonly entry: IndexedEntry; readonly score: number }[]>();
  for (const [key, score] of hits) {
    const entry = entries.get(key);
    if (!entry) continue;
    const list = tables.get(entry.table);
    if (list) list.push({ entry, score });
    else tables.set(entry.table, [{ entry, score }]);
  }
  return [...tables].map(([table, list]): FoundGroup => {
    // Quality is dear to compute: only the best by score are looked at closely.
    const best = list.sort((a, b) => b.score - a.score).slice(0, limit * 4);
    const found = best.map(({ entry, score }) => foundOf(entry, score, words)).sort(byQuality);
    return { table, found: found.slice(0, limit), total: list.length };
  });
}

function foundOf({ table, id, label, short }: IndexedEntry, score: number, words: readonly string[]): Found {
  const byLabel = matchQuality(label, words);
  const byShort = short === '' ? 0 : matchQuality(short, words);
  return { table, id, label, score, quality: byShort > byLabel ? byShort : byLabel };
}

function tieGroup(
  network: Network,
  entries: ReadonlyMap<string, IndexedEntry>,
  words: readonly string[],
  limit: number,
): FoundGroup | undefined {
  const ties = findTies(network, entries, words);
  if (ties.length === 0) return undefined;
  const found = ties.slice(0, limit * 4).map(({ tie, needsBoth }): Found => {
    const label = tieName(network, tie);
    return { table: 'cooperations', id: tie.id, label, quality: needsBoth ? 2 : 1, score: tie.intensity };
  });
  return { table: 'cooperations', found: found.sort(byQuality).slice(0, limit), total: ties.length };
}

function byQuality(a: Found, b: Found): number {
  return (
    b.quality - a.quality || b.score - a.score || a.label.localeCompare(b.label, 'de', { numeric: true })
  );
}
