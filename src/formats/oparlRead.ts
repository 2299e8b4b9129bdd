// OParl 1.0 and 1.1, saved as JSON → lists: one object, a list with `data`, or whatever holds such objects inside.
import {
  type Civic,
  type CivicMembership,
  type CivicOrganization,
  type CivicPerson,
  civicParts,
} from './civicParts';
import { isGremium } from './civicWords';
import { NoteBook } from './formatNotes';
import { isObject, type JsonObject, own, ownText } from './jsonText';
import { limits } from './limits';
import type { NetworkFile, NetworkRefusal } from './networkParts';
import { dayOf, type Period } from './periods';

/** What OParl tells of a person beside name and work contact is never taken. */
const privateOfPerson = [
  'gender',
  'life',
  'lifeSource',
  'location',
  'locationObject',
  'status',
  'keyword',
  'image',
];

interface Found {
  readonly objects: Map<string, JsonObject[]>;
  readonly ids: Set<string>;
  /** Memberships with the person in whom they stand. */
  readonly memberships: {
    readonly one: JsonObject;
    readonly person: string;
    readonly organization: string;
  }[];
}

/** `undefined` for JSON in which nothing is of an OParl type. */
export function readOparl(value: unknown): NetworkFile | NetworkRefusal | undefined {
  const found: Found = { objects: new Map(), ids: new Set(), memberships: [] };
  collect(value, found, '', '');
  if (found.objects.size === 0 && found.memberships.length === 0) return undefined;
  const of = (sort: string) => found.objects.get(sort) ?? [];
  const notes = new NoteBook();
  const bodies = of('Body').map(
    (one): CivicOrganization => ({ ...organizationOf(one), isGremium: false, parent: '' }),
  );
  const organizations = [...bodies, ...of('Organization').map(organizationOf)];
  const persons = of('Person').map((one) => personOf(one, notes));
  if (Math.max(organizations.length, persons.length, found.memberships.length) > limits.rows)
    return { refused: 'tooManyRows' };
  if (organizations.length + persons.length === 0) return { refused: 'noRows' };
  const taken = new Set(['Body', 'Organization', 'Person', 'System', 'Location', 'LegislativeTerm']);
  for (const [sort, list] of found.objects)
    if (!taken.has(sort)) notes.add('otherObjects', sort, list.length);
  const civic: Civic = {
    organizations: new Map(organizations.map((one) => [one.id, one])),
    persons: new Map(persons.map((one) => [one.id, one])),
    memberships: found.memberships.map(membershipOf),
  };
  return { format: 'oparl', parts: civicParts(civic, notes), notes: notes.list() };
}

/** The last part of the type's address: `Person`, `Organization` … */
function sortOf(one: JsonObject): string | undefined {
  return /\bschema\.oparl\.org\/1\.[01]\/([A-Za-z]+)\/?$/.exec(ownText(one, 'type'))?.[1];
}

/** Depth is limited by the reader of the JSON. */
function collect(value: unknown, found: Found, person: string, organization: string): void {
  if (Array.isArray(value)) for (const one of value) collect(one, found, person, organization);
  if (!isObject(value)) return;
  const sort = sortOf(value);
  const id = ownText(value, 'id');
  if (own(value, 'deleted') === true || (id !== '' && found.ids.has(id))) return;
  if (sort !== undefined && id !== '') found.ids.add(id);
  if (sort === 'Membership') found.memberships.push({ one: value, person, organization });
  else if (sort !== undefined) {
    const list = found.objects.get(sort) ?? [];
    found.objects.set(sort, list);
    list.push(value);
  }
  const [innerPerson, innerOrganization] = [
    sort === 'Person' ? id : person,
    sort === 'Organization' ? id : organization,
  ];
  for (const inner of Object.values(value)) collect(inner, found, innerPerson, innerOrganization);
}

function periodOf(one: JsonObject): Period {
  return { from: dayOf(ownText(one, 'startDate')), to: dayOf(ownText(one, 'endDate')) };
}

function organizationOf(one: JsonObject): CivicOrganization {
  const name = ownText(one, 'name') || ownText(one, 'shortName') || ownText(one, 'id');
  const classification = ownText(one, 'classification') || ownText(one, 'organizationType');
  const type = ownText(one, 'organizationType');
  // OParl names what may stand here; elsewhere the words decide.
  const isMeeting =
    /gremium/i.test(type) || (/^(?:|sonstiges)$/i.test(type) && isGremium(classification, name));
  const place = own(one, 'location');
  return {
    id: ownText(one, 'id'),
    name,
    classification,
    isGremium: isMeeting,
    parent: reference(one, 'subOrganizationOf'),
    ...periodOf(one),
    details: filled([
      ['value:shortName', ownText(one, 'shortName') === name ? '' : ownText(one, 'shortName').slice(0, 60)],
      ['value:website', ownText(one, 'website')],
      ['value:email', ownText(one, 'contactEmail')],
      ['value:street', ownText(place, 'streetAddress')],
      ['value:postalCode', ownText(place, 'postalCode')],
      ['value:city', ownText(place, 'locality')],
    ]),
  };
}

function personOf(one: JsonObject, notes: NoteBook): CivicPerson {
  for (const key of privateOfPerson) if (own(one, key) !== undefined) notes.add('personalDataLeftOut', key);
  const name = ownText(one, 'name') || `${ownText(one, 'givenName')} ${ownText(one, 'familyName')}`.trim();
  const [first, last] = [ownText(one, 'givenName'), ownText(one, 'familyName')];
  return {
    id: ownText(one, 'id'),
    name: name || ownText(one, 'id'),
    details: filled([
      ['value:title', texts(one, 'title').join(' ')],
      ['value:firstName', last === '' ? '' : first],
      ['value:lastName', last],
      ['fullName:lastName', last === '' ? name || ownText(one, 'id') : ''],
      ['value:email', texts(one, 'email')[0] ?? ''],
      ['value:phone', texts(one, 'phone')[0] ?? ''],
    ]),
  };
}

function membershipOf({ one, person, organization }: Found['memberships'][number]): CivicMembership {
  const voting = own(one, 'votingRight');
  return {
    person: reference(one, 'person') || person,
    organization: reference(one, 'organization') || organization,
    onBehalfOf: reference(one, 'onBehalfOf'),
    role: ownText(one, 'role'),
    isVoting: typeof voting === 'boolean' ? voting : undefined,
    ...periodOf(one),
  };
}

/** The address of another object, also where that object itself stands there. */
function reference(one: JsonObject, key: string): string {
  return ownText(one, key) || ownText(own(one, key), 'id');
}

/** One text or several. */
function texts(one: JsonObject, key: string): string[] {
  const value = own(one, key);
  if (Array.isArray(value))
    return value.filter((text): text is string => typeof text === 'string' && text.trim() !== '');
  return ownText(one, key) === '' ? [] : [ownText(one, key)];
}

function filled(cells: readonly (readonly [target: string, cell: string])[]): ReadonlyMap<string, string> {
  return new Map(cells.filter(([, cell]) => cell !== ''));
}
