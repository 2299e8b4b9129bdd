// What holds for a person whoever asks: objection, and how they may be written to.
import { fold } from './fold';
import { personName } from './network';
import type { Contact } from './records';

/** No circulars for them: said by the flag, by its date, or by both. */
export function hasObjected(contact: Pick<Contact, 'objection' | 'objectionAt'>): boolean {
  return contact.objection === true || contact.objectionAt !== undefined;
}

/**
 * By what somebody who has objected is known in any other row of theirs: a person with two functions has two. Their e-mail address, and
 * their name at the actor.
 */
export function objectionMarks(contacts: Iterable<Contact>): ReadonlySet<string> {
  const marks = new Set<string>();
  for (const contact of contacts)
    if (hasObjected(contact)) for (const mark of marksOf(contact)) marks.add(mark);
  return marks;
}

/** Whether somebody has objected here or in another row of theirs. */
export function isObjector(contact: Contact, marks: ReadonlySet<string>): boolean {
  return hasObjected(contact) || marksOf(contact).some((mark) => marks.has(mark));
}

function marksOf(contact: Contact): string[] {
  const address = contact.email?.trim().toLowerCase() ?? '';
  const person = personMark(contact);
  return address === '' ? [person] : [person, address];
}

/** The same for all rows of a person at an actor: their folded name without title. */
export function personMark(contact: Contact): string {
  return `${contact.actorId} ${fold(personName({ ...contact, title: '' }))}`;
}
