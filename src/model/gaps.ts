// Where the network has gaps on a day: one pure rule each, with exactly the records it counts. Start page and gap sheet show them.
import { monthsLater } from './calendar';
import { needsChecking } from './freshness';
import { vacanciesOn } from './functions';
import { type Network, validOn } from './network';
import type { Actor, Contact, Cooperation, Id, IsoDate, Seat } from './records';
import { isSchool, schoolsWithout, supportAt } from './schoolSupport';

/** In the order of the gap sheet: what is missing between whom, then who is missing, then what has run out. */
export const gapCodes = [
  'schoolsWithoutSocialWork',
  'schoolsWithoutCooperation',
  'othersWithoutCooperation',
  'schoolsWithoutSocialServices',
  'schoolsThroughSocialWork',
  'projectsWithoutSocialServices',
  'belowTarget',
  'vacantSeats',
  'leftHolders',
  'vacantPositions',
  'staleContacts',
  'expired',
  'ending',
] as const;
export type GapCode = (typeof gapCodes)[number];

/** One counted record. A vacant function has none of its own and stands at its actor. */
export interface Counted {
  readonly table: 'actors' | 'contacts' | 'cooperations' | 'seats';
  readonly id: Id;
  /** The function that nobody has. */
  readonly position?: string;
  /** The day it is about: since when, until when, last checked. */
  readonly day?: IsoDate;
}

export interface Gap {
  readonly code: GapCode;
  readonly items: readonly Counted[];
  /** How many were looked at, where a share says something. */
  readonly of?: number;
}

/** A day, and whose gaps are asked for. */
export interface GapScope {
  readonly network: Network;
  readonly asOf: IsoDate;
  /** Actors of the region that exist on the day; all of the network without a region. */
  readonly actors: ReadonlyMap<Id, Actor>;
}

/** An agreement or cooperation that ends within so many months is told. */
const endingWithin = 6;

export function gapScope(network: Network, asOf: IsoDate, region?: string): GapScope {
  const actors = [...network.actors.values()].filter(
    (actor) =>
      validOn(actor, asOf) &&
      actor.status !== 'dissolved' &&
      (region === undefined || actor.region === region),
  );
  return { network, asOf, actors: new Map(actors.map((actor) => [actor.id, actor])) };
}

const collator = new Intl.Collator('de', { numeric: true });

function actorItems(actors: readonly Actor[]): readonly Counted[] {
  return [...actors]
    .sort((a, b) => collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1))
    .map(({ id }) => ({ table: 'actors', id }));
}

