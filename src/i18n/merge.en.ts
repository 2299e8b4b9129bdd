// Words of two copies becoming one.
export const mergeEn = {
  button: 'Merge with a copy …',
  part: 'Merge with a copy',
  partText:
    'Has a colleague worked on a copy of this network? Choose their file (.netz): you see what differs and decide what counts. Both states of work are joined.',
  input: 'Choose the file of the copy',
  title: 'Merge with “{{name}}”',
  titleOf: 'Merge with “{{name}}” (copy {{at, number}} of {{count, number}})',
  from: 'State of the copy: {{when}}.',
  settled_one: 'This merge makes {{count, number}} earlier merge final',
  settled_other: 'This merge makes {{count, number}} earlier merges final',
  settledText:
    'There is limited room for all that taking back needs. For the earlier ones “Undo” still takes back the entries; but that then counts as your own change and goes along with the next merge. This merge can be taken back as a whole.',
  reading: 'Comparing the copies',
  writing: 'Saving the merge',
  announced: 'Merge finished',
  confirm: 'Merge',
  open_one: '{{count, number}} still to be decided',
  open_other: '{{count, number}} still to be decided',
  next: 'Next copy',
  byFields: 'Take over field by field …',
  openCopy: 'Open as a network of its own',
  nothing: 'empty',
  spot: 'Place on the map',
  toDecide_one: '{{count, number}} thing to be decided',
  toDecide_other: '{{count, number}} things to be decided',
  toDecideText:
    'The same field was changed differently here and in the copy, or something was deleted on one side and worked on at the other. “Accept the proposal” decides the same on both sides and keeps what was worked on.',
  allMine: 'Everywhere: here',
  allTheirs: 'Everywhere: copy',
  allProposed: 'Accept the proposal',
  more_one: 'Show {{count, number}} more',
  more_other: 'Show {{count, number}} more',
  andMore_one: 'and {{count, number}} more entry',
  andMore_other: 'and {{count, number}} more entries',
  decidedThere_one: '{{count, number}} thing has been decided in the copy already',
  decidedThere_other: '{{count, number}} things have been decided in the copy already',
  decidedThereText:
    'Both were known there. What was chosen there counts here as well unless you change it. You may decide otherwise.',
  figure: {
    onlyMine: 'changed only here',
    onlyTheirs: 'changed only in the copy',
    both: 'changed on both sides',
    same: 'same',
    toDecide: 'to be decided',
  },
  side: { mine: 'Here', theirs: 'Copy' },
  kind: { added: 'new', changed: 'changed', removed: 'deleted' },
  removal: {
    mine: 'Deleted here',
    theirs: 'Deleted in the copy',
    kept: 'On the other side the entry is to stay.',
    edited_one: 'Changed on the other side since, in {{count, number}} place.',
    edited_other: 'Changed on the other side since, in {{count, number}} places.',
    keep: 'Keep',
    remove: 'Leave deleted',
    alsoGone_one: '{{count, number}} entry of the other side that depends on it goes as well.',
    alsoGone_other: '{{count, number}} entries of the other side that depend on it go as well.',
  },
  mend: {
    removed: '{{name}} goes because “{{field}}” no longer exists. {{to}}',
    emptied: '{{name}}: “{{field}}” is emptied because the entry no longer exists. {{to}}',
  },
  list: {
    decided_one: '{{count, number}} thing was to be decided',
    decided_other: '{{count, number}} things were to be decided',
    mends_one: '{{count, number}} reference to nothing, mended',
    mends_other: '{{count, number}} references to nothing, mended',
    flawed_one: '{{count, number}} entry should be checked afterwards',
    flawed_other: '{{count, number}} entries should be checked afterwards',
    byRule_one: '{{count, number}} thing is settled by rule',
    byRule_other: '{{count, number}} things are settled by rule',
    likenesses_one: '{{count, number}} possible duplicate',
    likenesses_other: '{{count, number}} possible duplicates',
    onlyTheirs_one: '{{count, number}} entry changed only in the copy',
    onlyTheirs_other: '{{count, number}} entries changed only in the copy',
    onlyMine_one: '{{count, number}} entry changed only here',
    onlyMine_other: '{{count, number}} entries changed only here',
    both_one: '{{count, number}} entry changed on both sides',
    both_other: '{{count, number}} entries changed on both sides',
  },
  byRuleHint:
    'Where something is on the map and which list an entry came from is settled by the app: afterwards both sides have the same.',
  likeness: '{{mine}} (here) and {{theirs}} (copy)',
  likenessHint:
    'Both sides may have entered the same. After the merge both are in the network; delete what is there twice.',
  erasedThere_one:
    '{{count, number}} person was erased for good in the copy. They are erased here for good as well, with no way back.',
  erasedThere_other:
    '{{count, number}} people were erased for good in the copy. They are erased here for good as well, with no way back.',
  erasedHere_one: 'The copy still holds {{count, number}} person erased here. They stay erased.',
  erasedHere_other: 'The copy still holds {{count, number}} people erased here. They stay erased.',
  refused: {
    title: 'This file cannot be merged',
    safe: 'Nothing was changed.',
    notOpened: 'It is not an undamaged network file.',
    notWhole: 'Its content is not complete, so no lists can be made of it.',
    newer: 'It was saved by a newer version of Akteursnetz.',
    otherNetwork:
      'It belongs to another network or was begun anew: they have no common starting state. “Take over field by field” opens the import with its lists: it compares them with this network, and you decide. What it no longer holds stays here; views and places on the map do not come along.',
    noState:
      'The common starting state is missing here or in the file, for example because it was saved by an older version. “Take over field by field” opens the import with its lists: it compares them with this network, and you decide. What it no longer holds stays here; views and places on the map do not come along.',
    otherRoot:
      'It does not go back to the same starting state as this network. “Take over field by field” opens the import with its lists: it compares them with this network, and you decide. What it no longer holds stays here; views and places on the map do not come along.',
    unlikeState:
      'Its content does not match its merge state; it was probably changed by hand. “Take over field by field” opens the import with its lists: it compares them with this network, and you decide. What it no longer holds stays here; views and places on the map do not come along.',
    pseudonyms: 'Nothing is merged in the pseudonymous view, because the comparison names people.',
    broken: 'The browser broke off the comparison. Please try again.',
  },
  trouble: {
    title: 'The merge was not saved',
    moved: 'The network has been changed meanwhile. Close the dialog and merge again.',
    other: 'Nothing was changed. Please try again.',
  },
  done: {
    title: 'The copies have been joined',
    nothing: 'There was nothing to change here: everything in the copy was there already.',
    decided:
      'There was nothing to change in the entries here. Your decisions have been saved and go with the file.',
    records_one: '{{count, number}} entry was taken over or changed here.',
    records_other: '{{count, number}} entries were taken over or changed here.',
    notErased_one:
      '{{count, number}} contact person who has been erased for good in the copy could not be erased here yet',
    notErased_other:
      '{{count, number}} contact persons who have been erased for good in the copy could not be erased here yet',
    notErasedText:
      'Everything else has been joined and saved. Merge with the same file once more, and the erasure will be made up for.',
    protocol: 'Save the protocol',
    undo: '“Undo” takes the whole merge back.',
    back: 'Save the network and hand the file back, so that the other side has this state as well.',
  },
  protocol: { file: 'Merge', on: 'Merged on {{when}}.' },
} as const;
