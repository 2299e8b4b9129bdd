// The address bar as a line: place, network, filter, date, focus and open card after the `#`, the same on http and file:.
import { type Filter, filterFromLine, filterToLine, type Focus } from '../model/filter';
import { isDate } from '../model/checks';
import type { Id, IsoDate } from '../model/records';
import { layersFromLine, layersToLine, type MapLayers } from '../session/mapLayers';
import { emphasisFromLine, emphasisToLine } from '../session/emphasis';
import { type MapTime, timeFromLine, timeToLine } from '../session/mapTime';
import {
  type Asked,
  type MapLook,
  type Place,
  standardLook,
  type Subject,
  type SubjectTable,
} from '../session/session';
import { lookFromLine, lookToLine } from '../session/viewLines';

export interface Address {
  readonly place: Place;
  readonly networkId?: Id | undefined;
  readonly filter: Filter;
  readonly focus?: Focus | undefined;
  readonly dims?: true | undefined;
  readonly asOf?: IsoDate | undefined;
  readonly card?: Subject | undefined;
  readonly look?: MapLook | undefined;
  readonly layers: MapLayers;
  readonly time?: MapTime | undefined;
  readonly view?: Id | undefined;
  /** The view as it was saved: then the address says no more of what is shown. */
  readonly isViewAwaited: boolean;
  /** A reload in a meeting must not bring contacts onto the wall. */
  readonly isPresenting: boolean;
  readonly asked?: Asked | undefined;
}

const slugs: { readonly [P in Place]: string } = {
  start: 'start',
  map: 'karte',
  actors: 'akteure',
  contacts: 'kontakte',
  freshness: 'aktualitaet',
  privacy: 'datenschutz',
  lists: 'listen',
  cooperations: 'kooperationen',
  gremien: 'gremien',
  data: 'daten',
  history: 'verlauf',
  settings: 'einstellungen',
  help: 'hilfe',
};

const cardTables: readonly SubjectTable[] = [
  'actors',
  'contacts',
  'cooperations',
  'relations',
  'gremien',
  'seats',
];

/** `#/karte?netz=…&region=Mitte&stand=2026-11-22&blatt=actors.ID`; `ansicht=ID` alone for a view as it was saved. */
export function toHash(address: Address): string {
  const query = new URLSearchParams();
  if (address.networkId !== undefined) query.set('netz', address.networkId);
  if (address.view !== undefined) query.set('ansicht', address.view);
  if (address.view === undefined || !address.isViewAwaited) addShown(query, address);
  if (address.isPresenting) query.set('praesentation', '1');
  if (address.asked && address.place === 'lists') {
    query.set('frage', address.asked.from ?? '');
    query.set('kriterien', address.asked.line);
  }
  if (address.card) query.set('blatt', `${address.card.table}.${address.card.id}`);
  const line = query.toString();
  return `#/${slugs[address.place]}${line === '' ? '' : `?${line}`}`;
}

function addShown(query: URLSearchParams, address: Address): void {
  const { view, filter, focus, asOf, layers, look, time } = address;
  if (view !== undefined) query.set('geaendert', '1');
  for (const [key, value] of new URLSearchParams(filterToLine(filter))) query.append(key, value);
  if (focus) query.set('umfeld', `${focus.actorId}.${focus.steps}`);
  for (const [key, value] of new URLSearchParams(emphasisToLine(address))) query.set(key, value);
  if (asOf !== undefined) query.set('stand', asOf);
  const layersLine = layersToLine(layers);
  if (layersLine !== '') query.set('ebenen', layersLine);
  const timeLine = timeToLine(time);
  if (timeLine !== '') query.set('zeit', timeLine);
  for (const [key, value] of new URLSearchParams(lookToLine(look))) query.set(key, value);
}

/** The reverse; what cannot be read is left at its default. */
export function fromHash(hash: string): Address {
  const [path = '', line = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  const query = new URLSearchParams(line);
  const stand = query.get('stand');
  const view = query.get('ansicht') ?? undefined;
  const look = lookFromLine(line);
  const place = (Object.keys(slugs) as Place[]).find((key) => slugs[key] === path) ?? 'start';
  return {
    place,
    networkId: query.get('netz') ?? undefined,
    filter: filterFromLine(line),
    ...emphasisFromLine(line, focusFrom(query.get('umfeld'))),
    asOf: isDate(stand) ? stand : undefined,
    card: cardFrom(query.get('blatt')),
    // Absent altogether where the address says nothing of it: then the main map looks as it was left.
    look: view === undefined ? look : (look ?? standardLook),
    layers: layersFromLine(query.get('ebenen') ?? ''),
    time: timeFromLine(query.get('zeit') ?? ''),
    view,
    isViewAwaited: view !== undefined && !query.has('geaendert'),
    isPresenting: query.has('praesentation'),
    asked: askedFrom(query),
  };
}

function focusFrom(text: string | null): Focus | undefined {
  const match = text?.match(/^([\w-]+)\.([0123])$/);
  return match?.[1] ? { actorId: match[1], steps: Number(match[2]) as Focus['steps'] } : undefined;
}

function askedFrom(query: URLSearchParams): Asked | undefined {
  if (!query.has('frage')) return undefined;
  const from = query.get('frage') ?? '';
  return { ...(from !== '' && { from }), line: query.get('kriterien') ?? '' };
}

function cardFrom(text: string | null): Subject | undefined {
  const [table, id] = (text ?? '').split('.', 2);
  const known = cardTables.find((name) => name === table);
  return known && id ? { table: known, id } : undefined;
}
