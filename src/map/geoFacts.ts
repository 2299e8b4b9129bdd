// Of those on a geographic map: how many are known to be where they stand, by what, how many are not, and how far off they stand.
import type { KnownBy } from './geoHomes';

/** Actors on the map by what their place is known by. */
export interface PlaceFacts extends Readonly<Record<KnownBy | 'none', number>> {
  /** What is drawn behind them. */
  readonly outline?: { readonly file: string; readonly source: string };
  /** How far off their own place somebody stands at most, in kilometres. */
  readonly apart: number;
}
