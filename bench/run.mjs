// `npm run bench [-- name…]`: measures in a real browser and prints a table. A name may be the beginning of one;
// `--quick` takes a third of the rounds, `--list` only names the cases.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { appCases } from './appCases.mjs';
import { browser, built, results, served } from './browser.mjs';
import { pageCases } from './cases.mjs';
import { landscapeCases } from './landscapeCases.mjs';
import { scaleCases } from './scaleCases.mjs';
import { rowOf, tableOf } from './table.mjs';

const cases = [
  ...[...pageCases, ...scaleCases, ...landscapeCases].map((one) => ({ target: 'page', ...one })),
  ...appCases.map((one) => ({ target: 'app', ...one })),
];
const given = process.argv.slice(2);
const wanted = given.filter((word) => !word.startsWith('--'));
const quick = given.includes('--quick');
const chosen = cases.filter(
  ({ name }) => wanted.length === 0 || wanted.some((word) => name.startsWith(word)),
);

if (given.includes('--list') || chosen.length === 0) {
  console.log(cases.map(({ name }) => name).join('\n'));
  process.exit(given.includes('--list') ? 0 : 1);
}

const addresses = {};
const stops = [];
const rows = [];
let failures = 0;

/** Builds and serves a target once; the address, or undefined for what needs none. */
async function addressOf(target) {
  if (addresses[target] !== undefined) return addresses[target];
  console.error(`[bench] building ${target} …`);
  await built(target);
  const { address, stop } = await served(target);
  stops.push(stop);
  addresses[target] = address;
  return address;
}

/** Rejects when a case hangs, so that the others still run; a long one says how many minutes it may take. */
function tooLong(minutes = 4) {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`no result after ${minutes} minutes`)), minutes * 60_000).unref();
  });
}

for (const entry of chosen) {
  const { name, target } = entry;
  let opened;
  try {
    const address = await addressOf(target);
    console.error(`[bench] ${name} …`);
    opened = await browser();
    const rounds = (full) => (quick ? Math.max(2, Math.round(full / 3)) : full);
    const stage = { context: opened.context, address, rounds, addressOf };
    const measured = await Promise.race([entry.run(stage), tooLong(entry.minutes)]);
    rows.push(...measured);
    for (const row of measured) console.error(`[bench]   ${Object.values(rowOf(row)).join('  ')}`);
  } catch (error) {
    failures += 1;
    console.error(`[bench] ${name} failed: ${String(error).slice(0, 600)}`);
  } finally {
    await opened?.close();
  }
}

await Promise.all(stops.map((stop) => stop()));
mkdirSync(results, { recursive: true });
writeFileSync(join(results, 'results.json'), JSON.stringify({ at: new Date().toISOString(), rows }, null, 1));
console.log(`\n${tableOf(rows.map(rowOf))}\n`);
if (failures > 0) console.log(`${failures} cases failed, see above.`);
process.exit(failures > 0 ? 1 : 0);
