// English words of the place "Kooperationen", same keys by type.
import type { cooperationsDe } from './cooperations.de';
import type { Words } from './words';

export const cooperationsEn: Words<typeof cooperationsDe> = {
  title: 'Cooperations',
  relations: 'Structural relations',
  which: 'What the table shows',
  end_one: 'End cooperation',
  end_other: 'End {{count, number}} cooperations',
  endAsOf: 'End as of …',
  endTitle_one: 'End cooperation',
  endTitle_other: 'End {{count, number}} cooperations',
  endDay: 'Ended on',
  endDayMissing: 'Please enter a day, for example 22/11/2026.',
  endHint:
    'The last day still counts. The cooperation stays in the history and visible through the reference date.',
  andMore_one: 'and {{count, number}} more',
  andMore_other: 'and {{count, number}} more',
  ended_one: 'Cooperation ended on {{date}} – undo with Ctrl+Z',
  ended_other: '{{count, number}} cooperations ended on {{date}} – undo with Ctrl+Z',
};
