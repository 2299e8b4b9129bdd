// Calendar arithmetic on ISO dates, relative to the day on which the demo is built.
import { dateOfDay, dayNumber } from '../model/calendar';
import type { IsoDate } from '../model/records';

/** Negative numbers go back. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return dateOfDay(dayNumber(date) + days);
}

/** Same day of the month, months away; overlong days run into the next month. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCMonth(day.getUTCMonth() + months);
  return day.toISOString().slice(0, 10);
}

/** 1 August of the school year that began `years` before the running one. */
export function schoolYearStart(today: IsoDate, years: number): IsoDate {
  const year = Number(today.slice(0, 4)) - (today.slice(5) < '08-01' ? 1 : 0);
  return `${String(year - years).padStart(4, '0')}-08-01`;
}
