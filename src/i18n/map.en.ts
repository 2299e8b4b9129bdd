import type { Words } from './words';
import type { mapDe } from './map.de';

export const mapEn: Words<typeof mapDe> = {};
