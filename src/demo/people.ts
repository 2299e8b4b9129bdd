// Invented contact persons: one per actor, a second or third where an office or school has more to say.
import type { Contact } from '../model/records';
import { addDays } from './days';
import { type Cast, type Draft, each, type Writable } from './draft';
import { phoneNumber, slug } from './numbers';
import { fictionMark, personName } from './personNames';
import type { Dice } from './prng';

const schoolBlocks = ['GS', 'SEK', 'GMS', 'GES', 'GYM', 'FOES', 'BBS'];
/** First and second function by block. */
const positions: Readonly<Record<string, readonly string[]>> = {
  LK: ['Dezernatsleitung', 'Büro Landrat'],
  AMT: ['Amtsleitung', 'Sachgebietsleitung', 'Sachbearbeitung'],
  ASD: ['Teamleitung', 'Fachkraft im Sozialen Dienst', 'Kinderschutzfachkraft'],
  TEAM_JA: ['Sachgebietsleitung', 'Koordination', 'Sachbearbeitung'],
  TEAM_BILDUNG: ['Leitung', 'Sachbearbeitung'],
  JBA: ['Koordination', 'Fallmanagement', 'Lotsendienst'],
  LAND: ['Referatsleitung', 'Schulfachliche Aufsicht'],
  FT: ['Geschäftsführung', 'Fachbereichsleitung'],
  SSA: ['Fachkraft Schulsozialarbeit', 'Fachkraft Schulsozialarbeit'],
  JUGEND: ['Einrichtungsleitung', 'Pädagogische Fachkraft'],
  BST: ['Leitung der Beratungsstelle', 'Beratungsfachkraft'],
  MED: ['Praxisleitung'],
  KITA: ['Kita-Leitung', 'Fachkraft Übergang'],
  FV: ['Vorstand'],
  VER: ['Vorstand'],
  GEM: ['Fachbereich Bildung und Soziales'],
  POLIZEI: ['Fachkraft Prävention'],
  GERICHT: ['Geschäftsstelle'],
  ELTERN_SCHUELER: ['Vorsitz'],
};
const volunteers = ['FV', 'VER', 'ELTERN_SCHUELER'];
/** How many more people the busy offices have; schools and projects share what is left of the planned number. */
const extra: Readonly<Record<string, number>> = {
  ASD_Nord: 2,
  ASD_Mitte: 2,
  ASD_Süd: 2,
  NWST: 1,
  JA: 2,
  JBA: 2,
  KSFH: 1,
  JARB: 1,
  BB: 1,
  AA: 1,
  LSCHA_21: 1,
  LSCHA_22: 1,
};
/** Nobody is known there yet. */
const unknown = ['MS', 'LISA', 'GEM04', 'GEM08', 'GEM11', 'STIFT2', 'VER6', 'GS20'];

export function addContacts(draft: Draft): void {
  const dice = draft.dice('people');
  const queue: string[] = [];
  for (const [key, { block }] of draft.cast) {
    if (unknown.includes(key)) continue;
    addContact(draft, dice, draft.at(key), 0);
    const more = extra[key] ?? (block === 'FT' ? 1 : 0);
    for (let i = 1; i <= more; i += 1) addContact(draft, dice, draft.at(key), i);
    if (more === 0 && (schoolBlocks.includes(block) || block === 'SSA')) queue.push(key);
  }
  const missing = Math.max(0, draft.plan.contacts - draft.contacts.size);
  for (const key of dice.sample(queue, missing)) addContact(draft, dice, draft.at(key), 1);
  addSuccessors(draft, dice);
}

function positionOf(block: string, order: number): string {
  if (schoolBlocks.includes(block))
    return ['Schulleitung', 'Beratungslehrkraft'][order] ?? 'Schulsekretariat';
  const known = positions[block] ?? ['Kontaktperson'];
  return known[order] ?? known[known.length - 1] ?? 'Kontaktperson';
}

function addContact(draft: Draft, dice: Dice, { block, actor }: Cast, order: number): void {
  let name = personName(dice);
  // Namesakes would look like mistakes in so small a district.
  for (let tries = 0; tries < 6 && draft.names.has(`${name.firstName} ${name.lastName}`); tries += 1)
    name = personName(dice);
  draft.names.add(`${name.firstName} ${name.lastName}`);
  const ago = (low: number, high: number) => addDays(draft.today, -dice.between(low, high));
  const id = draft.newId();
  const address = slug(`${name.firstName} ${name.lastName.replace(fictionMark, '')}`).replace('-', '.');
  const privateAddress = volunteers.includes(block) && dice.chance(0.6);
  const mailing = [
    ...(dice.chance(0.6) ? ['Rundbrief'] : []),
    ...(block === 'SSA' ? ['AK Schulsozialarbeit'] : []),
    ...(dice.chance(0.25) ? ['Fachtag'] : []),
  ];
  const contact: Writable<Contact> = {
    id,
    actorId: actor.id,
    ...name,
    position: positionOf(block, order),
    phone: phoneNumber(dice),
    email: `${address}@${schoolBlocks.includes(block) ? 'schule.example' : 'example.org'}`,
    preferredChannel: dice.pick(['email', 'email', 'email', 'phone', 'phone', 'personal']),
    validFrom: ago(400, 3600),
    ...each('mailing', mailing),
  };
  if (dice.chance(0.05)) contact.title = 'Dr.';
  if (dice.chance(0.75)) contact.verifiedAt = ago(5, 800);
  if (dice.chance(0.7)) contact.informedAt = ago(30, 900);
  if (privateAddress) contact.privateAddress = true;
  if (dice.chance(0.03)) contact.objection = true;
  if (block === 'ASD') contact.responsibility = `Bezirk ${actor.region ?? ''} ${order + 1}`;
  if (contact.verifiedAt !== undefined && contact.verifiedAt < (contact.validFrom ?? ''))
    delete contact.verifiedAt;
  draft.addContact(contact);
}

/** Some people have left and name who came after them. */
function addSuccessors(draft: Draft, dice: Dice): void {
  const pairs = [...draft.cast.values()]
    .map(({ actor }) => draft.contactsAt(actor.id))
    .filter((people) => people.length === 2 && people[0]?.actorId !== draft.id('NWST'));
  for (const [next, left] of dice.sample(pairs, Math.ceil(draft.contacts.size / 40))) {
    if (left === undefined || next === undefined) continue;
    const day = addDays(draft.today, -dice.between(120, 395));
    left.validTo = day;
    left.successorId = next.id;
    if (next.position !== undefined) left.position = next.position;
    next.validFrom = addDays(day, 1);
  }
}

/** People of an actor who are still there, first function first. */
export function activeContacts(draft: Draft, key: string): Writable<Contact>[] {
  const people = draft.contactsAt(draft.id(key));
  return people.filter(({ validTo }) => validTo === undefined || validTo >= draft.today);
}
