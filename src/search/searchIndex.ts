// The full-text index over one network: built on first use, then only what changed is indexed anew.
import MiniSearch from 'minisearch';
import { fold } from '../model/fold';
import type { Network } from '../model/network';
import { type SearchEntry, searchEntries } from './searchEntries';

/** An entry with the words of its name and short name, each after a blank: " grundschule nord gs nord". */
export interface IndexedEntry extends SearchEntry {
  readonly names: string;
}

interface Kept {
  readonly networkId: string;
  version: Network['rows'] | undefined;
  language: string;
  readonly index: MiniSearch<SearchEntry>;
  readonly entries: Map<string, IndexedEntry>;
  /** Entries that are not indexed yet. */
  waiting: readonly SearchEntry[];
}

/** Milliseconds of work between two breaths of the page. */
const slice = 8;
let kept: Kept | undefined;

/** The words of a text under which spellings meet (umlauts, ß, "St." and "Sankt"). */
export function foldedWords(text: string): string[] {
  return fold(text)
    .split(' ')
    .filter((part) => part !== '');
}

/** The index in step with the network and the language. Costs the difference to the version before. */
export function searchIndex(network: Network, language: string): Pick<Kept, 'index' | 'entries'> {
  const current = keepUp(network, language);
  work(current, Number.POSITIVE_INFINITY);
  return current;
}

/** Brings the index in step little by little, so the page stays responsive; resolves when it is. */
export async function warmIndex(network: Network, language: string): Promise<void> {
  for (;;) {
    const current = keepUp(network, language);
    work(current, performance.now() + slice);
    if (current.waiting.length === 0) return;
    await new Promise((resolve) => setTimeout(resolve));
  }
}

/** Whether a search would answer at once. */
export function isIndexWarm(network: Network, language: string): boolean {
  return kept?.version === network.rows && kept.language === language && kept.waiting.length === 0;
}

function keepUp(network: Network, language: string): Kept {
  if (kept?.networkId !== network.id) {
    const index = emptyIndex();
    kept = { networkId: network.id, version: undefined, language, index, entries: new Map(), waiting: [] };
  }
  if (kept.version !== network.rows || kept.language !== language) {
    kept.waiting = differences(kept, network);
    kept.version = network.rows;
    kept.language = language;
  }
  return kept;
}

function emptyIndex(): MiniSearch<SearchEntry> {
  return new MiniSearch<SearchEntry>({
    idField: 'key',
    fields: ['label', 'short', 'more'],
    tokenize: foldedWords,
    // Words are folded already, together with their neighbours.
    processTerm: (term) => term,
  });
}

/** Drops what is gone and returns what is new or reads differently. */
function differences({ index, entries }: Kept, network: Network): SearchEntry[] {
  const now = searchEntries(network);
  const keys = new Set(now.map((entry) => entry.key));
  for (const key of entries.keys()) {
    if (keys.has(key)) continue;
    index.discard(key);
    entries.delete(key);
  }
  return now.filter((entry) => {
    const before = entries.get(entry.key);
    return (
      before === undefined ||
      before.label !== entry.label ||
      before.short !== entry.short ||
      before.more !== entry.more
    );
  });
}

function work(current: Kept, deadline: number): void {
  const { index, entries, waiting } = current;
  let done = 0;
  while (done < waiting.length && (done % 16 !== 0 || performance.now() < deadline)) {
    const entry = waiting[done++] as SearchEntry;
    if (entries.has(entry.key)) index.replace(entry);
    else index.add(entry);
    entries.set(entry.key, { ...entry, names: ` ${fold(`${entry.label} ${entry.short}`)}` });
  }
  current.waiting = waiting.slice(done);
}
