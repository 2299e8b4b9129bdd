// Metres of the official German grid (UTM) and of web maps back to degrees.
import type { Degrees } from './geoProjection';

/** Which grid the numbers of a file are in. */
export type Grid =
  | { readonly kind: 'degrees' }
  | { readonly kind: 'utm'; readonly zone: number; readonly south?: true }
  /** Easting with the zone in front: 32 456 789. */
  | { readonly kind: 'utmWithZone' }
  | { readonly kind: 'web' };

// GRS 80, the ellipsoid of ETRS89; that of WGS 84 differs by a tenth of a millimetre.
const axis = 6_378_137;
const flattening = 1 / 298.257222101;
const n = flattening / (2 - flattening);
const rectifying = (axis / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64);
const beta = [
  n / 2 - (2 / 3) * n ** 2 + (37 / 96) * n ** 3,
  n ** 2 / 48 + n ** 3 / 15,
  (17 / 480) * n ** 3,
] as const;
const delta = [
  2 * n - (2 / 3) * n ** 2 - 2 * n ** 3,
  (7 / 3) * n ** 2 - (8 / 5) * n ** 3,
  (56 / 15) * n ** 3,
] as const;
const scaleOnMeridian = 0.9996;

/**
 * Inverse transverse Mercator by Krüger's series to the third order (L. Krüger 1912, as given by C. F. F. Karney, "Transverse Mercator with an
 * accuracy of a few nanometers", Journal of Geodesy 85 (2011), 475–485): within a millimetre inside a zone. Metres in, degrees out.
 */
export function fromUtm(easting: number, northing: number, zone: number, isSouth = false): Degrees {
  const xi = (northing - (isSouth ? 10_000_000 : 0)) / (scaleOnMeridian * rectifying);
  const eta = (easting - 500_000) / (scaleOnMeridian * rectifying);
  let [x, y] = [xi, eta];
  for (const [at, factor] of beta.entries()) {
    const times = 2 * (at + 1);
    x -= factor * Math.sin(times * xi) * Math.cosh(times * eta);
    y -= factor * Math.cos(times * xi) * Math.sinh(times * eta);
  }
  const chi = Math.asin(Math.sin(x) / Math.cosh(y));
  let lat = chi;
  for (const [at, factor] of delta.entries()) lat += factor * Math.sin(2 * (at + 1) * chi);
  const lon = Math.atan2(Math.sinh(y), Math.cos(x));
  return { lat: (lat * 180) / Math.PI, lon: zone * 6 - 183 + (lon * 180) / Math.PI };
}

/** Spherical Mercator of web maps (EPSG:3857), metres. */
function fromWeb(x: number, y: number): Degrees {
  return {
    lat: ((2 * Math.atan(Math.exp(y / axis)) - Math.PI / 2) * 180) / Math.PI,
    lon: ((x / axis) * 180) / Math.PI,
  };
}

/** A point of the file in degrees; `undefined` for what lies nowhere on earth. */
export function toDegrees(grid: Grid, x: number, y: number): Degrees | undefined {
  if (!Number.isFinite(x) || !Number.isFinite(y)) return undefined;
  const found = degreesIn(grid, x, y);
  const isThere =
    Number.isFinite(found.lat) &&
    Number.isFinite(found.lon) &&
    Math.abs(found.lat) <= 90 &&
    Math.abs(found.lon) <= 180;
  return isThere ? found : undefined;
}

/** Eastings run to a million metres, northings from the equator to the pole in ten; what is beyond lies nowhere. */
function isOnGrid(x: number, y: number): boolean {
  return x > 0 && x < 1_000_000 && y >= 0 && y <= 10_000_000;
}

const nowhere: Degrees = { lat: Number.NaN, lon: Number.NaN };

function degreesIn(grid: Grid, x: number, y: number): Degrees {
  switch (grid.kind) {
    case 'degrees':
      return { lat: y, lon: x };
    case 'web':
      return fromWeb(x, y);
    case 'utm':
      // Some write the zone in front although the system is without.
      if (Math.floor(x / 1_000_000) === grid.zone) return degreesIn({ kind: 'utmWithZone' }, x, y);
      return isOnGrid(x, y) ? fromUtm(x, y, grid.zone, grid.south) : nowhere;
    case 'utmWithZone': {
      const [zone, easting] = [Math.floor(x / 1_000_000), x % 1_000_000];
      return zone >= 1 && zone <= 60 && isOnGrid(easting, y) ? fromUtm(easting, y, zone) : nowhere;
    }
  }
}

/** The grid that a `crs` member names by its EPSG number; `undefined` for one that is not known here. */
export function gridNamed(name: string): Grid | undefined {
  if (/CRS:?84$/i.test(name)) return { kind: 'degrees' };
  const number = Number(/EPSG:{1,2}(?:[\d.]*:)?(\d{4,6})$/i.exec(name.trim())?.[1]);
  if ([4326, 4258, 4979].includes(number)) return { kind: 'degrees' };
  if ([4647, 5650].includes(number)) return { kind: 'utmWithZone' };
  if ([3857, 900913].includes(number)) return { kind: 'web' };
  if (number >= 25828 && number <= 25838) return { kind: 'utm', zone: number - 25800 };
  if (number >= 32601 && number <= 32660) return { kind: 'utm', zone: number - 32600 };
  return number >= 32701 && number <= 32760 ? { kind: 'utm', zone: number - 32700, south: true } : undefined;
}

/** What numbers without a name can only be: degrees, or UTM with its zone in front. */
export function gridOfNumbers(x: number, y: number): Grid | undefined {
  if (Math.abs(x) <= 180 && Math.abs(y) <= 90) return { kind: 'degrees' };
  const zone = Math.floor(x / 1_000_000);
  return zone >= 28 && zone <= 38 && y > 0 && y < 10_000_000 ? { kind: 'utmWithZone' } : undefined;
}
