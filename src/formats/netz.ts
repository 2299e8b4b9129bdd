// Bytes of a `.netz` file → its tables, or the reason why it is refused. Nothing of a damaged file is handed on.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import {
  changeTrouble,
  type Flat,
  isId,
  type NetzCode,
  type NetzManifest,
  type NetzPart,
  NetzRefusal,
  type NetzTrouble,
  netzFormat,
  rowTrouble,
  sealPrefix,
} from './netzFormat';
import { readZip, type ZipCode } from './zip';

export interface NetzFile {
  readonly ok: true;
  readonly manifest: NetzManifest;
  /** Every table of the file, also ones this version does not know. */
  readonly tables: Readonly<Record<string, readonly Flat[]>>;
  readonly changes: readonly object[] | undefined;
  /** Further verified parts, e.g. `state.yjs`, which must survive a read and write. */
  readonly others: ReadonlyMap<string, Uint8Array>;
}

const codes: Readonly<Record<ZipCode, NetzCode>> = {
  notZip: 'notNetz',
  truncated: 'truncated',
  damaged: 'wrongHash',
  tooManyEntries: 'tooBig',
  tooBig: 'tooBig',
  bomb: 'bomb',
  badName: 'badName',
  unsupported: 'notNetz',
};

/**
 * `reader` is the schema version this app understands: a file that asks for more is `newerFormat`. With `Infinity` as much of a newer file
 * is read as can be, to be looked at only. Never throws.
 */
export function readNetz(bytes: Uint8Array, reader = 1): NetzFile | NetzTrouble {
  try {
    return openNetz(bytes, reader);
  } catch (error) {
    if (error instanceof NetzRefusal) return error.trouble;
    throw error;
  }
}

function openNetz(bytes: Uint8Array, reader: number): NetzFile {
  if (latin(bytes.subarray(0, 9)) === 'NETZENC1\n') throw new NetzRefusal('encrypted');
  checkSeal(bytes);
  const zip = readZip(bytes);
  if (!zip.ok) throw new NetzRefusal(codes[zip.code], zip.entry);
  // An archive without comment was unpacked and packed again by hand: its parts still have their hashes.
  if (zip.comment.length > 0 && !isSeal(zip.comment)) throw new NetzRefusal('notNetz');
  const head = zip.entries.get('manifest.json');
  if (head === undefined) throw new NetzRefusal('notNetz');
  const manifest = manifestOf(head, reader);
  const tables = Object.create(null) as Record<string, readonly Flat[]>;
  const others = new Map<string, Uint8Array>();
  let changes: readonly object[] | undefined;
  for (const part of manifest.parts) {
    const content = checkedPart(zip.entries, part);
    const table = /^tables\/([A-Za-z][A-Za-z0-9]{0,39})\.ndjson$/.exec(part.name)?.[1];
    if (table !== undefined) tables[table] = rowsOf(content, part.name);
    else if (part.name === 'changes.ndjson')
      changes = parseLines(content, part.name, (line) => changeTrouble(line)) as object[];
    else others.set(part.name, content);
  }
  checkCounts(manifest, tables, changes);
  const listed = new Set(['manifest.json', ...manifest.parts.map((part) => part.name)]);
  for (const name of zip.entries.keys()) {
    if (!listed.has(name)) throw new NetzRefusal('strangePart', name);
  }
  return { ok: true, manifest, tables, changes, others };
}

/** Before anything is inflated: a turned bit in the packed rows may swell like a bomb, and is damage all the same. */
function checkSeal(bytes: Uint8Array): void {
  const seal = bytes.subarray(-sealLength);
  if (!isSeal(seal)) return;
  const open = bytes.subarray(0, bytes.length - 64);
  if (latin(seal).slice(sealPrefix.length) !== bytesToHex(sha256(open))) throw new NetzRefusal('wrongHash');
}

const sealLength = sealPrefix.length + 64;

function isSeal(comment: Uint8Array): boolean {
  return comment.length === sealLength && latin(comment).startsWith(sealPrefix);
}

