// Contact persons → vCard 3.0 (RFC 2426): Outlook, the address book of most offices, does not read 4.0.
import type { Actor, Contact, Id, IsoDate } from '../model/records';
import { listOf } from '../model/records';
import { personName } from '../model/network';
import { type Extract, listIn } from './exportExtract';

/** Properties of a contact person that a card says; others are not carried. */
export const cardProperties: ReadonlySet<string> = new Set([
  'actorId',
  'title',
  'firstName',
  'lastName',
  'position',
  'responsibility',
  'phone',
  'mobile',
  'email',
  'mailing',
]);

export interface Card {
  /** "Dr. Vorname Nachname", for the name of a file. */
  readonly name: string;
  readonly text: string;
}

/** One card per person, with what is among the chosen columns; name and postal address of the institution go along. */
export function toCards(extract: Extract, day: IsoDate): Card[] {
  const list = listIn(extract, 'contacts');
  const chosen = new Set(list.columns.map(({ property }) => property));
  return list.records.map((record) => {
    extract.onRow?.();
    const whole = record as Contact;
    const kept = Object.fromEntries(
      Object.entries(whole).filter(([key]) => key === 'id' || chosen.has(key.split('.')[0] ?? key)),
    ) as Partial<Contact>;
    const actor = extract.network.actors.get(kept.actorId ?? '');
    return { name: fullName(kept), text: cardText(record.id, kept, actor, day) };
  });
}

function cardText(id: Id, contact: Partial<Contact>, actor: Actor | undefined, day: IsoDate): string {
  const { lastName = '', firstName = '', title = '' } = contact;
  const lines = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    'PRODID:-//Akteursnetz//DE',
    line('UID', [id]),
    line('N', [lastName, firstName, '', title, '']),
    line('FN', [fullName(contact) || actor?.name || id]),
    line('ORG', [actor?.name]),
    line('TITLE', [contact.position]),
    line('ROLE', [contact.responsibility]),
    line('TEL;TYPE=WORK,VOICE', [contact.phone]),
    line('TEL;TYPE=WORK,CELL', [contact.mobile]),
    line('EMAIL;TYPE=INTERNET,WORK', [contact.email]),
    line('ADR;TYPE=WORK', ['', '', actor?.street, actor?.city, '', actor?.postalCode, '']),
    line('URL', [actor?.website]),
    line('CATEGORIES', listOf({ ...contact, id } as Contact, 'mailing'), ','),
    `REV:${day}`,
    'END:VCARD',
  ];
  return lines
    .filter((text) => text !== '')
    .join('\r\n')
    .concat('\r\n');
}

function fullName({ title, firstName, lastName = '' }: Partial<Contact>): string {
  return personName({ ...(title && { title }), ...(firstName && { firstName }), lastName });
}

/** A folded line; `''` where all parts are empty. Outlook reads umlauts only where the character set is named. */
function line(name: string, parts: readonly (string | undefined)[], joint: ',' | ';' = ';'): string {
  const value = parts.map((part) => escaped(part ?? '')).join(joint);
  if (parts.every((part) => part === undefined || part === '')) return '';
  const isPlain = /^[\u0000-\u007f]*$/.test(value);
  return folded(`${name}${isPlain ? '' : ';CHARSET=UTF-8'}:${value}`);
}

function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');
}

/** At most 75 octets a line, never inside a character; the next line begins with a blank. */
function folded(text: string): string {
  const encoder = new TextEncoder();
  let [result, room] = ['', 75];
  for (const sign of text) {
    const size = encoder.encode(sign).length;
    if (size > room) {
      result += '\r\n ';
      room = 74;
    }
    result += sign;
    room -= size;
  }
  return result;
}
