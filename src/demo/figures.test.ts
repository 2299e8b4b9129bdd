// Size L reaches the figures the domain paper names for the fictional district.
import { describe, expect, it } from 'vitest';
import type { Actor, Id } from '../model/records';
import { buildDemo } from './buildDemo';
import { betweenness, distances, graphOf, largestComponent } from './measure.sample';

const demo = buildDemo('L', '2026-11-22');
const {
  actors = [],
  cooperations = [],
  relations = [],
  contacts = [],
  gremien = [],
  seats = [],
} = demo.records;
const own = demo.network.ownActorId;
const byId = new Map(actors.map((actor) => [actor.id, actor]));
const graph = graphOf(demo);
const withoutOwn = graphOf(demo, [own]);
const schoolTypes = [
  'primary',
  'secondary',
  'community',
  'comprehensive',
  'grammar',
  'special',
  'vocational',
];
const schools = actors.filter(({ type }) => schoolTypes.some((form) => type === `${form}_school`));
const projectAt = new Map(
  relations.filter(({ kind }) => kind === 'locatedAt').map(({ from, to }) => [to, from]),
);
const youth = [
  ...['youth_office', 'social_services_team', 'youth_work_unit', 'youth_planning', 'integration_aid'],
  ...['child_protection_network_office', 'youth_court_support', 'daycare_supervision', 'daycare_centre'],
  ...[
    'independent_carrier',
    'youth_centre',
    'mobile_youth_work',
    'youth_migration_service',
    'school_social_work',
  ],
];

function meets(id: Id, ...types: readonly string[]): boolean {
  return [...(graph.get(id) ?? [])].some(
    (other) => other !== own && types.includes(byId.get(other)?.type ?? ''),
  );
}
const countOf = (types: readonly string[]): number =>
  actors.filter(({ type }) => types.includes(type)).length;
const inRegion = (list: readonly Actor[], region: string): number =>
  list.filter((actor) => actor.region === region).length;

function between(value: number, low: number, high: number): void {
  expect(value).toBeGreaterThanOrEqual(low);
  expect(value).toBeLessThanOrEqual(high);
}

