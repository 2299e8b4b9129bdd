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
  captureTitle: 'Quick capture of a cooperation',
  captureField: 'Who works together with whom?',
  captureExample: 'Grundschule Nord – ASD Mitte, 2',
  captureHint: 'Two names with a dash between them, then a comma and the level from 0 to 4.',
  captureNew: 'New: {{from}} works together with {{to}}, level {{step}} – Enter to save',
  captureNewDefault:
    'New: {{from}} works together with {{to}}, level {{step}}, because no level is given – Enter to save',
  captureChange: 'Already recorded: {{from}} and {{to}}, level {{now}}. Enter changes it to level {{step}}',
  captureSame:
    'Already recorded: {{from}} works together with {{to}}, level {{step}}. There is nothing to save.',
  captureNewActor: '“{{name}}” will be created as {{type}}.',
  capturePartner: '{{from}}: with whom? Type a dash and the second name.',
  capturePartnerNew: '“{{from}}” does not exist yet. Whom does this actor work together with?',
  captureSeveral_one: 'Who is meant by “{{name}}”? Please choose in the list.',
  captureSeveral_other: 'Who is meant by “{{name}}”? {{count}} names fit: please choose with the arrow keys.',
  captureSeveralType:
    'Who is meant by “{{name}}”? {{count}} actors bear these letters: please choose with the arrow keys.',
  captureTwo: 'One at a time, please: first “{{text}}”, Enter, then the next tie.',
  captureNoStep: 'Levels go from 0 to 4. “{{text}}” is no level.',
  captureSelf: 'This is the same actor twice: {{name}}.',
  captureMany:
    'There are already {{count}} cooperations between {{from}} and {{to}}. Please change the one you mean in the table.',
  captureAsNew: 'Create “{{name}}” as a new actor',
  captureOptions: 'Matching actors',
  captureSaved: 'Saved: {{what}} – undo with Ctrl+Z',
  captureHidden: 'Not all of it is on the map now: filter, surroundings or date hide something.',
  capturePreparing: 'Preparing the names …',
  captureWhat: '{{from}} – {{to}}, level {{step}}',
  captureKeys: '↓ suggestions · Enter saves · Ctrl+Z takes back · Esc closes',
};
