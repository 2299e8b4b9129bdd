// The log of Chromium's database as it lies on disk: where its last record begins, and ways to harm files.
import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const block = 32_768;
const header = 7;

/** The newest log of a LevelDB folder. */
function logOf(folder: string): string {
  const name = readdirSync(folder)
    .filter((each) => each.endsWith('.log'))
    .sort()
    .at(-1);
  if (name === undefined) throw new Error('no log');
  return join(folder, name);
}

/** First byte of the last record and the length of its content (LevelDB, log_format.md). */
function lastRecord(bytes: Buffer): { readonly at: number; readonly length: number } {
  let last = { at: 0, length: 0 };
  for (let at = 0; at + header <= bytes.length; ) {
    const left = block - (at % block);
    if (left < header) {
      at += left;
      continue;
    }
    const length = bytes.readUInt16LE(at + 4);
    const type = bytes[at + 6] ?? 0;
    if (type === 0) break;
    if (at + header + length > bytes.length) break;
    last = { at, length };
    at += header + length;
  }
  return last;
}

/** Cuts the log so many bytes behind the beginning of its last record, as a kill in the middle of writing does. */
export function tearLog(folder: string, after: number): void {
  const path = logOf(folder);
  const { at, length } = lastRecord(readFileSync(path));
  truncateSync(path, at + Math.min(after, header + length - 1));
}

/** Ways in which files of a database were seen to be harmed. */
export const harms = {
  'log cut in half': (folder: string) => {
    const path = logOf(folder);
    truncateSync(path, Math.floor(readFileSync(path).length / 2));
  },
  'log flipped': (folder: string, random: () => number) => flip(logOf(folder), random),
  'table flipped': (folder: string, random: () => number) => {
    for (const path of tablesOf(folder)) flip(path, random);
  },
  'table removed': (folder: string) => {
    for (const path of tablesOf(folder)) rmSync(path);
  },
  'CURRENT empty': (folder: string) => writeFileSync(join(folder, 'CURRENT'), ''),
  'MANIFEST removed': (folder: string) => {
    for (const name of readdirSync(folder)) if (name.startsWith('MANIFEST')) rmSync(join(folder, name));
  },
} as const satisfies Record<string, (folder: string, random: () => number) => void>;

function tablesOf(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.ldb'));
  if (names.length === 0) throw new Error('no table yet');
  return names.map((name) => join(folder, name));
}

/** Sixteen bytes at a random place. */
function flip(path: string, random: () => number): void {
  const bytes = readFileSync(path);
  const from = Math.floor(random() * Math.max(1, bytes.length - 16));
  for (let at = from; at < Math.min(bytes.length, from + 16); at += 1) bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  writeFileSync(path, bytes);
}
