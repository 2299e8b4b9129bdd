// Days on the bar of time: where a day lies, which day the pointer means, where a key leads.
import { dayNumber, firstOfMonth, monthNumber, monthsLater } from '../model/calendar';
import type { IsoDate } from '../model/records';

/** Both days belong to it. */
export interface Span {
  readonly first: IsoDate;
  readonly last: IsoDate;
}

/** The day itself, or the nearest end of the bar. */
export function within({ first, last }: Span, day: IsoDate): IsoDate {
  return day < first ? first : day > last ? last : day;
}

/** Where a day lies, from 0 to 1; days outside lie at the ends. */
export function shareOf(span: Span, day: IsoDate): number {
  const start = dayNumber(span.first);
  const length = dayNumber(span.last) - start;
  return length <= 0 ? 0 : (dayNumber(within(span, day)) - start) / length;
}

/** The day a share means: the first of a month, today or an end, whichever is nearest. */
export function dayAt(span: Span, share: number, today: IsoDate): IsoDate {
  const start = dayNumber(span.first);
  const wanted = start + Math.max(0, Math.min(1, share)) * (dayNumber(span.last) - start);
  // A month holds at least 28 days, so that one of the two is near.
  const month = monthNumber(span.first) + Math.floor((wanted - start) / 30.5);
  const around = [-1, 0, 1, 2].map((by) => firstOfMonth(month + by));
  const days = [...around, today, span.first, span.last].filter(
    (day) => day >= span.first && day <= span.last,
  );
  const distance = (day: IsoDate) => Math.abs(dayNumber(day) - wanted);
  return days.reduce((best, day) => (distance(day) < distance(best) ? day : best), span.first);
}

/** Months that a key goes; the ends for Home and End. `undefined` for any other key. */
export function dayByKey(span: Span, day: IsoDate, key: string): IsoDate | undefined {
  if (key === 'Home') return span.first;
  if (key === 'End') return span.last;
  const months = steps[key];
  return months === undefined ? undefined : within(span, monthsLater(day, months));
}

const steps: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -12,
  PageUp: 12,
};

/** New Year's days on the bar, as many as have room for their number. */
export function yearsOn(span: Span, room: number): readonly { readonly year: number; readonly at: number }[] {
  const from = Number(span.first.slice(0, 4)) + (span.first.slice(5) === '01-01' ? 0 : 1);
  const to = Number(span.last.slice(0, 4));
  const every = Math.max(1, Math.ceil((to - from + 1) / Math.max(1, room)));
  const years = Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
  // Counted from the newest, which is the one people look for.
  return years
    .filter((year) => (to - year) % every === 0)
    .map((year) => ({ year, at: shareOf(span, `${String(year)}-01-01`) }));
}

/** The day before the running school year, and before the running calendar year (domain D19). */
export function periodStarts(asOf: IsoDate): {
  readonly schoolYear: IsoDate;
  readonly calendarYear: IsoDate;
} {
  const year = Number(asOf.slice(0, 4));
  const school = asOf.slice(5) > '07-31' ? year : year - 1;
  return { schoolYear: `${String(school)}-07-31`, calendarYear: `${String(year - 1)}-12-31` };
}
