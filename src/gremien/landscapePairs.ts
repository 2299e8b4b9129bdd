// Pairs of Gremien in sight with organisations in common, and how they are told in tables and files.
import { sentence, showNumber, word } from '../i18n/translate';
import type { Visible } from '../model/filter';
import { gremiumPairs, type GremiumPair, isDoubleStructure, organisationsIn } from '../model/gremiumOverlap';
import type { Network } from '../model/network';
import type { UnitLevel } from '../session/mapLayers';
import { hostsOn } from './landscape';

/** Every organisation counts, whatever the filter; told are pairs of Gremien in sight. */
export function pairsInSight(
  network: Network,
  { asOf, gremien }: Visible,
  units: UnitLevel | undefined,
): readonly GremiumPair[] {
  const shown = new Set(gremien.map(({ id }) => id));
  const members = organisationsIn(network, asOf, hostsOn(network, asOf, units));
  return gremiumPairs(network, new Map([...members].filter(([id]) => shown.has(id))));
}

/** "55 % (6 von 11)", rounded for reading; what is marked goes by the exact share. */
export function shareText({ coefficient, shared, sizes }: GremiumPair): string {
  return sentence('landscape.overlap.shareText', {
    share: showNumber(Math.round(coefficient * 100)),
    shared: showNumber(shared.length),
    smaller: showNumber(Math.min(...sizes)),
  });
}

/** '' for a pair of which nothing is to be said. */
export function overlapNote(pair: GremiumPair): string {
  if (pair.isRelated) return word('landscape.overlap', 'related');
  return isDoubleStructure(pair) ? word('landscape.overlap', 'double') : '';
}
