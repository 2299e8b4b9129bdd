// "Ansprechperson wechselt": what goes over, what stays explainable, what is not inherited, and that it is one step.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOfDay, dayNumber } from './calendar';
import { apply, reverse, rowsFrom, same } from './change';
import { isChange } from './checks';
import { handovers, handOverFunction, type Succession } from './succession';
import { taskKey } from './contactTasks';
import { functionsOf } from './functions';
import { Network, validOn } from './network';
import { type Contact, listOf, type Seat } from './records';

const today = '2026-11-22';
let fresh = 0;
const world = { today, newId: () => `fresh-${fresh++}` };

const old: Contact = {
  id: 'contact-old',
  actorId: 'actor-1',
  lastName: 'Alt',
  position: 'Teamleitung',
  responsibility: 'Bezirk 1',
  email: 'alt@example.org',
  objection: true,
  objectionAt: '2025-01-01',
  privateAddress: true,
  informedAt: '2024-01-01',
  consent: 'Foto',
  salutationLine: 'Liebe Kollegin',
  validFrom: '2020-01-01',
  extSource: 'Liste',
  extKey: '7',
  'mailing.Rundbrief': true,
  'mailing.Fachtag': true,
};
const colleague: Contact = {
  id: 'contact-two',
  actorId: 'actor-1',
  lastName: 'Zwei',
  position: 'Fachkraft',
  email: 'zwei@example.org',
  objection: true,
  'mailing.Fachtag': true,
};
const seat: Seat = {
  id: 'seat-1',
  gremiumId: 'gremium-1',
  actorId: 'actor-1',
  role: 'chair',
  holderId: old.id,
  deputyId: colleague.id,
  votes: 1,
  validFrom: '2024-01-01',
  extSource: 'Liste',
  extKey: '1',
};

function netOf(seats: readonly Seat[] = [seat]): Network {
  return new Network(
    'net-1',
    rowsFrom({
      actors: [
        { id: 'actor-1', name: 'ASD Mitte', type: 'social_services_team' },
        { id: 'actor-2', name: 'Schule', type: 'primary_school' },
      ],
      contacts: [old, colleague, { id: 'contact-far', actorId: 'actor-2', lastName: 'Fern' }],
      gremien: [{ id: 'gremium-1', name: 'AG 78', type: 'working_group_78' }],
      seats,
      cooperations: [
        { id: 'coop-1', actorA: 'actor-1', actorB: 'actor-2', intensity: 2, contactA: old.id },
        {
          id: 'coop-2',
          actorA: 'actor-2',
          actorB: 'actor-1',
          intensity: 1,
          contactB: old.id,
          status: 'ended',
        },
      ],
    }),
  );
}

const all = {
  [taskKey('seat-1', 'holderId')]: 'follower',
  [taskKey('coop-1', 'contactA')]: 'follower',
} as const;
const usual: Succession = {
  contactId: old.id,
  on: today,
  follower: { kind: 'new', person: { lastName: 'Neu', firstName: 'Nora', email: 'neu@example.org' } },
  tasks: all,
  lists: ['Rundbrief'],
};

function done(input: Partial<Succession>, network = netOf()): Network {
  const answer = handOverFunction(network, { ...usual, ...input }, world);
  if (!isChange(answer)) throw new Error(JSON.stringify(answer));
  const after = apply(network.rows, answer);
  expect(same(apply(after, reverse(answer)), network.rows)).toBe(true);
  return new Network(network.id, after);
}

const newcomer = (network: Network) =>
  [...network.contacts.values()].find(({ lastName }) => lastName === 'Neu');
const seatOn = (network: Network, day: string) =>
  network.seatsIn('gremium-1').filter((each) => validOn(each, day));

