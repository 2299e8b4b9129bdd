// A GeoJSON file → named areas in degrees, or why not (RFC 7946, with the `crs` member of its forerunner). Pure; a worker runs it.
import type { Degrees } from './geoProjection';
import { interiorPoint, ringArea } from './geoInterior';
import type { Outline, OutlineArea } from './geoOutline';
import { type Line, simplified } from './geoSimplify';
import { type Grid, gridNamed, gridOfNumbers, toDegrees } from './geoUtm';

export const geoTroubles = [
  'tooLarge',
  'notJson',
  'notGeoJson',
  'topoJson',
  'tooDeep',
  'badPoint',
  'unknownGrid',
  'metres',
  'empty',
  'tooMany',
  'tooManyAreas',
  'tooManyRings',
  'failed',
] as const;
export type GeoTrouble = (typeof geoTroubles)[number];

export type GeoRead = { readonly outline: Outline } | { readonly trouble: GeoTrouble };

/** Bytes of a file, points, areas and rings or lines in it, and points that are kept. */
export const geoLimits = {
  bytes: 30_000_000,
  points: 1_500_000,
  areas: 2_500,
  rings: 20_000,
  kept: 6_000,
} as const;
const deepest = 8;
/** Square degrees (about a hectare) below which a ring beside a larger one of the same area says nothing. */
const speck = 0.000_002;

class Trouble extends Error {
  readonly code: GeoTrouble;

  constructor(code: GeoTrouble) {
    super(code);
    this.code = code;
  }
}

type Row = Readonly<Record<string, unknown>>;

/** `file` is the name it is told by. Nothing of the answer refers to the text. */
export function readGeoJson(text: string, file: string): GeoRead {
  try {
    return { outline: outlineOf(parsed(text), file) };
  } catch (error) {
    return { trouble: error instanceof Trouble ? error.code : 'failed' };
  }
}

function parsed(text: string): Row {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new Trouble('notJson');
  }
  const row = rowOf(value);
  if (row === undefined) throw new Trouble('notGeoJson');
  if (row['type'] === 'Topology') throw new Trouble('topoJson');
  return row;
}

function rowOf(value: unknown): Row | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Row) : undefined;
}

interface Raw {
  readonly properties: Row;
  readonly lines: Line[];
  readonly points: Degrees[];
}

function outlineOf(root: Row, file: string): Outline {
  const reader = new Reader(root['crs']);
  const features = reader.featuresIn(root);
  if (features.length === 0) throw new Trouble('empty');
  if (features.length > geoLimits.areas) throw new Trouble('tooManyAreas');
  const rest = simplified(
    features.flatMap(({ lines }) => lines),
    geoLimits.kept,
  );
  let taken = 0;
  const areas = features.map((raw): OutlineArea => {
    const lines = rest.slice(taken, taken + raw.lines.length);
    taken += raw.lines.length;
    const at = interiorPoint(raw.lines.filter(({ isRing }) => isRing).map(({ points }) => points));
    const inside = at ?? raw.points[0];
    return {
      name: nameIn(raw.properties),
      postalCodes: postalCodesIn(raw.properties),
      ...(inside && { at: inside }),
      lines: withoutSpecks(lines),
    };
  });
  return { file, source: '', areas };
}

/** Walks through what may be nested, but never deeper than honest files are. */
class Reader {
  private grid: Grid | undefined;
  private readonly isNamed: boolean;
  private count = 0;
  private rings = 0;

  constructor(crs: unknown) {
    const name = rowOf(rowOf(crs)?.['properties'])?.['name'];
    this.isNamed = typeof name === 'string';
    if (typeof name === 'string') this.grid = gridNamed(name);
    if (this.isNamed && this.grid === undefined) throw new Trouble('unknownGrid');
  }

  featuresIn(root: Row): Raw[] {
    const type = root['type'];
    if (type === 'FeatureCollection') {
      const { features } = root;
      if (!Array.isArray(features)) throw new Trouble('notGeoJson');
      return features.flatMap((feature: unknown) => this.feature(feature));
    }
    return this.feature(type === 'Feature' ? root : { type: 'Feature', geometry: root });
  }

