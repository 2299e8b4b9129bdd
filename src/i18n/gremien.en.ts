import type { Words } from './words';
import type { gremienDe } from './gremien.de';

export const gremienEn: Words<typeof gremienDe> = {};
