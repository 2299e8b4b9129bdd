// When data on persons have to go (Art. 5 (1) e GDPR): the rules of a network, who is due on a day, who has to be checked or informed.
import { monthsLater } from './calendar';
import { alive } from './change';
import { isDate } from './checks';
import { type Network, validOn } from './network';
import type { Contact, Id, IsoDate } from './records';

/** Months after which something has to happen. */
export interface RetentionRules {
  /** After the end of office: the whole person. */
  readonly ended: number;
  /** After the end of office: private addresses of somebody who stays recorded. */
  readonly private: number;
  /** After somebody was removed: what undo and history still hold of them. */
  readonly removed: number;
  /** After the last check: to be looked at again, never erased. */
  readonly stale: number;
}

/** What holds where a network says nothing else (domain 5.1). */
const standardRules: RetentionRules = { ended: 12, private: 3, removed: 1, stale: 12 };

/** Months a rule may be set to; private addresses never stay longer than three (domain 5.1). */
export const ruleLimits = {
  ended: { min: 0, max: 120 },
  private: { min: 0, max: 3 },
  removed: { min: 0, max: 12 },
  stale: { min: 1, max: 60 },
} as const satisfies { readonly [R in keyof RetentionRules]: { readonly min: number; readonly max: number } };

/** The field of the network's own row that keeps each rule. */
export const ruleFields = {
  ended: 'retentionEnded',
  private: 'retentionPrivate',
  removed: 'retentionRemoved',
  stale: 'retentionStale',
} as const satisfies { readonly [R in keyof RetentionRules]: string };

/** What is private about a contact's ways, and goes with a private address. */
export const privateKeys = ['phone', 'mobile', 'email', 'preferredChannel', 'privateAddress'] as const;

export interface DueEntry {
  readonly contactId: Id;
  /** `person`: the whole record; `address`: only `privateKeys`. */
  readonly what: 'person' | 'address';
  /** The rule that says so. */
  readonly rule: 'ended' | 'private' | 'removed';
  /** Last day of office, or the day of the removal. */
  readonly since: IsoDate;
  /** Last day on which it may be kept. */
  readonly until: IsoDate;
}

/** Of a contact that would be due, but is to be kept until a day for a reason. */
export interface KeptEntry extends DueEntry {
  readonly keptUntil: IsoDate;
}

/** The rules of a network; a missing, broken or too long one is the standard or the limit. */
export function rulesOf({ self }: Network): RetentionRules {
  const rule = (name: keyof RetentionRules) => {
    const months = self[ruleFields[name]];
    if (typeof months !== 'number' || !Number.isInteger(months)) return standardRules[name];
    const { min, max } = ruleLimits[name];
    return Math.min(max, Math.max(min, months));
  };
  return {
    ended: rule('ended'),
    private: rule('private'),
    removed: rule('removed'),
    stale: rule('stale'),
  };
}

/** Who has to be erased on the day, the longest due first; who is to be kept for a while longer is not among them. */
export function dueOn(network: Network, day: IsoDate): readonly DueEntry[] {
  return entriesOn(network, day).filter(({ contactId }) => keptUntil(network, contactId, day) === undefined);
}

/** Who would be due, but is kept by "aufbewahren bis". */
export function keptOn(network: Network, day: IsoDate): readonly KeptEntry[] {
  return entriesOn(network, day).flatMap((entry) => {
    const until = keptUntil(network, entry.contactId, day);
    return until === undefined ? [] : [{ ...entry, keptUntil: until }];
  });
}

function keptUntil(network: Network, id: Id, day: IsoDate): IsoDate | undefined {
  // Of who was removed, too: the reason does not end with that.
  const until = network.rows.contacts.get(id)?.keptUntil;
  return until !== undefined && until >= day ? until : undefined;
}

function entriesOn(network: Network, day: IsoDate): readonly DueEntry[] {
  const rules = rulesOf(network);
  const due: DueEntry[] = [];
  // Rows with a tombstone, too: they hold the person until undo and history may forget them.
  for (const contact of network.rows.contacts.values()) {
    const entry = alive(contact) ? entryOf(network, contact, rules, day) : removedEntry(contact, rules, day);
    if (entry) due.push(entry);
  }
  return due.sort((a, b) => order(a.until, b.until) || order(a.contactId, b.contactId));
}

function entryOf(
  network: Network,
  contact: Contact,
  rules: RetentionRules,
  day: IsoDate,
): DueEntry | undefined {
  const since = endOf(network, contact);
  if (since === undefined) return undefined;
  const gone = monthsLater(since, rules.ended);
  if (gone < day) return { contactId: contact.id, what: 'person', rule: 'ended', since, until: gone };
  const until = monthsLater(since, rules.private);
  if (until >= day || !hasPrivateWays(contact)) return undefined;
  return { contactId: contact.id, what: 'address', rule: 'private', since, until };
}

/** What was erased for good keeps its id alone and is never due again. */
function removedEntry(contact: Contact, rules: RetentionRules, day: IsoDate): DueEntry | undefined {
  const stamp = String(contact._del).slice(0, 10);
  if (!isDate(stamp) || Object.keys(contact).every((key) => key === 'id' || key === '_del')) return undefined;
  const until = monthsLater(stamp, rules.removed);
  if (until >= day) return undefined;
  return { contactId: contact.id, what: 'person', rule: 'removed', since: stamp, until };
}

/** Last day of office: the contact's own, or that of the actor it was held at, whichever came first. */
export function endOf(network: Network, { actorId, validTo }: Contact): IsoDate | undefined {
  const house = network.actors.get(actorId)?.validTo;
  if (validTo === undefined || house === undefined) return validTo ?? house;
  return validTo < house ? validTo : house;
}

function hasPrivateWays(contact: Contact): boolean {
  return contact.privateAddress === true && [contact.phone, contact.mobile, contact.email].some(Boolean);
}

/** Present people whose last check is longer ago than the rule allows; never checked and longest ago first. */
export function staleOn(network: Network, day: IsoDate): readonly Contact[] {
  const limit = monthsLater(day, -rulesOf(network).stale);
  return present(network, day)
    .filter(({ verifiedAt = '' }) => verifiedAt < limit)
    .sort((a, b) => order(a.verifiedAt ?? '', b.verifiedAt ?? '') || order(a.id, b.id));
}

/** Present people whom nobody has told yet that they are recorded (Art. 13, 14 GDPR). */
export function uninformedOn(network: Network, day: IsoDate): readonly Contact[] {
  return present(network, day).filter(({ informedAt }) => informedAt === undefined);
}

function present(network: Network, day: IsoDate): Contact[] {
  return [...network.contacts.values()].filter((contact) => {
    const actor = network.actors.get(contact.actorId);
    return validOn(contact, day) && (actor === undefined || validOn(actor, day));
  });
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
