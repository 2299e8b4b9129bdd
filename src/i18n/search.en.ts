import type { Words } from './words';
import type { searchDe } from './search.de';

export const searchEn: Words<typeof searchDe> = {
  title: 'Search or type a command',
  results: 'Results',
  preparing: 'Preparing the search …',
  nothing: 'Nothing found for “{{query}}”. Part of the name is enough.',
  count_one: '{{count, number}} result',
  count_other: '{{count, number}} results',
  more_one: '{{count, number}} more',
  more_other: '{{count, number}} more',
  keys: '↑ ↓ to choose · Enter to open · Esc to close',
  group: {
    recent: 'Opened lately',
    actors: 'Actors',
    contacts: 'Contact persons',
    gremien: 'Committees',
    cooperations: 'Cooperations',
    types: 'Own types',
    commands: 'Commands',
  },
};