describe('the district in numbers', { timeout: 30_000 }, () => {
  it('has 242 actors in the planned composition', () => {
    expect(actors.length).toBe(242);
    expect(schools.length).toBe(78);
    expect(schoolTypes.map((form) => countOf([`${form}_school`]))).toEqual([44, 9, 6, 1, 7, 8, 3]);
    expect(schools.filter(({ governance }) => governance === 'independent').length).toBe(11);
    expect(countOf(['school_social_work'])).toBe(32);
    expect(countOf(['independent_carrier'])).toBe(14);
    expect(countOf(['youth_centre', 'mobile_youth_work'])).toBe(12);
    expect(countOf(['social_services_team'])).toBe(3);
    expect(countOf(['daycare_centre'])).toBe(12);
    expect(countOf(['school_support_association'])).toBe(18);
    expect(countOf(['municipality'])).toBe(11);
  });

  it('has 260 structural relations that hold today and one that ended', () => {
    expect(relations.filter(({ validTo }) => validTo === undefined).length).toBe(260);
    expect(relations.filter(({ validTo }) => validTo !== undefined).length).toBe(1);
    const kinds = ['schoolAuthorityOf', 'supervises', 'employerOf', 'locatedAt', 'carrierOf', 'partOf'];
    expect(kinds.map((kind) => relations.filter((relation) => relation.kind === kind).length)).toEqual([
      78, 78, 32, 32, 21, 20,
    ]);
  });

  it('is a thin net with one large component', () => {
    expect(cooperations.length).toBe(450);
    between((2 * cooperations.length) / (242 * 241), 0.0145, 0.0162);
    between((2 * cooperations.length) / 242, 3.55, 3.9);
    between(largestComponent(graph).length, 195, 225);
    between([...graph.values()].filter((partners) => partners.size === 0).length, 22, 38);
    between(distances(graph).diameter, 6, 10);
    between(distances(graph).meanPath, 2.6, 3.3);
    between(graph.get(own)?.size ?? 0, 95, 115);
  });

  it('hangs together more loosely without the network office', () => {
    between(cooperations.length - (graph.get(own)?.size ?? 0), 335, 355);
    between(largestComponent(withoutOwn).length, 180, 210);
    between(distances(withoutOwn).meanPath, 3.8, 4.7);
    const first = betweenness(withoutOwn)
      .slice(0, 3)
      .map(([id]) => id);
    for (const id of demo.stories.brokers ?? []) expect(first).toContain(id);
    expect(betweenness(graph)[0]?.[0]).toBe(own);
  });

  it('spreads intensity like the sketch: much information, little shared responsibility', () => {
    const steps = [1, 2, 3, 4].map(
      (step) => cooperations.filter(({ intensity }) => intensity === step).length,
    );
    between(steps[0] ?? 0, 105, 135);
    between(steps[1] ?? 0, 170, 200);
    between(steps[2] ?? 0, 98, 126);
    expect(steps[3]).toBe(34);
  });

  it('reaches the planned coverage of schools', () => {
    const staffed = schools.filter(({ id }) => projectAt.has(id));
    expect(
      ['Nord', 'Mitte', 'Süd'].map((region) => [inRegion(staffed, region), inRegion(schools, region)]),
    ).toEqual([
      [10, 19],
      [9, 30],
      [13, 29],
    ]);
    const direct = (id: Id) => meets(id, 'social_services_team');
    between(schools.filter(({ id }) => direct(id)).length, 29, 41);
    between(schools.filter(({ id }) => direct(id) || direct(projectAt.get(id) ?? '')).length, 42, 54);
    const primary = schools.filter(({ type }) => type === 'primary_school');
    const later = schools.filter(({ type }) => type !== 'primary_school');
    between(later.filter(({ id }) => meets(id, 'youth_employment_agency')).length, 22, 30);
    between(primary.filter(({ id }) => meets(id, 'daycare_centre')).length, 13, 21);
    expect(schools.filter(({ id }) => meets(id, 'school_support_association')).length).toBe(18);
    between(schools.filter(({ id }) => !meets(id, ...youth)).length, 15, 25);
  });

  it('has 14 gremien with 160 seats', () => {
    expect([gremien.length, seats.length]).toEqual([14, 160]);
    between(new Set(seats.map(({ actorId }) => actorId)).size, 90, 110);
    const chaired = new Set(seats.filter(({ role }) => role === 'chair').map(({ gremiumId }) => gremiumId));
    expect(chaired.size).toBe(13);
  });

  it('has about 300 contact persons, about 60 agreements and 8 of them run out', () => {
    between(contacts.length, 290, 310);
    const written = cooperations.filter(({ basis }) => basis === 'agreement' || basis === 'contract');
    between(written.length, 52, 66);
    const late = written.filter(
      ({ status, reviewOn }) => status === 'active' && (reviewOn ?? '9') < '2026-11-22',
    );
    expect(late.length).toBe(8);
    expect(late.filter(({ validTo }) => validTo !== undefined && validTo < '2026-11-22').length).toBe(4);
  });

  it('mixes states and ages of knowledge', () => {
    for (const status of ['planned', 'initiating', 'active', 'dormant', 'ended']) {
      expect(cooperations.some((tie) => tie.status === status)).toBe(true);
    }
    between(cooperations.filter(({ status }) => status === 'active').length, 390, 430);
    between(
      cooperations.filter(({ verifiedAt }) => verifiedAt !== undefined && verifiedAt < '2025-11-22').length,
      30,
      180,
    );
    expect(new Set(cooperations.map(({ validFrom }) => validFrom?.slice(0, 4))).size).toBeGreaterThan(6);
    between(cooperations.filter(({ intensityTarget }) => intensityTarget !== undefined).length, 30, 100);
  });

  it('is thinned out to a tour of 40 actors and grows to 2,000 with 6,000 ties', () => {
    const tour = buildDemo('S', '2026-11-22').records;
    expect([tour.actors?.length, tour.cooperations?.length, tour.gremien?.length]).toEqual([40, 60, 3]);
    const large = buildDemo('XL', '2026-11-22').records;
    expect([large.actors?.length, large.cooperations?.length, large.gremien?.length]).toEqual([
      2000, 6000, 40,
    ]);
    between(large.contacts?.length ?? 0, 1900, 2300);
  });
});
