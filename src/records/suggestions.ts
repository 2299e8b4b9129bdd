// What can be picked in a field: the words of a choice, the names a reference may point to, what the network already uses.
import { choiceWord, showValue, typeName } from './fieldWords';
import type { Field } from '../model/fields';
import type { Network } from '../model/network';
import {
  type Actor,
  type AnyRecord,
  type Id,
  type ListName,
  listOf,
  type TableName,
  valueOf,
} from '../model/records';
import { actorTypes, lettersOnMap, sectors } from '../model/taxonomy';
import { bearersByLetters } from '../model/typeLetters';
import { word } from '../i18n/translate';

/** One thing to pick; `hint` tells namesakes apart. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

const collator = new Intl.Collator('de', { numeric: true });
const byLabel = (a: Choice, b: Choice) => collator.compare(a.label, b.label);

/** Free texts that a field may repeat from other records; other texts are answers to one record only. */
const repeating = new Set([
  'region',
  'municipality',
  'city',
  'source',
  'position',
  'responsibility',
  'verifiedBy',
  'term',
  'legalBasis',
  'gradeRange',
]);

/** Texts already used in this field, in German order; empty where a repetition would be no help. */
export function usedTexts(network: Network, table: TableName, property: string): readonly string[] {
  if (!repeating.has(property) && !property.startsWith('own.')) return [];
  const found = new Set<string>();
  for (const record of network.living(table).values()) {
    const value = valueOf(record, property);
    if (typeof value === 'string') found.add(value);
  }
  return [...found].sort(collator.compare).slice(0, 500);
}

/** Words of a closed choice in their given order, or of a list: delivered ones first, then what the network uses. */
export function choicesOf(network: Network, table: TableName, field: Field): readonly Choice[] {
  const delivered = (field.choices ?? []).map((code) => ({
    value: code,
    label: choiceWord(table, field, code),
  }));
  if (field.kind !== 'list') return delivered;
  const known = new Set(field.choices);
  const used = new Set<string>();
  for (const record of network.living(table).values()) {
    for (const element of listOf(record as AnyRecord, field.key as ListName))
      if (!known.has(element)) used.add(element);
  }
  return [...delivered, ...[...used].map((element) => ({ value: element, label: element })).sort(byLabel)];
}

/** All actor types, sector by sector; own types stand in the sector of the type they refine. */
export function typeChoices(network: Network): readonly Choice[] {
  const own = [...network.types.values()].map((type) => ({
    code: type.id,
    sector: network.typeOf({ type: type.id }).sector,
  }));
  return sectors.flatMap(({ code: sector, letter }) =>
    [...actorTypes, ...own]
      .filter((type) => type.sector === sector)
      .map((type) => ({
        value: type.code,
        label: typeName(network, type.code),
        hint: `${letter} ${word('model.sector', sector)}`,
      })),
  );
}

/**
 * What tells two actors of one name apart and finds them by their everyday name: short name, type and place, and the letters on the
 * map of who alone bears them.
 */
function actorHint(network: Network, actor: Actor, own: string | undefined): string {
  const { shortName, city, municipality, region } = actor;
  return [shortName, typeName(network, actor.type), own, city ?? municipality ?? region]
    .filter(Boolean)
    .join(', ');
}

/** Letters on the map by the one actor that bears them. */
function ownLetters(network: Network): ReadonlyMap<Id, string> {
  const own = new Map<Id, string>();
  for (const [only, ...others] of bearersByLetters(network).values()) {
    const actor = only === undefined || others.length > 0 ? undefined : network.actors.get(only);
    if (actor) own.set(actor.id, lettersOnMap(network.typeOf(actor).abbr));
  }
  return own;
}

/** What a reference may point to, by name; contacts of the actors in `near` come first. */
export function refChoices(network: Network, target: TableName, near: readonly Id[] = []): readonly Choice[] {
  if (target === 'actors') {
    const letters = ownLetters(network);
    return [...network.actors.values()]
      .map((actor) => {
        return { value: actor.id, label: actor.name, hint: actorHint(network, actor, letters.get(actor.id)) };
      })
      .sort(byLabel);
  }
  if (target === 'contacts') {
    const people = [...network.contacts.values()].map((contact) => ({
      value: contact.id,
      label: network.nameOf('contacts', contact.id),
      hint: [contact.position, network.nameOf('actors', contact.actorId)].filter(Boolean).join(', '),
      close: near.includes(contact.actorId),
    }));
    return people.sort((a, b) => Number(b.close) - Number(a.close) || byLabel(a, b));
  }
  return [...network.living(target).values()]
    .map((record: AnyRecord) => ({ value: record.id, label: network.nameOf(target, record.id) }))
    .sort(byLabel);
}

/** The actors whose people a reference to a contact most likely means. */
export function nearActors(
  table: TableName,
  field: Field,
  record: Readonly<Record<string, unknown>>,
): readonly Id[] {
  const key = { contactA: 'actorA', contactB: 'actorB' }[field.key] ?? 'actorId';
  const id = table === 'gremien' ? undefined : record[key];
  return typeof id === 'string' ? [id] : [];
}

/** Name of a record for headings and confirmations; ties and seats are named by what they connect. */
export function titleOf(network: Network, table: TableName, record: AnyRecord): string {
  const shown = (property: string) => showValue(network, table, property, record);
  switch (table) {
    case 'contacts':
      return network.nameOf('contacts', record.id);
    case 'cooperations':
      return `${shown('actorA')} – ${shown('actorB')}`;
    case 'relations':
      return `${shown('from')} ${shown('kind')} ${shown('to')}`;
    case 'seats':
      return `${shown('gremiumId')} – ${shown('actorId')}`;
    default:
      return shown('name');
  }
}
