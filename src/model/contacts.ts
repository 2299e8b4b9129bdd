// What holds for a person whoever asks: objection, and how they may be written to.
import type { Contact } from './records';

/** No circulars for them: said by the flag, by its date, or by both. */
export function hasObjected(contact: Pick<Contact, 'objection' | 'objectionAt'>): boolean {
  return contact.objection === true || contact.objectionAt !== undefined;
}
