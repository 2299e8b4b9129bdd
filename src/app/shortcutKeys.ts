// The list of keyboard shortcuts; help, settings and the listener loop over it.
import { saveFile } from '../exchange/fileDeeds';
import { presetFor } from '../records/presetFor';
import { typeAhead } from '../ui/typedAhead';
import { goTo, openDialog, type Place, startPresentation, useSession } from '../session/session';
import { startCapture } from '../session/startCapture';
import { switchPane } from './cardFocus';
import { toggleTime } from '../session/toggleTime';
import { togglePseudonymsAloud } from '../session/togglePseudonyms';
import { redoAloud, undoAloud } from './undoAloud';

export interface Shortcut {
  readonly id: string;
  readonly keys: string;
  /** Together with Strg (Ctrl). */
  readonly withCtrl?: true;
  readonly label: { readonly key: string };
  readonly matches: (event: KeyboardEvent) => boolean;
  readonly perform: () => void;
  /** Where it does not work everywhere; elsewhere the key is the browser's. */
  readonly isHere?: () => boolean;
  /** A letter without Ctrl: off in text fields, can be switched off (WCAG 2.1.4). */
  readonly letter?: true;
  /** Works in a presentation, too: it brings nothing personal onto the wall. */
  readonly isPublic?: true;
}

const ctrl = (key: string) => (event: KeyboardEvent) =>
  (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === key;
const letter = (key: string) => (event: KeyboardEvent) =>
  !event.ctrlKey && !event.metaKey && !event.altKey && event.key === key;

const jumps: readonly [string, Place][] = [
  ['1', 'start'],
  ['2', 'map'],
  ['3', 'actors'],
  ['4', 'contacts'],
  ['5', 'cooperations'],
  ['6', 'gremien'],
];

export const shortcuts: readonly Shortcut[] = [
  {
    id: 'search',
    keys: 'K',
    withCtrl: true,
    label: { key: 'app.search' },
    matches: ctrl('k'),
    perform: () => {
      typeAhead();
      openDialog({ kind: 'palette' });
    },
  },
  {
    id: 'undo',
    keys: 'Z',
    withCtrl: true,
    label: { key: 'app.undo' },
    matches: ctrl('z'),
    isPublic: true,
    perform: () => void undoAloud(),
  },
  {
    id: 'redo',
    keys: 'Y',
    withCtrl: true,
    label: { key: 'app.redo' },
    isPublic: true,
    matches: (event) =>
      ctrl('y')(event) ||
      ((event.ctrlKey || event.metaKey) && event.shiftKey && event.key.toLowerCase() === 'z'),
    perform: () => void redoAloud(),
  },
  {
    id: 'save',
    keys: 'S',
    withCtrl: true,
    label: { key: 'files.save' },
    matches: ctrl('s'),
    perform: saveFile,
  },
  {
    id: 'print',
    keys: 'P',
    withCtrl: true,
    label: { key: 'print.commandPrint' },
    matches: ctrl('p'),
    // A table is printed by the browser itself.
    isHere: () => useSession.getState().place === 'map',
    perform: () => openDialog({ kind: 'print' }),
  },
  {
    id: 'newActor',
    keys: 'n',
    label: { key: 'app.command.newActor' },
    matches: letter('n'),
    letter: true,
    perform: () => openDialog({ kind: 'record', table: 'actors' }),
  },
  {
    id: 'newCooperation',
    keys: 'k',
    label: { key: 'app.command.newCooperation' },
    matches: letter('k'),
    letter: true,
    perform: () => {
      const { selectedTable, selection } = useSession.getState();
      const actors = selectedTable === 'actors' ? selection : [];
      openDialog({ kind: 'record', table: 'cooperations', ...presetFor('cooperations', actors) });
    },
  },
  {
    id: 'capture',
    keys: 's',
    label: { key: 'present.capture' },
    matches: letter('s'),
    letter: true,
    isPublic: true,
    perform: startCapture,
  },
  {
    id: 'presentation',
    keys: 'p',
    label: { key: 'present.start' },
    matches: letter('p'),
    letter: true,
    perform: startPresentation,
  },
  {
    id: 'import',
    keys: 'i',
    label: { key: 'app.command.import' },
    matches: letter('i'),
    letter: true,
    perform: () => openDialog({ kind: 'import' }),
  },
  {
    id: 'export',
    keys: 'e',
    label: { key: 'app.command.export' },
    matches: letter('e'),
    letter: true,
    perform: () => openDialog({ kind: 'export' }),
  },
  {
    id: 'time',
    keys: 't',
    label: { key: 'time.toggle' },
    matches: letter('t'),
    letter: true,
    perform: toggleTime,
  },
  {
    id: 'pseudonyms',
    keys: 'v',
    label: { key: 'pseudonyms.toggle' },
    matches: letter('v'),
    letter: true,
    perform: togglePseudonymsAloud,
  },
  {
    id: 'pane',
    keys: 'F6',
    label: { key: 'app.shortcuts.pane' },
    matches: (event) => event.key === 'F6' && !event.ctrlKey && !event.altKey,
    perform: switchPane,
  },
  ...jumps.map(
    ([key, place]): Shortcut => ({
      id: `go-${place}`,
      keys: key,
      label: { key: `app.place.${place}` },
      matches: letter(key),
      letter: true,
      perform: () => goTo(place),
    }),
  ),
  {
    id: 'help',
    keys: '?',
    label: { key: 'app.shortcuts.title' },
    matches: letter('?'),
    letter: true,
    perform: () => openDialog({ kind: 'shortcuts' }),
  },
];
