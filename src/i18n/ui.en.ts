// English words of the building blocks, same keys by type.
import type { uiDe } from './ui.de';
import type { Words } from './words';

export const uiEn: Words<typeof uiDe> = {
  close: 'Close',
  cancel: 'Cancel',
  save: 'Save',
  apply: 'Apply',
  edit: 'Edit',
  remove: 'Remove',
  removeWhat: 'Remove {{what}}',
  delete: 'Delete',
  clear: 'Clear',
  open: 'Open',
  back: 'Back',
  next: 'Next',
  more: 'More',
  options: 'Show options',
  none: 'Not specified',
  choose: 'Choose',
  createWhat: 'Create “{{what}}”',
  noMatch: 'Nothing found.',
  required: 'Please fill this in.',
  today: 'Today',
  datePlaceholder: 'DD/MM/YYYY',
  dateUnreadable: 'This date cannot be read. Example: 22/11/2026',
  numberUnreadable: 'This number cannot be read. Example: 12.5',
  yes: 'Yes',
  no: 'No',
  loading: 'Loading …',
};
