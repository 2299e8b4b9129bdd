// One filter for the map, the outline and every table; its line form travels in the address bar and in saved views.
import { fold } from './fold';
import { type Network, personName, validOn } from './network';
import { type Paths, shortestPaths } from './paths';
import type { Actor, Contact, Cooperation, Gremium, Id, IsoDate, Relation, Seat } from './records';
import { listOf } from './records';

/** Empty lists and absent values mean "all". Within a list any may match; between parts all must. */
export interface Filter {
  readonly sectors: readonly string[];
  readonly types: readonly string[];
  readonly regions: readonly string[];
  readonly tags: readonly string[];
  /** Of actors and cooperations: a cooperation shows when its own status is chosen or no cooperation status is. */
  readonly statuses: readonly string[];
  readonly intensityMin?: number;
  readonly text?: string;
}

export const noFilter: Filter = { sectors: [], types: [], regions: [], tags: [], statuses: [] };

/** The parts that hold several values, in the order of the chips. */
export const filterLists = ['sectors', 'types', 'regions', 'tags', 'statuses'] as const;
export type FilterList = (typeof filterLists)[number];

/** An actor, or several chosen together, and all within so many cooperation steps; with `to` all shortest ways there instead. */
export interface Focus {
  readonly actorId: Id;
  readonly steps: 0 | 1 | 2 | 3;
  /** Chosen together with the actor. */
  readonly others?: readonly Id[];
  /** The other end of the ways that begin at the actor. */
  readonly to?: Id;
}

/** What is on screen: actors that match, and everything that belongs to them. */
export interface Visible {
  readonly asOf: IsoDate;
  readonly actors: readonly Actor[];
  readonly actorIds: ReadonlySet<Id>;
  readonly cooperations: readonly Cooperation[];
  readonly relations: readonly Relation[];
  readonly contacts: readonly Contact[];
  readonly gremien: readonly Gremium[];
  readonly seats: readonly Seat[];
  /** All actors valid on the date, before the filter: "38 von 242". */
  readonly actorTotal: number;
}

export function isEmptyFilter(filter: Filter): boolean {
  return (
    filterLists.every((part) => filter[part].length === 0) &&
    filter.intensityMin === undefined &&
    !filter.text
  );
}

/** The focus as far as its actors are still there; one on somebody who was deleted would leave nothing to see. */
export function livingFocus(network: Network, focus: Focus | undefined): Focus | undefined {
  if (!focus) return undefined;
  const { others = [], to, ...around } = focus;
  if (to !== undefined) return [focus.actorId, to].every((id) => network.actors.has(id)) ? focus : undefined;
  const [first, ...rest] = [focus.actorId, ...others].filter((id) => network.actors.has(id));
  if (first === undefined) return undefined;
  return rest.length === 0 ? { ...around, actorId: first } : { ...around, actorId: first, others: rest };
}

/** All shortest ways of a focus with `to`, among what passes the filter; `undefined` when none leads there. */
export function pathsIn(
  network: Network,
  filter: Filter,
  asOf: IsoDate,
  { actorId, to }: Pick<Focus, 'actorId' | 'to'>,
): Paths | undefined {
  const among = new Set(matchingIn(network, filter, asOf).map((actor) => actor.id));
  if (to === undefined || !among.has(actorId) || !among.has(to)) return undefined;
  const ties = [...network.cooperations.values()].filter(
    (tie) => among.has(tie.actorA) && among.has(tie.actorB) && matchesTie(tie, filter, asOf),
  );
  return shortestPaths(ties, actorId, to);
}

/** Actors valid on the day that pass the filter. */
export function matchingIn(network: Network, filter: Filter, asOf: IsoDate): readonly Actor[] {
  const valid = [...network.actors.values()].filter((actor) => validOn(actor, asOf));
  return isEmptyFilter(filter) ? valid : valid.filter((actor) => matchesActor(network, actor, filter));
}

/** Applies reference date, filter and focus, in this order. */
export function visibleIn(network: Network, filter: Filter, asOf: IsoDate, wanted?: Focus): Visible {
  const focus = livingFocus(network, wanted);
  const valid = isEmptyFilter(filter)
    ? []
    : [...network.actors.values()].filter((actor) => validOn(actor, asOf));
  const matching = matchingIn(network, filter, asOf);
  const paths = focus?.to === undefined ? undefined : pathsIn(network, filter, asOf, focus);
  const near = focus && (paths?.actorIds ?? withinSteps(network, focus, asOf, matching, filter));
  const actors = near ? matching.filter((actor) => near.has(actor.id)) : matching;
  const ids = new Set(actors.map((actor) => actor.id));
  const seats = [...network.seats.values()].filter((seat) => validOn(seat, asOf) && ids.has(seat.actorId));
  const seated = new Set(seats.map((seat) => seat.gremiumId));
  const all = isEmptyFilter(filter) && !focus;
  return {
    asOf,
    actors,
    actorIds: ids,
    cooperations: [...network.cooperations.values()].filter(
      (tie) =>
        ids.has(tie.actorA) &&
        ids.has(tie.actorB) &&
        matchesTie(tie, filter, asOf) &&
        (paths === undefined || paths.tieIds.has(tie.id)),
    ),
    relations: [...network.relations.values()].filter(
      (tie) => ids.has(tie.from) && ids.has(tie.to) && validOn(tie, asOf),
    ),
    contacts: [...network.contacts.values()].filter(
      (contact) => ids.has(contact.actorId) && validOn(contact, asOf),
    ),
    gremien: [...network.gremien.values()].filter(
      (gremium) => validOn(gremium, asOf) && (all || seated.has(gremium.id)),
    ),
    seats,
    actorTotal: isEmptyFilter(filter) ? matching.length : valid.length,
  };
}

