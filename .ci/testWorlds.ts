// Which test files need a process of their own. The others share one, because starting and loading cost more than most of them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What outlives a test file: the session, the database, clocks and spies, the language, a page. */
const leavesTraces =
  /\bvi\.\w|\buse[A-Z]\w+\.(?:set|get)State\b|resetSession|indexedDB|\/data\/|changeLanguage|configureGlobal|@vitest-environment/;
const rooms = /^(?:data|session)[\\/]/;

/** Test files without components that are run alone, as paths from the root of the project. */
export function loneTests(root: string): string[] {
  const src = join(root, 'src');
  return readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .filter((name) => rooms.test(name) || leavesTraces.test(readFileSync(join(src, name), 'utf8')))
    .map((name) => `src/${name.replaceAll('\\', '/')}`);
}
