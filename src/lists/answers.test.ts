// The answers of the example district to the questions that coordinators ask: who, how many, and nobody too many.
import { describe, expect, it } from 'vitest';
import { buildDemo } from '../demo/buildDemo';
import { rowsFrom } from '../model/change';
import { noFilter } from '../model/filter';
import { Network, validOn } from '../model/network';
import { answersTo, type Criteria, noCriteria } from '../model/questions';
import { nearestSupport } from '../model/schoolSupport';

const today = '2026-11-22';
const { records } = buildDemo('L', today);
const demo = new Network('net-1', rowsFrom(records));

describe('the answers', () => {
  const inMitte = (more: Partial<Criteria>): Criteria => ({
    ...noCriteria,
    filter: { ...noFilter, regions: ['Mitte'] },
    ...more,
  });

  it('name school social workers and guidance teachers of a region, and nobody who has left', () => {
    const { listed, ended } = answersTo(
      demo,
      inMitte({ positions: ['Schulsozialarbeit', 'Beratungslehr'] }),
      today,
    );
    const expected = (records.contacts ?? []).filter(
      (contact) =>
        demo.actors.get(contact.actorId)?.region === 'Mitte' &&
        ['Fachkraft Schulsozialarbeit', 'Beratungslehrkraft'].includes(contact.position ?? ''),
    );
    const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id).sort();
    expect(ids(listed)).toEqual(ids(expected.filter((contact) => validOn(contact, today))));
    expect(ids(ended)).toEqual(
      ids(expected.filter(({ validTo }) => validTo !== undefined && validTo < today)),
    );
    expect(listed.length).toBeGreaterThan(15);
  });

  it('count the 46 schools of the district without school social work, 21 of them in Mitte (domain 8.3)', () => {
    const without: Criteria = { ...noCriteria, asks: 'actors', withoutSupport: true };
    expect(answersTo(demo, without, today).listed).toHaveLength(46);
    const { listed } = answersTo(demo, inMitte({ asks: 'actors', withoutSupport: true }), today);
    expect(listed).toHaveLength(21);
    const nearest = nearestSupport(
      demo,
      listed.map(({ actor }) => actor),
      today,
    );
    expect(nearest.size).toBe(21);
    for (const project of nearest.values()) expect(project.region).toBe('Mitte');
  });

  it('name who sits in a Gremium, once each, and the seats without a person', () => {
    const jha = [...demo.gremien.values()].find(({ shortName }) => shortName === 'JHA')?.id ?? '';
    const { listed, empty } = answersTo(demo, { ...noCriteria, gremien: [jha] }, today);
    const seats = demo.seatsIn(jha).filter((seat) => validOn(seat, today));
    expect(listed.length + empty.length).toBe(seats.length);
    expect(empty).toHaveLength(1);
    expect(new Set(listed.map(({ id }) => id)).size).toBe(listed.length);
    const withDeputies = answersTo(demo, { ...noCriteria, gremien: [jha], deputies: true }, today);
    expect(withDeputies.listed.length).toBeGreaterThan(listed.length);
  });

  it('find nobody for a Gremium that is gone, rather than everybody', () => {
    const { listed, empty } = answersTo(demo, { ...noCriteria, gremien: ['gone'] }, today);
    expect([listed, empty]).toEqual([[], []]);
  });
});
