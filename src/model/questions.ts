// A question that becomes a list: criteria of people or organisations, their line form, and who answers to them on a day.
import { isDate } from './checks';
import { objectionMarks } from './contacts';
import { monthsLater } from './calendar';
import { type Filter, filterFromLine, filterToLine, matchingIn, noFilter } from './filter';
import { fold } from './fold';
import { type Network, personName, validOn } from './network';
import { type Actor, type Contact, type Id, type IsoDate, listOf, type Seat } from './records';
import { schoolsWithout } from './schoolSupport';

/** What somebody must have to be on the list at all. */
export const means = ['email', 'phone', 'address'] as const;
export type Means = (typeof means)[number];

/** Empty lists ask for nothing. Within a list any may match; between parts all must. */
export interface Criteria {
  /** People at the actors, or the actors themselves. */
  readonly asks: 'people' | 'actors';
  /** Of the actors; the one filter of the app. */
  readonly filter: Filter;
  /** Beginnings of words in the function of a person: "Schulleit" finds Schulleitung and stellv. Schulleiterin. */
  readonly positions: readonly string[];
  /** Roles of actors, such as `schoolAuthority`. */
  readonly roles: readonly string[];
  /** Ids; who holds a seat there for an actor that passes the filter. */
  readonly gremien: readonly Id[];
  readonly seatRoles: readonly string[];
  /** Personal deputies of seats, too. */
  readonly deputies: boolean;
  readonly mailings: readonly string[];
  readonly has: readonly Means[];
  /** Schools without school social work on the day. */
  readonly withoutSupport: boolean;
  /** Verified within so many months before the day. */
  readonly verifiedWithin?: number;
  /** The day of the question; without it the day on screen. */
  readonly asOf?: IsoDate;
}

export const noCriteria: Criteria = {
  asks: 'people',
  filter: noFilter,
  positions: [],
  roles: [],
  gremien: [],
  seatRoles: [],
  deputies: false,
  mailings: [],
  has: [],
  withoutSupport: false,
};

/** One line of an answer: a person at an actor, or an actor alone. */
export interface Listed {
  /** Id of the person, else of the actor. */
  readonly id: Id;
  readonly actor: Actor;
  readonly contact?: Contact;
  /** The seats it is listed for; empty where no Gremium was asked for. */
  readonly seats: readonly Seat[];
}

export interface Answers {
  readonly asOf: IsoDate;
  readonly listed: readonly Listed[];
  /** Who would be listed, but ended before the day. */
  readonly ended: readonly Listed[];
  /** Seats that nobody holds on the day: their actors. */
  readonly empty: readonly Listed[];
  /** How people who have objected are known in other rows of theirs (`contacts.objectionMarks`). */
  readonly objections: ReadonlySet<string>;
}

const listKeys = {
  positions: 'funktion',
  roles: 'rolle',
  gremien: 'gremium',
  seatRoles: 'sitz',
  mailings: 'verteiler',
  has: 'hat',
} as const;
type ListPart = keyof typeof listKeys;
const listParts = Object.keys(listKeys) as ListPart[];

/** `region=Mitte&funktion=Schulleit&hat=email`; empty for everybody. */
export function criteriaToLine(criteria: Criteria): string {
  const query = new URLSearchParams(filterToLine(criteria.filter));
  if (criteria.asks === 'actors') query.set('art', 'stellen');
  for (const part of listParts) for (const value of criteria[part]) query.append(listKeys[part], value);
  if (criteria.deputies) query.set('vertretung', '1');
  if (criteria.withoutSupport) query.set('ohne', 'schulsozialarbeit');
  if (criteria.verifiedWithin !== undefined) query.set('geprueft', String(criteria.verifiedWithin));
  if (criteria.asOf !== undefined) query.set('am', criteria.asOf);
  return query.toString();
}

