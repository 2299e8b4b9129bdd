// English words of the place "Gremien", same keys by type.
import type { gremienDe } from './gremien.de';
import type { Words } from './words';

export const gremienEn: Words<typeof gremienDe> = {
  title: 'Committees',
  seats: 'Seats',
  which: 'What the table shows',
};
