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

/** All living records of the network that have a name; cheap, because nothing is folded yet. */
export function searchEntries(network: Network): SearchEntry[] {
  return [
    ...Array.from(network.actors.values(), (actor) => actorEntry(network, actor)),
    ...Array.from(network.contacts.values(), (contact) => contactEntry(network, contact)),
    ...Array.from(network.gremien.values(), gremiumEntry),
    ...Array.from(network.types.values(), (type) =>
      entry('types', type.id, type.name, type.abbreviation ?? '', [word('model.type', type.parent)]),
    ),
  ];
}

/** Name of an actor's type: the user's own word or the delivered one. */
export function typeName(network: Network, actor: Pick<Actor, 'type'>): string {
  const info = network.typeOf(actor);
  return info.ownName ?? word('model.type', info.code);
}

function actorEntry(network: Network, actor: Actor): SearchEntry {
  return entry('actors', actor.id, actor.name, actor.shortName ?? '', [
    typeName(network, actor),
    network.typeOf(actor).abbr,
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
