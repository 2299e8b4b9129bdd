// Organisations, Gremien, seats and persons → Popolo JSON, the open data standard for who sits where.
import { fieldOf } from '../model/fields';
import type { Network } from '../model/network';
import { personName } from '../model/network';
import type { Actor, AnyRecord, Contact, Gremium, Seat, TableName } from '../model/records';
import { valueOf } from '../model/records';
import { cellText } from './cellText';
import type { ListKind } from './columns';
import { type Extract, listIn } from './exportExtract';
import { listMark, listTitles } from './listTitles';

/** Properties of each list that Popolo has a place for; a list without entry is not carried at all. */
export const popoloProperties: Partial<Record<ListKind, ReadonlySet<string>>> = {
  actors: new Set([
    'name',
    'shortName',
    'type',
    'phone',
    'email',
    'website',
    'street',
    'postalCode',
    'city',
    'region',
  ]),
  contacts: new Set([
    'actorId',
    'title',
    'firstName',
    'lastName',
    'position',
    'phone',
    'mobile',
    'email',
    'validFrom',
    'validTo',
  ]),
  gremien: new Set(['name', 'shortName', 'type', 'parentId', 'task', 'region', 'validFrom', 'validTo']),
  seats: new Set(['gremiumId', 'actorId', 'role', 'holderId', 'deputyId', 'validFrom', 'validTo']),
};

/**
 * `organizations` are actors and Gremien, `posts` seats, `memberships` who fills a seat on behalf of whom and who works where.
 * Dates are ISO; `classification` and `role` are German words. Source: Popolo specification 1.0.
 */
export function toPopolo(extract: Extract): string {
  const { network } = extract;
  const lists = (['actors', 'contacts', 'gremien', 'seats'] as const).map((kind) => listIn(extract, kind));
  const [actors, contacts, gremien, seats] = lists.map(({ columns, records }) => {
    const chosen = new Set(columns.map(({ property }) => property));
    return records.map((record) => {
      extract.onRow?.();
      return Object.fromEntries(
        Object.entries(record).filter(([key]) => key === 'id' || chosen.has(key)),
      ) as unknown as AnyRecord;
    });
  }) as unknown as [Actor[], Contact[], Gremium[], Seat[]];
  const persons = new Set(contacts.map(({ id }) => id));
  const places = new Set([...actors, ...gremien].map(({ id }) => id));
  const sitting = seats.filter(({ gremiumId, actorId }) => places.has(gremiumId) && places.has(actorId));
  return `${JSON.stringify(
    {
      persons: contacts.map(personOf),
      organizations: [
        ...actors.map((actor) => actorOf(network, actor)),
        ...gremien.map((gremium) => gremiumOf(network, gremium)),
      ],
      posts: sitting.map((seat) => ({
        id: seat.id,
        organization_id: seat.gremiumId,
        label: word(network, 'seats', seat, 'role'),
        role: word(network, 'seats', seat, 'role'),
        start_date: seat.validFrom,
        end_date: seat.validTo,
      })),
      memberships: [
        ...sitting.flatMap((seat) => membershipsOf(network, seat, persons)),
        ...contacts
          .filter(({ actorId }) => places.has(actorId))
          .map((contact) => ({
            id: `${contact.id}-work`,
            person_id: contact.id,
            organization_id: contact.actorId,
            role: contact.position,
            start_date: contact.validFrom,
            end_date: contact.validTo,
          })),
      ],
    },
    undefined,
    1,
  )}\n`;
}

function membershipsOf(network: Network, seat: Seat, persons: ReadonlySet<string>): object[] {
  const { id, gremiumId, actorId, holderId, deputyId, validFrom, validTo } = seat;
  const known = (person: string | undefined) =>
    person !== undefined && persons.has(person) ? person : undefined;
  const same = { organization_id: gremiumId, post_id: id, on_behalf_of_id: actorId };
  const period = { start_date: validFrom, end_date: validTo };
  const role = word(network, 'seats', seat, 'role');
  const member = { id: `${id}-seat`, ...same, person_id: known(holderId), role, ...period };
  const deputy = known(deputyId);
  if (deputy === undefined) return [member];
  return [member, { id: `${id}-deputy`, ...same, person_id: deputy, role: 'Stellvertretung', ...period }];
}

function actorOf(network: Network, actor: Actor): object {
  const { id, name, shortName, phone, email, website, street, postalCode, city, region } = actor;
  const place = [postalCode, city].filter(Boolean).join(' ');
  const address = [street, place].filter((part) => part !== undefined && part !== '').join(', ');
  return {
    id,
    [listMark]: listTitles.actors,
    name,
    other_names: named(shortName),
    classification: word(network, 'actors', actor, 'type'),
    area: region === undefined ? undefined : { name: region },
    contact_details: details({ phone, email, address: address || undefined }),
    links: website === undefined ? undefined : [{ url: website }],
  };
}

function gremiumOf(network: Network, gremium: Gremium): object {
  const { id, name, shortName, parentId, task, region, validFrom, validTo } = gremium;
  return {
    id,
    [listMark]: listTitles.gremien,
    name,
    other_names: named(shortName),
    classification: word(network, 'gremien', gremium, 'type') ?? 'Gremium',
    parent_id: parentId,
    abstract: task,
    area: region === undefined ? undefined : { name: region },
    founding_date: validFrom,
    dissolution_date: validTo,
  };
}

function personOf(contact: Contact): object {
  const { id, firstName, lastName, title, email, phone, mobile } = contact;
  return {
    id,
    name: personName(contact),
    family_name: lastName,
    given_name: firstName,
    honorific_prefix: title,
    email,
    contact_details: details({ phone, cell: mobile }),
  };
}

function named(shortName: string | undefined) {
  return shortName === undefined ? undefined : [{ name: shortName, note: 'Kurzname' }];
}

function details(values: Readonly<Record<string, string | undefined>>) {
  const list = Object.entries(values).flatMap(([type, value]) =>
    value === undefined ? [] : [{ type, value }],
  );
  return list.length === 0 ? undefined : list;
}

function word(network: Network, table: TableName, record: AnyRecord, key: string): string | undefined {
  const field = fieldOf(table, key);
  const value = valueOf(record, key);
  return field === undefined || value === undefined ? undefined : cellText(network, table, field, value);
}
