// Who of a list may be written to, called or invited, and why everybody else is left out. Nobody is left out in silence.
import { isObjector, personMark } from './contacts';
import type { Answers, Listed } from './questions';
import type { Contact } from './records';

/** What a list is for: a round of e-mails, letters, calls, or being there. */
export type Purpose = 'mail' | 'post' | 'phone' | 'presence';

/** In the order in which they are told; the first that holds is the reason. */
export const reasons = [
  'nobody',
  'ended',
  'objection',
  'private',
  'missing',
  'invalid',
  'duplicate',
] as const;
export type Reason = (typeof reasons)[number];

export interface LeftOut {
  readonly listed: Listed;
  readonly reason: Reason;
  /** What is wrong: the address that cannot be one, or that somebody else has already; absent for a person who is listed twice. */
  readonly detail?: string;
}

export interface Recipients {
  readonly kept: readonly Listed[];
  readonly left: readonly LeftOut[];
}

/** Addresses in one round of BCC: some mail systems stop at 50 to 130. */
export const chunkSize = 100;

/**
 * Objections are respected by every list, also those given in another function of the same person. Private addresses (of volunteers, of parents) are left out wherever an address leaves
 * the house, so by all but attendance. E-mail addresses meet without regard to case,
 * other lists hold a person once for each actor; the first keeps its place.
 */
export function recipientsOf(answers: Answers, purpose: Purpose): Recipients {
  const kept: Listed[] = [];
  const left: LeftOut[] = [
    ...answers.empty.map((listed): LeftOut => ({ listed, reason: 'nobody' })),
    ...answers.ended.map((listed): LeftOut => ({ listed, reason: 'ended' })),
  ];
  const taken = new Set<string>();
  for (const listed of answers.listed) {
    const wrong = reasonOf(listed, purpose, taken, answers.objections);
    if (wrong === undefined) kept.push(listed);
    else left.push({ listed, ...wrong });
  }
  const rank = ({ reason }: LeftOut) => reasons.indexOf(reason);
  return { kept, left: left.sort((a, b) => rank(a) - rank(b)) };
}

function reasonOf(
  listed: Listed,
  purpose: Purpose,
  taken: Set<string>,
  objections: ReadonlySet<string>,
): Pick<LeftOut, 'reason' | 'detail'> | undefined {
  const { contact, actor } = listed;
  if (contact !== undefined && isObjector(contact, objections)) return { reason: 'objection' };
  if (purpose === 'presence') return again(contact, taken);
  if (contact?.privateAddress === true) return { reason: 'private' };
  if (purpose === 'phone')
    return phonesOf(listed).length === 0 ? { reason: 'missing' } : again(contact, taken);
  if (purpose === 'post')
    return actor.postalCode === undefined || actor.city === undefined
      ? { reason: 'missing' }
      : again(contact, taken);
  const address = addressOf(listed);
  if (address === '') return { reason: 'missing' };
  if (!isAddress(address)) return { reason: 'invalid', detail: address };
  const key = address.toLowerCase();
  if (taken.has(key)) return { reason: 'duplicate', detail: address };
  taken.add(key);
  return undefined;
}

/** A person with two functions at an actor is written to, called and invited once. */
function again(contact: Contact | undefined, taken: Set<string>): Pick<LeftOut, 'reason'> | undefined {
  if (contact === undefined) return undefined;
  const mark = personMark(contact);
  if (taken.has(mark)) return { reason: 'duplicate' };
  taken.add(mark);
  return undefined;
}

/** The e-mail address of the person, of the actor where it is listed itself; `''` where there is none. */
export function addressOf({ contact, actor }: Listed): string {
  return ((contact ?? actor).email ?? '').trim();
}

/** The numbers of the person, office first; those of the actor where it is listed itself. */
export function phonesOf({ contact, actor }: Listed): readonly string[] {
  const numbers = contact ? [contact.phone, contact.mobile] : [actor.phone];
  return numbers.map((number) => number?.trim() ?? '').filter((number) => number !== '');
}

const addressShape =
  /^[^\s@<>()[\]\\,;:"]+@[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?(?:\.[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?)+$/u;

/** One address that a mail program takes; never two in one, never with a name around it. */
export function isAddress(text: string): boolean {
  return (
    text.length <= 254 &&
    addressShape.test(text) &&
    !/^\.|\.\.|\.@/.test(text) &&
    /\p{L}{2,}$|\.xn--[\w-]+$/iu.test(text)
  );
}

/** Texts for the BCC line, at most `size` addresses each. */
export function bccTexts(kept: readonly Listed[], size: number = chunkSize): readonly string[] {
  const step = Math.max(1, Math.floor(size));
  return Array.from({ length: Math.ceil(kept.length / step) }, (_, at) =>
    kept
      .slice(at * step, (at + 1) * step)
      .map(addressOf)
      .join('; '),
  );
}

/** How many were left out for each reason, in their order. */
export function leftCounts(left: readonly LeftOut[]): ReadonlyMap<Reason, readonly LeftOut[]> {
  const groups = new Map<Reason, LeftOut[]>();
  for (const one of left) groups.set(one.reason, [...(groups.get(one.reason) ?? []), one]);
  return groups;
}
