// English words of the place "Kontakte", same keys by type.
import type { contactsDe } from './contacts.de';
import type { Words } from './words';

export const contactsEn: Words<typeof contactsDe> = {
  title: 'Contact persons',
};
