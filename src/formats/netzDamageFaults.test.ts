// R10: a file that was damaged on its way is refused, whichever bit turned and wherever it ends, plain or under a passphrase.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { firstSeed, rounds, Tally } from '../../.ci/faultTally.ts';
import { codeOf, content } from './netz.sample';
import { fileKey, lock, readEnvelope, unlock } from './netzEnvelope';
import { writeNetz } from './netzWrite';

/** Half of them bits to turn, half of them bytes to leave. */
const damages = rounds(500, 1000);

const plain = writeNetz(content);

/** Half of them one turned bit, half of them the beginning of the file; each at another place, spread over all of it. */
function* damaged(whole: Uint8Array): Generator<[string, Uint8Array]> {
  const places = fc.sample(fc.integer({ min: 0, max: whole.length - 1 }), {
    numRuns: damages,
    seed: firstSeed,
  });
  for (const [at, place] of places.entries()) {
    if (at % 2 === 0) {
      yield [`cut at ${place}`, whole.slice(0, place)];
      continue;
    }
    const bytes = whole.slice();
    bytes[place] = (bytes[place] ?? 0) ^ (1 << ((at >> 1) % 8));
    yield [`bit ${(at >> 1) % 8} of byte ${place}`, bytes];
  }
}

/** Tries every damage; `opens` says whether the file is taken nevertheless. */
async function tried(
  what: string,
  whole: Uint8Array,
  opens: (bytes: Uint8Array) => boolean | Promise<boolean>,
): Promise<void> {
  const tally = new Tally('R10', what);
  let refusals = 0;
  for (const [name, bytes] of damaged(whole)) {
    if (await opens(bytes)) tally.gone(`${name}, seed ${firstSeed}`);
    else refusals += 1;
  }
  tally.refused(refusals);
  expect(tally.lost).toEqual([]);
  expect(refusals).toBe(damages);
}

it('R10 a plain file is refused, whatever is damaged', async () => {
  expect(codeOf(plain)).toBe('accepted');
  await tried('plain file damaged', plain, (bytes) => codeOf(bytes) === 'accepted');
});

it('R10 an encrypted file is refused, whatever is damaged, with the right passphrase', async () => {
  // Few rounds of the key, as it is the file that is tried.
  const key = await fileKey('wolke regal hafen', { salt: 'AAECAwQFBgcICQoLDA0ODw==', iter: 10 });
  const opens = async (bytes: Uint8Array) => {
    const envelope = readEnvelope(bytes);
    return envelope.ok && (await unlock(envelope, key)) !== undefined;
  };
  const locked = await lock(plain, key);
  expect(await opens(locked)).toBe(true);
  await tried('encrypted file damaged', locked, opens);
});
