// The list of layouts: what they are called, what they need, and how a view remembers which one arranged it.
import type { Network } from '../model/network';
import { type GeoGround, isGround } from './geoProjection';
import type { ZonePlan } from './zones';

export const layoutCodes = [
  'force',
  'concentric',
  'hierarchy',
  'regions',
  'ringsMacro',
  'ringsGovernance',
  'ringsRegion',
  'geo',
  'grid',
] as const;
export type LayoutCode = (typeof layoutCodes)[number];

export interface LayoutEntry {
  readonly code: LayoutCode;
  /** Says nothing without the structural relations, so it brings their layer along. */
  readonly structure?: true;
  /** Whether the network has what it needs; everything fits without. */
  readonly fits?: (network: Network) => boolean;
}

/** More sectors than this are too narrow for names. */
const mostSectors = 8;

/** In the order of the menu; how each is done is in `layoutWays`. */
export const layouts: readonly LayoutEntry[] = [
  { code: 'force' },
  { code: 'concentric' },
  { code: 'hierarchy', structure: true, fits: (network) => network.relations.size > 0 },
  { code: 'regions', fits: (network) => regionsIn(network) > 0 },
  { code: 'ringsMacro' },
  { code: 'ringsGovernance' },
  { code: 'ringsRegion', fits: (network) => regionsIn(network) > 0 && regionsIn(network) < mostSectors },
  { code: 'geo' },
  { code: 'grid' },
];

const regionCounts = new WeakMap<Network['actors'], number>();

/** Counted once for the same actors: the menu asks whenever it is drawn. */
function regionsIn({ actors }: Network): number {
  const known = regionCounts.get(actors);
  if (known !== undefined) return known;
  const regions = new Set<string>();
  for (const { region } of actors.values()) if (region !== undefined) regions.add(region);
  regionCounts.set(actors, regions.size);
  return regions.size;
}

/** How a map was arranged last, with the areas behind it where there are any. */
export interface Arranged {
  readonly code: LayoutCode;
  readonly zones?: ZonePlan;
  /** How a geographic map lies. */
  readonly ground?: GeoGround;
}

/** As `View.layout` keeps it; `null` for forces. */
export function layoutToLine({ code, zones, ground }: Arranged): string | null {
  return code === 'force'
    ? null
    : JSON.stringify({ code, ...(zones && { zones }), ...(ground && { ground }) });
}

/** The reverse; forces for what cannot be read, so that a map is always drawn. */
export function layoutFromLine(line: string | undefined): Arranged {
  try {
    const read = JSON.parse(line ?? '{}') as Readonly<Record<'code' | 'zones' | 'ground', unknown>>;
    const code = layoutCodes.find((each) => each === read.code) ?? 'force';
    if (code === 'geo') return isGround(read.ground) ? { code, ground: read.ground } : { code };
    return isZonePlan(read.zones) ? { code, zones: read.zones } : { code };
  } catch {
    return { code: 'force' };
  }
}

function isZonePlan(value: unknown): value is ZonePlan {
  const plan = (value ?? {}) as Record<string, unknown>;
  if (plan['kind'] === 'boxes') return isListOf(plan['boxes'], ['x', 'y', 'width', 'height']);
  return (
    plan['kind'] === 'rings' &&
    ['macro', 'governance', 'region'].some((by) => by === plan['by']) &&
    ['x', 'y', 'edge'].every((key) => Number.isFinite(plan[key])) &&
    (plan['stretch'] === undefined || Number(plan['stretch']) > 0) &&
    Array.isArray(plan['radii']) &&
    plan['radii'].length === 3 &&
    plan['radii'].every((radius) => Number.isFinite(radius)) &&
    isListOf(plan['sectors'], ['from', 'to'])
  );
}

/** Named parts with these numbers, at least one. */
function isListOf(value: unknown, numbers: readonly string[]): boolean {
  if (!Array.isArray(value) || value.length === 0) return false;
  return value.every((part: unknown) => {
    const row = (part ?? {}) as Record<string, unknown>;
    return typeof row['of'] === 'string' && numbers.every((key) => Number.isFinite(row[key]));
  });
}
