// What is said when a map was arranged: how many moved, and of a geographic one of how many a place is known at all.
import { sentence } from '../i18n/translate';
import type { Network } from '../model/network';
import { homeCounts } from './geoHomes';
import type { LayoutCode } from './layouts';

export function arrangedWords(network: Network, code: LayoutCode, count: number): string {
  const said = sentence(count === 0 ? 'map.nothingMoved' : 'map.arranged', { count });
  if (code !== 'geo') return said;
  const { none } = homeCounts(network);
  const known = network.actors.size - none;
  const places =
    known === 0 ? sentence('geo.noneKnown', {}) : sentence('geo.someKnown', { count: known, none });
  return `${said} ${places}`;
}
