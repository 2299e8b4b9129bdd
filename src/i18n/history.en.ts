import type { Words } from './words';
import type { historyDe } from './history.de';

export const historyEn: Words<typeof historyDe> = {
  title: 'History',
  intro: 'Every change to this network, newest first.',
  empty: 'No changes yet',
  emptyText: 'As soon as you add, change or import something, it appears here with day, time and initials.',
  list: 'Changes',
  today: 'Today',
  yesterday: 'Yesterday',
  founded: 'Network created',
  by: 'by {{user}}',
  origin: {
    user: '',
    import: 'Import',
    undo: 'Undone',
    redo: 'Redone',
    layout: '',
    remote: 'Other device',
    founding: '',
  },
  backTo: 'Undo back to here',
  backToWhat: 'Undo back to here: {{what}}',
  askTitle_one: 'Undo {{count, number}} step?',
  askTitle_other: 'Undo {{count, number}} steps?',
  askText_one: '“{{what}}” will be taken back. “Redo” brings it back as long as you change nothing new.',
  askText_other:
    'Everything from “{{what}}” on will be taken back, including that step. “Redo” brings the steps back one by one as long as you change nothing new.',
  confirm: 'Undo',
  running: 'Taking steps back …',
  steps: '{{done, number}} of {{count, number}}',
  done_one: '{{count, number}} step undone.',
  done_other: '{{count, number}} steps undone.',
  stopped: 'It stopped after {{done, number}} of {{count, number}} steps',
  older: 'Show older changes',
};
