// Who may be written to: nobody is lost, nobody is there twice, and nobody who must not be.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Actor, Contact } from './records';
import type { Answers, Listed } from './questions';
import { addressOf, bccTexts, isAddress, phonesOf, type Purpose, reasons, recipientsOf } from './recipients';

const actor: Actor = {
  id: 'actor-1',
  name: 'Schule',
  type: 'primary_school',
  postalCode: '00618',
  city: 'Probe',
};
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const given = <T extends object>(fields: T) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

const anyListed = fc
  .record({
    email: maybe(
      fc.oneof(
        fc.constantFrom(
          'a@example.org',
          'A@Example.org',
          'b@schule.example',
          ' c@example.org ',
          'no',
          'a@b',
          '',
        ),
        fc.emailAddress(),
      ),
    ),
    phone: maybe(fc.constantFrom('030 23125-1', '')),
    mobile: maybe(fc.constantFrom('0171 1')),
    objection: maybe(fc.boolean()),
    objectionAt: maybe(fc.constantFrom('2026-01-01')),
    privateAddress: maybe(fc.boolean()),
    isPlaced: fc.boolean(),
    isActor: fc.boolean(),
  })
  .map(({ isPlaced, isActor, ...fields }): Omit<Listed, 'id'> => {
    const { postalCode: _, ...nowhere } = actor;
    const contact = { id: 'contact', actorId: actor.id, lastName: 'Muster', ...given(fields) } as Contact;
    const at = (isPlaced ? actor : nowhere) as Actor;
    return isActor
      ? { actor: { ...at, ...given({ email: fields.email }) } as Actor, seats: [] }
      : { actor: at, contact, seats: [] };
  });
const anyAnswers = fc
  .tuple(fc.array(anyListed, { maxLength: 12 }), fc.array(anyListed, { maxLength: 3 }))
  .map(([listed, ended]): Answers => {
    const numbered = (list: readonly Omit<Listed, 'id'>[], name: string) =>
      list.map((one, at): Listed => ({ ...one, id: `${name}-${String(at)}` }));
    const all = { listed: numbered(listed, 'now'), ended: numbered(ended, 'then') };
    return { asOf: '2026-11-22', ...all, empty: [], objections: new Set() };
  });
const purposes: readonly Purpose[] = ['mail', 'post', 'phone', 'presence'];

describe.each(purposes)('recipients for %s', (purpose) => {
  it('are all of the list, each kept once or left out once with a reason', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const { kept, left } = recipientsOf(answers, purpose);
        const all = [...kept, ...left.map(({ listed }) => listed)].map(({ id }) => id).sort();
        expect(all).toEqual([...answers.listed, ...answers.ended].map(({ id }) => id).sort());
        const ranks = left.map(({ reason }) => reasons.indexOf(reason));
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
      }),
      { numRuns: 200 },
    );
  });

  it('never hold who has objected, whoever has left, or a private address that would leave the house', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        for (const { id, contact } of recipientsOf(answers, purpose).kept) {
          expect(id).toMatch(/^now/);
          expect(contact?.objection === true || contact?.objectionAt !== undefined).toBe(false);
          expect(purpose !== 'presence' && contact?.privateAddress === true).toBe(false);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('a round of e-mails', () => {
  it('goes once to each address, and only to addresses', () => {
    fc.assert(
      fc.property(anyAnswers, fc.integer({ min: 1, max: 5 }), (answers, size) => {
        const { kept } = recipientsOf(answers, 'mail');
        const addresses = kept.map(addressOf);
        expect(addresses.every(isAddress)).toBe(true);
        expect(new Set(addresses.map((address) => address.toLowerCase())).size).toBe(addresses.length);
        const texts = bccTexts(kept, size);
        expect(texts.flatMap((text) => text.split('; '))).toEqual(addresses);
        expect(texts.every((text) => text.split('; ').length <= size)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    'a@b.de',
    'vorname.nachname@schule.example',
    'a+b@x-y.org',
    'büro@müller.example',
    'x@xn--mller-kva.example',
  ])('takes %s', (text) => expect(isAddress(text)).toBe(true));

  it.each([
    '',
    'a',
    'a@b',
    'a@b.c',
    'a b@c.de',
    'a@b..de',
    '.a@b.de',
    'a.@b.de',
    'a@-b.de',
    'a@b.de; c@d.de',
    'a@b.de,c@d.de',
    'Muster <a@b.de>',
    'mailto:a@b.de>',
    'a@@b.de',
    'a@b.123',
    `${'a'.repeat(250)}@b.de`,
  ])('refuses %s', (text) => expect(isAddress(text)).toBe(false));

  it('says which address is no address and which is there already', () => {
    const person = (id: string, email: string): Listed => ({
      id,
      actor,
      contact: { id, actorId: actor.id, lastName: id, email },
      seats: [],
    });
    const listed = [
      person('one', 'A@x.example'),
      person('two', 'a@X.example'),
      person('three', 'a(at)x.example'),
    ];
    const { kept, left } = recipientsOf(
      { asOf: '2026-11-22', listed, ended: [], empty: [], objections: new Set() },
      'mail',
    );
    expect(kept.map(({ id }) => id)).toEqual(['one']);
    expect(left.map(({ listed: { id }, reason, detail }) => [id, reason, detail])).toEqual([
      ['three', 'invalid', 'a(at)x.example'],
      ['two', 'duplicate', 'a@X.example'],
    ]);
  });
});

it('of an actor that is listed itself are its own numbers', () => {
  expect(phonesOf({ id: 'x', actor: { ...actor, phone: ' 030 23125-1 ' }, seats: [] })).toEqual([
    '030 23125-1',
  ]);
});

it.each(['post', 'phone', 'presence'] as const)(
  'lists for %s hold a person with two functions once',
  (purpose) => {
    const row = (id: string, lastName: string, position: string): Listed => ({
      id,
      actor,
      contact: { id, actorId: actor.id, lastName, position, phone: '030 23125-1' },
      seats: [],
    });
    const listed = [
      row('1', 'Muster', 'Leitung'),
      row('2', 'MUSTER', 'Kinderschutz'),
      row('3', 'Probe', 'Leitung'),
    ];
    const answers = { asOf: '2026-11-22', listed, ended: [], empty: [], objections: new Set<string>() };
    const { kept, left } = recipientsOf(answers, purpose);
    expect(kept.map(({ id }) => id)).toEqual(['1', '3']);
    expect(left.map(({ listed: { id }, reason }) => [id, reason])).toEqual([['2', 'duplicate']]);
  },
);
