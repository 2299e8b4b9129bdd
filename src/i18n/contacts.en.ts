import type { Words } from './words';
import type { contactsDe } from './contacts.de';

export const contactsEn: Words<typeof contactsDe> = {};
