// Numbers instead of names: in the order of ids, so that nobody gets another number by being renamed.
import type { Network } from './network';
import type { Id } from './records';

/** A name and, where there is one, the short form for the map. */
export type Numbered = Readonly<{ name: string; shortName?: string }>;

export interface ActorWords {
  /** The word for a delivered type. */
  readonly typeWord: (code: string) => string;
}

/** 1, 2, 3 … in the given order. */
export function numbered(ids: readonly Id[]): ReadonlyMap<Id, number> {
  return new Map(ids.map((id, at) => [id, at + 1]));
}

/** "Grundschule 7" and "GS 7"; own types count with the delivered one they refine. */
export function actorPseudonyms(network: Network, words: ActorWords): ReadonlyMap<Id, Numbered> {
  const seen = new Map<string, number>();
  const names = new Map<Id, Numbered>();
  for (const id of [...network.rows.actors.keys()].sort()) {
    const actor = network.rows.actors.get(id);
    if (actor === undefined) continue;
    // A tombstone keeps its number, so that nobody else gets another one when it falls.
    const { code } = network.typeOf({ type: actor.type });
    const { abbr } = network.typeOf({ type: code });
    const number = (seen.get(code) ?? 0) + 1;
    seen.set(code, number);
    names.set(id, {
      name: `${words.typeWord(code)} ${String(number)}`,
      shortName: `${abbr} ${String(number)}`,
    });
  }
  return names;
}
