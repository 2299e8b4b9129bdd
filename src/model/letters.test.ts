// How letters speak to people, and their envelopes.
import { describe, expect, it } from 'vitest';
import { envelopeLines, letterOpening, placeLine, salutationOf } from './letters';
import type { Listed } from './questions';
import type { Contact } from './records';

const actor = {
  id: 'actor-1',
  name: 'Grundschule Probe',
  type: 'primary_school',
  street: 'Weg 1',
  postalCode: '00618',
  city: 'Probe',
};
const to = (contact?: Partial<Contact>): Listed => ({
  id: 'x',
  actor,
  seats: [],
  ...(contact && { contact: { id: 'x', actorId: 'actor-1', lastName: 'Muster', ...contact } }),
});

describe('a letter', () => {
  it.each([
    [{ salutation: 'ms', firstName: 'Kim' }, 'Sehr geehrte Frau Muster'],
    [{ salutation: 'mr', title: 'Dr.', firstName: 'Kim' }, 'Sehr geehrter Herr Dr. Muster'],
    [{ salutation: 'none', firstName: 'Kim' }, 'Guten Tag Kim Muster'],
    [{ firstName: 'Kim', title: 'Prof. Dr.' }, 'Guten Tag Prof. Dr. Kim Muster'],
    [{}, 'Guten Tag Muster'],
    [{ salutation: 'ms', salutationLine: 'Liebe Kim,' }, 'Liebe Kim'],
    [{ salutation: 'ms', salutationLine: '  ' }, 'Sehr geehrte Frau Muster'],
  ])('to %o begins with %s', (contact, opening) => {
    expect(letterOpening(to(contact))).toBe(opening);
  });

  it('to an organisation begins without a name', () => {
    expect(letterOpening(to())).toBe('Guten Tag');
    expect(salutationOf(to())).toBe('');
  });

  it('stands in its envelope with organisation, person, street and place, without empty lines', () => {
    expect(envelopeLines(to({ salutation: 'mr', title: 'Dr.', firstName: 'Kim' }))).toEqual([
      'Grundschule Probe',
      'Herr Dr. Kim Muster',
      'Weg 1',
      '00618 Probe',
    ]);
    const { street: _, ...somewhere } = actor;
    expect(envelopeLines({ id: 'x', actor: somewhere, seats: [] })).toEqual([
      'Grundschule Probe',
      '00618 Probe',
    ]);
    expect(placeLine({ actor: { id: 'a', name: 'A', type: 'police', city: 'Probe' } })).toBe('Probe');
  });
});
