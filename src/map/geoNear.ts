// Who comes to a geographic map later: near their own place, or into the area of those without one.
import type { Network } from '../model/network';
import type { Id } from '../model/records';
import { homesIn } from './geoHomes';
import { awaySpots, isAway } from './geoLayout';
import { type GeoGround, project } from './geoProjection';
import { GeoRoom, townRoom } from './geoRoom';
import type { Point } from './patch';
import { spotStep } from './zones';

/**
 * Spots for those who stand nowhere, and for those who stand in the area "without a place" though one has become known; nobody else moves.
 * Who finds no spot there is not in the answer.
 */
export function geoSpots(
  network: Network,
  placed: ReadonlyMap<Id, Point>,
  pinned: ReadonlySet<Id>,
  ground: GeoGround,
): Map<Id, Point> {
  const homes = homesIn(network);
  const fresh = [...network.actors.keys()].filter((id) => {
    const at = placed.get(id);
    return at === undefined || (homes.has(id) && !pinned.has(id) && isAway(ground, at));
  });
  const spots = new Map<Id, Point>();
  if (fresh.length === 0) return spots;
  fresh.sort();
  const { x, y, width, height } = ground.away;
  const room = new GeoRoom(ground.towns.map(townRoom), {
    left: x,
    top: y,
    right: x + width,
    bottom: y + height,
  });
  const staying = new Map(placed);
  for (const id of fresh) staying.delete(id);
  const beside = [...staying.values()].filter((at) => isAway(ground, at));
  for (const at of staying.values()) room.take(at);
  const free = awaySpots(ground).filter((spot) =>
    beside.every((at) => Math.hypot(at.x - spot.x, at.y - spot.y) >= spotStep / 2),
  );
  for (const id of fresh) {
    const home = homes.get(id);
    const spot = home ? room.nearest(project(ground, home), network.actors.size) : free.shift();
    if (spot) spots.set(id, spot);
  }
  return spots;
}
