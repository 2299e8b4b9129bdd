// English words of the place "Gremien", same keys by type.
import type { gremienDe } from './gremien.de';
import type { Words } from './words';

export const gremienEn: Words<typeof gremienDe> = {
  title: 'Committees',
  seats: 'Seats',
  findings_zero: 'Checks',
  findings_one: 'Checks ({{count}})',
  findings_other: 'Checks ({{count, number}})',
  which: 'What is shown',
};
