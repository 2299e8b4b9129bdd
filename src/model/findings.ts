// All checks of the Gremien on one day, and what they find.
import { checkCodes, type Check, type CheckCode, type Finding, type Scene } from './finding';
import { gremiumChecks } from './gremiumChecks';
import { organisationsIn } from './gremiumOverlap';
import { landscapeChecks } from './landscapeChecks';
import { type Network, validOn } from './network';
import type { Id, IsoDate } from './records';

const checks: { readonly [C in CheckCode]: Check } = { ...gremiumChecks, ...landscapeChecks };

/** A region with fewer organisations is not expected everywhere; a typing error is no region. */
const regionFrom = 3;

/**
 * Everything there is to say about the Gremien of a day, check by check, in a stable order. Only Gremien, seats, organisations and persons
 * valid on that day count; dates of meetings are compared with it.
 */
export function findingsIn(network: Network, asOf: IsoDate): readonly Finding[] {
  const members = organisationsIn(network, asOf);
  const gremien = [...network.gremien.values()]
    .filter((gremium) => members.has(gremium.id))
    .sort((a, b) => collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
  const seatsIn = (gremiumId: Id) =>
    network.seatsIn(gremiumId).filter((seat) => {
      const actor = network.actors.get(seat.actorId);
      return validOn(seat, asOf) && actor !== undefined && validOn(actor, asOf);
    });
  const scene: Scene = { network, asOf, gremien, members, regions: regionsOf(network, asOf), seatsIn };
  return checkCodes.flatMap((code) => checks[code](scene));
}

const collator = new Intl.Collator('de', { numeric: true });

function regionsOf(network: Network, asOf: IsoDate): readonly string[] {
  const count = new Map<string, number>();
  for (const actor of network.actors.values()) {
    if (actor.region !== undefined && validOn(actor, asOf))
      count.set(actor.region, (count.get(actor.region) ?? 0) + 1);
  }
  return [...count]
    .flatMap(([region, number]) => (number >= regionFrom ? [region] : []))
    .sort(collator.compare);
}
