// Points in time as the person at this device lived them: her day, her clock.
import { showDate } from './translate';

/** The calendar day of an ISO time in the user's own time zone, `YYYY-MM-DD`. */
export function localDay(iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return '';
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** "14:05". */
export function showTime(iso: string): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? '' : `${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** "22.11.2026, 14:05". */
export function showMoment(iso: string): string {
  return [showDate(localDay(iso)), showTime(iso)].filter((part) => part !== '').join(', ');
}

function two(part: number): string {
  return String(part).padStart(2, '0');
}
