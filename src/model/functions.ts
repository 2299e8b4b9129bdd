// A function outlives the person in it: who held it when at an actor, and since when nobody does.
import { dateOfDay, dayNumber } from './calendar';
import { fold } from './fold';
import { type Network, validOn } from './network';
import type { Actor, Contact, Id, IsoDate } from './records';

/** Days without anybody; both belong to it, an open end is open. */
export interface Gap {
  readonly from: IsoDate;
  readonly to?: IsoDate;
}

/** What people of one actor are called by the same words, as it stands on a day. */
export interface ActorFunction {
  readonly actorId: Id;
  /** Folded name: functions of an actor are the same when it is. */
  readonly key: string;
  /** As the latest person has it. */
  readonly name: string;
  /** Everybody who ever had it, in the order of their beginning. */
  readonly people: readonly Contact[];
  /** Who has it on the day. */
  readonly holders: readonly Contact[];
  /** Between and after the people, never before the first. None after somebody whose function ended with them. */
  readonly gaps: readonly Gap[];
  /** First day of the gap that the day lies in. */
  readonly vacantSince?: IsoDate;
}

/** The functions of an actor on a day, in order of their names; people without a function have none. */
export function functionsOf(network: Network, actorId: Id, asOf: IsoDate): readonly ActorFunction[] {
  const groups = new Map<string, Contact[]>();
  for (const contact of network.contactsOf(actorId)) {
    const key = fold(contact.position ?? '');
    if (key === '') continue;
    const group = groups.get(key);
    if (group) group.push(contact);
    else groups.set(key, [contact]);
  }
  return [...groups]
    .map(([key, people]) => functionOf(actorId, key, people, asOf))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** Functions that nobody has on the day, at actors that exist then; the longest vacant first. */
export function vacanciesOn(
  network: Network,
  asOf: IsoDate,
  actors: Iterable<Actor> = network.actors.values(),
): readonly (ActorFunction & { readonly vacantSince: IsoDate })[] {
  const vacant: (ActorFunction & { readonly vacantSince: IsoDate })[] = [];
  for (const actor of actors) {
    if (actor.status === 'dissolved' || !validOn(actor, asOf)) continue;
    // Where nobody has ever left there is no gap.
    if (network.contactsOf(actor.id).every(({ validTo }) => validTo === undefined)) continue;
    for (const each of functionsOf(network, actor.id, asOf)) {
      const { vacantSince } = each;
      if (vacantSince !== undefined) vacant.push({ ...each, vacantSince });
    }
  }
  return vacant.sort((a, b) => (a.vacantSince < b.vacantSince ? -1 : a.vacantSince > b.vacantSince ? 1 : 0));
}

function functionOf(actorId: Id, key: string, unsorted: readonly Contact[], asOf: IsoDate): ActorFunction {
  const people = [...unsorted].sort(
    (a, b) => order(a.validFrom ?? '', b.validFrom ?? '') || order(a.id, b.id),
  );
  const gaps = gapsOf(people);
  const vacant = gaps.find(({ from, to }) => from <= asOf && (to === undefined || to >= asOf));
  return {
    actorId,
    key,
    name: people.at(-1)?.position?.trim() ?? '',
    people,
    holders: people.filter((contact) => validOn(contact, asOf)),
    gaps,
    ...(vacant && { vacantSince: vacant.from }),
  };
}

/** `people` in the order of their beginning. Whoever ends before they begin covers no day. */
function gapsOf(people: readonly Contact[]): readonly Gap[] {
  const gaps: Gap[] = [];
  let last: Contact | undefined;
  for (const contact of people) {
    const { validFrom, validTo } = contact;
    if (validFrom !== undefined && validTo !== undefined && validTo < validFrom) continue;
    if (last?.validTo !== undefined && validFrom !== undefined) {
      const free = dayAfter(last.validTo);
      if (free < validFrom && last.positionEnds !== true) gaps.push({ from: free, to: dayBefore(validFrom) });
    }
    const endsLater = last === undefined || last.validTo !== undefined;
    if (endsLater && (last?.validTo === undefined || validTo === undefined || validTo > last.validTo))
      last = contact;
  }
  if (last?.validTo !== undefined && last.positionEnds !== true) gaps.push({ from: dayAfter(last.validTo) });
  return gaps;
}

export function dayAfter(day: IsoDate): IsoDate {
  return dateOfDay(dayNumber(day) + 1);
}

export function dayBefore(day: IsoDate): IsoDate {
  return dateOfDay(dayNumber(day) - 1);
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
