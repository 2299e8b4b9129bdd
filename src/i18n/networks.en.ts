import type { Words } from './words';
import type { networksDe } from './networks.de';

export const networksEn: Words<typeof networksDe> = {};
