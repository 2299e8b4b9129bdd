// Functions and their holders: every day is held or free, and the words "unbesetzt seit" name the first free one.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOfDay, dayNumber } from './calendar';
import { rowsFrom } from './change';
import { dayAfter, functionsOf, vacanciesOn } from './functions';
import { Network, validOn } from './network';
import type { Actor, Contact } from './records';

const actor: Actor = { id: 'actor-1', name: 'Hort', type: 'primary_school' };

function at(contacts: readonly Contact[], more: Partial<Actor> = {}): Network {
  return new Network('net-1', rowsFrom({ actors: [{ ...actor, ...more }], contacts }));
}

function person(id: string, position: string | undefined, validFrom?: string, validTo?: string): Contact {
  return {
    id,
    actorId: actor.id,
    lastName: id,
    ...(position !== undefined && { position }),
    ...(validFrom !== undefined && { validFrom }),
    ...(validTo !== undefined && { validTo }),
  };
}

describe('functions of an actor', () => {
  const people = [
    person('erste', 'Schulleitung', '2020-01-01', '2022-07-31'),
    person('zweite', 'SCHULLEITUNG ', '2022-09-01', '2026-08-31'),
    person('sekretariat', 'Sekretariat'),
    person('ohne', undefined),
  ];

  it('are the same function however it is written, and people without one have none', () => {
    const found = functionsOf(at(people), actor.id, '2026-11-22');
    expect(found.map(({ name }) => name)).toEqual(['SCHULLEITUNG', 'Sekretariat']);
    expect(found[0]?.people.map(({ id }) => id)).toEqual(['erste', 'zweite']);
  });

  it('say since when nobody is there, and of earlier days who was', () => {
    const on = (day: string) => functionsOf(at(people), actor.id, day)[0];
    expect(on('2026-11-22')?.vacantSince).toBe('2026-09-01');
    expect(on('2026-11-22')?.holders).toEqual([]);
    expect(on('2026-08-31')?.holders.map(({ id }) => id)).toEqual(['zweite']);
    expect(on('2022-08-15')?.vacantSince).toBe('2022-08-01');
    expect(on('2019-12-31')?.vacantSince).toBeUndefined();
    expect(on('2026-11-22')?.gaps).toEqual([
      { from: '2022-08-01', to: '2022-08-31' },
      { from: '2026-09-01' },
    ]);
  });

  it('that end with their person are never vacant, unless somebody has them again', () => {
    const last: Contact = { ...person('a', 'Projektleitung', undefined, '2025-12-31'), positionEnds: true };
    expect(vacanciesOn(at([last]), '2026-11-22')).toEqual([]);
    const again = person('b', 'Projektleitung', '2026-02-01', '2026-05-31');
    expect(vacanciesOn(at([last, again]), '2026-11-22').map(({ vacantSince }) => vacantSince)).toEqual([
      '2026-06-01',
    ]);
    expect(functionsOf(at([last, again]), actor.id, '2026-01-15')[0]?.vacantSince).toBeUndefined();
  });

  it('of actors that are no longer there are not looked for', () => {
    const left = [person('a', 'Leitung', undefined, '2026-01-31')];
    expect(vacanciesOn(at(left), '2026-11-22').length).toBe(1);
    expect(vacanciesOn(at(left, { status: 'dissolved' }), '2026-11-22')).toEqual([]);
    expect(vacanciesOn(at(left, { validTo: '2026-06-30' }), '2026-11-22')).toEqual([]);
  });
});

const start = dayNumber('2026-01-01');
const dayIn = fc.integer({ min: 0, max: 40 });
const anyPerson = fc.record({ from: fc.option(dayIn), to: fc.option(dayIn) });

describe('on every day', () => {
  it('a function is held, or in exactly one gap, or not yet begun', () => {
    const law = fc.property(fc.array(anyPerson, { minLength: 1, maxLength: 6 }), (drawn) => {
      const iso = (day: number | null) => (day === null ? undefined : dateOfDay(start + day));
      const people = drawn.map(({ from, to }, at) => person(`p${at}`, 'Leitung', iso(from), iso(to)));
      const real = people.filter(({ validFrom, validTo }) => !(validFrom && validTo && validFrom > validTo));
      const isOn = (day: string) => people.some((contact) => validOn(contact, day));
      const wrong: string[] = [];
      for (let offset = -2; offset <= 43; offset += 1) {
        const day = dateOfDay(start + offset);
        const [found] = functionsOf(at(people), actor.id, day);
        const hasBegun = real.some(({ validFrom }) => validFrom === undefined || validFrom <= day);
        const gaps =
          found?.gaps.filter(({ from, to }) => from <= day && (to === undefined || day <= to)) ?? [];
        const [gap] = gaps;
        const fits =
          found?.holders.length === people.filter((contact) => validOn(contact, day)).length &&
          gaps.length === (hasBegun && !isOn(day) ? 1 : 0) &&
          found.vacantSince === gap?.from &&
          (gap === undefined || isOn(dateOfDay(dayNumber(gap.from) - 1))) &&
          (gap?.to === undefined || isOn(dayAfter(gap.to)));
        if (!fits) wrong.push(day);
      }
      expect(wrong).toEqual([]);
    });
    expect(() => fc.assert(law, { numRuns: 100 })).not.toThrow();
  });
});
