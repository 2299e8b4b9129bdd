// Where functions, seats, lists and findings meet: what one says of a person the others must not contradict.
import { describe, expect, it } from 'vitest';
import { apply } from './change';
import { isChange } from './checks';
import type { Verb } from './deeds';
import { findingsIn } from './findings';
import { functionsOf } from './functions';
import { net } from './net';
import { Network } from './network';
import { answersTo, noCriteria } from './questions';
import { recipientsOf } from './recipients';
import { isSettled, settledIn } from './settled';
import { couldFollow, type Follower } from './succession';
import { type InputOf, type VerbCode, verbs } from './verbs';

const today = '2026-11-23';
const seated = { ...noCriteria, gremien: ['gremium-1'] };

function acted<C extends VerbCode>(network: Network, code: C, input: InputOf<C>): Network {
  let next = network.contacts.size + network.seats.size;
  const world = { today, newId: () => `new-${String(next++)}` };
  const change = (verbs[code] as unknown as Verb<InputOf<C>>)(network, input, world);
  if (!isChange(change)) throw new Error(JSON.stringify(change));
  return new Network(network.id, apply(network.rows, change));
}

const led = acted(net('A-B'), 'editContacts', {
  ids: ['contact-A'],
  patch: { position: 'Leitung', email: 'p@example.org' },
});

const leave = (network: Network, on: string, follower: Follower, seats: readonly string[] = []) =>
  acted(network, 'handOverFunction', {
    contactId: 'contact-A',
    on,
    follower,
    tasks: Object.fromEntries(seats.map((id) => [`${id} holderId`, 'follower' as const])),
    lists: [],
  });

describe('a person with two functions', () => {
  const second = { actorId: 'actor-A', lastName: 'Person A', position: 'Sekretariat' };
  const objecting = acted(led, 'editContacts', { ids: ['contact-A'], patch: { objection: true } });

  it.each([
    ['the same address, written otherwise', { ...second, lastName: 'A.', email: 'P@Example.org' }],
    ['the same name at the same actor', { ...second, email: 'other@example.org' }],
  ])('has objected in both: %s', (_what, contact) => {
    const both = acted(objecting, 'addContact', contact);
    const { kept, left } = recipientsOf(answersTo(both, noCriteria, today), 'mail');
    expect(kept.filter(({ actor }) => actor.id === 'actor-A')).toEqual([]);
    expect(left.filter(({ reason }) => reason === 'objection')).toHaveLength(2);
  });

  it('does not object for a namesake elsewhere', () => {
    const both = acted(objecting, 'addContact', { ...second, actorId: 'actor-B', email: 'b@example.org' });
    const { kept } = recipientsOf(answersTo(both, noCriteria, today), 'mail');
    expect(kept.map(({ contact }) => contact?.email)).toContain('b@example.org');
  });
});

describe('somebody who begins later', () => {
  const coming = acted(led, 'addContact', {
    actorId: 'actor-A',
    lastName: 'Neu',
    position: 'Leitung',
    validFrom: '2027-03-01',
  });

  it('cannot take over before', () => {
    const old = coming.contacts.get('contact-A');
    expect(old && couldFollow(coming, old, '2026-12-01').map(({ lastName }) => lastName)).toEqual([]);
    expect(old && couldFollow(coming, old, '2027-03-01').map(({ lastName }) => lastName)).toEqual(['Neu']);
  });

  it('leaves a seat empty until then, and the seat is told', () => {
    const later = acted(led, 'editContacts', { ids: ['contact-A'], patch: { validFrom: '2027-01-01' } });
    const { listed, ended, empty } = answersTo(later, seated, today);
    expect([listed.length, ended.length, empty.length]).toEqual([0, 0, 1]);
  });
});

it('a function that was said to end is vacant when it is said to stay acted all', () => {
  const ended = leave(led, '2026-10-01', { kind: 'none' });
  expect(functionsOf(ended, 'actor-A', today)[0]?.vacantSince).toBeUndefined();
  const open = leave(ended, '2026-10-01', { kind: 'open' });
  expect(functionsOf(open, 'actor-A', today)[0]?.vacantSince).toBe('2026-10-01');
});

it('many seats that were accepted stay accepted when another person takes them', () => {
  let network = led;
  for (const gremiumId of ['gremium-1', 'gremium-1', 'gremium-2', 'gremium-2', 'gremium-2', 'gremium-2'])
    network = acted(network, 'addSeat', {
      gremiumId,
      actorId: 'actor-A',
      role: 'voting_member',
      holderId: 'contact-A',
    });
  const many = (of: Network) => findingsIn(of, today).filter(({ check }) => check === 'manySeats');
  expect(many(network)).toHaveLength(1);
  network = acted(network, 'settleFindings', { findings: many(network), reason: 'So gewollt' });
  network = leave(network, '2026-11-01', { kind: 'new', person: { lastName: 'Neu' } }, [
    ...network.seats.keys(),
  ]);
  expect(many(network).map((finding) => isSettled(finding, settledIn(network)))).toEqual([true]);
  network = acted(network, 'addSeat', { gremiumId: 'gremium-1', actorId: 'actor-A', role: 'voting_member' });
  expect(many(network).map((finding) => isSettled(finding, settledIn(network)))).toEqual([false]);
});
