// Finds cooperations by the names of their two ends: "asd georg".
import { similarity } from '../model/fold';
import type { Network } from '../model/network';
import type { Cooperation, Id } from '../model/records';
import type { IndexedEntry } from './searchIndex';

/** `needsBoth`: neither end alone answers the query. */
export interface FoundTie {
  readonly tie: Cooperation;
  readonly needsBoth: boolean;
}

/** Every word begins a word of one of the ends, or is nearly one where no actor has it exactly. Best first. */
export function findTies(
  network: Network,
  entries: ReadonlyMap<string, IndexedEntry>,
  words: readonly string[],
): FoundTie[] {
  const masks = new Map<Id, number>();
  const all = 2 ** words.length - 1;
  words.forEach((word, at) => {
    for (const id of actorsCalled(network, entries, word)) masks.set(id, (masks.get(id) ?? 0) | (2 ** at));
  });
  const both: FoundTie[] = [];
  const one: FoundTie[] = [];
  for (const tie of network.cooperations.values()) {
    const [a, b] = [masks.get(tie.actorA) ?? 0, masks.get(tie.actorB) ?? 0];
    if ((a | b) !== all) continue;
    const needsBoth = a !== all && b !== all;
    (needsBoth ? both : one).push({ tie, needsBoth });
  }
  return [...both, ...one];
}

function actorsCalled(
  network: Network,
  entries: ReadonlyMap<string, IndexedEntry>,
  word: string,
): readonly Id[] {
  const names = Array.from(
    network.actors.keys(),
    (id) => [id, entries.get(`actors ${id}`)?.names ?? ''] as const,
  );
  const exact = names.filter(([, text]) => text.includes(` ${word}`));
  if (exact.length > 0 || word.length < 5) return exact.map(([id]) => id);
  const near = (text: string) =>
    text
      .split(' ')
      .some((part) => Math.abs(part.length - word.length) <= 2 && similarity(part, word) >= 0.75);
  return names.filter(([, text]) => near(text)).map(([id]) => id);
}
