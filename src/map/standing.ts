// Where everybody stands, and what to do about those who stand nowhere yet.
import { type Network, partnerOf } from '../model/network';
import { type Actor, type Id, mainView, type Placement } from '../model/records';
import { sectors } from '../model/taxonomy';
import type { Positions } from './arrange';
import { sizeOf } from './elements';
import { geoAsk } from './geoLayout';
import { geoSpots } from './geoNear';
import { type Arranged, type LayoutCode, layoutFromLine } from './layouts';
import { housesOf } from './layoutTrees';
import type { AskedNode, LayoutAsk } from './layoutWays';
import { block } from './pack';
import type { Point } from './patch';
import { besideIn, calledIn, isTied, tiesOf } from './loose';
import { placeNear, roomy } from './placeNear';
import { atOnce } from './slices';
import { placeInZones, type Sortable } from './zonePlaces';
import { zoneAt, zoneOf, type ZonePlan, type ZoneValues } from './zones';

export type Plan =
  | { readonly kind: 'complete'; readonly placed: ReadonlyMap<Id, Point> }
  /** A few newcomers, or somebody whose area is elsewhere by now: they get a place near their neighbours, at once. */
  | {
      readonly kind: 'near';
      readonly placed: ReadonlyMap<Id, Point>;
      readonly spots: ReadonlyMap<Id, Point>;
      /** Those of them who know nobody yet. */
      readonly provisional?: ReadonlySet<Id>;
    }
  /** Most stand nowhere: the worker lays them out around those who stand (`layoutAsk`). */
  | { readonly kind: 'layout'; readonly placed: ReadonlyMap<Id, Point> };

const sectorLetters = new Map(sectors.map(({ code, letter }) => [code, letter]));

/** The same network always gives the same picture. */
const layoutSeed = 20_221_122;

export function planPlaces(network: Network, viewId: Id): Plan {
  const placed = placesOf(network, viewId);
  const { zones, ground, code } = layoutOf(network, viewId);
  if (zones) return planZones(network, placed, zones);
  if (ground && placed.size > 0)
    return planGeo(network, placed, geoSpots(network, placed, pinnedIn(network, viewId), ground));
  // A view without places of its own begins like the main map.
  if (viewId !== mainView && placed.size === 0 && code === 'force') {
    const main = planPlaces(network, mainView);
    if (main.kind !== 'layout') return { kind: 'near', placed, spots: spotsOf(main) };
  }
  const missing = [...network.actors.keys()].filter((id) => !placed.has(id));
  const called = calledIn(network, viewId);
  if (missing.length + called.length === 0) return { kind: 'complete', placed };
  const few = placed.size > 0 && missing.length <= Math.max(12, placed.size * 0.35);
  if (few || missing.length <= 1) {
    const spots = placeNear([...missing, ...called], placed, tiesOf(network), besideIn(network, placed));
    return {
      kind: 'near',
      placed,
      spots,
      provisional: new Set(missing.filter((id) => !isTied(network, id))),
    };
  }
  return { kind: 'layout', placed };
}

/** On a geographic map nobody stands where nothing is known of: who finds no room in the area of those without a place stands beside all. */
function planGeo(network: Network, placed: ReadonlyMap<Id, Point>, found: ReadonlyMap<Id, Point>): Plan {
  const missing = [...network.actors.keys()].filter((id) => !placed.has(id) && !found.has(id));
  const spots = new Map([...found, ...placeNear(missing, new Map([...placed, ...found]), [])]);
  return spots.size === 0 ? { kind: 'complete', placed } : { kind: 'near', placed, spots };
}

function spotsOf(plan: Exclude<Plan, { kind: 'layout' }>): ReadonlyMap<Id, Point> {
  return plan.kind === 'near' ? new Map([...plan.placed, ...plan.spots]) : plan.placed;
}

/** Where places stand for values everybody stands in the area of theirs; who belongs nowhere stands below. */
function planZones(network: Network, placed: ReadonlyMap<Id, Point>, zones: ZonePlan): Plan {
  const right = new Map<Id, Point>();
  const fresh: Sortable[] = [];
  for (const actor of network.actors.values()) {
    const at = placed.get(actor.id);
    const values = zoneValues(network, actor);
    const zone = zoneOf(zones, values);
    if (at !== undefined && (zone === undefined || zoneAt(zones, at) === zone)) right.set(actor.id, at);
    else fresh.push({ id: actor.id, values });
  }
  if (fresh.length === 0) return { kind: 'complete', placed };
  const sorted = placeInZones(zones, fresh, right, (id, all) =>
    network.cooperationsOf(id).flatMap((tie) => all.get(partnerOf(tie, id)) ?? []),
  );
  const outside = fresh.map(({ id }) => id).filter((id) => !sorted.has(id) && !placed.has(id));
  const settled = new Map([...right, ...sorted]);
  const loose = new Set([...right].flatMap(([id, at]) => (zoneAt(zones, at) === undefined ? [id] : [])));
  const rest = placeNear(outside, settled, [], { loose, wish: () => undefined });
  const spots = new Map([...sorted, ...rest]);
  return spots.size === 0 ? { kind: 'complete', placed } : { kind: 'near', placed, spots };
}

