// An address in one cell is taken apart where it is one, and left alone where it is not.
import { describe, expect, it } from 'vitest';
import { addressIn, placeIn } from './addressCell';

describe('addresses in one cell', () => {
  it.each([
    ['Weg 1, 06618 Naumburg', { street: 'Weg 1', postalCode: '06618', city: 'Naumburg' }],
    ['Am  Markt 3\n39104  Magdeburg', { street: 'Am Markt 3', postalCode: '39104', city: 'Magdeburg' }],
    ['Haus A, Hof - D-06618 Bad Kösen', { street: 'Haus A, Hof', postalCode: '06618', city: 'Bad Kösen' }],
    ['12, 06618 Naumburg', undefined],
    ['12, 06618 Naumburg, 39104 Halle', { street: '12, 06618 Naumburg', postalCode: '39104', city: 'Halle' }],
    ['Weg 1', undefined],
    ['06618 Naumburg', undefined],
  ])('%j', (cell, parts) => {
    expect(addressIn(cell)).toEqual(parts);
  });

  it.each([
    ['06618 Naumburg', { postalCode: '06618', city: 'Naumburg' }],
    ['Naumburg / 06618', { postalCode: '06618', city: 'Naumburg' }],
    ['Naumburg', undefined],
    ['06618', undefined],
  ])('%j', (cell, parts) => {
    expect(placeIn(cell)).toEqual(parts);
  });

  it.each([
    ['letters', 'a'.repeat(10_000)],
    ['blanks between', `a${' '.repeat(9_000)}1`],
    ['commas', `a${', '.repeat(5_000)}x1`],
    ['letters and separators', 'ab, '.repeat(2_500)],
    ['a sentence with an address in it', `${'Wort '.repeat(100)}, 06618 Naumburg`],
  ])('a long cell is no address: %s', (_, cell) => {
    expect(addressIn(cell)).toBeUndefined();
    expect(placeIn(cell)).toBeUndefined();
  });
});
