// Everything a network holds about a person: their records, what refers to them, where texts name them. Also in what was removed.
import { alive } from './change';
import { decidedAt, type MentionRule, placeKey, ruleFor, type TextPlace } from './erasing';
import { fields } from './fields';
import { fold } from './fold';
import type { MentionFinder } from './mentions';
import { type Network, personName } from './network';
import {
  type AnyRecord,
  type Contact,
  type Id,
  type Scalar,
  type Seat,
  type Source,
  type TableName,
  tableNames,
  valueOf,
} from './records';

/** A text that names the person. */
export interface TextTrace extends TextPlace {
  /** The property itself, where `key` is a list. */
  readonly property: string;
  /** The sentence, in three parts: before the name, the name, after it. */
  readonly sentence: readonly [string, string, string];
  readonly rule: MentionRule;
  /** Only the last name is found: it may be somebody or something else. */
  readonly weak: boolean;
  /** Whether it is replaced if nobody says otherwise. */
  readonly replaced: boolean;
  /** The record was removed, but is still there for undo. */
  readonly removed: boolean;
}

/** A record that refers to the person, by the field in which it does. */
export interface Reference {
  readonly table: TableName;
  readonly record: AnyRecord;
  readonly key: string;
}

export interface PersonTraces {
  /** Their records, removed ones that still hold data included. */
  readonly contacts: readonly Contact[];
  readonly seats: readonly { readonly seat: Seat; readonly key: 'holderId' | 'deputyId' }[];
  /** Cooperations they are the contact of, people they followed or were followed by. */
  readonly references: readonly Reference[];
  readonly texts: readonly TextTrace[];
  /** Imported lists that remember them. */
  readonly lists: readonly Source[];
}

/** Whether the record still holds something of a person: a tombstone after an erasure does not. */
function holdsData(contact: Contact): boolean {
  return typeof contact.lastName === 'string';
}

/** Records of one person: the same name and the same address or number, or the same actor and no other ways. */
export function samePerson(network: Network, contact: Contact): readonly Contact[] {
  return everybody(network).filter((other) => other.id === contact.id || isSame(contact, other));
}

/** Others who are called the same, and may be the same person. */
export function namesakes(network: Network, known: readonly Contact[]): readonly Contact[] {
  const ids = new Set(known.map(({ id }) => id));
  const names = new Set(known.map(plainName));
  return everybody(network).filter((other) => !ids.has(other.id) && names.has(plainName(other)));
}

/** All contacts with data, removed ones last. */
function everybody(network: Network): readonly Contact[] {
  const all = [...network.rows.contacts.values()].filter(holdsData);
  return [...all.filter(alive), ...all.filter((contact) => !alive(contact))] as Contact[];
}

const plainName = (contact: Contact) => fold(personName({ ...contact, title: '' }));
const lower = (text: string | undefined) => text?.trim().toLowerCase() ?? '';
const digits = (text: string | undefined) => text?.replace(/\D/g, '') ?? '';

function isSame(one: Contact, other: Contact): boolean {
  if (plainName(one) !== plainName(other)) return false;
  const [mine, theirs] = [waysOf(one), waysOf(other)];
  if (theirs.some((way) => mine.includes(way))) return true;
  // Two of one house who are reached in different ways may be two persons.
  return one.actorId === other.actorId && (mine.length === 0 || theirs.length === 0);
}

function waysOf({ email, phone, mobile }: Contact): readonly string[] {
  const numbers = [phone, mobile].map(digits).filter((number) => number.length > 4);
  return lower(email) === '' ? numbers : [lower(email), ...numbers];
}

/** Finds people by name, address or number, spelling forgiven; best first. Nobody for less than two signs. */
export function findPersons(network: Network, asked: string): readonly Contact[] {
  const words = fold(asked).split(' ').filter(Boolean);
  const number = digits(asked);
  const address = lower(asked);
  if (address.length < 2) return [];
  const isNumber = number.length > 3 && /^[\d\s()+/.–-]+$/.test(asked.trim());
  return everybody(network).filter((contact) => {
    if (isNumber)
      return [contact.phone, contact.mobile].some((one) =>
        digits(one).includes(number.replace(/^0+|^49/, '')),
      );
    if (address.includes('@')) return lower(contact.email).includes(address);
    const name = plainName(contact).split(' ');
    return words.every((word) => name.some((part) => part.startsWith(word)));
  });
}