function manifestOf(bytes: Uint8Array, reader: number): NetzManifest {
  const refuse = new NetzRefusal('badManifest', 'manifest.json');
  const value = parseSafely(textOf(bytes, 'manifest.json'), 'manifest.json', 1);
  const trouble = changeTrouble(value);
  if (trouble !== undefined) throw new NetzRefusal(trouble, 'manifest.json');
  const manifest = value as NetzManifest;
  if (typeof manifest.format !== 'string' || !/^netz\/\d+$/.test(manifest.format))
    throw new NetzRefusal('notNetz', 'manifest.json');
  if (manifest.format !== netzFormat && reader < Infinity)
    throw new NetzRefusal('newerFormat', 'manifest.json');
  const versions = [manifest.schema, manifest.minReader];
  if (!versions.every((version) => Number.isSafeInteger(version) && version >= 0)) throw refuse;
  if (manifest.minReader > reader) throw new NetzRefusal('newerFormat', 'manifest.json');
  const words = [manifest.app, manifest.createdAt, manifest.profile];
  if (!words.every((word) => typeof word === 'string' && word.length < 200)) throw refuse;
  const { revision = 0 } = manifest;
  if (!Number.isSafeInteger(revision) || revision < 0) throw refuse;
  if (![manifest.networkId, manifest.epoch, manifest.deviceId].every(isId))
    throw new NetzRefusal('badId', 'manifest.json');
  if (typeof manifest.counts !== 'object' || manifest.counts === null || !Array.isArray(manifest.parts))
    throw refuse;
  if (
    !manifest.parts.every(isPart) ||
    new Set(manifest.parts.map((part) => part.name)).size < manifest.parts.length
  )
    throw refuse;
  return manifest;
}

function isPart(part: unknown): part is NetzPart {
  const { name, bytes, sha256: hash } = (part ?? {}) as Partial<NetzPart>;
  return (
    typeof name === 'string' &&
    typeof bytes === 'number' &&
    typeof hash === 'string' &&
    name !== 'manifest.json'
  );
}

function checkedPart(entries: ReadonlyMap<string, Uint8Array>, part: NetzPart): Uint8Array {
  const content = entries.get(part.name);
  if (content === undefined) throw new NetzRefusal('missingPart', part.name);
  if (content.length !== part.bytes || bytesToHex(sha256(content)) !== part.sha256)
    throw new NetzRefusal('wrongHash', part.name);
  return content;
}

function checkCounts(manifest: NetzManifest, tables: NetzFile['tables'], changes: NetzFile['changes']): void {
  const found = new Map(Object.entries(tables).map(([table, rows]) => [table, rows.length]));
  if (changes !== undefined) found.set('changes', changes.length);
  const told = Object.entries(manifest.counts);
  if (told.length !== found.size) throw new NetzRefusal('wrongCount', 'manifest.json');
  for (const [table, count] of told) {
    if (found.get(table) !== count) throw new NetzRefusal('wrongCount', `tables/${table}.ndjson`);
  }
}

function rowsOf(content: Uint8Array, name: string): Flat[] {
  const rows = parseLines(content, name, rowTrouble) as Flat[];
  const ids = new Set<unknown>();
  rows.forEach((row, at) => {
    if (ids.has(row['id'])) throw new NetzRefusal('duplicateId', name, at + 1);
    ids.add(row['id']);
  });
  return rows;
}

function parseLines(
  content: Uint8Array,
  name: string,
  check: (value: unknown) => NetzCode | undefined,
): unknown[] {
  const text = textOf(content, name);
  if (text === '') return [];
  if (!text.endsWith('\n')) throw new NetzRefusal('truncated', name);
  return text
    .slice(0, -1)
    .split('\n')
    .map((line, at) => {
      const value = parseSafely(line, name, at + 1);
      const trouble = check(value);
      if (trouble !== undefined) throw new NetzRefusal(trouble, name, at + 1);
      return value;
    });
}

/** Depth is looked at before parsing: ten thousand brackets would overflow the stack of some engines. */
function parseSafely(line: string, name: string, at: number): unknown {
  let depth = 0;
  let quoted = false;
  for (let index = 0; index < line.length; index += 1) {
    const code = line.charCodeAt(index);
    if (code === 0x22) quoted = !quoted;
    else if (quoted && code === 0x5c) index += 1;
    else if (!quoted && (code === 0x5b || code === 0x7b)) depth += 1;
    else if (!quoted && (code === 0x5d || code === 0x7d)) depth -= 1;
    if (depth > 20) throw new NetzRefusal('tooDeep', name, at);
  }
  try {
    return JSON.parse(line);
  } catch {
    throw new NetzRefusal('badJson', name, at);
  }
}

function textOf(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new NetzRefusal('badText', name);
  }
}

function latin(bytes: Uint8Array): string {
  return bytes.length > 200 ? '' : String.fromCharCode(...bytes);
}
