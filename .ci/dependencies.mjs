// What comes from others: an honest lock file, licences that may ship, no known hole. `--write` writes the licence file anew.
import { askNpm, wrongLock } from './lockFile.mjs';
import { wrongLicences, writeLicences } from './licences.mjs';
import { readJson, shippedPaths } from './shippedPackages.mjs';

const isSevere = ({ severity }) => severity === 'high' || severity === 'critical';

/** Known holes in what ships, as lines; undefined where no registry told about any within 20 seconds. */
function knownHoles() {
  const { stdout } = askNpm(['audit', '--json', '--fetch-retries=0'], 20_000);
  let answer;
  try {
    answer = JSON.parse(stdout);
  } catch {
    return undefined;
  }
  if (typeof answer.vulnerabilities !== 'object' || answer.metadata === undefined) return undefined;
  const shipped = new Set(shippedPaths(readJson('package-lock.json').packages));
  const severe = Object.values(answer.vulnerabilities).filter(isSevere);
  const inApp = severe.filter(({ nodes }) => nodes.some((path) => shipped.has(path)));
  if (severe.length > inApp.length)
    console.log(`${severe.length - inApp.length} severe advisories concern tools only: npm audit.`);
  return inApp.map(({ name, severity, range }) => `${name} ${range}: ${severity}, see npm audit`);
}

if (process.argv.includes('--write')) writeLicences();
const { wrong, count } = wrongLicences();
const holes = knownHoles();
const all = [...wrongLock(), ...wrong, ...(holes ?? [])];
console.log(`${count} packages ship.`);
if (holes === undefined) console.log('Not asked for known holes: no registry answered within 20 s.');
for (const each of all) console.log(`✗ ${each}`);
process.exitCode = all.length > 0 ? 1 : 0;
