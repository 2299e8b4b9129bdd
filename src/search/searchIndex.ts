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
  /** The tables and the language that the index tells of, or is being brought to tell of. */
  told: readonly unknown[];
  readonly index: MiniSearch<SearchEntry>;
  readonly entries: Map<string, IndexedEntry>;
  /** What is left to do until it does. */
  steps: Iterator<void> | undefined;
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
    if (current.steps === undefined) return;
    await new Promise((resolve) => setTimeout(resolve));
  }
}

/** Whether a search would answer at once. */
export function isIndexWarm(network: Network, language: string): boolean {
  return kept?.networkId === network.id && isTold(kept, network, language) && kept.steps === undefined;
}

function keepUp(network: Network, language: string): Kept {
  if (kept?.networkId !== network.id)
    kept = { networkId: network.id, told: [], index: emptyIndex(), entries: new Map(), steps: undefined };
  if (!isTold(kept, network, language)) {
    kept.told = toldOf(network, language);
    kept.steps = steps(kept, network);
  }
  return kept;
}

/** Ties and places on the map may change as they like: nobody is found by them. */
function toldOf({ rows }: Network, language: string): readonly unknown[] {
  return [rows.actors, rows.contacts, rows.gremien, rows.types, language];
}

function isTold({ told }: Kept, network: Network, language: string): boolean {
  return toldOf(network, language).every((part, at) => part === told[at]);
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

/** Record by record: drops what is gone, indexes what is new or reads differently. Can be left off at any step. */
function* steps({ index, entries }: Kept, network: Network): Generator<void> {
  for (const { key, table, id } of entries.values()) {
    if (!network.living(table).has(id)) {
      index.discard(key);
      entries.delete(key);
    }
    yield;
  }
  for (const entry of searchEntries(network)) {
    const before = entries.get(entry.key);
    if (before === undefined || !readsAlike(before, entry)) {
      if (before === undefined) index.add(entry);
      else index.replace(entry);
      entries.set(entry.key, { ...entry, names: ` ${fold(`${entry.label} ${entry.short}`)}` });
    }
    yield;
  }
}

function readsAlike(a: SearchEntry, b: SearchEntry): boolean {
  return a.label === b.label && a.short === b.short && a.more === b.more;
}

function work(current: Kept, deadline: number): void {
  for (let done = 1; current.steps !== undefined; done += 1) {
    if (current.steps.next().done === true) current.steps = undefined;
    else if (done % 16 === 0 && performance.now() >= deadline) return;
  }
}
