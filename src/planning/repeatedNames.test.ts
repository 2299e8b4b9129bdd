// Rows of one name are one actor only where the list tells of money or days; homonyms stay apart otherwise.
import { describe, expect, it } from 'vitest';
import { net } from '../model/net';
import { guessMapping } from './mappingGuess';

const names = [
  'Grundschule Am Park',
  'Grundschule Mitte',
  'Grundschule Nord',
  'Lindenschule',
  'Goetheschule',
];
const places = ['Oberstadt', 'Altstadt', 'Neudorf', 'Hafen', 'Westend', 'Weinberg'];

/** Thirty rows, six of each name; `cells` makes what stands beside the name. */
function merges(header: readonly string[], cells: (name: number, nth: number) => readonly string[]): boolean {
  const rows = names.flatMap((name, at) => places.map((_, nth) => [name, ...cells(at, nth)]));
  const sheet = { header: ['Name', ...header], rows };
  const mapping = guessMapping(sheet, net(''), 'Liste.csv', 'actors');
  expect(mapping.targets[0]).toBe('value:name');
  return mapping.mergesNames === true;
}

const place = (nth: number) => places[nth] ?? '';

describe('rows of one name', () => {
  it.each([
    ['a sum', ['Zweck', 'Betrag'], (at, nth) => ['Projekt', `${at + nth}.500,00`]],
    ['a sum in Euro without a header that says so', ['', ''], (at, nth) => ['Projekt', `${at}${nth}00 €`]],
    ['whole numbers that are said to be sums', ['Zuwendung'], (at, nth) => [String(500 * (at + nth + 1))]],
    ['a day', ['Bewilligt am Datum'], (at, nth) => [`${nth + 1}.${at + 1}.2025`]],
    ['a year', ['Förderjahr'], (_, nth) => [String(2015 + nth)]],
    ['an office that is mostly the same', ['Amt', 'Betrag'], (at, nth) => [place(nth % 2), `${at}${nth},50`]],
  ] as const satisfies readonly [string, string[], (at: number, nth: number) => string[]][])(
    'are one actor where each brings %s',
    (_, header, cells) => {
      expect(merges(header, cells)).toBe(true);
    },
  );

  it.each([
    ['no more than places', ['Planungsbereich'], (_, nth) => [place(nth)]],
    ['a place and a person', ['Planungsbereich', 'Rektorat'], (at, nth) => [place(nth), `Frau M${at}${nth}`]],
    ['a place and money', ['Planungsbereich', 'Betrag'], (at, nth) => [place(nth), `${at}${nth}0,00`]],
    ['the number of pupils', ['Schülerzahl'], (at, nth) => [String(100 + at * 7 + nth)]],
    ['the year in which it was built', ['Baujahr'], (at, nth) => [String(1900 + at * 9 + nth)]],
    ['one year that all have', ['Schuljahr'], () => ['2025']],
    ['the same sum for all of one name', ['Betrag'], (at) => [`${at}00,00`]],
  ] as const satisfies readonly [string, string[], (at: number, nth: number) => string[]][])(
    'stay apart where they bring %s',
    (_, header, cells) => {
      expect(merges(header, cells)).toBe(false);
    },
  );
});
