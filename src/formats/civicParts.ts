// Persons, organisations and memberships over time (Popolo, OParl) → actors, contacts, Gremien, structure and seats.
import { gremiumType, isPlainMember, seatRole } from './civicWords';
import type { NoteBook } from './formatNotes';
import { type FilePart, partOf } from './networkParts';
import { type Period, spanOf } from './periods';

export interface CivicOrganization extends Period {
  readonly id: string;
  readonly name: string;
  readonly isGremium: boolean;
  readonly classification: string;
  readonly parent: string;
  /** Cells by target of an actor: `value:email` … */
  readonly details: ReadonlyMap<string, string>;
}

export interface CivicPerson {
  readonly id: string;
  readonly name: string;
  /** Cells by target of a contact: `value:lastName` … */
  readonly details: ReadonlyMap<string, string>;
}

export interface CivicMembership extends Period {
  readonly person: string;
  readonly organization: string;
  readonly onBehalfOf: string;
  readonly role: string;
  readonly isVoting?: boolean | undefined;
}

export interface Civic {
  readonly organizations: ReadonlyMap<string, CivicOrganization>;
  readonly persons: ReadonlyMap<string, CivicPerson>;
  readonly memberships: readonly CivicMembership[];
}

/** A person in an organisation: contacts are work contacts, so each belongs to one. */
interface Post {
  readonly person: string;
  readonly actor: string;
  readonly periods: Period[];
  readonly positions: Set<string>;
}

interface Seat {
  readonly membership: CivicMembership;
  readonly actor: string;
  readonly key: string;
}

/** Lists in the order in which they need each other. */
export function civicParts(civic: Civic, notes: NoteBook): FilePart[] {
  const posts = new Map<string, Post>();
  const seats: Seat[] = [];
  const taken = new Map<string, number>();
  const homes = homesOf(civic);
  for (const membership of civic.memberships) {
    const organization = civic.organizations.get(membership.organization);
    const name = civic.persons.get(membership.person)?.name ?? membership.person;
    if (organization === undefined || !civic.persons.has(membership.person)) {
      notes.add('danglingEdges', name);
      continue;
    }
    const actor = organization.isGremium
      ? senderOf(membership, homes.get(membership.person))
      : organization.id;
    if (actor === undefined) {
      notes.add('seatsWithoutOrganisation', `${name} – ${organization.name}`);
      continue;
    }
    const key = postKey(membership.person, actor);
    const post = posts.get(key) ?? { person: membership.person, actor, periods: [], positions: new Set() };
    posts.set(key, post);
    post.periods.push(membership);
    if (!organization.isGremium) {
      if (!isPlainMember(membership.role)) post.positions.add(membership.role);
      continue;
    }
    const plain = [membership.person, organization.id, actor, membership.from ?? ''].join(' | ');
    const count = (taken.get(plain) ?? 0) + 1;
    taken.set(plain, count);
    seats.push({ membership, actor, key: count === 1 ? plain : `${plain} | ${count}` });
  }
  const placed = new Set([...posts.values()].map(({ person }) => person));
  for (const { id, name } of civic.persons.values())
    if (!placed.has(id)) notes.add('personsWithoutOrganisation', name);
  const all = [...civic.organizations.values()];
  return [
    actorPart(all.filter(({ isGremium }) => !isGremium)),
    contactPart(civic, [...posts.values()]),
    gremienPart(
      civic,
      all.filter(({ isGremium }) => isGremium),
    ),
    relationPart(civic, all),
    seatPart(civic, seats, notes),
  ].filter((part) => part !== undefined);
}

function postKey(person: string, actor: string): string {
  return `${person} | ${actor}`;
}

/** The organisations (not Gremien) in which each person is. */
function homesOf({ memberships, organizations }: Civic): Map<string, Set<string>> {
  const homes = new Map<string, Set<string>>();
  const isActor = (id: string) => organizations.get(id)?.isGremium === false;
  for (const { person, organization, onBehalfOf } of memberships)
    for (const id of [organization, onBehalfOf])
      if (isActor(id)) homes.set(person, (homes.get(person) ?? new Set()).add(id));
  return homes;
}

/** For whom someone sits in a Gremium: as the file says, else the only organisation the person belongs to. */
function senderOf(
  { onBehalfOf }: CivicMembership,
  homes: ReadonlySet<string> | undefined,
): string | undefined {
  if (homes?.has(onBehalfOf) === true) return onBehalfOf;
  return homes?.size === 1 ? [...homes][0] : undefined;
}

type Cells<T> = (one: T) => string | undefined;

function columnsFor<T>(
  list: readonly T[],
  columns: readonly (readonly [header: string, target: string, cell: Cells<T>])[],
) {
  return columns.map(([header, target, cell]) => ({
    header,
    target,
    cells: list.map((one) => cell(one) ?? ''),
  }));
}

/** One column for every detail that any of them has, called like the field it goes to. */
function detailColumns<T>(list: readonly T[], detailsOf: (one: T) => ReadonlyMap<string, string>) {
  const targets = new Set(list.flatMap((one) => [...detailsOf(one).keys()]));
  return columnsFor(
    list,
    [...targets].map(
      (target) => [target.replace(/^\w+:/, ''), target, (one: T) => detailsOf(one).get(target)] as const,
    ),
  );
}

