// Whether a `.netz` file is whole, told from its two ends: of many files on a slow drive only those few bytes are read.
import { envelopeLength } from './netzEnvelope';
import { sealPrefix } from './netzFormat';

/** More than the longest header of an encrypted file. */
const headBytes = 1200;
/** The record that closes a ZIP, and our seal as its comment. */
const endBytes = 22;
const sealBytes = sealPrefix.length + 64;

/** `false` for a file that was cut off, is half written or is another file. A bit that has turned in the middle is found by reading it. */
export async function looksWhole(file: Blob): Promise<boolean> {
  const head = await bytesOf(file.slice(0, headBytes));
  const length = envelopeLength(head);
  if (length !== undefined) return length === file.size;
  if (latin(head.subarray(0, 4)) !== 'PK\x03\x04') return false;
  const tail = await bytesOf(file.slice(-(endBytes + sealBytes)));
  if (latin(tail.subarray(-sealBytes)).startsWith(sealPrefix)) return isEnd(tail, sealBytes);
  // Unpacked and packed again by hand: without a seal.
  return isEnd(tail.subarray(-endBytes), 0);
}

function isEnd(bytes: Uint8Array, comment: number): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return (
    bytes.length >= endBytes &&
    view.getUint32(0, true) === 0x06054b50 &&
    view.getUint16(endBytes - 2, true) === comment
  );
}

async function bytesOf(part: Blob): Promise<Uint8Array> {
  return new Uint8Array(await part.arrayBuffer());
}

function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