describe('a successor', () => {
  it('begins on the day in the same function, and the old person ends the day before and names them', () => {
    const after = done({});
    const follower = newcomer(after);
    expect(after.contacts.get(old.id)).toMatchObject({ validTo: '2026-11-21', successorId: follower?.id });
    expect(follower).toMatchObject({
      position: 'Teamleitung',
      responsibility: 'Bezirk 1',
      validFrom: today,
      verifiedAt: today,
    });
    const held = (day: string) =>
      functionsOf(after, 'actor-1', day)[1]?.holders.map(({ lastName }) => lastName);
    expect([held('2026-11-21'), held(today)]).toEqual([['Alt'], ['Neu']]);
  });

  it('inherits no objection, consent, private address, letter line or key of a list', () => {
    const follower = newcomer(done({}));
    for (const key of [
      'objection',
      'objectionAt',
      'privateAddress',
      'informedAt',
      'consent',
      'salutationLine',
      'extKey',
    ])
      expect(follower).not.toHaveProperty(key);
  });

  it('takes the seat over as a new row, so that earlier days still tell who sat there', () => {
    const after = done({});
    expect(seatOn(after, '2026-11-21').map(({ holderId }) => holderId)).toEqual([old.id]);
    const [next, ...more] = seatOn(after, today);
    expect(more).toEqual([]);
    expect(next).toMatchObject({
      holderId: newcomer(after)?.id,
      deputyId: colleague.id,
      role: 'chair',
      votes: 1,
    });
    expect(next).not.toHaveProperty('extKey');
    expect(after.seats.get('seat-1')?.extKey).toBe('1');
  });

  it('is named by cooperations that are not over', () => {
    const after = done({});
    expect(after.cooperations.get('coop-1')?.contactA).toBe(newcomer(after)?.id);
    expect(after.cooperations.get('coop-2')?.contactB).toBe(old.id);
  });

  it('is on the chosen lists, and the old address on none', () => {
    const after = done({});
    expect(listOf(newcomer(after) as Contact, 'mailing')).toEqual(['Rundbrief']);
    expect(listOf(after.contacts.get(old.id) as Contact, 'mailing')).toEqual([]);
  });

  it('of a coming day leaves the lists to the old person until then', () => {
    const after = done({ on: '2027-01-01' });
    const leaving = after.contacts.get(old.id) as Contact;
    expect(listOf(leaving, 'mailing')).toEqual(['Fachtag', 'Rundbrief']);
    expect([validOn(leaving, '2026-12-31'), validOn(leaving, '2027-01-01')]).toEqual([true, false]);
  });

  it('who was known in another function keeps it and the objection, and gets a row for the new one', () => {
    const after = done({ follower: { kind: 'known', id: colleague.id } });
    expect(after.contacts.get(colleague.id)).toEqual(colleague);
    const rows = after.contactsOf('actor-1').filter(({ lastName }) => lastName === 'Zwei');
    expect(rows.map(({ position }) => position)).toEqual(['Fachkraft', 'Teamleitung']);
    expect(rows[1]).toMatchObject({ email: 'zwei@example.org', objection: true, 'mailing.Rundbrief': true });
    expect(listOf(rows[1] as Contact, 'mailing')).toEqual(['Rundbrief']);
  });

  it('who holds the same function already gets no second row, and never stands in for themselves', () => {
    const same: Contact = { ...colleague, position: 'teamleitung' };
    const network = netOf();
    const start = new Network('net-1', {
      ...network.rows,
      contacts: new Map(network.contacts).set(colleague.id, same),
    });
    const after = done({ follower: { kind: 'known', id: colleague.id } }, start);
    expect(after.contacts.size).toBe(start.contacts.size);
    expect(seatOn(after, today)[0]).toMatchObject({ holderId: colleague.id });
    expect(seatOn(after, today)[0]).not.toHaveProperty('deputyId');
  });
});

describe('without a successor', () => {
  it('the function stays and is vacant from the day', () => {
    const after = done({ follower: { kind: 'open' } });
    expect(functionsOf(after, 'actor-1', today)[1]?.vacantSince).toBe(today);
    expect(seatOn(after, today)[0]).toMatchObject({ vacant: true, actorId: 'actor-1' });
    expect(seatOn(after, today)[0]).not.toHaveProperty('holderId');
    expect(after.cooperations.get('coop-1')).not.toHaveProperty('contactA');
  });

  it('a function that ends is not called vacant', () => {
    const after = done({ follower: { kind: 'none' } });
    expect(functionsOf(after, 'actor-1', today)[1]?.vacantSince).toBeUndefined();
  });
});

