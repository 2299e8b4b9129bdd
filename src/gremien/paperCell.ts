// A cell of the matrix on paper: one line of letters, or two, and what has no room at all is counted. Pure.
import type { Seat } from '../model/records';
import { partsOf } from './landscape';
import { roleLetter } from './landscapeWords';

/** One line where all fits, else two; vacant seats keep their brackets. Seats without room are the `+n` at the end. */
export function paperCell(seats: readonly Seat[], fits: (text: string) => boolean): readonly string[] {
  const parts = partsOf(seats).map(({ role, isVacant, count }) => {
    const letters = `${count > 1 ? String(count) : ''}${roleLetter(role)}`;
    return { text: isVacant ? `(${letters})` : letters, count };
  });
  const whole = parts.map(({ text }) => text).join(' ');
  if (fits(whole)) return [whole];
  const lines = ['', ''];
  let line = 0;
  let left = seats.length;
  for (const { text, count } of parts) {
    const more = `${lines[line] ?? ''} ${text}`.trim();
    const next = fits(more) || lines[line] === '' ? line : line + 1;
    if (next > 1) break;
    const told = next === line ? more : text;
    const rest = left - count;
    // The last line says how many are not on it.
    if (next === 1 && rest > 0 && !fits(`${told}+${String(rest)}`) && lines[1] !== '') break;
    line = next;
    lines[line] = told;
    left = rest;
  }
  if (left > 0) lines[line] = `${lines[line] ?? ''}+${String(left)}`;
  return lines.filter((text) => text !== '');
}
