import { importEn } from './import.en';
import type { Words } from './words';
import type { exchangeDe } from './exchange.de';

export const exchangeEn: Words<typeof exchangeDe> = {
  import: importEn,
  export: {
    title: 'Export a list',
    list: 'Which list?',
    option: '{{name}} ({{count, number}})',
    scope: 'Which rows?',
    filtered: 'filtered ({{count, number}})',
    valid: 'valid on {{date}} ({{count, number}})',
    all: 'all ({{count, number}})',
    selected: 'selected ({{count, number}})',
    columns: 'Which columns?',
    allColumns: 'All columns',
    idAlways: 'The column ID is always included: it tells Akteursnetz on import which row belongs to whom.',
    delicate: { personal: 'personal', working: 'working layer' },
    guardedTitle: 'Left out at first: {{labels}}',
    guarded:
      'These belong to persons or to your own judgement. Switch them on only if the list stays in your own office.',
    personalTitle: 'This list contains personal data',
    personal: 'Namely: {{labels}}. Pass it on only to those who need it for their work.',
    purpose: 'Purpose of this network: {{purpose}}',
    roundTrip: 'Opens in Excel, with German headers; can be imported again unchanged.',
    nothing: 'There is nothing in this list yet.',
    copy: 'Copy as table',
    copied_one: '{{count, number}} row copied. Paste it into Excel or Word.',
    copied_other: '{{count, number}} rows copied. Paste them into Excel or Word.',
    notCopied: 'The browser does not allow copying here. Export a file instead.',
    confirm: 'Export',
    done: '{{what}} exported as {{name}}',
    file: {
      actors: 'akteure',
      contacts: 'kontakte',
      cooperations: 'kooperationen',
      relations: 'strukturen',
      gremien: 'gremien',
      seats: 'sitze',
    },
  },
  data: {
    title: 'Data',
    where:
      'Everything you enter lies in this browser on this device. Nothing is transmitted. Clearing the website data clears the network too: so save it as a file now and then.',
    import: {
      title: 'Import a list',
      text: 'Your Excel list as CSV or copied cells. You see beforehand what will become of it; it can be undone in one step.',
      drop: 'Or drag the file here.',
      dropNow: 'Drop it here',
    },
    export: {
      title: 'Export',
      text: 'Each list as a table for Excel. It can be imported again unchanged.',
      button: 'Export …',
      label: 'Export {{name}} …',
    },
    save: {
      title: 'Save the network as a file',
      text: 'The whole network in one file ending in .netz, to keep, for another device or for a stand-in. It contains the contact persons, too.',
      button: 'Save as file',
      never: 'Never saved as a file so far.',
      last: 'Last saved {{when}}.',
      today: 'today at {{time}}',
      yesterday: 'yesterday',
      days_one: '{{count, number}} day ago',
      days_other: '{{count, number}} days ago',
      since_zero: 'Nothing has changed since.',
      since_one: '{{count, number}} change since.',
      since_other: '{{count, number}} changes since.',
      done: 'Saved as {{name}}',
      failed: 'The file was not written',
      failedText: 'One row cannot be saved ({{detail}}). Your network is unchanged on this device.',
    },
    open: {
      title: 'Open a file',
      text: 'A saved .netz file becomes a network of its own. What is on this device already is never overwritten.',
      button: 'Open file',
      input: 'Choose a network file',
      opening: 'Opening {{name}} …',
      opened: 'Opened: {{actors}}, {{cooperations}}.',
      openedPartly: '“{{name}}” was not taken over completely',
      rejectedRows_one:
        '{{count, number}} record is missing because something required is missing or leads nowhere.',
      rejectedRows_other:
        '{{count, number}} records are missing because something required is missing or leads nowhere.',
      rejectedValues_one: '{{count, number}} single value could not be read and was left out.',
      rejectedValues_other: '{{count, number}} single values could not be read and were left out.',
      unknownTables: 'Your version of Akteursnetz does not know these parts yet: {{tables}}.',
      fileUnchanged: 'The file itself is unchanged.',
      copyName: '{{name}} (file of {{date}})',
      notOpened: '“{{name}}” was not opened',
      isList: '“{{name}}” is a list',
      importInstead: 'Import the list',
      refused: {
        list: 'This is not a whole network. Import the list with “Import a list”; you see beforehand what will become of it.',
        workbook:
          'This is an Excel workbook and not a whole network. Save the sheet in Excel as CSV and then choose “Import a list”.',
        empty: 'The file is empty. Nothing was changed on this device.',
        otherFile:
          'This is not a network file of Akteursnetz. Nothing was changed on this device. Choose a file ending in .netz.',
        encrypted:
          'The file is encrypted; this version of Akteursnetz cannot open that yet. Nothing was changed on this device.',
        truncated:
          'The file is incomplete, probably copying stopped halfway. Nothing was changed on this device. Copy it again from the original.',
        damaged:
          'The file is damaged or was altered: its checksums do not fit. Nothing was changed on this device. Take an older backup.',
        newerFormat:
          'The file comes from a newer version of Akteursnetz. Nothing was changed on this device. Update Akteursnetz and open it then.',
        tooBig: 'The file is larger than a network can be. Nothing was changed on this device.',
        unreadable:
          'The file could not be read. Perhaps it was moved or another program holds it. Nothing was changed on this device.',
        notWhole:
          'Too much is missing in the file: many values lead nowhere. Nothing was changed on this device. Take an older backup.',
      },
    },
  },
};
