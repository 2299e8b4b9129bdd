// The geographic layout: everybody at the place that is known of them or on free ground beside it, the others in an area of their own.
import { fold } from '../model/fold';
import type { Network } from '../model/network';
import type { Id } from '../model/records';
import type { Positions } from './arrange';
import { type Home, homesIn, looseRank } from './geoHomes';
import { type GeoBox, type GeoGround, kmBetween, project, type Town } from './geoProjection';
import { GeoRoom, townRoom } from './geoRoom';
import type { Point } from './patch';
import { spotStep } from './zones';

/** What the geographic layout must know besides the bare network. */
export interface GeoAsk {
  readonly homes: Readonly<Record<Id, Home>>;
  /** What those without a home are sorted by. */
  readonly loose: Readonly<Record<Id, string>>;
}

/** What is known of places in a network. */
export function geoAsk(network: Network): GeoAsk {
  const homes = homesIn(network);
  const loose = [...network.actors.values()].filter(({ id }) => !homes.has(id));
  return {
    homes: Object.fromEntries(homes),
    loose: Object.fromEntries(loose.map((actor) => [actor.id, looseRank(actor)])),
  };
}

/** The part of a layout's question that is read here. */
interface Asked {
  readonly nodes: readonly { readonly id: Id; readonly degree: number }[];
  readonly fixed: Readonly<Record<Id, Point>>;
  readonly middle: Point;
  readonly geo?: GeoAsk;
}

export interface GeoLaid {
  readonly positions: Positions;
  readonly ground: GeoGround;
}

/** Towns that are named, the ones with most actors. */
const mostTowns = 80;
/** A town whose actors lie further apart has no one place for its name, in kilometres. */
const widestTown = 15;
/** So many times the room that actors take is given to the map: more would leave them too small for their letters on a screen. */
const openness = 1.15;

interface Node {
  readonly id: Id;
  readonly degree: number;
  readonly home: Home;
}

/**
 * Own coordinates are placed first and the best connected before others, so that the same network gives the same map; then who would stand
 * nearer in each other's place changes it. Who is pinned stays only near their own place. `undefined` where nobody's place is known.
 */
export function geographic(ask: Asked): GeoLaid | undefined {
  const { homes = {}, loose = {} } = ask.geo ?? {};
  const nodes = ask.nodes.flatMap(({ id, degree }): Node[] =>
    homes[id] ? [{ id, degree, home: homes[id] }] : [],
  );
  if (nodes.length === 0) return undefined;
  nodes.sort(
    (a, b) =>
      Number(b.home.by === 'own') - Number(a.home.by === 'own') ||
      b.degree - a.degree ||
      (a.id < b.id ? -1 : 1),
  );
  const bare = { ...middleOf(nodes), ...rounded(ask.middle), scale: scaleFor(nodes) };
  const towns = townsOf(nodes, bare);
  const room = new GeoRoom(towns.map(townRoom));
  const positions: Positions = {};
  const fresh = nodes.filter(({ id, home }) => {
    const at = ask.fixed[id];
    const stays = at !== undefined && away(at, project(bare, home)) <= spotStep * nearEnough;
    if (stays) positions[id] = { x: at.x, y: at.y };
    if (stays) room.take(at);
    return !stays;
  });
  const spots = fresh.map(({ home }) => {
    const own = project(bare, home);
    return { own, at: room.nearest(own, nodes.length) };
  });
  exchange(spots);
  for (const [at, { id }] of fresh.entries()) positions[id] = spots[at]?.at ?? bare;
  const rest = ask.nodes
    .filter(({ id }) => homes[id] === undefined)
    .map(({ id }) => ({ id, rank: fold(loose[id] ?? '') }))
    .sort((a, b) => (a.rank === b.rank ? (a.id < b.id ? -1 : 1) : a.rank < b.rank ? -1 : 1));
  const frame = frameOf(Object.values(positions));
  const ground = { ...bare, towns, frame, away: areaBeside(frame, rest.length) };
  const beside = awaySpots(ground);
  for (const [at, { id }] of rest.entries())
    positions[id] = beside[at] ?? { x: ground.away.x, y: ground.away.y };
  return { positions, ground };
}

/** Two change places as long as both together then stand nearer to their own ones; what one saves may cost the other less. */
function exchange(spots: { readonly own: Point; at: Point }[]): void {
  const cost = (own: Point, at: Point) => (own.x - at.x) ** 2 + (own.y - at.y) ** 2;
  let goesOn = true;
  for (let round = 0; goesOn && round < mostRounds; round += 1) {
    goesOn = false;
    for (const [index, one] of spots.entries()) {
      for (let other = index + 1; other < spots.length; other += 1) {
        const two = spots[other];
        if (!two || one.at === two.at) continue;
        const saved =
          cost(one.own, one.at) + cost(two.own, two.at) - cost(one.own, two.at) - cost(two.own, one.at);
        if (saved < 1) continue;
        [one.at, two.at] = [two.at, one.at];
        goesOn = true;
      }
    }
  }
}

/** It is over after five or six; so that very large networks need not wait. */
const mostRounds = 8;

/** Steps from their place within which somebody who was put by hand stays. */
const nearEnough = 4;
const away = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);
const rounded = ({ x, y }: Point) => ({ x: Math.round(x), y: Math.round(y) });

function middleOf(nodes: readonly Node[]) {
  const middle = (values: readonly number[]) => {
    const [low, high] = [extreme(values, -1), extreme(values, 1)];
    return Math.round(((low + high) / 2) * 1e6) / 1e6;
  };
  return { lat: middle(nodes.map(({ home }) => home.lat)), lon: middle(nodes.map(({ home }) => home.lon)) };
}

