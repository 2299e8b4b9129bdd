// What dragging means where places stand for values: who is put into another area becomes what it stands for.
import type { Edit } from '../model/deeds';
import type { Network } from '../model/network';
import type { Spot } from '../model/placements';
import type { Id } from '../model/records';
import type { Point } from './patch';
import { zoneValues } from './standing';
import { placeInZones } from './zonePlaces';
import { valuesAt, zoneAt, zoneOf, type ZonePlan, type ZoneValues } from './zones';

export interface ZoneMove {
  readonly spots: readonly Spot[];
  /** One for each actor whose values change. */
  readonly edits: readonly Edit[];
  /** Where each ends, for telling it. */
  readonly values: ReadonlyMap<Id, ZoneValues>;
  /** Put into a sector that follows from their type: they went back to their own. */
  readonly sentBack: readonly Id[];
}

const settable = ['ring', 'governance', 'region'] as const;

/** `standing` are the places of everybody before the move. Who cannot become what the area stands for goes to the nearest spot of their own. */
export function zoneMove(
  network: Network,
  zones: ZonePlan,
  standing: ReadonlyMap<Id, Point>,
  moved: readonly Spot[],
): ZoneMove {
  const others = new Map(standing);
  for (const { actorId } of moved) others.delete(actorId);
  const values = new Map<Id, ZoneValues>();
  const edits: Edit[] = [];
  const sentBack: Id[] = [];
  const spots = moved.flatMap((spot): Spot[] => {
    const actor = network.actors.get(spot.actorId);
    if (actor === undefined) return [];
    const before = zoneValues(network, actor);
    const after = valuesAt(zones, before, spot);
    const zone = zoneOf(zones, after);
    values.set(actor.id, after);
    const changed = settable.filter((key) => after[key] !== before[key]);
    if (changed.length > 0) {
      const patch = Object.fromEntries(changed.map((key) => [key, after[key] || null]));
      edits.push({ ids: [actor.id], patch });
    }
    const isRight = zone === undefined || zoneAt(zones, spot) === zone;
    if (!isRight) sentBack.push(actor.id);
    const own = isRight
      ? undefined
      : placeInZones(zones, [{ id: actor.id, values: after }], others, () => [spot]).get(actor.id);
    const at = own ?? { x: spot.x, y: spot.y };
    others.set(actor.id, at);
    return [{ ...spot, ...at }];
  });
  return { spots, edits, values, sentBack };
}