/** Yields between pieces of work, so that the screen goes on; returns what was found. */
export function* tracesOf(
  network: Network,
  ids: ReadonlySet<Id>,
  finder: MentionFinder,
): Generator<void, PersonTraces> {
  const references: Reference[] = [];
  const texts: TextTrace[] = [];
  let count = 0;
  for (const table of tableNames) {
    const refs = fields[table].filter(({ refersTo }) => refersTo === 'contacts').map(({ key }) => key);
    for (const record of network.rows[table].values() as Iterable<AnyRecord>) {
      if (count++ % 200 === 199) yield;
      const isOwn = table === 'contacts' && ids.has(record.id);
      for (const key of refs) {
        const target = valueOf(record, key);
        if (alive(record) && ids.has(String(target))) references.push({ table, record, key });
      }
      if (!isOwn) texts.push(...textsIn(table, record, finder));
    }
  }
  const contacts = [...ids].flatMap((id) => network.rows.contacts.get(id) ?? []).filter(holdsData);
  return {
    contacts,
    seats: references.flatMap(({ table, record, key }) =>
      table === 'seats' ? { seat: record as Seat, key: key as 'holderId' | 'deputyId' } : [],
    ),
    references: references.filter(({ table }) => table !== 'seats'),
    texts,
    lists: listsOf(network, ids, contacts),
  };
}

function textsIn(table: TableName, record: AnyRecord, finder: MentionFinder): TextTrace[] {
  const found: TextTrace[] = [];
  for (const [property, value] of Object.entries(record as unknown as Record<string, Scalar>)) {
    const rule = ruleFor(table, property);
    if (rule === undefined || rule === 'never') continue;
    const dot = property.indexOf('.');
    for (const text of [dot < 0 ? '' : property.slice(dot + 1), readable(property, value)]) {
      if (text === '') continue;
      const mentions = finder.find(text);
      const [first] = mentions;
      if (first === undefined) continue;
      const weak = mentions.every((mention) => mention.weak);
      // Somebody else of that last name.
      if (weak && rule === 'asked') continue;
      found.push({
        table,
        id: record.id,
        key: decidedAt(property),
        property,
        sentence: sentenceAt(text, first.start, first.end),
        rule,
        weak,
        replaced: rule === 'all' || (rule === 'strong' && !weak),
        removed: !alive(record),
      });
    }
  }
  return found;
}

/** What stands in a line of the address bar is encoded. */
function readable(property: string, value: Scalar): string {
  if (typeof value !== 'string') return '';
  return property === 'filter' || property === 'criteria'
    ? (new URLSearchParams(value).get('text') ?? '')
    : value;
}

/** The sentence around a place in a text, not longer than a line or two. */
function sentenceAt(text: string, start: number, end: number): [string, string, string] {
  const longest = 90;
  const before = text.slice(Math.max(0, start - longest), start);
  const after = text.slice(end, end + longest);
  const begin = Math.max(before.lastIndexOf('\n') + 1, lastEnd(before));
  const stop = /[.!?](?=\s)|\n/.exec(after);
  const left = before.slice(begin);
  return [
    start - left.length > 0 && begin === 0 ? `… ${left}` : left,
    text.slice(start, end),
    stop ? after.slice(0, stop.index + 1).trimEnd() : `${after}${end + longest < text.length ? ' …' : ''}`,
  ];
}

function lastEnd(text: string): number {
  let at = 0;
  for (const match of text.matchAll(/[.!?]\s+(?=\p{Lu})/gu)) at = match.index + match[0].length;
  // "Dr. Muster" ends no sentence.
  return /\b(?:Dr|Prof|Hr|Fr|St|Tel)\.\s+$/.test(text.slice(0, at)) ? 0 : at;
}

function listsOf(network: Network, ids: ReadonlySet<Id>, contacts: readonly Contact[]): readonly Source[] {
  const names = new Set(contacts.map(({ extSource }) => extSource));
  const remembering = new Set<Id>();
  for (const { sourceId, lines } of network.living('sourceRows').values()) {
    for (const id of ids) if (lines.includes(`contacts ${id} `)) remembering.add(sourceId);
  }
  return [...network.sources.values()].filter(({ id, name }) => remembering.has(id) || names.has(name));
}

/** How many texts go, by what was decided about each: `placeKey` of those that are not as proposed. */
export function isReplaced(
  text: TextTrace,
  spared: ReadonlySet<string>,
  replaced: ReadonlySet<string>,
): boolean {
  const place = placeKey(text);
  return replaced.has(place) || (text.replaced && !spared.has(place));
}
