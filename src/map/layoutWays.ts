// How each layout of the list is done. Pure but for the fine layout that is handed in; the worker runs it.
import { fold } from '../model/fold';
import { arrange, type LayoutInput, type PieceLayout, type Positions, type Told } from './arrange';
import type { LayoutCode } from './layouts';
import type { GeoGround } from './geoProjection';
import { type GeoAsk, geographic } from './geoLayout';
import { concentric, grid } from './layoutShapes';
import { hierarchy, type House } from './layoutTrees';
import type { Point } from './patch';
import { separate } from './separate';
import { boxPlan, placeInZones, ringPlan, type Sortable } from './zonePlaces';
import { zoneAt, zoneOf, type ZonePlan } from './zones';

export interface AskedNode extends Sortable {
  readonly size: number;
  /** Cooperations. */
  readonly degree: number;
  /** What the grid sorts by: sector, then name as it is written. */
  readonly rank: string;
}

/** What a layout is made from: the bare network, who stays, and around which point. */
export interface LayoutAsk extends LayoutInput {
  readonly nodes: readonly AskedNode[];
  readonly houses: readonly House[];
  readonly middle: Point;
  /** For the geographic layout alone. */
  readonly geo?: GeoAsk;
}

export interface Laid {
  readonly positions: Positions;
  readonly zones?: ZonePlan;
  readonly ground?: GeoGround;
}

export interface Means {
  readonly fine: PieceLayout;
  readonly tell: (told: Told) => void;
}

type Way = (ask: LayoutAsk, means: Means) => Laid;

const ways: Readonly<Record<LayoutCode, Way>> = {
  force: (ask, { fine, tell }) => ({ positions: arrange(ask, fine, tell) }),
  concentric: (ask) => around(ask, concentric(freeOf(ask), ask.edges)),
  hierarchy: (ask) => around(ask, hierarchy(freeOf(ask), ask.houses)),
  grid: (ask) => around(ask, grid(freeOf(ask).map((node) => ({ ...node, rank: fold(node.rank) })))),
  geo: (ask, means) => geographic(ask) ?? ways.grid(ask, means),
  regions: (ask) => sorted(ask, boxPlan(ask.nodes, ask.middle)),
  ringsMacro: (ask) => sorted(ask, ringPlan(ask.nodes, 'macro', ask.middle)),
  ringsGovernance: (ask) => sorted(ask, ringPlan(ask.nodes, 'governance', ask.middle)),
  ringsRegion: (ask) => sorted(ask, ringPlan(ask.nodes, 'region', ask.middle)),
};

/** The same answer for the same question, whatever the order of nodes and edges. */
export function layOutAs(code: LayoutCode, ask: LayoutAsk, means: Means): Laid {
  const nodes = [...ask.nodes].sort((a, b) => (a.id < b.id ? -1 : 1));
  const keyed = ask.edges.map((edge) => ({ edge, key: `${edge.from} ${edge.to} ${String(edge.weight)}` }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : 1));
  return ways[code]({ ...ask, nodes, edges: keyed.map(({ edge }) => edge) }, means);
}

const freeOf = (ask: LayoutAsk) => ask.nodes.filter(({ id }) => ask.fixed[id] === undefined);

/** Places around the middle; who stays pushes others a little aside. */
function around(ask: LayoutAsk, places: ReadonlyMap<string, Point>): Laid {
  const all = [...places.values()];
  const middle = (read: (point: Point) => number) =>
    all.length === 0 ? 0 : (Math.min(...all.map(read)) + Math.max(...all.map(read))) / 2;
  const [dx, dy] = [ask.middle.x - middle(({ x }) => x), ask.middle.y - middle(({ y }) => y)];
  const circles = ask.nodes.flatMap(({ id, size }) => {
    const fixed = ask.fixed[id];
    const place = places.get(id);
    const at = fixed ?? (place && { x: place.x + dx, y: place.y + dy });
    return at ? [{ id, x: at.x, y: at.y, radius: size / 2 + 12, fixed: fixed !== undefined }] : [];
  });
  if (Object.keys(ask.fixed).length > 0) separate(circles);
  return {
    positions: Object.fromEntries(
      circles.map(({ id, x, y, fixed }) => [id, fixed ? { x, y } : { x: Math.round(x), y: Math.round(y) }]),
    ),
  };
}

/** The best connected choose first. Who is pinned stays only where that says the truth; who belongs nowhere stands below. */
function sorted(ask: LayoutAsk, zones: ZonePlan): Laid {
  const standing = new Map<string, Point>();
  const fresh: AskedNode[] = [];
  for (const node of ask.nodes) {
    const fixed = ask.fixed[node.id];
    if (fixed && zoneAt(zones, fixed) === zoneOf(zones, node.values)) standing.set(node.id, fixed);
    else fresh.push(node);
  }
  fresh.sort((a, b) => b.degree - a.degree);
  const partners = new Map<string, string[]>();
  for (const { from, to } of ask.edges) {
    partners.set(from, [...(partners.get(from) ?? []), to]);
    partners.set(to, [...(partners.get(to) ?? []), from]);
  }
  const drawnTo = (id: string, all: ReadonlyMap<string, Point>) =>
    (partners.get(id) ?? []).flatMap((other) => all.get(other) ?? []);
  const placed = placeInZones(zones, fresh, standing, drawnTo, true);
  return { positions: Object.fromEntries([...standing, ...placed]), zones };
}
