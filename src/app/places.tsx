// The list of main places: name, icon and the room that draws it, loaded when first visited.
import {
  Building2,
  Contact,
  Database,
  Handshake,
  HelpCircle,
  History,
  Home,
  Landmark,
  type LucideIcon,
  Settings,
  Waypoints,
} from 'lucide-react';
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { Place } from '../session/session';

export interface PlaceEntry {
  readonly place: Place;
  readonly icon: LucideIcon;
  readonly Room: LazyExoticComponent<ComponentType>;
  /** Whether the one filter applies here and its bar is shown. */
  readonly filtered?: true;
  /** Reached from another place, under which the navigation shows it. */
  readonly under?: Place;
  /** In the lower part of the navigation. */
  readonly secondary?: true;
}

export const placeEntries: readonly PlaceEntry[] = [
  {
    place: 'start',
    icon: Home,
    Room: lazy(async () => ({ default: (await import('../networks/StartPlace')).StartPlace })),
  },
  {
    place: 'map',
    icon: Waypoints,
    filtered: true,
    Room: lazy(async () => ({ default: (await import('../map/MapPlace')).MapPlace })),
  },
  {
    place: 'actors',
    icon: Building2,
    filtered: true,
    Room: lazy(async () => ({ default: (await import('../actors/ActorsPlace')).ActorsPlace })),
  },
  {
    place: 'contacts',
    icon: Contact,
    filtered: true,
    Room: lazy(async () => ({ default: (await import('../contacts/ContactsPlace')).ContactsPlace })),
  },
  {
    place: 'freshness',
    icon: Contact,
    under: 'contacts',
    filtered: true,
    Room: lazy(async () => ({ default: (await import('../contacts/FreshnessPlace')).FreshnessPlace })),
  },
  {
    place: 'lists',
    icon: Contact,
    under: 'contacts',
    Room: lazy(async () => ({ default: (await import('../lists/ListsPlace')).ListsPlace })),
  },
  {
    place: 'cooperations',
    icon: Handshake,
    filtered: true,
    Room: lazy(async () => ({
      default: (await import('../cooperations/CooperationsPlace')).CooperationsPlace,
    })),
  },
  {
    place: 'gremien',
    icon: Landmark,
    filtered: true,
    Room: lazy(async () => ({ default: (await import('../gremien/GremienPlace')).GremienPlace })),
  },
  {
    place: 'data',
    icon: Database,
    secondary: true,
    Room: lazy(async () => ({ default: (await import('../exchange/DataPlace')).DataPlace })),
  },
  {
    place: 'history',
    icon: History,
    secondary: true,
    Room: lazy(async () => ({ default: (await import('../history/HistoryPlace')).HistoryPlace })),
  },
  {
    place: 'settings',
    icon: Settings,
    secondary: true,
    Room: lazy(async () => ({ default: (await import('../networks/SettingsPlace')).SettingsPlace })),
  },
  {
    place: 'privacy',
    icon: Settings,
    under: 'settings',
    Room: lazy(async () => ({ default: (await import('../privacy/PrivacyPlace')).PrivacyPlace })),
  },
  {
    place: 'help',
    icon: HelpCircle,
    secondary: true,
    Room: lazy(async () => ({ default: (await import('./HelpPlace')).HelpPlace })),
  },
];

/** The entry of the navigation that is marked while a place is open. */
export function shownUnder(place: Place): Place {
  return placeEntries.find((entry) => entry.place === place)?.under ?? place;
}
