import type { storageDe } from './storage.de';
import type { Words } from './words';

export const storageEn: Words<typeof storageDe> = {
  trouble: {
    worldMoved: {
      title: 'This value has been changed meanwhile',
      text: 'Another tab or an earlier step has put something else here. Nothing was overwritten. Have a look and change it again if needed.',
    },
    dangling: {
      title: 'A reference points nowhere',
      text: 'A record involved was deleted. Nothing was changed. Bring it back with “Undo” or choose another one.',
    },
    newerSchema: {
      title: 'These data belong to a newer version',
      text: 'Akteursnetz was updated in another tab. Your data are unchanged. Load this page again to go on.',
    },
    olderTab: {
      title: 'Akteursnetz was updated in another tab',
      text: 'This tab therefore changes nothing any more. Everything saved is safe. Load the page again.',
    },
    blocked: {
      title: 'Another tab holds the database',
      text: 'Please close all other tabs with Akteursnetz and load this page again. Nothing is lost.',
    },
    quota: {
      title: 'Not saved: there is not enough storage',
      text: 'The last change was not taken over, everything before it is saved. Free some space on the device, save your network as a file under “Data” and load the page again.',
    },
    noDatabase: {
      title: 'This browser offers no storage',
      text: 'This happens in private windows or where the administration blocks storage. Open Akteursnetz in a normal window. Without storage your work would be lost on closing.',
    },
    closed: {
      title: 'The connection to the database was lost',
      text: 'The last change was not taken over, everything before it is saved. Load the page again.',
    },
    damaged: {
      title: 'The database of this browser is damaged',
      text: 'Nothing was overwritten. Load the page again. If that does not help, open your latest .netz file.',
    },
    pruned: {
      title: 'This step is too far back',
      text: 'Steps that old cannot be undone any more. Nothing was changed.',
    },
    notFound: {
      title: 'Not found',
      text: 'The record or the network is not there any more. Nothing was changed.',
    },
    cancelled: {
      title: 'Cancelled',
      text: 'Nothing was changed.',
    },
    unknown: {
      title: 'The change could not be saved',
      text: 'Everything before it is saved. Load the page again and try once more.',
    },
  },
  reload: 'Load the page again',
  diagnose: 'Technical detail: {{code}}',
};