describe('plain problems', () => {
  const codes = (input: Partial<Succession>) => {
    const answer = handOverFunction(netOf(), { ...usual, ...input }, world);
    return isChange(answer) ? [] : answer.map(({ code }) => code);
  };

  it('are told for a day before the person began, for somebody elsewhere, without a name, and for nobody', () => {
    expect(codes({ on: '2020-01-01' })).toEqual(['datesReversed']);
    expect(codes({ follower: { kind: 'known', id: 'contact-far' } })).toEqual(['unknownReference']);
    expect(codes({ follower: { kind: 'new', person: { lastName: '' } } })[0]).toBe('required');
    expect(codes({ contactId: 'contact-nobody' })).toEqual(['notFound']);
  });

  it('an end that is recorded already stays', () => {
    const left: Contact = { ...old, validTo: '2026-08-22' };
    const network = netOf();
    const contacts = new Map(network.contacts).set(old.id, left);
    const after = done({}, new Network('net-1', { ...network.rows, contacts }));
    expect(after.contacts.get(old.id)?.validTo).toBe('2026-08-22');
    expect(functionsOf(after, 'actor-1', '2026-10-01')[1]?.vacantSince).toBe('2026-08-23');
    expect(seatOn(after, today)[0]?.holderId).toBe(newcomer(after)?.id);
  });
});

const offsets = fc.integer({ min: -30, max: 30 });
const day = (offset: number) => dateOfDay(dayNumber(today) + offset);

describe('whatever is handed over', () => {
  it('every seat has exactly one row on every day it had one, unchanged before the day', () => {
    const some = fc.record({ from: fc.option(offsets), to: fc.option(offsets), slot: fc.boolean() });
    const law = fc.property(
      fc.array(some, { maxLength: 4 }),
      offsets,
      fc.constantFrom(...handovers),
      fc.constantFrom('new', 'open', 'none', 'known'),
      (drawn, at, handover, kind) => {
        const seats = drawn.flatMap(({ from, to, slot }, order): Seat[] => {
          if (from !== null && to !== null && from > to) return [];
          const dates = {
            ...(from !== null && { validFrom: day(from) }),
            ...(to !== null && { validTo: day(to) }),
          };
          const base = { id: `seat-${order}`, gremiumId: 'gremium-1', actorId: 'actor-1', role: 'guest' };
          return [{ ...base, [slot ? 'holderId' : 'deputyId']: old.id, votes: order, ...dates }];
        });
        const tasks = Object.fromEntries(
          seats.flatMap(({ id }) => [
            [taskKey(id, 'holderId'), handover],
            [taskKey(id, 'deputyId'), handover],
          ]),
        );
        const follower =
          kind === 'new'
            ? usual.follower
            : kind === 'known'
              ? ({ kind, id: colleague.id } as const)
              : { kind: kind as 'open' };
        const before = netOf(seats);
        const after = done({ on: day(at), tasks, follower }, before);
        const wrong: string[] = [];
        for (let offset = -32; offset <= 32; offset += 1) {
          const told = (network: Network, isWhole: boolean) =>
            seatOn(network, day(offset)).map(({ votes, holderId, deputyId }) =>
              isWhole ? [votes, holderId, deputyId].join() : String(votes),
            );
          const isBefore = offset < at;
          const isSame = told(before, isBefore).sort().join(';') === told(after, isBefore).sort().join(';');
          const isFree = seatOn(after, day(offset)).every(
            (each) => each.holderId !== old.id && each.deputyId !== old.id,
          );
          if (!isSame || (!isBefore && handover !== 'keep' && !isFree)) wrong.push(day(offset));
        }
        expect(wrong).toEqual([]);
      },
    );
    expect(() => fc.assert(law, { numRuns: 60 })).not.toThrow();
  });
});
