// What is going on now: place, selection, filter, date, open card and dialog. In memory; the address bar mirrors a part.
import { create } from 'zustand';
import { type Filter, type FilterList, type Focus, noFilter } from '../model/filter';
import type { Id, IsoDate, Scalar, TableName } from '../model/records';
import type { FileDialog } from './fileDialogs';
import { type MapLayers, noLayers } from './mapLayers';
import type { MapTime } from './mapTime';

/** The main places in the order of the navigation. */
export const places = [
  'start',
  'map',
  'actors',
  'contacts',
  'freshness',
  'lists',
  'cooperations',
  'gremien',
  'data',
  'history',
  'settings',
  'privacy',
  'help',
] as const;
export type Place = (typeof places)[number];

/** The tables a card, a form or a selection can speak of. */
export type SubjectTable = Exclude<
  TableName,
  | 'networks'
  | 'placements'
  | 'views'
  | 'types'
  | 'sources'
  | 'sourceRows'
  | 'questions'
  | 'erasures'
  | 'disclosures'
>;

/** Something the user is asked in a dialog; the app shows exactly one at a time. */
export type DialogRequest =
  | {
      readonly kind: 'record';
      readonly table: SubjectTable;
      readonly preset?: Readonly<Record<string, Scalar>>;
      readonly id?: Id;
      readonly spot?: { readonly x: number; readonly y: number };
    }
  /** Whose function changes hands; asked for where it is not said, among the people of the actor if one is. */
  | { readonly kind: 'succession'; readonly contactId?: Id; readonly actorId?: Id }
  /** What is known of actors, one page or one file each, to be checked by themselves. */
  | { readonly kind: 'profile'; readonly actorIds: readonly Id[] }
  | { readonly kind: 'endCooperations'; readonly ids: readonly Id[] }
  /** All seats of a Gremium as one table. */
  | { readonly kind: 'seatEditor'; readonly gremiumId: Id }
  | { readonly kind: 'bulkEdit'; readonly table: SubjectTable; readonly ids: readonly Id[] }
  | {
      readonly kind: 'import';
      readonly file?: File;
      /** Chosen or dropped together with it: one import. */
      readonly more?: readonly File[];
      readonly text?: string;
    }
  | { readonly kind: 'export'; readonly table?: SubjectTable }
  | { readonly kind: 'print'; readonly paper?: 'a3' }
  /** A picture of the map as a file. */
  | { readonly kind: 'picture'; readonly format: 'png' | 'svg' }
  /** A picture or hand-out is being made. */
  | { readonly kind: 'making' }
  | {
      readonly kind: 'message';
      readonly title: string;
      readonly text: string;
      readonly tone: 'info' | 'danger';
      /** What helps, as a button beside "Schließen". */
      readonly action?: { readonly label: string; readonly perform: () => void };
    }
  /** Cooperations typed as one line each. */
  | { readonly kind: 'capture' }
  /** Between whom the ways are to be shown. */
  | { readonly kind: 'ways'; readonly from?: Id | undefined }
  | { readonly kind: 'palette' }
  | FileDialog
  | { readonly kind: 'shortcuts' };

export interface Subject {
  readonly table: SubjectTable;
  readonly id: Id;
}

/** What the map shows by colour, size and line: codes of `map/looks.ts`. */
export interface MapLook {
  readonly colour: string;
  readonly size: string;
  readonly line: string;
}

/** What the map shows where nothing was chosen. */
export const standardLook = { colour: 'sector', size: 'ties', line: 'plain' } as const satisfies MapLook;

export function isStandardLook({ colour, size, line }: MapLook): boolean {
  return colour === standardLook.colour && size === standardLook.size && line === standardLook.line;
}

/** A question and where it comes from: the id of a saved one, the code of a delivered one. */
export interface Asked {
  readonly from?: string | undefined;
  /** Its criteria as they are on screen (`model/questions`). */
  readonly line: string;
  /** What was saved when it was opened: another one by now is not overwritten. */
  readonly begun?: string | undefined;
}

/** Numbers instead of names on screen (`pseudonymView`); `actors` for organisations and Gremien, too. */
export interface Pseudonyms {
  readonly actors: boolean;
  readonly language: string;
}

