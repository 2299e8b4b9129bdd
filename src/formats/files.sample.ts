// For tests only: real files from `../shared/data` beside the repository, or the copies in `fixtures/` where that folder is absent.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import process from 'node:process';

const shared = resolve(process.cwd(), '../shared/data');
const copies = resolve(process.cwd(), 'fixtures');
const root = existsSync(shared) ? shared : copies;

if (root === copies) {
  process.stdout.write(
    'The folder ../shared/data is absent: checking the copies in fixtures/ instead, which are fewer.\n',
  );
}

/** Is this file or folder here? Without the shared folder only what the licences allow to copy is. */
export function hasSample(path: string): boolean {
  return existsSync(resolve(root, path));
}

export function sampleBytes(path: string): Uint8Array {
  return new Uint8Array(readFileSync(resolve(root, path)));
}

export function sampleJson(path: string): unknown {
  return JSON.parse(new TextDecoder().decode(sampleBytes(path)));
}

/** Names in a folder, sorted; none if it is absent. */
export function sampleNames(folder: string): string[] {
  return hasSample(folder) ? readdirSync(resolve(root, folder)).sort() : [];
}
