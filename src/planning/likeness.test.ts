// Which spellings are suggested as the same, and which never are.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Likely, likenesses } from './likeness';
import { likeWords } from './likeWords';

/** The best suggestion for the last of them. */
function best(...records: readonly (string | Likely)[]) {
  const all = records.map((one) => (typeof one === 'string' ? { name: one } : one));
  return likenesses(all, all.length - 1).get(all.length - 1)?.[0];
}

describe('a second spelling', () => {
  it.each([
    ['Förderverein Domgymnasium e.V.', 'Foerderverein Domgymnasium', 'legalForm'],
    ['Kita Sonnenschein gGmbH', 'Kita Sonnenschein', 'legalForm'],
    ['St. Michael Kinderheim', 'Kinderheim Sankt Michael', 'sameWords'],
    ['Grundschule Bergstraße', 'GS Bergstr.', 'abbreviation'],
    ['Gymnasium am Hang', 'Gym. am Hang', 'abbreviation'],
    ['Arbeiterwohlfahrt Kreisverband Saale', 'AWO Kreisverband Saale', 'abbreviation'],
    ['Nachbarschaftsheim Schöneberg e.V.', 'Nachbarschaftsheim Schönbeberg e.V.', 'spelling'],
    ['Musikschule Elster', 'Musikshcule Elster', 'spelling'],
    ['Fußball-Verband Nord', 'Fußballverband Nord', 'sameWords'],
    ['Sportverein Blau-Weiß', 'Blau Weiß Sportverein', 'sameWords'],
  ])('%s = %s', (one, other, why) => {
    const found = best('Grundschule Auental', 'Kita Regenbogen', 'Gymnasium Lindenhof', one, other);
    expect(found).toMatchObject({ at: 3 });
    expect(found?.why).toContain(why);
    expect(found?.score).toBeGreaterThanOrEqual(0.8);
  });

  it.each<readonly [Likely, Likely]>([
    [
      { name: 'Grundschule am Park', city: 'Halle' },
      { name: 'Grundschule am Park', city: 'Zeitz' },
    ],
    [
      { name: 'Grundschule am Park', number: '1' },
      { name: 'GS am Park', number: '2' },
    ],
    [{ name: 'Grundschule Nord' }, { name: 'Grundschule Süd' }],
    [{ name: 'Grundschule 1' }, { name: 'Grundschule 2' }],
    [{ name: 'Quartiersmanagement Moabit Ost' }, { name: 'Quartiersmanagement Moabit West' }],
    [{ name: 'Polizeirevier II' }, { name: 'Polizeirevier III' }],
    [
      { name: 'Hort Nord', source: 'Amt', key: '1' },
      { name: 'Hort Nord', source: 'Amt', key: '2' },
    ],
    [
      { name: 'Jugendclub Mitte', postalCode: '06618' },
      { name: 'Jugendclub Mitte', postalCode: '10115' },
    ],
  ])('%o ≠ %o', (one, other) => {
    expect(best('Grundschule Auental', 'Grundschule Berg', 'Hort Berg', one, other)).toBeUndefined();
  });

  it('of any names never throws, is told only of earlier ones, and of the same name always', () => {
    const word = fc.oneof(
      fc.string(),
      fc.constantFrom('Schule', 'Nord', 'e.V.', 'Kita', 'ß', '12', 'Verein'),
    );
    const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 15 }), (names) => {
        const found = likenesses(
          names.map((one) => ({ name: one })),
          0,
        );
        for (const [at, likes] of found) {
          expect(likes.every((like) => like.at < at && like.score <= 1)).toBe(true);
        }
        const last = names.at(-1) ?? '';
        const twice = likenesses(
          [...names, last].map((one) => ({ name: one })),
          names.length,
        ).get(names.length);
        expect(twice === undefined).toBe(likeWords(last).words.join('') === '');
      }),
      { numRuns: 200 },
    );
  });
});
