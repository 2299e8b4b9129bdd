// "Ansprechperson wechselt": one person leaves a function and another takes it over with what hangs on it, as one step.
import { apply, type Op, type Patch } from './change';
import { checkedAdding, checkedSetting, type Problem } from './checks';
import { seatSlots, type SeatSlot, taskKey, tasksOf, type TieSlot } from './contactTasks';
import { labelled, type Verb, type World } from './deeds';
import { fold } from './fold';
import { dayBefore } from './functions';
import { Network, shortNameOf, validOn } from './network';
import type { Contact, Id, IsoDate, Scalar, Seat, TableName } from './records';
import { continuationOf } from './seatContinuation';

/** What is asked of a new person; the function and what they are responsible for stay. */
export type NewPerson = Pick<Contact, 'lastName'> &
  Partial<Pick<Contact, 'salutation' | 'title' | 'firstName' | 'phone' | 'mobile' | 'email'>>;

/** Who follows: somebody new, somebody of the same actor, nobody yet, or nobody ever because the function ends. */
export type Follower =
  | { readonly kind: 'new'; readonly person: NewPerson }
  | { readonly kind: 'known'; readonly id: Id }
  | { readonly kind: 'open' }
  | { readonly kind: 'none' };

/** What becomes of a seat or of a place in a cooperation: the follower's, nobody's, or as it is. */
export const handovers = ['follower', 'vacant', 'keep'] as const;
export type Handover = (typeof handovers)[number];

export interface Succession {
  readonly contactId: Id;
  /** How the old person's row ended when the user began; another end by now is refused (rule D3). */
  readonly before?: Pick<Contact, 'validTo' | 'successorId'>;
  /** First day without the old person; an end that is earlier already stays. */
  readonly on: IsoDate;
  readonly follower: Follower;
  /** By `taskKey`; a seat or cooperation that is not named is kept. Without a follower "follower" means nobody. */
  readonly tasks: Readonly<Record<string, Handover>>;
  /** Mailing lists the follower is put on. */
  readonly lists: readonly string[];
}

/**
 * The old person's last day is the day before `on`. Seats go on as new rows from `on`, so that every earlier day still tells who
 * sat there; a cooperation names only whom to ask now. Lists lose the old person at once, or when the day comes by their end.
 */
export const handOverFunction: Verb<Succession> = (network, input, world) => {
  const old = network.contacts.get(input.contactId);
  if (!old) return [{ code: 'notFound', table: 'contacts', id: input.contactId }];
  const { before } = input;
  const moved = before ? (['validTo', 'successorId'] as const).filter((key) => old[key] !== before[key]) : [];
  if (moved.length > 0)
    return moved.map((field) => ({ code: 'worldMoved', table: 'contacts', field, id: old.id }));
  const steps = new Steps(network);
  const last = dayBefore(input.on);
  const end = old.validTo === undefined || old.validTo > last ? last : old.validTo;
  if (old.validFrom !== undefined && old.validFrom > end) {
    return [{ code: 'datesReversed', table: 'contacts', field: 'validTo', id: old.id, value: end }];
  }
  const followerId = follow(steps, old, input, world);
  handOver(steps, old, input, followerId, world);
  // Asked a second time, the answer before no longer counts.
  const leaving: Record<string, Scalar | null> = {
    validTo: end,
    successorId: followerId ?? null,
    positionEnds: input.follower.kind === 'none' ? true : null,
  };
  if (input.on <= world.today)
    for (const list of tasksOf(network, old, end).lists) leaving[`mailing.${list}`] = null;
  steps.set('contacts', old.id, leaving);
  if (steps.problems.length > 0) return steps.problems;
  const actor = network.actors.get(old.actorId);
  return labelled('handOverFunction', steps.ops, 1, actor && shortNameOf(actor));
};

/** Contacts of the same actor who are there on the day and could take over. */
export function couldFollow(network: Network, old: Contact, on: IsoDate): readonly Contact[] {
  return network.contactsOf(old.actorId).filter((contact) => contact.id !== old.id && validOn(contact, on));
}

