import type { Words } from './words';
import type { historyDe } from './history.de';

export const historyEn: Words<typeof historyDe> = {};