/** The reverse; anything unreadable is left out. */
export function criteriaFromLine(line: string): Criteria {
  const query = new URLSearchParams(line);
  const lists = Object.fromEntries(listParts.map((part) => [part, query.getAll(listKeys[part])]));
  const months = Number(query.get('geprueft'));
  const day = query.get('am');
  return {
    ...noCriteria,
    ...(lists as unknown as Pick<Criteria, Exclude<ListPart, 'has'>>),
    has: means.filter((each) => query.getAll(listKeys.has).includes(each)),
    asks: query.get('art') === 'stellen' ? 'actors' : 'people',
    filter: filterFromLine(line),
    deputies: query.has('vertretung'),
    withoutSupport: query.get('ohne') === 'schulsozialarbeit',
    ...(Number.isInteger(months) && months > 0 && months <= 1200 ? { verifiedWithin: months } : {}),
    ...(isDate(day) ? { asOf: day } : {}),
  };
}

const collator = new Intl.Collator('de', { numeric: true });

/** Who answers to the criteria; `shownOn` is the day on screen. Sorted by actor, then by name. */
export function answersTo(network: Network, criteria: Criteria, shownOn: IsoDate): Answers {
  const asOf = criteria.asOf ?? shownOn;
  const actors = askedActors(network, criteria, asOf);
  const answers =
    criteria.asks === 'actors'
      ? listActors(network, criteria, asOf, actors)
      : criteria.gremien.length > 0 || criteria.seatRoles.length > 0
        ? listSeats(network, criteria, asOf, actors)
        : listContacts(network, criteria, asOf, actors);
  const inOrder = (listed: readonly Listed[]) => [...listed].sort(compare);
  return {
    asOf,
    listed: inOrder(answers.listed),
    ended: inOrder(answers.ended),
    empty: inOrder(answers.empty),
    objections: objectionMarks(network.contacts.values()),
  };
}

function compare(a: Listed, b: Listed): number {
  return (
    collator.compare(a.actor.name, b.actor.name) ||
    collator.compare(nameOf(a), nameOf(b)) ||
    (a.id < b.id ? -1 : 1)
  );
}

/** The person's name with title, `''` for an actor alone. */
export function nameOf({ contact }: Listed): string {
  return contact === undefined ? '' : personName(contact);
}

/** Actors that pass the filter and have the roles; dissolved ones only when asked for by status. */
function askedActors(network: Network, criteria: Criteria, asOf: IsoDate): ReadonlyMap<Id, Actor> {
  const asksStatus = criteria.filter.statuses.some((status) => status.startsWith('actor.'));
  const without = criteria.withoutSupport ? schoolsWithout(network, asOf) : undefined;
  const matching = matchingIn(network, criteria.filter, asOf).filter(
    (actor) =>
      (asksStatus || actor.status !== 'dissolved') &&
      (criteria.roles.length === 0 || listOf(actor, 'role').some((role) => criteria.roles.includes(role))) &&
      (without === undefined || without.has(actor.id)),
  );
  return new Map(matching.map((actor) => [actor.id, actor]));
}

type Found = Pick<Answers, 'listed' | 'ended' | 'empty'>;

function listActors(
  network: Network,
  criteria: Criteria,
  asOf: IsoDate,
  actors: ReadonlyMap<Id, Actor>,
): Found {
  const isSeatAsked = criteria.gremien.length > 0 || criteria.seatRoles.length > 0;
  const listed = [...actors.values()].flatMap((actor): Listed[] => {
    const seats = isSeatAsked
      ? network.seatsOf(actor.id).filter((seat) => seatFits(seat, criteria, asOf))
      : [];
    if (isSeatAsked && seats.length === 0) return [];
    if (!hasMeans(actor, undefined, criteria.has) || !isFresh(actor.verifiedAt, criteria, asOf)) return [];
    return [{ id: actor.id, actor, seats }];
  });
  return { listed, ended: [], empty: [] };
}

function listContacts(
  network: Network,
  criteria: Criteria,
  asOf: IsoDate,
  actors: ReadonlyMap<Id, Actor>,
): Found {
  const listed: Listed[] = [];
  const ended: Listed[] = [];
  const fits = fitting(criteria, asOf);
  for (const actor of actors.values()) {
    for (const contact of network.contactsOf(actor.id)) {
      if (!fits(actor, contact)) continue;
      if (validOn(contact, asOf)) listed.push({ id: contact.id, actor, contact, seats: [] });
      else if (isPast(contact, asOf)) ended.push({ id: contact.id, actor, contact, seats: [] });
    }
  }
  return { listed, ended, empty: [] };
}

