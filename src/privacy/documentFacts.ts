// What a network really holds of persons, in categories: never how much of whom, always only what is in use.
import { documentTexts as texts } from '../i18n/gdprTexts';
import { modelDe } from '../i18n/model.de';
import { fields } from '../model/fields';
import type { Network } from '../model/network';
import type { Id } from '../model/records';
import type { Macro } from '../model/taxonomy';

/** Whose data these are, with how many there are now. */
export function personCategories(network: Network): readonly string[] {
  const at = new Map<Macro, number>();
  let privately = 0;
  for (const contact of network.contacts.values()) {
    const actor = network.actors.get(contact.actorId);
    if (actor) {
      const { macro } = network.typeOf(actor);
      at.set(macro, (at.get(macro) ?? 0) + 1);
    }
    if (contact.privateAddress === true) privately += 1;
  }
  const members = new Set<Id>();
  for (const { holderId, deputyId } of network.seats.values()) {
    if (holderId !== undefined) members.add(holderId);
    if (deputyId !== undefined) members.add(deputyId);
  }
  return [
    ...[...at].map(([macro, count]) => texts.persons.at(modelDe.macro[macro], count)),
    ...(members.size > 0 ? [texts.persons.members(members.size)] : []),
    ...(privately > 0 ? [texts.persons.privately(privately)] : []),
    texts.persons.users,
  ];
}

/** Which fields of persons somebody has filled in, by how much they have to be protected. */
export function dataCategories(network: Network): readonly string[] {
  const used = new Set<string>();
  for (const contact of network.contacts.values()) for (const key of Object.keys(contact)) used.add(key);
  if (network.contacts.size === 0) return [texts.data.none];
  const isUsed = (key: string) => used.has(key) || [...used].some((each) => each.startsWith(`${key}.`));
  const words = modelDe.field.contacts as Readonly<Record<string, string>>;
  const named = (privacy: 1 | 2) =>
    fields.contacts
      .filter((field) => field.privacy === privacy && field.hidden !== true && isUsed(field.key))
      .map(({ key }) => words[key] ?? key)
      .join(', ');
  const own = [...used].filter((key) => key.startsWith('own.')).map((key) => key.slice('own.'.length));
  const seats = [...network.seats.values()];
  const ties = [...network.cooperations.values()];
  return [
    ...(named(1) === '' ? [] : [texts.data.work(named(1))]),
    ...(named(2) === '' ? [] : [texts.data.private(named(2))]),
    ...(own.length > 0 ? [texts.data.own(own.sort().join(', '))] : []),
    ...(seats.some(({ holderId, deputyId }) => (holderId ?? deputyId) !== undefined)
      ? [texts.data.seats]
      : []),
    ...(ties.some(({ contactA, contactB }) => (contactA ?? contactB) !== undefined) ? [texts.data.ties] : []),
    texts.data.users,
  ];
}

/** Ways on which data of persons have left, for whom in general, and how often. */
export function recipientCategories(network: Network, kindWord: (kind: string) => string): readonly string[] {
  const ways = new Map<string, number>();
  for (const { kind, profile, personal } of network.disclosures.values()) {
    if (personal !== true) continue;
    const words = modelDe.choice.disclosures.profile as Readonly<Record<string, string>>;
    const way = `${words[profile] ?? profile}: ${kindWord(kind)}`;
    ways.set(way, (ways.get(way) ?? 0) + 1);
  }
  return [...ways]
    .sort(([a], [b]) => a.localeCompare(b, 'de'))
    .map(([way, count]) => `${way} (${String(count)}×)`);
}
