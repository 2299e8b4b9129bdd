// Opens ZIP archives distrustfully: limits are checked before anything is inflated and again while it is.
import { Inflate } from 'fflate';

export type ZipCode =
  | 'notZip'
  | 'truncated'
  | 'damaged'
  | 'tooManyEntries'
  | 'tooBig'
  | 'bomb'
  | 'badName'
  /** Encrypted, split over several files, ZIP64 or packed in another way than stored and deflated. */
  | 'unsupported';

export interface ZipRead {
  readonly ok: true;
  readonly entries: ReadonlyMap<string, Uint8Array>;
  readonly comment: Uint8Array;
}

export interface ZipTrouble {
  readonly ok: false;
  readonly code: ZipCode;
  readonly entry?: string;
}

export const zipLimits = { entries: 200, bytes: 100 * 1024 * 1024, ratio: 100 } as const;

/** What an archive of another kind than our own may hold. */
export interface ZipRules {
  readonly entries: number;
  /** Only these entries are inflated, and only their sizes count; all when left out. */
  readonly wanted?: (name: string) => boolean;
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

class Refused extends Error {
  readonly code: ZipCode;
  readonly entry: string | undefined;
  constructor(code: ZipCode, entry?: string) {
    super(code);
    this.code = code;
    this.entry = entry;
  }
}

/** Every (wanted) entry whole and with the right checksum, or the first reason why not. Never throws. */
export function readZip(bytes: Uint8Array, rules: ZipRules = zipLimits): ZipRead | ZipTrouble {
  try {
    const end = findEnd(bytes, rules);
    const entries = listEntries(bytes, end, rules);
    const read = new Map<string, Uint8Array>();
    let left: number = zipLimits.bytes;
    for (const entry of entries) {
      const content = inflate(bytes, entry, left);
      left -= content.length;
      read.set(entry.name, content);
    }
    return { ok: true, entries: read, comment: bytes.subarray(end.at + 22) };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { ok: false, code: error.code, ...(error.entry === undefined ? {} : { entry: error.entry }) };
  }
}

interface End {
  readonly at: number;
  readonly count: number;
  readonly start: number;
}

/** The end record must close the file exactly, so that anything cut off or appended is noticed. */
function findEnd(bytes: Uint8Array, rules: ZipRules): End {
  if (u32(bytes, 0) !== 0x04034b50 && u32(bytes, 0) !== 0x06054b50) throw new Refused('notZip');
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 65_535); at -= 1) {
    if (u32(bytes, at) !== 0x06054b50 || at + 22 + u16(bytes, at + 20) !== bytes.length) continue;
    const count = u16(bytes, at + 10);
    const start = u32(bytes, at + 16);
    if (count === 0xffff || start === 0xffffffff || u32(bytes, at + 4) !== 0)
      throw new Refused('unsupported');
    if (u16(bytes, at + 8) !== count || start + u32(bytes, at + 12) !== at) throw new Refused('damaged');
    if (count > rules.entries) throw new Refused('tooManyEntries');
    return { at, count, start };
  }
  throw new Refused('truncated');
}

function listEntries(bytes: Uint8Array, end: End, { wanted }: ZipRules): Entry[] {
  const entries: Entry[] = [];
  const names = new Set<string>();
  let at = end.start;
  for (let index = 0; index < end.count; index += 1) {
    if (u32(bytes, at) !== 0x02014b50 || at + 46 > end.at) throw new Refused('damaged');
    const nameLength = u16(bytes, at + 28);
    const name = textOf(bytes.subarray(at + 46, at + 46 + nameLength));
    const entry = {
      name,
      method: u16(bytes, at + 10),
      crc: u32(bytes, at + 16),
      packed: u32(bytes, at + 20),
      size: u32(bytes, at + 24),
      offset: u32(bytes, at + 42),
    };
    if (u16(bytes, at + 8) & 0x2041) throw new Refused('unsupported', name);
    if (entry.packed === 0xffffffff || entry.size === 0xffffffff) throw new Refused('unsupported', name);
    if (isBadName(name) || names.has(name)) throw new Refused('badName', name);
    names.add(name);
    if (!name.endsWith('/')) entries.push(entry);
    at += 46 + nameLength + u16(bytes, at + 30) + u16(bytes, at + 32);
  }
  if (at !== end.at) throw new Refused('damaged');
  // Entries that overlap share their bytes: a bomb with harmless ratios.
  if (entries.reduce((packed, entry) => packed + entry.packed + 30, 0) > end.start) throw new Refused('bomb');
  const chosen = wanted === undefined ? entries : entries.filter((entry) => wanted(entry.name));
  checkSizes(chosen);
  return chosen;
}

function checkSizes(entries: readonly Entry[]): void {
  let size = 0;
  for (const entry of entries) {
    size += entry.size;
    if (entry.size > Math.max(entry.packed, 1) * zipLimits.ratio) throw new Refused('bomb', entry.name);
  }
  if (size > zipLimits.bytes) throw new Refused('tooBig');
}

function isBadName(name: string): boolean {
  return name === '' || name.length > 200 || /^\/|\\|\0|:|(?:^|\/)\.\.?(?:\/|$)/.test(name);
}

function inflate(bytes: Uint8Array, entry: Entry, left: number): Uint8Array {
  const { offset, name, size } = entry;
  if (u32(bytes, offset) !== 0x04034b50) throw new Refused('damaged', name);
  const nameLength = u16(bytes, offset + 26);
  if (textOf(bytes.subarray(offset + 30, offset + 30 + nameLength)) !== name)
    throw new Refused('damaged', name);
  const start = offset + 30 + nameLength + u16(bytes, offset + 28);
  const packed = bytes.subarray(start, start + entry.packed);
  if (packed.length !== entry.packed || size > left)
    throw new Refused(size > left ? 'tooBig' : 'truncated', name);
  if (entry.method !== 0 && entry.method !== 8) throw new Refused('unsupported', name);
  const content = entry.method === 0 ? packed : inflateCounted(packed, size, name);
  if (content.length !== size || crc32(content) !== entry.crc) throw new Refused('damaged', name);
  return content;
}

/** Piece by piece, because the declared size may lie: more than declared is never held. */
function inflateCounted(packed: Uint8Array, size: number, name: string): Uint8Array {
  const content = new Uint8Array(size);
  let count = 0;
  const stream = new Inflate((piece) => {
    if (count + piece.length > size) throw new Refused('bomb', name);
    content.set(piece, count);
    count += piece.length;
  });
  const step = 16_384;
  try {
    for (let at = 0; at < packed.length; at += step)
      stream.push(packed.subarray(at, at + step), at + step >= packed.length);
  } catch (error) {
    throw error instanceof Refused ? error : new Refused('damaged', name);
  }
  return content.subarray(0, count);
}

const crcTable = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

function u16(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
}

function u32(bytes: Uint8Array, at: number): number {
  return (u16(bytes, at) | (u16(bytes, at + 2) << 16)) >>> 0;
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
