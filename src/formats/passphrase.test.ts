// Passphrases are drawn evenly from words nobody confuses, and their strength is never flattered.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainPassphrase } from './netzEnvelope';
import { drawnBits, drawPassphrase, passphraseStrength } from './passphrase';
import { passphraseWords } from './passphraseWords';

/** German spelling of what is heard: two words with the same key sound alike. */
function sound(word: string): string {
  const spellings: readonly [RegExp, string][] = [
    [/ph/g, 'f'],
    [/th|dt/g, 't'],
    [/ck/g, 'k'],
    [/tz/g, 'z'],
    [/ai/g, 'ei'],
    [/ie/g, 'i'],
    [/y/g, 'i'],
    [/v/g, 'f'],
    [/chs|x/g, 'ks'],
    [/c/g, 'k'],
    [/([aeiou])h(?![aeiou])/g, '$1'],
    [/(.)\1/g, '$1'],
    [/d$/, 't'],
    [/b$/, 'p'],
    [/g$/, 'k'],
  ];
  return spellings.reduce((text, [from, to]) => text.replace(from, to), word);
}

describe('the words of passphrases', () => {
  it('are at least 2,048, short, plain, and none sounds like another', () => {
    expect(passphraseWords.length).toBeGreaterThanOrEqual(2048);
    expect(passphraseWords.filter((word) => !/^[a-z]{4,8}$/.test(word))).toEqual([]);
    const heard = new Map(passphraseWords.map((word) => [sound(word), word]));
    expect(passphraseWords.filter((word) => heard.get(sound(word)) !== word)).toEqual([]);
  });
});

describe('a drawn passphrase', () => {
  it('is six different words of the list, another one each time, and always strong', () => {
    const listed = new Set(passphraseWords);
    // One of 150 draws takes a word twice: 3,000 would not miss it.
    const drawn = Array.from({ length: 3000 }, drawPassphrase);
    expect(new Set(drawn).size).toBe(3000);
    for (const passphrase of drawn) {
      expect(passphrase.split(' ').filter((word) => !listed.has(word))).toEqual([]);
      expect(new Set(passphrase.split(' ')).size).toBe(6);
      expect(passphraseStrength(passphrase)).toEqual({ bits: drawnBits, strength: 'strong' });
    }
    expect(drawnBits).toBeGreaterThanOrEqual(66);
  });

  it('uses all of the list', () => {
    const seen = new Set(Array.from({ length: 3000 }, drawPassphrase).flatMap((one) => one.split(' ')));
    // 18,000 draws leave out less than one of 2,254 words on average; a part of the list not used would be hundreds.
    expect(seen.size).toBeGreaterThan(passphraseWords.length - 20);
  });
});

describe('the strength of a passphrase', () => {
  it.each([
    ['', 'weak'],
    ['sommer', 'weak'],
    ['Passwort123!', 'weak'],
    ['wolke wolke wolke wolke wolke wolke', 'weak'],
    ['aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'weak'],
    ['wolke regal hafen zimt uhrwerk', 'fair'],
    ['wolke regal hafen zimt uhrwerk anker', 'strong'],
  ])('of %j is %s', (passphrase, strength) => {
    expect(passphraseStrength(passphrase).strength).toBe(strength);
  });

  it('does not fall when something is added at the end as a word of its own', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        const more = passphraseStrength(`${one} ${other}`).bits;
        expect(more).toBeGreaterThanOrEqual(passphraseStrength(one).bits);
      }),
    );
  });

  it('and the passphrase itself do not depend on spaces around and between', () => {
    expect(plainPassphrase('  wolke\u00a0 regal\n')).toBe('wolke regal');
    expect(plainPassphrase('u\u0308ber')).toBe(plainPassphrase('\u00fcber'));
  });
});