/** Holders and, if asked for, deputies; a person with several seats is one line. Reached at their own actor. */
function listSeats(
  network: Network,
  criteria: Criteria,
  asOf: IsoDate,
  actors: ReadonlyMap<Id, Actor>,
): Found {
  const fits = fitting(criteria, asOf);
  const people = new Map<Id, { readonly contact: Contact; readonly actor: Actor; readonly seats: Seat[] }>();
  const empty: Listed[] = [];
  const take = (id: Id | undefined, seat: Seat) => {
    const contact = id === undefined ? undefined : network.contacts.get(id);
    const actor = contact && network.actors.get(contact.actorId);
    if (contact === undefined || actor === undefined) return false;
    const known = people.get(contact.id) ?? { contact, actor, seats: [] };
    people.set(contact.id, known);
    if (!known.seats.includes(seat)) known.seats.push(seat);
    return true;
  };
  const isYetToCome = (id: Id | undefined) => {
    const { validFrom } = (id !== undefined && network.contacts.get(id)) || {};
    return validFrom !== undefined && validFrom > asOf;
  };
  for (const actor of actors.values()) {
    for (const seat of network.seatsOf(actor.id)) {
      if (!seatFits(seat, criteria, asOf)) continue;
      const isHeld = seat.vacant !== true && !isYetToCome(seat.holderId) && take(seat.holderId, seat);
      if (!isHeld) empty.push({ id: seat.id, actor, seats: [seat] });
      if (criteria.deputies) take(seat.deputyId, seat);
    }
  }
  const found = [...people.values()].filter(({ actor, contact }) => fits(actor, contact));
  const lines = found.map((person): Listed => ({ id: person.contact.id, ...person }));
  return {
    listed: lines.filter(({ contact }) => contact !== undefined && validOn(contact, asOf)),
    ended: lines.filter(({ contact }) => contact !== undefined && isPast(contact, asOf)),
    empty,
  };
}

function seatFits(seat: Seat, { gremien, seatRoles }: Criteria, asOf: IsoDate): boolean {
  return (
    validOn(seat, asOf) &&
    (gremien.length === 0 || gremien.includes(seat.gremiumId)) &&
    (seatRoles.length === 0 || seatRoles.includes(seat.role))
  );
}

function fitting(criteria: Criteria, asOf: IsoDate): (actor: Actor, contact: Contact) => boolean {
  const positions = criteria.positions.map(fold).filter((text) => text !== '');
  return (actor, contact) =>
    (positions.length === 0 || beginsIn(fold(contact.position ?? ''), positions)) &&
    (criteria.mailings.length === 0 ||
      listOf(contact, 'mailing').some((list) => criteria.mailings.includes(list))) &&
    isFresh(contact.verifiedAt, criteria, asOf) &&
    hasMeans(actor, contact, criteria.has);
}

function beginsIn(position: string, wanted: readonly string[]): boolean {
  return wanted.some((text) => ` ${position}`.includes(` ${text}`));
}

function isPast({ validTo }: Contact, asOf: IsoDate): boolean {
  return validTo !== undefined && validTo < asOf;
}

function isFresh(verifiedAt: IsoDate | undefined, { verifiedWithin }: Criteria, asOf: IsoDate): boolean {
  if (verifiedWithin === undefined) return true;
  return verifiedAt !== undefined && verifiedAt >= monthsLater(asOf, -verifiedWithin);
}

function hasMeans(actor: Actor, contact: Contact | undefined, wanted: readonly Means[]): boolean {
  const reached = contact ?? actor;
  return wanted.every((each) => {
    if (each === 'email') return reached.email !== undefined;
    if (each === 'phone') return reached.phone !== undefined || contact?.mobile !== undefined;
    return actor.postalCode !== undefined && actor.city !== undefined;
  });
}
