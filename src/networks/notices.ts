// What deserves a look today, derived from the data alone: due reviews, expired agreements, stale contacts, gaps.
import { type Network, validOn } from '../model/network';
import type { Id, IsoDate } from '../model/records';

export type NoticeCode =
  | 'reviewDue'
  | 'expired'
  | 'staleContacts'
  | 'vacantSeats'
  | 'schoolsWithoutSocialWork';

/** Records behind one line of the start page, the most pressing first. */
export interface Notice {
  readonly code: NoticeCode;
  readonly table: 'actors' | 'contacts' | 'cooperations' | 'seats';
  readonly ids: readonly Id[];
}

/** All notices that have records behind them, in the order of the start page. */
export function notices(network: Network, today: IsoDate): Notice[] {
  const all: Notice[] = [
    { code: 'reviewDue', table: 'cooperations', ids: reviewDue(network, today) },
    { code: 'expired', table: 'cooperations', ids: expired(network, today) },
    { code: 'vacantSeats', table: 'seats', ids: vacantSeats(network, today) },
    { code: 'staleContacts', table: 'contacts', ids: staleContacts(network, today) },
    {
      code: 'schoolsWithoutSocialWork',
      table: 'actors',
      ids: schoolsWithoutSocialWork(network, today),
    },
  ];
  return all.filter((notice) => notice.ids.length > 0);
}

function reviewDue(network: Network, today: IsoDate): Id[] {
  return [...network.cooperations.values()]
    .filter((tie) => tie.status !== 'ended' && validOn(tie, today) && (tie.reviewOn ?? '9') <= today)
    .sort((a, b) => (a.reviewOn ?? '').localeCompare(b.reviewOn ?? ''))
    .map((tie) => tie.id);
}

/** Still said to be active although their time is over. */
function expired(network: Network, today: IsoDate): Id[] {
  return [...network.cooperations.values()]
    .filter((tie) => (tie.status ?? 'active') === 'active' && (tie.validTo ?? '9') < today)
    .sort((a, b) => (a.validTo ?? '').localeCompare(b.validTo ?? ''))
    .map((tie) => tie.id);
}

function vacantSeats(network: Network, today: IsoDate): Id[] {
  return [...network.seats.values()]
    .filter((seat) => seat.vacant === true && validOn(seat, today))
    .map((seat) => seat.id);
}

/** Current contacts not checked within twelve months; never checked ones come first. */
function staleContacts(network: Network, today: IsoDate): Id[] {
  const limit = `${String(Number(today.slice(0, 4)) - 1).padStart(4, '0')}${today.slice(4)}`;
  return [...network.contacts.values()]
    .filter((contact) => validOn(contact, today) && (contact.verifiedAt ?? '') < limit)
    .sort((a, b) => (a.verifiedAt ?? '').localeCompare(b.verifiedAt ?? ''))
    .map((contact) => contact.id);
}

/** Open schools at which no school social work is located (domain 1.3); networks of schools are no schools. */
function schoolsWithoutSocialWork(network: Network, today: IsoDate): Id[] {
  const covered = new Set<Id>();
  for (const relation of network.relations.values()) {
    if (relation.kind !== 'locatedAt' || !validOn(relation, today)) continue;
    const project = network.actors.get(relation.from);
    if (project && validOn(project, today) && network.typeOf(project).code === 'school_social_work') {
      covered.add(relation.to);
    }
  }
  return [...network.actors.values()]
    .filter((actor) => {
      const { sector, code } = network.typeOf(actor);
      const isSchool = sector === 'school' && code !== 'school_network';
      return isSchool && actor.status !== 'dissolved' && validOn(actor, today) && !covered.has(actor.id);
    })
    .map((actor) => actor.id);
}
