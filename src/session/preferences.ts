// What a person likes, kept in localStorage and never in the document: language, theme, initials, how tables look.
import { create } from 'zustand';
import { createJSONStorage, persist, type StateStorage } from 'zustand/middleware';
import type { Language } from '../i18n/translate';
import type { Id } from '../model/records';
import type { Shortfall } from '../rings/standing';
import type { MapLook } from './session';

export type Theme = 'system' | 'light' | 'dark';

/** How one table was left. */
export interface TableLook {
  readonly columns?: readonly string[];
  readonly widths?: Readonly<Record<string, number>>;
  readonly sort?: { readonly column: string; readonly descending: boolean };
}

/** What was chosen at the last export of one format and list; properties that are in neither list are as they come. */
export interface ExportLook {
  readonly on: readonly string[];
  readonly off: readonly string[];
}

interface Preferences {
  readonly language: Language;
  readonly theme: Theme;
  /** Shown in the history beside each change; may stay empty. */
  readonly initials: string;
  readonly lastNetwork?: string | undefined;
  readonly navigationWide: boolean;
  /** Single letters work as shortcuts outside text fields (WCAG 2.1.4: they can be switched off). */
  readonly letterKeys: boolean;
  readonly tables: Readonly<Record<string, TableLook>>;
  /** What the map of each network shows by colour, size and line, where it is not the standard. */
  readonly mapLooks: Readonly<Record<string, MapLook>>;
  /** ISO time at which each network was last saved as a file from this device. */
  readonly savedFiles: Readonly<Record<string, string>>;
  /** What is short of the confirmed in networks that were brought back, until it has been acknowledged. */
  readonly incomplete: Readonly<Record<Id, Shortfall>>;
  /** Code of the format of the last export, be it of a list or of a network. */
  readonly exportFormat?: string;
  /** Code of the format of the last export of a list. */
  readonly exportListFormat?: string;
  /** By format and list: `csv actors`. */
  readonly exportLooks: Readonly<Record<string, ExportLook>>;
}

/** What cannot be written is likes and no data: it goes for good, also because somebody who was erased may stand in what was there. */
function forgiving(storage: Storage): StateStorage {
  return {
    getItem: (name) => storage.getItem(name),
    removeItem: (name) => storage.removeItem(name),
    setItem: (name, value) => {
      try {
        storage.setItem(name, value);
      } catch {
        storage.removeItem(name);
      }
    },
  };
}

export const usePreferences = create<Preferences>()(
  persist(
    (): Preferences => ({
      language: 'de',
      theme: 'system',
      initials: '',
      navigationWide: true,
      letterKeys: true,
      tables: {},
      mapLooks: {},
      savedFiles: {},
      incomplete: {},
      exportLooks: {},
    }),
    {
      name: 'akteursnetz-preferences',
      version: 1,
      storage: createJSONStorage(() => forgiving(window.localStorage)),
    },
  ),
);

export function setPreferences(change: Partial<Preferences>): void {
  usePreferences.setState(change);
}

export function setTableLook(table: string, look: TableLook): void {
  usePreferences.setState(({ tables }) => ({
    tables: { ...tables, [table]: { ...tables[table], ...look } },
  }));
}

/** Without a look the network's map is drawn as delivered again. */
export function setMapLook(networkId: string, look: MapLook | undefined): void {
  usePreferences.setState(({ mapLooks }) => {
    const { [networkId]: _, ...others } = mapLooks;
    return { mapLooks: look === undefined ? others : { ...others, [networkId]: look } };
  });
}
