// Filling a Gremium in one go: what is new is entered once, what moved meanwhile is refused, all of it is one step.
import { describe, expect, it } from 'vitest';
import { apply, reverse, same } from './change';
import { isChange } from './checks';
import { id, net } from './net';
import { Network } from './network';
import type { SeatFilling } from './seatFill';
import { verbs } from './verbs';

function fill(network: Network, input: Omit<SeatFilling, 'gremiumId'>) {
  let next = 0;
  const world = { today: '2026-11-22', newId: () => `fresh-${String(next++)}` };
  return verbs.fillSeats(network, { gremiumId: 'gremium-1', ...input }, world);
}

function filled(network: Network, input: Omit<SeatFilling, 'gremiumId'>) {
  const answer = fill(network, input);
  if (!isChange(answer)) throw new Error(JSON.stringify(answer));
  return { answer, after: new Network(network.id, apply(network.rows, answer)) };
}

const hort = { name: 'Hort Süd', type: 'after_school_care' };
const kim = { firstName: 'Kim', lastName: 'Muster' };

describe('filling the seats of a Gremium', () => {
  it('enters organisations, persons and seats as one step that can be undone', () => {
    const before = net('A-B');
    const { answer, after } = filled(before, {
      rows: [
        {
          actor: { id: id('B') },
          holder: { id: 'contact-B' },
          after: { role: 'chair', validFrom: '2026-01-01' },
        },
        { actor: hort, holder: kim, after: { role: 'guest', vacant: null } },
      ],
      removed: [{ id: 'seat-1', before: { role: 'chair', holderId: 'contact-A' } }],
    });
    expect(answer.label).toEqual({ code: 'fillSeats', count: 3, name: 'AG 78' });
    expect(
      after
        .seatsIn('gremium-1')
        .map(({ actorId, role, holderId }) => [
          after.nameOf('actors', actorId),
          role,
          after.nameOf('contacts', holderId),
        ]),
    ).toEqual([
      ['B', 'chair', 'Person B'],
      ['Hort Süd', 'guest', 'Kim Muster'],
    ]);
    expect(same(apply(after.rows, reverse(answer)), before.rows)).toBe(true);
  });

  it('enters the same new organisation and the same new person of it only once', () => {
    const row = { actor: hort, holder: kim, after: { role: 'guest' } };
    const before = net('A-B');
    const { after } = filled(before, { rows: [row, { ...row, deputy: kim }], removed: [] });
    expect(after.actors.size).toBe(before.actors.size + 1);
    expect(after.contacts.size).toBe(before.contacts.size + 1);
  });

  it('knows who is named at the organisation already, and enters a namesake elsewhere', () => {
    const before = net('A-B');
    const person = { lastName: 'person b', firstName: '' };
    const { after } = filled(before, {
      rows: [
        { actor: { id: id('B') }, holder: person, after: { role: 'guest' } },
        { actor: { id: id('A') }, holder: person, after: { role: 'guest' } },
      ],
      removed: [],
    });
    const holders = after.seatsIn('gremium-1').map(({ holderId }) => holderId);
    expect(holders).toContain('contact-B');
    expect(after.contacts.size).toBe(before.contacts.size + 1);
  });

  it('changes only what the row says and empties what it empties', () => {
    const begun = filled(net('A-B'), {
      rows: [{ id: 'seat-1', after: { validFrom: '2026-11-22' } }],
      removed: [],
    }).after;
    const { answer, after } = filled(begun, {
      rows: [{ id: 'seat-1', holder: null, after: { vacant: true } }],
      removed: [],
    });
    expect(after.seats.get('seat-1')).toEqual({
      id: 'seat-1',
      gremiumId: 'gremium-1',
      actorId: id('A'),
      role: 'chair',
      validFrom: '2026-11-22',
      vacant: true,
    });
    expect(answer.ops).toHaveLength(1);
  });

  it('lets a seat that began earlier go on as a new row when another person sits there, or nobody', () => {
    const begun = net('A-B');
    const rowsAfter = (row: Omit<SeatFilling['rows'][number], 'id'>) => {
      const { answer, after } = filled(begun, { rows: [{ id: 'seat-1', ...row }], removed: [] });
      expect(answer.label.count).toBe(1);
      expect(same(apply(after.rows, reverse(answer)), begun.rows)).toBe(true);
      return after
        .seatsIn('gremium-1')
        .map(({ holderId, validFrom, validTo, vacant }) => [holderId, validFrom, validTo, vacant]);
    };
    const other = { holder: { id: 'contact-B' } };
    expect(rowsAfter({ ...other, after: {} })).toEqual([
      ['contact-A', undefined, '2026-11-21', undefined],
      ['contact-B', '2026-11-22', undefined, undefined],
    ]);
    expect(rowsAfter({ holder: null, after: { vacant: true } })).toEqual([
      ['contact-A', undefined, '2026-11-21', undefined],
      [undefined, '2026-11-22', undefined, true],
    ]);
    expect(rowsAfter({ ...other, after: { validFrom: '2026-08-01', validTo: '2028-07-31' } })).toEqual([
      ['contact-A', undefined, '2026-07-31', undefined],
      ['contact-B', '2026-08-01', '2028-07-31', undefined],
    ]);
    // Somebody named for the first time, or no other person: the row is filled in.
    expect(rowsAfter({ deputy: { id: 'contact-B' }, after: {} })).toHaveLength(1);
    expect(rowsAfter({ holder: { id: 'contact-A' }, after: { votes: 1 } })).toHaveLength(1);
  });

  it('refuses what somebody else has changed meanwhile, unless to the same', () => {
    const row = (role: string, was: string) => ({
      rows: [{ id: 'seat-1', before: { role: was }, after: { role } }],
      removed: [],
    });
    expect(fill(net('A-B'), row('guest', 'coordination'))).toEqual([
      { code: 'worldMoved', table: 'seats', field: 'role', id: 'seat-1' },
    ]);
    expect(isChange(fill(net('A-B'), row('chair', 'coordination')))).toBe(true);
  });

  it('refuses to remove a seat that says something else by now', () => {
    const removing = (before: SeatFilling['removed'][number]['before']) =>
      fill(net('A-B'), { rows: [], removed: [{ id: 'seat-1', before }] });
    expect(removing({ role: 'chair', holderId: null })).toEqual([
      { code: 'worldMoved', table: 'seats', field: 'holderId', id: 'seat-1' },
    ]);
    expect(isChange(removing({ role: 'chair', holderId: 'contact-A', votes: null }))).toBe(true);
  });

  it('writes nothing where one row is wrong', () => {
    const problems = fill(net('A-B'), {
      rows: [
        { actor: { id: id('B') }, after: { role: 'guest' } },
        { actor: { id: id('B') }, after: { role: 'guest', validFrom: '2026-02-01', validTo: '2026-01-01' } },
      ],
      removed: [],
    });
    expect(problems).toMatchObject([{ code: 'datesReversed', field: 'validTo' }]);
    expect(fill(net('A-B'), { rows: [{ id: 'gone', after: {} }], removed: [] })).toMatchObject([
      { code: 'notFound' },
    ]);
  });
});
