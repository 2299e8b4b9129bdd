// Who follows under a row of another function, and a function that two windows hand over at once.
import { describe, expect, it } from 'vitest';
import { apply } from './change';
import { isChange } from './checks';
import { net } from './net';
import { Network } from './network';
import type { Contact } from './records';
import { handOverFunction, type Succession } from './succession';

const today = '2026-11-22';

/** The chair's person and a colleague of the same actor, who stands in for them. */
function start(colleague: Partial<Contact> = {}): Network {
  const network = net('A-B');
  const old = network.contacts.get('contact-A');
  const seat = network.seats.get('seat-1');
  if (!old || !seat) throw new Error('no chair');
  const two = { id: 'two', actorId: old.actorId, lastName: 'Zwei', position: 'Fachkraft', ...colleague };
  return new Network(network.id, {
    ...network.rows,
    contacts: new Map(network.contacts).set(old.id, { ...old, position: 'Leitung' }).set(two.id, two),
    seats: new Map(network.seats).set(seat.id, { ...seat, deputyId: two.id }),
  });
}

function handed(network: Network, input: Partial<Succession> = {}) {
  let next = 0;
  const world = { today, newId: () => `new-${String(next++)}` };
  const usual: Succession = {
    contactId: 'contact-A',
    on: today,
    follower: { kind: 'known', id: 'two' },
    tasks: { 'seat-1 holderId': 'follower' },
    lists: [],
  };
  return handOverFunction(network, { ...usual, ...input }, world);
}

function outcome(network: Network, input?: Partial<Succession>): Network {
  const answer = handed(network, input);
  if (!isChange(answer)) throw new Error(JSON.stringify(answer));
  return new Network(network.id, apply(network.rows, answer));
}

const rowsOfTwo = (network: Network) =>
  [...network.contacts.values()].filter(({ lastName }) => lastName === 'Zwei');

describe('a successor known in another function', () => {
  it('does not stand in for themselves under the row they were known by', () => {
    const network = outcome(start());
    const next = network.seatsIn('gremium-1').find(({ validFrom }) => validFrom === today);
    expect(rowsOfTwo(network).map(({ id }) => id)).toEqual(['two', next?.holderId]);
    expect(next).not.toHaveProperty('deputyId');
  });

  it('who leaves on a day leaves the new function then, too', () => {
    const rows = rowsOfTwo(outcome(start({ validTo: '2026-12-31' })));
    expect(rows.map(({ validTo }) => validTo)).toEqual(['2026-12-31', '2026-12-31']);
  });
});

it('a function handed over meanwhile is not handed over a second time unseen', () => {
  const follower = { kind: 'new', person: { lastName: 'Eins' } } as const;
  const network = outcome(start(), { follower });
  const again = { follower: { kind: 'new', person: { lastName: 'Drei' } }, tasks: {} } as const;
  const answer = handed(network, { ...again, before: {} });
  expect(isChange(answer) ? [] : answer.map(({ code, field }) => [code, field])).toEqual([
    ['worldMoved', 'validTo'],
    ['worldMoved', 'successorId'],
  ]);
  const before = network.contacts.get('contact-A') ?? {};
  expect(isChange(handed(network, { ...again, before }))).toBe(true);
});
