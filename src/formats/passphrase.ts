// Passphrases that can be written down and told on the telephone, and how hard one is to guess.
import { plainPassphrase } from './netzEnvelope';
import { passphraseWords } from './passphraseWords';

const wordCount = 6;
/** What six drawn words are worth. */
export const drawnBits = Math.floor(wordCount * Math.log2(passphraseWords.length));

/** Six different words drawn evenly from the list, e.g. `wolke regal hafen zimt uhrwerk anker`: one drawn twice would be judged weaker. */
export function drawPassphrase(): string {
  const drawn = new Set<string>();
  while (drawn.size < wordCount) drawn.add(passphraseWords[evenly(passphraseWords.length)] ?? '');
  return [...drawn].join(' ');
}

/** From 0 to `below` - 1, none likelier than another: what would tip the scale is drawn again. */
function evenly(below: number): number {
  const edge = Math.floor(2 ** 32 / below) * below;
  for (;;) {
    const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1));
    if (drawn < edge) return drawn % below;
  }
}

type Strength = 'weak' | 'fair' | 'strong';

interface PassphraseStrength {
  readonly strength: Strength;
  /** Rounded down, at most what the length allows. */
  readonly bits: number;
}

/** Refused below: a device tries some ten thousand keys a second even with 600,000 rounds spread over many. */
const fairBits = 45;
const strongBits = 60;

/**
 * A cautious estimate: words of our list count what it takes to draw them, each different word once; other letters about two bits each
 * (Shannon 1951, upper bound for prose 1.3 to 2.3), figures and signs three, repeated ones nothing.
 */
export function passphraseStrength(passphrase: string): PassphraseStrength {
  const words = new Set(
    plainPassphrase(passphrase)
      .split(/[\s-]+/)
      .filter((word) => word !== ''),
  );
  let bits = 0;
  for (const word of words) bits += known.has(word) ? Math.log2(passphraseWords.length) : lettersOf(word);
  const whole = Math.floor(bits);
  return { bits: whole, strength: whole >= strongBits ? 'strong' : whole >= fairBits ? 'fair' : 'weak' };
}

const known: ReadonlySet<string> = new Set(passphraseWords);

function lettersOf(word: string): number {
  let bits = 0;
  for (const [at, letter] of [...word].entries()) {
    if (letter !== word[at - 1]) bits += /\p{L}/u.test(letter) ? 2 : 3;
  }
  return bits;
}
