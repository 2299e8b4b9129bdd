import type { Words } from './words';
import type { searchDe } from './search.de';

export const searchEn: Words<typeof searchDe> = {};
