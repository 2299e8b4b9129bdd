// Criteria in words, one phrase a part: what the list is, told to whoever reads it.
import { sentence, word } from '../i18n/translate';
import { filterLists } from '../model/filter';
import { type Network, shortNameOf } from '../model/network';
import type { Criteria } from '../model/questions';
import { typeName } from '../records/fieldWords';

export function monthsWord(count: number): string {
  return sentence('lists.within', { count });
}

export function criteriaWords(network: Network, criteria: Criteria): readonly string[] {
  const { filter } = criteria;
  const values: Readonly<Record<(typeof filterLists)[number], (value: string) => string>> = {
    sectors: (code) => word('model.sector', code),
    types: (code) => typeName(network, code),
    regions: (region) => (region === '' ? word('app.filter', 'noRegion') : region),
    tags: (tag) => tag,
    statuses: (status) => word('model.choice.actors.status', status.replace(/^actor\./, '')),
  };
  const gremium = (id: string) => {
    const found = network.gremien.get(id);
    return found ? shortNameOf(found) : word('lists', 'gremiumGone');
  };
  const lists: readonly (readonly [string, readonly string[]])[] = [
    ...filterLists.map((part) => [part, filter[part].map(values[part])] as const),
    ['roles', criteria.roles.map((code) => word('model.choice.actors.role', code))],
    ['positions', criteria.positions],
    ['gremien', criteria.gremien.map(gremium)],
    ['seatRoles', criteria.seatRoles.map((code) => word('model.choice.seats.role', code))],
    ['mailings', criteria.mailings],
  ];
  const named = (part: string) =>
    part === 'statuses' ? word('model.field.actors', 'status') : word('lists.field', part);
  const has = { email: 'withEmail', phone: 'withPhone', address: 'withAddress' } as const;
  return [
    ...(criteria.withoutSupport ? [word('lists', 'withoutSupport')] : []),
    ...lists.flatMap(([part, words]) => (words.length === 0 ? [] : [`${named(part)}: ${words.join(', ')}`])),
    ...(criteria.deputies ? [word('lists', 'deputies')] : []),
    ...(filter.text ? [`${named('text')}: ${filter.text}`] : []),
    ...criteria.has.map((each) => word('lists', has[each])),
    ...(criteria.verifiedWithin === undefined
      ? []
      : [sentence('lists.verifiedWithin', { when: monthsWord(criteria.verifiedWithin) })]),
  ];
}
