// Words of the presentation and of quick capture.
import type { presentDe } from './present.de';
import type { Words } from './words';

export const presentEn: Words<typeof presentDe> = {
  title: 'Presentation',
  start: 'Presentation',
  leave: 'End presentation',
  tools: 'Presentation tools',
  capture: 'Quick capture',
  started:
    'Presentation. Arrow keys, Page Up and Page Down or the space bar step through the views, S records a cooperation, Escape closes what is open, then ends.',
  keys: 'Arrow keys, Page Up and Page Down, space bar: step through the views. Home and End: first and last view. Enter: select the actor in the middle. Shift and an arrow key: go to a neighbour or pan. Plus and minus: zoom. 0: show all. S: record a cooperation. Escape: close details or legend, then end.',
  noViews: 'There are no saved views. You see the map as it is.',
  before_one: '{{count}} view: go on with →',
  before_other: '{{count}} views: go on with →',
  emptyTitle: 'Nobody is recorded yet',
  emptyText:
    'Name two who work together: “Grundschule Nord – ASD Mitte, 2”. Both appear on the map at once. S opens quick capture.',
  closeCard: 'Close details',
  partners: 'Works together with',
  step: 'Level {{step}}',
};
