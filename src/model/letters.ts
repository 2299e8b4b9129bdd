// How a letter speaks to somebody and what stands on its envelope: always German, because the letters are.
import type { Listed } from './questions';

/** "Frau", "Herr", or nothing. */
export function salutationOf({ contact }: Listed): string {
  if (contact?.salutation === 'ms') return 'Frau';
  return contact?.salutation === 'mr' ? 'Herr' : '';
}

/**
 * "Sehr geehrte Frau Dr. Muster"; without a salutation "Guten Tag Kim Muster", to an organisation "Guten Tag". What was entered
 * as the person's own line goes first. Without comma: letters put their own.
 */
export function letterOpening(listed: Listed): string {
  const { contact } = listed;
  if (contact === undefined) return 'Guten Tag';
  const own = contact.salutationLine?.trim().replace(/,$/, '') ?? '';
  if (own !== '') return own;
  const { title, firstName, lastName } = contact;
  const salutation = salutationOf(listed);
  if (salutation === '') return joined('Guten Tag', title, firstName, lastName);
  return joined(salutation === 'Frau' ? 'Sehr geehrte' : 'Sehr geehrter', salutation, title, lastName);
}

/** "06618 Musterstadt": one text, so that no spreadsheet takes the zero. */
export function placeLine({ actor }: Pick<Listed, 'actor'>): string {
  return joined(actor.postalCode, actor.city);
}

/** Organisation, person, street, place: the address of a business letter (DIN 5008), without empty lines. */
export function envelopeLines(listed: Listed): readonly string[] {
  const { contact, actor } = listed;
  const person = contact && joined(salutationOf(listed), contact.title, contact.firstName, contact.lastName);
  return [actor.name, person, actor.street, placeLine(listed)].filter(
    (line): line is string => line !== undefined && line.trim() !== '',
  );
}

function joined(...parts: readonly (string | undefined)[]): string {
  return parts
    .map((part) => part?.trim() ?? '')
    .filter((part) => part !== '')
    .join(' ');
}
