// Everything the palette offers besides records: one list, one entry per deed.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { saveFile } from '../exchange/fileDeeds';
import { presetFor } from '../records/presetFor';
import { openAccess } from '../session/access';
import { closeNetwork } from '../session/openNetwork';
import { setPreferences } from '../session/preferences';
import {
  clearFilter,
  closeCard,
  goTo,
  openDialog,
  places,
  setFocus,
  setLayers,
  setTime,
  startPresentation,
  type SubjectTable,
  useSession,
} from '../session/session';
import { openTime } from '../session/mapTime';
import { startCapture } from '../session/startCapture';
import { questionDeeds } from '../session/questions';
import { useAsOf, useNetwork } from '../session/useNetwork';
import { removeAloud } from '../records/removeAloud';
import type { Command } from '../search/Command';
import { toggleTime } from '../session/toggleTime';
import { togglePseudonymsAloud } from '../session/togglePseudonyms';
import { redoAloud, undoAloud } from './undoAloud';

const creatable: readonly [
  SubjectTable,
  'newActor' | 'newContact' | 'newCooperation' | 'newRelation' | 'newGremium' | 'newSeat',
][] = [
  ['actors', 'newActor'],
  ['contacts', 'newContact'],
  ['cooperations', 'newCooperation'],
  ['relations', 'newRelation'],
  ['gremien', 'newGremium'],
  ['seats', 'newSeat'],
];

