import type { dataCheckDe } from './dataCheck.de';
import type { Words } from './words';

export const dataCheckEn: Words<typeof dataCheckDe> = {
  title: 'Check the data',
  text: 'Looks for references that point nowhere, values of a wrong kind and differences from the history. Changes nothing before you agree.',
  start: 'Check now',
  checking: 'Checking …',
  fine: 'All is well: {{count, number}} records checked.',
  found_one: '{{count, number}} flaw found',
  found_other: '{{count, number}} flaws found',
  foundText: '“Check the data” under “Settings” says what is wrong and what can be mended.',
  show: 'Have a look',
  mend_one: 'Mend one flaw',
  mend_other: 'Mend {{count, number}} flaws',
  mending: 'Mending …',
  mended: 'Mended. One step that “Undo” takes back.',
  done_one: '{{count, number}} flaw was mended. “Undo” takes it back.',
  done_other: '{{count, number}} flaws were mended. “Undo” takes it back.',
  byHand_one: 'One flaw only you can mend: open the record and complete it.',
  byHand_other: '{{count, number}} flaws only you can mend: open the records and complete them.',
  more_one: 'and {{count, number}} more',
  more_other: 'and {{count, number}} more',
  open: 'Open',
  nameless: 'without a name',
  journal_one: 'One record says something else than the history. Mending restores what was saved last.',
  journal_other:
    '{{count, number}} records say something else than the history. Mending restores what was saved last.',
  brokenSteps_one:
    'One step of the history is incomplete and cannot be undone any more. The data themselves are there.',
  brokenSteps_other:
    '{{count, number}} steps of the history are incomplete and cannot be undone any more. The data themselves are there.',
  doubleIds_one: 'One record is kept twice. Save the network as a file and open that: it is in there once.',
  doubleIds_other:
    '{{count, number}} records are kept twice. Save the network as a file and open that: they are in there once.',
  flaw: {
    lostEnd: '{{field}} is missing in the network. Mending removes the entry.',
    lostReference: '{{field}} points nowhere. Mending empties the field.',
    selfTie: 'Connects an actor with itself. Mending removes the entry.',
    circle: '{{field}}: goes in a circle. Mending empties the field here.',
    wrongKind: '{{field}}: “{{value}}” does not fit this field. Mending empties it.',
    wrongKindSet: '{{field}}: “{{value}}” is kept in a wrong way. Mending makes it “{{meant}}”.',
    wrongKindByHand: '{{field}}: “{{value}}” does not fit this field.',
    missing: '{{field}} is missing.',
    missingRemove: '{{field}} is missing. Mending removes the entry.',
    reversed: 'Ends before it begins.',
    badId: 'Carries an invalid identifier. Save the network as a file and open that.',
  },
};
