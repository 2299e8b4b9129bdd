// What is filled in beforehand when a record is created while actors are selected.
import type { Id } from '../model/records';
import type { SubjectTable } from '../session/session';

/** The first actor becomes an end of what is created, of ties also the second; `{}` where actors play no part. */
export function presetFor(
  table: SubjectTable,
  [first, second]: readonly Id[],
): { readonly preset?: Readonly<Record<string, Id>> } {
  if (first === undefined) return {};
  switch (table) {
    case 'contacts':
    case 'seats':
      return { preset: { actorId: first } };
    case 'cooperations':
      return { preset: { actorA: first, ...(second !== undefined && { actorB: second }) } };
    case 'relations':
      return { preset: { from: first, ...(second !== undefined && { to: second }) } };
    case 'actors':
    case 'gremien':
      return {};
  }
}