function extreme(values: readonly number[], sign: 1 | -1): number {
  return values.reduce((most, value) => (value * sign > most * sign ? value : most), values[0] ?? 0);
}

/** Map units for a kilometre: enough room for all, and more where neighbouring towns would run into each other. */
function scaleFor(nodes: readonly Node[]): number {
  const lats = nodes.map(({ home }) => home.lat);
  const lons = nodes.map(({ home }) => home.lon);
  const corner = (sign: 1 | -1) => ({ lat: extreme(lats, sign), lon: extreme(lons, sign) });
  const [low, high] = [corner(-1), corner(1)];
  const height = Math.max(2, kmBetween(low, { ...low, lat: high.lat }));
  const width = Math.max(2, kmBetween({ ...low, lat: high.lat }, high));
  const side = Math.max(width, height);
  const ground = Math.max(width, side / 4) * Math.max(height, side / 4);
  const plain = Math.sqrt((nodes.length * spotStep ** 2 * openness) / ground);
  return Math.round(Math.min(plain * 1.05, Math.max(plain, crowding(nodes))) * 1000) / 1000;
}

interface Cluster {
  readonly at: Home;
  readonly count: number;
}

/** The scale at which three towns in four stand clear of their nearest neighbour. */
function crowding(nodes: readonly Node[]): number {
  const clusters = clustersOf(nodes);
  if (clusters.length > 500) return 0;
  const radius = ({ count }: Cluster) => spotStep * (0.4 + 0.6 * Math.sqrt(count));
  const wanted = clusters.map((one) =>
    clusters.reduce((most, other) => {
      const km = one === other ? 0 : kmBetween(one.at, other.at);
      return km < 1 ? most : Math.max(most, (radius(one) + radius(other)) / km);
    }, 0),
  );
  wanted.sort((a, b) => a - b);
  return wanted[Math.floor(wanted.length * 0.75)] ?? 0;
}

/** Actors of one town, or at one spot where no town is given, in their middle. */
function clustersOf(
  nodes: readonly Node[],
): (Cluster & { readonly town: string; readonly spread: number })[] {
  const groups = new Map<string, Home[]>();
  for (const { home } of nodes) {
    const key = home.town === '' ? `${home.lat.toFixed(2)} ${home.lon.toFixed(2)}` : `town ${home.town}`;
    const group = groups.get(key);
    if (group) group.push(home);
    else groups.set(key, [home]);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, group]) => {
      const [first] = group;
      if (first === undefined) return [];
      const middle = (values: readonly number[]) => {
        const sorted = [...values].sort((a, b) => a - b);
        return sorted[Math.floor(sorted.length / 2)] ?? 0;
      };
      const at = {
        ...first,
        lat: middle(group.map(({ lat }) => lat)),
        lon: middle(group.map(({ lon }) => lon)),
      };
      const spread = group.reduce((most, home) => Math.max(most, kmBetween(home, at)), 0);
      return [{ at, count: group.length, town: first.town, spread }];
    });
}

/** Names in the middle of their towns; one that would lie on another is left out. */
function townsOf(
  nodes: readonly Node[],
  ground: Pick<GeoGround, 'lat' | 'lon' | 'x' | 'y' | 'scale'>,
): Town[] {
  const clusters = clustersOf(nodes).filter(({ town, spread }) => town !== '' && spread <= widestTown);
  clusters.sort((a, b) => b.count - a.count || (a.town < b.town ? -1 : 1));
  const towns: Town[] = [];
  for (const { at, town } of clusters.slice(0, mostTowns)) {
    const named = { name: town, ...rounded(project(ground, at)) };
    const box = townRoom(named);
    const isClear = towns.every((other) => {
      const taken = townRoom(other);
      return (
        box.right < taken.left || taken.right < box.left || box.bottom < taken.top || taken.bottom < box.top
      );
    });
    if (isClear) towns.push(named);
  }
  return towns;
}

const border = 48;
/** Room for the words at the top of the area. */
const awayTitle = 72;

function frameOf(placed: readonly Point[]): GeoBox {
  const [xs, ys] = [placed.map(({ x }) => x), placed.map(({ y }) => y)];
  const [x, y] = [extreme(xs, -1) - border, extreme(ys, -1) - border];
  return { x, y, width: extreme(xs, 1) + border - x, height: extreme(ys, 1) + border - y };
}

/** To the right of all others, about as high as they are, with some room for newcomers. */
function areaBeside(frame: GeoBox, count: number): GeoBox {
  const spots = Math.ceil(count * 1.15) + 2;
  const most = Math.max(3, Math.floor((frame.height - awayTitle) / spotStep));
  const columns = Math.max(3, Math.ceil(spots / most));
  const rows = Math.max(1, Math.ceil(spots / columns));
  return {
    x: Math.round(frame.x + frame.width + spotStep),
    y: Math.round(frame.y),
    width: 2 * border + (columns - 1) * spotStep,
    height: 2 * border + awayTitle + (rows - 1) * spotStep,
  };
}

/** The spots of the area, row by row. */
export function awaySpots({ away: { x, y, width, height } }: Pick<GeoGround, 'away'>): Point[] {
  const columns = Math.floor((width - 2 * border) / spotStep) + 1;
  const rows = Math.floor((height - 2 * border - awayTitle) / spotStep) + 1;
  return Array.from({ length: Math.max(0, columns * rows) }, (_, at) => ({
    x: x + border + (at % columns) * spotStep,
    y: y + border + awayTitle + Math.floor(at / columns) * spotStep,
  }));
}

/** Whether a point lies in that area. */
export function isAway({ away: { x, y, width, height } }: Pick<GeoGround, 'away'>, at: Point): boolean {
  return at.x >= x && at.x <= x + width && at.y >= y && at.y <= y + height;
}