function actorPart(list: readonly CivicOrganization[]): FilePart | undefined {
  return partOf('organizations', 'actors', [
    ...columnsFor(list, [
      ['id', 'key', ({ id }) => id],
      ['name', 'value:name', ({ name }) => name],
      ['classification', 'value:type', ({ classification }) => classification],
      ['from', 'value:validFrom', ({ from }) => from],
      ['to', 'value:validTo', ({ to }) => to],
    ]),
    ...detailColumns(list, ({ details }) => details),
  ]);
}

function contactPart({ persons, organizations }: Civic, posts: readonly Post[]): FilePart | undefined {
  return partOf('persons', 'contacts', [
    ...columnsFor(posts, [
      ['id', 'key', ({ person, actor }) => postKey(person, actor)],
      ['organization_id', 'refKey:actorId', ({ actor }) => actor],
      ['organization', 'refName:actorId', ({ actor }) => organizations.get(actor)?.name],
      ['role', 'value:position', ({ positions }) => [...positions].join(', ')],
      ['from', 'value:validFrom', ({ periods }) => spanOf(periods).from],
      ['to', 'value:validTo', ({ periods }) => spanOf(periods).to],
    ]),
    ...detailColumns(posts, ({ person }) => persons.get(person)?.details ?? new Map<string, string>()),
  ]);
}

function gremienPart({ organizations }: Civic, list: readonly CivicOrganization[]): FilePart | undefined {
  const parentOf = ({ parent }: CivicOrganization) => {
    const found = organizations.get(parent);
    return found?.isGremium === true ? found : undefined;
  };
  return partOf('organizations', 'gremien', [
    ...columnsFor(list, [
      ['id', 'key', ({ id }) => id],
      ['name', 'value:name', ({ name }) => name],
      ['type', 'value:type', ({ classification, name }) => gremiumType(`${classification} ${name}`)],
      ['classification', 'own', ({ classification }) => classification],
      ['short_name', 'value:shortName', ({ details }) => details.get('value:shortName')],
      ['parent_id', 'refKey:parentId', (one) => parentOf(one)?.id],
      ['parent', 'refName:parentId', (one) => parentOf(one)?.name],
      ['from', 'value:validFrom', ({ from }) => from],
      ['to', 'value:validTo', ({ to }) => to],
    ]),
  ]);
}

/** Organisations that are part of another one. */
function relationPart({ organizations }: Civic, all: readonly CivicOrganization[]): FilePart | undefined {
  const parts = all.flatMap((one) => {
    const parent = organizations.get(one.parent);
    return parent === undefined || parent.isGremium || one.isGremium || parent === one
      ? []
      : [{ one, parent }];
  });
  return partOf(
    'parent_id',
    'relations',
    columnsFor(parts, [
      ['key', 'key', ({ one, parent }) => `${one.id} | ${parent.id}`],
      ['from_id', 'refKey:from', ({ one }) => one.id],
      ['from', 'refName:from', ({ one }) => one.name],
      ['kind', 'value:kind', () => 'partOf'],
      ['to_id', 'refKey:to', ({ parent }) => parent.id],
      ['to', 'refName:to', ({ parent }) => parent.name],
    ]),
  );
}

function seatPart(
  { persons, organizations }: Civic,
  seats: readonly Seat[],
  notes: NoteBook,
): FilePart | undefined {
  const roles = new Map(
    seats.map((seat) => {
      const read = seatRole(seat.membership.role, seat.membership.isVoting);
      if (!read.isKnown) notes.add('unknownRoles', seat.membership.role);
      return [seat, read] as const;
    }),
  );
  return partOf(
    'memberships',
    'seats',
    columnsFor(seats, [
      ['id', 'key', ({ key }) => key],
      ['organization_id', 'refKey:gremiumId', ({ membership }) => membership.organization],
      [
        'organization',
        'refName:gremiumId',
        ({ membership }) => organizations.get(membership.organization)?.name,
      ],
      ['on_behalf_of_id', 'refKey:actorId', ({ actor }) => actor],
      ['on_behalf_of', 'refName:actorId', ({ actor }) => organizations.get(actor)?.name],
      ['role', 'value:role', (seat) => roles.get(seat)?.code],
      [
        'Rolle in der Datei',
        'own',
        (seat) => (roles.get(seat)?.isKnown === false ? seat.membership.role : ''),
      ],
      [
        'voting',
        'value:voting',
        ({ membership: { isVoting } }) => (isVoting === undefined ? '' : isVoting ? 'ja' : 'nein'),
      ],
      ['person_id', 'refKey:holderId', ({ membership, actor }) => postKey(membership.person, actor)],
      ['person', 'refName:holderId', ({ membership }) => persons.get(membership.person)?.name],
      ['start_date', 'value:validFrom', ({ membership }) => membership.from],
      ['end_date', 'value:validTo', ({ membership }) => membership.to],
    ]),
  );
}
