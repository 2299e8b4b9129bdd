// What the start page points out, and what it leaves alone.
import { expect, it } from 'vitest';
import { buildDemo } from '../demo/buildDemo';
import { rowsFrom } from '../model/change';
import { Network } from '../model/network';
import type { Actor, Contact, Cooperation, RecordOf, Relation, Seat, TableName } from '../model/records';
import { type NoticeCode, notices } from './notices';

const today = '2026-11-22';

function idsOf(code: NoticeCode, lists: { readonly [T in TableName]?: readonly RecordOf[T][] }) {
  const found = notices(new Network('n', rowsFrom(lists)), today).find((notice) => notice.code === code);
  return found?.ids ?? [];
}

const tie = (id: string, more: Partial<Cooperation>): Cooperation => ({
  id,
  actorA: 'a',
  actorB: 'b',
  intensity: 2,
  ...more,
});

it('reminds of reviews that are due, the oldest first, but not of ended ties', () => {
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

it('tells agreements that ran out but are still kept as active', () => {
  const cooperations = [
    tie('out', { validTo: '2026-11-21', status: 'active' }),
    tie('unsaid', { validTo: '2020-07-31' }),
    tie('last day', { validTo: today, status: 'active' }),
    tie('ended', { validTo: '2026-01-01', status: 'ended' }),
    tie('open', { status: 'active' }),
  ];
  expect(idsOf('expired', { cooperations })).toEqual(['unsaid', 'out']);
});

it('names contacts that nobody has checked for a year', () => {
  const contact = (id: string, more: Partial<Contact>): Contact => ({
    id,
    actorId: 'a',
    lastName: 'X',
    ...more,
  });
  const contacts = [
    contact('fresh', { verifiedAt: '2025-11-22' }),
    contact('stale', { verifiedAt: '2025-11-21' }),
    contact('never', {}),
    contact('gone', { validTo: '2026-01-01' }),
  ];
  expect(idsOf('staleContacts', { contacts })).toEqual(['never', 'stale']);
});

it('names seats that are kept vacant today', () => {
  const seat = (id: string, more: Partial<Seat>): Seat => ({
    id,
    gremiumId: 'g',
    actorId: 'a',
    role: 'chair',
    ...more,
  });
  const seats = [
    seat('vacant', { vacant: true }),
    seat('taken', {}),
    seat('past', { vacant: true, validTo: '2024-01-01' }),
  ];
  expect(idsOf('vacantSeats', { seats })).toEqual(['vacant']);
});

it('names schools at which no school social work is located now', () => {
  const actor = (id: string, type: string, more: Partial<Actor> = {}): Actor => ({
    id,
    name: id,
    type,
    ...more,
  });
  const at = (from: string, to: string, more: Partial<Relation> = {}): Relation => ({
    id: `${from}-${to}`,
    from,
    to,
    kind: 'locatedAt',
    ...more,
  });
  const lists = {
    types: [{ id: 'bilingual', name: 'Europaschule', parent: 'grammar_school' }],
    actors: [
      actor('covered', 'primary_school'),
      actor('bare', 'primary_school'),
      actor('lost', 'special_school'),
      actor('daycare at school', 'secondary_school'),
      actor('own type', 'bilingual'),
      actor('closed', 'primary_school', { status: 'dissolved' }),
      actor('network', 'school_network'),
      actor('project', 'school_social_work'),
      actor('hort', 'youth_centre'),
    ],
    relations: [
      at('project', 'covered'),
      at('project', 'lost', { validTo: '2026-07-31' }),
      at('hort', 'daycare at school'),
    ],
  };
  expect(idsOf('schoolsWithoutSocialWork', lists)).toEqual(['bare', 'lost', 'daycare at school', 'own type']);
});

it('says nothing about an empty network', () => {
  expect(notices(new Network('n', rowsFrom({})), today)).toEqual([]);
});

it('finds each kind of gap in the example network', () => {
  const demo = new Network('demo', rowsFrom(buildDemo('L', today).records));
  const codes = notices(demo, today).map((notice) => notice.code);
  expect(codes).toEqual(['reviewDue', 'expired', 'vacantSeats', 'staleContacts', 'schoolsWithoutSocialWork']);
});
