// Large maps: what follows from a change comes in a turn of its own, so that no single one holds up the hand.
import { useDeferredValue } from 'react';

/** From so many actors and ties on. */
const large = 4000;

/**
 * The value; of a large map the one from before until the page has had its turn. What is made of it is then made later, in one go with
 * everything else that was given here in the same turn. `size`: how many actors and ties it is about.
 */
export function useInTurn<V>(value: V, size: number): V {
  const later = useDeferredValue(value);
  const sizeThen = useDeferredValue(size);
  return Math.max(size, sizeThen) < large ? value : later;
}
