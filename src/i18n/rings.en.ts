import type { Words } from './words';
import type { ringsDe } from './rings.de';

export const ringsEn: Words<typeof ringsDe> = {
  once: 'once only',
  partly: 'incomplete',
  hint: {
    both: 'Every confirmed change is in the database of this browser and in a second, independent record on this device.',
    partly: 'What is here is saved. But this network was not restored completely.',
    missing:
      'Every confirmed change is in the database of this browser. This browser allows no second record here, e.g. in private windows or for a file opened from disk. Save your network as a file regularly.',
    full: 'The change is in the database of this browser. There is no room for the second record.',
    failed: 'The change is in the database of this browser. The second record could not be written.',
    behind:
      'The database of this browser has less than the second record. Load this page anew to restore it.',
  },
  banner: {
    full: {
      title: 'Saved once only: there is no room for the second record',
      text: 'You can go on, and everything confirmed is in the database. Make room on the device and save your network as a file under “Data”, because a crash could lose the database alone.',
    },
    failed: {
      title: 'Saved once only: the second record could not be written',
      text: 'You can go on, and everything confirmed is in the database. It is tried again with the next change. Save your network as a file under “Data”.',
    },
  },
  loss: {
    title_one: 'A network is missing from the database',
    title_other: '{{count, number}} networks are missing from the database',
    titleOlder: 'The database is at an older state',
    titleDamaged: 'The database cannot be opened',
    what: 'The browser has lost data that had been saved. This happens after crashes, on a full disk or through clean-up programs. You did nothing wrong.',
    whole:
      'There is a second record of your work on this device. The last confirmed state can be restored from it. This always makes a new network; nothing is overwritten.',
    damaged:
      'Load the page anew first. If that does not help, restoring makes the database anew: what is not listed below cannot be saved after that.',
    none: 'There is no second record here. Open your last .netz file with “Open a file”.',
    partly:
      'There is a second record of your work on this device, but it is not complete. What is listed below for each network can be restored. This always makes a new network; nothing is overwritten. If you have a newer .netz file, there is more in it.',
    harmed:
      'The second record on this device is damaged, too, or does not reach further than the database. Nothing can be restored from it. Keep the diagnosis and open your last .netz file with “Open a file”.',
    unread:
      'The second record on this device could not be read. Nothing was changed. Close other windows with Akteursnetz and load the page anew. If this stays, open your last .netz file with “Open a file”.',
    networks: 'What the second record holds',
    missing: 'What is missing',
    confirmed: 'Last confirmed: {{what}}',
    last: 'Last change {{when}}: {{what}}',
    lastOnly: 'Last change {{when}}',
    later: 'The second record could not take later changes up to {{when}}.',
    heldNothing: 'In the database: nothing any more',
    heldUnknown: 'In the database: cannot be read',
    held_one: 'In the database: state of {{when}}, the last change is missing',
    held_other: 'In the database: state of {{when}}, the last {{count, number}} changes are missing',
    rows: 'In the database: some records are missing',
    lookedAt: {
      none: 'There is no second record of it here.',
      damaged: 'The second record of it is damaged.',
      unread: 'The second record of it could not be read.',
      older: 'The second record of it does not reach further than the database.',
    },
    difference: 'Show difference',
    hideDifference: 'Hide difference',
    saveFile: 'Save as file',
    fileSaved: '“{{name}}” was saved as a file.',
    notSaved: {
      nothing: '“{{name}}” could not be saved as a file: the second record is damaged. Nothing was changed.',
      failed:
        '“{{name}}” could not be saved as a file. Nothing is lost: the second record is unchanged. Load the page anew and try again.',
    },
    restore: 'Restore',
    restoring: 'Restoring “{{name}}” …',
    restored: '“{{name}}” has been restored.',
    restoredPartly: '“{{name}}” has not been restored completely.',
    diagnose: 'Save diagnosis',
    without: 'Begin without restoring',
    reload: 'Load page anew',
    copyName: '{{name}} (restored)',
    failed: {
      title: '“{{name}}” could not be restored',
      nothing:
        'The second record is damaged, too. Nothing was changed. Open your last .netz file and keep the diagnosis.',
      unread: 'The second record could not be read. Nothing was changed. Load the page anew and try again.',
      failed:
        'The browser refused to write, e.g. because there is no room. Nothing is lost: the second record is unchanged. Make room and try again, or save the network as a file.',
      locked:
        'The browser does not make its database anew either. Nothing is lost: the second record is unchanged. First save every network below with “Save as file”. Only then clear the site data of this page in the settings of the browser, load the page anew and open the files with “Open a file”.',
    },
    sure: {
      title: 'Really begin without restoring?',
      text: 'You begin with what the database still has. The second record stays for 14 days. Until then it can be restored under “Settings”, “Restore points”.',
      textDamaged:
        'The database is made anew, and what was in it cannot be read after that. The second record of the networks named here stays for 14 days. Until then it can be restored under “Settings”, “Restore points”.',
      textDamagedNone: 'The database is made anew, and what was in it cannot be read after that.',
      textNone: 'You begin with what the database still has.',
      confirm: 'Begin without restoring',
      back: 'Back',
    },
  },
  short: {
    missing_one:
      'Not complete: the second record only reaches until {{when}}. The last change is missing, confirmed {{confirmed}}.',
    missing_other:
      'Not complete: the second record only reaches until {{when}}. The last {{count, number}} changes are missing, confirmed until {{confirmed}}.',
    uncounted:
      'Not complete: the second record only has another state, the one until {{when}}. The state of {{confirmed}} had been confirmed.',
    unused_one:
      'Of these {{count, number}} can still be read, but not be applied safely without the damaged one before it.',
    unused_other:
      'Of these {{count, number}} can still be read, but not be applied safely without the damaged one before them.',
    confirmed: 'Confirmed: {{counts}}.',
    there: 'Restored: {{counts}}.',
    advice:
      'What is missing only comes back from a newer .netz file or by hand. The second record stays as it is for up to 14 days under “Settings”, “Restore points”.',
    looking: 'Reading the second record …',
    holds: 'The second record holds {{counts}}.',
  },
  points: {
    title: 'Restore points',
    text: 'Earlier states of this network on this device: the last four, and one each of two earlier days and weeks. A state is always restored as a new network.',
    missing:
      'This browser allows no restore points here, e.g. in private windows or for a file opened from disk. Save your network as a file regularly.',
    none: 'There is no restore point yet.',
    occasion: {
      begun: 'first state',
      regular: 'regular',
      import: 'before an import',
      upgrade: 'before an update',
      erasure: 'after an erasure',
      parted: 'after a loss of data',
    },
    look: 'Look …',
    lookAt: 'Look at the state of {{when}}',
    at: 'State of {{when}}',
    name: '{{name}}, state of {{when}}',
    restore: 'Restore as a new network',
    left: 'Lost networks',
    leftText: 'These networks are missing from the database. Their second record stays for 14 days.',
    leftSince: 'Last confirmed {{at}}, here since {{since}}',
    restoreLeft: 'Restore',
  },
  difference: {
    title: 'Changed since then',
    loading: 'Looking for differences …',
    none: 'No difference: both hold the same.',
    failed: 'The difference could not be found out.',
    gone_one: '{{count, number}} only in this state',
    gone_other: '{{count, number}} only in this state',
    come_one: '{{count, number}} only in today’s network',
    come_other: '{{count, number}} only in today’s network',
    changed_one: '{{count, number}} different',
    changed_other: '{{count, number}} different',
    kind: {
      gone: 'only in this state',
      come: 'only in today’s network',
      changed: 'different',
    },
    list: 'One by one',
    more: 'The first {{count, number}} are shown.',
  },
};