/** How the map of a view was arranged last. */
export function layoutOf(network: Network, viewId: Id): Arranged {
  return layoutFromLine(layoutLineOf(network, viewId));
}

/** The same as it is kept. */
export function layoutLineOf(network: Network, viewId: Id): string | undefined {
  return viewId === mainView ? network.self.layout : network.views.get(viewId)?.layout;
}

/** What an actor is sorted by. */
export function zoneValues(network: Network, actor: Actor): ZoneValues {
  return {
    ring: actor.ring ?? '',
    macro: network.typeOf(actor).macro,
    governance: actor.governance ?? '',
    region: actor.region ?? '',
  };
}

const known = new WeakMap<
  ReadonlyMap<Id, Placement>,
  { readonly actors: Network['actors']; readonly places: ReadonlyMap<Id, Point> }
>();

/** Places of all living actors on the map of a view; the same ones as long as nobody comes, goes or moves. */
export function placesOf(network: Network, viewId: Id): ReadonlyMap<Id, Point> {
  const { actors } = network;
  const placements = network.placementsIn(viewId);
  const before = known.get(placements);
  if (before?.actors === actors) return before.places;
  const places = new Map<Id, Point>();
  for (const [actorId, { x, y }] of placements) if (actors.has(actorId)) places.set(actorId, { x, y });
  known.set(placements, { actors, places });
  return places;
}

/** Actors that a person has put where they are. */
export function pinnedIn(network: Network, viewId: Id): ReadonlySet<Id> {
  const pinned = new Set<Id>();
  for (const [actorId, placement] of network.placementsIn(viewId)) if (placement.pinned) pinned.add(actorId);
  return pinned;
}

/** Cooperations pull by their intensity; structural relations a little, so that units stay near their house. */
export function layoutAsk(...of: Parameters<typeof layoutAsking>): LayoutAsk {
  return atOnce(layoutAsking(...of));
}

/** So many records are read between two looks at the clock. */
const perPiece = 250;

/** The same in pieces of a few milliseconds. */
export function* layoutAsking(
  network: Network,
  fixed: ReadonlyMap<Id, Point>,
  middle = { x: 0, y: 0 },
  code: LayoutCode = 'force',
): Generator<void, LayoutAsk> {
  const { actors } = network;
  const degrees = new Map<Id, number>();
  const count = (id: Id) => degrees.set(id, (degrees.get(id) ?? 0) + 1);
  const edges: { from: Id; to: Id; weight: number }[] = [];
  const pull = (from: Id, to: Id, weight: number) => {
    if (from !== to && actors.has(from) && actors.has(to)) edges.push({ from, to, weight });
  };
  let read = 0;
  for (const { actorA, actorB, intensity } of network.cooperations.values()) {
    count(actorA);
    if (actorA !== actorB) count(actorB);
    pull(actorA, actorB, 0.6 + 0.3 * intensity);
    read += 1;
    if (read % perPiece === 0) yield;
  }
  for (const { from, to } of network.relations.values()) pull(from, to, 0.5);
  yield;
  const nodes: AskedNode[] = [];
  for (const actor of actors.values()) {
    const degree = degrees.get(actor.id) ?? 0;
    const letter = sectorLetters.get(network.typeOf(actor).sector) ?? '';
    const rank = `${letter} ${actor.name}`;
    nodes.push({ id: actor.id, size: sizeOf(degree), degree, rank, values: zoneValues(network, actor) });
    if (nodes.length % perPiece === 0) yield;
  }
  const houses = housesOf(network.relations.values());
  yield;
  const geo = code === 'geo' ? { geo: geoAsk(network) } : {};
  return { nodes, houses, middle, edges, fixed: Object.fromEntries(fixed), seed: layoutSeed, ...geo };
}

/** Of places found for everybody those of actors that have none by now: another tab may have been faster. */
export function withoutPlace(network: Network, viewId: Id, found: Positions): Positions {
  const known = network.placementsIn(viewId);
  return Object.fromEntries(Object.entries(found).filter(([actorId]) => !known.has(actorId)));
}

/** A plain block, for who cancels the layout: everything is there, nothing is claimed. */
export function plainBlock(ids: readonly Id[], placed: ReadonlyMap<Id, Point>): Map<Id, Point> {
  const top = placed.size === 0 ? 0 : Math.max(...[...placed.values()].map((point) => point.y)) + 2 * roomy;
  const places = block(ids.length, roomy);
  return new Map(
    [...ids].sort().map((id, at) => {
      const place = places[at] ?? { x: 0, y: 0 };
      return [id, { x: place.x, y: place.y + top }] as const;
    }),
  );
}
