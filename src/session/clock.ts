// Today in the user's calendar; turns at midnight and when a sleeping device wakes up.
import { create } from 'zustand';
import type { IsoDate } from '../model/records';

/** Today in the user's calendar, not in Greenwich. */
export function today(now: Date = new Date()): IsoDate {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

export const useClock = create(() => ({ today: today() }));

function turn(): void {
  if (useClock.getState().today !== today()) useClock.setState({ today: today() });
}

/** Checked once a minute: cheaper than being wrong about the length of a day, and right after sleep. */
const minute = 60_000;

if (typeof document !== 'undefined') {
  setInterval(turn, minute);
  document.addEventListener('visibilitychange', turn);
}