  private feature(value: unknown): Raw[] {
    const row = rowOf(value);
    if (row?.['type'] !== 'Feature') throw new Trouble('notGeoJson');
    const raw: Raw = { properties: rowOf(row['properties']) ?? {}, lines: [], points: [] };
    // A feature without a place is allowed, and none on a map.
    if (row['geometry'] !== null && row['geometry'] !== undefined) this.geometry(row['geometry'], raw, 0);
    return raw.lines.length + raw.points.length > 0 ? [raw] : [];
  }

  private geometry(value: unknown, into: Raw, depth: number): void {
    if (depth > deepest) throw new Trouble('tooDeep');
    const row = rowOf(value);
    const at = row?.['coordinates'];
    switch (row?.['type']) {
      case 'GeometryCollection':
        for (const part of listOf(row['geometries'])) this.geometry(part, into, depth + 1);
        return;
      case 'MultiPolygon':
        for (const polygon of listOf(at)) this.polygon(polygon, into);
        return;
      case 'Polygon':
        this.polygon(at, into);
        return;
      case 'MultiLineString':
        for (const line of listOf(at)) this.line(line, into);
        return;
      case 'LineString':
        this.line(at, into);
        return;
      case 'MultiPoint':
        into.points.push(...listOf(at).map((point) => this.point(point)));
        return;
      case 'Point':
        into.points.push(this.point(at));
        return;
      default:
        throw new Trouble('notGeoJson');
    }
  }

  private polygon(value: unknown, into: Raw): void {
    for (const ring of listOf(value)) {
      const points = this.points(ring);
      const [first, last] = [points[0], points.at(-1)];
      if (first && last && points.length > 1 && first.lat === last.lat && first.lon === last.lon)
        points.pop();
      if (points.length >= 3) this.keep({ points, isRing: true }, into);
    }
  }

  private line(value: unknown, into: Raw): void {
    const points = this.points(value);
    if (points.length >= 2) this.keep({ points, isRing: false }, into);
  }

  private keep(line: Line, into: Raw): void {
    this.rings += 1;
    if (this.rings > geoLimits.rings) throw new Trouble('tooManyRings');
    into.lines.push(line);
  }

  private points(value: unknown): Degrees[] {
    return listOf(value).map((point) => this.point(point));
  }

  private point(value: unknown): Degrees {
    this.count += 1;
    if (this.count > geoLimits.points) throw new Trouble('tooMany');
    const [x, y] = listOf(value);
    if (typeof x !== 'number' || typeof y !== 'number') throw new Trouble('badPoint');
    if (this.grid === undefined || (this.count === 1 && this.grid.kind === 'degrees')) {
      const grid = gridOfNumbers(x, y);
      if (grid === undefined)
        throw new Trouble(Number.isFinite(x) && Number.isFinite(y) ? 'metres' : 'badPoint');
      this.grid = grid;
    }
    const at = toDegrees(this.grid, x, y);
    if (at === undefined) throw new Trouble('badPoint');
    return at;
  }
}

function listOf(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new Trouble('notGeoJson');
  return value;
}

/** Names of properties in official German files, in OpenStreetMap extracts and in lists of postal codes, the telling ones first. */
const nameProperties = [
  'gen',
  'gemeinde',
  'gemeindename',
  'gem_name',
  'name',
  'ortsname',
  'ort',
  'stadt',
  'bezeichnung',
  'bez',
];
const codeProperties = ['plz', 'postcode', 'postal_code', 'postleitzahl', 'plz_code', 'zip'];

function textIn(properties: Row, names: readonly string[]): string {
  const byName = new Map(Object.entries(properties).map(([key, value]) => [key.toLowerCase(), value]));
  for (const name of names) {
    const value = byName.get(name);
    const text = typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
    if (text !== '') return text.slice(0, 200);
  }
  return '';
}

const nameIn = (properties: Row) => textIn(properties, nameProperties);

/** A number has lost its leading zero. */
function postalCodesIn(properties: Row): string[] {
  const text = textIn(properties, codeProperties);
  if (/^\d{4}$/.test(text)) return [`0${text}`];
  return [...new Set(text.match(/\b\d{5}\b/g))].slice(0, 50);
}

function withoutSpecks(lines: readonly Line[]): Line[] {
  const sizes = lines.map(({ points, isRing }) => (isRing ? ringArea(points) : Number.POSITIVE_INFINITY));
  const largest = sizes.reduce((most, size) => Math.max(most, size), 0);
  return lines.filter((_, at) => (sizes[at] ?? 0) >= Math.min(speck, largest));
}
