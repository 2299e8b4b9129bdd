// Under which words each record is found: its name, its short name, and what one may remember of it.
import { word } from '../i18n/translate';
import { type Network, personName } from '../model/network';
import { type Actor, type Contact, type Gremium, type Id, listOf } from '../model/records';

/** Tables in the index; ties are found through the names of their ends. */
export type IndexedTable = 'actors' | 'contacts' | 'gremien' | 'types';

/** One record as the index sees it. Two entries with the same texts need no new indexing. */
export interface SearchEntry {
  /** `<table> <id>`. */
  readonly key: string;
  readonly table: IndexedTable;
  readonly id: Id;
  readonly label: string;
  readonly short: string;
  /** Type, place, topics, function: found too, but ranked behind names. */
  readonly more: string;
}

/** All living records of the network that have a name, one after the other, made as they are asked for. */
export function* searchEntries(network: Network): Generator<SearchEntry> {
  // Words are looked up once for thousands of actors.
  const types = new Map<string, string>();
  for (const actor of network.actors.values()) {
    const type = types.get(actor.type) ?? `${typeName(network, actor)} ${network.typeOf(actor).abbr}`;
    types.set(actor.type, type);
    yield actorEntry(actor, type);
  }
  for (const contact of network.contacts.values()) yield contactEntry(network, contact);
  for (const gremium of network.gremien.values()) yield gremiumEntry(gremium);
  for (const { id, name, abbreviation, parent } of network.types.values())
    yield entry('types', id, name, abbreviation ?? '', [word('model.type', parent)]);
}

/** Name of an actor's type: the user's own word or the delivered one. */
export function typeName(network: Network, actor: Pick<Actor, 'type'>): string {
  const info = network.typeOf(actor);
  return info.ownName ?? word('model.type', info.code);
}

function actorEntry(actor: Actor, type: string): SearchEntry {
  return entry('actors', actor.id, actor.name, actor.shortName ?? '', [
    type,
    actor.municipality,
    actor.city,
    actor.region,
    actor.schoolNo,
    ...listOf(actor, 'tag'),
    ...listOf(actor, 'topic'),
  ]);
}

function contactEntry(network: Network, contact: Contact): SearchEntry {
  const actor = network.actors.get(contact.actorId);
  return entry('contacts', contact.id, personName(contact), '', [
    contact.position,
    contact.responsibility,
    actor?.name,
    actor?.shortName,
    contact.email,
  ]);
}

function gremiumEntry(gremium: Gremium): SearchEntry {
  return entry('gremien', gremium.id, gremium.name, gremium.shortName ?? '', [
    word('model.choice.gremien.type', gremium.type),
    gremium.region,
    ...listOf(gremium, 'tag'),
  ]);
}

function entry(
  table: IndexedTable,
  id: Id,
  label: string,
  short: string,
  more: readonly (string | undefined)[],
): SearchEntry {
  const rest = more.filter((part) => part !== undefined && part !== '').join(' ');
  return { key: `${table} ${id}`, table, id, label, short, more: rest };
}
