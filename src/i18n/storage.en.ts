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
      text: 'A newer version of Akteursnetz has carried them on. You can look at everything here but change nothing; nothing is lost. Please load the page again. If this message stays, close all windows with Akteursnetz and open it once more.',
    },
    olderTab: {
      title: 'A newer version of Akteursnetz is running in another window',
      text: 'This window therefore changes nothing any more, so that nothing gets mixed up. Everything saved is safe. Please load the page again.',
    },
    blocked: {
      title: 'Another window holds the database',
      text: 'The new version has to convert the data and is waiting for it. Please close all other windows with Akteursnetz; then it goes on here by itself. Nothing is lost.',
    },
    upgrading: {
      title: 'Another window is converting the data',
      text: 'A new version of Akteursnetz has started. As soon as the other window is done it goes on here by itself. Nothing is lost.',
    },
    quota: {
      title: 'Not saved: there is not enough storage',
      text: 'Everything before the last change is saved. Free some space on the device and try again. Until then Akteursnetz changes nothing any more.',
    },
    noDatabase: {
      title: 'This browser offers no storage',
      text: 'This happens in private windows or where the administration blocks storage. Open Akteursnetz in a normal window. Without storage your work would be lost on closing.',
    },
    closed: {
      title: 'Not saved: the database cannot be reached any more',
      text: 'This happens when the browser has cleared its site data or the disk is gone. Save what you see here as a file. Until then Akteursnetz changes nothing any more.',
    },
    damaged: {
      title: 'The database of this browser is damaged',
      text: 'Nothing was overwritten, and Akteursnetz changes nothing any more. Save what you see here as a file, then load the page again.',
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
    pseudonyms: {
      title: 'Nothing is changed in the pseudonymous view',
      text: 'All data are as they were. Leave the pseudonymous view and try once more.',
    },
    viewOnly: {
      title: 'To look at only',
      text: 'This network comes from a file that a newer version of Akteursnetz has written. Something may be missing here, so nothing is changed; the file itself is unchanged. Update Akteursnetz, then open the file once more.',
    },
    missingPart: {
      title: 'A part of Akteursnetz could not be loaded',
      text: 'Nothing was erased and nothing was changed. Load the page anew, then try again. If this message stays, the drive or the server that Akteursnetz comes from may be out of reach.',
    },
    unknown: {
      title: 'Not saved: the browser refused the change',
      text: 'Everything before it is saved. Try again. Until then Akteursnetz changes nothing any more.',
    },
  },
  reload: 'Load the page again',
  again: 'Try again',
  trying: 'Trying …',
  viewOnlyBanner:
    'From the file of a newer version of Akteursnetz: nothing is changed here. Update Akteursnetz, then open the file once more.',
  viewOnlyOpened: '“{{name}}” opened to look at only',
  opened: '“{{name}}” opened',
  fromFuture:
    'Mind: the file says that it was written only on {{when}}. The clock of this or the other device is wrong; the time does not tell you here which backup is the newer one.',
  saveFile: 'Save as a file',
  saved: '“{{name}}” was handed to your browser to be saved.',
  notWritten: 'The file could not be written. Keep this window open and try again.',
  unsaved: 'The last change ({{what}}) is only in this window now; “Save as a file” takes it along.',
  works: 'The storage accepts changes again.',
  worksSaved: 'Saved now: {{what}}.',
  still: 'It does not work yet. Save your network as a file.',
  diagnose: 'Technical detail: {{code}}',
};
