// Lists by purpose are as open as the most protected person in them.
import { describe, expect, it } from 'vitest';
import { buildDemo } from '../demo/buildDemo';
import { rowsFrom } from '../model/change';
import { Network } from '../model/network';
import { releasedNetwork } from '../model/privacy';
import { answersTo, noCriteria } from '../model/questions';
import { recipientsOf } from '../model/recipients';
import type { Contact } from '../model/records';
import { releaseOfPeople, releaseOfSchools } from './listRelease';

const today = '2026-11-22';
const { records } = buildDemo('L', today);
const demo = new Network('net-1', rowsFrom(records));
const everybody = answersTo(demo, noCriteria, today);

describe('a list by purpose', () => {
  it.each([
    ['bcc', 'mail'],
    ['vcard', 'mail'],
    ['letters', 'post'],
    ['labels', 'post'],
    ['phones', 'phone'],
  ] as const)('%s holds nobody who may not leave for Gremien', (code, purpose) => {
    const { kept } = recipientsOf(everybody, purpose);
    const { profile, inside } = releaseOfPeople(code, kept, everybody.objections);
    expect(profile).toBe('gremium');
    const open = releasedNetwork(demo, {
      profile: 'gremium',
      ticked: { working: false, own: false },
    }).contacts;
    const persons = kept.flatMap(({ contact }) => contact?.id ?? []);
    expect(persons.filter((id) => !open.has(id))).toEqual([]);
    expect(inside.persons).toBe(new Set(persons).size);
    expect(inside.persons).toBeGreaterThan(100);
    expect(inside.hasPrivate).toBe(false);
  });

  it('of those who come is internal where somebody is reached privately', () => {
    const { kept } = recipientsOf(everybody, 'presence');
    const isPrivate = (contact: Contact | undefined) => contact?.privateAddress === true;
    expect(kept.some(({ contact }) => isPrivate(contact))).toBe(true);
    expect(releaseOfPeople('attendance', kept, everybody.objections)).toMatchObject({
      profile: 'internal',
      inside: { hasPrivate: true },
    });
    const open = kept.filter(({ contact }) => !isPrivate(contact));
    expect(releaseOfPeople('badges', open, everybody.objections).profile).toBe('gremium');
  });

  it('with somebody who objected is internal, also where another row of hers says so', () => {
    const [first] = everybody.listed;
    const actor = first?.actor ?? { id: 'a', name: 'A', type: 'police' };
    const person: Contact = { id: 'p', actorId: actor.id, lastName: 'X', email: 'x@y.example' };
    const list = [{ actor, contact: person }];
    expect(releaseOfPeople('roster', list, new Set()).profile).toBe('gremium');
    expect(releaseOfPeople('roster', list, new Set(['x@y.example'])).profile).toBe('internal');
  });

  it('of organisations is personal only by their ways', () => {
    const actor = { id: 'a', name: 'A', type: 'police', phone: '1' };
    expect(releaseOfPeople('phones', [{ actor }], new Set())).toMatchObject({
      profile: 'gremium',
      inside: { persons: 0, reachable: 1 },
    });
    expect(releaseOfPeople('labels', [{ actor }], new Set()).profile).toBe('public');
    expect(releaseOfSchools(3)).toMatchObject({ profile: 'public', inside: { records: 3, persons: 0 } });
  });
});