/** Commands that make sense right now; the selection decides about a few. */
export function useCommands(): readonly Command[] {
  const { t } = useTranslation();
  const { selectedTable, selection, layers, card, time, place } = useSession();
  const isPseudonymous = useSession((state) => state.pseudonyms !== undefined);
  const network = useNetwork();
  const asOf = useAsOf();
  return useMemo(() => {
    const group = (name: 'go' | 'list' | 'create' | 'edit' | 'view' | 'data' | 'network') =>
      t(`app.command.group.${name}`);
    const chosen = selection.length > 0;
    // The map is not in the first view.
    const leaveBy = (way: 'print' | 'png' | 'svg' | 'handout') =>
      void import('../map/takePicture').then(({ takePicture }) => takePicture(way, network));
    return [
      ...creatable.map(
        ([table, word]): Command => ({
          id: word,
          label: t(`app.command.${word}`),
          group: group('create'),
          perform: () =>
            openDialog({
              kind: 'record',
              table,
              ...presetFor(table, selectedTable === 'actors' ? selection : []),
            }),
        }),
      ),
      {
        id: 'capture',
        label: t('present.capture'),
        hint: 'S',
        group: group('create'),
        perform: startCapture,
      },
      {
        id: 'import',
        label: t('app.command.import'),
        group: group('data'),
        perform: () => openDialog({ kind: 'import' }),
      },
      {
        id: 'export',
        label: t('app.command.export'),
        group: group('data'),
        perform: () => openDialog({ kind: 'export' }),
      },
      {
        id: 'saveFile',
        label: t('files.part.button'),
        hint: t('app.ctrl', { key: 'S' }),
        group: group('data'),
        perform: saveFile,
      },
      { id: 'print', label: t('print.commandPrint'), group: group('data'), perform: () => leaveBy('print') },
      { id: 'png', label: t('print.commandPng'), group: group('data'), perform: () => leaveBy('png') },
      { id: 'svg', label: t('print.commandSvg'), group: group('data'), perform: () => leaveBy('svg') },
      {
        id: 'handout',
        label: t('print.commandHandout'),
        group: group('data'),
        perform: () => leaveBy('handout'),
      },
      {
        id: 'undo',
        label: t('app.undo'),
        hint: t('app.ctrl', { key: 'Z' }),
        group: group('edit'),
        perform: () => void undoAloud(),
      },
      {
        id: 'redo',
        label: t('app.redo'),
        hint: t('app.ctrl', { key: 'Y' }),
        group: group('edit'),
        perform: () => void redoAloud(),
      },
      {
        id: 'succession',
        label: t('contacts.succession.open'),
        group: group('edit'),
        perform: () =>
          openDialog({
            kind: 'succession',
            ...(selectedTable === 'contacts' && selection[0] !== undefined && { contactId: selection[0] }),
            ...(selectedTable === 'actors' && selection[0] !== undefined && { actorId: selection[0] }),
          }),
      },
      {
        id: 'access',
        label: t('access.open'),
        group: group('data'),
        perform: () => openAccess(selectedTable === 'contacts' ? selection[0] : undefined),
      },
      ...(chosen && selectedTable === 'actors'
        ? [
            {
              id: 'profile',
              label: t('contacts.profile.open'),
              group: group('data'),
              perform: () => openDialog({ kind: 'profile', actorIds: selection }),
            },
          ]
        : []),
      ...(chosen && selectedTable === 'cooperations'
        ? [
            {
              id: 'end',
              label: t('app.command.endTies'),
              group: group('edit'),
              perform: () => openDialog({ kind: 'endCooperations', ids: selection }),
            },
          ]
        : []),
      ...(chosen
        ? [
            {
              id: 'remove',
              label: t('app.command.removeSelected'),
              group: group('edit'),
              perform: () => void removeAloud(selectedTable, selection),
            },
          ]
        : []),
      ...(selectedTable === 'actors' && selection[0] !== undefined
        ? [
            {
              id: 'focus',
              label: t('app.command.focusOn'),
              group: group('view'),
              perform: () => setFocus({ actorId: selection[0] as string, steps: 1 }),
            },
            {
              id: 'onlySelected',
              label: t('ways.only'),
              group: group('view'),
              perform: () =>
                setFocus({ actorId: selection[0] as string, steps: 0, others: selection.slice(1) }),
            },
          ]
        : []),
      {
        id: 'ways',
        label: t('ways.openFrom'),
        group: group('view'),
        perform: () =>
          openDialog({ kind: 'ways', from: selectedTable === 'actors' ? selection[0] : undefined }),
      },
      ...places.map(
        (place): Command => ({
          id: `go-${place}`,
          label: t(`app.place.${place}`),
          group: group('go'),
          perform: () => goTo(place),
        }),
      ),
      ...questionDeeds(network, asOf).map((deed): Command => ({ ...deed, group: group('list') })),
      {
        id: 'presentation',
        label: t('present.start'),
        hint: 'P',
        group: group('view'),
        perform: startPresentation,
      },
      { id: 'clearFilter', label: t('app.command.clearFilter'), group: group('view'), perform: clearFilter },
      {
        id: 'structure',
        label: layers.structure ? t('app.command.structureHide') : t('app.command.structureShow'),
        group: group('view'),
        perform: () => setLayers({ structure: !layers.structure }),
      },
      {
        id: 'time',
        label: time && place === 'map' ? t('time.close') : t('time.show'),
        hint: 'T',
        group: group('view'),
        perform: toggleTime,
      },
      {
        id: 'compareDays',
        label: t('time.compareLabel'),
        group: group('view'),
        perform: () => {
          setTime({ ...(time ?? openTime), beside: true });
          goTo('map');
        },
      },
      ...(card
        ? [{ id: 'closeCard', label: t('app.command.closeCard'), group: group('view'), perform: closeCard }]
        : []),
      {
        id: 'pseudonyms',
        label: t(isPseudonymous ? 'pseudonyms.end' : 'pseudonyms.start'),
        hint: 'V',
        group: group('view'),
        perform: togglePseudonymsAloud,
      },
      {
        id: 'dark',
        label: t('app.command.themeDark'),
        group: group('view'),
        perform: () => setPreferences({ theme: 'dark' }),
      },
      {
        id: 'light',
        label: t('app.command.themeLight'),
        group: group('view'),
        perform: () => setPreferences({ theme: 'light' }),
      },
      {
        id: 'system',
        label: t('app.command.themeSystem'),
        group: group('view'),
        perform: () => setPreferences({ theme: 'system' }),
      },
      {
        id: 'de',
        label: t('app.command.german'),
        group: group('view'),
        perform: () => setPreferences({ language: 'de' }),
      },
      {
        id: 'en',
        label: t('app.command.english'),
        group: group('view'),
        perform: () => setPreferences({ language: 'en' }),
      },
      {
        id: 'shortcuts',
        label: t('app.command.shortcuts'),
        hint: '?',
        group: group('view'),
        perform: () => openDialog({ kind: 'shortcuts' }),
      },
      { id: 'shelf', label: t('app.command.shelf'), group: group('network'), perform: closeNetwork },
    ];
  }, [t, selectedTable, selection, layers, card, time, place, network, asOf, isPseudonymous]);
}
