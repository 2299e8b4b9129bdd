import type { Words } from './words';
import type { actorsDe } from './actors.de';

export const actorsEn: Words<typeof actorsDe> = {};
