// Calendar arithmetic on ISO dates, by hand (civil calendar): thousands of `Date` objects are slow.
import type { IsoDate } from './records';

/** Days since 1 March of the year 0, so that the leap day is the last of its year. */
export function dayNumber(date: IsoDate): number {
  const month = Number(date.slice(5, 7));
  const year = Number(date.slice(0, 4)) - (month < 3 ? 1 : 0);
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + Number(date.slice(8, 10)) - 1;
  return year * 365 + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + dayOfYear;
}

/** The reverse of `dayNumber`. */
export function dateOfDay(number: number): IsoDate {
  const era = Math.floor(number / 146_097);
  const dayOfEra = number - era * 146_097;
  const leaps = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return iso(yearOfEra + era * 400 + (month < 3 ? 1 : 0), month, day);
}

/** Months since January of the year 0: two days of one month have the same. */
export function monthNumber(date: IsoDate): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}

/** The first day of a month by its number. */
export function firstOfMonth(month: number): IsoDate {
  return iso(Math.floor(month / 12), (month % 12) + 1, 1);
}

/** The same day of another month, or its last day where the month is too short: 31 January and one month is 28 February. */
export function monthsLater(date: IsoDate, months: number): IsoDate {
  const month = monthNumber(date) + months;
  const last = dayNumber(firstOfMonth(month + 1)) - 1;
  return dateOfDay(Math.min(last, dayNumber(firstOfMonth(month)) + Number(date.slice(8, 10)) - 1));
}

function iso(year: number, month: number, day: number): IsoDate {
  const two = (part: number) => (part < 10 ? `0${String(part)}` : String(part));
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** How far clocks of two devices may differ without a word, in milliseconds. */
const clockSlack = 10 * 60_000;

/** Whether an ISO time lies ahead of `now` (milliseconds): one of two clocks is wrong, and the time says nothing about order. */
export function isFromFuture(iso: string, now: number): boolean {
  return Date.parse(iso) > now + clockSlack;
}
