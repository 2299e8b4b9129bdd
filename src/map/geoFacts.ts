// Of those on a geographic map: how many are known to be where they stand, by what, and how many are not.
import type { Network } from '../model/network';
import type { Id } from '../model/records';
import { homesIn, type KnownBy } from './geoHomes';

/** Actors on the map by what their place is known by. */
export interface PlaceFacts extends Readonly<Record<KnownBy | 'none', number>> {
  /** What is drawn behind them. */
  readonly outline?: { readonly file: string; readonly source: string };
}

/** `drawn` are the actors on the map. */
export function placeFacts(
  network: Network,
  drawn: Iterable<Id>,
  outline: PlaceFacts['outline'],
): PlaceFacts {
  const homes = homesIn(network);
  const counts = { own: 0, area: 0, shared: 0, none: 0 };
  for (const id of drawn) counts[homes.get(id)?.by ?? 'none'] += 1;
  return { ...counts, ...(outline && { outline }) };
}
