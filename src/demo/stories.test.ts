// Every planted story can be seen in the records it names.
import { describe, expect, it } from 'vitest';
import { rowsFrom } from '../model/change';
import { ageGroups, byAge } from '../model/freshness';
import { vacanciesOn } from '../model/functions';
import { Network } from '../model/network';
import { type Actor, type AnyRecord, type Contact, type Id, listOf } from '../model/records';
import { buildDemo } from './buildDemo';
import { type StoryName, storyNames } from './stories';

const today = '2026-11-22';
const demo = buildDemo('L', today);
const {
  actors = [],
  contacts = [],
  cooperations = [],
  relations = [],
  gremien = [],
  seats = [],
} = demo.records;

const idsOf = (story: StoryName): readonly Id[] => demo.stories[story] ?? [];
function found<R extends AnyRecord>(list: readonly R[], id: Id | undefined): R {
  const record = list.find((candidate) => candidate.id === id);
  if (record === undefined) throw new Error(`no record ${String(id)}`);
  return record;
}
const partnersOf = (id: Id | undefined): Id[] =>
  cooperations.flatMap(({ actorA, actorB }) => (actorA === id ? [actorB] : actorB === id ? [actorA] : []));
const membersOf = (id: Id | undefined): Id[] =>
  seats.flatMap((seat) => (seat.gremiumId === id ? [seat.actorId] : []));
const isolated = (id: Id): boolean => partnersOf(id).length === 0;

