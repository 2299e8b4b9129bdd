// Popolo JSON → lists. Only names and work contacts of persons are taken; birth dates, gender, pictures and the like never are.
import {
  type Civic,
  type CivicMembership,
  type CivicOrganization,
  type CivicPerson,
  civicParts,
} from './civicParts';
import { isGremium } from './civicWords';
import { NoteBook } from './formatNotes';
import { isObject, type JsonObject, own, ownList, ownText } from './jsonText';
import type { NetworkFile, NetworkRefusal } from './networkParts';
import { ownPopolo } from './ownPopolo';
import { dayOf, type Period } from './periods';
import { limits } from './limits';

/** Everything about a person that is taken; the rest is named in a note. */
const takenOfPerson = new Set([
  'id',
  'name',
  'given_name',
  'family_name',
  'honorific_prefix',
  'email',
  'contact_details',
  'memberships',
  'sort_name',
  'sources',
]);
const isPrivate = /priva|home|persönlich|zuhause/i;

/** `undefined` for JSON of another kind. */
export function readPopolo(value: unknown): NetworkFile | NetworkRefusal | undefined {
  const isPopolo = ['persons', 'organizations', 'memberships'].every((key) => Array.isArray(own(value, key)));
  if (!isPopolo) return undefined;
  const ours = ownPopolo(value);
  if (ours !== undefined && ours.length > 0) return { format: 'popolo', parts: ours, notes: [] };
  const notes = new NoteBook();
  const persons = ownList(value, 'persons');
  const organizations = ownList(value, 'organizations');
  const nested = [...persons, ...organizations].flatMap((one) => ownList(one, 'memberships'));
  const memberships = [...ownList(value, 'memberships'), ...nested];
  if (Math.max(persons.length, organizations.length, memberships.length) > limits.rows)
    return { refused: 'tooManyRows' };
  if (persons.length + organizations.length === 0) return { refused: 'noRows' };
  const terms = new Map(ownList(value, 'events').map((one) => [ownText(one, 'id'), periodOf(one)]));
  const labels = new Map(
    ownList(value, 'posts').map((one) => [ownText(one, 'id'), ownText(one, 'label') || ownText(one, 'role')]),
  );
  for (const kind of ['posts', 'areas', 'events', 'motions', 'votes', 'speeches']) {
    const count = ownList(value, kind).length;
    if (count > 0) notes.add('otherObjects', kind, count);
  }
  const civic: Civic = {
    organizations: byId(organizations.map(organizationOf)),
    persons: byId(persons.map((one) => personOf(one, notes))),
    memberships: memberships.map((one) => membershipOf(one, terms, labels, notes)),
  };
  return { format: 'popolo', parts: civicParts(civic, notes), notes: notes.list() };

  function byId<T extends { readonly id: string; readonly name: string }>(
    list: readonly T[],
  ): Map<string, T> {
    const all = new Map<string, T>();
    for (const one of list) {
      if (one.id === '') notes.add('nodesWithoutId', one.name);
      else if (all.has(one.id)) notes.add('duplicateIds', one.id);
      else all.set(one.id, one);
    }
    return all;
  }
}

function periodOf(one: JsonObject): Period {
  return { from: dayOf(ownText(one, 'start_date')), to: dayOf(ownText(one, 'end_date')) };
}

function organizationOf(one: JsonObject): CivicOrganization {
  const name = ownText(one, 'name') || ownText(one, 'id');
  const classification = ownText(one, 'classification');
  const website = ownList(one, 'links').find((link) => /website|homepage/i.test(ownText(link, 'note')));
  return {
    id: ownText(one, 'id'),
    name,
    classification,
    isGremium: isGremium(classification, name),
    parent: ownText(one, 'parent_id'),
    from: dayOf(ownText(one, 'founding_date')),
    to: dayOf(ownText(one, 'dissolution_date')),
    details: filled([
      ['value:email', ownText(one, 'email') || workContact(one, /^e-?mail$/)],
      ['value:phone', workContact(one, /^(?:phone|voice|tel)$/)],
      ['value:website', ownText(website, 'url') || workContact(one, /^(?:url|website)$/)],
    ]),
  };
}

