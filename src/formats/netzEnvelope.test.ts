// A file under a passphrase comes back with it and with nothing else, and no bit of it can be changed.
import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { content } from './netz.sample';
import {
  type FileKey,
  fileKey,
  iterations,
  lock,
  mostIterations,
  readEnvelope,
  unlock,
} from './netzEnvelope';
import { writeNetz } from './netzWrite';

/** A key of the full strength is made once; what is tried in large numbers uses few rounds. */
const few = { salt: 'AAECAwQFBgcICQoLDA0ODw==', iter: 10 };
let key: FileKey;
beforeAll(async () => {
  key = await fileKey('wolke regal hafen zimt uhrwerk anker', few);
});

const plain = writeNetz(content);

async function opened(bytes: Uint8Array, given = key): Promise<Uint8Array | string> {
  const envelope = readEnvelope(bytes);
  if (!envelope.ok) return envelope.code;
  return (await unlock(envelope, given)) ?? 'doesNotFit';
}

describe('an encrypted file', () => {
  it('is locked with a key of 600,000 rounds, and opens with the passphrase however it is spaced', async () => {
    const mine = await fileKey('wolke regal');
    const locked = await lock(plain, mine);
    const envelope = readEnvelope(locked);
    if (!envelope.ok) throw new Error(envelope.code);
    expect(envelope.header).toMatchObject({
      alg: 'AES-256-GCM',
      kdf: 'PBKDF2-SHA256',
      iter: iterations,
      size: plain.length,
    });
    expect(iterations).toBeGreaterThanOrEqual(600_000);
    expect(mine.key.extractable).toBe(false);
    expect(await unlock(envelope, await fileKey(' wolke  regal ', envelope.header))).toEqual(plain);
    expect(await unlock(envelope, await fileKey('wolke regat', envelope.header))).toBeUndefined();
  });

  it('comes back exactly, whatever is in it, and never looks the same twice', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 2000 }), async (bytes) => {
        const [one, other] = [await lock(bytes, key), await lock(bytes, key)];
        expect(await opened(one)).toEqual(bytes);
        expect(one).not.toEqual(other);
      }),
    );
  });

  it('keeps nothing readable but its header', async () => {
    const locked = new TextDecoder('latin1').decode(await lock(strToU8('Musterschule '.repeat(50)), key));
    expect(locked).not.toContain('Muster');
    expect(locked).toMatch(
      /^NETZENC1\n\{"alg":"AES-256-GCM","iter":10,"iv":"[^"]{16}","kdf":"PBKDF2-SHA256",/,
    );
  });

  it.each([
    ['{', 'damagedHeader'],
    ['17', 'damagedHeader'],
    ['{}', 'damagedHeader'],
    ['{"alg":"XChaCha20","iter":1,"iv":"","kdf":"argon2id","salt":"","size":1}', 'newerEncryption'],
    [header({ iter: mostIterations + 1 }), 'damagedHeader'],
    [header({ iter: 2 ** 31 }), 'damagedHeader'],
    [header({ iter: 0 }), 'damagedHeader'],
    [header({ iv: 'AAAA' }), 'damagedHeader'],
    [header({ salt: '../../x' }), 'damagedHeader'],
    [header({ size: 1e300 }), 'damagedHeader'],
    [header({ size: 500 }), 'truncated'],
    [header({}), 'damagedHeader'],
  ])('with the header %s is refused before a key is made', (line, code) => {
    expect(readEnvelope(strToU8(`NETZENC1\n${line}\n${'x'.repeat(60)}`))).toEqual({ ok: false, code });
  });

  it('without an end of its header is refused, and so is what is no such file', () => {
    expect(readEnvelope(strToU8(`NETZENC1\n${'x'.repeat(5000)}`))).toMatchObject({ code: 'damagedHeader' });
    expect(readEnvelope(strToU8('NETZENC1\n{"alg"'))).toMatchObject({ code: 'truncated' });
    expect(readEnvelope(plain)).toMatchObject({ code: 'notEncrypted' });
    expect(readEnvelope(new Uint8Array())).toMatchObject({ code: 'notEncrypted' });
  });
});

function header(change: Readonly<Record<string, unknown>>): string {
  const [iv, salt] = ['AAECAwQFBgcICQoL', few.salt];
  return JSON.stringify({
    alg: 'AES-256-GCM',
    iter: 10,
    iv,
    kdf: 'PBKDF2-SHA256',
    salt,
    size: 10,
    ...change,
  });
}