describe('planted stories', () => {
  it('are all told in the whole district and in part on the tour', () => {
    expect(Object.keys(demo.stories).sort()).toEqual([...storyNames].sort());
    const tour = Object.keys(buildDemo('S', today).stories);
    for (const name of [
      'isolatedSchool',
      'expiredCounsellingAgreement',
      'duplicateSchools',
      'movedNetworkOffice',
    ]) {
      expect(tour).toContain(name);
    }
  });

  it('leave exactly one primary school, and no other school, without any tie', () => {
    const lonely = actors.filter(({ id, type }) => /_school$/.test(type) && isolated(id));
    expect(lonely.map(({ id }) => id)).toEqual(idsOf('isolatedSchool'));
    expect(lonely[0]?.type).toBe('primary_school');
  });

  it('serve the region Mitte worst with school social work', () => {
    expect(idsOf('underServedRegion').length).toBe(9);
    for (const id of idsOf('underServedRegion')) expect(found(actors, id).region).toBe('Mitte');
  });

  it('let exactly one project miss its social service team', () => {
    const teams = actors.filter(({ type }) => type === 'social_services_team').map(({ id }) => id);
    const missing = actors.filter(
      ({ id, type }) =>
        type === 'school_social_work' && !partnersOf(id).some((partner) => teams.includes(partner)),
    );
    expect(missing.map(({ id }) => id)).toEqual(idsOf('projectWithoutSocialService'));
  });

  it('show an expired agreement with a counselling centre that still counts as active', () => {
    const tie = found(cooperations, idsOf('expiredCounsellingAgreement')[0]);
    expect([tie.basis, tie.status]).toEqual(['agreement', 'active']);
    expect((tie.validTo ?? '9') < today).toBe(true);
    const types = [tie.actorA, tie.actorB].map((id) => found(actors, id).type);
    expect(types).toContain('family_counselling');
  });

  it('leave one carrier without a § 8a agreement', () => {
    const protectedBy = cooperations.filter((tie) => listOf(tie, 'law').includes('sgb8_8a4'));
    const missing = actors.filter(
      ({ id, type }) =>
        type === 'independent_carrier' &&
        !protectedBy.some(({ actorA, actorB }) => actorA === id || actorB === id),
    );
    expect(missing.map(({ id }) => id)).toEqual(idsOf('carrierWithoutProtectionAgreement'));
    expect(isolated(missing[0]?.id ?? '')).toBe(false);
  });

  it('keep a contact on a seat of the § 78 working group three months after leaving', () => {
    const [contactId, seatId] = idsOf('endedContactOnSeat');
    expect(found(contacts, contactId).validTo).toBe('2026-08-22');
    expect(found(contacts, contactId).successorId).toBeUndefined();
    expect(found(seats, seatId).holderId).toBe(contactId);
    expect(found(gremien, found(seats, seatId).gremiumId).type).toBe('working_group_78');
    const stale = seats.filter(({ holderId }) => {
      const holder = contacts.find(({ id }) => id === holderId);
      return holder?.validTo !== undefined && holder.validTo < today;
    });
    expect(stale.map(({ id }) => id)).toEqual([seatId]);
  });

  it('leave the function of that contact vacant since the day after, and nobody else is missing', () => {
    const network = new Network('net-1', rowsFrom(demo.records));
    const [contactId] = idsOf('endedContactOnSeat');
    const vacant = vacanciesOn(network, today);
    expect(vacant.map(({ people, vacantSince }) => [people.at(-1)?.id, vacantSince])).toEqual([
      [contactId, '2026-08-23'],
    ]);
  });

  it('have contacts and actors of every age', () => {
    for (const list of [contacts, actors]) {
      const groups = byAge<Contact | Actor>(list, today);
      for (const group of ageGroups) expect(groups.get(group)?.length).toBeGreaterThan(0);
    }
  });

  it('leave one seat in the youth welfare committee vacant', () => {
    expect(idsOf('vacantSeat').length).toBe(1);
    const seat = found(seats, idsOf('vacantSeat')[0]);
    expect([seat.vacant, seat.holderId]).toEqual([true, undefined]);
    expect(found(gremien, seat.gremiumId).type).toBe('youth_welfare_committee');
  });

  it('let two gremien share six of eleven organisations', () => {
    const [one = [], other = []] = idsOf('overlappingGremien').map(membersOf);
    expect([one.length, other.length]).toEqual([11, 11]);
    expect(one.filter((id) => other.includes(id)).length).toBe(6);
  });

  it('seat nobody from health in the working group on absenteeism', () => {
    const health = ['health_office', 'child_psychiatry', 'paediatrics', 'social_paediatric_centre'];
    const types = membersOf(idsOf('gremiumWithoutHealth')[0]).map((id) => found(actors, id).type);
    expect(types.length).toBe(10);
    expect(types.some((type) => health.includes(type) || /counselling/.test(type))).toBe(false);
  });

  it('give one carrier nine projects and the others 8, 6, 5 and 4', () => {
    const counts = new Map<Id, number>();
    for (const { kind, from } of relations)
      if (kind === 'employerOf') counts.set(from, (counts.get(from) ?? 0) + 1);
    expect([...counts.values()].sort((a, b) => b - a)).toEqual([9, 8, 6, 5, 4]);
    expect(counts.get(idsOf('carrierWithNineProjects')[0] ?? '')).toBe(9);
  });

  it('contain one school and one club twice', () => {
    expect(idsOf('duplicateSchools').map((id) => found(actors, id).name)).toEqual([
      'Grundschule Am Park',
      'GS am Park',
    ]);
    const [school, twin] = idsOf('duplicateSchools').map((id) => found(actors, id));
    expect([school?.street, school?.phone]).toEqual([twin?.street, twin?.phone]);
    const clubs = idsOf('duplicateClubs').map((id) => found(actors, id).name.replace(/[- ]|e\. V\./g, ''));
    expect(clubs[0]).toBe(clubs[1]);
  });

  it('have umlauts and a very long name', () => {
    const names = idsOf('umlautsAndLongNames').map((id) => found(actors, id).name);
    expect(names).toContain('Sekundarschule „Änne Müßig“');
    expect(names).toContain('Förderschule mit Ausgleichsklassen „Änne Müßig“, Groß Übungsdorf');
  });

  it('rate one tie 2 on one side and 4 on the other', () => {
    const tie = found(cooperations, idsOf('differingViews')[0]);
    expect([tie.intensityA, tie.intensityB]).toEqual([2, 4]);
  });

  it('moved the network office from the education bureau to the youth office on 1 August 2022', () => {
    const moves = idsOf('movedNetworkOffice').map((id) => found(relations, id));
    const before = moves.find(({ validTo }) => validTo !== undefined);
    const after = moves.find(({ validTo }) => validTo === undefined);
    expect([before?.validTo, after?.validFrom]).toEqual(['2022-07-31', '2022-08-01']);
    expect(found(actors, before?.to).type).toBe('education_bureau');
    expect(found(actors, after?.to).type).toBe('youth_office');
    expect([before?.from, after?.from]).toEqual([demo.network.ownActorId, demo.network.ownActorId]);
  });

  it('let one gremium be overdue and undated', () => {
    const gremium = found(gremien, idsOf('overdueGremium')[0]);
    expect(gremium.nextMeeting).toBeUndefined();
    expect((gremium.lastMeeting ?? '9') < '2026-02-22').toBe(true);
  });
});