function matchesActor(network: Network, actor: Actor, filter: Filter): boolean {
  const info = network.typeOf(actor);
  const actorStatuses = filter.statuses
    .filter((status) => status.startsWith('actor.'))
    .map((s) => s.slice(6));
  return (
    anyOf(filter.sectors, [info.sector]) &&
    anyOf(filter.types, [actor.type, info.code]) &&
    anyOf(filter.regions, [actor.region ?? '']) &&
    (filter.tags.length === 0 || anyOf(filter.tags, listOf(actor, 'tag'))) &&
    anyOf(actorStatuses, [actor.status ?? 'active']) &&
    (!filter.text || textMatches(network, actor, filter.text))
  );
}

function matchesTie(tie: Cooperation, filter: Filter, asOf: IsoDate): boolean {
  if (!validOn(tie, asOf)) return false;
  const statuses = tieStatuses(filter.statuses);
  const status = tie.status ?? 'active';
  // An ended tie without a closing date would haunt the map for ever; it shows only when asked for.
  if (statuses.length === 0 ? status === 'ended' && tie.validTo === undefined : !statuses.includes(status))
    return false;
  return filter.intensityMin === undefined || tie.intensity >= filter.intensityMin;
}

const tiesOnly = new WeakMap<Filter['statuses'], readonly string[]>();

/** Those of cooperations, found once for the many thousands that are asked. */
function tieStatuses(statuses: Filter['statuses']): readonly string[] {
  const known = tiesOnly.get(statuses);
  if (known) return known;
  const found = statuses.filter((status) => status.startsWith('tie.')).map((status) => status.slice(4));
  tiesOnly.set(statuses, found);
  return found;
}

function anyOf(wanted: readonly string[], values: readonly string[]): boolean {
  return wanted.length === 0 || values.some((value) => wanted.includes(value));
}

/** Every word of the query occurs in what is known of the actor; contacts count by name and function. */
function textMatches(network: Network, actor: Actor, text: string): boolean {
  const words = fold(text).split(' ').filter(Boolean);
  const contacts = network
    .contactsOf(actor.id)
    .flatMap((contact) => [personName(contact), contact.position ?? '']);
  const hay = fold(
    [
      actor.name,
      actor.shortName,
      actor.city,
      actor.municipality,
      actor.services,
      ...listOf(actor, 'topic'),
      ...contacts,
    ]
      .filter(Boolean)
      .join(' '),
  );
  return words.every((word) => hay.includes(word));
}

function withinSteps(
  network: Network,
  { actorId, steps, others = [], to }: Focus,
  asOf: IsoDate,
  matching: readonly Actor[],
  filter: Filter,
): ReadonlySet<Id> {
  // Where no way leads from one to the other, both are shown.
  if (to !== undefined) return new Set([actorId, to]);
  const among = new Set(matching.map((actor) => actor.id));
  const reached = new Set([actorId, ...others]);
  let rim = [...reached];
  for (let step = 0; step < steps; step++) {
    const next: Id[] = [];
    for (const id of rim) {
      for (const tie of network.cooperationsOf(id)) {
        const partner = tie.actorA === id ? tie.actorB : tie.actorA;
        if (reached.has(partner) || !among.has(partner) || !matchesTie(tie, filter, asOf)) continue;
        reached.add(partner);
        next.push(partner);
      }
    }
    rim = next;
  }
  return reached;
}

const listKeys = {
  sectors: 'bereich',
  types: 'typ',
  regions: 'region',
  tags: 'tag',
  statuses: 'status',
} as const;

/** `region=Mitte&typ=primary_school`; empty for no filter. */
export function filterToLine(filter: Filter): string {
  const query = new URLSearchParams();
  for (const part of filterLists) for (const value of filter[part]) query.append(listKeys[part], value);
  if (filter.intensityMin !== undefined) query.set('stufe', String(filter.intensityMin));
  if (filter.text) query.set('text', filter.text);
  return query.toString();
}

/** The reverse; anything unreadable is left out. */
export function filterFromLine(line: string): Filter {
  const query = new URLSearchParams(line);
  const lists = Object.fromEntries(filterLists.map((part) => [part, query.getAll(listKeys[part])]));
  const step = Number(query.get('stufe'));
  const text = query.get('text');
  return {
    ...(lists as unknown as Filter),
    ...(query.has('stufe') && Number.isInteger(step) && step >= 0 && step <= 4 ? { intensityMin: step } : {}),
    ...(text ? { text } : {}),
  };
}
