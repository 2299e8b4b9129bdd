// What the time bar of the map shows and compares with, as a line of text too.
import { monthsLater } from '../model/calendar';
import { isDate } from '../model/checks';
import type { IsoDate } from '../model/records';

/** Kept by a view and in the address while the bar is open. */
export interface MapTime {
  /** The day compared with; absent: a year before the reference date. */
  readonly since?: IsoDate | undefined;
  /** What is new and what has ended is marked on the map. */
  readonly marks: boolean;
  /** The map of the earlier day stands beside the other one. */
  readonly beside: boolean;
}

/** As the bar opens. */
export const openTime: MapTime = { marks: true, beside: false };

/** The day compared with: always before the reference date. */
export function comparedDay(asOf: IsoDate, time: Pick<MapTime, 'since'>): IsoDate {
  return time.since !== undefined && time.since < asOf ? time.since : monthsLater(asOf, -12);
}

const words = { open: 'leiste', marks: 'marken', beside: 'nebeneinander' } as const;

/** `leiste marken nebeneinander 2025-08-01`; empty while the bar is closed. */
export function timeToLine(time: MapTime | undefined): string {
  if (time === undefined) return '';
  const parts = [words.open, time.marks && words.marks, time.beside && words.beside, time.since];
  return parts.filter((part) => part !== false && part !== undefined).join(' ');
}

/** The reverse; what cannot be read is left out. */
export function timeFromLine(line: string): MapTime | undefined {
  const parts = line.split(' ');
  if (!parts.includes(words.open)) return undefined;
  const since = parts.find((part) => isDate(part));
  return {
    marks: parts.includes(words.marks),
    beside: parts.includes(words.beside),
    ...(since !== undefined && { since }),
  };
}
