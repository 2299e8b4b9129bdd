// The laws of retention: nobody is due before their time, everybody is after it, and rules only ever move the day.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOfDay, dayNumber, monthsLater } from './calendar';
import { rowsFrom } from './change';
import { Network } from './network';
import type { Actor, Contact, IsoDate, NetworkRecord } from './records';
import { dueOn, endOf, keptOn, privateKeys, rulesOf, staleOn, uninformedOn } from './retention';

const day = '2026-11-22';

function network(
  contacts: readonly Partial<Contact>[],
  self: Partial<NetworkRecord> = {},
  actor: Partial<Actor> = {},
): Network {
  return new Network(
    'net-1',
    rowsFrom({
      networks: [{ id: 'net-1', name: 'Netz', epoch: 'e', createdAt: '2026-01-01', ...self }],
      actors: [{ id: 'actor-1', name: 'Schule', type: 'primary_school', ...actor }],
      contacts: contacts.map((contact, at) => ({
        id: `contact-${String(at)}`,
        actorId: 'actor-1',
        lastName: 'Muster',
        ...contact,
      })),
    }),
  );
}

const told = (entries: readonly { contactId: string; what: string; until: string }[]) =>
  entries.map(({ contactId, what, until }) => `${contactId} ${what} ${until}`);

describe('who is due', () => {
  it('is a person twelve months after the last day of office, and not on the last day they may be kept', () => {
    const ended = network([{ validTo: '2025-11-22' }, { validTo: '2025-11-21' }, {}]);
    expect(told(dueOn(ended, day))).toEqual(['contact-1 person 2026-11-21']);
    expect(dueOn(ended, '2026-11-23')).toHaveLength(2);
  });

  it('is a private address three months after it, in the record that stays', () => {
    const ways = { privateAddress: true, email: 'p@example.org' };
    const ended = network([
      { ...ways, validTo: '2026-08-21' },
      { ...ways, validTo: '2026-08-22' },
      { email: 'dienst@example.org', validTo: '2026-08-21' },
      { privateAddress: true, validTo: '2026-08-21' },
    ]);
    expect(told(dueOn(ended, day))).toEqual(['contact-0 address 2026-11-21']);
  });

  it('follows the end of the actor where the contact has none or a later one', () => {
    const closed = network(
      [{}, { validTo: '2026-12-31' }, { validTo: '2024-01-31' }],
      {},
      { validTo: '2025-07-31' },
    );
    expect(told(dueOn(closed, day))).toEqual([
      'contact-2 person 2025-01-31',
      'contact-0 person 2026-07-31',
      'contact-1 person 2026-07-31',
    ]);
  });

  it('goes by the rules of the network; private addresses never stay longer than three months', () => {
    const ways = { privateAddress: true, phone: '03445 1', validTo: '2026-11-21' };
    expect(dueOn(network([ways]), day)).toEqual([]);
    expect(told(dueOn(network([ways], { retentionPrivate: 0 }), day))).toEqual([
      'contact-0 address 2026-11-21',
    ]);
    expect(told(dueOn(network([ways], { retentionEnded: 0 }), day))).toEqual(['contact-0 person 2026-11-21']);
    expect(rulesOf(network([], { retentionPrivate: 99, retentionEnded: -4, retentionStale: 1.5 }))).toEqual({
      ended: 0,
      private: 3,
      removed: 1,
      stale: 12,
    });
  });

  it('is a removed person a month after the removal, unless nothing but the id is left', () => {
    const removed = network([
      { _del: '2026-10-21T09:00:00Z device-1' },
      { _del: '2026-10-22T09:00:00Z device-1' },
    ]);
    expect(told(dueOn(removed, day))).toEqual(['contact-0 person 2026-11-21']);
    const bare = { id: 'contact-9', _del: '2020-01-01T09:00:00Z device-1' } as unknown as Contact;
    const rows = { ...removed.rows, contacts: new Map([[bare.id, bare]]) };
    expect(dueOn(new Network('net-1', rows), '2030-01-01')).toEqual([]);
  });

  it('leaves out who is kept until a day that has not passed, and names them apart', () => {
    const kept = network([
      { validTo: '2024-01-01', keptUntil: day },
      { validTo: '2024-01-01', keptUntil: '2026-11-21' },
    ]);
    expect(dueOn(kept, day).map(({ contactId }) => contactId)).toEqual(['contact-1']);
    expect(keptOn(kept, day).map(({ contactId, keptUntil }) => [contactId, keptUntil])).toEqual([
      ['contact-0', day],
    ]);
  });

  it('keeps who was removed until that day as well', () => {
    const removed = network([{ keptUntil: '2027-01-01', _del: '2026-01-01T09:00:00Z device-1' }]);
    expect(dueOn(removed, '2027-01-01')).toEqual([]);
    expect(keptOn(removed, '2027-01-01').map(({ rule }) => rule)).toEqual(['removed']);
    expect(dueOn(removed, '2027-01-02').map(({ rule }) => rule)).toEqual(['removed']);
  });
});

