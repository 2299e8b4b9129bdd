// English words of the place "Akteure", same keys by type.
import type { actorsDe } from './actors.de';
import type { Words } from './words';

export const actorsEn: Words<typeof actorsDe> = {
  title: 'Actors',
  ties: 'Cooperations',
  people: 'Contacts',
  seats: 'Seats',
};
