// Areas of the map in words: what a ring, a sector or a box is called.
import { sentence, showNumber, word } from '../i18n/translate';
import type { Network } from '../model/network';
import type { Id } from '../model/records';
import type { Backdrop } from './backdrop';
import { geoScene } from './geoScene';
import { layoutFromLine } from './layouts';
import { ringCodes, type SectorProperty, type ZonePlan, type ZoneValues } from './zones';

function ringName(ring: string): string {
  return ring === '' ? sentence('map.zones.noRing', {}) : sentence(`model.choice.actors.ring.${ring}`, {});
}

function sectorName(by: SectorProperty, of: string): string {
  if (of === '') return sentence('map.zones.none', {});
  if (by === 'region') return of;
  return by === 'macro' ? word('model.macro', of) : sentence(`model.choice.actors.governance.${of}`, {});
}

/**
 * The areas a view was arranged in, or its geographic ground, as `View.layout` keeps them, with their names in the language of the moment.
 * `drawn` are the actors on the map: of them it is told how many have no place.
 */
export function backdropOf(
  line: string | undefined,
  network?: Network,
  drawn: Iterable<Id> = [],
): Backdrop | undefined {
  const { zones, ground } = layoutFromLine(line);
  if (ground && network) {
    const words = {
      away: (count: number) => sentence('geo.away', { count }),
      km: (count: number) => sentence('geo.km', { km: showNumber(count) }),
      about: (count: number) => sentence('geo.about', { km: showNumber(count) }),
    };
    return { names: {}, rings: [], geo: geoScene(network, drawn, ground, words) };
  }
  if (zones === undefined) return undefined;
  const parts = zones.kind === 'boxes' ? zones.boxes : zones.sectors;
  return {
    plan: zones,
    names: Object.fromEntries(parts.map(({ of }) => [of, sectorName(zones.by, of)])),
    rings: zones.kind === 'boxes' ? [] : ringCodes.map(ringName),
  };
}

/** "Kern, Jugendhilfe" or "Nord": the area of these values. */
export function areaWords(plan: ZonePlan, values: ZoneValues): string {
  const sector = sectorName(plan.by, values[plan.by]);
  return plan.kind === 'boxes' ? sector : `${ringName(values.ring)}, ${sector}`;
}