/** The oldest day first; what has none before all others. */
function byDay(items: readonly Counted[]): readonly Counted[] {
  return [...items].sort((a, b) => order(a.day ?? '', b.day ?? '') || order(a.id, b.id));
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Cooperations with an end in the scope, ended ones left out. */
function tiesOf({ network, actors }: GapScope): readonly Cooperation[] {
  return [...network.cooperations.values()].filter(
    ({ actorA, actorB, status }) => (actors.has(actorA) || actors.has(actorB)) && status !== 'ended',
  );
}

const isActive = ({ status }: Cooperation) => (status ?? 'active') === 'active';

/**
 * With whom each actor works: active cooperations of the day from step 1 on, without the coordinator's own unit, which knows everybody
 * (domain D8).
 */
function partnersOn({ network, asOf }: GapScope): ReadonlyMap<Id, ReadonlySet<Id>> {
  const own = network.self.ownActorId;
  const partners = new Map<Id, Set<Id>>();
  const add = (one: Id, other: Id) => {
    const known = partners.get(one);
    if (known) known.add(other);
    else partners.set(one, new Set([other]));
  };
  for (const tie of network.cooperations.values()) {
    const { actorA, actorB, intensity } = tie;
    if (actorA === own || actorB === own || actorA === actorB) continue;
    if (intensity < 1 || !isActive(tie) || !validOn(tie, asOf)) continue;
    add(actorA, actorB);
    add(actorB, actorA);
  }
  return partners;
}

/** What the sheet stands on: actors, and active cooperations with an end among them, without the coordinator's own unit. */
export function gapBase(scope: GapScope): { readonly actors: number; readonly cooperations: number } {
  const { actors } = scope;
  const ends = [...partnersOn(scope)].flatMap(([one, others]) =>
    [...others].filter((other) => one < other && (actors.has(one) || actors.has(other))),
  );
  return { actors: actors.size, cooperations: ends.length };
}

/** Not expected to cooperate on the spot: ministries and municipalities would fill the list (domain 6). */
const distantSectors: readonly string[] = ['state', 'municipality'];

/** Schools and others nobody works with, as far as it is recorded. */
function withoutCooperation(scope: GapScope): readonly Gap[] {
  const { network, actors } = scope;
  const partners = partnersOn(scope);
  const own = network.self.ownActorId;
  const schools = [...actors.values()].filter((actor) => isSchool(network, actor));
  const others = [...actors.values()].filter(
    (actor) =>
      !isSchool(network, actor) && actor.id !== own && !distantSectors.includes(network.typeOf(actor).sector),
  );
  const alone = (list: readonly Actor[]) => actorItems(list.filter(({ id }) => !partners.has(id)));
  return [
    { code: 'schoolsWithoutCooperation', items: alone(schools), of: schools.length },
    { code: 'othersWithoutCooperation', items: alone(others), of: others.length },
  ];
}

/**
 * Who has no cooperation with the Allgemeiner Sozialer Dienst. A school may reach it through its school social work alone; both numbers
 * are told (domain 1.1). Nothing in a network without such a team.
 */
function withoutSocialServices(scope: GapScope): readonly Gap[] {
  const { network, asOf, actors } = scope;
  const codeOf = (actor: Actor) => network.typeOf(actor).code;
  const teams = [...network.actors.values()].filter(
    (actor) => codeOf(actor) === 'social_services_team' && validOn(actor, asOf),
  );
  if (teams.length === 0) return [];
  const partners = partnersOn(scope);
  const meets = (id: Id) => teams.some((team) => partners.get(id)?.has(team.id) === true);
  const support = supportAt(network, asOf);
  const schools = [...actors.values()].filter((actor) => isSchool(network, actor));
  const indirect = schools.filter(({ id }) => !meets(id));
  const isReached = ({ id }: Actor) => (support.get(id) ?? []).some((project) => meets(project.id));
  const projects = [...actors.values()].filter((actor) => codeOf(actor) === 'school_social_work');
  return [
    {
      code: 'schoolsWithoutSocialServices',
      items: actorItems(indirect.filter((school) => !isReached(school))),
      of: schools.length,
    },
    { code: 'schoolsThroughSocialWork', items: actorItems(indirect.filter(isReached)), of: schools.length },
    {
      code: 'projectsWithoutSocialServices',
      items: actorItems(projects.filter(({ id }) => !meets(id))),
      of: projects.length,
    },
  ];
}

/** Cooperations of the day below the step that is aimed at, the widest gap first (domain 3.3: gaps are "Ist < Soll", never "low"). */
function belowTarget(scope: GapScope): Gap {
  const aimed = tiesOf(scope).filter((tie) => tie.intensityTarget !== undefined && validOn(tie, scope.asOf));
  const missing = ({ intensity, intensityTarget = 0 }: Cooperation) => intensityTarget - intensity;
  const below = aimed
    .filter((tie) => missing(tie) > 0)
    .sort((a, b) => missing(b) - missing(a) || order(a.id, b.id));
  return {
    code: 'belowTarget',
    items: below.map(({ id }) => ({ table: 'cooperations', id })),
    of: aimed.length,
  };
}

function seatsOn({ network, asOf, actors }: GapScope): readonly Seat[] {
  return [...network.seats.values()].filter((seat) => {
    const gremium = network.gremien.get(seat.gremiumId);
    return validOn(seat, asOf) && actors.has(seat.actorId) && gremium !== undefined && validOn(gremium, asOf);
  });
}

/** Seats marked as vacant (rule G1). */
export function vacantSeats(scope: GapScope): Gap {
  const seats = seatsOn(scope);
  const vacant = seats.filter((seat) => seat.vacant === true);
  return {
    code: 'vacantSeats',
    items: vacant.map(({ id }) => ({ table: 'seats', id })),
    of: seats.length,
  };
}

/** Seats whose holder or deputy left before the day and still stands there (as the check of the Gremien counts them). */
export function leftHolders(scope: GapScope): Gap {
  const { network, asOf } = scope;
  const items = seatsOn(scope).flatMap((seat): Counted[] => {
    if (seat.vacant === true) return [];
    const days = [seat.holderId, seat.deputyId].flatMap(
      (id) => network.contacts.get(id ?? '')?.validTo ?? [],
    );
    const [day] = days.filter((last) => last < asOf).sort();
    return day === undefined ? [] : [{ table: 'seats', id: seat.id, day }];
  });
  return { code: 'leftHolders', items: byDay(items) };
}

/** Functions that nobody has, the longest vacant first (rule K1). */
export function vacantPositions({ network, asOf, actors }: GapScope): Gap {
  return {
    code: 'vacantPositions',
    items: vacanciesOn(network, asOf, actors.values()).map(({ actorId, name, vacantSince }) => ({
      table: 'actors',
      id: actorId,
      position: name,
      day: vacantSince,
    })),
  };
}

/** People not checked within twelve months; never checked ones come first (rule K5). */
export function staleContacts({ network, asOf, actors }: GapScope): Gap {
  const people = [...network.contacts.values()].filter(
    (contact) => actors.has(contact.actorId) && validOn(contact, asOf),
  );
  const stale = people.filter((contact) => needsChecking(contact, asOf));
  return { code: 'staleContacts', items: byDay(stale.map(checked)), of: people.length };
}

function checked({ id, verifiedAt }: Contact): Counted {
  return { table: 'contacts', id, ...(verifiedAt !== undefined && { day: verifiedAt }) };
}

/** Active cooperations and agreements that were over before the day. */
export function expiredTies(scope: GapScope): Gap {
  const items = tiesOf(scope).flatMap((tie): Counted[] =>
    isActive(tie) && tie.validTo !== undefined && tie.validTo < scope.asOf
      ? [{ table: 'cooperations', id: tie.id, day: tie.validTo }]
      : [],
  );
  return { code: 'expired', items: byDay(items) };
}

/** Active cooperations and agreements whose last day is the day or lies within six months after it. */
export function endingTies(scope: GapScope): Gap {
  const last = monthsLater(scope.asOf, endingWithin);
  const items = tiesOf(scope).flatMap((tie): Counted[] =>
    isActive(tie) && tie.validTo !== undefined && tie.validTo >= scope.asOf && tie.validTo <= last
      ? [{ table: 'cooperations', id: tie.id, day: tie.validTo }]
      : [],
  );
  return { code: 'ending', items: byDay(items) };
}

/** Schools at which no school social work is located (domain D4). */
export function schoolsWithoutSocialWork({ network, asOf, actors }: GapScope): Gap {
  const schools = [...actors.values()].filter((actor) => isSchool(network, actor));
  const without = schoolsWithout(network, asOf);
  return {
    code: 'schoolsWithoutSocialWork',
    items: actorItems(schools.filter(({ id }) => without.has(id))),
    of: schools.length,
  };
}

/** Every gap of the sheet, in its order; one that was looked for and not found has no items. */
export function gapsIn(scope: GapScope): readonly Gap[] {
  return [
    schoolsWithoutSocialWork(scope),
    ...withoutCooperation(scope),
    ...withoutSocialServices(scope),
    belowTarget(scope),
    vacantSeats(scope),
    leftHolders(scope),
    vacantPositions(scope),
    staleContacts(scope),
    expiredTies(scope),
    endingTies(scope),
  ];
}
