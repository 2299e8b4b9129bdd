import type { Words } from './words';
import type { cooperationsDe } from './cooperations.de';

export const cooperationsEn: Words<typeof cooperationsDe> = {};
