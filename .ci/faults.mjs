// The figures of the fault list: one line for each kind of fault, as the tests have counted them (faultTally.ts).
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', 'test-results', 'faults');

/** Forgets the figures of an earlier run. */
export function clearFaults() {
  rmSync(folder, { recursive: true, force: true });
}

/** Prints tried, recovered, refused and lost; nothing where nothing was counted. */
export function printFaults() {
  if (!existsSync(folder)) return;
  const number = ({ row }) => Number(row.slice(1)) || 0;
  const told = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')))
    .sort((a, b) => number(a) - number(b) || a.what.localeCompare(b.what));
  if (told.length === 0) return;
  const width = Math.max(...told.map(({ what }) => what.length));
  const cell = (value) => String(value).padStart(9);
  console.log(
    `\n${'faults'.padEnd(width + 6)}${['tried', 'recovered', 'refused', 'lost'].map(cell).join(' ')}`,
  );
  for (const { row, what, tried, recovered, refused, lost } of told) {
    const counts = [tried, recovered, refused, lost.length].map(cell).join(' ');
    console.log(`${lost.length > 0 ? '✗' : '✓'} ${row.padEnd(4)}${what.padEnd(width)}${counts}`);
    for (const each of lost) console.log(`      ${each}`);
  }
}
