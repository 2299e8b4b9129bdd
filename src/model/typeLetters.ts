// Whom the letters of an actor type mean, as the map writes them into nodes.
import { fold } from './fold';
import type { Network } from './network';
import type { Actor, Id } from './records';
import { lettersOnMap } from './taxonomy';

/** Bearers of each type's letters, by the letters folded, whole and as the map writes them. */
export function bearersByLetters(
  network: Network,
  actors: Iterable<Actor> = network.actors.values(),
): ReadonlyMap<string, readonly Id[]> {
  const keys = new Map<string, readonly string[]>();
  const bearers = new Map<string, Id[]>();
  for (const actor of actors) {
    let own = keys.get(actor.type);
    if (own === undefined) {
      const { abbr } = network.typeOf(actor);
      own = [...new Set([fold(abbr), fold(lettersOnMap(abbr))])].filter((key) => key.length > 1);
      keys.set(actor.type, own);
    }
    for (const key of own) {
      const ids = bearers.get(key);
      if (ids) ids.push(actor.id);
      else bearers.set(key, [actor.id]);
    }
  }
  return bearers;
}
