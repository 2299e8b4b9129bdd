// Words around the generated documents in English; the documents are German.
import type { documentsDe } from './documents.de';
import type { Words } from './words';

export const documentsEn: Words<typeof documentsDe> = {
  title: 'Documents',
  which: 'Which document?',
  codes: {
    record: 'Record (Art. 30)',
    information: 'Information (Art. 13/14)',
    accessibility: 'Accessibility',
  },
  hint: {
    record: 'From the details of the network and what is really stored. Read it before you use it.',
    information: 'To be sent along or linked when you record somebody. Then enter “Informed on”.',
    accessibility: 'A template. You enter the assessment of your office yourself.',
  },
  german: 'These are documents of German law, so their text is German in English, too.',
  preview: 'Document: {{title}}',
  settings: 'Details …',
  settingsTitle: 'Details for the documents',
  settingsText: 'They hold for this network. Empty fields are named in the document.',
  standard: 'Left empty, the document says: “{{text}}”',
  copy: 'Copy text',
  print: 'Print',
  copied: 'Text copied.',
  notCopied: 'The browser does not allow copying. Select the text and copy it with Ctrl+C.',
  printed: 'Print window opened.',
  missing_one: '{{count, number}} detail is missing',
  missing_other: '{{count, number}} details are missing',
};
