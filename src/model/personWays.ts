// Addresses and numbers by which nobody but the persons in question is reached.
import type { PersonData } from './mentions';

const keys = ['email', 'phone', 'mobile'] as const;

/** Of each person only the ways that none of the others has as well, and no name. */
export function ownWays(persons: readonly PersonData[], others: Iterable<PersonData>): PersonData[] {
  const shared = new Set([...others].flatMap((other) => keys.map((key) => plain(other[key]))));
  return persons.map((person) =>
    Object.fromEntries(
      keys.flatMap((key) => (shared.has(plain(person[key])) ? [] : [[key, person[key] ?? '']])),
    ),
  );
}

/** The same however it is written. */
function plain(way = ''): string {
  if (way.includes('@')) return way.trim().toLowerCase();
  return way
    .replace(/\(0\)/, '')
    .replace(/\D/g, '')
    .replace(/^(?:0049|49|0)/, '');
}
