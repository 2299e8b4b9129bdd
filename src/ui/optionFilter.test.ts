// Finding an option by a few forgiving letters.
import { expect, it } from 'vitest';
import { filterOptions, foldOptions, plainFold } from './optionFilter';

const options = [
  { value: '1', label: 'Förderverein Schule am See' },
  { value: '2', label: 'Schule am See', hint: 'Grundschule' },
  { value: '3', label: 'Jugendamt', hint: 'Musterstadt' },
];
const find = (query: string, fold = plainFold) =>
  filterOptions(options, foldOptions(options, fold), query, fold).map((option) => option.value);

it('shows everything while nothing is typed', () => {
  expect(find('  ')).toEqual(['1', '2', '3']);
});

it('puts what begins with the query first', () => {
  expect(find('schule')).toEqual(['2', '1']);
});

it('finds words in any order and in the hint', () => {
  expect(find('see schu')).toEqual(['1', '2']);
  expect(find('musterst')).toEqual(['3']);
});

it('forgives umlauts by its own fold and transcriptions by the fold given', () => {
  const german = (text: string) => plainFold(text).replaceAll('oe', 'o');
  expect(find('forder')).toEqual(['1']);
  expect(find('foerder')).toEqual([]);
  expect(find('foerder', german)).toEqual(['1']);
});
