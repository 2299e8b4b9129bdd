// Which single-byte encoding makes the likeliest letters of the bytes above 127: real words have „ü" inside and no „³" or „▄".
import { type CodePage, decodeCodePage } from './codePages';

/** In the order in which they win a tie: Excel on Windows writes windows-1252. */
const candidates = [
  'windows-1252',
  'iso-8859-1',
  'iso-8859-15',
  'ibm850',
  'macintosh',
  'windows-1250',
] as const satisfies readonly CodePage[];

const german = /[äöüÄÖÜß]/;
const western = /[éèêëáàâåãçñíìîïóòôøõúùûýæœÉÈÁÀÅÇÑÓØÆŒšžŠŽğşıİŁłńęąśżźćčřěů]/;
const signs = /[\u00a0§°€–—„“”‚‘’…»«›‹²³½¼¾•·©®´™µ×]/;
/** Stand for an apostrophe, so also inside of words. */
const apostrophes = /[´’]/;
const control = /[\u0080-\u009f]/;

export interface PageScore {
  readonly page: CodePage;
  /** Mean per character above 127: about 3 for German text read rightly, negative when read wrongly. */
  readonly score: number;
  /** The sample it makes; two pages with the same sample cannot be told apart. */
  readonly text: string;
}

/** All candidates, likeliest first; empty when there is no byte above 127. */
export function scoreLetters(bytes: Uint8Array): PageScore[] {
  const sample = sampleOf(bytes);
  if (sample.length === 0) return [];
  return candidates
    .map((page) => {
      const text = decodeCodePage(sample, page);
      return { page, text, score: scoreOf(text) };
    })
    .sort((one, other) => other.score - one.score);
}

/** The neighbourhood of the first 4,000 bytes above 127. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const kept: number[] = [];
  let count = 0;
  let taken = 0;
  for (let at = 0; at < bytes.length && count < 4000; at += 1) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    count += 1;
    for (let near = Math.max(taken, at - 1); near <= at + 1 && near < bytes.length; near += 1)
      kept.push(bytes[near] ?? 0);
    taken = Math.max(taken, at + 2);
  }
  return Uint8Array.from(kept);
}

function scoreOf(text: string): number {
  let score = 0;
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign < '\u0080') continue;
    count += 1;
    score += worthOf(sign, text.charAt(at - 1), text.charAt(at + 1));
  }
  return count === 0 ? 0 : score / count;
}

function worthOf(sign: string, before: string, after: string): number {
  if (control.test(sign)) return -2;
  if (apostrophes.test(sign)) return 0.8;
  const lowerBefore = /\p{Ll}/u.test(before);
  const inWord = lowerBefore || /\p{L}/u.test(after);
  if (signs.test(sign)) return lowerBefore && /\p{Ll}/u.test(after) ? -2 : 0.8;
  const letter = german.test(sign) ? 3 : western.test(sign) ? 1.5 : -2;
  if (letter < 0) return letter;
  // A capital right after a small letter does not happen inside a word: "aÄ", "äDie".
  if (lowerBefore && /\p{Lu}/u.test(sign)) return -1.5;
  if (/\p{Ll}/u.test(sign) && /\p{Lu}/u.test(after) && !/\p{Lu}/u.test(before)) return -1.5;
  // Nor is a letter a word: "Nord û Süd" has a dash.
  return inWord ? letter : 0;
}
