// Spellings that mean the same meet under one key, and near duplicates are near.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, similarity } from './fold';

/** Letters, marks and signs that have a rule of their own are drawn often. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'aouesßäöüÄÖÜẞtrSTRank .-/§1İıłØæœ\u0308\u00adﬁ') }),
);

describe('fold', () => {
  it.each([
    ['Müller', 'Mueller', 'Muller', 'MÜLLER', 'Mu\u0308ller'],
    ['Groß', 'Gross', 'GROẞ', 'GROSS'],
    ['Straße der Jugend 5', 'Str. der Jugend 5', 'strasse der jugend 5'],
    ['Hauptstraße 1', 'Hauptstr. 1', 'HAUPTSTRASSE 1', 'Hauptstr 1'],
    ['Sankt Johannis', 'St. Johannis', 'St Johannis'],
    ['Şahin', 'Sahin'],
    ['Łukasz', 'Lukasz'],
    ['Yıldız', 'Yildiz', 'YILDIZ'],
    ['Sørensen', 'Soerensen', 'Sorensen'],
    ['Grundschule', 'Grund\u00adschule', 'grund\u200bschule'],
    ['Bäcker-Schule  „Am Park“', 'baecker schule am park'],
  ])('brings the spellings of %s together', (...spellings) => {
    expect(new Set(spellings.map(fold)).size).toBe(1);
  });

  it('keeps different names apart', () => {
    const names = [
      'Grundschule Nord',
      'Grundschule Süd',
      'Müller',
      'Möller',
      'Maller',
      'Haus 1',
      'Haus 2',
      'Strand',
    ];
    expect(new Set(names.map(fold)).size).toBe(names.length);
  });

  it('turns signs into single blanks and nothing into nothing', () => {
    expect(fold('  AG nach § 78 – „HzE“ ')).toBe('ag nach 78 hze');
    expect(fold('–')).toBe('');
  });

  it('changes nothing a second time', () => {
    fc.assert(
      fc.property(text, (any) => {
        expect(fold(fold(any))).toBe(fold(any));
      }),
      { numRuns: 2000 },
    );
  });

  it('finds a word from every beginning of it', () => {
    for (const name of [
      'Hauptstraße',
      'Strausberg',
      'Straßenverkehrsamt',
      'Mueller',
      'Großörner',
      'Quelle',
    ]) {
      const beginnings = Array.from(name, (_, at) => name.slice(0, at + 1));
      expect(beginnings.filter((beginning) => !fold(name).startsWith(fold(beginning)))).toEqual([]);
    }
  });
});

describe('similarity', () => {
  it('is 1 for the same key and for another order of words', () => {
    expect(similarity('Müller', 'Mueller')).toBe(1);
    expect(similarity('Jugendclub Bernau', 'Bernau, Jugendclub')).toBe(1);
  });

  it('counts a swap of neighbours as one mistake', () => {
    expect(similarity('Jugendclub', 'Jugendculb')).toBeCloseTo(0.9);
    expect(similarity('abcd', 'abc')).toBeCloseTo(0.75);
  });

  it('sees a typing mistake as nearer than another place or number', () => {
    const mistake = similarity('Grundschule Lindental', 'Grundschule Lindenthal');
    expect(mistake).toBeGreaterThan(0.9);
    expect(similarity('Grundschule Nord', 'Grundschule Süd')).toBeLessThan(0.85);
    expect(similarity('Sekundarschule 1', 'Sekundarschule 2')).toBeLessThanOrEqual(0.5);
    expect(similarity('', '')).toBe(0);
  });

  it('lies between 0 and 1, and the same both ways', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const value = similarity(a, b);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
        expect(similarity(b, a)).toBe(value);
      }),
      { numRuns: 1000 },
    );
  });
});
