// What the start page puts on top, in which order, and what it leaves alone.
import { describe, expect, it } from 'vitest';
import { buildDemo } from '../demo/buildDemo';
import { rowsFrom } from '../model/change';
import { Network } from '../model/network';
import type { Contact, Cooperation, RecordOf, Seat, TableName } from '../model/records';
import { type Matter, type MatterCode, mattersOf, topOf } from './urgency';

const today = '2026-11-22';
type Lists = { readonly [T in TableName]?: readonly RecordOf[T][] };

const ab: Lists = {
  actors: [
    { id: 'a', name: 'Amt', type: 'youth_office' },
    { id: 'b', name: 'Beratung', type: 'family_counselling' },
  ],
  gremien: [{ id: 'g', name: 'Ausschuss', type: 'round_table' }],
};
const mattersIn = (lists: Lists) => mattersOf(new Network('n', rowsFrom({ ...ab, ...lists })), today);
const idsOf = (code: MatterCode, lists: Lists) =>
  mattersIn(lists)
    .find((matter) => matter.code === code)
    ?.items.map(({ id }) => id) ?? [];

const tie = (id: string, more: Partial<Cooperation>): Cooperation => ({
  id,
  actorA: 'a',
  actorB: 'b',
  intensity: 2,
  ...more,
});
const contact = (id: string, more: Partial<Contact>): Contact => ({
  id,
  actorId: 'a',
  lastName: 'X',
  ...more,
});
const seat = (id: string, more: Partial<Seat>): Seat => ({
  id,
  gremiumId: 'g',
  actorId: 'a',
  role: 'chair',
  ...more,
});

describe('what is counted', () => {
  it('reviews that are due, the oldest first, but not of ended ties', () => {
    const cooperations = [
      tie('today', { reviewOn: today }),
      tie('older', { reviewOn: '2026-01-31', status: 'active' }),
      tie('tomorrow', { reviewOn: '2026-11-23' }),
      tie('never', {}),
      tie('ended', { reviewOn: '2026-01-31', status: 'ended' }),
      tie('over', { reviewOn: '2026-01-31', validTo: '2026-02-01' }),
    ];
    expect(idsOf('reviewDue', { cooperations })).toEqual(['older', 'today']);
  });

  it('agreements that ran out but are still kept as active, and those that end soon', () => {
    const cooperations = [
      tie('out', { validTo: '2026-11-21', status: 'active' }),
      tie('unsaid', { validTo: '2020-07-31' }),
      tie('last day', { validTo: today, status: 'active' }),
      tie('in six months', { validTo: '2027-05-22', status: 'active' }),
      tie('later', { validTo: '2027-05-23', status: 'active' }),
      tie('ended', { validTo: '2026-01-01', status: 'ended' }),
      tie('open', { status: 'active' }),
    ];
    expect(idsOf('expired', { cooperations })).toEqual(['unsaid', 'out']);
    expect(idsOf('ending', { cooperations })).toEqual(['last day', 'in six months']);
  });

  it('contacts that nobody has checked for a year', () => {
    const contacts = [
      contact('fresh', { verifiedAt: '2025-11-22' }),
      contact('stale', { verifiedAt: '2025-11-21' }),
      contact('never', {}),
      contact('gone', { validTo: '2026-01-01' }),
    ];
    expect(idsOf('staleContacts', { contacts })).toEqual(['never', 'stale']);
  });

  it('seats that are kept vacant today, and seats of people who have left', () => {
    const contacts = [contact('gone', { validTo: '2026-01-01' })];
    const seats = [
      seat('vacant', { vacant: true }),
      seat('taken', {}),
      seat('past', { vacant: true, validTo: '2024-01-01' }),
      seat('left', { holderId: 'gone' }),
    ];
    expect(idsOf('vacantSeats', { contacts, seats })).toEqual(['vacant']);
    expect(idsOf('leftHolders', { contacts, seats })).toEqual(['left']);
  });

  it('functions that nobody has since somebody left', () => {
    const contacts = [
      contact('gone', { position: 'Leitung', validTo: '2026-01-01' }),
      contact('there', { position: 'Sekretariat' }),
    ];
    const [vacant] = mattersIn({ contacts }).filter(({ code }) => code === 'vacantPositions');
    expect(vacant?.items).toEqual([{ table: 'actors', id: 'a', position: 'Leitung', day: '2026-01-02' }]);
  });

  it('people whose retention period is over, before everything else', () => {
    const contacts = [
      contact('long gone', { validTo: '2025-01-31' }),
      contact('longest gone', { validTo: '2024-12-31' }),
      contact('lately gone', { validTo: '2026-10-31' }),
      contact('there', { verifiedAt: today }),
    ];
    const [first] = mattersIn({ contacts });
    expect(first?.code).toBe('dueDeletions');
    expect(first?.items.map(({ id }) => id)).toEqual(['longest gone', 'long gone']);
  });

  it('nothing in an empty network', () => {
    expect(mattersOf(new Network('n', rowsFrom({})), today)).toEqual([]);
  });
});