const someDay = fc.integer({ min: -1500, max: 400 }).map((off) => dateOfDay(dayNumber(day) + off));
const someContact = fc.record(
  {
    validTo: someDay,
    keptUntil: someDay,
    privateAddress: fc.boolean(),
    email: fc.constant('p@example.org'),
    verifiedAt: someDay,
    informedAt: someDay,
  },
  { requiredKeys: [] },
);
const someNetwork = fc
  .record({
    contacts: fc.array(someContact, { maxLength: 8 }),
    self: fc.record(
      {
        retentionEnded: fc.integer({ min: 0, max: 24 }),
        retentionPrivate: fc.integer({ min: 0, max: 3 }),
        retentionStale: fc.integer({ min: 1, max: 24 }),
      },
      { requiredKeys: [] },
    ),
    actor: fc.record({ validTo: someDay }, { requiredKeys: [] }),
  })
  .map(({ contacts, self, actor }) => network(contacts as Partial<Contact>[], self, actor));

describe('the laws of retention', () => {
  it('names everybody whose time is over exactly once, due or kept, and nobody else', () => {
    const law = fc.property(someNetwork, someDay, (drawn, on) => {
      const rules = rulesOf(drawn);
      const entries = [...dueOn(drawn, on), ...keptOn(drawn, on)];
      expect(new Set(entries.map(({ contactId }) => contactId)).size).toBe(entries.length);
      const named = new Map(entries.map((entry) => [entry.contactId, entry.what]));
      for (const contact of drawn.contacts.values()) {
        const end = endOf(drawn, contact);
        const isOver = (months: number) => end !== undefined && monthsLater(end, months) < on;
        const hasPrivate = contact.privateAddress === true && contact.email !== undefined;
        const wanted = isOver(rules.ended)
          ? 'person'
          : hasPrivate && isOver(rules.private)
            ? 'address'
            : undefined;
        expect(named.get(contact.id)).toBe(wanted);
      }
    });
    fc.assert(law, { numRuns: 200 });
  });

  it('only grows with time as long as nobody is kept', () => {
    const law = fc.property(someNetwork, someDay, fc.nat(300), (drawn, on, later) => {
      const ids = (when: IsoDate) => dueOn(drawn, when).map(({ contactId }) => contactId);
      const after = new Set(ids(dateOfDay(dayNumber(on) + later)));
      expect(ids(on).filter((id) => !after.has(id))).toEqual([]);
    });
    fc.assert(law, { numRuns: 200 });
  });

  it('has nothing left to say of an address once its private ways are gone', () => {
    const law = fc.property(someNetwork, someDay, (drawn, on) => {
      const due = new Set(
        dueOn(drawn, on).flatMap(({ contactId, what }) => (what === 'address' ? contactId : [])),
      );
      const left = [...drawn.contacts.values()].map((contact) => {
        const bare = new Set<string>(due.has(contact.id) ? privateKeys : []);
        return Object.fromEntries(Object.entries(contact).filter(([key]) => !bare.has(key)));
      });
      const after = network(left, drawn.self, drawn.actors.get('actor-1'));
      expect(dueOn(after, on).filter(({ what }) => what === 'address')).toEqual([]);
    });
    fc.assert(law, { numRuns: 200 });
  });

  it('never erases anybody for not having been checked', () => {
    const law = fc.property(someNetwork, someDay, (drawn, on) => {
      const due = new Set(
        dueOn(drawn, on).flatMap(({ contactId, what }) => (what === 'person' ? contactId : [])),
      );
      expect(staleOn(drawn, on).filter(({ id }) => due.has(id))).toEqual([]);
      expect(uninformedOn(drawn, on).every(({ informedAt }) => informedAt === undefined)).toBe(true);
    });
    fc.assert(law, { numRuns: 200 });
  });
});

it('calls stale who was last checked before the months of the rule, present people only', () => {
  const checked = network(
    [
      { verifiedAt: '2026-05-22' },
      { verifiedAt: '2026-05-21' },
      {},
      { verifiedAt: '2020-01-01', validTo: '2026-01-01' },
    ],
    { retentionStale: 6 },
  );
  expect(staleOn(checked, day).map(({ id }) => id)).toEqual(['contact-2', 'contact-1']);
});
