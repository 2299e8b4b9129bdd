// A `.netz` file under a passphrase: `NETZENC1`, one line of JSON that says how, then the ciphertext. WebCrypto only.
import { base64 } from './base64';

/**
 * How the key is made and how the file is locked. The line as it stands in the file is authenticated with the ciphertext, so none of
 * it can be changed unnoticed.
 */
interface EnvelopeHeader {
  readonly alg: 'AES-256-GCM';
  /** Rounds of PBKDF2 with HMAC-SHA-256 (OWASP Password Storage Cheat Sheet, 2023: 600,000). */
  readonly iter: number;
  /** Base64, 12 bytes, drawn anew for every file. */
  readonly iv: string;
  readonly kdf: 'PBKDF2-SHA256';
  /** Base64, 16 bytes. */
  readonly salt: string;
  /** Bytes of the file inside: says whether all of it is there before anybody types a passphrase. */
  readonly size: number;
}

/** A key with what it was made of: `salt` and `iter` go into the header of what it locks. */
export interface FileKey {
  readonly key: CryptoKey;
  readonly salt: string;
  readonly iter: number;
}

/** Why an envelope is not even tried: each has its words beside those of `NetzCode`. */
export type EnvelopeCode = 'notEncrypted' | 'truncated' | 'damagedHeader' | 'newerEncryption';

export interface Envelope {
  readonly ok: true;
  readonly header: EnvelopeHeader;
  /** Magic and header line, as authenticated. */
  readonly head: Uint8Array;
  readonly ciphertext: Uint8Array;
}

interface EnvelopeTrouble {
  readonly ok: false;
  readonly code: EnvelopeCode;
}

export const iterations = 600_000;
/** More would keep a device busy for minutes: such a header was made to harm. */
export const mostIterations = 10_000_000;
const magic = 'NETZENC1\n';
/** GCM's tag at the end of the ciphertext, in bytes. */
const tagLength = 16;
/** A header line is about 150 bytes long. */
const longestHeader = 1000;

/** What stands before the ciphertext, checked. Never throws; nothing of it is secret, and nothing of it is proof before `unlock`. */
export function readEnvelope(bytes: Uint8Array): Envelope | EnvelopeTrouble {
  if (textOf(bytes.subarray(0, magic.length)) !== magic) return trouble('notEncrypted');
  const start = bytes.subarray(0, magic.length + longestHeader);
  const end = start.indexOf(0x0a, magic.length);
  if (end < 0) return trouble(start.length === bytes.length ? 'truncated' : 'damagedHeader');
  const value = headerFrom(textOf(bytes.subarray(magic.length, end)));
  if (typeof value === 'string') return trouble(value);
  const ciphertext = bytes.subarray(end + 1);
  if (ciphertext.length < value.size + tagLength) return trouble('truncated');
  if (ciphertext.length > value.size + tagLength) return trouble('damagedHeader');
  return { ok: true, header: value, head: bytes.subarray(0, end + 1), ciphertext };
}

/** How long the whole file must be, told from its beginning; `undefined` where it is no encrypted file that can be read. */
export function envelopeLength(start: Uint8Array): number | undefined {
  if (textOf(start.subarray(0, magic.length)) !== magic) return undefined;
  const end = start.indexOf(0x0a, magic.length);
  const header = end < 0 ? undefined : headerFrom(textOf(start.subarray(magic.length, end)));
  return end < 0 || typeof header !== 'object' ? undefined : end + 1 + header.size + tagLength;
}

function headerFrom(line: string): EnvelopeHeader | EnvelopeCode {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'damagedHeader';
  }
  if (typeof value !== 'object' || value === null) return 'damagedHeader';
  const { alg, iter, iv, kdf, salt, size } = value as Partial<Record<keyof EnvelopeHeader, unknown>>;
  if (typeof alg !== 'string' || typeof kdf !== 'string') return 'damagedHeader';
  if (alg !== 'AES-256-GCM' || kdf !== 'PBKDF2-SHA256') return 'newerEncryption';
  const isCount = (one: unknown): one is number => Number.isSafeInteger(one) && (one as number) > 0;
  if (!isCount(iter) || iter > mostIterations || !isCount(size)) return 'damagedHeader';
  if (base64.bytes(iv)?.length !== 12 || base64.bytes(salt)?.length !== 16) return 'damagedHeader';
  return { alg, iter, iv: iv as string, kdf, salt: salt as string, size };
}

function trouble(code: EnvelopeCode): EnvelopeTrouble {
  return { ok: false, code };
}

/** Typed with other spaces or composed otherwise it is the same passphrase; capitals count. */
export function plainPassphrase(passphrase: string): string {
  return passphrase.normalize('NFKC').trim().replace(/\s+/g, ' ');
}

/**
 * The key for a passphrase, not to be read out again by anybody. Takes 0.2 to 2 seconds, away from the main thread. Without `like` a
 * new salt is drawn.
 */
export async function fileKey(
  passphrase: string,
  like: Pick<FileKey, 'salt' | 'iter'> = { salt: base64.text(random(16)), iter: iterations },
): Promise<FileKey> {
  const text = new TextEncoder().encode(plainPassphrase(passphrase));
  const material = await crypto.subtle.importKey('raw', text, 'PBKDF2', false, ['deriveKey']);
  const key = await crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt: owned(base64.bytes(like.salt)), iterations: like.iter },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
  return { key, salt: like.salt, iter: like.iter };
}

/** The same bytes are locked into other bytes each time: the nonce is drawn anew. */
export async function lock(bytes: Uint8Array, { key, salt, iter }: FileKey): Promise<Uint8Array> {
  const iv = random(12);
  const header: EnvelopeHeader = {
    alg: 'AES-256-GCM',
    iter,
    iv: base64.text(iv),
    kdf: 'PBKDF2-SHA256',
    salt,
    size: bytes.length,
  };
  const head = new TextEncoder().encode(`${magic}${JSON.stringify(header)}\n`);
  const sealed = await crypto.subtle.encrypt(gcm(iv, head), key, owned(bytes));
  const whole = new Uint8Array(head.length + sealed.byteLength);
  whole.set(head);
  whole.set(new Uint8Array(sealed), head.length);
  return whole;
}

/** The file inside, or `undefined`: the key does not fit or a bit has turned, and nobody can tell which. */
export async function unlock(envelope: Envelope, { key }: FileKey): Promise<Uint8Array | undefined> {
  const { header, head, ciphertext } = envelope;
  try {
    const iv = owned(base64.bytes(header.iv));
    return new Uint8Array(await crypto.subtle.decrypt(gcm(iv, head), key, owned(ciphertext)));
  } catch {
    return undefined;
  }
}

function gcm(iv: Uint8Array<ArrayBuffer>, head: Uint8Array): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: owned(head), tagLength: tagLength * 8 };
}

function random(length: number): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(length));
}

function owned(bytes: Uint8Array | undefined): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes ?? []);
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