interface Session {
  readonly place: Place;
  /** Selected records of one table: nodes on the map, rows in a table. */
  readonly selectedTable: SubjectTable;
  readonly selection: readonly Id[];
  /** The record whose card is open at the side. */
  readonly card?: Subject | undefined;
  /** Cards opened lately, the last one first. */
  readonly recent: readonly Subject[];
  readonly filter: Filter;
  readonly focus?: Focus | undefined;
  /** What does not pass filter and focus is dimmed on the map instead of hidden. */
  readonly dims?: true | undefined;
  /** Reference date; `undefined` follows the calendar. */
  readonly asOf?: IsoDate | undefined;
  readonly layers: MapLayers;
  /** `undefined` as this person left the map of the network last. */
  readonly look?: MapLook | undefined;
  /** The bar of time on the map; `undefined` while it is closed. */
  readonly time?: MapTime | undefined;
  /** The saved view that is open; without one the main map. */
  readonly view?: Id | undefined;
  /** Named by the address before its network was there: to be shown as it was saved. */
  readonly isViewAwaited: boolean;
  /** Rises when a view is shown as it was saved or left. */
  readonly viewsShown: number;
  /** What the main map showed before a view was opened. */
  readonly beforeView?:
    | Pick<Session, 'filter' | 'focus' | 'dims' | 'asOf' | 'layers' | 'look' | 'time'>
    | undefined;
  readonly dialog?: DialogRequest | undefined;
  /** The question whose list is open. */
  readonly asked?: Asked | undefined;
  /** The whole window is a projector's: the map and nothing personal. */
  readonly isPresenting: boolean;
  /** While set, names are numbers wherever the network is shown, and nothing is changed. Never in the address or a view. */
  readonly pseudonyms?: Pseudonyms | undefined;
}

export const useSession = create<Session>(() => ({
  place: 'start',
  selectedTable: 'actors',
  selection: [],
  recent: [],
  filter: noFilter,
  layers: noLayers,
  isViewAwaited: false,
  viewsShown: 0,
  isPresenting: false,
}));

const set = useSession.setState;

export function goTo(place: Place): void {
  set({ place });
}

export function select(table: SubjectTable, ids: readonly Id[]): void {
  set({ selectedTable: table, selection: ids });
}

/** Opens the card at the side and selects its record. */
export function openCard(table: SubjectTable, id: Id): void {
  set(({ recent }) => ({
    card: { table, id },
    selectedTable: table,
    selection: [id],
    recent: [{ table, id }, ...recent.filter((other) => other.table !== table || other.id !== id)].slice(
      0,
      8,
    ),
  }));
}

/** Closes the card and lets go of its record: what stays selected would go on dimming the map without a visible reason. */
export function closeCard(): void {
  set(({ card, selectedTable, selection }) => {
    const isItsOwn = card && selectedTable === card.table && selection.every((id) => id === card.id);
    return { card: undefined, ...(isItsOwn && { selection: [] }) };
  });
}

export function setFilter(filter: Filter): void {
  set({ filter });
}

/** Adds a value to one part of the filter, or takes it out. */
export function toggleFilter(part: FilterList, value: string): void {
  set(({ filter }) => {
    const values = filter[part];
    const next = values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
    return { filter: { ...filter, [part]: next } };
  });
}

export function clearFilter(): void {
  set({ filter: noFilter, focus: undefined });
}

export function setFocus(focus: Focus | undefined): void {
  set({ focus });
}

/** Whether what does not pass filter and focus is dimmed on the map instead of hidden. */
export function setDims(dims: boolean): void {
  set({ dims: dims || undefined });
}

export function setAsOf(asOf: IsoDate | undefined): void {
  set({ asOf });
}

export function setLayers(change: Partial<MapLayers>): void {
  set(({ layers }) => ({ layers: { ...layers, ...change } }));
}

export function setTime(time: MapTime | undefined): void {
  set({ time });
}

export function setLook(look: MapLook): void {
  set({ look });
}

/** The map for all eyes, from wherever one is: whoever's card is open stays marked. */
export function startPresentation(): void {
  set({ isPresenting: true, place: 'map', card: undefined, dialog: undefined });
}

export function endPresentation(): void {
  set({ isPresenting: false });
}

export function openDialog(dialog: DialogRequest): void {
  set({ dialog });
}

export function closeDialog(): void {
  set({ dialog: undefined });
}

/** Back to the beginning, for another network. Place stays. */
export function resetSession(): void {
  set({
    selection: [],
    card: undefined,
    recent: [],
    filter: noFilter,
    focus: undefined,
    dims: undefined,
    asOf: undefined,
    layers: noLayers,
    look: undefined,
    time: undefined,
    view: undefined,
    isViewAwaited: false,
    beforeView: undefined,
    asked: undefined,
    dialog: undefined,
    isPresenting: false,
    pseudonyms: undefined,
  });
}
