// "-", "k. A." and "keine": what they count for is told, and can be changed; a formula that was never calculated is no phone number.
import { describe, expect, it } from 'vitest';
import { net } from '../model/net';
import { emptyWordsIn } from './emptyWords';
import type { Mapping } from './mapping';
import { guessMapping } from './mappingGuess';
import { plan } from './plan.sample';

const network = net('');

function listOf(rows: readonly string[][], choice: Partial<Mapping> = {}) {
  const [header = [], ...body] = rows;
  const sheet = { header, rows: body };
  return { sheet, mapping: { ...guessMapping(sheet, network, 'Liste.csv'), ...choice } };
}

function planned(rows: readonly string[][], choice: Partial<Mapping> = {}) {
  const { sheet, mapping } = listOf(rows, choice);
  let next = 0;
  return plan(sheet, mapping, network, { today: '2026-11-22', newId: () => `fresh-${next++}` });
}

const actors = [
  ['Name', 'Telefon', 'E-Mail', 'Gültig bis', 'Hobby'],
  ['GS Nord', '-', 'k. A.', '-', '-'],
  ['GS Süd', 'keine', 'a@example.org', '01.02.2027', 'Chor'],
];
const ties = [
  ['Schule', 'Partner'],
  ['GS Nord', 'keine'],
  ['GS Süd', 'AWO'],
  ['GS West', '-'],
];

describe('cells that say that there is nothing', () => {
  it('are counted where it matters what they count for', () => {
    expect(emptyWordsIn([listOf(actors)])).toEqual({ count: 3, examples: ['-', 'k. A.', 'keine'] });
    expect(emptyWordsIn([listOf(ties)])).toEqual({ count: 2, examples: ['keine', '-'] });
  });

  it('are empty, or text where a person says so', () => {
    const said = (choice: Partial<Mapping>) =>
      planned(actors, choice).change.ops.map(({ set }) => [set['phone'], set['email'], set['validTo']]);
    expect(said({})).toEqual([
      [undefined, undefined, undefined],
      [undefined, 'a@example.org', '2027-02-01'],
    ]);
    expect(said({ emptyWords: 'text' })).toEqual([
      ['-', 'k. A.', undefined],
      ['keine', 'a@example.org', '2027-02-01'],
    ]);
  });

  it('name no partner, and the reason quotes them', () => {
    const { problems, refusedRows } = planned(ties);
    expect(problems.map(({ code, value }) => [code, value])).toEqual([
      ['missingEnd', 'keine'],
      ['missingEnd', '-'],
    ]);
    expect(refusedRows).toBe(2);
    expect(planned(ties, { emptyWords: 'text' }).refusedRows).toBe(0);
  });
});

it('a formula without its result is a problem of its cell, a text that Excel was to leave alone is none', () => {
  const { items } = planned([
    ['Name', 'Telefon'],
    ['GS Nord', '=1+1'],
    ['GS Süd', '="03445 1"'],
  ]);
  expect(items.map(({ op, problems }) => [op?.set['phone'], problems?.map(({ code }) => code)])).toEqual([
    [undefined, ['formula']],
    ['03445 1', undefined],
  ]);
});

it.each([
  ['gültig ab', 'value:validFrom'],
  ['gültig seit', 'value:validFrom'],
  ['gültig bis', 'value:validTo'],
])('knows the column "%s"', (header, target) => {
  const { mapping } = listOf([
    ['Name', header],
    ['GS Nord', '01.08.2026'],
  ]);
  expect(mapping.targets[1]).toBe(target);
});

it('"keine" where a person should be named is nobody, and an unknown name is told once', () => {
  const { items } = planned([
    ['Gremium', 'Mitglied', 'Person', 'Rolle'],
    ['Jugendhilfeausschuss', 'AWO', 'keine', 'Mitglied'],
    ['Jugendhilfeausschuss', 'Verein', 'Erika Beispiel', 'Mitglied'],
  ]);
  const seats = items.filter(({ table }) => table === 'seats');
  expect(seats.map(({ problems }) => problems?.map(({ code, value }) => [code, value]))).toEqual([
    undefined,
    [['unknownReference', 'Erika Beispiel']],
  ]);
});