/** The id of who follows. Somebody in another function keeps it and gets a second row for the new one: a row is one function. */
function follow(steps: Steps, old: Contact, input: Succession, world: World): Id | undefined {
  const { follower, on } = input;
  if (follower.kind === 'open' || follower.kind === 'none') return undefined;
  const lists = Object.fromEntries(input.lists.map((list) => [`mailing.${list}`, true]));
  const taken = {
    actorId: old.actorId,
    ...(old.position !== undefined && { position: old.position }),
    ...(old.responsibility !== undefined && { responsibility: old.responsibility }),
    validFrom: on,
  };
  if (follower.kind === 'new') {
    return steps.add('contacts', { ...follower.person, ...taken, ...lists, verifiedAt: world.today }, world);
  }
  const known = couldFollow(steps.network, old, on).find(({ id }) => id === follower.id);
  if (!known) {
    steps.problems.push({
      code: 'unknownReference',
      table: 'contacts',
      field: 'successorId',
      value: follower.id,
    });
    return undefined;
  }
  if (fold(known.position ?? '') === fold(old.position ?? '')) {
    steps.set('contacts', known.id, lists);
    return known.id;
  }
  // Who leaves on a day leaves in every function.
  const leaves = known.validTo !== undefined && { validTo: known.validTo };
  return steps.add('contacts', { ...ofThePerson(known), ...taken, ...leaves, ...lists }, world);
}

/** What belongs to the person and not to the function: name, ways, objection; no lists, no key of an imported list. */
function ofThePerson(contact: Contact): Readonly<Record<string, Scalar>> {
  const left = [
    ...['id', 'position', 'responsibility', 'validFrom', 'validTo', 'successorId', 'positionEnds'],
    ...['extSource', 'extKey', 'keptUntil', 'keptReason'],
  ];
  return Object.fromEntries(
    Object.entries(contact as object).filter(([key]) => !left.includes(key) && !key.startsWith('mailing.')),
  ) as Record<string, Scalar>;
}

function handOver(
  steps: Steps,
  old: Contact,
  input: Succession,
  followerId: Id | undefined,
  world: World,
): void {
  const { seats, ties } = tasksOf(steps.network, old, input.on);
  const becomes = (id: Id, slot: SeatSlot | TieSlot): Id | null | undefined => {
    const wanted = input.tasks[taskKey(id, slot)] ?? 'keep';
    return wanted === 'keep' ? undefined : wanted === 'vacant' ? null : (followerId ?? null);
  };
  // The rows of who follows: the one for this function, and the one they were known by.
  const follows = new Set<unknown>([followerId, input.follower.kind === 'known' && input.follower.id]);
  follows.delete(undefined);
  for (const seat of new Set(seats.map((each) => each.seat))) {
    const patch: Record<string, Scalar | null> = {};
    for (const slot of seatSlots) {
      const next = seat[slot] === old.id ? becomes(seat.id, slot) : undefined;
      if (next !== undefined) patch[slot] = next;
    }
    if (patch['holderId'] !== undefined) patch['vacant'] = patch['holderId'] === null ? true : null;
    // Nobody stands in for themselves.
    const [holder, deputy] = seatSlots.map((slot) => (slot in patch ? patch[slot] : seat[slot]));
    const isSame = deputy === holder || (follows.has(holder) && follows.has(deputy));
    if (deputy !== undefined && deputy !== null && isSame) patch['deputyId'] = null;
    if (Object.keys(patch).length > 0) continueSeat(steps, seat, input.on, patch, world);
  }
  for (const { tie, slot } of ties) {
    const next = becomes(tie.id, slot);
    if (next !== undefined) steps.set('cooperations', tie.id, { [slot]: next });
  }
}

/** A seat that began before the day goes on as a new row; another one is simply changed. */
function continueSeat(steps: Steps, seat: Seat, on: IsoDate, patch: Patch, world: World): void {
  const continued = continuationOf(seat, on, patch);
  steps.set('seats', seat.id, continued?.ends ?? patch);
  if (continued) steps.add('seats', continued.next, world);
}

/** Operations one after the other, each checked on what the ones before have made of the network. */
class Steps {
  network: Network;
  readonly ops: Op[] = [];
  readonly problems: Problem[] = [];

  constructor(network: Network) {
    this.network = network;
  }

  add(table: 'contacts' | 'seats', record: Readonly<Record<string, Scalar>>, world: World): Id {
    const id = world.newId();
    const added = checkedAdding(this.network, table, { ...record, id } as never);
    if ('problems' in added) this.problems.push(...added.problems);
    else this.play([added.op]);
    return id;
  }

  set(table: TableName, id: Id, patch: Patch): void {
    const edited = checkedSetting(this.network, table, [id], patch);
    if ('problems' in edited) this.problems.push(...edited.problems);
    else this.play(edited.ops);
  }

  private play(ops: readonly Op[]): void {
    this.ops.push(...ops);
    this.network = new Network(this.network.id, apply(this.network.rows, { ops }));
  }
}
