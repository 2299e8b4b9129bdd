// What is true of the places on a geographic map, counted and measured on those who are drawn.
import type { Network } from '../model/network';
import type { Id } from '../model/records';
import type { PlaceFacts } from './geoFacts';
import { homesIn } from './geoHomes';
import { project } from './geoProjection';
import type { GeoScene } from './geoScene';
import type { Point } from './patch';

/** `drawn` are the actors on the map, who stand where `standing` says. */
export function placeFacts(
  network: Network,
  drawn: Iterable<Id>,
  standing: ReadonlyMap<Id, Point>,
  { ground, outline }: Pick<GeoScene, 'ground' | 'outline'>,
): PlaceFacts {
  const homes = homesIn(network);
  const counts = { own: 0, area: 0, shared: 0, none: 0 };
  let apart = 0;
  for (const id of drawn) {
    const [home, at] = [homes.get(id), standing.get(id)];
    counts[home?.by ?? 'none'] += 1;
    if (!home || !at) continue;
    const own = project(ground, home);
    apart = Math.max(apart, Math.hypot(own.x - at.x, own.y - at.y) / ground.scale);
  }
  return { ...counts, apart, ...(outline && { outline }) };
}

/** A scale that is longer than three times this distance is true enough; else it is called approximate. */
export function withHonestScale(scene: GeoScene, { apart }: PlaceFacts): GeoScene {
  const { scale, ground } = scene;
  const isRough = apart * ground.scale > scale.length / 3;
  return isRough ? { ...scene, scale: { ...scale, words: scale.about } } : scene;
}
