// Words of the pseudonymous view in English.
import type { pseudonymsDe } from './pseudonyms.de';
import type { Words } from './words';

export const pseudonymsEn: Words<typeof pseudonymsDe> = {
  person: 'Contact {{number}}',
  view: 'View {{number}}',
  question: 'Question {{number}}',
  start: 'Turn on pseudonymous view',
  end: 'Leave pseudonymous view',
  toggle: 'Pseudonymous view on and off',
  title: 'Pseudonymous view',
  text: 'Numbers stand for names; addresses, ways to reach people, notes and free texts are left out – in pictures, prints and outputs, too. Nothing can be changed meanwhile.',
  netz: 'The .netz file still keeps the real data with all names.',
  noWayBack: 'Numbers stand for the IDs: on import nothing would be recognised here.',
  actors: 'Actors and gremien, too',
  onPaper: 'Pseudonymous view',
  on: 'Pseudonymous view is on.',
  off: 'Pseudonymous view is off. All names can be seen again.',
  leafRests: 'Not shown in the pseudonymous view',
  leafRestsText: 'Here stand the data as they are really stored.',
  rests: 'Rests in the pseudonymous view.',
  restsTitle: 'Nothing is changed in the pseudonymous view',
  restsText:
    'Real names and details would be needed here. Nothing was changed. Leave the pseudonymous view first.',
};
