import type { Words } from './words';
import type { exchangeDe } from './exchange.de';

export const exchangeEn: Words<typeof exchangeDe> = {};