describe('what is most urgent', () => {
  const matter = (code: MatterCode, ...days: readonly (string | undefined)[]): Matter => ({
    code,
    items: days.map((day, at) => ({ table: 'actors', id: String(at), ...(day !== undefined && { day }) })),
  });
  const codesOf = (matters: readonly Matter[]) => matters.map(({ code }) => code);

  it('is what is over, before what nobody does, before what ends soon, before what should be checked', () => {
    const lists: Lists = {
      contacts: [contact('gone', { position: 'Leitung', validTo: '2026-01-01' }), contact('never', {})],
      cooperations: [
        tie('out', { validTo: '2026-11-21', status: 'active' }),
        tie('soon', { validTo: '2026-12-01', status: 'active' }),
      ],
      seats: [seat('vacant', { vacant: true })],
    };
    expect(codesOf(mattersIn(lists))).toEqual([
      'expired',
      'vacantPositions',
      'vacantSeats',
      'ending',
      'staleContacts',
    ]);
  });

  it('is, within a step, what waits longest, and then what is more', () => {
    const lists = (expired: string, review: string): Lists => ({
      cooperations: [
        tie('out', { validTo: expired, status: 'active' }),
        tie('due', { reviewOn: review }),
        tie('due, too', { reviewOn: review }),
      ],
    });
    expect(codesOf(mattersIn(lists('2026-01-01', '2026-01-02')))).toEqual(['expired', 'reviewDue']);
    expect(codesOf(mattersIn(lists('2026-01-02', '2026-01-01')))).toEqual(['reviewDue', 'expired']);
    expect(codesOf(mattersIn(lists('2026-01-01', '2026-01-01')))).toEqual(['reviewDue', 'expired']);
  });

  it('stands on top once for each field, three things at most; nothing is lost below', () => {
    const ordered = [
      matter('dueDeletions', '2026-01-01'),
      matter('expired', '2026-01-01'),
      matter('reviewDue', '2026-02-01'),
      matter('vacantSeats', undefined),
      matter('staleContacts', '2020-01-01'),
      matter('schoolsWithoutSocialWork', undefined),
    ];
    const { top, rest } = topOf(ordered);
    expect(codesOf(top)).toEqual(['dueDeletions', 'expired', 'vacantSeats']);
    expect(codesOf(rest)).toEqual(['reviewDue', 'staleContacts', 'schoolsWithoutSocialWork']);
    expect(topOf([matter('expired', '2026-01-01'), matter('reviewDue', '2026-01-01')]).top).toHaveLength(1);
  });

  it('is a thing each of data, agreements and people in the example network', () => {
    const demo = new Network('demo', rowsFrom(buildDemo('L', today).records));
    const { top, rest } = topOf(mattersOf(demo, today));
    expect(codesOf(top)).toEqual(['dueDeletions', 'expired', 'leftHolders']);
    expect(codesOf(rest)).toEqual(
      expect.arrayContaining(['reviewDue', 'vacantSeats', 'staleContacts', 'schoolsWithoutSocialWork']),
    );
  });
});
