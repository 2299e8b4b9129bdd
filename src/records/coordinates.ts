// Coordinates as people write them: decimal comma or point, and degrees with minutes. Never grouped into thousands.
import type { TableName } from '../model/records';

/** Whether a field is a latitude or a longitude. */
export function isCoordinate(table: TableName, key: string): boolean {
  return table === 'actors' && (key === 'latitude' || key === 'longitude');
}

const longest = 40;
const plain = /^([-+]?\d{1,3}(?:[.,]\d{1,20})?)°?$/;
const inMinutes =
  /^(\d{1,3})°(?:(\d{1,2}(?:[.,]\d{1,10})?)['′’](?:(\d{1,2}(?:[.,]\d{1,10})?)(?:["″”]|''|′′))?)?$/;

/**
 * Degrees, south and west negative: `51,151`, `51.151`, `51.151° N`, `51° 9' 3,6" N`; `undefined` for what is none. A point never groups
 * thousands here: there are no thousand degrees.
 */
export function readCoordinate(text: string): number | undefined {
  if (text.length > longest) return undefined;
  const bare = text.replace(/[\s\u00a0\u202f]/g, '').replace(/^[−–]/, '-');
  const side = /^[NSOEW]|[NSOEW]$/i.exec(bare)?.[0].toUpperCase() ?? '';
  const figure = side === '' ? bare : bare.replace(/^[NSOEW]|[NSOEW]$/i, '');
  const degrees = degreesIn(figure);
  if (degrees === undefined || (side !== '' && degrees < 0)) return undefined;
  return side === 'S' || side === 'W' ? -degrees : degrees;
}

function degreesIn(figure: string): number | undefined {
  const decimal = plain.exec(figure)?.[1];
  if (decimal !== undefined) return numberIn(decimal);
  const [, degrees, minutes = '0', seconds = '0'] = inMinutes.exec(figure) ?? [];
  if (degrees === undefined || numberIn(minutes) >= 60 || numberIn(seconds) >= 60) return undefined;
  const whole = Number(degrees) + numberIn(minutes) / 60 + numberIn(seconds) / 3600;
  return Math.round(whole * 1e7) / 1e7;
}

const numberIn = (text: string) => Number(text.replace(',', '.'));
