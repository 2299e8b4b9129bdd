// The address bar as a line: place, network, filter, date, focus and open card after the `#`, the same on http and file:.
import { type Filter, filterFromLine, filterToLine, type Focus } from '../model/filter';
import { isDate } from '../model/checks';
import type { Id, IsoDate } from '../model/records';
import { type MapLook, type Place, standardLook, type Subject, type SubjectTable } from '../session/session';

export interface Address {
  readonly place: Place;
  readonly networkId?: Id | undefined;
  readonly filter: Filter;
  readonly focus?: Focus | undefined;
  readonly asOf?: IsoDate | undefined;
  readonly card?: Subject | undefined;
  readonly look?: MapLook | undefined;
}

const slugs: { readonly [P in Place]: string } = {
  start: 'start',
  map: 'karte',
  actors: 'akteure',
  contacts: 'kontakte',
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

const lookKeys = [
  ['colour', 'farbe'],
  ['size', 'groesse'],
  ['line', 'linie'],
] as const satisfies readonly (readonly [keyof MapLook, string])[];

/** `#/karte?netz=…&region=Mitte&stand=2026-11-22&blatt=actors.ID`. */
export function toHash(address: Address): string {
  const query = new URLSearchParams();
  if (address.networkId !== undefined) query.set('netz', address.networkId);
  for (const [key, value] of new URLSearchParams(filterToLine(address.filter))) query.append(key, value);
  if (address.focus) query.set('umfeld', `${address.focus.actorId}.${address.focus.steps}`);
  if (address.asOf !== undefined) query.set('stand', address.asOf);
  for (const [part, key] of lookKeys) {
    const code = address.look?.[part];
    if (code !== undefined && code !== standardLook[part]) query.set(key, code);
  }
  if (address.card) query.set('blatt', `${address.card.table}.${address.card.id}`);
  const line = query.toString();
  return `#/${slugs[address.place]}${line === '' ? '' : `?${line}`}`;
}

/** The reverse; what cannot be read is left at its default. */
export function fromHash(hash: string): Address {
  const [path = '', line = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  const query = new URLSearchParams(line);
  const stand = query.get('stand');
  const place = (Object.keys(slugs) as Place[]).find((key) => slugs[key] === path) ?? 'start';
  return {
    place,
    networkId: query.get('netz') ?? undefined,
    filter: filterFromLine(line),
    focus: focusFrom(query.get('umfeld')),
    asOf: isDate(stand) ? stand : undefined,
    card: cardFrom(query.get('blatt')),
    look: lookFrom(query),
  };
}

/** Absent altogether where the address says nothing of it: then the map looks as it was left. */
function lookFrom(query: URLSearchParams): MapLook | undefined {
  if (!lookKeys.some(([, key]) => query.has(key))) return undefined;
  const given = lookKeys.map(([part, key]) => [part, query.get(key) ?? standardLook[part]] as const);
  return { ...standardLook, ...Object.fromEntries(given) };
}

function focusFrom(text: string | null): Focus | undefined {
  const match = text?.match(/^([\w-]+)\.([123])$/);
  return match?.[1] ? { actorId: match[1], steps: Number(match[2]) as 1 | 2 | 3 } : undefined;
}

function cardFrom(text: string | null): Subject | undefined {
  const [table, id] = (text ?? '').split('.', 2);
  const known = cardTables.find((name) => name === table);
  return known && id ? { table: known, id } : undefined;
}
