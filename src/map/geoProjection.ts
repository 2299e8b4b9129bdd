// Degrees ⇄ places on the map: an equirectangular projection around one middle, north up.

/** Map units. */
interface Point {
  readonly x: number;
  readonly y: number;
}

/** Degrees, WGS 84. */
export interface Degrees {
  readonly lat: number;
  readonly lon: number;
}

/** A town that is named on the map, in map units. */
export interface Town extends Point {
  readonly name: string;
}

/** How a geographic map lies: kept with the view, so that nothing behind the actors moves when others come. */
export interface GeoGround extends Degrees, Point {
  /** Map units for a kilometre. */
  readonly scale: number;
  readonly towns: readonly Town[];
  /** All whose place is known. */
  readonly frame: GeoBox;
  /** The area beside the map of those whose place is not known. */
  readonly away: GeoBox;
}

/** In map units. */
export interface GeoBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What it takes to project. */
type Scale = Pick<GeoGround, 'lat' | 'lon' | 'x' | 'y' | 'scale'>;

/** Kilometres for a degree of latitude on a sphere of 6,371.0088 km, the mean radius of the earth (IUGG). */
const degreeKm = (6371.0088 * Math.PI) / 180;

/**
 * Equirectangular ("plate carrée") at the mean latitude, J. P. Snyder, "Map Projections: A Working Manual", USGS Professional Paper 1395
 * (1987), p. 90: distances are true along the middle parallel and all meridians. Over a Landkreis of 100 km the error in width stays
 * below two percent.
 */
export function project(ground: Scale, { lat, lon }: Degrees): Point {
  const narrowing = Math.cos((ground.lat * Math.PI) / 180);
  return {
    x: ground.x + (lon - ground.lon) * degreeKm * narrowing * ground.scale,
    y: ground.y - (lat - ground.lat) * degreeKm * ground.scale,
  };
}

/** The reverse. */
export function unproject(ground: Scale, { x, y }: Point): Degrees {
  const narrowing = Math.cos((ground.lat * Math.PI) / 180);
  return {
    lat: ground.lat - (y - ground.y) / (degreeKm * ground.scale),
    lon: ground.lon + (x - ground.x) / (degreeKm * narrowing * ground.scale),
  };
}

/** Kilometres between two places that are near each other, at their mean latitude. */
export function kmBetween(a: Degrees, b: Degrees): number {
  const narrowing = Math.cos((((a.lat + b.lat) / 2) * Math.PI) / 180);
  return Math.hypot(a.lat - b.lat, (a.lon - b.lon) * narrowing) * degreeKm;
}

/** Whether an unknown value is such a ground; what was saved may have been damaged. */
export function isGround(value: unknown): value is GeoGround {
  const ground = (value ?? {}) as Record<string, unknown>;
  return (
    ['lat', 'lon', 'x', 'y', 'scale'].every((key) => Number.isFinite(ground[key])) &&
    (ground['scale'] as number) > 0 &&
    Math.abs(ground['lat'] as number) <= 90 &&
    isBox(ground['frame']) &&
    isBox(ground['away']) &&
    Array.isArray(ground['towns']) &&
    ground['towns'].every((town: unknown) => {
      const row = (town ?? {}) as Record<string, unknown>;
      return typeof row['name'] === 'string' && Number.isFinite(row['x']) && Number.isFinite(row['y']);
    })
  );
}

function isBox(value: unknown): boolean {
  const box = (value ?? {}) as Record<string, unknown>;
  return ['x', 'y', 'width', 'height'].every((key) => Number.isFinite(box[key]));
}
