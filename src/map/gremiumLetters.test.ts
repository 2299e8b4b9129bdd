// Gremien are told apart by their letters, whatever they are called.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Gremium } from '../model/records';
import { gremiumLetters } from './gremiumLetters';

const gremium = (name: string, at: number): Gremium =>
  ({ id: `g${String(at)}`, name, type: 'working_group' }) as Gremium;
const lettersOf = (...names: readonly string[]) => [...gremiumLetters(names.map(gremium)).values()];

it('takes the short name, the capitals or the beginning', () => {
  expect(lettersOf('JHA', 'AG Schulabsentismus', 'Bildungsbeirat')).toEqual(['JHA', 'AGS', 'Bil.']);
});

it('calls those that would be alike by what the others lack', () => {
  const letters = lettersOf('AG 78 Jugendsozialarbeit', 'AG 78 HzE', 'AG 78 Kita');
  expect(letters).toEqual(['Jug.', 'HzE', 'Kita']);
  expect(lettersOf('Runder Tisch Nord', 'Runder Tisch Nachbarschaft')).toEqual(['Nord', 'Nac.']);
});

it('numbers those with the same name', () => {
  expect(lettersOf('Beirat', 'Beirat')).toEqual(['Bei1', 'Bei2']);
});

it('never gives two Gremien the same letters, nor more than five', () => {
  const word = fc.constantFrom('AG', '78', 'Kita', 'Nord', 'Süd', 'Beirat', 'AG1', 'Runder', 'Tisch', 'A');
  const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(fc.array(name, { maxLength: 30 }), (names) => {
      const letters = lettersOf(...names);
      expect(new Set(letters).size).toBe(names.length);
      expect(letters.filter(({ length }) => length === 0 || length > 5)).toEqual([]);
    }),
    { numRuns: Number(process.env['ROUNDS'] ?? 200) },
  );
});
