// What each look reads, on a reference date.
import { describe, expect, it } from 'vitest';
import { rowsFrom } from '../model/change';
import { Network } from '../model/network';
import type { Actor, Cooperation, Relation } from '../model/records';
import {
  ageOf,
  carrierOf,
  freshness,
  gapOfTie,
  holdsNumbers,
  type LookSource,
  numberOf,
  purposeOf,
  several,
  strengthOf,
  worstGap,
} from './lookValues';

const actors: Actor[] = [
  { id: 'school', name: 'GS Nord', type: 'primary_school' },
  { id: 'ssa', name: 'SSA Nord', type: 'school_social_work' },
  { id: 'carrier', name: 'Träger X', type: 'independent_carrier' },
  { id: 'other', name: 'Träger Y', type: 'independent_carrier' },
  { id: 'county', name: 'Landkreis', type: 'county' },
  { id: 'free', name: 'Verein', type: 'association' },
];
const relations: Relation[] = [
  { id: 'r1', from: 'county', to: 'school', kind: 'schoolAuthorityOf' },
  { id: 'r2', from: 'carrier', to: 'ssa', kind: 'employerOf' },
  { id: 'r3', from: 'other', to: 'ssa', kind: 'employerOf', validTo: '2020-12-31' },
  { id: 'r4', from: 'county', to: 'ssa', kind: 'supervises' },
];
const cooperations: Cooperation[] = [
  { id: 't1', actorA: 'school', actorB: 'ssa', intensity: 2, intensityTarget: 4 },
  { id: 't2', actorA: 'school', actorB: 'free', intensity: 3, intensityTarget: 2 },
  { id: 't3', actorA: 'school', actorB: 'carrier', intensity: 1 },
];

function source(asOf = '2026-11-22'): LookSource {
  const network = new Network('n', rowsFrom({ actors, relations, cooperations }));
  return { network, asOf, tiesOf: (id) => network.cooperationsOf(id) };
}
const actor = (id: string) => actors.find((each) => each.id === id) as Actor;
const tie = (more: Partial<Cooperation>): Cooperation => ({
  id: 't',
  actorA: 'a',
  actorB: 'b',
  intensity: 1,
  ...more,
});

describe('the carrier', () => {
  it('is who carries, employs or maintains on the reference date; supervision is none of it', () => {
    expect(carrierOf(actor('ssa'), source())).toBe('carrier');
    expect(carrierOf(actor('school'), source())).toBe('county');
    expect(carrierOf(actor('free'), source())).toBeUndefined();
  });

  it('of somebody who carries others is itself', () => {
    expect(carrierOf(actor('carrier'), source())).toBe('carrier');
  });

  it('is told as several when there are several', () => {
    expect(carrierOf(actor('ssa'), source('2020-06-01'))).toBe(several);
  });
});

describe('the gap', () => {
  it('is target minus step, and nothing without a target', () => {
    expect(cooperations.map(gapOfTie)).toEqual(['2', '0', undefined]);
  });

  it('of an actor is the largest of its shown cooperations', () => {
    expect(worstGap(actor('school'), source())).toBe('2');
    expect(worstGap(actor('free'), source())).toBe('0');
    expect(worstGap(actor('carrier'), source())).toBeUndefined();
    expect(worstGap(actor('school'), { ...source(), tiesOf: () => [] })).toBeUndefined();
  });
});

it.each([
  ['2026-11-22', '6'],
  ['2026-05-22', '6'],
  ['2026-05-21', '12'],
  ['2025-11-22', '12'],
  ['2025-11-21', '24'],
  ['2024-11-22', '24'],
  ['2024-11-21', 'older'],
  ['2027-01-01', '6'],
  [undefined, undefined],
])('verified on %s is class %s on 22.11.2026', (verifiedAt, expected) => {
  expect(freshness(tie(verifiedAt === undefined ? {} : { verifiedAt }), source())).toBe(expected);
});

it.each([
  ['2026-01-01', '1'],
  ['2025-11-22', '1'],
  ['2025-11-21', '2'],
  ['2021-11-22', '5'],
  ['2016-11-22', '10'],
  ['2016-11-21', 'older'],
  [undefined, undefined],
])('begun on %s is class %s on 22.11.2026', (validFrom, expected) => {
  expect(ageOf(tie(validFrom === undefined ? {} : { validFrom }), source())).toBe(expected);
});

it('a cooperation with two fields is told as several', () => {
  expect(purposeOf(tie({}))).toBeUndefined();
  expect(purposeOf(tie({ 'purpose.prevention': true }))).toBe('prevention');
  expect(purposeOf(tie({ 'purpose.prevention': true, 'purpose.parents': true }))).toBe(several);
});

it('strength is the sum of the steps of the shown cooperations', () => {
  expect(strengthOf(actor('school'), source())).toBe(6);
});

describe('numbers in own fields', () => {
  const record = (value: string | number) => ({ ...actor('free'), 'own.Plätze': value });

  it.each([
    ['12', 12],
    ['1.250,5', 1250.5],
    [7, 7],
    ['06618', undefined],
    ['zwölf', undefined],
  ])('%s is %s', (value, expected) => {
    expect(numberOf(record(value), 'own.Plätze')).toBe(expected);
  });

  it('count only when all that is filled is a number', () => {
    expect(holdsNumbers([record('12'), actor('school'), record(3)], 'own.Plätze')).toBe(true);
    expect(holdsNumbers([record('12'), record('viele')], 'own.Plätze')).toBe(false);
    expect(holdsNumbers([actor('school')], 'own.Plätze')).toBe(false);
  });
});
