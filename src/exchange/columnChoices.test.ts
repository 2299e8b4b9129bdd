// What an export begins with: never with delicate columns because somebody wanted them once.
import { describe, expect, it } from 'vitest';
import { apply } from '../model/change';
import { rowsOfNet } from '../model/net';
import { Network } from '../model/network';
import { firstProfile, releaseProfiles } from '../model/privacy';
import { columnChoices, firstChoice, lookOf, rememberedChoice } from './columnChoices';
import { listKinds } from '../formats/columns';

const network = new Network('net-1', rowsOfNet('A-B'));

describe('the choice of last time', () => {
  it.each(['actors', 'cooperations'] as const)(
    'switches on plain columns of %s, but no delicate ones',
    (kind) => {
      const choices = columnChoices(network, kind);
      const first = firstChoice(kind, choices, 'public', true);
      const all = new Set(choices.map(({ property }) => property));
      const delicate = choices.flatMap(({ property, delicate: sort }) =>
        sort === undefined ? [] : [property],
      );
      expect(delicate.length).toBeGreaterThan(0);
      const look = lookOf(first, choices, all);
      expect(look.on.filter((property) => delicate.includes(property))).toEqual([]);
      expect(look.on.length).toBeGreaterThan(0);
      // As former versions kept it, too.
      const on = rememberedChoice(first, choices, { on: [...all], off: [] });
      expect([...on].filter((property) => delicate.includes(property))).toEqual([]);
      expect(on.size).toBe(all.size - delicate.length);
    },
  );

  it('leaves on what a list of persons has on at first, and off what was switched off', () => {
    const choices = columnChoices(network, 'contacts');
    const first = firstChoice('contacts', choices, 'internal');
    const look = lookOf(first, choices, new Set([...first].filter((property) => property !== 'email')));
    const on = rememberedChoice(first, choices, look);
    expect(on.has('email')).toBe(false);
    expect(on.has('phone')).toBe(first.has('phone'));
    expect(on.size).toBe(first.size - 1);
  });
});

describe('an own field', () => {
  const rows = rowsOfNet('A-B A>C');
  const furnished = new Network('net-1', rows);
  const named = listKinds.map((kind) => ({ kind, id: [...furnished.living(kind).keys()][0] ?? '' }));
  const withOwn = new Network(
    'net-1',
    apply(rows, {
      ops: named.map(({ kind, id }) => ({
        table: kind,
        id,
        set: { 'own.Ansprechpartner': 'Muster' },
        prev: {},
      })),
    }),
  );

  it.each(listKinds)(
    'of %s, in which a person may be named, goes along unasked inside the office only',
    (kind) => {
      const choices = columnChoices(withOwn, kind);
      expect(choices.map(({ property }) => property)).toContain('own.Ansprechpartner');
      const on = releaseProfiles.map((profile) =>
        firstChoice(kind, choices, profile).has('own.Ansprechpartner'),
      );
      expect(on).toEqual([false, false, true]);
    },
  );

  it.each(listKinds)('of %s begins without anything delicate', (kind) => {
    const choices = columnChoices(withOwn, kind);
    const on = firstChoice(kind, choices, firstProfile);
    expect(choices.filter(({ property, delicate }) => delicate !== undefined && on.has(property))).toEqual(
      [],
    );
    expect(on.size > 0).toBe(kind !== 'contacts');
  });
});