function personOf(one: JsonObject, notes: NoteBook): CivicPerson {
  const left = Object.keys(one).filter((key) => !takenOfPerson.has(key) && !isEmpty(own(one, key)));
  for (const key of left) notes.add('personalDataLeftOut', key);
  const kinds = ownList(one, 'contact_details').filter(
    (detail) =>
      isPrivate.test(labelOf(detail)) || !/^(?:e-?mail|phone|voice|tel)$/.test(ownText(detail, 'type')),
  );
  for (const detail of kinds) notes.add('personalDataLeftOut', ownText(detail, 'type'));
  const name = ownText(one, 'name');
  const [given, family] = [ownText(one, 'given_name'), ownText(one, 'family_name')];
  const [first, last] =
    given !== '' && family !== ''
      ? [given, family]
      : given !== '' && name.startsWith(`${given} `)
        ? [given, name.slice(given.length).trim()]
        : family !== '' && name.endsWith(` ${family}`)
          ? [name.slice(0, -family.length).trim(), family]
          : ['', ''];
  return {
    id: ownText(one, 'id'),
    name: name || `${given} ${family}`.trim() || ownText(one, 'id'),
    details: filled([
      ['value:title', ownText(one, 'honorific_prefix')],
      ['value:firstName', first],
      ['value:lastName', last],
      // Only where the parts are not told.
      ['fullName:lastName', last === '' ? name || family || given || ownText(one, 'id') : ''],
      ['value:email', workContact(one, /^e-?mail$/) || ownText(one, 'email')],
      ['value:phone', workContact(one, /^(?:phone|voice|tel)$/)],
    ]),
  };
}

function membershipOf(
  one: JsonObject,
  terms: ReadonlyMap<string, Period>,
  labels: ReadonlyMap<string, string>,
  notes: NoteBook,
): CivicMembership {
  const written = periodOf(one);
  const term = terms.get(ownText(one, 'legislative_period_id'));
  const filled = { from: written.from ?? term?.from, to: written.to ?? term?.to };
  // Who follows after the last day of a term stands in the wrong one: their own day counts. Who left before its first never sat in it:
  // of them only the day of leaving is known, and an open beginning would make them members for all time.
  const isReversed = filled.from !== undefined && filled.to !== undefined && filled.from > filled.to;
  const period = isReversed ? { from: written.from ?? written.to, to: written.to } : filled;
  if (period.from !== written.from || period.to !== written.to)
    notes.add('periodsFromEvents', ownText(one, 'legislative_period_id'));
  return {
    person: ownText(one, 'person_id'),
    organization: ownText(one, 'organization_id'),
    onBehalfOf: ownText(one, 'on_behalf_of_id'),
    role: ownText(one, 'role') || ownText(one, 'label') || (labels.get(ownText(one, 'post_id')) ?? ''),
    ...period,
  };
}

function labelOf(detail: JsonObject): string {
  return `${ownText(detail, 'label')} ${ownText(detail, 'note')}`;
}

/** The first that is not marked as private. */
function workContact(one: JsonObject, type: RegExp): string {
  const found = ownList(one, 'contact_details').find(
    (detail) => type.test(ownText(detail, 'type')) && !isPrivate.test(labelOf(detail)),
  );
  return ownText(found, 'value');
}

function isEmpty(value: unknown): boolean {
  return (
    value === null ||
    value === '' ||
    (Array.isArray(value) && value.length === 0) ||
    (isObject(value) && Object.keys(value).length === 0)
  );
}

function filled(cells: readonly (readonly [target: string, cell: string])[]): ReadonlyMap<string, string> {
  return new Map(cells.filter(([, cell]) => cell !== ''));
}
