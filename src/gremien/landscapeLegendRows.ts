// The legend of the matrix as rows of letters and words: roles that occur, and how vacant and several seats are written. Pure.
import { seatRoles } from '../model/choices';
import { word } from '../i18n/translate';
import type { Landscape } from './landscape';
import { roleLetter, roleName } from './landscapeWords';

export function legendOf({ rows }: Landscape): readonly (readonly [letters: string, words: string])[] {
  const seats = rows.flatMap((row) => row.seats);
  const used = new Set(seats.map(({ role }) => role));
  const known = seatRoles.filter((role) => used.has(role));
  const example = roleLetter(known[0] ?? 'voting_member');
  return [
    ...known.map((role) => [roleLetter(role), roleName(role)] as const),
    ...(seats.some(({ vacant }) => vacant === true)
      ? [[`(${example})`, word('landscape', 'legendVacant')] as const]
      : []),
    ...(rows.some(({ cells }) => [...cells.values()].some((list) => list.length > 1))
      ? [[`2${example}`, word('landscape', 'legendSeveral')] as const]
      : []),
  ];
}
