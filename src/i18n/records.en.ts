import type { Words } from './words';
import type { recordsDe } from './records.de';

export const recordsEn: Words<typeof recordsDe> = {};
